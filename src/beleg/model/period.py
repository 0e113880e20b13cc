"""TIMEX3 → EDTF: when something happened, as the extract format writes it.

Source of the target: EDTF (ISO 8601-2:2019) levels 0 and 1; seasons are months 21 to 24 and quarters 33 to 36.  Weeks, weekends and
half years, which level 1 lacks, become intervals.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from beleg.model.time import Time

OPEN = ".."
SEASONS = {"SP": ("21", 3, 5), "SU": ("22", 6, 8), "FA": ("23", 9, 11), "WI": ("24", 12, 14)}
DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
PART = re.compile(r"(\d{4})-(?:(SP|SU|FA|WI)|([QH])([1-4]))")
DECADE = re.compile(r"\d{3}X")
#: First and last year of the parts of a decade (*Ende der achtziger Jahre*).  Source: own choice, thirds as they are spoken of.
PARTS = {"START": (0, 3), "MID": (4, 6), "END": (7, 9)}
COARSE = re.compile(r"\d{1,3}")
LENGTH = re.compile(r"P(\d+(?:\.\d+)?)(Y|M|W|D|DE)")
DAYS = {"W": 7, "D": 1}
MONTHS = {"Y": 12, "M": 1, "DE": 120}


def period(time: Time, published: str | None = None) -> str | None:
    """The EDTF period that a time expression with its relation gives, None where it gives none.

    `since` and `after` leave the end open, `until` and `before` the beginning.  A duration gives a period only where its relation
    ties it to the report's date `published` (`YYYY-MM-DD` or `YYYY-MM`): *vor drei Tagen*, *seit zwei Jahren*, *in den vergangenen
    drei Monaten*.  Vague references, sets and expressions whose year is unknown give None.
    """
    if time.type == "duration":
        return _from_length(time, published)
    value = point(time.value) if time.type != "set" else None
    if value is None:
        return None
    if DECADE.fullmatch(value):
        first, last = PARTS.get(time.modifier or "", (0, 9))
        value = f"{value[:3]}{first}/{value[:3]}{last}"
    elif time.modifier == "END" and len(value) == 4:  # the end of a year is its last month
        value = f"{value}-12"
    if time.relation in ("since", "after"):
        return f"{begins(value)}/{OPEN}"
    if time.relation in ("until", "before"):
        return f"{OPEN}/{ends(value)}"
    return value


def joined(first: Time, second: Time) -> str | None:
    """The EDTF interval over two dates of one kind that are told together (*2017 und 2018*, *im März und April*), else None."""
    dates = [point(time.value) for time in (first, second) if time.type == "date" and time.relation is None]
    if len(dates) != 2 or None in dates:
        return None
    start, end = dates
    assert start is not None
    assert end is not None
    alike = DATE.fullmatch(start) and DATE.fullmatch(end) and len(start) == len(end)
    return f"{start}/{end}" if alike and start < end else None


def between(start: Time, end: Time) -> str | None:
    """The EDTF interval of two expressions that name its ends (`range_start`, `range_end`), None where one of them is vague."""
    first, last = point(start.value), point(end.value)
    if first is None or last is None or "duration" in (start.type, end.type):
        return None
    return f"{begins(first)}/{ends(last)}"


def point(value: str) -> str | None:
    """A TIMEX3 date or time without any relation in EDTF: `2023-W45` gives `2023-11-06/2023-11-12`; None for vague ones."""
    day = value.split("T")[0] if value[:4].isdigit() else value
    day = day.removesuffix("-XX")
    if DATE.fullmatch(day):
        return day
    week = WEEK.fullmatch(day)
    if week:
        return _week(int(week[1]), int(week[2]), bool(week[3]))
    part = PART.fullmatch(day)
    if part and part[2]:
        return f"{part[1]}-{SEASONS[part[2]][0]}"
    if part and part[3] == "Q":
        return f"{part[1]}-{32 + int(part[4])}"
    if part and int(part[4]) <= 2:
        return f"{part[1]}-01/{part[1]}-06" if part[4] == "1" else f"{part[1]}-07/{part[1]}-12"
    if COARSE.fullmatch(day) and len(day) >= 2:
        return day + "X" * (4 - len(day))
    return None


def begins(value: str) -> str:
    """Where an EDTF date or interval begins; of seasons and quarters the first month."""
    return _bound(value.split("/")[0], last=False)


def ends(value: str) -> str:
    """Where an EDTF date or interval ends; of seasons and quarters the last month."""
    return _bound(value.split("/")[-1], last=True)


def _bound(value: str, last: bool) -> str:
    if len(value) != 7 or not value[5:].isdigit() or int(value[5:]) <= 12:
        return value
    year, code = int(value[:4]), int(value[5:])
    if code >= 33:
        month = (code - 33) * 3 + (3 if last else 1)
    else:
        _, first, final = next(season for season in SEASONS.values() if season[0] == value[5:])
        month = final if last else first
    return f"{year + (month - 1) // 12:04}-{(month - 1) % 12 + 1:02}"


def _week(year: int, number: int, weekend: bool) -> str | None:
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    first = monday + timedelta(days=5) if weekend else monday
    return f"{first.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _from_length(time: Time, published: str | None) -> str | None:
    """A stretch that the relation hangs on the report's date, as fine as its unit."""
    match = LENGTH.fullmatch(time.value)
    if match is None or published is None or DATE.fullmatch(published) is None or len(published) < 7:
        return None
    back = _moved(published, -float(match[1]), match[2])
    ahead = _moved(published, float(match[1]), match[2])
    if time.relation == "ago":
        return back
    if time.relation == "since" and back is not None:
        return f"{back}/{OPEN}"
    if time.relation == "past" and back is not None:
        return f"{back}/{published[: len(back)]}"
    if time.relation == "coming" and ahead is not None:
        return f"{published[: len(ahead)]}/{ahead}"
    return None


def _moved(published: str, count: float, unit: str) -> str | None:
    """`published` moved by so many units and written as finely: years to the year, months to the month, days to the day."""
    if unit in DAYS:
        if len(published) < 10:
            return None
        try:
            return (date.fromisoformat(published) + timedelta(days=round(count * DAYS[unit]))).isoformat()
        except (OverflowError, ValueError):
            return None
    months = round(count * MONTHS[unit])
    year, month = int(published[:4]), int(published[5:7])
    total = year * 12 + month - 1 + months
    if not 12 <= total < 120000:
        return None
    return f"{total // 12:04}" if unit != "M" and months % 12 == 0 else f"{total // 12:04}-{total % 12 + 1:02}"
