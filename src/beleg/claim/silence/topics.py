"""What a silence is about as far as its own sentence tells: an act of arms, only details of it, or something else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from beleg.claim.domain.pack import Pack
from beleg.claim.domain.silence import names_one
from beleg.claim.passages.scene import Scene
from beleg.claim.silence.signs import Silence
from beleg.model.analysis import WORD
from beleg.model.phrase import ACCUSATIVE, GENITIVE, NOMINATIVE, Phrase
from beleg.rules.words import words

#: Prepositions behind a word for a question, before what is asked.
ASKING = frozenset({"nach", "wegen"})
QUESTIONS = frozenset({"frage", "fragen", "anfrage", "anfragen", "nachfrage", "nachfragen"})


@dataclass(slots=True)
class Topic:
    """What the words of a silence name.

    arms      whether goods or an act of them; `goods` are the codes, `ends` those of the actors beside them; `own` tells that a
              clause of the sentence tells the act, without goods
    named     whether a noun points at what was told (*zu dem Bericht*), `pointed` whether a pronoun does (*dazu*)
    asked     whether a word tells that somebody was asked (*Anfrage*, *Stellungnahme*)
    details   whether it is only about parts of it
    other     whether it is about something else
    """

    arms: bool = False
    own: bool = False
    named: bool = False
    pointed: bool = False
    asked: bool = False
    details: bool = False
    other: bool = False
    goods: set[str] = field(default_factory=set)
    ends: set[str] = field(default_factory=set)


def topic(silence: Silence, scenes: list[Scene], pack: Pack) -> Topic:
    """What a silence is about."""
    found, rules = Topic(), pack.silence.about
    told = silence.told
    row = told.passage.row
    forms = set(told.stretch.forms(row))
    found.details = silence.kind != "neither" and not words(rules.partly).isdisjoint(forms)
    found.pointed = not words(rules.pronouns).isdisjoint(forms)
    found.asked = bool(silence.sign.nouns)
    for phrase in _phrases(silence, pack):
        _weigh(found, phrase, told, pack)
    for other in _clauses(told, scenes, pack):
        _take(found, other, pack)
    if told.goods or told.events:
        found.arms = True
        found.goods.update(code for item in told.goods for code in item.codes)
    return found


def _take(found: Topic, other: Scene, pack: Pack) -> None:
    """Takes up what a clause tells that says what it is about (*ob Raketen geliefert wurden*)."""
    forms = set(other.stretch.forms(other.passage.row))
    deed = other.stretch.deed
    if other.goods or other.events or (deed is not None and deed.weight == "strong"):
        found.arms = True
        found.own = not other.goods and not other.events
        found.goods.update(code for item in other.goods for code in item.codes)
        return
    pointing = words(pack.denial.pointers.words) | words(pack.silence.about.nouns) | words(pack.silence.about.pronouns)
    if pointing.isdisjoint(forms):
        found.other = True
    else:
        found.named = True


def _clauses(told: Scene, scenes: list[Scene], pack: Pack) -> Iterator[Scene]:
    """The clauses beside that say what it is about."""
    place = next(number for number, other in enumerate(scenes) if other is told)
    for other in (*scenes[max(place - 1, 0) : place], *scenes[place + 1 : place + 2]):
        clause, row = other.stretch.clause, other.passage.row
        if clause.order != "last":
            continue
        opening = clause.subordinator if clause.subordinator not in (None, "rel") else row.lower[clause.opening]
        if opening in words(pack.silence.about.clauses):
            yield other


def _phrases(silence: Silence, pack: Pack) -> Iterator[Phrase]:
    """The noun phrases that may name what it is about: behind *zu* or *über*, behind a question, the bare object of some verbs."""
    told, row = silence.told, silence.told.passage.row
    prepositions = words(pack.silence.about.prepositions)
    whole = silence.sign.object
    for phrase in told.passage.phrases:
        if not told.stretch.covers(phrase.head) or row.kind[phrase.head] != WORD:
            continue
        before = row.lower[phrase.preposition] if phrase.preposition is not None else None
        wanted = NOMINATIVE if told.stretch.passive else ACCUSATIVE
        bare = before is None and whole and bool(phrase.case & wanted)
        asked = before in ASKING and bool(phrase.preposition) and row.lower[(phrase.preposition or 1) - 1] in QUESTIONS
        if before in prepositions or bare or asked:
            yield phrase


def _weigh(found: Topic, phrase: Phrase, told: Scene, pack: Pack) -> None:
    """Takes up what a noun phrase names; of details whose they are."""
    passage, rules = told.passage, pack.silence.about
    row, head = passage.row, phrase.head
    lower = row.lower[head]
    if not row.capital[head] or _is_actor(told, head) or passage.in_time(head):
        return
    if any(item.first <= head < item.stop for item in passage.goods) or any(
        event.unit == head for event in passage.events
    ):
        found.arms = True
        return
    if names_one(lower, rules.details):
        owner = next((other for other in passage.phrases if other.first == head + 1 and other.case & GENITIVE), None)
        if owner is not None and owner.preposition is None:
            _weigh(found, owner, told, pack)
        found.details = True
        found.named = True
    elif (
        names_one(lower, rules.nouns)
        or lower in words(pack.denial.pointers.words)
        or lower in words(pack.denial.said.nouns)
        or lower in pack.nouns
    ):
        found.named = True
    elif lower not in words(rules.circumstances):
        found.other = True


def _is_actor(scene: Scene, unit: int) -> bool:
    return any(actor.first <= unit < actor.stop for actor in scene.passage.actors)
