"""How many, over time: the figures of one matter, each beside what the same claimants said before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from beleg.link.summary import in_order
from beleg.link.when import UNDATED, months, order
from beleg.model.link import Origin
from beleg.model.matter import Change, Entry, Telling
from beleg.model.period import OPEN


class Figure(msgspec.Struct, frozen=True):
    """What an entry is compared by.

    `planned` and `used` things are not those that have come; `further` ones come on top of others.
    """

    lower: int | float | None
    upper: int | float | None
    unit: str
    claimants: tuple[str, ...]
    planned: bool
    used: bool
    further: bool
    date: str | None
    period: str | None

    @property
    def voices(self) -> list[Voice]:
        """By whom it is said: what reports say for themselves is one voice, only to be repeated."""
        return [(self.unit, self.planned, self.used, code) for code in self.claimants or ("",)]

    @property
    def exact(self) -> list[Voice]:
        """The same, and what they say."""
        return [(*voice, self.lower, self.upper, self.further) for voice in self.voices]


#: Who says something of what, in which unit; for what is repeated also how many.
Voice = tuple[str | bool | int | float | None, ...]
#: The places of the latest entries of a voice, one for each period.
Latest = dict[str | None, tuple[int, Figure]]


def figure(one: Telling) -> Figure:
    """The figure of a telling that has one."""
    if one.unit is None:
        raise ValueError(f"claim {one.claim} has no figure")
    return Figure(
        lower=_whole(one.lower),
        upper=_whole(one.upper),
        unit=one.unit,
        claimants=tuple(sorted(one.claimants)),
        planned=one.status == "prospective",
        used=one.kind == "use",
        further=one.further,
        date=one.date,
        period=one.period,
    )


def counts(one: Telling) -> bool:
    """Whether a telling makes an entry of a series."""
    return one.unit is not None and one.kind != "denial"


def same(one: Figure, origin: str) -> tuple[object, ...]:
    """What tellings of one entry have in common, told in reports of one origin."""
    said = one.lower, one.upper, one.unit, one.claimants, one.planned, one.used, one.further
    return origin, *said


class _Given(msgspec.Struct):
    """An entry in the making: its figure as told first, its origin, all tellings of it."""

    figure: Figure
    origin: str | None
    tellings: list[Telling]


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
    voices = Voices()
    found: list[Entry] = []
    for place, entry in enumerate(entries):
        change, before = voices.take(place, entry.figure)
        entry.tellings.sort(key=lambda one: ranks.get(one.report, 0))
        found.append(_entry(matter, place, entry, change, before))
    return tuple(found)


def _entries(tellings: Iterable[Telling], origins: Mapping[str, Origin]) -> list[_Given]:
    found: dict[tuple[object, ...], _Given] = {}
    for one in in_order(tellings):
        if not counts(one):
            continue
        origin = origins.get(one.report)
        own = figure(one)
        key = same(own, one.report if origin is None else origin.id)
        if key in found:
            found[key].tellings.append(one)
        else:
            found[key] = _Given(own, None if origin is None else origin.id, [one])
    return list(found.values())


def _entry(matter: str, place: int, given: _Given, change: Change, before: int | None) -> Entry:
    one = given.tellings[0]
    if one.unit is None:
        raise ValueError(f"claim {one.claim} has no figure")
    return Entry(
        matter=matter,
        order=place,
        date=given.figure.date,
        lower=one.lower,
        upper=one.upper,
        unit=one.unit,
        approximate=one.approximate,
        claimants=one.claimants,
        claim=one.claim,
        report=one.report,
        origin=given.origin,
        change=change,
        claims=tuple(telling.claim for telling in given.tellings),
        reports=tuple(dict.fromkeys(telling.report for telling in given.tellings)),
        before=before,
    )


def _ranks(origins: Iterable[Origin]) -> dict[str, int]:
    """The place of each report in its origin, the one that the others go back to first."""
    distinct = {origin.id: origin for origin in origins}
    return {report: rank for origin in distinct.values() for rank, report in enumerate(origin.reports)}


def _nothing(_voice: Voice) -> Latest:
    return {}


class Voices:
    """What was said so far, by who said it of what in which unit.

    A series may be taken up in its middle: then `said` and `moving` give, of any voice met, the latest entries before that
    place for each period; `said` of all entries by what they say, `moving` of those that the next is compared with.
    """

    def __init__(
        self, said: Callable[[Voice], Latest] = _nothing, moving: Callable[[Voice], Latest] = _nothing
    ) -> None:
        self._before = said, moving
        self._said: dict[Voice, Latest] = {}
        self._moving: dict[Voice, Latest] = {}

    def take(self, place: int, now: Figure) -> tuple[Change, int | None]:
        """How the figure at this place stands to those before it, and to which."""
        said, moving = self._before
        exact = [self._said.setdefault(voice, found) for voice, found in _each(now.exact, self._said, said)]
        heard = [self._moving.setdefault(voice, found) for voice, found in _each(now.voices, self._moving, moving)]
        alike = [found for told in exact for found in told.values() if _may_agree(now, found[1])]
        before = [found for told in heard for found in told.values() if _alike(now, found[1])]
        for told in exact:
            told[now.period] = place, now
        if alike:
            return "repeated", max(at for at, _ in alike)
        for told in heard if moves(now) else ():
            told[now.period] = place, now
        if not before or now.further:
            return "new", None
        at, earlier = max(before, key=lambda found: found[0])
        change = _compared(earlier, now)
        return change, None if change == "new" else at


def moves(one: Figure) -> bool:
    """Whether later figures are compared with it, unless it only repeats one."""
    return bool(one.claimants) and not one.further


def _each(
    voices: Iterable[Voice], known: Mapping[Voice, Latest], before: Callable[[Voice], Latest]
) -> Iterator[tuple[Voice, Latest]]:
    return ((voice, known[voice] if voice in known else before(voice)) for voice in voices)


def _may_agree(now: Figure, before: Figure) -> bool:
    """Whether the two may count the same: their periods meet, as far as they are told."""
    (first, last), (other_first, other_last) = months(now.period), months(before.period)
    return not (
        (last is not None and other_first is not None and other_first > last)
        or (first is not None and other_last is not None and first > other_last)
    )


def _alike(now: Figure, before: Figure) -> bool:
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


def _compared(before: Figure, now: Figure) -> Change:
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


def _is_above(high: Figure, low: Figure) -> bool:
    """Whether the least that one leaves possible is more than the most that the other does."""
    return high.lower is not None and low.upper is not None and high.lower > low.upper


def _whole(bound: int | float | None) -> int | float | None:
    """Whole numbers as such: JSON and SQLite write them otherwise than fractions."""
    return int(bound) if isinstance(bound, float) and bound.is_integer() else bound
