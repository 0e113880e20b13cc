"""Acts that point back: further loads, later figures, what goes on with the act before, of several deals none."""

from __future__ import annotations

import pytest

from made_claims import claims

TOLD = "Kuba hat Peru Granaten geliefert. "

FIGURES = [
    ("Die USA sprachen von 300 Containern.", 300, None, "container"),
    ("Darin könnten bis zu 5000 Granaten Platz finden.", None, 5000, "item"),
    ("Wären sie nur damit gefüllt, könnten die Kisten mit Granaten 4000 Stück enthalten.", 4000, 4000, "item"),
    ("Chile bezifferte die Zahl auf mindestens 700.", 700, None, "item"),
]


@pytest.mark.parametrize(("text", "lower", "upper", "unit"), FIGURES)
def test_a_figure_told_later_is_a_claim_of_its_own(text: str, lower: float, upper: float | None, unit: str) -> None:
    first, second = claims(TOLD + text)
    assert first.quantity is None
    assert second.quantity is not None
    assert (second.supplier, second.recipient) == (("CU",), ("PE",))
    upper = lower if upper is None and unit == "container" else upper
    assert (second.quantity.lower, second.quantity.upper, second.quantity.unit) == (lower, upper, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Ein zweiter Transport stehe bevor.",
        "Die USA rechnen damit, dass weitere Lieferungen folgen.",
        "Die USA rechnen damit, dass weitere hinzukommen.",
    ],
)
def test_a_further_load_is_a_claim_of_its_own(text: str) -> None:
    _, second = claims(TOLD + text)
    assert (second.supplier, second.recipient, second.goods) == (("CU",), ("PE",), ("ammunition",))


def test_a_further_load_is_like_goods_that_moved() -> None:
    found = claims(
        "Kuba schickte 900 Soldaten nach Peru. Ausgestattet habe man sie mit Funkgeräten. Ein zweiter Transport folge."
    )
    assert all(claim.recipient == ("PE",) for claim in found)


def test_what_comes_on_top_goes_the_way_of_the_act_before() -> None:
    text = TOLD + "Im Gegenzug erhalte Kuba Lebensmittel. Hinzu kämen Teile für die Waffenproduktion."
    assert [(claim.supplier, claim.goods) for claim in claims(text)] == [
        (("CU",), ("ammunition",)),
        (("PE",), ("food",)),
        (("PE",), ("military-technology",)),
    ]


def test_of_several_deals_no_end_is_taken() -> None:
    text = "Kuba lieferte Peru Panzer. Brasilien verkaufte Chile Hubschrauber. Auch Drohnen wurden geliefert."
    assert {claim.goods for claim in claims(text)} == {("armoured-vehicles",), ("helicopters",)}


def test_another_counts_the_same_people() -> None:
    first, second = claims(
        "Mindestens 200 Peruaner dienen in der kubanischen Armee; Chile schätzt ihre Zahl auf tausend."
    )
    assert (second.supplier, second.recipient, second.goods) == (first.supplier, first.recipient, first.goods)
    assert second.quantity is not None
    assert (second.quantity.lower, second.quantity.unit) == (1000, "person")
