"""The matters of a ledger, with ties and series, found when they are asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from beleg.engine.lineage import Descent
from beleg.ledger import Ledger
from beleg.link import matter, place, series, tally, tellings, ties
from beleg.model import Origin
from beleg.model.matter import Entry, Matter, Placement, Tally, Telling, Tie


class Matters:
    """What the claims of a ledger have to do with each other, as of one moment.

    matters    in order of their ids
    ties       denials and confirmations, in order of their claims' public ids
    """

    def __init__(self, told: Iterable[Telling], origins: Mapping[str, Origin]) -> None:
        """`told` are all claims of all reports, `origins` gives the origin of each report."""
        self._origins = origins
        self._told = {one.claim: one for one in told}
        matched = place(one.signature for one in self._told.values())
        self._placements = {claim: matched.placements[one.signature] for claim, one in self._told.items()}
        self.ties = ties(self._told.values(), matched.placements)
        self._members: defaultdict[str, list[Telling]] = defaultdict(list)
        for claim, one in self._told.items():
            if (ident := self._placements[claim].matter) is not None:
                self._members[ident].append(one)
        tied: defaultdict[str, list[Tie]] = defaultdict(list)
        for tie in self.ties:
            for ident in tie.matters:
                tied[ident].append(tie)
        self._tied = tied
        self.matters: tuple[Matter, ...] = tuple(
            matter(outline, self._members[outline.id], tied[outline.id], origins)
            for outline in matched.matters
            if outline.id in self._members
        )
        self._entries: dict[str, tuple[Entry, ...]] = {}

    def placement(self, claim: str) -> Placement:
        """Where a claim, by public id, belongs."""
        return self._placements[claim]

    def telling(self, claim: str) -> Telling:
        """A claim, by public id, as linking sees it."""
        return self._told[claim]

    def entries(self, ident: str) -> tuple[Entry, ...]:
        """The figures of a matter over time."""
        if ident not in self._entries:
            self._entries[ident] = series(ident, self._members[ident], self._origins)
        return self._entries[ident]

    def ties_of(self, ident: str) -> tuple[Tie, ...]:
        """The ties of a matter."""
        return tuple(self._tied[ident])

    def count(self, claims: Iterable[str]) -> Tally:
        """How many reports, origins and claimants stand behind these claims."""
        return tally((self._told[claim] for claim in claims), self._origins)


def matters(ledger: Ledger, known: Descent) -> Matters:
    """The matters of all current claims; `known` tells the origins of their reports.  Raises LedgerError where the ledger fails."""
    public: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for row in ledger.claims():
        public[row.report][row.claim.id] = row.public_id
    told = (one for report, ids in public.items() for one in tellings(ledger.reading(report), ids))
    return Matters(told, {report: origin for origin in known.origins for report in origin.reports})
