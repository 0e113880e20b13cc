"""The parties of a report: who takes part in what it tells, sentence by sentence, for ends that the words for an act leave open."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.context import APART, looks_on, names_norm
from beleg.claim.acts.shares import OTHER
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import Passage
from beleg.claim.passages.scene import Scene, observes
from beleg.model import Span
from beleg.rules.words import words

#: How many sentences back the other party of an act is looked for.
REACH = 2
#: With so many parties at most a sentence before tells who is meant; else a report has too many deals.
FEW = 3

#: What a mention of a party is worth for an open end: in a headline, in the act's paragraph, the one before, elsewhere; and
#: how many times as much it is to stand at such an end of another act there, or to stand at the other.  Source: tried on
#: `data/train`, four fifths.
HEAD, SAME, NEXT, ELSE = 2.0, 3.0, 1.0, 0.5
ENDED, OPPOSITE = 2.0, 1.0
#: The least worth that counts, and how many times the next best it must be.
LEAST, BY_FAR = 3.0, 1.5
#: The other end.


@dataclass(slots=True)
class Party:
    """An actor of a sentence who may be at an end of an act; `speaks` tells that he is only named as who says it."""

    number: int
    paragraph: int
    codes: tuple[str, ...]
    span: Span
    speaks: bool
    headline: bool


class Parties:
    """The parties of one report in text order."""

    def __init__(
        self, read: Sequence[tuple[Passage, list[Scene], list[Act]]], speaks: Callable[[Span], bool], pack: Pack
    ) -> None:
        """The parties of `read` are found when an act is first asked for that leaves an end open."""
        self._bodies = words(pack.events.bodies.words)
        self._soft = words(pack.events.soft.words)
        self._read, self._speaks, self._pack = read, speaks, pack
        self._found = False
        self._all: list[Party] = []
        self._ends: list[tuple[str, int, tuple[str, ...]]] = [
            (role, passage.paragraph, end.codes)
            for passage, _, acts in read
            for act in acts
            for role, end in (("supplier", act.supplier), ("recipient", act.recipient))
            if end and act.goods
        ]
        self._taken = {
            (passage.number, role, end.codes)
            for passage, _, acts in read
            for act in acts
            for role, end in (("supplier", act.supplier), ("recipient", act.recipient))
            if end
        }
        self._numbers: list[int] = []
        self._everyone: set[tuple[str, ...]] = set()

    def _find(self) -> None:
        for passage, scenes, _ in self._read:
            if not scenes:
                continue
            attachments = scenes[0].attachments
            aside = {
                passage.actors[number].span
                for scene in scenes
                for number in scene.actors
                if looks_on(scene, number, self._pack)
            }
            for actor, attachment in zip(passage.actors, attachments, strict=True):
                if (
                    observes(actor, self._pack)
                    or actor.span in aside
                    or names_norm(passage, actor, self._pack)
                    or attachment.preposition in APART
                    or attachment.foreign
                ):
                    continue
                place = passage.number, passage.paragraph, actor.codes, actor.span
                self._all.append(Party(*place, self._speaks(actor.span), passage.headline))
        self._all.sort(key=lambda party: (party.number, party.span))
        self._numbers = [party.number for party in self._all]
        self._everyone = {party.codes for party in self._all}
        self._found = True

    def complete(self, act: Act) -> None:
        """Fills the one open end of an act that tells a transfer, from the nearest sentence that names one other party only."""
        if bool(act.supplier) == bool(act.recipient) or act.parties or not act.goods:
            return
        if act.kind == "use" and not act.supplier:
            return  # who is beside those who fight is more often attacked than their supplier
        if not (act.told or any(item.counted for item in act.items)):
            return
        if self._soft.issuperset(act.goods) and not act.strong:
            return
        if not self._found:
            self._find()
        known = {*act.supplier.codes, *act.recipient.codes} | self._bodies | act.away
        chosen = self._near(act, known) or self._only(known) or self._in_focus(act, known)
        if chosen is None:
            return
        if act.supplier:
            act.recipient = chosen
        else:
            act.supplier = chosen

    def _near(self, act: Act, known: set[str]) -> Role | None:
        """The only other party of the act's sentence, or of the nearest before it that names one; of several none.

        Who stands in the sentence at the other end of another act is none (*Aus Rom kamen Boote, in Kairo kaufte man Panzer*).
        """
        number, wanted = act.passage.number, "recipient" if act.supplier else "supplier"
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
                if not back and (number, OTHER[wanted], codes) in self._taken:
                    continue
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

    def _in_focus(self, act: Act, known: set[str]) -> Role | None:
        """Whom the text around an act is about, if one stands out by far for its open end."""
        if self._soft.issuperset(act.goods) or not (act.items or act.alone) or _owns(act):
            return None
        wanted = "recipient" if act.supplier else "supplier"
        here = act.passage.paragraph
        scores: defaultdict[tuple[str, ...], float] = defaultdict(float)
        last: dict[tuple[str, ...], Span] = {}
        for party in self._all:
            if known & set(party.codes) or party.speaks or party.number > act.passage.number:
                continue
            scores[party.codes] += HEAD if party.headline else _worth(here, party.paragraph)
            last[party.codes] = party.span
        for role, paragraph, codes in self._ends:
            if codes in scores:
                scores[codes] += _worth(here, paragraph) * (ENDED if role == wanted else -OPPOSITE)
        ranked = sorted(scores.items(), key=lambda item: -item[1])[:2]
        if not ranked or ranked[0][1] < LEAST or (len(ranked) > 1 and ranked[0][1] < ranked[1][1] * BY_FAR):
            return None
        codes = ranked[0][0]
        return Role(codes, "whom the text around it is about", (last[codes],), 1)


def _owns(act: Act) -> bool:
    """Whether a clause only says what somebody has (*verfüge über 300 Raketen*), and not from whom."""
    return act.stretch.deed is not None and act.stretch.deed.name == "hold"


def _worth(here: int, paragraph: int) -> float:
    """What a mention in a paragraph is worth for an act `here`."""
    if paragraph == here:
        return SAME
    return NEXT if here - paragraph == 1 else ELSE
