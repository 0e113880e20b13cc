"""The matters of a ledger with their ties and series, as they were found when the reports were read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from beleg.ledger import Ledger, ReactionRow
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
    reactions  who says nothing of them, by date
    """

    def __init__(
        self,
        told: Iterable[Told],
        outlines: Iterable[Outline],
        ties: Iterable[Tie],
        origins: Mapping[str, Origin],
        reactions: Iterable[ReactionRow] = (),
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
        self.reactions = tuple(reactions)
        self._reacted: defaultdict[str, list[ReactionRow]] = defaultdict(list)
        for reaction in self.reactions:
            for ident in reaction.matters:
                self._reacted[ident].append(reaction)
        self.matters: tuple[Matter, ...] = tuple(
            matter(outline, self._members[outline.id], self._tied[outline.id], origins)
            for outline in outlines
            if outline.id in self._members
        )
        self._entries: dict[str, tuple[Entry, ...]] = {}

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

    def reactions_of(self, ident: str) -> tuple[ReactionRow, ...]:
        """Who says nothing of a matter, by date."""
        return tuple(self._reacted[ident])

    def silent_of(self, ident: str) -> tuple[str, ...]:
        """Who says nothing of a matter, as codes, who did first standing first."""
        return tuple(dict.fromkeys(code for row in self._reacted[ident] for code in row.reaction.actors))

    def count(self, claims: Iterable[str]) -> Tally:
        """How many reports, origins and claimants stand behind these claims."""
        return tally((self._told[claim].telling for claim in claims), self._origins)


class Asked(msgspec.Struct, frozen=True):
    """Which matters are asked for: by codes, where goods of a wider kind ask for all narrower ones, or by id."""

    supplier: str | None = None
    recipient: str | None = None
    goods: str | None = None
    matter: str | None = None

    def admits(self, one: Outline) -> bool:
        """Whether the matter so outlined is one of them."""
        wanted = {self.goods, *narrower().get(self.goods or "", ())}
        return (
            (self.matter is None or self.matter == one.id)
            and (self.supplier is None or self.supplier in one.supplier)
            and (self.recipient is None or self.recipient in one.recipient)
            and (self.goods is None or not wanted.isdisjoint(one.goods))
        )


EVERYTHING = Asked()


def matters(ledger: Ledger, asked: Asked = EVERYTHING) -> Matters:
    """The matters asked for, of linked claims; nothing else is read.  Raises LedgerError where the ledger fails."""
    outlines = [one for one in ledger.outlines() if asked.admits(one)]
    if asked == EVERYTHING:
        told, ties, reactions, reports = ledger.told(), ledger.ties(), ledger.reactions(), None
    else:
        ids = [one.id for one in outlines]
        ties, reactions = ledger.ties(ids), ledger.reactions(ids)
        told = ledger.told(ids, [tie.claim for tie in ties])
        reports = {one.telling.report for one in told}
    origins = {report: origin for origin in ledger.origins(reports) for report in origin.reports}
    return Matters(told, outlines, ties, origins, reactions)


def placement(ledger: Ledger, claim: str) -> Placement:
    """Where a claim, by public id, belongs, and why.  Raises LedgerError where the ledger fails."""
    known = ledger.placed(claim)
    if known is None:
        return Placement(None, (), "not linked, or rejected")
    by_rule = msgspec.json.decode(known.made, type=Block).placement(known.signature)
    return by_rule if by_rule.matter == known.matter else Placement(known.matter, by_rule.fits, "by judgement")
