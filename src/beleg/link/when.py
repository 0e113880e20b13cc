"""EDTF dates and intervals as months to compare and as keys to sort by."""

from __future__ import annotations

from calendar import monthrange

from beleg.model.period import OPEN, begins, ends

#: Sorts behind every date.
UNDATED = ("9999-99-99", 2)


def months(value: str | None) -> tuple[int | None, int | None]:
    """The first and the last month, counted from the year 0, in which an EDTF date or interval lies.

    None for an open side, and for both where there is no date or it is none that can be read.
    """
    if not value:
        return None, None
    if "/" not in value:
        first, last = _month(begins(value), last=False), _month(ends(value), last=True)
    else:
        left, _, right = value.partition("/")
        first = None if left == OPEN else _month(begins(left), last=False)
        last = None if right == OPEN else _month(ends(right), last=True)
    # Whoever writes an interval the wrong way round still names both its ends.
    return (last, first) if first is not None and last is not None and first > last else (first, last)


def written(first: int | None, last: int | None, *, ongoing: bool = False) -> str | None:
    """Months as an EDTF date or interval; None where there is no first one."""
    if first is None:
        return None if last is None else f"{OPEN}/{_edtf(last)}"
    if ongoing or last is None:
        return f"{_edtf(first)}/{OPEN}"
    return _edtf(first) if first == last else f"{_edtf(first)}/{_edtf(last)}"


def order(value: str | None) -> tuple[str, int]:
    """A key that sorts dates: one known to the month or year only counts as its end, no date at all comes last.

    What was said some time before a day comes before what was said on it.
    """
    if not value:
        return UNDATED
    left, _, right = value.partition("/")
    if left == OPEN:
        day = _day(ends(right))
        return (day, 0) if day else UNDATED
    day = _day(ends(value)) if right != OPEN else _day(begins(left))
    return (day, 1) if day else UNDATED


def _month(value: str, *, last: bool) -> int | None:
    value = value.replace("X", "9" if last else "0")
    year, _, rest = value.partition("-")
    if len(year) != 4 or not year.isdecimal():
        return None
    number = rest[:2]
    if not number:
        return int(year) * 12 + (11 if last else 0)
    if not number.isdecimal() or not 1 <= int(number) <= 12:
        return None
    return int(year) * 12 + int(number) - 1


def _edtf(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"


def _day(value: str) -> str | None:
    """The last day that a date may mean."""
    month = _month(value, last=True)
    if month is None or month < 12:
        return None
    if len(value) >= 10 and value[8:10].isdecimal():
        return value[:10]
    return f"{_edtf(month)}-{monthrange(month // 12, month % 12 + 1)[1]:02}"
