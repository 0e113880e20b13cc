"""Goods told before that a clause shares out by figures alone."""

from __future__ import annotations

import pytest

from made_claims import claims

SHARED = [
    (
        "Südafrika hat 40 Radpanzer verkauft. 25 davon gingen an Senegal, 15 an Mali.",
        [("ZA", "SN", 25), ("ZA", "ML", 15)],
    ),
    (
        "Bulgarien hat 900 Gewehre exportiert. 400 davon gingen nach Indien, 300 nach Algerien und 200 in den Irak.",
        [("BG", "IN", 400), ("BG", "DZ", 300), ("BG", "IQ", 200)],
    ),
    ("Japan verschenkt Fregatten. Zwei gehen an die Malediven, drei an Sri Lanka.", [("JP", "MV", 2), ("JP", "LK", 3)]),
    ("Serbien wartet auf Jets. Vier kommen aus Russland, fünf aus Belarus.", [("RU", "RS", 4), ("BY", "RS", 5)]),
]


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_each_figure_has_its_end(text: str, expected: list[tuple[str, str, int]]) -> None:
    found = [
        (claim.supplier[0], claim.recipient[0], claim.quantity.lower)
        for claim in claims(text + "\n")
        if claim.quantity is not None and len(claim.supplier) == len(claim.recipient) == 1
    ]
    assert found == expected


def test_what_is_shared_out_went_to_all() -> None:
    found = claims("Südafrika hat 40 Radpanzer verkauft. 25 davon gingen an Senegal, 15 an Mali.\n")
    assert [(claim.recipient, claim.quantity and claim.quantity.lower) for claim in found][:1] == [(("SN", "ML"), 40)]


@pytest.mark.parametrize(
    "text",
    [
        "Die Drohnen kamen nicht zum Einsatz. 25 Soldaten fuhren nach Ghana, 15 nach Mali.",
        "Die Armee setzte Raketen ein. 25 fielen auf Gao, 15 auf Kidal.",
        "Die Haubitzen stehen seit 2015 in Peru. 2016 ging es nach Chile, 2018 nach Kuba.",
    ],
)
def test_figures_of_something_else(text: str) -> None:
    assert not [claim for claim in claims(text + "\n") if claim.kind == "transfer"]


def test_one_more_is_told_by_its_number() -> None:
    found = claims("Japan übergibt den Philippinen zehn Küstenwachschiffe. Das elfte erhält Vietnam.\n")
    assert [(claim.recipient, claim.quantity and claim.quantity.lower) for claim in found] == [
        (("PH",), 10),
        (("VN",), 1),
    ]
