"""Dates of reports, known to the day, the month or the year, as people read them."""

from __future__ import annotations

from beleg.model.period import OPEN

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def short(date: str | None) -> str:
    """Day and month without the year: ``13 Oct``, ``Oct``; empty where the date has neither."""
    parts = (date or "").split("-")
    if len(parts) < 2 or not parts[1].isdecimal() or not 1 <= int(parts[1]) <= 12:
        return ""
    month = _MONTHS[int(parts[1]) - 1]
    return f"{int(parts[2][:2])} {month}" if len(parts) > 2 and parts[2][:2].isdecimal() else month


def long(date: str | None) -> str:
    """The whole date: ``13 Oct 2023``, ``Oct 2023``, ``2023``, ``undated``."""
    if not date:
        return "undated"
    return f"{short(date)} {date[:4]}".strip()


def said(first: str | None, last: str | None = None) -> str:
    """When something was said (EDTF), without the year: ``13 Oct``, ``7–13 Oct``, ``before 18 Oct``.

    With a second date both as a range.
    """
    start, end = _ends(first), _ends(last)
    if start[0] == OPEN:
        return f"before {short(start[1])}"
    return short_range(start[0], (end if last else start)[1])


def said_long(value: str | None) -> str:
    """The same with the year: ``13 Oct 2023``, ``before 18 Oct 2023``, ``undated``."""
    start, end = _ends(value)
    if start == OPEN:
        return f"before {long(end)}"
    return long(start) if start == end else f"{long(start)} – {long(end)}"


def _ends(value: str | None) -> tuple[str | None, str | None]:
    start, parted, end = (value or "").partition("/")
    return start or None, (end if parted else start) or None


def short_range(first: str | None, last: str | None) -> str:
    """Two days as a range: ``13–14 Oct``, ``30 Oct – 2 Nov``; the second year is told where it is another."""
    if first is None or last is None or first == last:
        return short(first)
    if first[:7] == last[:7]:
        days = short(first).split(" "), short(last).split(" ")
        return f"{days[0][0]}–{days[1][0]} {days[0][1]}" if len(days[0]) == len(days[1]) == 2 else short(first[:7])
    return f"{short(first)} – {short(last) if first[:4] == last[:4] else long(last)}"
