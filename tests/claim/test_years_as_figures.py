"""Two years before goods tell when, not how many."""

import pytest

from made_claims import claims

SAID = ", sagte der Richter in Accra."


@pytest.mark.parametrize(
    "text",
    [
        "China habe zwischen 2000 und 2003 Kalaschnikows nach Liberia geliefert",
        "China habe Liberia zwischen 2010 und 2012 Granaten verkauft",
        "Zwischen 1990 und 2010 Munition nach Liberia geliefert habe China",
    ],
)
def test_years_are_no_figure(text: str) -> None:
    [claim] = claims(text + SAID)
    assert claim.quantity is None
    assert claim.period is not None


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("China habe zwischen 1500 und 2000 Kalaschnikows nach Liberia geliefert", (1500, 2000)),
        ("China habe zwischen 20 und 23 Panzer nach Liberia geliefert", (20, 23)),
        ("China habe 2012 zwischen 300 und 400 Gewehre nach Liberia geliefert", (300, 400)),
    ],
)
def test_figures_stay(text: str, bounds: tuple[int, int]) -> None:
    [claim] = claims(text + SAID)
    assert claim.quantity is not None
    assert (claim.quantity.lower, claim.quantity.upper) == bounds
