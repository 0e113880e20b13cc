"""The examples from their files to their series: every figure that an analyst would enter, read by rule."""

from __future__ import annotations

import score_matters


def test_all_figures_of_the_examples_stand_in_their_series() -> None:
    expected, found, right = score_matters.score()
    assert expected >= 30
    assert (found, right) == (expected, expected)
