"""Goods of one clause that each have a direction of their own: *Jets aus Seoul, Panzer aus Rom*, *Drohnen für A, Minen für B*."""

from __future__ import annotations

from dataclasses import replace

from beleg.claim.passages.passage import EventUse, GoodsUse
from beleg.claim.passages.scene import Scene

#: Prepositions by which an actor right behind goods is their end alone.
DIRECTIONS = frozenset({"aus", "für", "an", "nach"})
#: Words between goods and the preposition behind them, at most (*Jets vielleicht aus Rom*).
NEAR = 1


def parts(scene: Scene) -> list[Scene]:
    """The scene once for all goods that share their ends, in text order; mostly the scene itself."""
    if len(scene.goods) < 2 or len(scene.actors) < 2 or scene.events:
        return [scene]
    tied = {number: item for number in scene.actors if (item := _goods_of(scene, number)) is not None}
    if len({item.first for item in tied.values()}) < 2 or len({_tie(scene, number) for number in tied}) != 1:
        return [scene]
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
    return attachment.preposition if attachment.kind == "preposition" else "before"
