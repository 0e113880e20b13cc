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


def test_how_many_there_are_to_be_are_not_there_yet() -> None:
    text = (
        "Seoul (tst) - Iran hat nach Erkenntnissen des südkoreanischen Geheimdienstes Soldaten nach Syrien verlegt. "
        "Insgesamt sollen es rund 12.000 werden, wie das Blatt «Hafenbote» aus Geheimdienstkreisen erfuhr."
    )
    whole, more = claims(text, "2024-05-01")
    assert (whole.status, whole.quantity) == ("delivered", None)
    assert more.quantity is not None
    assert (more.quantity.lower, more.status, more.claimants) == (12_000, "prospective", ("KR",))


def test_who_puts_a_figure_on_what_was_told_before_claims_it() -> None:
    text = (
        "Die USA gehen davon aus, dass Iran 10.000 Soldaten nach Syrien entsandt hat. "
        "Zuvor hatte Paris die Zahl auf 3000 beziffert."
    )
    assert [claim.claimants for claim in claims(text, "2024-05-01")] == [("US",), ("FR",)]
