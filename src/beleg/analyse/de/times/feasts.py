"""Feasts: those of fixed days, those that move with Easter, the Sundays of Advent."""

from __future__ import annotations

from datetime import date

from beleg.analyse.de.times import almanac
from beleg.analyse.de.times.dates import day_number, month_value, year_after
from beleg.analyse.de.times.reference import nearest
from beleg.analyse.de.times.scan import Scan

OPENING, CLOSING = frozenset('"„»«“‚‘'), frozenset('"“”«»’‘')
LAST_ADVENT = 4


def feast(scan: Scan, i: int) -> None:
    """A feast of a fixed day: *Weihnachten*, *Silvester 2022*."""
    if scan.capital(i) and not _title(scan, i):
        _fixed(scan, i, i, scan.lower[i])


def _fixed(scan: Scan, first: int, i: int, name: str) -> None:
    """Note the feast of a fixed day from `first` to its last word at `i`."""
    number, day = scan.words.times.feasts[name].split("-")
    stop, year = year_after(scan, i + 1)
    scan.add(first, stop, "date", month_value(scan, i, int(number), year, int(day)), "feast")


def long_feast(scan: Scan, i: int) -> None:
    """A feast of several words that ends at `i`: *Mariä Himmelfahrt*, *Tag der Arbeit*."""
    for before in scan.words.long_feasts[scan.lower[i]]:
        first = i - len(before)
        if first >= scan.floor and scan.capital(first) and tuple(scan.lower[first:i]) == before:
            name = " ".join((*before, scan.lower[i]))
            if name in scan.words.times.easter:
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
    named = int(year) if year is not None and year.isdigit() else int(scan.reference.year(12, None, scan.direction(i)))
    christmas = date(named, 12, 25)
    last = almanac.shifted(christmas, -christmas.isoweekday())
    value = almanac.shifted(last, 7 * (number - LAST_ADVENT) + scan.words.times.advent[scan.lower[i]] - 7)
    scan.add(first, stop, "date", value.isoformat(), "advent")


def _title(scan: Scan, i: int) -> bool:
    """Whether a single word in quotation marks names something by a time: *das Thema „Weihnachten“*."""
    return scan.word(i - 1) in OPENING and scan.word(i + 1) in CLOSING


def easter(scan: Scan, i: int) -> None:
    """A feast that moves with Easter: *Karfreitag*, *Pfingsten 2023*."""
    _movable(scan, i, i, scan.lower[i])


def _movable(scan: Scan, first: int, i: int, name: str) -> None:
    """Note the movable feast from `first` to its last word at `i`: the nearest, behind or ahead where the sentence tells so."""
    stop, year = year_after(scan, i + 1)
    steps = scan.words.times.easter[name]
    reference = scan.reference.day
    if year is None or not year.isdigit():
        if reference is None:
            return
        years = range(max(reference.year - 1, date.min.year), min(reference.year + 1, date.max.year) + 1)
        days = {near: almanac.shifted(almanac.easter(near), steps) for near in years}
        distances = {near: (day - reference).days for near, day in days.items()}
        value = days[nearest(distances, scan.direction(i))].isoformat()
    else:
        value = almanac.shifted(almanac.easter(int(year)), steps).isoformat()
    scan.add(first, stop, "date", value, "feast")
