"""How much of each of two bodies stands in the other."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from beleg.link.body import Body
from beleg.link.runs import Run, common_runs
from beleg.model.link import Passage

#: A common run of fewer words shows nothing by itself: *nach Angaben der Regierung* stands in every other report.
TELLING = 5


class Overlap(msgspec.Struct, frozen=True):
    """The common words of two bodies, `a` and `b`.

    runs              common runs in the order of `a`, the short ones too
    back              the same, read from `b`: what `b` repeats of `a`
    shared_a, shared_b   shares of the words of each that stand in the other in telling runs
    told_a, told_b    the same outside quotation marks, where two reporters do not use the same words by chance
    loose_a, loose_b  the same with the short runs, too
    words             words outside quotation marks in telling runs, of the side that has fewer of them
    """

    runs: tuple[Run, ...]
    back: tuple[Run, ...]
    shared_a: float
    shared_b: float
    told_a: float
    told_b: float
    loose_a: float
    loose_b: float
    words: int

    def telling(self) -> tuple[Run, ...]:
        """The runs of `runs` that are no chance."""
        return tuple(run for run in self.runs if run.length >= TELLING)

    def lead(self, size: int) -> tuple[float, float]:
        """Shares of the first `size` words of each that stand in the other, with the short runs."""
        return _start(self.runs, size), _start(self.back, size)


def overlap(a: Body, b: Body) -> Overlap:
    """Compare two bodies word by word; takes time in proportion to their lengths."""
    if a.words == b.words and len(a):  # what ten thousand reports may be to each other
        runs = back = [Run(0, 0, len(a))]
    else:
        runs, back = common_runs(a.words, b.words), common_runs(b.words, a.words)
    in_a, in_b = _covered(runs, len(a), TELLING), _covered(back, len(b), TELLING)
    told_a, told_b = _outside(in_a, a.quoted), _outside(in_b, b.quoted)
    return Overlap(
        runs=tuple(runs),
        back=tuple(back),
        shared_a=_share(sum(in_a), len(a)),
        shared_b=_share(sum(in_b), len(b)),
        told_a=_share(told_a, a.quoted.count(0)),
        told_b=_share(told_b, b.quoted.count(0)),
        loose_a=_share(_outside(_covered(runs, len(a), 0), a.quoted), a.quoted.count(0)),
        loose_b=_share(_outside(_covered(back, len(b), 0), b.quoted), b.quoted.count(0)),
        words=min(told_a, told_b),
    )


def covered(runs: Iterable[Run], size: int) -> bytearray:
    """A 1 for each of `size` words that lies in a telling run."""
    return _covered(runs, size, TELLING)


def passages(a: Body, b: Body, runs: Iterable[Run]) -> tuple[Passage, ...]:
    """Where the runs stand in both texts."""
    return tuple((a.span(run.here, run.here + run.length), b.span(run.there, run.there + run.length)) for run in runs)


def _start(runs: Iterable[Run], size: int) -> float:
    return sum(max(0, min(run.here + run.length, size) - run.here) for run in runs) / size


def _covered(runs: Iterable[Run], size: int, least: int) -> bytearray:
    marks = bytearray(size)
    for run in runs:
        if run.length >= least:
            marks[run.here : run.here + run.length] = b"\x01" * run.length
    return marks


def _outside(marks: bytearray, quoted: bytes) -> int:
    return sum(1 for mark, inside in zip(marks, quoted, strict=True) if mark and not inside)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
