"""What stands where in a report: items in text order, to be asked for those inside a span."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol

from beleg.model import Span


class Placed(Protocol):
    """Anything that has a span."""

    @property
    def span(self) -> Span: ...


class Index:
    """Items of a report in text order, to be asked for those inside a span."""

    __slots__ = ("_items", "_starts")

    def __init__(self, items: Sequence[Placed]) -> None:
        self._items = sorted(items, key=lambda item: item.span)
        self._starts = [item.span.start for item in self._items]

    def within(self, span: Span) -> list[Placed]:
        first, stop = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [item for item in self._items[first:stop] if item.span.end <= span.end] if first < stop else []
