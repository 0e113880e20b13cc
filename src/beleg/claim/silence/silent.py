"""Who is silent: the subject of the clause, in whose house it is, whose answer is missing, or in whose mouth it stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from beleg.claim.acts.act import Role
from beleg.claim.acts.speakers import Speakers
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Scene
from beleg.claim.silence.signs import Silence
from beleg.model import Span, Statement
from beleg.model.phrase import NOMINATIVE
from beleg.rules.words import words

#: Prepositions before the one in whose house nothing is said, and those before the one who was asked.
HOUSE = frozenset({"in", "aus", "bei", "von", "durch", "seitens"})
FROM = frozenset({"aus", "von", "seitens"})
ASKED = frozenset({"in", "bei", "an", "durch"})
#: Words that join actors who are silent together, and how many units stand between these at most.
JOINTS = frozenset({"und", "wie", "sowie", "noch", "oder", ","})
JOINED = 3
#: Words for a subject who is named elsewhere, or is nobody.
OPEN = frozenset(
    {"man", "es", "wir", "ich", "er", "sie", "niemand", "keiner", "dieser", "diese", "beide", "beiden", "das"}
)
PERSONAL = frozenset({"er", "sie", "beide", "beiden"})
SILENT = "who is silent"
#: How far back, in sentences, one is named whom a pronoun means.
NEAR = 2


class Voices:
    """Who speaks in a report, to be asked who is silent."""

    def __init__(self, statements: Iterable[Statement], speakers: Speakers, pack: Pack) -> None:
        self._speakers, self._pack = speakers, pack
        # A company speaks for itself, whatever state its goods come from, for which it stands in passages.
        self._own = {mention.span: mention.actors for mention in speakers.analysis.mentions}
        told = [one for one in statements if one.actors and one.speaker and not speakers.tellers.issuperset(one.actors)]
        self._spoken = sorted(told, key=lambda one: one.speaker[0].start)
        self._starts = [one.speaker[0].start for one in self._spoken]

    def silent(self, silence: Silence) -> Role:
        """Who is silent, as codes of the format; empty where nobody is named who speaks for a state or a body."""
        scene = silence.scene
        found = self._named(silence)
        if found or _stranger(silence, self._pack):
            return found
        around = self._speakers.around(silence.span)
        if around:
            speaker = around[0]
            known = speaker.actors and not self._speakers.tellers.issuperset(speaker.actors)
            return Role(speaker.actors, "in whose mouth it stands", speaker.speaker) if known else Role()
        if PERSONAL.isdisjoint(scene.stretch.forms(scene.passage.row)):
            return Role()
        return self._meant(scene)

    def _named(self, silence: Silence) -> Role:
        """The actors of the clause that are silent."""
        scene = silence.scene
        if silence.sign.owned:
            return self._owner(silence)
        if not scene.stretch.passive and not _is_pronoun(scene):
            found = self._role(scene, [number for number in _of_clause(scene) if _is_subject(scene, number)], SILENT)
            if found or _stranger(silence, self._pack):
                return found
        placed = [number for number in _of_clause(scene) if scene.attachments[number].preposition in HOUSE]
        return self._role(scene, placed, "in whose house")

    def _owner(self, silence: Silence) -> Role:
        """Whose answer is missing: from whom it would come, who was asked, or whose it is (*Moskaus Schweigen*).

        Where nobody is behind such a preposition, the subject (*Das Ministerium war für eine Stellungnahme nicht zu erreichen*).
        """
        scene = silence.scene
        ties = scene.attachments
        for wanted in (FROM, ASKED):
            placed = [number for number in _of_clause(scene) if ties[number].preposition in wanted]
            if found := self._role(scene, placed, "whose answer is missing"):
                return found
        return self._role(scene, [number for number in _of_clause(scene) if ties[number].kind == "bare"], SILENT)

    def _role(self, scene: Scene, numbers: list[int], rule: str) -> Role:
        """The first of some actors with those joined to it, unless they only tell what others say."""
        uses = [scene.passage.actors[number] for number in _joined(scene, numbers)]
        codes = tuple(dict.fromkeys(code for use in uses for code in self._own.get(use.span, use.codes)))
        if not codes or self._speakers.tellers.issuperset(codes):
            return Role()
        return Role(codes, rule, tuple(use.span for use in uses))

    def _meant(self, scene: Scene) -> Role:
        """Whom a pronoun means: the subject of a clause before it in the sentence, else whoever spoke last, near enough."""
        passage = scene.passage
        place = next((unit for unit in scene.stretch.units if passage.row.lower[unit] in PERSONAL), 0)
        subjects = [
            number
            for number, actor in enumerate(passage.actors)
            if actor.stop <= place and scene.attachments[number].kind == "bare" and actor.mention.form != "genitive"
        ]
        found = self._role(scene, subjects[-1:], "whom the pronoun means")
        if found:
            return found
        since = self._speakers.analysis.sentences[max(0, passage.number - NEAR)].span.start
        before = bisect_left(self._starts, passage.sentence.start) - 1
        if before < 0 or self._starts[before] < since:
            return Role()
        last = self._spoken[before]
        return Role(last.actors, "who spoke last", last.speaker)


def _of_clause(scene: Scene) -> Iterator[int]:
    return (number for number, actor in enumerate(scene.passage.actors) if scene.stretch.covers(actor.first))


def _is_subject(scene: Scene, number: int) -> bool:
    """Whether an actor may be the subject."""
    tie, mention = scene.attachments[number], scene.passage.actors[number].mention
    return (
        tie.kind == "bare" and mention.form not in ("genitive", "adjective", "people") and bool(tie.case & NOMINATIVE)
    )


def _is_pronoun(scene: Scene) -> bool:
    """Whether a pronoun right behind the finite verb is the subject (*Zu Kiews Angaben wollte er sich nicht äußern*)."""
    row, finite = scene.passage.row, scene.stretch.clause.finite
    return finite is not None and finite + 1 < len(row) and row.lower[finite + 1] in PERSONAL


def _joined(scene: Scene, numbers: list[int]) -> list[int]:
    """The first of these actors with those joined to it."""
    row, actors = scene.passage.row, scene.passage.actors
    found: list[int] = []
    for number in numbers:
        if found:
            last = actors[found[-1]]
            between = row.lower[last.stop : actors[number].first]
            if len(between) > JOINED or JOINTS.isdisjoint(between):
                break
        found.append(number)
    return found


def _heads(scene: Scene) -> Iterator[int]:
    """The nouns of a clause that may be its subject and are no actors."""
    passage, row = scene.passage, scene.passage.row
    for phrase in passage.phrases:
        head = phrase.head
        if not scene.stretch.covers(head) or phrase.preposition is not None or not phrase.case & NOMINATIVE:
            continue
        if not row.capital[head] or row.lower[head] in OPEN or passage.in_time(head):
            continue
        if not any(actor.first <= head < actor.stop for actor in passage.actors):
            yield head


def _stranger(silence: Silence, pack: Pack) -> bool:
    """Whether somebody else is the subject: a noun that is neither an actor nor what it is all about (*Ein Anwohner*)."""
    if silence.sign.owned:
        return False
    row, scene, about = silence.scene.passage.row, silence.scene, pack.silence.about
    known = words(about.nouns) | words(about.circumstances) | words(about.details) | words(silence.sign.nouns)
    known |= words(pack.denial.pointers.words)
    goods = {unit for item in scene.passage.goods for unit in range(item.first, item.stop)}
    return any(
        row.lower[head] not in known and row.lower[head] not in pack.nouns and head not in goods
        for head in _heads(scene)
    )


def both_ends(silence: Silence, pack: Pack) -> Span | None:
    """The words for both ends of an act as the subject of a silence (*beide Seiten*), None where they are not."""
    row, nouns = silence.scene.passage.row, words(pack.silence.about.both)
    for unit in silence.scene.stretch.units:
        if row.lower[unit] in nouns and unit and row.lower[unit - 1] in ("beide", "beiden"):
            return row.span(unit - 1, unit + 1)
    return None
