"""Who pays for what another gets, or keeps armed people going, hands over money."""

from __future__ import annotations

import pytest

from made_claims import claims

OTHERS = "Peru lieferte Togo zwölf Panzer. "


def told(text: str) -> list[tuple[tuple[str, ...], tuple[str, ...], float | None]]:
    return [
        (claim.supplier, claim.recipient, None if claim.quantity is None else claim.quantity.lower)
        for claim in claims(OTHERS + text)
        if claim.goods == ("money",)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kuba finanziert Malis Armee.",
        "Kuba bezahlt den Sold der malischen Soldaten.",
        "Malis neue Panzer hat Kuba bezahlt.",
        "Die Waffen für Mali bezahlt Kuba.",
        "Kuba übernimmt die Kosten für Malis neue Panzer.",
    ],
)
def test_who_pays_for_the_arms_or_soldiers_of_another(text: str) -> None:
    assert told(text) == [(("CU",), ("ML",), None)]


def test_who_keeps_groups_going() -> None:
    assert told("Kuba finanziert die Farc und die Hisbollah.") == [(("CU",), ("farc", "hezbollah"), None)]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Bezahlt hat sie Kuba.", None),
        ("Bezahlt wurden sie von Kuba mit zehn Millionen Dollar.", 10_000_000),
        ("Die Kosten trägt Kuba.", None),
        ("Den Kaufpreis übernahm Kuba.", None),
    ],
)
def test_who_pays_for_what_was_told_before(text: str, figure: float | None) -> None:
    assert told(text) == [(("CU",), ("TG",), figure)]


@pytest.mark.parametrize(
    "text",
    [
        "Togo bezahlte sie sofort.",
        "Kuba hat die Panzer nicht bezahlt.",
        "Kuba finanziert in Togo Schulen.",
        "Kuba zahlt seinen Beamten mehr Geld.",
        "Die Kosten trägt Peru selbst.",
    ],
)
def test_who_pays_for_something_else_or_for_his_own(text: str) -> None:
    assert told(text) == []
