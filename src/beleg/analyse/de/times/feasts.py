"""Feasts: those of fixed days, those that move with Easter, the Sundays of Advent."""

from __future__ import annotations

from datetime import date

from beleg.analyse.de.times import almanac
from beleg.analyse.de.times.dates import day_number, month_value, year_after
from beleg.analyse.de.times.reference import nearest
from beleg.analyse.de.times.scan import Scan
from beleg.analyse.de.times.tense import outlook

OPENING, CLOSING = frozenset('"„»«“‚‘'), frozenset('"“”«»’‘')
LAST_ADVENT = 4
#: Feasts of several days.
COUNTED = frozenset({"weihnachtstag", "weihnachtsfeiertag"})


def feast(scan: Scan, i: int) -> None:
    """A feast of a fixed day: *Weihnachten*, *Silvester 2022*."""
    if scan.capital(i) and not _title(scan, i):
        _fixed(scan, i, i, scan.lower[i])


def _fixed(scan: Scan, first: int, i: int, name: str) -> None:
    """Note the feast of a fixed day from `first` to its last word at `i`; an ordinal counts its days (*zweiter Weihnachtstag*)."""
    number, day = (int(part) for part in scan.words.times.feasts[name].split("-"))
    counted = scan.words.ordinals.get(scan.free(first - 1)) if name in COUNTED else None
    if counted is not None:
        first, day = first - 1, day + counted - 1
    stop, year = year_after(scan, i + 1)
    scan.add(first, stop, "date", month_value(scan, i, number, year, min(day, 31)), "feast")


def long_feast(scan: Scan, i: int) -> None:
    """A feast of several words that ends at `i`: *Mariä Himmelfahrt*, *Tag der Arbeit*."""
    for before in scan.words.long_feasts[scan.lower[i]]:
        first = i - len(before)
        if first >= scan.floor and scan.capital(first) and tuple(scan.lower[first:i]) == before:
            name = " ".join((*before, scan.lower[i]))
            if name in scan.words.movable:
                _movable(scan, first, i, name)
            else:
                _fixed(scan, first, i, name)


def advent(scan: Scan, i: int) -> None:
    """A day of Advent: *am ersten Adventsonntag*, *am 3. Advent*; the fourth Sunday is the last before Christmas."""
    first = i - 2 if scan.word(i - 1) == "." else i - 1  # *3.* may be two tokens
    numeric = day_number(scan, first) if first >= scan.floor else None
    number = scan.words.ordinals.get(scan.free(i - 1)) or (numeric[0] if numeric is not None else 0)
    reference = scan.reference.day
    stop, year = year_after(scan, i + 1)
    if not 1 <= number <= LAST_ADVENT or (reference is None and year is None):
        return
    named = int(year) if year is not None and year.isdigit() else int(scan.reference.year(12, None, outlook(scan, i)))
    last = _last_advent(named)
    weekday = scan.words.times.advent[scan.lower[i]]
    sunday = almanac.shifted(last, 7 * (number - LAST_ADVENT))
    value = almanac.shifted(sunday, weekday - 7).isoformat() if weekday else almanac.weekend(sunday)
    scan.add(first, stop, "date", value, "advent")


def _last_advent(year: int) -> date:
    """The fourth Sunday of Advent, the last before Christmas."""
    christmas = date(year, 12, 25)
    return almanac.shifted(christmas, -christmas.isoweekday())


def _title(scan: Scan, i: int) -> bool:
    """Whether a single word in quotation marks names something by a time: *das Thema „Weihnachten“*."""
    return scan.word(i - 1) in OPENING and scan.word(i + 1) in CLOSING


def movable(scan: Scan, i: int) -> None:
    """A feast of no fixed day: *Karfreitag*, *Pfingsten 2023*, *Muttertag*, *Karwoche*."""
    _movable(scan, i, i, scan.lower[i])


def _day_in(scan: Scan, name: str, year: int) -> date:
    """The day of a movable feast in a year; of a week or a weekend its Sunday."""
    times = scan.words.times
    if name in times.before_christmas:
        return almanac.shifted(_last_advent(year), times.before_christmas[name])
    if name in times.sundays:
        month, number = times.sundays[name]
        first = date(year, month, 1)
        return almanac.shifted(first, 7 - first.isoweekday() + 7 * (number - 1))
    steps = 7 * times.easter_units[name][1] if name in times.easter_units else times.easter[name]
    return almanac.shifted(almanac.easter(year), steps)


def _movable(scan: Scan, first: int, i: int, name: str) -> None:
    """Note the movable feast from `first` to its last word at `i`: the nearest, behind or ahead where the sentence tells so."""
    stop, year = year_after(scan, i + 1)
    reference = scan.reference.day
    if year is None or not year.isdigit():
        if reference is None:
            return
        years = range(max(reference.year - 1, date.min.year), min(reference.year + 1, date.max.year) + 1)
        days = {near: _day_in(scan, name, near) for near in years}
        distances = {near: (day - reference).days for near, day in days.items()}
        day = days[nearest(distances, outlook(scan, i))]
    else:
        day = _day_in(scan, name, int(year))
    unit = scan.words.times.easter_units.get(name, ("D", 0))[0]
    value = day.isoformat() if unit == "D" else almanac.week(day) if unit == "W" else almanac.weekend(day)
    scan.add(first, stop, "date", value, "feast")
