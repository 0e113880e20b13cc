"""What a state exports to all, and who gets how much of it."""

from __future__ import annotations

import pytest

from made_claims import claims, told

LEAD = "Italien hat im vergangenen Jahr Rüstungsexporte für vier Milliarden Euro genehmigt. "

TOTALS = [
    "Italien hat im vergangenen Jahr Rüstungsexporte für vier Milliarden Euro genehmigt.",
    "Die Schweiz exportierte 2023 Kriegsmaterial für 700 Millionen Franken.",
    "Insgesamt verkaufte Serbien 2019 Rüstungsgüter für 900 Millionen Dollar ins Ausland.",
]


@pytest.mark.parametrize("text", TOTALS)
def test_a_total_has_no_recipient(text: str) -> None:
    (claim,) = claims(text + " Ägypten rügte das. Ägypten ist ein Land in Afrika. Ägypten schwieg.")
    assert (claim.kind, claim.recipient) == ("transfer", ())
    assert next(basis.rule for basis in claim.basis if basis.slot == "kind") == "exports to all"


NO_TOTALS = [
    "Italien hat Ägypten im vergangenen Jahr Rüstungsgüter für 30 Millionen Euro verkauft.",
    "Italien hat im vergangenen Jahr Rüstungsexporte nach Ägypten für 30 Millionen Euro genehmigt.",
]


@pytest.mark.parametrize("text", NO_TOTALS)
def test_a_sale_to_somebody_is_no_total(text: str) -> None:
    assert [(claim.supplier, claim.recipient) for claim in claims(text)] == [(("IT",), ("EG",))]


def test_what_somebody_may_give_up_is_no_total() -> None:
    (claim,) = claims("Mali gab 2019 die Waffen für 30 Millionen Euro an Togo weiter. Insgesamt seien es 40 gewesen.")
    assert claim.recipient == ("TG",)


SHARES = [
    ("Ägypten erhielt Genehmigungen für 30 Millionen Euro.", 30e6, "prospective"),
    ("Auf Ägypten entfielen davon 30 Millionen Euro.", 30e6, None),
    ("Größter Abnehmer war Ägypten.", None, None),
    ("Wichtigster Empfänger war Ägypten mit 30 Millionen Euro.", 30e6, None),
    ("Ägypten lag mit 30 Millionen Euro an zweiter Stelle.", 30e6, None),
    ("Nach Ägypten gingen Güter für 30 Millionen Euro.", 30e6, None),
    ("Für Ägypten bewilligte sie Ausfuhren im Wert von 30 Millionen Euro.", 30e6, None),
]


@pytest.mark.parametrize(("text", "figure", "status"), SHARES)
def test_shares_of_a_total(text: str, figure: float | None, status: str | None) -> None:
    total, share = claims(LEAD + text)
    assert total.recipient == ()
    assert told(share) == ("transfer", "IT", "EG", "weapons")
    assert (share.quantity.lower if share.quantity else None) == figure
    assert status is None or share.status == status


NO_SHARES = [
    "Ägypten liegt an der Spitze Afrikas.",
    "Ägypten erhielt Genehmigungen.",
    "Ägypten ist ein wichtiger Partner.",
    "Ägypten stand mit 30 Punkten an der Spitze der Tabelle.",
]


@pytest.mark.parametrize("text", NO_SHARES)
def test_no_shares_of_a_total(text: str) -> None:
    assert [claim.recipient for claim in claims(LEAD + text)] == [()]
