"""Verbs that their clause turns into another act: goods made by another, replaced, provided, launched."""

from __future__ import annotations

from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import GoodsUse, Passage
from beleg.claim.passages.scene import Scene, names_object
from beleg.claim.passages.subjects import joined
from beleg.model.analysis import NUMBER, WORD
from beleg.model.phrase import DATIVE, NOMINATIVE
from beleg.rules.words import words

#: Goods that are launched at somebody, where others only set out.
LAUNCHED = frozenset({"drones", "missiles", "ammunition"})
#: The verb by which they come down.
FALLING = frozenset({"fallen"})
#: Verbs of arming that need no object.
INTRANSITIVE = frozenset({"aufrüsten", "hochrüsten", "wiederaufrüsten"})
#: Words between a preposition and the goods that it governs, at most.
NEAR = 5
#: Prepositions before what replaces other goods, and before what one's own arms are renewed with.
BY = frozenset({"durch", "mit", "gegen"})
#: Prepositions before those to whom goods go.
BOUND = frozenset({"für", "zu"})
#: Prepositions before those who make goods for another.
MAKERS = frozenset({"in", "bei", "von"})
#: Where people are put by *stellen* in a figure of speech, before which they are not provided.
SET_BEFORE = frozenset({"vor", "unter", "an", "gegen", "frage", "sich", "kalt", "ruhig"})


def falls(scene: Scene) -> bool:
    """Whether bombs or the like fall on somebody (*Russische Bomben fielen auf Gori*)."""
    if FALLING.isdisjoint(scene.stretch.lemmas) or scene.stretch.deed is not None or not scene.goods:
        return False
    if not all(LAUNCHED.issuperset(item.codes) for item in scene.goods):
        return False
    return "auf" in scene.stretch.forms(scene.passage.row)


def launches(scene: Scene, pack: Pack) -> bool:
    """Whether goods that fly are sent off at somebody (*Mali startete zehn Drohnen*, *zehn Drohnen wurden gestartet*)."""
    stretch, ties = scene.stretch, scene.attachments
    if stretch.lemmas.isdisjoint(words(pack.predicates.use.launch)) or not scene.goods:
        return False
    if not all(LAUNCHED.issuperset(item.codes) for item in scene.goods):
        return False
    if any(ties[number].preposition in BOUND for number in scene.actors):
        return False
    return stretch.passive or any(is_subject(scene, number) and not owns(scene, number) for number in scene.actors)


def has_made(scene: Scene, pack: Pack) -> bool:
    """Whether somebody has goods made for himself by another (*Ghana lässt Boote in Peru bauen*)."""
    stretch, ties = scene.stretch, scene.attachments
    if "lassen" not in stretch.lemmas or not scene.goods:
        return False
    if stretch.lemmas.isdisjoint(words(pack.events.naming.making)):
        return False
    if any(ties[number].preposition in ("für", "an", "nach") for number in scene.actors):
        return False
    return any(ties[number].preposition in MAKERS for number in scene.actors)


def arms_itself(scene: Scene) -> bool:
    """Whether a verb of arming has no object, so that its subject arms itself (*Mali rüstet mit Panzern aus Peru auf*)."""
    stretch = scene.stretch
    if stretch.deed is None or stretch.deed.name != "rearm" or stretch.passive or not scene.goods:
        return False
    if stretch.lemmas.isdisjoint(INTRANSITIVE) or len([n for n in scene.actors if is_subject(scene, n)]) > 1:
        return False
    return not names_object(scene)


def replacing(passage: Passage, goods: list[GoodsUse]) -> list[GoodsUse]:
    """The goods of a verb of replacing that come in place of others (*ersetzt alte Panzer durch neue Haubitzen*)."""
    new = [item for item in goods if behind(passage, item, BY)]
    return new or (goods[:1] if goods[1].first > goods[0].stop else goods)


def behind(passage: Passage, item: GoodsUse, prepositions: frozenset[str]) -> bool:
    """Whether one of these prepositions governs goods; only figures and adjectives stand between."""
    row = passage.row
    for unit in range(item.first - 1, max(item.first - NEAR, 0) - 1, -1):
        if row.kind[unit] not in (WORD, NUMBER) or row.capital[unit]:
            return False
        if row.lower[unit] in prepositions:
            return True
    return False


def owns(scene: Scene, number: int) -> bool:
    """Whether an actor tells whose goods are, beside them or in their own name."""
    actor, owned = scene.passage.actors[number], scene.attachments[number].owned
    return any(owned is item or (actor.first < item.stop and item.first < actor.stop) for item in scene.goods)


def is_subject(scene: Scene, number: int) -> bool:
    """Whether an actor is the subject of a clause in the active."""
    tie = scene.attachments[number]
    return tie.kind == "bare" and bool(tie.case & NOMINATIVE) and not tie.origin and not scene.stretch.passive


def flies_people(scene: Scene) -> bool:
    """Whether people are flown somewhere (*fliegt Söldner nach Bengasi*)."""
    if "fliegen" not in scene.stretch.lemmas or not scene.goods or any(item.codes != PERSONS for item in scene.goods):
        return False
    return any(scene.attachments[number].preposition in ("nach", "aus") for number in scene.actors)


def lends(scene: Scene) -> bool:
    """Whether a clause says who provides counted people (*Fidschi stellt 200 Soldaten*, not *stellt 200 Soldaten vor Gericht*).

    Or who provides another with goods (*Ghana hat der Armee von Mali Jets gestellt*).
    """
    if scene.stretch.deed is not None or "stellen" not in scene.stretch.lemmas or not scene.goods:
        return False
    if not _hands_to(scene) and not all(item.codes == PERSONS and item.counted for item in scene.goods):
        return False
    return SET_BEFORE.isdisjoint(scene.stretch.forms(scene.passage.row))


def _hands_to(scene: Scene) -> bool:
    """Whether two actors stand before goods as subject and dative."""
    actors, ties, first = scene.passage.actors, scene.attachments, scene.goods[0].first
    bare = [number for number in scene.actors if ties[number].kind == "bare" and actors[number].stop <= first]
    return len(joined(scene.passage, bare)) > 1 and any(ties[number].case & DATIVE for number in bare)
