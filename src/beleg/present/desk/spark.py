"""A matter's figures as a curve in a line: so small that it only says which way they went."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from beleg.ledger.desk import Point

WIDTH, HEIGHT = 96, 26
#: Room for the marks at the edges.
_EDGE = 4.0
#: From this ratio on the scale is logarithmic.
_WIDE_RANGE = 25


class Mark(NamedTuple):
    """A figure: at `x`, from `top` to `bottom`; `open` on a side that has no bound."""

    x: float
    top: float
    bottom: float
    open: str


def marks(curve: Sequence[Point]) -> list[Mark]:
    """The figures in the unit of the latest, from left to right, on one scale; nothing where there are fewer than two."""
    unit = curve[-1].unit if curve else None
    bounded = [one for one in curve if one.unit == unit and (one.lower is not None or one.upper is not None)]
    if len(bounded) < 2:
        return []
    numbers = [value for point in bounded for value in (point.lower, point.upper) if value is not None]
    low, high = min(numbers), max(numbers)
    bent = math.log10 if low > 0 and high / low >= _WIDE_RANGE else float
    bottom, top = bent(low), bent(high)

    def y(value: float) -> float:
        share = (bent(value) - bottom) / (top - bottom) if top > bottom else 0.5
        return round(HEIGHT - _EDGE - share * (HEIGHT - 2 * _EDGE), 1)

    step = (WIDTH - 2 * _EDGE) / (len(bounded) - 1)
    found: list[Mark] = []
    for place, point in enumerate(bounded):
        known = [value for value in (point.upper, point.lower) if value is not None]
        open_ = "up" if point.upper is None else "down" if point.lower is None else ""
        found.append(Mark(round(_EDGE + place * step, 1), y(known[0]), y(known[-1]), open_))
    return found
