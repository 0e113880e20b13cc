"""Units seen from the report's date or from a day that the text named: *vergangene Woche*, *am nächsten Tag*, *im Jahr zuvor*."""

from __future__ import annotations

import re

from beleg.analyse.de.times import almanac
from beleg.analyse.de.times.amounts import amount
from beleg.analyse.de.times.scan import Scan
from beleg.analyse.de.times.words import UnitForm
from beleg.model import TimeRelation

STEPS = {"past": -1, "next": 1, "this": 0, "before": -2}
RELATIONS: dict[str, TimeRelation] = {"past": "past", "next": "coming"}
FRIDAY = 5
DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
LENGTH = re.compile(r"P(\d{1,3})([DWMY])")
DAYS = {"D": 1, "W": 7}
MONTHS = {"M": 1, "Y": 12}


def moved(scan: Scan, i: int, form: UnitForm) -> bool:
    """*vergangene Woche*, *im kommenden Jahr*, *in den letzten zehn Jahren*, *diesen Monat*, *am nächsten Tag*."""
    directions = scan.words.directions
    steps = scan.words.day_adjectives.get(scan.free(i - 1))
    if steps is not None and form.code == "D" and form.singular:  # am heutigen Tag
        scan.add(scan.with_article(i - 1), i + 1, "date", scan.reference.days(steps), "day from the date")
        return True
    held = amount(scan, i)
    j = held.first - 1
    while scan.free(j) in scan.words.times.around.adjectives:
        j -= 1
    direction = directions.get(scan.free(j))
    if direction is None and held.number is not None:  # zwei vergangene Jahre
        direction = directions.get(scan.free(i - 1))
    if direction is None:
        return False
    first = j if scan.free(j) in directions else held.first
    first = scan.with_article(first)
    if (
        held.number is not None
        or not form.singular
        or (form.plural and scan.lower[i].endswith("e") and direction == "past")
    ):
        if direction == "this" and held.number is None:
            scan.add(first, i + 1, "date", "PRESENT_REF", "these units")
            return True
        found = scan.add(
            first, i + 1, "duration", form.period(held.number or "X"), "units from the date", held.modifier
        )
        found.relation = RELATIONS.get(direction)
        return True
    if form.clock and direction in ("same", "follow"):
        return False  # in der gleichen Minute
    if form.code == "D" and scan.lower[j].startswith("letzt"):
        scan.add(first, i + 1, "duration", "P1D", "numbered unit")  # am letzten Tag der Messe
        return True
    if direction in ("same", "follow") or (form.code == "D" and direction in ("next", "this", "past")):
        return _from_named(scan, i, form, first, direction)
    if form.clock or (form.code in ("CE", "L") and direction == "same"):
        return False
    first, modifier = scan.modified(first)
    steps = (
        0 if form.code == "WE" and scan.lower[j].startswith("kommend") and _before_weekend(scan) else STEPS[direction]
    )
    scan.add(first, i + 1, "date", scan.reference.unit(form.code, steps), "unit from the date", modifier)
    return True


def _before_weekend(scan: Scan) -> bool:
    """Whether the report appears on a day from Monday to Friday, whose coming weekend is that of its week."""
    return scan.reference.day is not None and scan.reference.day.isoweekday() <= FRIDAY


def _from_named(scan: Scan, i: int, form: UnitForm, first: int, direction: str) -> bool:
    """A unit seen from the day that the text named last: *am nächsten Tag*, *an diesem Tag*, *im selben Jahr*."""
    named = scan.named[1] if scan.named is not None else None
    year = scan.year[1] if scan.year is not None else None
    steps = {"next": 1, "follow": 1, "past": -1}.get(direction, 0)
    if form.code == "Y" and year is not None:
        scan.add(first, i + 1, "date", f"{year + steps:04}", "unit from a date named")
    elif named is not None and form.code == "D":
        scan.add(first, i + 1, "date", almanac.shifted(named, steps).isoformat(), "unit from a date named")
    elif named is not None and form.code == "M":
        scan.add(first, i + 1, "date", almanac.month(named.year, named.month + steps), "unit from a date named")
    elif named is not None and form.code == "W":
        scan.add(first, i + 1, "date", almanac.week(almanac.shifted(named, 7 * steps)), "unit from a date named")
    elif scan.reference.day is not None and form.code == "D":
        scan.add(first, i + 1, "date", scan.reference.days(steps), "unit from the date")
    else:
        return False
    return True


def then(scan: Scan, i: int, form: UnitForm) -> bool:
    """*Tags darauf*, *am Tag zuvor*, *im Jahr danach*: from the day named last, or else from the report's."""
    around = scan.words.times.around
    after = scan.word(i + 1)
    if (
        not form.singular
        or form.code not in ("D", "W", "M", "Y")
        or form.clock
        or not (after in around.after or after in around.earlier)
        or (scan.named is None and not scan.reference.exact)
    ):
        return False
    step = 1 if after in around.after else -1
    if scan.named is None:
        value = scan.reference.unit(form.code, step)
    else:
        named = scan.named[1]
        value = {
            "D": almanac.shifted(named, step).isoformat(),
            "W": almanac.week(almanac.shifted(named, 7 * step)),
            "M": almanac.month(named.year, named.month + step),
            "Y": f"{named.year + step:04}",
        }[form.code]
    scan.add(scan.with_article(i), i + 2, "date", value, "unit from a date named")
    return True


def taken_up(scan: Scan, i: int) -> None:
    """*spätestens dann*, *bis dahin*: the date that the sentence told last, or the end of its *in einem Jahr*."""
    if scan.word(i - 1) not in scan.words.times.taken_up[scan.lower[i]] or not scan.found:
        return
    told = scan.found[-1]
    if any(stop in ".!?" for stop in scan.lower[told.stop : i]):
        return
    value = _ahead(scan, told.value) if scan.word(told.first - 1) == "in" else None
    date = DAY.match(told.value) if told.type in ("date", "time") else None
    if date is not None:
        value = date[0]
    if value is not None:
        scan.add(i, i + 1, "date", value, "time told before")


def _ahead(scan: Scan, length: str) -> str | None:
    """The day that lies a length of whole units from the report's."""
    match, day = LENGTH.fullmatch(length), scan.reference.day
    if match is None or day is None or not scan.reference.exact:
        return None
    count, unit = int(match[1]), match[2]
    if unit in DAYS:
        return almanac.shifted(day, count * DAYS[unit]).isoformat()
    month = almanac.month(day.year, day.month + count * MONTHS[unit])
    year, number = (int(part) for part in month.split("-"))
    return f"{month}-{day.day:02}" if almanac.valid(year, number, day.day) else month
