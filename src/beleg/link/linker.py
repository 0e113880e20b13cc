"""Links between all reports: found as reports come in, in whatever order they come."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from beleg.link.decide import decide, naming
from beleg.link.index import CROWD, Index, first, numbers
from beleg.link.kept import Kept, Memory, Place, Shelf, keep
from beleg.link.outlets import Outlets
from beleg.model import Report
from beleg.model.link import Link


class Relinked(msgspec.Struct, frozen=True):
    """What reports changed by coming, being replaced, or going: links that now hold and links that no longer do, in order."""

    added: tuple[Link, ...]
    dropped: tuple[Link, ...]


def link(reports: Iterable[Report]) -> tuple[Link, ...]:
    """All links between `reports`, in the order of their ids.  Ids are unique; the order of the reports does not matter."""
    memory = Memory()
    Linker(memory).add(reports)
    return memory.all_links()


class Linker:
    """Links the reports on a shelf.  What it finds depends on which reports these are, never on when or in what order they came.

    Each text is compared with few others: those that it meets in the index, of equal texts with the one that stands for all.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._index = Index(shelf)
        self._outlets = Outlets(shelf)

    def add(self, reports: Iterable[Report]) -> Relinked:
        """Link reports with each other and with those before; a report whose id is known takes the place of the one before."""
        work = _Work(self._shelf)
        for report in reports:
            known = self._shelf.number(report.id)
            if known is not None:
                self._leave(known, work)
            self._enter(report, work)
        for number, kept in self._shelf.kept(sorted(work.stale)).items():
            work.touch(number)
            self._shelf.link(number, self._found(number, kept, work))
        return work.relinked()

    def _enter(self, report: Report, work: _Work) -> None:
        kept, taken = keep(report)
        number = self._shelf.enter(report, kept, taken)
        work.stale.add(number)
        work.new.add(number)
        if kept.digest is not None:
            same = self._shelf.same(kept.digest, CROWD + 2)
            was = [one for one in same if one.number != number]
            self._change(kept.digest, _first(was), _first(same), work)
        work.stale |= self._outlets.enter(number, kept)

    def _leave(self, number: int, work: _Work) -> None:
        kept = self._shelf.kept([number])[number]
        work.touch(number)
        for other in self._shelf.found_at(number):
            work.touch(other)
            work.stale.add(other)
        if kept.digest is not None:
            same = self._shelf.same(kept.digest, CROWD + 2)
            rest = [one for one in same if one.number != number]
            self._change(kept.digest, _first(same), _first(rest), work)
        work.stale |= self._outlets.leave(number, kept)
        self._shelf.leave(number)

    def _change(self, digest: str, before: Place | None, after: Place | None, work: _Work) -> None:
        """Let another one of equal texts stand for all of them, if it is another."""
        if before == after:
            return
        kept = self._shelf.kept(numbers(one for one in (before, after) if one is not None))
        if before is not None:
            work.stale |= self._index.take(before.number, kept[before.number])
        if after is not None:
            work.stale |= self._index.put(after.number, kept[after.number])
        if before is not None and after is not None:
            work.stale |= numbers(self._shelf.same(digest, None))

    def _found(self, number: int, kept: Kept, work: _Work) -> dict[int, tuple[Link, ...]]:
        """The links of one report to those that it is compared with, and to those whose outlets it names."""
        partners = self._partners(number, kept)
        named = self._outlets.found(number, kept)
        # Of two texts that were there before, a link that was found still holds.
        known = {} if number in work.new else self._shelf.compared_with(number)
        found: dict[int, tuple[Link, ...]] = {
            other: (known[other],) for other in partners if other in known and other not in work.new
        }
        left = [other for other in partners if other not in found]
        if not left and not named:
            return found
        ready = self._shelf.compared({number, *left, *named})
        for other in left:
            one = decide(ready[number], ready[other])
            if one is not None:
                found[other] = (one,)
        for other, name in named.items():
            found[other] = (*found.get(other, ()), naming(ready[number], ready[other], name))
        return found

    def _partners(self, number: int, kept: Kept) -> list[int]:
        if kept.digest is None:
            return []
        stands = first(self._shelf.same(kept.digest, CROWD + 1)).number
        return self._index.partners(number, kept) if stands == number else [stands]


def _first(same: list[Place]) -> Place | None:
    """Which of equal texts stands for all, of which two more are given than make a crowd; None of none."""
    return first(same[: CROWD + 1]) if same else None


class _Work:
    """Who has to be looked at again, and which links there were before."""

    def __init__(self, shelf: Shelf) -> None:
        self.stale: set[int] = set()
        self.new: set[int] = set()
        self._shelf = shelf
        self._before: dict[int, tuple[Link, ...]] = {}

    def touch(self, number: int) -> None:
        """Note the links found from a report before they change."""
        if number not in self._before:
            self._before[number] = self._shelf.links(number)

    def relinked(self) -> Relinked:
        """What changed."""
        found = {number: frozenset(self._shelf.links(number)) for number in self._before}
        was = {one for links in self._before.values() for one in links}
        now = {one for links in found.values() for one in links}
        return Relinked(
            tuple(sorted(now - was)), tuple(sorted(one for one in was - now if not self._holds(one, found)))
        )

    def _holds(self, link: Link, found: dict[int, frozenset[Link]]) -> bool:
        """Whether a pair is still linked, looking from the other side; `found` are the links found from reports so far."""
        for end in (self._shelf.number(link.a), self._shelf.number(link.b)):
            if end is None:
                continue
            if end not in found:
                found[end] = frozenset(self._shelf.links(end))
            if link in found[end]:
                return True
        return False
