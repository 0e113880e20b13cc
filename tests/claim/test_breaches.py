"""Breaches: the norm by its name, the act by the report."""

from __future__ import annotations

import pytest

from made_claims import claims, told

ACT = "Washington wirft Teheran vor, Russland Raketen geliefert zu haben. "

BREACHES = [
    ("Die Lieferung verletze Resolutionen des Sicherheitsrats, sagte der britische Botschafter.", ("UNSC",), ("GB",)),
    ("Das verstoße gegen das UN-Waffenembargo, sagte der britische Botschafter.", ("UNSC",), ("GB",)),
    ("Das sei ein Bruch der EU-Sanktionen, sagte der polnische Außenminister.", ("EU",), ("PL",)),
]


@pytest.mark.parametrize(("sentence", "norms", "claimants"), BREACHES)
def test_a_breach_names_its_norm_and_takes_the_act_before(
    sentence: str, norms: tuple[str, ...], claimants: tuple[str, ...]
) -> None:
    [breach] = [claim for claim in claims(ACT + sentence) if claim.kind == "breach"]
    assert told(breach) == ("breach", "IR", "RU", "missiles")
    assert breach.norms == norms
    assert breach.claimants == claimants
    assert [span.of(ACT + sentence) for span in breach.evidence] == [sentence]


def test_a_norm_that_forbids_tells_no_act() -> None:
    text = "Die UN-Resolution untersagt allen Staaten, Nordkorea Raketen zu liefern."
    assert claims(text) == ()
