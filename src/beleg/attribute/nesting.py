"""Statements in text order, each with the one that it stands in."""

from __future__ import annotations

from beleg.attribute.found import Found


def in_order(found: list[Found]) -> list[tuple[Found, int | None]]:
    """The statements in text order, outer before inner, each with the place of the one whose quote holds its own."""
    ordered = sorted(found, key=lambda one: (one.quote[0].start, -one.quote[-1].end))
    result: list[tuple[Found, int | None]] = []
    around: list[int] = []
    for place, one in enumerate(ordered):
        while around and ordered[around[-1]].quote[-1].end <= one.quote[0].start:
            around.pop()
        parent = None
        for candidate in reversed(around):
            pieces = ordered[candidate].quote
            if all(any(piece.covers(span) for piece in pieces) for span in one.quote):
                parent = candidate
                break
        result.append((one, parent))
        around.append(place)
    return result
