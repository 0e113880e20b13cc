"""Whom a verb such as *vorschlagen* is about gives what the infinitive behind it tells of; who hands on what he got supplies it."""

from __future__ import annotations

import pytest

from made_claims import claims


@pytest.mark.parametrize(
    "text",
    [
        "Peru schlug Ghana vor, Mali neun Mörser zu überlassen.",
        "Peru hat Ghana nahegelegt, neun Mörser an Mali abzugeben.",
        "Peru genehmigte Ghana, neun Mörser an Mali weiterzuverkaufen.",
        "Peru stellte Ghana frei, neun Mörser an Mali weiterzugeben.",
        "Peru riet Ghana, Mali neun Mörser zu verkaufen.",
    ],
)
def test_the_object_of_the_verb_is_the_supplier(text: str) -> None:
    [claim] = claims(text)
    assert (claim.supplier, claim.recipient, claim.status) == (("GH",), ("ML",), "prospective")


@pytest.mark.parametrize(
    "text", ["Ghana versprach Peru, Mali neun Mörser zu liefern.", "Ghana bot Peru an, Mali neun Mörser zu liefern."]
)
def test_the_subject_of_a_verb_of_promising_is_the_supplier(text: str) -> None:
    [claim] = claims(text)
    assert (claim.supplier, claim.recipient, claim.status) == (("GH",), ("ML",), "prospective")


def test_who_talks_about_a_sale_has_not_sold() -> None:
    [claim] = claims("Ghana ist mit Mali über den Verkauf von 30 Mörsern im Gespräch.")
    assert (claim.supplier, claim.recipient, claim.status) == (("GH",), ("ML",), "prospective")


@pytest.mark.parametrize(
    "text",
    [
        "Peru soll die von Ghana gelieferten Mörser an Mali weitergereicht haben.",
        "Peru hat die aus Ghana erhaltenen Mörser an Mali weiterverkauft.",
        "Peru gab von Ghana gelieferte Mörser an Mali ab.",
    ],
)
def test_who_hands_on_what_another_gave_is_the_supplier(text: str) -> None:
    [claim] = claims(text)
    assert (claim.supplier, claim.recipient) == (("PE",), ("ML",))


def test_who_gave_goods_before_supplies_them_where_nobody_hands_them_on() -> None:
    [claim] = claims("In Mali stehen die von Ghana gelieferten Mörser.")
    assert (claim.supplier, claim.recipient) == (("GH",), ("ML",))
