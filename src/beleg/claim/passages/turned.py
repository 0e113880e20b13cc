"""Verbs whose clause turns them into another act: what is stationed abroad, what one has made by another, what is replaced."""

from __future__ import annotations

from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import GoodsUse, Passage
from beleg.claim.passages.scene import Scene, names_object
from beleg.model.analysis import NUMBER, WORD
from beleg.model.phrase import NOMINATIVE
from beleg.rules.words import words

#: Verbs of arming that need no object.
INTRANSITIVE = frozenset({"aufrüsten", "hochrüsten", "wiederaufrüsten"})
#: Words between a preposition and the goods that it governs, at most.
NEAR = 5
#: Prepositions before what replaces other goods, and before what one's own arms are renewed with.
BY = frozenset({"durch", "mit", "gegen"})
#: Prepositions before the place where goods are stationed, and before those who make goods for another.
THERE = frozenset({"in", "auf"})
MAKERS = frozenset({"in", "bei", "von"})


def stations(scene: Scene, pack: Pack) -> bool:
    """Whether counted people, or arms, are stationed by their own state in another (*Peru stationiert 20 Panzer in Ghana*)."""
    if scene.stretch.lemmas.isdisjoint(words(pack.predicates.turned.stationing)) or not scene.goods:
        return False
    if any(item.codes == PERSONS and not item.counted for item in scene.goods):
        return False
    actors, ties = scene.passage.actors, scene.attachments
    if any(ties[number].preposition in ("aus", "von") for number in scene.actors):
        return False
    theirs = [number for number in scene.actors if _is_subject(scene, number) or _owns(scene, number)]
    placed = [number for number in scene.actors if ties[number].preposition in THERE and not ties[number].foreign]
    return any(set(actors[one].codes).isdisjoint(actors[other].codes) for one in theirs for other in placed)


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
    if stretch.lemmas.isdisjoint(INTRANSITIVE) or len([n for n in scene.actors if _is_subject(scene, n)]) > 1:
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


def _owns(scene: Scene, number: int) -> bool:
    """Whether an actor tells whose goods are, beside them or in their own name."""
    actor, owned = scene.passage.actors[number], scene.attachments[number].owned
    return any(owned is item or (actor.first < item.stop and item.first < actor.stop) for item in scene.goods)


def _is_subject(scene: Scene, number: int) -> bool:
    tie = scene.attachments[number]
    return tie.kind == "bare" and bool(tie.case & NOMINATIVE) and not tie.origin and not scene.stretch.passive


def flies_people(scene: Scene) -> bool:
    """Whether people are flown somewhere (*fliegt Söldner nach Bengasi*)."""
    if "fliegen" not in scene.stretch.lemmas or not scene.goods or any(item.codes != PERSONS for item in scene.goods):
        return False
    return any(scene.attachments[number].preposition in ("nach", "aus") for number in scene.actors)
