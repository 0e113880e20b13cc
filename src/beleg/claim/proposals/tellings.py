"""What every sentence of a report tells, read when first asked for: most sentences of most reports need never be read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set
from itertools import pairwise, repeat
from typing import NamedTuple

from beleg.claim.acts.act import Act
from beleg.claim.acts.speakers import Speakers
from beleg.claim.contest.denial_signs import tells
from beleg.claim.domain.cues import DENIAL
from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.naming import AGENT, LESSON, NAMED, PRICE, PUPIL, VERB, WHOLE, joined
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.colon_lists import with_lists
from beleg.claim.passages.dealers import dealt
from beleg.claim.passages.gapping import with_gapped
from beleg.claim.passages.good import Good
from beleg.claim.passages.meant import OPENERS, Meant
from beleg.claim.passages.open_goods import open_goods
from beleg.claim.passages.passage import LONGEST, Passage, PassageBuilder
from beleg.claim.passages.scene import Scene
from beleg.claim.passages.scenes import scenes
from beleg.claim.proposals.candidates import is_open
from beleg.claim.proposals.inside import with_parts
from beleg.claim.proposals.listing import spoken
from beleg.claim.proposals.sharing import shared_out
from beleg.claim.proposals.totals import leave_open
from beleg.claim.proposals.transfers import propose
from beleg.claim.proposals.uses import with_uses
from beleg.model import Analysis, Sentence, Span
from beleg.rules.words import words

#: One sentence in so many at least must name goods beside an actor where rules tell no act, that the choice is asked.
RARE = 10
#: How many sentences behind goods a sentence stands at most that names who sent or gets them.
BEHIND = 2
#: Pronouns for goods that a sentence only names (*Serbien hatte sie an Kenia verkauft*).
THEM = frozenset({"sie", "diese", "dieses", "diesen"})


class Telling(NamedTuple):
    """A passage with its scenes and the acts that they tell."""

    passage: Passage
    scenes: list[Scene]
    acts: list[Act]


class Tellings:
    """The tellings of one report, by sentence."""

    def __init__(
        self,
        analysis: Analysis,
        namings: list[int],
        goods: Sequence[Good],
        headlines: Sequence[Span],
        speakers: Speakers,
        pack: Pack,
    ) -> None:
        """`namings` tell of each token what it may name, as bits (naming.py)."""
        self._sentences = analysis.sentences
        self._lower = analysis.tokens.lower
        self._namings = namings
        self._builder = PassageBuilder(analysis, goods, headlines, pack)
        begins = [sentence.span.start for sentence in analysis.sentences]
        self._meant = Meant(sorted(goods, key=lambda good: good.span), begins, pack)
        self._goods = sorted([*(good.first for good in goods), *counted_people(analysis)])
        vessels = {*words(pack.traps.moves.vessels), "helicopters", *PERSONS}
        self._cargo = sorted(good.first for good in goods if not vessels.issuperset(good.codes))
        self._actors = sorted(mention.first for mention in analysis.mentions if mention.actors)
        self._speakers, self._pack = speakers, pack
        self._known: dict[int, list[Telling]] = {}

    def of_acts(self, *, rare: bool = False) -> list[Telling]:
        """All tellings in text order; none where no sentence with goods tells an act with an end, or leaves a choice.

        A report that is about arms only in passing (`rare`), or names goods beside an actor in few of its sentences, and tells of
        none of them for sure, leaves none.
        """
        naming = [number for number, sentence in enumerate(self._sentences) if self._names_both(sentence)]
        read = [telling for number in naming for telling in self._of(number)]
        rare = rare or len(naming) * RARE < len(self._sentences)
        if any(_tells(act, rare) for telling in read for act in telling.acts):
            return self.all()
        if any(self._refuses(telling) or self._denies(telling) for telling in read):
            return self.all()
        if self._names_ends() or self._names_cargo() or self._opens_list():
            return self.all()
        if self._pack.choice is None or rare:
            return []
        return self.all() if any(is_open(telling.passage, self._pack) for telling in read) else []

    def _names_ends(self) -> bool:
        """Whether a sentence right behind goods has an actor and a noun for an end, or two and a pronoun for the goods.

        So *Empfänger war eine Firma in Lima*, *Serbien hatte sie an Peru verkauft*.
        """
        for number, sentence in enumerate(self._sentences):
            beside = self._sentences[max(number - BEHIND, 0) : number]
            behind = any(_within(self._goods, before) or self._names_trader(before) for before in beside)
            if not behind or not _within(self._actors, sentence):
                continue
            if self._may_name(sentence) & AGENT:
                return True
            if not THEM.isdisjoint(self._lower[sentence.first : sentence.stop]) and any(
                act.supplier and act.recipient for telling in self._of(number) for act in telling.acts
            ):
                return True
        return False

    def _names_trader(self, sentence: Sentence) -> bool:
        """Whether a sentence has a noun for who deals in arms (*Indien ist der größte Waffenimporteur*)."""
        return not self._pack.dealers.names.isdisjoint(self._lower[sentence.first : sentence.stop])

    def _opens_list(self) -> bool:
        """Whether a sentence with an actor ends with a colon and goods stand in the one behind (*Peru liefert: – 40 Mörser*)."""
        if ":" not in self._lower:
            return False
        return any(
            self._lower[sentence.stop - 1] == ":" and _within(self._actors, sentence) and _within(self._goods, behind)
            for sentence, behind in pairwise(self._sentences)
        )

    def _names_cargo(self) -> bool:
        """Whether a sentence names goods, and one right beside it an actor and what may carry them (*An Bord: 40 Mörser*)."""
        ends, sentences = self._pack.events.voyages.carriers, self._sentences
        return bool(self._cargo) and any(
            _within(self._cargo, sentence)
            and any(
                _within(self._actors, other)
                and any(map(str.endswith, self._lower[other.first : other.stop], repeat(ends)))
                for other in sentences[max(number - BEHIND, 0) : number + BEHIND + 1]
            )
            for number, sentence in enumerate(sentences)
        )

    def all(self) -> list[Telling]:
        """All tellings in text order."""
        return [telling for number in range(len(self._sentences)) for telling in self._of(number)]

    def _of(self, number: int) -> list[Telling]:
        known = self._known.get(number)
        if known is None:
            known = self._known[number] = []
            priced = self._prices(number) or (number > 0 and self._prices(number - 1))
            for passage in self._builder.passages(number):
                if len(passage.row) <= LONGEST and not _is_trap(passage, words(self._pack.traps.sentence.words)):
                    passage.priced = priced
                    standing = self._meant.nouns(passage) or self._meant.moved(passage)
                    if standing:
                        passage.goods = sorted([*passage.goods, *standing], key=lambda item: item.first)
                    gapped = with_gapped(with_lists(scenes(passage, self._pack, self._speakers.reports)), self._pack)
                    found = [part for scene in gapped for one in spoken(scene, self._pack) for part in shared_out(one)]
                    for scene in found:
                        if not scene.goods:
                            scene.meant = (
                                open_goods(scene, self._pack) or dealt(scene, self._pack) or self._meant.of(scene)
                            )
                    known.append(Telling(passage, found, self._acts(found)))
        return known

    def _acts(self, found: list[Scene]) -> list[Act]:
        """The acts that the scenes of a passage tell."""
        if not found or _is_silent(found, self._pack):
            return []
        told = with_uses(propose(found, self._pack), found, self._pack)
        leave_open(told, self._pack)
        return with_parts(told, found, self._pack)

    def _refuses(self, telling: Telling) -> bool:
        """Whether a passage names goods of an act, or of a licence, that is stopped or refused."""
        stopping = self._pack.stopping_verbs
        return any(scene.goods and not scene.stretch.lemmas.isdisjoint(stopping) for scene in telling.scenes)

    def _denies(self, telling: Telling) -> bool:
        """Whether a passage names goods tied to somebody, and denies or asks (*von Jets für Mali wisse man nichts*)."""
        passage = telling.passage
        asked = passage.row.text[-1] == "?"
        if not (asked or passage.cues & DENIAL or tells(telling.scenes, self._pack.cues.denying)):
            return False
        return any(
            scene.attachments[number].governor is not None or scene.attachments[number].kind == "goods"
            for scene in telling.scenes
            if scene.goods
            for number in scene.actors
        )

    def _prices(self, number: int) -> bool:
        """Whether a sentence names what a deal is worth."""
        return bool(self._may_name(self._sentences[number]) & PRICE)

    def _may_name(self, sentence: Sentence) -> int:
        """What the words of a sentence may name, as bits (naming.py)."""
        return joined(self._namings[sentence.first : sentence.stop])

    def _names_both(self, sentence: Sentence) -> bool:
        """Whether a sentence names goods, or what a verb may make goods of, and an actor, without whom no act has an end."""
        if not _within(self._actors, sentence):
            return False
        if _within(self._goods, sentence):
            return True
        named = self._may_name(sentence)
        if named & NAMED:
            return True
        opening = self._lower[sentence.first]
        if opening in OPENERS and sentence.clauses:
            moved = words(self._pack.stand_ins.moved.words)
            if not moved.isdisjoint(sentence.clauses[0].lemmas):
                return True
        if not named & VERB:
            return False
        if named & WHOLE:
            return True
        verbs = self._pack.naming_verbs
        return any(clause.lemmas & verbs for part in (sentence, *sentence.quoted) for clause in part.clauses)


def counted_people(analysis: Analysis) -> list[int]:
    """The first tokens of people who are counted by their nation (*200 Nepalesen*), who are goods where they serve another."""
    nouns = {quantity.noun for quantity in analysis.quantities if quantity.unit in ("item", "person")}
    return [mention.first for mention in analysis.mentions if mention.form == "people" and mention.span in nouns]


def names_lesson(named: int) -> bool:
    """Whether a report that names no goods may tell that soldiers are taught: a verb or noun for it, and a noun for them.

    `named` is what its words may name, as bits (naming.py).
    """
    return bool(named & (LESSON | VERB) and named & PUPIL)


def _is_silent(scenes: list[Scene], pack: Pack) -> bool:
    """Whether a sentence can tell no act, as far as words alone say so: it names no goods, no figure, and points at nothing."""
    passage = scenes[0].passage
    if passage.quantities or not pack.telling_forms.isdisjoint(passage.forms):
        return False
    for scene in scenes:
        deed = scene.stretch.deed
        if scene.goods or (deed is not None and deed.goods) or (scene.meant and not scene.actors):
            return False
    return True


def _is_trap(passage: Passage, traps: Set[str]) -> bool:
    """Whether a sentence has one of the words by which no act is told, other than in the name of goods (*zwölf Trainer K-8*)."""
    if passage.forms.isdisjoint(traps):
        return False
    named = {unit for item in passage.goods for unit in range(item.first, item.stop)}
    return any(lower in traps and unit not in named for unit, lower in enumerate(passage.row.lower))


def _within(places: Sequence[int], sentence: Sentence) -> bool:
    """Whether one of the tokens at `places`, in order, lies in a sentence."""
    place = bisect_left(places, sentence.first)
    return place < len(places) and places[place] < sentence.stop


def _tells(act: Act, rare: bool) -> bool:
    """Whether an act has goods and one end of its own at least; where goods are `rare`, both, or a strong word for it."""
    if not act.goods:
        return False
    one, both = bool(act.supplier or act.recipient), bool(act.supplier and act.recipient)
    return act.parties or both or (one and (act.strong or not rare))
