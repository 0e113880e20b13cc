"""Links between all reports: found as reports come in, in whatever order they come."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable

import msgspec

from beleg.link.decide import Compared, compared, decide, naming
from beleg.link.fingerprint import Fingerprint, fingerprint
from beleg.link.heads import Key
from beleg.link.index import Index
from beleg.link.names import Mentioned, best, mentioned
from beleg.link.origins import among
from beleg.link.outlets import Outlets
from beleg.model import Report
from beleg.model.link import Link, Origin


class Relinked(msgspec.Struct, frozen=True):
    """What new reports changed: links that now hold and links that no longer do, each in order."""

    added: tuple[Link, ...]
    dropped: tuple[Link, ...]


def link(reports: Iterable[Report]) -> tuple[Link, ...]:
    """All links between `reports`, in the order of their ids.  Ids are unique; the order of the reports does not matter."""
    linker = Linker()
    linker.add(reports)
    return linker.links()


class Linker:
    """The reports linked so far.  What it holds depends on which reports were added, never on when or in what order.

    Each text is compared with few others: those that it meets in the index, of equal texts the earliest only.
    """

    def __init__(self) -> None:
        self._reports: dict[str, Compared] = {}
        self._prints: dict[str, Fingerprint] = {}
        self._mentioned: dict[str, Mentioned] = {}
        self._same: defaultdict[str, list[Key]] = defaultdict(list)
        self._index = Index()
        self._outlets = Outlets()
        self._decided: dict[str, dict[str, Link | None]] = {}
        self._compared_with: defaultdict[str, set[str]] = defaultdict(set)
        self._naming: dict[str, tuple[Link, ...]] = {}

    def add(self, reports: Iterable[Report]) -> Relinked:
        """Link new reports with each other and with those before; a report whose id is known is left as it is."""
        new = {report.id: report for report in reports if report.id not in self._reports}
        for report in new.values():
            self._reports[report.id] = compared(report)
        stale: set[str] = set()
        renamed: set[str] = set()
        for ident in sorted(new, key=lambda one: self._reports[one].heads.order()):
            stale |= self._enter(new[ident])
            renamed |= self._enter_names(new[ident])
        before = {ident: self._of(ident) for ident in stale | renamed}
        for ident in stale:
            self._compare(ident)
        for ident in stale | renamed:
            self._name(ident)
        after = {ident: self._of(ident) for ident in before}
        was = {one for links in before.values() for one in links}
        now = {one for links in after.values() for one in links}
        return Relinked(tuple(sorted(now - was)), tuple(sorted(was - now)))

    def links(self) -> tuple[Link, ...]:
        """All links, in the order of the ids of their reports."""
        return tuple(sorted(one for ident in self._reports for one in self._of(ident)))

    def origins(self) -> tuple[Origin, ...]:
        """The origins of all reports (see `origins`), without their texts."""
        return among({ident: taken.heads for ident, taken in self._reports.items()}, self.links())

    def _of(self, ident: str) -> tuple[Link, ...]:
        """The links that were found when looking from one report back to earlier ones."""
        found = self._decided.get(ident, {}).values()
        return (*(one for one in found if one is not None), *self._naming.get(ident, ()))

    def _enter(self, report: Report) -> set[str]:
        """Put a report into the index; gives the ids of all that have to be compared anew."""
        taken = self._reports[report.id]
        made = fingerprint(taken.body)
        if made is None:
            return set()
        self._prints[report.id] = made
        key = taken.heads.order()
        same = self._same[made.digest]
        insort(same, key)
        stale = {report.id}
        if same[0] != key:
            return stale
        numbers = (*made.bands, *made.quotations)
        if len(same) > 1:  # an earlier report of the same text takes the place of the one that stood for it
            stale.update(ident for *_, ident in same)
            stale.update(ident for *_, ident in self._index.drop(same[1], numbers))
        met, ousted = self._index.add(key, numbers)
        stale.update(ident for *_, ident in met)
        for *_, ident in ousted:
            stale.update(self._compared_with[ident])
        return stale

    def _compare(self, ident: str) -> None:
        """Decide on the links of one report to those that stand before it."""
        known = self._decided.get(ident, {})
        made = self._prints[ident]
        key = self._reports[ident].heads.order()
        same = self._same[made.digest]
        partners = [same[0]] if same[0] != key else self._index.met(key, (*made.bands, *made.quotations))
        found: dict[str, Link | None] = {}
        for *_, other in partners:
            known_already = other in known
            found[other] = known[other] if known_already else decide(self._reports[ident], self._reports[other])
            self._compared_with[other].add(ident)
        for other in known.keys() - found.keys():
            self._compared_with[other].discard(ident)
        if found:
            self._decided[ident] = found
        else:
            self._decided.pop(ident, None)

    def _enter_names(self, report: Report) -> set[str]:
        taken = self._reports[report.id]
        told = mentioned(report.text, taken.body, taken.heads)
        self._mentioned[report.id] = told
        moved = self._outlets.add(taken.heads, told.names)
        return moved | {report.id} if told.names else moved

    def _name(self, ident: str) -> None:
        """Link a report to that of each outlet which it names, where one of the outlet's reports fits best."""
        own, taken = self._mentioned[ident], self._reports[ident]
        found: dict[str, Link] = {}
        for name in sorted(own.names):
            content = {other: self._mentioned[other].content for other in self._outlets.named(taken.heads, name)}
            other = best(own.content, content)
            if other is not None and other not in found:
                found[other] = naming(taken, self._reports[other], name)
        if found:
            self._naming[ident] = tuple(found.values())
        else:
            self._naming.pop(ident, None)
