"""Calendar dates: days, months, years, seasons, feasts."""

from __future__ import annotations

import re
from datetime import date

from beleg.analyse.de.times import almanac
from beleg.analyse.de.times.scan import Scan
from beleg.analyse.de.times.tense import PRESENT_PARTICIPLES, SINCE, outlook

FULL = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})|(\d{4})-(\d\d)-(\d\d)")
DAY_MONTH = re.compile(r"(\d{1,2})\.(\d{1,2})")
#: How many words may stand between a year and the day or month in it: *jedes Jahr, am 28. Dezember*.
NEAR_YEAR = 4
#: The year where it stands behind a month.
YEARS = frozenset({"jahres", "jahrs"})
#: How far from the report's day a day may lie whose year its weekday tells.
NEAREST = 400
#: Before a date to which something is fixed or moved.
AHEAD = frozenset({"auf", "für"})
YEARS_FROM_DATE = frozenset({"unit from the date", "unit in one word"})
#: A year in two digits lies less than so many years ahead of the report, or of this year where the report has none.
FAR_AHEAD = 10
PIVOT_YEAR = 2025


def full_year(text: str, known: date | None) -> int:
    """The year that two or four digits mean; of two, the last one that is not far ahead of the report's day."""
    year = int(text)
    if len(text) == 4:
        return year
    ahead = (known.year if known is not None else PIVOT_YEAR) + FAR_AHEAD
    return next(century + year for century in (2100, 2000, 1900, 0) if century + year < ahead)


def year_after(scan: Scan, i: int) -> tuple[int, str | None]:
    """The year that follows a month, a day or a season at `i`: where it stops and its four digits."""
    word = scan.word(i)
    if len(word) == 4 and scan.number(i) and word.isdigit() and "1000" <= word <= "2100":
        counts = scan.word(i + 1) in scan.words.times.years.counted_after or (
            word.endswith("00") and scan.capital(i + 1)
        )
        return (i, None) if counts else (i + 1, word)
    j = i
    words = scan.words
    if word == "des":
        j += 1
    compound = words.times.compounds.get(scan.word(j))
    if j > i and compound is not None and compound[0] == "Y" and not compound[2]:
        return j + 1, scan.reference.unit("Y", compound[1])  # des Vorjahres
    direction = words.directions.get(scan.word(j))
    if direction == "same" and scan.year is not None and scan.word(j + 1) in YEARS:
        return j + 2, f"{scan.year[1]:04}"  # im August desselben Jahres
    if direction in ("past", "next", "this", "before"):
        j += 1
    unit = words.units.get(scan.word(j))
    if j == i or unit is None or unit.code != "Y":
        return i, None
    if direction is None and scan.number(j + 1) and re.fullmatch(r"[12]\d{3}", scan.word(j + 1)):
        return j + 2, scan.word(j + 1)
    steps = {"past": -1, "next": 1, "before": -2}.get(direction or "this", 0)
    return j + 1, scan.reference.unit("Y", steps)


def month_value(scan: Scan, i: int, month: int, year: str | None, day: int | None = None) -> str:
    """`2023-09` or `2023-09-07`; the year is the one given, the one the text tells of, or the nearest."""
    if year is None and scan.found and i - scan.found[-1].stop < NEAR_YEAR:
        earlier = scan.found[-1]
        if earlier.value == "P1Y" and earlier.type == "set":
            year = "XXXX"  # jedes Jahr, am 28. Dezember
        elif earlier.rule in YEARS_FROM_DATE and len(earlier.value) == 4 and earlier.stop == i - 1:
            year = earlier.value if scan.word(i - 1) in ("im", "am") else None  # nächstes Jahr im Mai
    if year is None:
        told = scan.told_year(i)
        if told is not None:
            year = f"{told:04}"
        else:
            at = scan.modified(i)[0] - 1
            before = scan.word(at) if scan.word(at) not in ("dem", "den") else scan.word(at - 1)
            if before in SINCE or scan.word(at - 1) in scan.words.times.tense.backdated:
                direction = -2
            else:
                coming = before in AHEAD or _coming(scan, i)
                direction = 1 if coming else outlook(scan, i) or int(before == "bis")
            year = scan.reference.year(month, day, direction)
    if not year[:4].isdigit():
        year = "XXXX"
    return f"{year}-{month:02}" if day is None else f"{year}-{month:02}-{day:02}"


def _coming(scan: Scan, i: int) -> bool:
    """Whether a participle just behind a date says that something is to come: *die im Oktober anstehenden Wahlen*."""
    behind = (scan.word(k) for k in range(i + 1, i + 4) if not scan.capital(k))
    return any(word.endswith(PRESENT_PARTICIPLES) or word in scan.words.times.tense.coming for word in behind)


def month(scan: Scan, i: int) -> None:
    """A month without a day: *Ende August*, *im März 2023*, *Juni des vergangenen Jahres*."""
    name = scan.lower[i]
    stop = i + 1
    if name in scan.words.times.abbreviated["months"]:
        if scan.word(stop) == "." and scan.close(stop):
            stop += 1
        after, year = year_after(scan, stop)
        if year is None:
            return
    after, year = year_after(scan, stop)
    first, modifier = scan.modified(i)
    if not scan.capital(i):
        return
    if year is None and _in_name(scan, first):
        return
    scan.add(first, after, "date", month_value(scan, i, scan.words.times.months[name], year), "month", modifier)


def _in_name(scan: Scan, i: int) -> bool:
    """Whether the noun at `i` ends a name that begins before it: *Chiang Mai*, *Anna Sommer*."""
    before = scan.word(i - 1)
    opens = scan.word(i - 2) in ("", ".", "!", "?", ":", "\n", "-", "–", "(") or scan.number(i - 2)
    return before.isalpha() and scan.capital(i - 1) and not opens and before not in scan.words.kind


def day_number(scan: Scan, i: int) -> tuple[int, int] | None:
    """A day's number with its full stop at `i`: the number and where it stops."""
    word = scan.word(i)
    if not word or not word[0].isdigit():
        return None
    if word.endswith(".") and word[:-1].isdigit():
        day, stop = int(word[:-1]), i + 1
    elif len(word) <= 2 and word.isdigit() and scan.word(i + 1) == "." and scan.close(i + 1):
        day, stop = int(word), i + 2
    else:
        return None
    return (day, stop) if 1 <= day <= 31 else None


def month_name(scan: Scan, i: int) -> tuple[int, int] | None:
    """A month's name at `i`, or its number with full stop: the month and where it stops."""
    name = scan.word(i)
    number = scan.words.times.months.get(name)
    if number is not None:
        dotted = name in scan.words.times.abbreviated["months"] and scan.word(i + 1) == "." and scan.close(i + 1)
        return number, i + 2 if dotted else i + 1
    numeric = day_number(scan, i)
    return numeric if numeric is not None and numeric[0] <= 12 else None


def day(scan: Scan, i: int, first: int | None = None) -> bool:
    """A day with its month, or several of them: *7. September 2023*, *7. bis 9. Oktober*, *23. 3. 1976*; False if it is none.

    `first` is where a weekday before it begins.
    """
    days: list[tuple[int, int, int]] = []  # first token, day, stop
    j = i
    begin = i if first is None else first
    named = None
    while len(days) < 6:
        read = day_number(scan, j)
        if read is None:
            return False
        days.append((begin, *read))
        j = read[1]
        named = month_name(scan, j)
        if named is not None:
            break
        joints = scan.words.times.around.conjunctions
        if scan.word(j) == "," and scan.word(j + 1) in joints:
            j += 1
        if scan.word(j) not in joints and scan.word(j) != ",":
            return False
        j += 1
        while scan.word(j) in ("zum", "zu", "dem", "den", "und"):
            j += 1
        begin = j
        if scan.word(j) in scan.words.times.weekdays:
            j += 2 if scan.word(j + 1) in (",", "dem", "den") else 1
    if named is None:
        return False
    number, stop = named
    after, year = year_after(scan, stop)
    if scan.number(stop - 1) or scan.word(stop - 1) == ".":  # 23. 3. needs its year, or a word for it before
        numeric_year = scan.word(stop)
        if scan.words.times.months.get(scan.word(j)) is None and year is None:
            if len(numeric_year) == 2 and numeric_year.isdigit():
                after, year = stop + 1, f"{full_year(numeric_year, scan.reference.day):04}"
            elif scan.word(i - 1) not in ("am", "vom", "bis", "zum", "seit", "den", ","):
                return False
    for position, (token, value_day, _) in enumerate(days):
        last = position == len(days) - 1
        value = month_value(scan, i, number, year, value_day)
        if year is None and scan.lower[token] in scan.words.times.weekdays and value[:4].isdigit():
            value = _on_weekday(scan, value, scan.words.times.weekdays[scan.lower[token]])
        if value[:4].isdigit() and not almanac.valid(int(value[:4]), number, value_day):
            return False
        scan.add(token, after if last else days[position][2], "date", value, "day")
    return True


def _on_weekday(scan: Scan, value: str, number: int) -> str:
    """The day of the same month with that weekday that is nearest to the report's; `value` where none is near."""
    reference, month, day = scan.reference.day, int(value[5:7]), int(value[8:])
    if reference is None:
        return value
    near = [
        date(year, month, day)
        for year in range(max(reference.year - 1, 1), min(reference.year + 2, 9999))
        if almanac.valid(year, month, day) and date(year, month, day).isoweekday() == number
    ]
    best = min(near, key=lambda each: abs((each - reference).days), default=None)
    return value if best is None or abs((best - reference).days) > NEAREST else best.isoformat()


def numeric(scan: Scan, i: int, first: int | None = None) -> bool:
    """A day in one token: *07.09.2023*, *2023-09-07*, *am 7.9.*; False if it is none."""
    word = scan.lower[i]
    match = FULL.fullmatch(word)
    begin = i if first is None else first
    if match:
        if match[4]:
            year, number, day = int(match[4]), int(match[5]), int(match[6])
        else:
            year, number, day = full_year(match[3], scan.reference.day), int(match[2]), int(match[1])
        if not almanac.valid(year, number, day):
            return False
        scan.add(begin, i + 1, "date", f"{year:04}-{number:02}-{day:02}", "numeric day")
        return True
    match = DAY_MONTH.fullmatch(word)
    if match and scan.word(i + 1) == "." and scan.close(i + 1):
        day, number = int(match[1]), int(match[2])
        told = first is not None or scan.word(i - 1) in ("am", "vom", "bis", "zum", "seit", "dem", "den", "(")
        if told and almanac.valid(2000, number, day):
            scan.add(begin, i + 2, "date", month_value(scan, i, number, None, day), "numeric day")
            return True
    return False


def season(scan: Scan, i: int) -> None:
    """A season: *im Herbst 2022*, *diesen Sommer*, *im vergangenen Winter*."""
    words = scan.words
    code = words.times.seasons[scan.lower[i]]
    if not scan.capital(i) or (_in_name(scan, i) and not scan.word(i + 1)[:1].isdigit()):
        return
    first_month = words.times.season_months[code][0]
    stop, year = year_after(scan, i + 1)
    pair = re.fullmatch(r"([12]\d{3})/\d{2,4}", scan.word(i + 1))
    before = scan.free(i - 1)
    if (
        scan.word(i + 1) == "über"
        and before in words.times.around.articles
        and scan.word(i + 2) not in words.times.around.articles
    ):
        scan.add(i - 1, i + 1, "duration", f"P1{code}", "a season")  # den Sommer über
        return
    direction = words.directions.get(before)
    first = i
    if pair:
        stop, year = i + 2, pair[1]
    if year is None and direction in ("past", "next", "this"):
        first = i - 1
        step = {"past": -1, "next": 1}.get(direction, 0)
        year = scan.reference.unit("Y", 0) if step == 0 else scan.reference.season_moved(first_month, step)
    elif year is None and words.units.get(scan.lower[i]) is None and before in words.times.around.every:
        scan.add(i - 1, i + 1, "set", f"P1{code}", "every season")
        return
    elif year is None:
        told = scan.told_year(i)
        year = f"{told:04}" if told is not None else scan.reference.season(first_month, outlook(scan, i))
    if not year[:4].isdigit():
        year = "XXXX"
    first, modifier = scan.modified(first)
    scan.add(first, stop, "date", f"{year}-{code}", "season", modifier)
