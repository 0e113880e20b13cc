"""Main clauses that go on behind what is put in, with the infinitive of their modal verb; *bis* before a date opens no clause."""

from __future__ import annotations

import pytest

import beleg


@pytest.mark.parametrize(
    "text",
    [
        "Kuba will, so der Minister, bis Ende Mai Panzer nach Peru liefern.",
        "Die ersten Panzer wird Kuba, so der Zeitplan, im kommenden Jahr nach Peru verschiffen.",
        "Kuba soll Peru die Panzer, die in Havanna stehen, bis zum Juni übergeben.",
    ],
)
def test_an_infinitive_behind_what_is_put_in_belongs_to_its_clause(text: str) -> None:
    (claim,) = beleg.extract(text, published="2024-02-01").claims
    assert (claim.supplier, claim.recipient, claim.status) == (("CU",), ("PE",), "prospective")


def test_bis_still_opens_a_clause() -> None:
    (claim,) = beleg.extract("Kuba liefert Peru Panzer, bis der Krieg endet.").claims
    assert claim.status == "under_way"
