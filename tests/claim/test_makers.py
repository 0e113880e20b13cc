"""Who hands goods over counts more than where they were made, whose they were, and who did as much before."""

from __future__ import annotations

import pytest

from made_claims import claims, told

MADE_ELSEWHERE = [
    ("Dem Tschad sind 30 Jeeps italienischer Herkunft von den Emiraten überlassen worden.", "AE", "TD"),
    ("Dem Tschad wurden 30 Jeeps italienischer Bauart von Katar überlassen.", "QA", "TD"),
    ("Die 30 Jeeps italienischer Herkunft sind dem Tschad von Katar überlassen worden.", "QA", "TD"),
    ("Nach Mali wurden durch Katar 30 italienische Jeeps geliefert.", "QA", "ML"),
    ("30 Haubitzen aus spanischer Fertigung sind von Chile an Bolivien verkauft worden.", "CL", "BO"),
    ("Die von Georgien an Armenien übergebenen 20 Panzer tschechischer Herkunft fahren schon.", "GE", "AM"),
    ("Ecuador erhielt von Spanien 20 Boote niederländischer Herkunft.", "ES", "EC"),
    ("Ecuador kaufte bei Spanien 20 niederländische Boote.", "ES", "EC"),
    ("Ecuador kaufte von einem spanischen Händler 20 Boote niederländischer Bauart.", "ES", "EC"),
]
ONLY_THE_MAKER = [
    ("Ecuador kaufte auf der Messe bei Madrid 20 niederländische Boote.", "NL", "EC"),
    ("Peru wurden 20 Boote niederländischer Herkunft übergeben.", "NL", "PE"),
    ("Malische Panzer ukrainischer Herkunft stehen an der Grenze.", "UA", "ML"),
]


@pytest.mark.parametrize(("text", "supplier", "recipient"), MADE_ELSEWHERE)
def test_whoever_hands_them_over_gives_what_others_made(text: str, supplier: str, recipient: str) -> None:
    assert [told(claim)[:3] for claim in claims(text)] == [("transfer", supplier, recipient)]


@pytest.mark.parametrize(("text", "maker", "recipient"), ONLY_THE_MAKER)
def test_where_nobody_else_hands_them_over_the_maker_gives(text: str, maker: str, recipient: str) -> None:
    assert [told(claim)[:3] for claim in claims(text)] == [("transfer", maker, recipient)]


@pytest.mark.parametrize(
    ("text", "supplier", "recipient"),
    [
        ("Der Tschad leitet Raketen der Emirate an den Sudan weiter.", "TD", "SD"),
        ("Togo beschuldigt den Tschad, Raketen der Emirate an den Sudan weiterzuleiten.", "TD", "SD"),
        ("Der Tschad liefert Raketen der Zentralafrikanischen Republik.", "TD", "CF"),
        ("Wie zuvor schon Kolumbien erhält auch Ecuador aus den USA zwei Hubschrauber.", "US", "EC"),
        ("Wie Kolumbien erhält auch Ecuador aus den USA zwei Hubschrauber.", "US", "EC"),
        ("Zuvor schon erhielt Kolumbien aus den USA zwei Hubschrauber.", "US", "CO"),
    ],
)
def test_who_is_only_named_beside_is_no_end(text: str, supplier: str, recipient: str) -> None:
    assert [told(claim)[:3] for claim in claims(text)] == [("transfer", supplier, recipient)]
