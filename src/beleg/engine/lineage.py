"""Where the reports of a ledger come from: links, origins and lineage, as they were found when the reports were read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

import msgspec

from beleg.ledger import Ledger
from beleg.model import Lineage, Link, Origin


class Counted(msgspec.Struct, frozen=True):
    """How many reports, how many origins of reporting these surely have, and how many more whose origin is undetermined."""

    reports: int
    origins: int
    undetermined: int


class Descent:
    """What links the reports of a ledger, as of one moment.

    links      in the order of the ids of their reports
    origins    the earliest first; every report is in exactly one
    """

    def __init__(self, links: tuple[Link, ...], origins: tuple[Origin, ...], lineage: Mapping[str, Lineage]) -> None:
        self.links = links
        self.origins = origins
        self._lineage = lineage
        self._origin = {report: origin for origin in origins for report in origin.reports}
        self._back: defaultdict[str, list[Link]] = defaultdict(list)
        self._onward: defaultdict[str, list[Link]] = defaultdict(list)
        for link in links:
            self._back[link.a].append(link)
            self._onward[link.b].append(link)

    def origin(self, report: str) -> Origin | None:
        """The origin of a report, None where the report was not there yet."""
        return self._origin.get(report)

    def lineage(self, report: str) -> Lineage:
        """Whether a report is the `original` of its origin, a `copy`, or `undetermined`."""
        return self._lineage.get(report, "undetermined")

    def back(self, report: str) -> tuple[Link, ...]:
        """The links in which the report is `a`, the later or derived one."""
        return tuple(self._back.get(report, ()))

    def onward(self, report: str) -> tuple[Link, ...]:
        """The links in which the report is `b`, to which the other goes back."""
        return tuple(self._onward.get(report, ()))

    def count(self, reports: Iterable[str]) -> Counted:
        """How many origins these reports have; what is undetermined is never counted as an origin."""
        given = set(reports)
        origins: set[str] = set()
        undetermined: set[str] = set()
        for report in given:
            origin = self._origin.get(report)
            if origin is not None and origin.counted_as == "origin":
                origins.add(origin.id)
            else:
                undetermined.add(report if origin is None else origin.id)
        return Counted(len(given), len(origins), len(undetermined))


def descent(ledger: Ledger, reports: Collection[str] | None = None) -> Descent:
    """Where the reports of a ledger come from, or some of them (by id).  Raises LedgerError where the ledger fails.

    A report that is not linked yet is undetermined (see `Ledger.unlinked`).
    """
    return Descent(tuple(ledger.links(reports)), tuple(ledger.origins(reports)), ledger.lineages(reports))
