"""Which claims of its report a silence is about: those of its own sentence, or of the nearest one before that tells such an act."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from beleg.claim.acts.act import Act
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import Passage
from beleg.claim.silence.topics import Topic
from beleg.rules.taxonomy import narrower
from beleg.rules.words import words

#: How many sentences back the act stands at most: where the words name it or the one who is silent has a part in it, and where a
#: pronoun points at it.  Source: as for denials (contest/denied.py), judged by reading.
REACH, BESIDE = 6, 2


class Acts:
    """The claims of a report by the sentences that tell them."""

    def __init__(self, acts: Sequence[Act], passages: Sequence[Passage], pack: Pack) -> None:
        """`acts` are those that became its claims, in their order; `passages` all of the report.  `ends` are all ends of these."""
        self.acts = acts
        self.ends = frozenset(code for act in acts for code in (*act.supplier.codes, *act.recipient.codes))
        self._pack = pack
        sentences = sorted({(passage.sentence.start, passage.number) for passage in passages if not passage.quoted})
        self._starts = [start for start, _ in sentences]
        self._numbers = [number for _, number in sentences]
        kinds = {"transfer", "use"} if any(act.kind in ("transfer", "use") for act in acts) else {"denial"}
        self._told: dict[int, list[int]] = {}
        self._parts: dict[frozenset[str], list[int]] = {}
        for place, act in enumerate(acts):
            for number in {self._sentence(span.start) for span in act.evidence} if act.kind in kinds else ():
                self._told.setdefault(number, []).append(place)
        self._speaking = self._told.keys() | {self._sentence(span.start) for act in acts for span in act.evidence}
        pointing = words(pack.denial.pointers.words) - {"das", "dies", "es", "dem", "alles", "ganze"}
        self._named: dict[int, frozenset[str]] = {}
        for passage in passages:
            codes = frozenset(code for actor in passage.actors for code in actor.codes)
            self._named[passage.number] = codes | self._named.get(passage.number, frozenset())
        self._speaking |= {
            passage.number
            for passage in passages
            if passage.goods or passage.events or not pointing.isdisjoint(passage.forms)
        }

    def _sentence(self, start: int) -> int:
        place = bisect_right(self._starts, start) - 1
        return self._numbers[max(place, 0)] if self._numbers else 0

    def speaks_on(self, number: int) -> None:
        """Notes that a sentence goes on with what was told before: it says who is silent about it."""
        self._speaking.add(number)

    def meant(self, number: int, silent: frozenset[str], topic: Topic) -> tuple[int, ...] | None:
        """The places of the acts that a silence in sentence `number` is about.

        Empty where several are equally near, None where the report tells none that it may be about.
        """
        here = self._fitting(number, topic)
        if topic.arms and (here or topic.own):
            return self._chosen(here, silent) if here else None
        own = self._back(number, silent, topic, part=True)
        if own is None:
            own = self._back(number, silent, topic, part=False)
        if own is None:
            own = here or self._only(number, silent, topic)
        return None if own is None else self._chosen(own, silent)

    def _back(self, number: int, silent: frozenset[str], topic: Topic, *, part: bool) -> list[int] | None:
        """The acts of the nearest sentence before, of those that the silent have a part in, or of all.

        Between may stand what is about other things, unless it is about the silent one, or a pronoun points back.
        """
        telling = topic.named or topic.arms
        if not (part or telling or topic.pointed or topic.asked):
            return None
        for distance in range(1, (REACH if part or telling else BESIDE) + 1):
            before = number - distance
            found = self._fitting(before, topic)
            if part:
                found = self._taking_part(found, silent)
            elif topic.details:  # who has no part in an act has no details to keep, unless it is his claim
                found = [place for place in found if silent.intersection(self.acts[place].claimants)]
            if found:
                return found
            strays = before not in self._speaking and not telling
            if strays and (not part or topic.pointed or silent & self._named.get(before, frozenset())):
                return None
        return None

    def _only(self, number: int, silent: frozenset[str], topic: Topic) -> list[int] | None:
        """The acts told last before of the only deal of the report that the silent have a part in: they were asked about that."""
        if not topic.asked or topic.pointed:
            return None
        known = self._parts.get(silent)
        if known is None:
            parts = {number: self._taking_part(places, silent) for number, places in self._told.items()}
            deals = {self.acts[place].pair for places in parts.values() for place in places}
            known = self._parts[silent] = sorted(
                number for number, places in parts.items() if places and len(deals) == 1
            )
        place = bisect_left(known, number) - 1
        return None if place < 0 else self._taking_part(self._fitting(known[place], topic), silent) or None

    def _taking_part(self, places: Iterable[int], silent: frozenset[str]) -> list[int]:
        """Those of some acts that the silent have a part in."""
        return [place for place in places if silent & self._ends(place)]

    def _fitting(self, number: int, topic: Topic) -> list[int]:
        """The acts of a sentence that have something of what the silence names."""
        found = self._told.get(number, [])
        ends = [place for place in found if topic.ends & self._ends(place)] or found
        return [place for place in ends if not topic.goods or are_alike(topic.goods, self.acts[place].goods)]

    def _ends(self, place: int) -> set[str]:
        act = self.acts[place]
        return {*act.supplier.codes, *act.recipient.codes}

    def _chosen(self, places: list[int], silent: frozenset[str]) -> tuple[int, ...]:
        """Those of some acts that are between the same two; none where they are of several."""
        own = self._taking_part(places, silent) or places
        return tuple(own) if len({self.acts[place].pair for place in own}) == 1 else ()


def are_alike(goods: Iterable[str], others: Iterable[str]) -> bool:
    """Whether any of the goods is one of the others, or of a wider or narrower kind."""
    known = set(others)
    return any(
        code in known
        or not known.isdisjoint(narrower().get(code, ()))
        or any(code in narrower().get(other, ()) for other in known)
        for code in goods
    )
