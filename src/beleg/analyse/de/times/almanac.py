"""Dates as TIMEX3 writes them, and the reckoning of weeks, seasons and Easter."""

from __future__ import annotations

from datetime import date, timedelta


def week(day: date) -> str:
    """The ISO week of `day`: `2023-W45`."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def month(year: int, number: int) -> str:
    """`2023-11`; `number` may lie outside 1 to 12 and then runs into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return f"{year:04}-{number:02}"


def shifted(day: date, days: int) -> date:
    """`day` moved by `days`, held within what dates can say."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))


def valid(year: int, number: int, day: int) -> bool:
    """Whether there is such a day."""
    try:
        date(year, number, day)
    except ValueError:
        return False
    return True


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm as Meeus gives it, *Astronomical Algorithms*, ch. 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    moon = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * moon) // 433
    number = (h + moon - 7 * m + 90) // 25
    return date(year, number, (h + moon - 7 * m + 33 * number + 19) % 32)


def weekend(day: date) -> str:
    """The weekend of the ISO week of `day`: `2023-W45-WE`."""
    return f"{week(day)}-WE"


def monday(day: date) -> date:
    """The Monday of the ISO week of `day`."""
    return day - timedelta(days=day.weekday())
