"""How an actor is tied into its clause: by a preposition, as an attribute of goods or an act, or bare as subject or object.

German says it by form: *russische Raketen*, *Raketen Russlands*, *aus Russland*, *an die russische Armee*, *Russland liefert dem
Iran*.  A noun that only bears the actor's name (*die Armee Russlands*, *iranische Häfen*) passes its place on to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from beleg.claim.passage import ActorUse, EventUse, GoodsUse, Passage
from beleg.model.analysis import NUMBER, WORD
from beleg.model.phrase import ANY_CASE, DATIVE
from beleg.rules.german import COORDINATORS, DETERMINERS, PREPOSITIONS

CONTRACTED = {
    "im": "in",
    "ins": "in",
    "am": "an",
    "ans": "an",
    "zum": "zu",
    "zur": "zu",
    "vom": "von",
    "beim": "bei",
    "aufs": "auf",
    "vorm": "vor",
    "seitens": "durch",
}
INFLECTED = ("e", "en", "er", "es", "em")
#: How far to the left the word that governs an actor is looked for.
REACH = 10
CASES = {"dem": DATIVE, "den": 12, "der": 7, "die": 9, "das": 9, "des": 2, "einem": DATIVE, "einen": 8}


@dataclass(slots=True)
class Attachment:
    """How an actor is tied in.

    kind         `goods` or `event` (attribute of one), `preposition`, `bare`
    first, stop  units of the whole phrase that bears the actor, from the word after its preposition
    owned        what it is an attribute of
    governor     the goods or event noun that its preposition directly follows
    """

    kind: Literal["goods", "event", "preposition", "bare"]
    first: int
    stop: int
    preposition: str = ""
    case: int = ANY_CASE
    owned: GoodsUse | EventUse | None = None
    governor: GoodsUse | EventUse | None = None
    origin: bool = False
    carrier: bool = False


class Attacher:
    """Finds the attachments of the actors of one passage."""

    def __init__(self, passage: Passage, origin: frozenset[str]) -> None:
        self.passage = passage
        self.row = passage.row
        self.origin = origin
        self.goods_at: dict[int, GoodsUse] = {}
        for goods in passage.goods:
            for unit in range(goods.first, goods.stop):
                self.goods_at[unit] = goods
        self.event_at: dict[int, EventUse] = {event.unit: event for event in passage.events}
        self.actor_end: dict[int, int] = {actor.stop: number for number, actor in enumerate(passage.actors)}

    def attachments(self) -> list[Attachment]:
        """One for each actor of the passage, in their order; conjuncts share that of the first."""
        found: list[Attachment] = []
        for actor in self.passage.actors:
            attached = self._attach(actor)
            if attached.kind == "bare":
                before = self._conjunct(attached.first)
                if before is not None and before < len(found):
                    first = found[before]
                    attached = Attachment(
                        first.kind, attached.first, attached.stop, first.preposition, first.case, first.owned, first.governor
                    )
            found.append(attached)
        return found

    def _thing(self, unit: int) -> GoodsUse | EventUse | None:
        event = self.event_at.get(unit)
        return event if event is not None else self.goods_at.get(unit)

    def _owner(self, thing: GoodsUse | EventUse, first: int, stop: int) -> Attachment:
        kind: Literal["goods", "event"] = "event" if isinstance(thing, EventUse) else "goods"
        return Attachment(kind, first, stop, owned=thing)

    def _attach(self, actor: ActorUse) -> Attachment:
        row = self.row
        stop = actor.stop
        form = actor.mention.form
        inside = self._thing(actor.stop - 1)
        if inside is not None and form == "compound":
            return self._owner(inside, actor.first, actor.stop)
        origin = carrier = False
        if form in ("adjective", "compound", "genitive"):
            head = self._head(actor)
            if head is not None:
                thing = self._thing(head)
                if thing is not None:
                    return self._owner(thing, actor.first, head + 1)
                origin, carrier, stop = row.lower[head] in self.origin, True, head + 1
        found = self._left(actor.first, stop, genitive=form == "genitive" and not carrier)
        found.origin = found.origin or origin
        found.carrier = found.carrier or carrier
        return found

    def _head(self, actor: ActorUse) -> int | None:
        """The noun that an adjective or a Saxon genitive stands before."""
        row = self.row
        unit = actor.stop
        while unit < len(row) and unit < actor.stop + 6:
            if row.kind[unit] == WORD and row.capital[unit]:
                while (
                    unit + 1 < len(row)
                    and self._thing(unit) is None
                    and self._thing(unit + 1) is not None
                    and row.lower[unit].endswith("-")
                ):
                    unit += 1
                return unit
            lower = row.lower[unit]
            if row.kind[unit] == WORD and (lower in PREPOSITIONS or lower in DETERMINERS) and not lower.endswith("er"):
                return None
            if row.kind[unit] == WORD and lower not in COORDINATORS and not lower.endswith(INFLECTED):
                return None
            if row.kind[unit] not in (WORD, NUMBER):
                return None
            unit += 1
        return None

    def _left(self, first: int, stop: int, *, genitive: bool) -> Attachment:
        """Walks left from the phrase to what governs it."""
        row = self.row
        determiner = ""
        carrier = False
        unit = first - 1
        while unit >= 0 and unit >= first - REACH:
            lower = row.lower[unit]
            if row.kind[unit] == NUMBER:
                unit -= 1
                continue
            if row.kind[unit] != WORD:
                break
            base = CONTRACTED.get(lower, lower)
            if base in PREPOSITIONS and not (lower in DETERMINERS):
                return Attachment(
                    "preposition",
                    unit + 1,
                    stop,
                    base,
                    governor=self._thing(unit - 1) if unit else None,
                    origin=lower == "aus" and False,
                    carrier=carrier,
                )
            if lower in DETERMINERS and not determiner:
                determiner = lower
                unit -= 1
                continue
            if row.capital[unit] and (genitive or determiner in ("des", "der", "")):
                if unit + 1 in self.actor_end and not genitive:
                    break
                thing = self._thing(unit)
                if genitive or determiner:
                    if thing is not None:
                        return self._owner(thing, unit + 1, stop)
                elif thing is not None:
                    break
                carrier, determiner, genitive = True, "", False
                first = unit
                unit -= 1
                continue
            if determiner or row.capital[unit] or not lower.endswith(INFLECTED) or row.word[unit].finite:
                break
            unit -= 1
        case = CASES.get(determiner, ANY_CASE) if determiner else ANY_CASE
        return Attachment("bare", unit + 1, stop, case=case, carrier=carrier)

    def _conjunct(self, first: int) -> int | None:
        """The actor that the phrase from `first` on is a conjunct of (*Washington, Seoul und Kiew*)."""
        row = self.row
        unit = first - 1
        if unit < 1 or not (row.lower[unit] in ("und", "oder", "sowie", "wie") or row.text[unit] == ","):
            return None
        if row.text[unit] == "," and row.text[unit - 1] == ",":
            return None
        return self.actor_end.get(unit)
