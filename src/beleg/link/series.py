"""How many, over time: the figures of one matter, each beside what the same claimants said before."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

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
    unit that share a claimant, what is planned apart from what has happened:

    repeated     the same bounds were said before; that does not move the series, so the next is compared with the entry
    before
    raised       later, and the bounds that both have lie higher, none lower; or it begins above where the other ends
    lowered      the other way round
    conflicting  of the same date, and both cannot be true
    new          everything else: the first of its claimants, and what cannot be ordered (*mindestens 1000* beside *bis
    zu 5000*,
                 one year's deliveries beside those of all years, further ones beside all)

    `origins` gives the origin of each report; a report of undetermined origin is an entry of its own.
    """
    entries = _entries(tellings, origins)
    for place, entry in enumerate(entries):
        entry.change, entry.before = _change(entry.first, entries[:place])
    return tuple(_entry(matter, place, entry, origins) for place, entry in enumerate(entries))


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


def _entry(matter: str, place: int, given: _Given, origins: Mapping[str, Origin]) -> Entry:
    given.tellings.sort(key=lambda one: _rank(one.report, origins.get(one.report)))
    one = given.tellings[0]
    if one.unit is None:
        raise ValueError(f"claim {one.claim} has no figure")
    return Entry(
        matter=matter,
        order=place,
        date=one.date,
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


def _rank(report: str, origin: Origin | None) -> int:
    """The place of a report in its origin, the one that it goes back to first."""
    return origin.reports.index(report) if origin is not None and report in origin.reports else 0


def _change(now: Telling, earlier: Sequence[_Given]) -> tuple[Change, int | None]:
    """How a figure stands to the entries before it, and to which."""
    moving: int | None = None
    for place in reversed(range(len(earlier))):
        before = earlier[place].first
        if not _one_voice(now, before):
            continue
        if _bounds(before) == _bounds(now) and _may_agree(now, before):
            return "repeated", place
        if moving is None and now.claimants and earlier[place].change != "repeated" and _alike(now, before):
            moving = place
    if moving is None:
        return "new", None
    change = _compared(earlier[moving].first, now)
    return change, None if change == "new" else moving


def _one_voice(now: Telling, before: Telling) -> bool:
    """Whether both count the same sort of thing in the same unit and have a claimant in common.

    What reports say for themselves is one voice only to be repeated.
    """
    if (now.unit, _sort(now)) != (before.unit, _sort(before)):
        return False
    return bool(set(now.claimants) & set(before.claimants)) or now.claimants == before.claimants


def _sort(one: Telling) -> tuple[bool, bool]:
    """What is planned and what has been used are not what has come."""
    return one.status == "prospective", one.kind == "use"


def _may_agree(now: Telling, before: Telling) -> bool:
    """Whether the two may count the same: periods meet as far as told, and both are further ones or neither."""
    if now.further != before.further:
        return False
    (first, last), (other_first, other_last) = months(now.period), months(before.period)
    return not (
        (last is not None and other_first is not None and other_first > last)
        or (first is not None and other_last is not None and first > other_last)
    )


def _alike(now: Telling, before: Telling) -> bool:
    """Whether one may be more than the other: the later counts at least the time that the earlier does."""
    if now.further or before.further:
        return False
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
