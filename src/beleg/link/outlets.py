"""Which reports of an outlet or agency were published when, and which reports name it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from beleg.link.heads import Heads
from beleg.link.names import RECENT_DAYS, called

#: A date known to the month spans no more days; a coarser one tells nothing of who was first.
LONGEST_MONTH = 31
#: Reports of one outlet and day, or month, that are looked at.
MOST_REPORTS = 64

Place = tuple[str, int, int]


class Outlets:
    """Reports by the names of their outlets and agencies and by their dates; and the same of the reports that name these."""

    def __init__(self) -> None:
        self._reports: defaultdict[Place, set[str]] = defaultdict(set)
        self._naming: defaultdict[Place, set[str]] = defaultdict(set)

    def add(self, report: Heads, names: frozenset[str]) -> set[str]:
        """Enter a report; gives the ids of those that may have named it."""
        days = _days(report)
        if days is None:
            return set()
        for name in names:
            self._naming[name, *days].add(report.id)
        moved: set[str] = set()
        for name in called(report):
            self._reports[name, *days].add(report.id)
            for span in _spans(days[0], days[1] + RECENT_DAYS):
                moved |= self._naming.get((name, *span), set())
        return moved

    def named(self, report: Heads, name: str) -> list[str]:
        """Ids of the reports of the outlet or agency `name` that `report` may go back to, in order."""
        days = _days(report)
        if days is None:
            return []
        found: set[str] = set()
        for span in _spans(days[0] - RECENT_DAYS, days[1]):
            found.update(sorted(self._reports.get((name, *span), ()))[:MOST_REPORTS])
        found.discard(report.id)
        return sorted(found)


def _days(report: Heads) -> tuple[int, int] | None:
    """The days on which a report may have been published, None where they are more than a month."""
    return report.days if report.days is not None and report.days[1] - report.days[0] < LONGEST_MONTH else None


def _spans(first: int, last: int) -> Iterator[tuple[int, int]]:
    """All days and months, as first and last day, that reach into the days from `first` to `last`."""
    for day in range(first, last + 1):
        yield day, day
    month = date.fromordinal(max(first, 1)).replace(day=1).toordinal()
    while month <= min(last, date.max.toordinal() - LONGEST_MONTH):
        start = date.fromordinal(month)
        following = date(start.year + start.month // 12, start.month % 12 + 1, 1).toordinal()
        yield month, following - 1
        month = following
