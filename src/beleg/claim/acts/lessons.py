"""Who teaches and who is taught: the ends of a lesson, by the words that name those who teach, are taught, and where."""

from __future__ import annotations

from beleg.claim.domain.pack import Pack
from beleg.claim.passages.attachment import Attachment
from beleg.claim.passages.passage import EventUse, GoodsUse
from beleg.claim.passages.scene import Evidence, Scene, observes
from beleg.model.phrase import NOMINATIVE

#: Prepositions of where a lesson is held, and of who holds it.
WHERE = frozenset({"in", "bei", "auf", "an", "nach", "zu"})
BY = frozenset({"von", "durch", "bei"})


def taught(scene: Scene, pack: Pack) -> list[Evidence]:
    """All reasons in a scene that tells of a lesson (`scene.lesson`), in the order of its actors."""
    found: list[Evidence] = []
    given = scene.lesson == "given"
    subject = scene.subject if scene.subject is not None else _subject(scene, pack)
    if scene.subject is not None:
        found.append(Evidence(scene.subject, _of_subject(scene, pack), scene.subject_rule))
    for number in scene.actors:
        actor, tied = scene.passage.actors[number], scene.attachments[number]
        teacher = _names(scene, number, pack.lessons.teacher_ends)
        if observes(actor, pack) or number == scene.subject or tied.preposition == "beside a name":
            continue
        if tied.foreign and not teacher:
            continue
        if isinstance(tied.owned, EventUse) and _where_pupils_are(scene, number, tied.owned, subject, pack):
            continue
        if isinstance(tied.owned, EventUse):
            found.append(
                Evidence(number, "supplier" if tied.owned_before(actor.first) else "recipient", "owner of the act")
            )
        elif teacher and (given or tied.preposition in BY):
            found.append(Evidence(number, "supplier", "subject" if given else "agent of a passive"))
        elif (number == subject or _joined(scene, number, subject)) and not _named_by_noun(scene, number, pack):
            found.append(Evidence(number, _of_subject(scene, pack), "subject"))
        else:
            found += _otherwise(scene, number, tied, pack, given=given)
    return found


def _of_subject(scene: Scene, pack: Pack) -> str:
    if scene.lesson == "let":
        return "supplier" if _other_pupils(scene, pack) else "recipient"
    return "recipient" if scene.lesson == "taken" else "supplier"


def _otherwise(scene: Scene, number: int, tied: Attachment, pack: Pack, *, given: bool) -> list[Evidence]:
    """What an actor is that is not the subject of a lesson."""
    if _held_in(scene, number):
        return [Evidence(number, "recipient", "place of arrival") if given else Evidence(number, "supplier", "place")]
    pupils = tied.kind == "goods" or _names(scene, number, pack.lessons.pupil_ends)
    if tied.preposition == "durch" or (tied.preposition == "von" and not given):
        return [Evidence(number, "supplier", "agent of a passive")]
    if tied.preposition == "bei" and pupils:
        return [Evidence(number, "supplier", "agent of a passive")]
    if tied.preposition == "aus" and given and _opens(scene, number):
        return [Evidence(number, "supplier", "from")]
    if tied.preposition in ("aus", "von", "für"):
        return [Evidence(number, "recipient", "object")]
    if tied.preposition in WHERE and (not pupils or scene.passage.actors[number].mention.place):
        if given:
            place = scene.passage.actors[number].mention.form == "name"
            return [Evidence(number, "recipient", "place of arrival")] if place and tied.preposition != "zu" else []
        return [Evidence(number, "supplier", "place")]
    if tied.preposition in ("mit", "gegen", "unter", "neben", "laut", "für") and not pupils:
        return []
    if tied.kind == "bare" and not pupils and not given:
        return []
    return [Evidence(number, "recipient", "object")]


def _where_pupils_are(scene: Scene, number: int, lesson: EventUse, subject: int | None, pack: Pack) -> bool:
    """Whether a place says where pupils are taught that no other name stands for, be it theirs or their teachers'.

    So *die Ausbildung der Piloten in Lima*; not *die Ausbildung in Peru*, *Rom setzt die Ausbildung der Piloten in Peru fort*.
    """
    row, actor = scene.passage.row, scene.passage.actors[number]
    if not _held_in(scene, number) or actor.first <= lesson.unit:
        return False
    if subject is not None and scene.passage.actors[subject].codes != actor.codes:
        return False
    between = range(lesson.unit + 1, actor.first)
    return any(row.capital[unit] and row.lower[unit].endswith(pack.lessons.pupil_ends) for unit in between)


def stays_home(scene: Scene, pack: Pack) -> bool:
    """Whether people are taught in their own country by nobody else that is named (*werden in Koulikoro Malier geschult*)."""
    found = taught(scene, pack)
    places = {scene.passage.actors[item.actor].codes for item in found if item.rule in ("place", "place of arrival")}
    others = {
        scene.passage.actors[item.actor].codes for item in found if item.rule not in ("place", "place of arrival")
    }
    return bool(places) and places == others


def _subject(scene: Scene, pack: Pack) -> int | None:
    """The actor that is, or stands at, the subject: the first that may be one and agrees with the verb."""
    row, clause = scene.passage.row, scene.stretch.clause
    if scene.stretch.passive and scene.lesson == "given":
        return None
    verb = None if clause.finite is None else row.word[clause.finite]
    readings = () if verb is None else tuple(verb.finite)
    for number in scene.actors:
        tied, actor = scene.attachments[number], scene.passage.actors[number]
        if tied.preposition or tied.kind not in ("bare", "goods") or tied.foreign or _held_in(scene, number):
            continue
        head = tied.owned.first if isinstance(tied.owned, GoodsUse) else tied.first
        phrase = next(
            (
                one
                for one in scene.passage.phrases
                if one.first <= head <= one.head or one.first <= actor.first <= one.head
            ),
            None,
        )
        if phrase is not None and (phrase.preposition is not None or not phrase.case & NOMINATIVE):
            continue
        plural = None if phrase is None else phrase.plural
        if plural is not None and readings and all((reading.person == 6) != plural for reading in readings):
            continue
        return number
    return None


def _named_by_noun(scene: Scene, number: int, pack: Pack) -> bool:
    """Whether those who are taught stand behind a mere noun for the lesson (*Die Ausbildung malischer Soldaten läuft*)."""
    if scene.lesson != "noun":
        return False
    return scene.attachments[number].kind == "goods" or _names(scene, number, pack.lessons.pupil_ends)


def _held_in(scene: Scene, number: int) -> bool:
    """Whether a place stands right behind *in*, whatever noun is before that (*lässt Piloten in Belarus ausbilden*)."""
    actor = scene.passage.actors[number]
    return actor.mention.place and actor.first > 0 and scene.passage.row.lower[actor.first - 1] in ("in", "im")


def _joined(scene: Scene, number: int, subject: int | None) -> bool:
    """Whether an actor stands right behind the subject, joined to it by *und* (*Dänemark und Norwegen schulen …*)."""
    if subject is None or number != subject + 1:
        return False
    actors = scene.passage.actors
    between = scene.passage.row.lower[actors[subject].stop : actors[number].first]
    return bool(between) and between[0] in ("und", "sowie") and len(between) <= 2


def _names(scene: Scene, number: int, ends: tuple[str, ...]) -> bool:
    """Whether a noun that ends so stands in the phrase that bears an actor, or in the actor's own words."""
    row, tied, actor = scene.passage.row, scene.attachments[number], scene.passage.actors[number]
    first, stop = min(tied.first, actor.first), max(tied.stop, actor.stop)
    if isinstance(tied.owned, GoodsUse):
        first, stop = min(first, tied.owned.first), max(stop, tied.owned.stop)
    if tied.preposition == "aus" and tied.first > 1:
        first = tied.first - 2
    return any(row.capital[unit] and row.lower[unit].endswith(ends) for unit in range(first, min(stop, len(row))))


def _other_pupils(scene: Scene, pack: Pack) -> bool:
    """Whether those who are taught are named by a country of their own (*lässt syrische Freiwillige trainieren*)."""
    subject = _subject(scene, pack) if scene.subject is None else scene.subject
    codes = set() if subject is None else set(scene.passage.actors[subject].codes)
    return any(
        codes.isdisjoint(scene.passage.actors[number].codes)
        and not (scene.attachments[number].preposition or _held_in(scene, number))
        and number != subject
        for number in scene.actors
    )


def _opens(scene: Scene, number: int) -> bool:
    """Whether an actor behind *aus* belongs to the subject that opens its clause (*Ausbilder aus Kenia schulen …*)."""
    clause, actor = scene.stretch.clause, scene.passage.actors[number]
    if clause.finite is None or clause.order != "second" or actor.stop > clause.finite:
        return False
    first = next((phrase for phrase in scene.passage.phrases if phrase.first >= clause.opening), None)
    return first is not None and first.preposition is None and first.head == scene.attachments[number].first - 2
