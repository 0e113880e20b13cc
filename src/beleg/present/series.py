"""Which figures belong in one chart, and what denies them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from beleg.engine.matters import Matters
from beleg.link.when import order
from beleg.model.matter import Entry, Outline, Telling, Tie


class Voice(NamedTuple):
    """One figure as one voice gave it, and the claim that had it first."""

    entry: Entry
    told: Telling


class Denial(NamedTuple):
    """A denial, when it was said last, and the reports (by id) that tell of it one after the other."""

    tie: Tie
    told: Telling
    last_date: str | None
    reports: tuple[str, ...]


class Series(NamedTuple):
    """The figures of one matter in one unit in order of when they were said, and the denials beside them."""

    outline: Outline
    unit: str
    voices: tuple[Voice, ...]
    denials: tuple[Denial, ...]


def grouped(known: Matters) -> list[Series]:
    """All figures of all matters as series, the longest first.

    A denial stands in one series: the longest of those matters that it denies.
    """
    found: list[Series] = []
    for matter in known.matters:
        by_unit: defaultdict[str, list[Voice]] = defaultdict(list)
        for entry in known.entries(matter.outline.id):
            by_unit[entry.unit].append(Voice(entry, known.telling(entry.claim)))
        found += [Series(matter.outline, unit, tuple(voices), ()) for unit, voices in by_unit.items()]
    found.sort(key=lambda one: (-len(one.voices), one.outline.id, one.unit))
    first: dict[str, int] = {}
    for place, one in enumerate(found):
        first.setdefault(one.outline.id, place)
    against: defaultdict[int, list[Tie]] = defaultdict(list)
    for tie in known.ties:
        places = [first[matter] for matter in tie.matters if matter in first]
        if tie.kind != "confirmed" and places:
            against[min(places)].append(tie)
    return [one._replace(denials=_denials(against[place], known)) for place, one in enumerate(found)]


def _denials(ties: Iterable[Tie], known: Matters) -> tuple[Denial, ...]:
    """Denials in order, with those of the same claimants one after the other in the same month as one."""
    found: list[Denial] = []
    for tie in sorted(ties, key=lambda tie: (order(tie.date), tie.claim)):
        told = known.telling(tie.claim)
        before = found[-1] if found else None
        if before is not None and _voice(before.tie) == _voice(tie):
            reports = tuple(dict.fromkeys((*before.reports, told.report)))
            found[-1] = before._replace(last_date=tie.date, reports=reports)
        else:
            found.append(Denial(tie, told, tie.date, (told.report,)))
    return tuple(found)


def _voice(tie: Tie) -> tuple[str, tuple[str, ...]]:
    return order(tie.date)[0][:7], tie.claimants
