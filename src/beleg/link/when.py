"""EDTF dates and intervals as months to compare and as keys to sort by."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache

from beleg.model.period import OPEN, begins, ends

#: A year, a month, season or quarter, a day; or a decade or century with what is left open as X.
_DATE = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2]|2[1-4]|3[3-6])|-(0[1-9]|1[0-2])-[0-9]{2})?|[0-9]{2}([0-9]X|XX)")
#: Dates kept once read: the same few thousand days and months come up again and again.
MOST_DATES = 10_000
#: Sorts behind every date.
UNDATED = ("9999-99-99", 2)


@lru_cache(maxsize=MOST_DATES)
def months(value: str | None) -> tuple[int | None, int | None]:
    """The first and the last month, counted from the year 0, in which an EDTF date or interval lies.

    None for an open side, and for both where there is no date or it is none that can be read.
    """
    left, parted, right = (value or "").partition("/")
    first, last = _month(left, last=False), _month(right if parted else left, last=True)
    # Whoever writes an interval the wrong way round still names both its ends.
    return (last, first) if first is not None and last is not None and first > last else (first, last)


def written(first: int | None, last: int | None, *, ongoing: bool = False) -> str | None:
    """Months as an EDTF date or interval; None where there is no first one."""
    if first is None:
        return None if last is None else f"{OPEN}/{_edtf(last)}"
    if ongoing or last is None:
        return f"{_edtf(first)}/{OPEN}"
    return _edtf(first) if first == last else f"{_edtf(first)}/{_edtf(last)}"


@lru_cache(maxsize=MOST_DATES)
def order(value: str | None) -> tuple[str, int]:
    """A key that sorts dates: one known to the month or year only counts as its end, no date at all comes last.

    What was said some time before a day comes before what was said on it.
    """
    left, parted, right = (value or "").partition("/")
    day = _day(left if right == OPEN else right if parted else left)
    return (day, 0 if left == OPEN else 1) if day else UNDATED


def _month(value: str, *, last: bool) -> int | None:
    """The first or last month that a date may mean; None where it is open or none."""
    if not _DATE.fullmatch(value):
        return None
    whole = (ends(value) if last else begins(value)).replace("X", "9" if last else "0")
    return int(whole[:4]) * 12 + (int(whole[5:7]) - 1 if len(whole) > 4 else 11 if last else 0)


def _edtf(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"


def _day(value: str) -> str | None:
    """The last day that a date may mean."""
    month = _month(value, last=True)
    if month is None or month < 12:
        return None
    return value if len(value) == 10 else f"{_edtf(month)}-{monthrange(month // 12, month % 12 + 1)[1]:02}"
