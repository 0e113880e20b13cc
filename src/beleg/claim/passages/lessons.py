"""Lessons: whether a clause tells that soldiers are taught, by a verb or a noun, and what it makes of its subject."""

from __future__ import annotations

from msgspec.structs import replace

from beleg.claim.domain.kinds import PERSONS, TRAINING
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.cargo import LESSONS, teaches
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import Scene
from beleg.model.analysis import WORD
from beleg.model.phrase import NOMINATIVE
from beleg.rules.german import PREPOSITIONS
from beleg.rules.words import words

TEACH = "teach"
#: Prepositions, contracted or not, before what people go somewhere for, and before what somebody takes part in.
PURPOSE = frozenset({"zur", "zum", "zu", "für"})
PART = frozenset({"bei", "beim", "an", "am", "mit", "in", "im"})
#: Words behind a noun for a lesson that open a genitive.
GENITIVES = frozenset({"der", "des", "von", "seiner", "ihrer", "dieser", "eines", "einer", "dortiger"})
#: Words between a noun and its preposition, at most.
REACH = 3
#: A verb of advising, which with *über* tells of talks.
ADVISING = "beraten"
#: A verb that may do without an object, and prepositions before the arms at which one is then taught.
EXERCISE = frozenset({"trainieren", "üben"})
ON_ARMS = frozenset({"an", "am", "auf"})


def read_lesson(scene: Scene, pack: Pack) -> None:
    """Marks a scene that tells of a lesson (`scene.lesson`), with its verb and its goods as those of one.

    Where a verb of teaching tells of something else, it loses that reading.
    """
    stretch = scene.stretch
    by_verb = stretch.deed is not None and stretch.deed.name == TEACH
    if by_verb:
        scene.lesson = _of_verb(scene, pack)
        if not scene.lesson:
            stretch.deed = None
            return
    elif TEACH in pack.classes and not pack.lesson_words.isdisjoint(scene.passage.forms):
        scene.lesson = _of_noun(scene, pack)
    elif stretch.deed is None and _learns(scene, pack):
        scene.lesson = "taken"
    if not scene.lesson:
        return
    told = "" if stretch.deed is None else stretch.deed.status
    stretch.deed = replace(pack.classes[TEACH], status=told) if told else pack.classes[TEACH]
    _turn_goods(scene, pack)


def is_military(scene: Scene, pack: Pack) -> bool:
    """Whether a sentence names arms, soldiers or a group that fights."""
    passage, listed = scene.passage, pack.lessons
    if passage.goods or not passage.forms.isdisjoint(words(listed.signs)) or _people(scene, pack) is not None:
        return True
    return any(code.islower() for actor in passage.actors for code in actor.codes)


def _people(scene: Scene, pack: Pack) -> int | None:
    """The unit of the first noun of a scene for those who are taught."""
    row, ends = scene.passage.row, pack.lessons.pupil_ends
    return next((unit for unit in scene.stretch.units if row.capital[unit] and row.lower[unit].endswith(ends)), None)


def _learns(scene: Scene, pack: Pack) -> bool:
    """Whether a verb of learning has soldiers as its subject, or what is learned are arms (*lernen den Umgang mit Minen*)."""
    listed = pack.lessons
    if scene.stretch.lemmas.isdisjoint(words(listed.learning)):
        return False
    skilled = bool(scene.passage.goods) and not words(listed.skills).isdisjoint(scene.passage.forms)
    return skilled or _people(scene, pack) is not None


def _of_verb(scene: Scene, pack: Pack) -> str:
    stretch, listed = scene.stretch, pack.lessons
    row = scene.passage.row
    if any(row.capital[unit] and row.lower[unit].endswith(listed.civil_ends) for unit in stretch.units):
        people = _people(scene, pack)
        if people is None:
            return ""
    if ADVISING in stretch.lemmas and "über" in scene.passage.forms and _people(scene, pack) is None:
        return ""  # berieten über den Krieg
    if "lassen" in stretch.lemmas:
        return "let"
    if stretch.passive:
        return "" if _is_one(scene, pack) else "taken"
    if not stretch.lemmas.isdisjoint(EXERCISE) and _has_no_object(scene, pack):
        on_arms = any(
            row.lower[item.first - 1] in ON_ARMS or row.lower[item.first - 2] in ON_ARMS
            for item in scene.passage.goods
            if item.first > 1
        )
        return "taken" if on_arms else ""
    return "given"


def _of_noun(scene: Scene, pack: Pack) -> str:
    """What a noun for a lesson and the verb of its clause tell: who is the subject is taught, teaches, or neither."""
    listed, stretch = pack.lessons, scene.stretch
    row, nouns = scene.passage.row, words(listed.nouns)
    unit = next((unit for unit in stretch.units if row.lower[unit] in nouns and row.capital[unit]), None)
    if unit is None or not is_military(scene, pack):
        return ""
    deed = stretch.deed
    lemmas, before = stretch.lemmas, _preposition(scene, unit)
    taken, given = lemmas & words(listed.taken), lemmas & words(listed.given)
    if before in PURPOSE:
        if lemmas & words(listed.hosted):
            return "given"
        sent = lemmas & words(listed.sent) and not _has_genitive(scene, unit, pack) and not _teachers(scene, pack)
        return "taken" if sent else ""
    if any(
        not LESSONS.issuperset(item.codes) and (deed is not None or not _studied(scene, item)) for item in scene.goods
    ):
        return ""  # Haubitzen samt Ausbildung
    if before in PART:
        if lemmas & words(listed.learning) or taken:
            return "taken"
        return "given" if given else ""
    if before:
        return ""
    if taken and not _is_subject(scene, unit):
        return "taken"
    if given and any(scene.attachments[number].kind == "bare" for number in scene.actors):
        return "given"
    if _teachers(scene, pack) and any(item.counted for item in scene.goods):
        return ""  # für die Ausbildung stellt Rom sechzig Ausbilder
    return "noun" if deed is None or deed.weight == "weak" else ""


def _studied(scene: Scene, item: GoodsUse) -> bool:
    """Whether arms are what a lesson is about (*einen Lehrgang an Drohnen*, *den Umgang mit dem Panzer*)."""
    before = scene.passage.row.lower[max(item.first - REACH, 0) : item.first]
    return not (ON_ARMS | {"mit", "für", "von", "der", "im"}).isdisjoint(before)


def _preposition(scene: Scene, unit: int) -> str:
    """The preposition before the phrase of the noun at `unit`, if any."""
    row = scene.passage.row
    for before in range(unit - 1, max(unit - 1 - REACH, scene.stretch.first - 1), -1):
        if row.lower[before] in PREPOSITIONS or row.lower[before] in PURPOSE | PART:
            return row.lower[before]
        if row.capital[before] or row.kind[before] != WORD:
            break
    return ""


def _has_genitive(scene: Scene, unit: int, pack: Pack) -> bool:
    """Whether those who are taught stand behind a noun for a lesson (*zur Ausbildung malischer Soldaten*)."""
    row = scene.passage.row
    behind = row.lower[unit + 1 : unit + 2]
    if behind and behind[0] in GENITIVES:
        return True
    return (
        bool(behind)
        and behind[0].endswith("er")
        and row.lower[unit + 2 : unit + 3] != []
        and row.lower[unit + 2].endswith(pack.lessons.pupil_ends)
    )


def _teachers(scene: Scene, pack: Pack) -> bool:
    """Whether those who teach are named in a scene."""
    row, ends = scene.passage.row, pack.lessons.teacher_ends
    return any(row.capital[unit] and row.lower[unit].endswith(ends) for unit in scene.stretch.units)


def _is_subject(scene: Scene, unit: int) -> bool:
    """Whether a noun for a lesson is the subject of its clause, for nobody else can be (*Im Mai beginnt die Ausbildung*)."""
    return not any(
        phrase.preposition is None
        and phrase.case & NOMINATIVE
        and scene.stretch.covers(phrase.head)
        and not phrase.first <= unit <= phrase.head
        and not scene.passage.in_time(phrase.head)
        for phrase in scene.passage.phrases
    )


def _has_no_object(scene: Scene, pack: Pack) -> bool:
    """Whether the verb of a main clause has a subject alone (*Soldaten aus Mali trainieren in Russland*)."""
    clause = scene.stretch.clause
    if clause.order not in ("first", "second") or clause.coordinated:
        return False
    found = [
        phrase
        for phrase in scene.passage.phrases
        if phrase.preposition is None and scene.stretch.covers(phrase.head) and not scene.passage.in_time(phrase.head)
    ]
    row, people = scene.passage.row, pack.lessons.pupil_ends + pack.lessons.teacher_ends
    named = sum(row.capital[unit] and row.lower[unit].endswith(people) for unit in scene.stretch.units)
    return len(found) < 2 and named < 2


def _is_one(scene: Scene, pack: Pack) -> bool:
    """Whether one person alone was taught, which only tells of a life (*ein General, der in Moskau ausgebildet wurde*)."""
    listed, row = pack.lessons, scene.passage.row
    clause = scene.stretch.clause
    verb = None if clause.finite is None else row.word[clause.finite]
    if verb is None or not verb.finite or any(reading.person == 6 for reading in verb.finite):
        return False
    if clause.subordinator == "rel" and not any(scene.stretch.covers(item.first) for item in scene.goods):
        return True
    for phrase in scene.passage.phrases:
        if phrase.preposition is None and phrase.case & NOMINATIVE and scene.stretch.covers(phrase.head):
            return phrase.plural is False and not row.lower[phrase.head].endswith(listed.body_ends)
    return False


def _turn_goods(scene: Scene, pack: Pack) -> None:
    """Makes a lesson of the people of a scene, but for counted ones who teach; arms at which they learn are none of its goods."""
    kept = [item for item in scene.goods if LESSONS.issuperset(item.codes)]
    for item in kept:
        if item.codes == PERSONS and (scene.lesson != "given" or not teaches(scene.stretch, item)):
            item.codes = TRAINING
    if not kept:
        unit = _people(scene, pack)
        if unit is not None:
            kept = [GoodsUse(unit, unit + 1, TRAINING, scene.passage.row.span(unit, unit + 1))]
    scene.goods = kept
