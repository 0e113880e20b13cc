"""What linking keeps of a report, and where it is kept: in memory here, in a ledger by `engine`."""

from __future__ import annotations

import zlib
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple, Protocol

import msgspec

from beleg.link.decide import Compared, compared
from beleg.link.fingerprint import fingerprint
from beleg.link.heads import Heads
from beleg.link.names import called, mentioned
from beleg.model import Report
from beleg.model.link import Link

#: Whether a report is of an outlet or agency, or names it as its source.
Part = Literal["is", "names"]
#: The name, and the first and last day on which the report may have been published.
Spot = tuple[str, int, int]


class Place(NamedTuple):
    """A report in a bucket: a number drawn from its id, the row that it is kept under, and its place in time."""

    lot: int
    number: int
    rank: int


class Kept(msgspec.Struct, frozen=True):
    """What linking keeps of a report.

    digest   hash of the body's words, None where the body is too short to be linked
    keys     MinHash values and quotations, under which it stands in buckets
    names    names that it may give as its source
    content  hashes of its nouns, names and figures
    """

    heads: Heads
    digest: str | None
    keys: tuple[int, ...]
    names: frozenset[str]
    content: frozenset[int]

    @property
    def lot(self) -> int:
        return lot(self.heads.id)

    @property
    def called(self) -> tuple[str, ...]:
        """The names under which others may mean it."""
        return called(self.heads)


class Shelf(Protocol):
    """Where linking keeps what it keeps.  Lists of places come in the order of lots; `most` bounds them."""

    def number(self, report: str) -> int | None:
        """The row under which a report is kept, None where it is not."""

    def kept(self, numbers: Iterable[int]) -> Mapping[int, Kept]:
        """What is kept under these rows; rows that are no more are left out."""

    def compared(self, numbers: Iterable[int]) -> Mapping[int, Compared]:
        """The reports under these rows, ready to be compared."""

    def contents(self, numbers: Iterable[int]) -> Mapping[int, frozenset[int]]:
        """The content alone of these."""

    def enter(self, report: Report, kept: Kept, taken: Compared) -> int:
        """Keep a report; gives its row."""

    def leave(self, number: int) -> None:
        """Keep a report no longer, nor its links."""

    def same(self, digest: str, most: int | None) -> list[Place]:
        """Reports with the same body."""

    def bucket(self, key: int, most: int | None) -> list[Place]:
        """Reports in the bucket."""

    def put(self, keys: Iterable[int], place: Place) -> None:
        """Put a report into buckets."""

    def take(self, keys: Iterable[int], place: Place) -> None:
        """Take a report out of buckets."""

    def spoken(self, part: Part, spot: Spot, most: int | None) -> list[Place]:
        """Reports that are of an outlet or agency, or name it."""

    def knows(self, name: str) -> bool:
        """Whether any report is of an outlet or agency of that name."""

    def speak(self, part: Part, spots: Iterable[Spot], place: Place) -> None:
        """Enter a report as one of these."""

    def hush(self, part: Part, spots: Iterable[Spot], place: Place) -> None:
        """Enter it as such no longer."""

    def links(self, number: int) -> tuple[Link, ...]:
        """The links that were found looking from a report."""

    def compared_with(self, number: int) -> Mapping[int, Link]:
        """The link found looking from a report to each other one whose text it shares, by the row of that one."""

    def found_at(self, number: int) -> list[int]:
        """The reports looking from which a link to this one was found."""

    def link(self, number: int, links: Mapping[int, tuple[Link, ...]]) -> None:
        """Keep the links found looking from a report, by the row that they were found at, in place of those before."""


def lot(report: str) -> int:
    """A number drawn from a report's id, by which few are chosen of many whatever the order in which they came."""
    return zlib.crc32(report.encode("utf-8", "surrogatepass")) & 0xFFFFFFFF


def place(kept: Kept, number: int) -> Place:
    """Where a report stands in a bucket."""
    return Place(kept.lot, number, kept.heads.rank)


def keep(report: Report) -> tuple[Kept, Compared]:
    """Take from a report what linking keeps, and what comparing needs."""
    taken = compared(report)
    made = fingerprint(taken.body)
    told = mentioned(report.text, taken.body, taken.heads)
    return (
        Kept(
            heads=taken.heads,
            digest=None if made is None else made.digest,
            keys=() if made is None else (*made.bands, *made.quotations),
            names=told.names,
            content=told.content,
        ),
        taken,
    )


class Memory:
    """A shelf in memory, for reports that no ledger holds."""

    def __init__(self) -> None:
        self._reports: dict[str, int] = {}
        self._kept: dict[int, Kept] = {}
        self._compared: dict[int, Compared] = {}
        self._same: defaultdict[str, list[Place]] = defaultdict(list)
        self._buckets: defaultdict[int, list[Place]] = defaultdict(list)
        self._spoken: defaultdict[tuple[Part, Spot], list[Place]] = defaultdict(list)
        self._names: set[str] = set()
        self._links: dict[int, dict[int, tuple[Link, ...]]] = {}
        self._found_at: defaultdict[int, set[int]] = defaultdict(set)
        self._next = 1

    def heads(self) -> dict[str, Heads]:
        """The heads of all reports, by id."""
        return {report: self._kept[number].heads for report, number in self._reports.items()}

    def number(self, report: str) -> int | None:
        return self._reports.get(report)

    def kept(self, numbers: Iterable[int]) -> Mapping[int, Kept]:
        return {number: self._kept[number] for number in numbers if number in self._kept}

    def compared(self, numbers: Iterable[int]) -> Mapping[int, Compared]:
        return {number: self._compared[number] for number in numbers}

    def contents(self, numbers: Iterable[int]) -> Mapping[int, frozenset[int]]:
        return {number: self._kept[number].content for number in numbers}

    def enter(self, report: Report, kept: Kept, taken: Compared) -> int:
        number, self._next = self._next, self._next + 1
        self._reports[report.id] = number
        self._kept[number] = kept
        self._compared[number] = taken
        if kept.digest is not None:
            insort(self._same[kept.digest], place(kept, number))
        return number

    def leave(self, number: int) -> None:
        kept = self._kept.pop(number)
        del self._reports[kept.heads.id], self._compared[number]
        if kept.digest is not None:
            self._same[kept.digest].remove(place(kept, number))
        self.link(number, {})
        for other in self._found_at.pop(number, set()):
            self._links[other].pop(number, None)

    def same(self, digest: str, most: int | None) -> list[Place]:
        return self._same.get(digest, [])[:most]

    def bucket(self, key: int, most: int | None) -> list[Place]:
        return self._buckets.get(key, [])[:most]

    def put(self, keys: Iterable[int], place: Place) -> None:
        for key in keys:
            insort(self._buckets[key], place)

    def take(self, keys: Iterable[int], place: Place) -> None:
        for key in keys:
            bucket = self._buckets[key]
            del bucket[bisect_left(bucket, place)]

    def spoken(self, part: Part, spot: Spot, most: int | None) -> list[Place]:
        return self._spoken.get((part, spot), [])[:most]

    def knows(self, name: str) -> bool:
        return name in self._names

    def speak(self, part: Part, spots: Iterable[Spot], place: Place) -> None:
        for spot in spots:
            if part == "is":
                self._names.add(spot[0])
            insort(self._spoken[part, spot], place)

    def hush(self, part: Part, spots: Iterable[Spot], place: Place) -> None:
        for spot in spots:
            self._spoken[part, spot].remove(place)

    def all_links(self) -> tuple[Link, ...]:
        """All links, in the order of the ids of their reports."""
        return tuple(sorted({one for number in self._links for one in self.links(number)}))

    def links(self, number: int) -> tuple[Link, ...]:
        return tuple(one for found in self._links.get(number, {}).values() for one in found)

    def compared_with(self, number: int) -> Mapping[int, Link]:
        known = self._links.get(number, {})
        return {other: one for other, found in known.items() for one in found if one.kind != "names"}

    def found_at(self, number: int) -> list[int]:
        return sorted(self._found_at.get(number, ()))

    def link(self, number: int, links: Mapping[int, tuple[Link, ...]]) -> None:
        for other in self._links.pop(number, {}):
            self._found_at[other].discard(number)
        if links:
            self._links[number] = dict(links)
        for other in links:
            self._found_at[other].add(number)
