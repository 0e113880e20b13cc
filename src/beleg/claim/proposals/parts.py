"""Goods of one clause that each have a direction of their own: *Jets aus Seoul, Panzer aus Rom*, *Drohnen für A, Minen für B*."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from beleg.claim.passages.passage import EventUse, GoodsUse
from beleg.claim.passages.scene import Scene
from beleg.claim.passages.trailing import trailing
from beleg.model.analysis import NUMBER, WORD

#: Prepositions by which an actor right behind goods is their end alone.
DIRECTIONS = frozenset({"aus", "für", "an", "nach"})
#: Those before an actor whose goods may follow it, and how many words between them at most.
LEADING = frozenset({"aus", "für", "an", "nach", "in", "von", "bei", "mit"})
LED = 6
#: What joins actors that share a preposition.
JOINTS = frozenset({",", "und", "sowie", "oder", "/"})
#: Words between goods and the preposition behind them, at most (*Jets vielleicht aus Rom*).
NEAR = 1


def parts(scene: Scene) -> list[Scene]:
    """The scene once for all goods that share their ends, in text order; mostly the scene itself."""
    if len(scene.goods) < 2 or len(scene.actors) < 2 or scene.events:
        return [scene]
    led = _led(scene)
    if led is not None:
        return led
    pieces = trailing(scene)
    if pieces:
        placed = {number for _, numbers in pieces for number in numbers}
        return [
            replace(scene, goods=items, actors=[other for other in scene.actors if other in own or other not in placed])
            for items, own in pieces
        ]
    tied = {number: item for number in scene.actors if (item := _goods_of(scene, number)) is not None}
    for number in scene.actors:  # aus A, B und C: all of these are tied to the goods before
        before = tied.get(number - 1)
        if number not in tied and before is not None and _joined(scene, number):
            tied[number] = before
    ties = {number: _tie(scene, number) for number in tied}
    kinds = sorted(set(ties.values()))
    several = [kind for kind in kinds if len({tied[number].first for number in tied if ties[number] == kind}) > 1]
    if len(several) > 1 and (each := _each_its_own(scene, tied, ties)) is not None:
        return each
    if len(several) != 1 or (several != ["aus"] and len(kinds) > 1):
        return [scene]
    tied = {number: item for number, item in tied.items() if ties[number] == several[0]}
    if len({scene.passage.actors[number].codes for number in tied}) < 2:
        return [scene]
    groups: list[list[GoodsUse]] = []
    ends = {item.first for item in tied.values()}
    for item in scene.goods:  # goods without an end of their own stand before those that share it
        if groups and groups[-1][-1].first not in ends:
            groups[-1].append(item)
        else:
            groups.append([item])
    if groups[-1][-1].first not in ends:
        return [scene]
    return [
        replace(
            scene,
            goods=group,
            actors=[number for number in scene.actors if number not in tied or tied[number] in group],
        )
        for group in groups
    ]


def _each_its_own(scene: Scene, tied: dict[int, GoodsUse], ties: dict[int, str]) -> list[Scene] | None:
    """The parts of a clause in which all goods have both ends beside them (*finnische Haubitzen für A, polnische Panzer für B*)."""
    own = [[number for number in tied if tied[number] is item] for item in scene.goods]
    kinds = {tuple(sorted(ties[number] for number in numbers)) for numbers in own}
    if len(kinds) != 1 or len(next(iter(kinds))) != 2 or len(set(next(iter(kinds)))) != 2:
        return None
    return [
        replace(
            scene, goods=[item], actors=[number for number in scene.actors if number in numbers or number not in tied]
        )
        for item, numbers in zip(scene.goods, own, strict=True)
    ]


def _led(scene: Scene) -> list[Scene] | None:
    """The parts of a clause in which each of several goods follows an end of its own behind one preposition, said again.

    So *kauft in Peru Munition und in Kenia Jets*, *verhandelt mit A über Panzer und mit B über Boote*.
    """
    tied = [number for number in scene.actors if _leads(scene, number)]
    tied = [*_opening(scene, tied), *tied]
    prepositions = {scene.attachments[number].preposition for number in tied}
    if len(tied) < 2 or len(prepositions) != 1 or len({scene.passage.actors[number].codes for number in tied}) < 2:
        return None
    if not all(_said_again(scene, number) for number in tied[1:]):
        return None
    begins = [scene.passage.actors[number].first for number in tied]
    if scene.goods[0].first < begins[0]:
        return None
    return [
        replace(
            scene,
            goods=[item for item in scene.goods if begin < item.first < stop],
            actors=[other for other in scene.actors if other == number or other not in tied],
        )
        for number, (begin, stop) in zip(tied, pairwise([*begins, len(scene.passage.row)]), strict=True)
    ]


def _opening(scene: Scene, tied: list[int]) -> list[int]:
    """Whoever opens the clause behind the same preposition (*In Peru hat Mali Munition und in Kenia Jets gekauft*)."""
    actors, finite = scene.passage.actors, scene.stretch.clause.finite
    if not tied or finite is None:
        return []
    preposition, goods = scene.attachments[tied[0]].preposition, scene.goods[0].first
    return [
        number
        for number in scene.actors
        if number < tied[0]
        and actors[number].stop <= finite < goods < actors[tied[0]].first
        and scene.attachments[number].kind == "preposition"
        and scene.attachments[number].preposition == preposition
    ][:1]


def _leads(scene: Scene, number: int) -> bool:
    """Whether goods follow an actor behind a preposition at once, but for *über*, figures and adjectives."""
    attachment, actor = scene.attachments[number], scene.passage.actors[number]
    if attachment.kind != "preposition" or attachment.preposition not in LEADING or attachment.foreign:
        return False
    item = next((item for item in scene.goods if item.first >= actor.stop), None)
    return item is not None and item.first - actor.stop <= LED and _counts_or_names(scene, actor.stop, item)


def _said_again(scene: Scene, number: int) -> bool:
    """Whether a conjunction or comma stands before the preposition of an actor."""
    row, first = scene.passage.row, scene.passage.actors[number].first
    before = row.lower[max(first - 4, 0) : first]
    preposition = scene.attachments[number].preposition
    if preposition not in before:
        return False
    place = first - len(before) + before.index(preposition)
    return place > 0 and row.lower[place - 1] in JOINTS


def _joined(scene: Scene, number: int) -> bool:
    """Whether an actor is joined to the one before and shares its preposition."""
    here, before = scene.attachments[number], scene.attachments[number - 1]
    if here.kind != "preposition" or here.preposition != before.preposition or here.preposition not in DIRECTIONS:
        return False
    row, actors = scene.passage.row, scene.passage.actors
    between = row.lower[actors[number - 1].stop : here.first]
    return bool(between) and len(between) <= 2 and between[0] in JOINTS


def _counts_or_names(scene: Scene, unit: int, item: GoodsUse) -> bool:
    """Whether nothing but figures and adjectives stands from a unit up to goods."""
    row = scene.passage.row
    return all(
        row.kind[between] == NUMBER
        or (row.kind[between] == WORD and not row.capital[between])
        or any(first <= between < stop for first, stop, _ in scene.passage.quantities)
        for between in range(unit, item.first)
    )


def _goods_of(scene: Scene, number: int) -> GoodsUse | None:
    """The goods that an actor is tied to directly."""
    attachment, actor = scene.attachments[number], scene.passage.actors[number]
    if isinstance(attachment.owned, GoodsUse) and attachment.owned_before(actor.first):
        return next((item for item in scene.goods if item is attachment.owned), None)
    if attachment.kind != "preposition" or attachment.preposition not in DIRECTIONS:
        return None
    if isinstance(attachment.governor, EventUse):
        return None
    row = scene.passage.row
    for item in scene.goods:
        between = range(item.stop, attachment.first - 1)
        if (
            0 <= len(between) <= NEAR
            and attachment.first > item.stop
            and not any(row.capital[unit] for unit in between)
        ):
            return item
    return None


def _tie(scene: Scene, number: int) -> str:
    """How an actor is tied to its goods: before them as whose they are, or by its preposition."""
    attachment = scene.attachments[number]
    if attachment.kind == "preposition":
        return attachment.preposition
    return "aus" if attachment.kind == "goods" else "before"
