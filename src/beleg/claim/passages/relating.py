"""What a clause takes over from the one before: the subject of an infinitive, what a relative pronoun stands for."""

from __future__ import annotations

from beleg.claim.domain.pack import Pack
from beleg.claim.passages.attachment import Attachment
from beleg.claim.passages.passage import Passage
from beleg.claim.passages.scene import Related, Scene
from beleg.claim.passages.subjects import PLURALS, joined
from beleg.model.phrase import ACCUSATIVE, DATIVE, NOMINATIVE
from beleg.rules.german import PREPOSITIONS, RELATIVE_PRONOUNS
from beleg.rules.words import words

#: Those of a person or a state, behind the pronoun of a relative clause.
PERSONAL = frozenset({"er", "es"})
#: Relative pronouns that are a dative, and that only tell whose.
DATIVE_PRONOUNS = frozenset({"dem", "denen", "welchem"})
GENITIVE_PRONOUNS = frozenset({"dessen", "deren"})
#: Relative pronouns that are no neuter.
OTHER_GENDERS = frozenset({"die", "der", "den", "deren", "denen", "welche", "welcher", "welchen"})
#: What one asks for to do something oneself (*bat Rom um die Erlaubnis, Panzer abzugeben*).
LEAVE = frozenset({"erlaubnis", "genehmigung", "zustimmung", "einwilligung", "einverständnis", "freigabe"})
#: How far behind its noun a relative clause may begin.
REACH = 12


def relate(scene: Scene, before: list[Scene]) -> None:
    """Gives a relative clause what its pronoun stands for: the goods or the actor right before it."""
    passage, first = scene.passage, scene.stretch.first
    actor = next(
        (
            number
            for number, actor in enumerate(passage.actors)
            if 0 <= _behind_verb(passage, _end(actor.stop, scene, number), first) <= 1
        ),
        None,
    )
    goods = [item for item in passage.goods if item.stop <= first and first - item.stop <= REACH]
    nearest = goods[-1] if goods else None
    if actor is not None and nearest is not None and (scene.attachments[actor].origin or _is_neuter(scene, actor)):
        actor = None  # Sprengstoff aus Pakistan, der für Peru bestimmt war
    if actor is not None and (nearest is None or nearest.stop < passage.actors[actor].first):
        tie = "" if "denen" in passage.row.lower[first : first + 2] and not _plural(passage, actor) else _tie(scene)
        if tie is None:
            scene.subject, scene.subject_rule = actor, "antecedent"
        elif tie:
            scene.related = Related(actor, tie)
        if nearest is not None and (first - nearest.stop > 3 or scene.related is not None):
            nearest = None
    if scene.subject is None and before and not PERSONAL.isdisjoint(passage.row.lower[first + 1 : first + 3]):
        scene.subject = subject_of(before[-1], scene.attachments)  # Drohnen, die es Moskau überlassen wolle
    if not scene.goods and nearest is not None and before:
        together = [item for item in before[-1].goods if item.stop <= first]
        scene.goods = together or [nearest]


def _is_neuter(scene: Scene, number: int) -> bool:
    """Whether an actor is a country or a town without an article, for which the pronoun of a relative clause cannot stand."""
    tied, actor = scene.attachments[number], scene.passage.actors[number]
    row, opening = scene.passage.row, scene.stretch.clause.opening
    if (
        actor.mention.form != "name"
        or not actor.mention.place
        or tied.determiner
        or tied.carrier
        or len(actor.codes) > 1
    ):
        return False
    return row.lower[opening] in OTHER_GENDERS or row.lower[opening + 1 : opening + 2] in (
        ["der"],
        ["denen"],
        ["den"],
        ["die"],
    )


def _behind_verb(passage: Passage, stop: int, first: int) -> int:
    """How many units lie between an actor's phrase and a relative clause, but for the end of a verb.

    So *es solle Rom einspringen, das …*.
    """
    if first - stop == 2:
        word = passage.row.word[stop]
        ends = not passage.row.capital[stop] and bool(word.participles or word.infinitives or word.particle)
        return 1 if ends else 2
    return first - stop


def _plural(passage: Passage, number: int) -> bool:
    """Whether an actor is named by a plural, or with others."""
    actor, row = passage.actors[number], passage.row
    several = len(actor.codes) > 1 or actor.mention.form == "people" or row.lower[actor.stop - 1].endswith(PLURALS)
    return several or (number > 0 and row.lower[passage.actors[number - 1].stop : actor.first] in (["und"], [","]))


def _tie(scene: Scene) -> str | None:
    """How the pronoun of a relative clause is tied into it: its preposition, *dem*, nothing of use, or None for a subject."""
    row, opening = scene.passage.row, scene.stretch.clause.opening
    form = row.lower[opening]
    if form in PREPOSITIONS and form not in RELATIVE_PRONOUNS:
        return form if row.lower[opening + 1] in RELATIVE_PRONOUNS else ""  # *von wo* tells of a stop on the way
    if form in DATIVE_PRONOUNS:
        return "dem"
    return "" if form in GENITIVE_PRONOUNS else None


def _end(stop: int, scene: Scene, number: int) -> int:
    """Where the phrase of an actor ends, with the noun that bears it."""
    return max(stop, scene.attachments[number].stop)


def control(scene: Scene, before: list[Scene], attachments: list[Attachment], pack: Pack) -> None:
    """Gives an infinitive its subject: the object of verbs such as *vorwerfen*, the subject of all others."""
    matrix = before[-1]
    by_object = words(pack.predicates.control.object)
    if matrix.stretch.clause.subordinator == "rel" and len(before) > 1 and not matrix.stretch.lemmas & by_object:
        matrix = before[-2]
    bare = bare_actors(matrix, attachments)
    asked = matrix.stretch.lemmas & by_object and not matrix.stretch.passive
    if asked and LEAVE.isdisjoint(matrix.stretch.forms(matrix.passage.row)):
        scene.subject = _object(joined(matrix.passage, bare), attachments)
    elif bare:
        scene.subject = bare[0]
    if scene.subject is None and matrix.subject is not None:
        scene.subject = matrix.subject


def _object(groups: list[list[int]], attachments: list[Attachment]) -> int | None:
    """The actor whom a verb such as *vorwerfen* or *beschuldigen* is about: the one that is not its subject."""
    subject = next((group for group in groups if attachments[group[0]].case & NOMINATIVE), None)
    for group in groups:
        if group is not subject and attachments[group[0]].case & (DATIVE | ACCUSATIVE):
            return group[0]
    return next((group[0] for group in groups if attachments[group[0]].case & DATIVE), None)


def bare_actors(scene: Scene, attachments: list[Attachment]) -> list[int]:
    """The actors of a clause, by number, that nothing ties into it but their case."""
    return [
        number
        for number, actor in enumerate(scene.passage.actors)
        if scene.stretch.covers(actor.first) and attachments[number].kind == "bare"
    ]


def subject_of(scene: Scene, attachments: list[Attachment]) -> int | None:
    """Who is the subject of a clause, by number; None where it names nobody who may be."""
    if scene.subject is not None:
        return scene.subject  # Tunis erklärte, es habe Rom keine Jets verkauft und bilde niemanden aus
    return next((number for number in bare_actors(scene, attachments) if attachments[number].case & NOMINATIVE), None)
