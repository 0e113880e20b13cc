"""What a later text changed against the earlier one: blocks left out and added, and figures."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from beleg.link.body import Body
from beleg.link.overlap import Overlap
from beleg.link.runs import Run
from beleg.rules.lineage import FIGURES

#: Words more or fewer between two common passages that make a block, not a turn of phrase.
BLOCK = 10
#: A block that was put in other words keeps so many of its words of five letters or more, and of its figures.
SAME_MATTER = 0.35
LONG = 5
#: A figure is compared with one that stands between the same passages, this near.
NEAR = 12
#: So many changed figures are named in a line.
MOST_FIGURES = 4


class Changes(msgspec.Struct, frozen=True):
    """From `b` to `a`: words of blocks left out and of blocks added, and pairs of figures, the old one first."""

    left_out: int
    added: int
    figures: tuple[tuple[str, str], ...]


def changes(a: Body, b: Body, shared: Overlap) -> Changes:
    """What `a` changed against `b`, told from what lies between their common passages."""
    left_out = added = 0
    for here, there in _gaps(a, b, shared.telling()):
        more = len(here) - len(there)
        if min(len(here), len(there)) >= BLOCK and not _same_matter(a, here, b, there):
            added += len(here)
            left_out += len(there)
        elif more >= BLOCK:
            added += more
        elif -more >= BLOCK:
            left_out -= more
    return Changes(left_out, added, tuple(_figures(a, b, shared.runs)))


def _same_matter(a: Body, here: range, b: Body, there: range) -> bool:
    """Whether two blocks in the same place say the same in other words: their longer words and figures are common."""
    new, old = _content(a, here), _content(b, there)
    return len(new & old) >= SAME_MATTER * min(len(new), len(old))


def _content(text: Body, block: range) -> set[str]:
    return {word for word in (text.words[number] for number in block) if len(word) >= LONG or _figure(word)}


def _ordered(runs: Sequence[Run]) -> list[Run]:
    """The most runs that stand in the same order in both texts: the longest rising sequence, by patience sorting."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for number, run in enumerate(runs):
        pile = bisect_left(tops, run.there)
        before.append(piles[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [run.there]
        piles[pile : pile + 1] = [number]
    rising: list[Run] = []
    at = piles[-1] if piles else -1
    while at >= 0:
        if not rising or runs[at].there + runs[at].length <= rising[-1].there:
            rising.append(runs[at])
        at = before[at]
    return rising[::-1]


def _gaps(a: Body, b: Body, runs: tuple[Run, ...]) -> Iterator[tuple[range, range]]:
    """Word numbers of what lies before, between and after the common passages, in both."""
    here = there = 0
    for run in _ordered(runs):
        yield range(here, run.here), range(there, run.there)
        here, there = run.here + run.length, run.there + run.length
    yield range(here, len(a)), range(there, len(b))


def _figures(a: Body, b: Body, runs: tuple[Run, ...]) -> Iterator[tuple[str, str]]:
    """Figures that stand in the same place and differ."""
    found = 0
    for here, there in _gaps(a, b, runs):
        if len(here) > NEAR or len(there) > NEAR:
            continue
        new = [number for number in here if _figure(a.words[number])]
        old = [number for number in there if _figure(b.words[number])]
        if len(new) != 1 or len(old) != 1 or a.words[new[0]] == b.words[old[0]]:
            continue
        found += 1
        if found > MOST_FIGURES:
            return
        yield str(b.words[old[0]]), str(a.words[new[0]])


def _figure(word: str) -> bool:
    return word[0].isdigit() or word in FIGURES
