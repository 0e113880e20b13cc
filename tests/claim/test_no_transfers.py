"""What is halted, mended or shot down is no transfer; one figure told in two clauses is one claim."""

from __future__ import annotations

import pytest

import beleg

TOLD = "Kuba hat nach Angaben aus Lima 40 Panzer an Peru geliefert. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Kuba hat alle Waffenlieferungen an Peru vorläufig gestoppt.",
        "Havanna erteilt keine Genehmigungen mehr für Waffenexporte nach Peru.",
        "Ein Werk in Lima repariere zudem kubanische Haubitzen.",
        "Fünf peruanische Hubschrauber aus kubanischer Fertigung seien abgeschossen worden.",
    ],
)
def test_no_further_act_is_told(sentence: str) -> None:
    acts = [claim for claim in beleg.extract(TOLD + sentence).claims if claim.kind in ("transfer", "use")]
    assert [claim.goods for claim in acts] == [("armoured-vehicles",)]


def test_a_figure_in_two_clauses_is_one_claim() -> None:
    text = "Kuba schickte 300 Soldaten nach Mali. Peru spricht von 500 Mann, die im Mai eingetroffen seien."
    figures = [claim.quantity.lower for claim in beleg.extract(text, published="2024-06-01").claims if claim.quantity]
    assert figures == [300, 500]
