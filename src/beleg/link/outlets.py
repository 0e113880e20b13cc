"""Which reports an outlet or agency published when, and which reports name it as their source."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from beleg.link.heads import Heads
from beleg.link.kept import Kept, Part, Shelf, Spot, place
from beleg.link.names import RECENT_DAYS, SAME_NEWS, best, same_news

#: A date known to the month spans no more days; a coarser one tells nothing of who was first.
LONGEST_MONTH = 31
#: Reports of one outlet and day, or month, that are looked at, and reports that name it which are; drawn by lot.
MOST_REPORTS = 64
MOST_NAMING = 256


class Outlets:
    """The mentions on a shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def enter(self, number: int, kept: Kept) -> set[int]:
        """Enter a report under its outlet and agencies, and under those that it names; gives those to look at again."""
        days = _days(kept.heads)
        if days is None:
            return set()
        own = place(kept, number)
        self._shelf.speak("names", [(name, *days) for name in sorted(kept.names)], own)
        self._shelf.speak("is", [(name, *days) for name in sorted(set(kept.called))], own)
        return self._moved(number, kept, days)

    def leave(self, number: int, kept: Kept) -> set[int]:
        """Enter a report no longer; gives those to look at again."""
        days = _days(kept.heads)
        if days is None:
            return set()
        moved = self._moved(number, kept, days)
        own = place(kept, number)
        self._shelf.hush("names", [(name, *days) for name in sorted(kept.names)], own)
        self._shelf.hush("is", [(name, *days) for name in sorted(set(kept.called))], own)
        return moved

    def found(self, number: int, kept: Kept) -> dict[int, str]:
        """The reports that a report goes back to by the name of their outlet or agency, with that name."""
        days = _days(kept.heads)
        found: dict[int, str] = {}
        if days is None:
            return found
        for name in sorted(filter(self._shelf.knows, kept.names)):
            if number not in (one.number for one in self._shelf.spoken("names", (name, *days), MOST_NAMING)):
                continue
            others: set[int] = set()
            for span in _spans(days[0] - RECENT_DAYS, days[1]):
                others.update(one.number for one in self._shelf.spoken("is", (name, *span), MOST_REPORTS))
            others.discard(number)
            other = best(kept.content, self._shelf.contents(others)) if others else None
            if other is not None:
                found.setdefault(other, name)
        return found

    def _moved(self, number: int, kept: Kept, days: tuple[int, int]) -> set[int]:
        """The reports whose link by name a report may change by coming or going, and those whose place it takes."""
        moved: set[int] = set()
        for name in kept.names:
            moved.update(self._ousted("names", (name, *days), number, MOST_NAMING))
        for name in kept.called:
            ousted = self._ousted("is", (name, *days), number, MOST_REPORTS)
            if not ousted:
                continue
            contents = self._shelf.contents(ousted).values()
            namers: set[int] = set()
            for span in _spans(days[0], days[1] + RECENT_DAYS):
                namers.update(one.number for one in self._shelf.spoken("names", (name, *span), MOST_NAMING))
            for namer, content in self._shelf.contents(namers).items():
                if any(same_news(content, one) >= SAME_NEWS for one in contents):
                    moved.add(namer)
        return moved

    def _ousted(self, part: Part, spot: Spot, number: int, most: int) -> list[int]:
        """The report, if it is among those looked at, and the one that its coming or going changes places with."""
        view = [one.number for one in self._shelf.spoken(part, spot, most + 1)]
        return [number, *view[most:]] if number in view[:most] else []


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
