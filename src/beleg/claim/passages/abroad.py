"""Clauses by which people or arms of one state are kept, or are, in another (*Kuba hat 200 Soldaten in Luanda*)."""

from __future__ import annotations

from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.deed import STAYING
from beleg.claim.passages.passage import GoodsUse, Passage
from beleg.claim.passages.scene import Scene
from beleg.claim.passages.turned import behind, is_subject, owns
from beleg.rules.words import words

#: Prepositions before the place where goods are stationed.
THERE = frozenset({"in", "auf"})
#: Before those by whom goods came, rather than who keeps them.
SOURCES = frozenset({"aus", "von"})
#: Before people with whom somebody takes part, and before the number by which a force grows.
WITH, BY = frozenset({"mit"}), frozenset({"um"})
#: The verb by which people may be kept who are not counted.
KEEPING = "unterhalten"
#: Words for people as often told of uncounted, who are seldom anywhere but for another.
SENT = words(
    """ausbilder ausbildern berater beratern militärberater militärberatern militärausbilder militärausbildern instrukteure
    instrukteuren instruktoren söldner söldnern fluglehrer fluglehrern"""
)


def stations(scene: Scene, pack: Pack) -> bool:
    """Whether counted people, or arms, are stationed by their own state in another (*Peru stationiert 20 Panzer in Ghana*)."""
    turned, lemmas = pack.predicates.turned, scene.stretch.lemmas
    people = bool(scene.goods) and all(item.codes == PERSONS for item in scene.goods)
    keeps = people and not lemmas.isdisjoint(words(turned.keeping))  # Peru hat 200 Soldaten in Ghana
    takes_part = people and _takes_part(scene, pack)
    if not (keeps or takes_part or not lemmas.isdisjoint(words(turned.stationing))) or not scene.goods:
        return False
    if any(
        item.codes == PERSONS and not (item.counted or KEEPING in lemmas or _no(scene, item)) for item in scene.goods
    ):
        return False
    if any(scene.attachments[number].preposition in SOURCES for number in scene.actors):
        return False
    theirs = [number for number in scene.actors if is_subject(scene, number) or owns(scene, number)]
    theirs += [] if scene.subject is None else [scene.subject]
    return _elsewhere(scene, theirs, THERE)


def _takes_part(scene: Scene, pack: Pack) -> bool:
    """Whether somebody is somewhere with people of his own (*ist in Mali mit 200 Mann vertreten*)."""
    present = words(pack.predicates.turned.present)
    if scene.stretch.lemmas.isdisjoint(STAYING | present) or present.isdisjoint(scene.passage.forms):
        return False
    return all(behind(scene.passage, item, WITH) for item in scene.goods)


def grown(scene: Scene, pack: Pack) -> list[GoodsUse]:
    """The people to whose number a force abroad grows or shrinks (*stockt sein Kontingent in Mali auf 300 Soldaten auf*)."""
    turned = pack.predicates.turned
    if scene.stretch.lemmas.isdisjoint(words(turned.growing)) or words(turned.forces).isdisjoint(scene.passage.forms):
        return []
    people = [
        item for item in scene.goods if item.codes == PERSONS and item.counted and not behind(scene.passage, item, BY)
    ]
    theirs = [number for number in scene.actors if is_subject(scene, number)]
    return people if len(people) == 1 and _elsewhere(scene, theirs, THERE) else []


def in_their_ranks(scene: Scene) -> bool:
    """Whether somebody has people of another among his own (*hat kubanische Söldner in seinen Reihen*)."""
    if "haben" not in scene.stretch.lemmas or "reihen" not in scene.passage.forms or not scene.goods:
        return False
    return all(item.codes == PERSONS for item in scene.goods) and any(owns(scene, number) for number in scene.actors)


def is_abroad(scene: Scene) -> bool:
    """Whether a clause says that counted people of one state are in another, or that there are none.

    So *60 kubanische Soldaten seien in Luanda*, *in Luanda gebe es keine kubanischen Soldaten*.
    """
    lemmas, forms = scene.stretch.lemmas, scene.passage.forms
    deployed = "stehen" in lemmas and "einsatz" in forms
    counts = scene.stretch.deed is not None and scene.stretch.deed.name == "figure"
    there = "geben" in lemmas and "es" in forms
    if scene.stretch.deed is not None and not (deployed or counts or there):
        return False
    if not (deployed or there or STAYING.issuperset(lemmas)) or not lemmas:
        return False
    if not scene.goods or any(item.codes != PERSONS for item in scene.goods):
        return False
    told = all(item.counted or _no(scene, item) or (not there and is_sent(scene.passage, item)) for item in scene.goods)
    if not told or (there and not all(_no(scene, item) for item in scene.goods)):
        return False
    actors = scene.passage.actors
    theirs = [number for number in scene.actors if owns(scene, number)]
    placed = [
        number
        for number in scene.actors
        if actors[number].mention.place and scene.attachments[number].preposition == "in"
    ]
    return any(set(actors[one].codes).isdisjoint(actors[other].codes) for one in theirs for other in placed)


def is_sent(passage: Passage, item: GoodsUse) -> bool:
    """Whether people are of those who are seldom anywhere but for another (*Berater*, *Söldner*)."""
    return not SENT.isdisjoint(passage.row.lower[item.first : item.stop])


def _no(scene: Scene, item: GoodsUse) -> bool:
    """Whether there are none of some people (*keine kubanischen Soldaten*)."""
    row = scene.passage.row
    for unit in range(item.first - 1, max(item.first - 3, -1), -1):
        if row.lower[unit].startswith("kein"):
            return True
        if row.capital[unit]:
            return False
    return False


def _elsewhere(scene: Scene, theirs: list[int], where: frozenset[str]) -> bool:
    """Whether one of those whose goods they are is another than whoever's place it is."""
    actors, ties = scene.passage.actors, scene.attachments
    placed = [number for number in scene.actors if ties[number].preposition in where and not ties[number].foreign]
    return any(set(actors[one].codes).isdisjoint(actors[other].codes) for one in theirs for other in placed)
