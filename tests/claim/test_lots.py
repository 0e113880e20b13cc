"""Lots of the same goods with their times, and sentences that only say how many there were."""

from __future__ import annotations

import pytest

from made_claims import claims

# Each line stands for a way of saying it, not for a sentence.
FIGURES = [
    ("Jordanien hat Mali Panzerwagen geschenkt, 20 im Mai, 30 im Juli.", [20, 30]),
    ("Tschad hat Drohnen aus der Türkei. Insgesamt sollen es acht sein.", [8]),
    ("Benin erhielt aus Polen Haubitzen. Am Ende wurden es 40.", [40]),
    ("Peru bekam aus Israel Drohnen. Zwölf waren es.", [12]),
]


@pytest.mark.parametrize(("text", "figures"), FIGURES)
def test_figures_of_what_was_told(text: str, figures: list[int]) -> None:
    found = claims(text)
    assert [claim.quantity.lower if claim.quantity else None for claim in found] == figures


def test_each_lot_has_its_time() -> None:
    found = claims("Jordanien hat Mali 2019 Panzerwagen geschenkt, 20 im Mai, 30 im Juli.", "2019-12-01")
    assert [claim.period for claim in found] == ["2019-05", "2019-07"]


def test_pay_of_those_who_serve_is_no_goods() -> None:
    found = claims("Rund 300 Kolumbianer stehen im Sold der Emirate.")
    assert [(claim.goods, claim.recipient) for claim in found] == [(("personnel",), ("AE",))]
