"""The matters of a ledger with their ties and series, as they were found when the reports were read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from beleg.engine.lineage import Descent
from beleg.ledger import Ledger
from beleg.ledger.told import Told
from beleg.link import matter, series, tally
from beleg.link.matters import Block
from beleg.model import Origin
from beleg.model.matter import Entry, Matter, Outline, Placement, Tally, Telling, Tie
from beleg.rules.taxonomy import narrower


class Matters:
    """What the claims of a ledger have to do with each other, as of one moment.

    matters    in order of their ids
    ties       denials and confirmations, in order of their claims' public ids
    """

    def __init__(
        self, told: Iterable[Told], outlines: Iterable[Outline], ties: Iterable[Tie], origins: Mapping[str, Origin]
    ) -> None:
        """`told` are all claims with their matters, `origins` gives the origin of each report."""
        self._origins = origins
        self._told: dict[str, Told] = {}
        self._members: defaultdict[str, list[Telling]] = defaultdict(list)
        for one in told:
            self._told[one.telling.claim] = one
            if one.matter is not None:
                self._members[one.matter].append(one.telling)
        self.ties = tuple(ties)
        self._tied: defaultdict[str, list[Tie]] = defaultdict(list)
        for tie in self.ties:
            for ident in tie.matters:
                self._tied[ident].append(tie)
        self.matters: tuple[Matter, ...] = tuple(
            matter(outline, self._members[outline.id], self._tied[outline.id], origins)
            for outline in outlines
            if outline.id in self._members
        )
        self._entries: dict[str, tuple[Entry, ...]] = {}

    def asked(
        self, supplier: str | None = None, recipient: str | None = None, goods: str | None = None
    ) -> list[Matter]:
        """The matters of these codes; goods of a wider kind ask for all narrower ones."""
        wanted = {goods, *narrower().get(goods or "", ())}
        return [
            one
            for one in self.matters
            if (supplier is None or supplier in one.outline.supplier)
            and (recipient is None or recipient in one.outline.recipient)
            and (goods is None or not wanted.isdisjoint(one.outline.goods))
        ]

    def telling(self, claim: str) -> Telling:
        """A claim, by public id, as linking sees it.  Raises KeyError for one that is not linked."""
        return self._told[claim].telling

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
        return tally((self._told[claim].telling for claim in claims), self._origins)


def matters(ledger: Ledger, known: Descent) -> Matters:
    """The matters of all linked claims; `known` tells the origins of their reports.  Raises LedgerError where the ledger fails."""
    origins = {report: origin for origin in known.origins for report in origin.reports}
    return Matters(ledger.told(), ledger.outlines(), ledger.ties(), origins)


def placement(ledger: Ledger, claim: str) -> Placement:
    """Where a claim, by public id, belongs, and why.  Raises LedgerError where the ledger fails."""
    known = ledger.placed(claim)
    if known is None:
        return Placement(None, (), "not linked, or rejected")
    by_rule = msgspec.json.decode(known.made, type=Block).placement(known.signature)
    return by_rule if by_rule.matter == known.matter else Placement(known.matter, by_rule.fits, "by judgement")
