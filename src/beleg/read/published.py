"""Dates that come with a source."""

from __future__ import annotations

import re
from datetime import date

#: ISO 8601 as far as known: year, month, day, and whatever time of day follows.
ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[T ][0-9]{2}:?[0-9]{2}.{0,25})?)?)?")


def published(given: str | None) -> tuple[str | None, tuple[str, ...]]:
    """The date in ISO 8601 without a time of day (`2023`, `2023-11`, `2023-11-09`), and a warning where `given` is none."""
    if given is None or not given.strip():
        return None, ()
    found = ISO.fullmatch(given.strip())
    if found is not None:
        year, month, day = found.groups()
        try:
            date(int(year), int(month or 1), int(day or 1))
        except ValueError:
            pass
        else:
            return "-".join(part for part in (year, month, day) if part), ()
    return None, ("published: not a date in ISO 8601, left out",)
