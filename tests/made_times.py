"""Reads the time expressions of one text for the tests of times."""

from __future__ import annotations

from beleg.analyse.de.times import find_times
from beleg.analyse.de.tokens import tokenize
from beleg.model import Span, Time

#: The day from which relative expressions are seen.
THURSDAY = "2023-11-09"


def times(text: str, published: str | None = THURSDAY) -> tuple[Time, ...]:
    """The time expressions of a text that appeared on that day."""
    return find_times(text, tokenize(text, [Span(0, len(text))]), published)


def pairs(text: str, published: str | None = THURSDAY) -> list[tuple[str, str]]:
    """Passages and TIMEX3 values of the same."""
    return [(time.span.of(text), time.value) for time in times(text, published)]
