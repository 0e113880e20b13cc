"""A scene: one stretch with its actors, goods and acts, and the evidence for who gives and who gets in it."""

from __future__ import annotations

from dataclasses import dataclass

from beleg.claim.domain.pack import Pack
from beleg.claim.domain.predicate_words import VerbClass
from beleg.claim.passages.attachment import Attachment
from beleg.claim.passages.deed import Stretch
from beleg.claim.passages.passage import ActorUse, EventUse, GoodsUse, Passage
from beleg.model.phrase import ACCUSATIVE
from beleg.rules.words import lines, words

#: How much each kind of evidence weighs, for the end that it speaks for.  Source: judged by reading, form before place.
WEIGHTS = {
    "origin adjective": 6,
    "made in": 6,
    "owner of the act": 6,
    "owner of the goods": 3,
    "whose goods are hit": 6,
    "from": 6,
    "of": 3,
    "to": 6,
    "for": 5,
    "towards": 4,
    "agent of a passive": 6,
    "subject": 5,
    "dative": 6,
    "object": 5,
    "place": 3,
    "place of arrival": 4,
    "where stationed": 4,
    "antecedent": 5,
    "controller": 5,
    "named as": 7,
    "by an order": 7,
    "by who makes arms": 4,
    "with": 3,
    "punished for it": 2,
    "whose arms hold the parts": 6,
    "whose parts sit in the arms": 6,
}
#: Rules of mentions that find papers, agencies, institutes.
TELLERS = frozenset({"outlet", "named outlet", "state outlet", "named body"})
#: Pronouns of all for whom somebody speaks.
ALL_OF_US = frozenset({"man", "wir"})


@dataclass(slots=True)
class Evidence:
    """One reason to take an actor for an end of the act."""

    actor: int
    role: str
    rule: str

    @property
    def weight(self) -> int:
        return WEIGHTS[self.rule]


@dataclass(slots=True)
class Attribute:
    """A participle before goods that tells what was done with them (*aus Iran bezogene Drohnen*): its unit and class."""

    unit: int
    deed: VerbClass


@dataclass(slots=True)
class Related:
    """The actor that a relative pronoun stands for where that is no subject: its number, and the preposition or *dem*."""

    actor: int
    tie: str


@dataclass(slots=True)
class Scene:
    """What roles are read from: a stretch with its actors (by number), goods and event nouns.

    `attribute` is the participle before its goods; `related` whom its relative pronoun stands for where that is no subject;
    `meant` is the figure or pronoun that stands for goods where it names none; `apart` are actors who take part only where
    its clause is said again for them (gapping.py); `lesson` tells of a lesson what its subject is: `taken`, `given`, `let`, or
    `noun` where its noun alone is named; `shared` that it is one of the figures by which goods are shared out (sharing.py);
    `ours` that its subject is *man* or *wir*, in its own clause or in the one whose subject it shares.
    """

    passage: Passage
    stretch: Stretch
    attachments: list[Attachment]
    actors: list[int]
    goods: list[GoodsUse]
    events: list[EventUse]
    subject: int | None = None
    subject_rule: str = "controller"
    attribute: Attribute | None = None
    related: Related | None = None
    meant: tuple[GoodsUse, ...] = ()
    apart: frozenset[int] = frozenset()
    lesson: str = ""
    shared: bool = False
    ours: bool = False

    @property
    def elsewhere(self) -> frozenset[str]:
        """The codes of those apart."""
        return frozenset(code for number in self.apart for code in self.passage.actors[number].codes)


def observes(actor: ActorUse, pack: Pack) -> bool:
    """Whether an actor only ever tells of acts: an outlet, an institute, the United Nations."""
    return actor.mention.rule in TELLERS or bool(set(actor.codes) & words(pack.events.observers.words))


def turns(passage: Passage, pack: Pack) -> bool:
    """Whether a sentence has words for something in return (*im Gegenzug*), which turns the direction of the act before around."""
    if passage.turns is None:
        reversal = pack.events.reversal
        passage.turns = not passage.forms.isdisjoint(words(reversal.words))
        if not passage.turns:
            text = " ".join(passage.row.lower)
            passage.turns = any(phrase in text for phrase in lines(reversal.phrases))
    return passage.turns


def names_object(scene: Scene) -> bool:
    """Whether a stretch names something other than an actor that may be its object."""
    taken = {unit for actor in scene.passage.actors for unit in range(actor.first, actor.stop)}
    taken |= {unit for first, stop, _ in scene.passage.times for unit in range(first, stop)}
    return any(
        scene.stretch.covers(phrase.head)
        and phrase.preposition is None
        and bool(phrase.case & ACCUSATIVE)
        and phrase.head not in taken
        for phrase in scene.passage.phrases
    )
