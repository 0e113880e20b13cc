"""Weekdays: alone, before a date, with a part of the day, in short."""

from __future__ import annotations

from datetime import date

from beleg.analyse.de.times import almanac
from beleg.analyse.de.times.dates import day, month_value, numeric, year_after
from beleg.analyse.de.times.scan import Scan
from beleg.analyse.de.times.tense import outlook

#: Between weekdays that return together.
EVERY_JOINT = frozenset({"und", "oder", ","})
#: Between a weekday and the month in which it is counted, and for the last of them.
OF_MONTH = frozenset({"im", "des"})
LAST = frozenset({"letzten", "letzter", "letzte"})
#: Between a weekday and its time by the clock.
OF_CLOCK = frozenset({"um", "ab", "von", ",", "("})
#: Weeks from the report's that a weekday may be said to lie in (*am Dienstag nächster Woche*).
WEEKS = {"past": -1, "this": 0, "next": 1}


def weekday(scan: Scan, i: int) -> None:
    """A weekday, alone or before a date: *am Donnerstag*, *kommenden Montag*, *Dienstag, 25. Februar*."""
    words = scan.words
    number = words.times.weekdays[scan.lower[i]]
    j = i + 1
    if scan.word(j) in (",", "(") or scan.word(j) in ("dem", "den", "der"):
        j += 1
        if scan.word(j) in ("dem", "den", "der"):
            j += 1
    if j < scan.count and scan.lower[j][0].isdigit() and (numeric(scan, j, i) or day(scan, j, i)):
        return
    opens = scan.word(i - 1) in ("", ".", "!", "?", ":", "\n")  # Montags ruht das Werk
    habit = scan.lower[i].endswith("s") and (opens or not scan.capital(i))
    if habit:
        scan.add(i, i + 1, "set", f"XXXX-WXX-{number}", "weekday habit")
        return
    part = words.times.habits.get(scan.word(i + 1))
    if part is not None:
        scan.add(i, i + 2, "set", f"XXXX-WXX-{number}T{part}", "weekday habit")
        return
    at = i + 2 if scan.word(i + 1) == "der" else i + 1
    step = WEEKS.get(words.directions.get(scan.word(at), ""))
    if step is not None and scan.word(at + 1) == "woche":
        scan.add(i, at + 2, "date", scan.reference.weekday(number, 0, step), "weekday of a week")
        return
    step = WEEKS.get(words.directions.get(scan.word(i - 2), ""))
    if step is not None and scan.word(i - 1) == "woche":  # vergangene Woche Mittwoch
        scan.add(i, i + 1, "date", scan.reference.weekday(number, 0, step), "weekday of a week")
        return
    if _of_month(scan, i, number):
        return
    first, value, rule = weekday_value(scan, i, number)
    part = words.times.parts_of_day.get(scan.word(i + 1))
    if rule == "every weekday":
        scan.add(first, i + 1, "set", value, rule)
    elif part is not None:
        scan.add(first, i + 2, "time", f"{value}T{part}", "weekday and part of day")
    else:
        scan.add(first, i + 1, "date", value, rule)


def returning(scan: Scan, i: int) -> None:
    """*an Sonntagen*: a weekday as a habit."""
    number = scan.words.times.returning[scan.lower[i]]
    scan.add(i, i + 1, "set", f"XXXX-WXX-{number}", "weekday habit")


def short_weekday(scan: Scan, i: int) -> None:
    """*Sa., 14.30 Uhr*, *Fr, 18. Mai*: a weekday in short, of programmes and so ahead unless told otherwise."""
    j = i + 1
    while scan.word(j) in (".", ","):
        j += 1
    if not scan.capital(i) or not scan.number(j):
        return
    if numeric(scan, j, i) or day(scan, j, i):
        return
    stop = i + 2 if scan.word(i + 1) == "." and scan.close(i + 1) else i + 1
    if scan.word(j + 1) in scan.words.times.clock["hour"]:
        number = scan.words.times.short_weekdays[scan.lower[i]]
        scan.add(i, stop, "date", scan.reference.weekday(number, outlook(scan, i) or 1), "weekday in short")


def weekday_value(scan: Scan, i: int, number: int) -> tuple[int, str, str]:
    """Where an expression headed by a weekday at `i` begins, its value and the rule that resolved it."""
    words, reference = scan.words, scan.reference
    before = scan.free(i - 1)
    direction = words.directions.get(before)
    if before in words.day_adjectives:
        return i, reference.days(words.day_adjectives[before]), "weekday from the day"
    if scan.free(i - 2) in words.times.around.each and (direction or before in words.ordinals):
        monthly = scan.word(i + 1) in words.times.around.per and scan.word(i + 2) == "monat"
        return i - 2, "P1M" if monthly else f"XXXX-WXX-{number}", "every weekday"
    if before in words.times.around.each:
        return i - 1, f"XXXX-WXX-{number}", "every weekday"
    if before == "am" and scan.word(i - 2) in scan.words.times.around.always:  # jeweils am Mittwoch
        return i, f"XXXX-WXX-{number}", "every weekday"
    listed = scan.found[-1] if scan.found and before in EVERY_JOINT else None
    if listed is not None and listed.rule == "every weekday" and listed.stop == i - 1:  # jeden Dienstag und Donnerstag
        return i, f"XXXX-WXX-{number}", "every weekday"
    if direction in ("past", "before"):
        return (
            i - 1,
            reference.weekday(number, -1) if _not_today(scan, number) else _week_before(scan, number),
            "last weekday",
        )
    if direction == "next":
        return (
            i - 1,
            reference.weekday(number, 1) if _not_today(scan, number) else reference.weekday(number, 0, 1),
            "next weekday",
        )
    if direction == "this":
        return i - 1, reference.weekday(number, 0), "this weekday"
    earlier = scan.found[-1] if scan.found else None
    named = scan.named[1] if scan.named is not None and (before == "(" or scan.word(i - 2) == ",") else None
    at = i - 2 if before in ("einem", "ein") else i - 1
    if named is not None and earlier is not None and earlier.stop == at and named.isoweekday() == number:
        return i, named.isoformat(), "weekday of a date"  # am 24. März (Samstag); am 24. März, einem Samstag
    if before in ("ein", "einem"):
        return i, f"XXXX-WXX-{number}", "some weekday"  # der Tag war ein Samstag
    told = outlook(scan, i) or int(_announced(scan, i))
    ahead = told > 0 or before == "für" or (before == "bis" and told == 0)
    if not ahead and not _not_today(scan, number) and scan.daily(i):
        return i, reference.weekday(number, 0), "weekday of the day"
    return i, reference.weekday(number, 1 if ahead else -1), "weekday ahead" if ahead else "weekday before"


def _of_month(scan: Scan, i: int, number: int) -> bool:
    """*am ersten Sonntag im Dezember*, *am letzten Samstag im Mai 2024*: the day, so many weeks into its month."""
    month = scan.words.times.months.get(scan.word(i + 2)) if scan.word(i + 1) in OF_MONTH else None
    which = scan.words.ordinals.get(scan.free(i - 1))
    last = scan.free(i - 1) in LAST
    if month is None or not (last or which) or scan.word(i - 2) in scan.words.times.around.each:
        return False
    stop, year = year_after(scan, i + 3)
    year = year or month_value(scan, i + 2, month, None)[:4]
    if not year.isdigit():
        return False
    opening = date(int(year), month, 1)
    day = almanac.shifted(opening, (number - opening.isoweekday()) % 7 + 7 * ((which or 1) - 1))
    if last:
        following = date(int(year) + month // 12, month % 12 + 1, 1)
        day = almanac.shifted(following, -((following.isoweekday() - number - 1) % 7 + 1))
    if day.month != month:
        return False
    scan.add(i - 1, stop, "date", day.isoformat(), "weekday of a month")
    return True


def _announced(scan: Scan, i: int) -> bool:
    """Whether a time by the clock stands just behind the weekday at `i`: *Am Dienstag um 20 Uhr im Pfarrsaal: Vortrag*."""
    hours = scan.words.times.clock["hour"]
    return scan.word(i + 1) in OF_CLOCK and any(scan.word(k) in hours for k in (i + 3, i + 5))


def _not_today(scan: Scan, number: int) -> bool:
    return scan.reference.day is None or scan.reference.day.isoweekday() != number


def _week_before(scan: Scan, number: int) -> str:
    return scan.reference.weekday(number, 0, -1)


def weekday_part(scan: Scan, i: int) -> None:
    """A compound like *Donnerstagnachmittag*."""
    number, code = scan.words.day_parts[scan.lower[i]]
    if scan.lower[i].endswith("s") and not scan.capital(i):
        scan.add(i, i + 1, "set", f"XXXX-WXX-{number}T{code}", "weekday habit")
        return
    first, value, _ = weekday_value(scan, i, number)
    scan.add(first, i + 1, "time", f"{value}T{code}", "weekday and part of day")
