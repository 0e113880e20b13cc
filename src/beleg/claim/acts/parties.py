"""The parties of a report: who takes part in what it tells, sentence by sentence, for ends that the words for an act leave open."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.context import APART
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import Passage
from beleg.claim.passages.scene import Scene, observes
from beleg.model import Span
from beleg.rules.words import words

#: How many sentences back the other party of an act is looked for.
REACH = 2
#: With so many parties at most a sentence before tells who is meant; else a report has too many deals.
FEW = 3


@dataclass(slots=True)
class Party:
    """An actor of a sentence who may be at an end of an act; `speaks` tells that he is only named as who says it."""

    number: int
    codes: tuple[str, ...]
    span: Span
    speaks: bool


class Parties:
    """The parties of one report in text order."""

    def __init__(
        self, read: Iterable[tuple[Passage, list[Scene], list[Act]]], speaks: Callable[[Span], bool], pack: Pack
    ) -> None:
        self._bodies = words(pack.events.bodies.words)
        self._all: list[Party] = []
        for passage, scenes, _ in read:
            if not scenes:
                continue
            attachments = scenes[0].attachments
            for actor, attachment in zip(passage.actors, attachments, strict=True):
                if observes(actor, pack) or attachment.preposition in APART or attachment.foreign:
                    continue
                self._all.append(Party(passage.number, actor.codes, actor.span, speaks(actor.span)))
        self._all.sort(key=lambda party: (party.number, party.span))
        self._numbers = [party.number for party in self._all]
        self._everyone = {party.codes for party in self._all}

    def complete(self, act: Act) -> None:
        """Fills the one open end of an act that tells a transfer, from the nearest sentence that names one other party only."""
        if bool(act.supplier) == bool(act.recipient) or act.parties or not act.goods:
            return
        if act.kind == "use" and not act.supplier:
            return  # who is beside those who fight is more often attacked than their supplier
        if not (act.told or any(item.counted for item in act.items)):
            return
        known = {*act.supplier.codes, *act.recipient.codes} | self._bodies
        chosen = self._near(act.passage.number, known) or self._only(known)
        if chosen is None:
            return
        if act.supplier:
            act.recipient = chosen
        else:
            act.supplier = chosen

    def _near(self, number: int, known: set[str]) -> Role | None:
        """The only other party of the act's sentence, or of the nearest before it that names one; of several none."""
        for back in range(REACH + 1):
            if back and len(self._everyone) > FEW:
                return None
            first, stop = bisect_left(self._numbers, number - back), bisect_left(self._numbers, number - back + 1)
            others = {
                party.codes: party.span
                for party in self._all[first:stop]
                if not party.speaks and not known & set(party.codes)
            }
            if len(others) == 1:
                [(codes, span)] = others.items()
                rule = "the only other party just before" if back else "the only other party of the sentence"
                return Role(codes, rule, (span,), 1)
            if others:
                return None
        return None

    def _only(self, known: set[str]) -> Role | None:
        """The only other party of the whole report."""
        others = [codes for codes in self._everyone if not known & set(codes)]
        if len(others) != 1:
            return None
        party = next(party for party in self._all if party.codes == others[0])
        return Role(party.codes, "the only other party of the report", (party.span,), 1)
