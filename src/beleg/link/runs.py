"""Runs of words that two bodies have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

#: Shorter runs are the language's, not a text's.
SHORTEST = 3
#: Occurrences of the same words in the other text that are tried: bounds the work on texts that repeat themselves.
MOST_TRIED = 4


class Run(NamedTuple):
    """`length` words from `here` on in the one text that stand from `there` on in the other."""

    here: int
    there: int
    length: int


def common_runs(here: Sequence[str], there: Sequence[str]) -> list[Run]:
    """The common runs of at least three words, from left to right in `here`, none overlapping another in `here`.

    Where words stand several times in `there`, the longest run counts, of equal ones that which goes on from the run before.
    Takes time in proportion to the two lengths.
    """
    places = _places(there)
    runs: list[Run] = []
    at, expected = 0, 0
    last = len(here) - SHORTEST
    while at <= last:
        tried = places.get((here[at], here[at + 1], here[at + 2]))
        if tried is None:
            at += 1
            continue
        best, found = 0, 0
        for place in tried:
            length = _length(here, there, at, place)
            if length > best or (length == best and abs(place - expected) < abs(found - expected)):
                best, found = length, place
        runs.append(Run(at, found, best))
        at += best
        expected = found + best
    return runs


def _places(words: Sequence[str]) -> dict[tuple[str, str, str], list[int]]:
    places: dict[tuple[str, str, str], list[int]] = {}
    for number, key in enumerate(zip(words, words[1:], words[2:], strict=False)):
        known = places.get(key)
        if known is None:
            places[key] = [number]
        elif len(known) < MOST_TRIED:
            known.append(number)
    return places


def _length(here: Sequence[str], there: Sequence[str], first: int, second: int) -> int:
    length = SHORTEST
    most = min(len(here) - first, len(there) - second)
    while length < most and here[first + length] == there[second + length]:
        length += 1
    return length
