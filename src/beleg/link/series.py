"""How many, over time: the figures of one matter, each beside what the same claimants said before."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from beleg.link.summary import in_order
from beleg.link.when import UNDATED, months, order
from beleg.model.link import Origin
from beleg.model.matter import Change, Entry, Telling
from beleg.model.period import OPEN


class _Given(msgspec.Struct):
    """An entry in the making: the telling that had it first, its origin, all tellings of it."""

    first: Telling
    origin: str | None
    tellings: list[Telling]
    change: Change = "new"
    before: int | None = None


def series(matter: str, tellings: Iterable[Telling], origins: Mapping[str, Origin]) -> tuple[Entry, ...]:
    """The figures among the tellings placed in the matter of that id, in order of when they were said.

    What one origin of reporting tells in several reports is one entry.  An entry is compared with those of the same
    unit that share a claimant, what is planned and what has been used apart from what has come:

    repeated     the same bounds were said before; the next is compared with the entry before that, not with this
    raised       later, and the bounds that both have lie higher, none lower; or it begins above where the other ends
    lowered      the other way round
    conflicting  of the same date, and both cannot be true
    new          everything else: the first of its claimants, and what cannot be ordered (*mindestens 1000* beside
                 *bis zu 5000*, one year's deliveries beside those of all years, further ones beside all)

    `origins` gives the origin of each report; a report of undetermined origin is an entry of its own.
    """
    entries = _entries(tellings, origins)
    ranks = _ranks(origins[one.report] for entry in entries for one in entry.tellings if one.report in origins)
    voices = _Voices()
    for place, entry in enumerate(entries):
        entry.change, entry.before = voices.take(place, entry.first)
        entry.tellings.sort(key=lambda one: ranks.get(one.report, 0))
    return tuple(_entry(matter, place, entry) for place, entry in enumerate(entries))


def _entries(tellings: Iterable[Telling], origins: Mapping[str, Origin]) -> list[_Given]:
    found: dict[tuple[object, ...], _Given] = {}
    for one in in_order(tellings):
        if one.unit is None or one.kind == "denial":
            continue
        origin = origins.get(one.report)
        told = one.report if origin is None else origin.id
        same = told, _bounds(one), one.unit, tuple(sorted(one.claimants)), _sort(one), one.further
        if same in found:
            found[same].tellings.append(one)
        else:
            found[same] = _Given(one, None if origin is None else origin.id, [one])
    return list(found.values())


def _entry(matter: str, place: int, given: _Given) -> Entry:
    one = given.tellings[0]
    if one.unit is None:
        raise ValueError(f"claim {one.claim} has no figure")
    return Entry(
        matter=matter,
        order=place,
        date=given.first.date,
        lower=one.lower,
        upper=one.upper,
        unit=one.unit,
        approximate=one.approximate,
        claimants=one.claimants,
        claim=one.claim,
        report=one.report,
        origin=given.origin,
        change=given.change,
        claims=tuple(telling.claim for telling in given.tellings),
        reports=tuple(dict.fromkeys(telling.report for telling in given.tellings)),
        before=given.before,
    )


def _ranks(origins: Iterable[Origin]) -> dict[str, int]:
    """The place of each report in its origin, the one that the others go back to first."""
    distinct = {origin.id: origin for origin in origins}
    return {report: rank for origin in distinct.values() for rank, report in enumerate(origin.reports)}


class _Voices:
    """What was said so far, by who said it of what in which unit: the places of the latest entries, one for each period.

    What reports say for themselves is one voice only to be repeated.
    """

    def __init__(self) -> None:
        self._said: defaultdict[tuple[object, ...], dict[str | None, tuple[int, Telling]]] = defaultdict(dict)
        self._moving: defaultdict[tuple[object, ...], dict[str | None, tuple[int, Telling]]] = defaultdict(dict)

    def take(self, place: int, now: Telling) -> tuple[Change, int | None]:
        """How the figure at this place stands to those before it, and to which."""
        voices = [(now.unit, _sort(now), code) for code in now.claimants or ("",)]
        exact = [(*voice, _bounds(now), now.further) for voice in voices]
        same = [found for told in exact for found in self._said[told].values() if _may_agree(now, found[1])]
        before = [found for voice in voices for found in self._moving[voice].values() if _alike(now, found[1])]
        for told in exact:
            self._said[told][now.period] = place, now
        if same:
            return "repeated", max(at for at, _ in same)
        if now.claimants and not now.further:
            for voice in voices:
                self._moving[voice][now.period] = place, now
        if not before or now.further:
            return "new", None
        at, earlier = max(before, key=lambda found: found[0])
        change = _compared(earlier, now)
        return change, None if change == "new" else at


def _sort(one: Telling) -> tuple[bool, bool]:
    """What is planned and what has been used are not what has come."""
    return one.status == "prospective", one.kind == "use"


def _may_agree(now: Telling, before: Telling) -> bool:
    """Whether the two may count the same: their periods meet, as far as they are told."""
    (first, last), (other_first, other_last) = months(now.period), months(before.period)
    return not (
        (last is not None and other_first is not None and other_first > last)
        or (first is not None and other_last is not None and first > other_last)
    )


def _alike(now: Telling, before: Telling) -> bool:
    """Whether one may be more than the other: the later counts at least the time that the earlier does."""
    if now.period == before.period or (_is_running(now.period) and _is_running(before.period)):
        return True
    (first, last), (other_first, other_last) = months(now.period), months(before.period)
    begins_first = first is None or (other_first is not None and first <= other_first)
    return begins_first and (
        _is_running(now.period) or (None not in (last, other_last) and (last or 0) >= (other_last or 0))
    )


def _is_running(period: str | None) -> bool:
    """Whether a figure of the period counts up to the day on which it was said."""
    return period is None or period.endswith(f"/{OPEN}")


def _compared(before: Telling, now: Telling) -> Change:
    if order(now.date) == UNDATED or (now.date or "").startswith(OPEN):
        return "new"  # nobody knows whether it was said before or after the other
    if order(before.date) == order(now.date):
        return "conflicting" if _is_above(before, now) or _is_above(now, before) else "new"
    pairs = ((before.lower, now.lower), (before.upper, now.upper))
    steps = [right - left for left, right in pairs if left is not None and right is not None]
    if _is_above(now, before) or (any(step > 0 for step in steps) and all(step >= 0 for step in steps)):
        return "raised"
    if _is_above(before, now) or (any(step < 0 for step in steps) and all(step <= 0 for step in steps)):
        return "lowered"
    return "new"


def _is_above(high: Telling, low: Telling) -> bool:
    """Whether the least that one leaves possible is more than the most that the other does."""
    return high.lower is not None and low.upper is not None and high.lower > low.upper


def _bounds(one: Telling) -> tuple[float, float]:
    return -math.inf if one.lower is None else one.lower, math.inf if one.upper is None else one.upper
