"""Goods that are only fired at: they are no part of the use that a clause tells (*schoss mit Gewehren auf türkische Panzer*)."""

from __future__ import annotations

from dataclasses import replace

from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import ActorUse, GoodsUse, Passage
from beleg.claim.passages.scene import Scene
from beleg.model.analysis import NUMBER, WORD
from beleg.rules.german import PREPOSITIONS
from beleg.rules.words import words

#: Prepositions before what one fires at, and how many words may stand between.
AT = frozenset({"auf", "gegen"})
REACH = 3
#: Words that join goods to others.
JOINTS = frozenset({"und", "oder", "sowie", "samt", "nebst"})
#: Prepositions before what one fights with.
WITH = frozenset({"mit", "mittels", "aus"})


def without_targets(scene: Scene, pack: Pack) -> Scene:
    """A scene of a use without the goods that are hit, and without those whose they are; any other scene as it is."""
    deed = scene.stretch.deed
    if deed is None or deed.kind != "use" or not scene.goods:
        return scene
    arms = [item for item in scene.goods if item.codes != PERSONS]
    hit = [item for item in arms if preposition_before(scene.passage, scene.stretch.first, item) in AT]
    fights = not scene.stretch.lemmas.isdisjoint(words(pack.predicates.use.fight))
    if (
        fights
        and not scene.stretch.passive
        and any(preposition_before(scene.passage, scene.stretch.first, item) == "mit" for item in arms)
    ):
        hit += [item for item in arms if item not in hit and _opens_phrase(scene, item)]
    if not hit:
        return scene
    tied = [scene.attachments[number] for number in scene.actors]
    actors = [
        number
        for number, attachment in zip(scene.actors, tied, strict=True)
        if not any(item is (attachment.owned or attachment.governor) for item in hit)
        and not (attachment.origin and any(item.stop == attachment.first for item in hit))
    ]
    return replace(scene, goods=[item for item in scene.goods if item not in hit], actors=actors)


def _opens_phrase(scene: Scene, item: GoodsUse) -> bool:
    """Whether an adjective or a number before goods opens a phrase of theirs, without a preposition and joined to nothing."""
    row, unit = scene.passage.row, item.first - 1
    while unit >= scene.stretch.first and row.kind[unit] in (WORD, NUMBER) and row.lower[unit] not in JOINTS:
        named = any(actor.first <= unit < actor.stop for actor in scene.passage.actors)
        if row.lower[unit] in PREPOSITIONS:
            return False
        if row.capital[unit] and not named:
            break
        unit -= 1
    ended = unit < scene.stretch.first or row.capital[unit]
    return ended and unit < item.first - 1


def _is_fought(passage: Passage, first: int, actor: ActorUse) -> bool:
    """Whether a name right behind *auf* or *gegen* is itself who is fired at (*setzt gegen Rom Panzer ein*)."""
    before, row = actor.first - 1, passage.row
    if actor.mention.form != "name" or row.lower[actor.stop - 1].endswith("s"):
        return False
    return before >= first and row.lower[before] in AT


def preposition_before(passage: Passage, first: int, item: GoodsUse) -> str:
    """The preposition of a means or a target that goods stand behind, only adjectives and names between; empty where none does.

    `first` is the unit where their clause begins.
    """
    row = passage.row
    for unit in range(item.first - 1, max(item.first - 1 - REACH, first - 1), -1):
        if row.lower[unit] in AT | WITH:
            return row.lower[unit]
        named = next((actor for actor in passage.actors if actor.first <= unit < actor.stop), None)
        if row.capital[unit] and (named is None or _is_fought(passage, first, named)):
            return ""
    return ""
