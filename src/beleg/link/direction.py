"""Which of two reports is the later or derived one, and what tells so."""

from __future__ import annotations

from typing import NamedTuple

from beleg.link.heads import Heads


class Direction(NamedTuple):
    """`later` goes back to `earlier`; `told` says by what, and is empty where nothing tells and the ids decide."""

    later: Heads
    earlier: Heads
    told: str


def direction(one: Heads, other: Heads) -> Direction:
    """The order of two reports that share their text.

    A credit counts most: who credits an agency and has no dateline of its own took the text from the one that has.  Then
    the dates, where they cannot be the same; then the dateline, which an agency's own text has; then a note of an update.
    """
    for later, earlier in ((one, other), (other, one)):
        if earlier.sent and not later.sent and earlier.sent & later.credited:
            return Direction(later, earlier, f"credits {_named(earlier.sent & later.credited)}")
    if one.days is not None and other.days is not None:
        if one.days[0] > other.days[1]:
            return Direction(one, other, f"published later ({one.published} after {other.published})")
        if other.days[0] > one.days[1]:
            return Direction(other, one, f"published later ({other.published} after {one.published})")
    for later, earlier in ((one, other), (other, one)):
        if earlier.sent < later.sent:
            if earlier.sent:
                return Direction(later, earlier, f"signs beside {_named(earlier.sent)}")
        elif earlier.sent and not later.sent:
            return Direction(later, earlier, "has no agency's dateline, the other has")
    if (one.version is None) != (other.version is None):
        later, earlier = (one, other) if other.version is None else (other, one)
        return Direction(later, earlier, "marked as updated")
    later, earlier = (one, other) if one.id < other.id else (other, one)
    return Direction(later, earlier, "")


def _named(signs: frozenset[str]) -> str:
    return "/".join(sorted(signs))
