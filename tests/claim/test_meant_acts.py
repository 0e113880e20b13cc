"""Shares, nouns for an act and verbs of dealing that mean goods named before; training as goods of its own."""

from __future__ import annotations

import pytest

from made_claims import claims, told

ORDER = "Italien hat Kolumbien zwölf Haubitzen verkauft. "


@pytest.mark.parametrize(
    ("second", "supplier", "recipient"),
    [
        ("Ein Teil gehe von Kolumbien nach Peru weiter.", "CO", "PE"),
        ("Der Rest komme aus Rumänien nach Kolumbien, sagte ein Beamter.", "RO", "CO"),
        ("Ein Drittel holt sich Kolumbien in Spanien.", "ES", "CO"),
        ("Auch Brasilien belieferte Kolumbien.", "BR", "CO"),
        ("Brasilien lieferte ebenfalls an Kolumbien.", "BR", "CO"),
        ("Auch Moldau kaufte in Italien ein.", "IT", "MD"),
    ],
)
def test_goods_told_before_are_meant(second: str, supplier: str, recipient: str) -> None:
    found = [told(claim) for claim in claims(ORDER + second)]
    assert found[1:] == [("transfer", supplier, recipient, "artillery")]


@pytest.mark.parametrize(
    "second",
    [
        "Ein Teil des Preises gehe an Spanien.",
        "Chile lieferte Kolumbien Argumente.",
        "Chile versorgt Kolumbien mit Strom.",
        "Einen Vertrag mit Chile habe Kolumbien nie unterzeichnet, hieß es.",
    ],
)
def test_nothing_is_meant_beside_an_object_of_another_kind(second: str) -> None:
    assert [told(claim)[1:3] for claim in claims(ORDER + second) if claim.kind == "transfer"] == [("IT", "CO")]


def test_a_figure_counts_pieces_of_what_was_named_before() -> None:
    (_, second) = claims("Italien hat Mali vier Korvetten verkauft. Drei Dutzend Boote erhält Mali aus Spanien.")
    assert told(second) == ("transfer", "ES", "ML", "ships")
    assert second.quantity is not None
    assert second.quantity.lower == 36


def test_an_article_counts_no_share() -> None:
    (_, second) = claims(ORDER + "Ein Teil gehe von Kolumbien nach Peru weiter.")
    assert second.quantity is None


def test_training_is_technology() -> None:
    found = claims("Italien liefert Peru Panzer. Seit Mai bildet Italien auch peruanische Soldaten aus.")
    assert ("transfer", "IT", "PE", "military-technology") in [told(claim) for claim in found]


def test_oil_is_counted_in_barrels() -> None:
    (only,) = claims("China habe im Schnitt 1,5 Millionen Fass am Tag aus dem Iran eingeführt.")
    assert told(only) == ("transfer", "IR", "CN", "energy")
