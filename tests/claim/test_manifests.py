"""Goods that one sentence lists with a figure each, and the next one tells who sent to whom, are claims of their own."""

from __future__ import annotations

import pytest

from made_claims import claims

LISTED = [(("missiles",), 18), (("small-arms",), 900)]


def told(text: str) -> list[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], float | None]]:
    return [
        (claim.supplier, claim.recipient, claim.goods, None if claim.quantity is None else claim.quantity.lower)
        for claim in claims(text)
        if claim.kind == "transfer"
    ]


@pytest.mark.parametrize(
    ("listed", "ends"),
    [
        ("An Bord waren", "Die Waffen stammten aus Kuba und waren für Peru bestimmt."),
        ("Kenias Zoll beschlagnahmte", "Nach Angaben des Fahrers kam die Ladung aus Kuba und war für Peru bestimmt."),
        ("Geladen waren", "Nach Darstellung der Regierung in Lima hat Peru das Material in Kuba gekauft."),
    ],
)
def test_each_of_the_goods_has_its_figure(listed: str, ends: str) -> None:
    text = f"Kenia stoppte ein Boot. {listed} 18 Raketen und 900 Gewehre. {ends}"
    assert told(text) == [(("CU",), ("PE",), *goods) for goods in LISTED]


def test_both_sentences_carry_the_claim() -> None:
    listed = "Kenia stoppte ein Boot. Geladen waren 18 Raketen und 900 Gewehre."
    text = f"{listed} Die Ware komme aus Kuba und sei für Peru bestimmt, sagten die Fahrer."
    first, second = claims(text)
    assert len(first.evidence) == len(second.evidence) == 2
    assert first.status == second.status == "under_way"


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("Im Hafen liegen 18 Raketen und 900 Gewehre. Kuba liefert Waffen an Peru.", [(("weapons",), None)]),
        (
            "Im Hafen liegen 18 Raketen und 900 Gewehre. Kuba hat Peru die Panzer geliefert.",
            [(("armoured-vehicles",), None)],
        ),
        ("Im Hafen liegen 18 Raketen. Die Waffen hat Kuba an Peru geliefert.", [(("weapons",), None)]),
        ("Kuba schoss 18 Raketen und 900 Granaten ab. Die Waffen hat Peru von Kenia gekauft.", [(("weapons",), None)]),
    ],
)
def test_other_goods_are_not_those_of_the_list(text: str, goods: list[tuple[tuple[str, ...], float | None]]) -> None:
    assert [(found, figure) for _, _, found, figure in told(text)] == goods
