"""Several goods of one clause, each with where it is from right behind it: *kaufte Panzer in Peru, Jets in Mali und Togo*."""

from __future__ import annotations

from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import Scene
from beleg.model.analysis import NUMBER, WORD

#: Prepositions right behind goods that tie an actor to the verb.
PLACING = frozenset({"in", "bei", "von"})
#: What joins the pieces, and actors that share their preposition.
JOINTS = frozenset({",", ";", "und", "sowie"})

Group = tuple[list[GoodsUse], list[int]]


def trailing(scene: Scene) -> list[Group]:
    """The goods of a scene with the numbers of the actors behind each; empty where they are not all said like this."""
    deed = scene.stretch.deed
    if len(scene.goods) < 2 or len(scene.actors) < 2 or deed is None or not deed.place or scene.events:
        return []
    groups: list[Group] = []
    waiting = [*scene.goods]
    for number in scene.actors:
        tied = scene.attachments[number]
        if tied.kind != "preposition" or tied.preposition not in PLACING or tied.foreign:
            continue
        before = [item for item in waiting if item.stop < tied.first]
        if before and _right_behind(scene, before[-1].stop, tied.first - 1):
            if groups and not _joint(scene, _stop(scene, groups[-1][1][-1]), before[0].first):
                return []
            groups.append((before, [number]))
            waiting = waiting[len(before) :]
        elif groups and not before and _shares(scene, groups[-1][1][-1], number):
            groups[-1][1].append(number)
        elif groups:
            return []
    return groups if len(groups) > 1 and not waiting else []


def _stop(scene: Scene, number: int) -> int:
    return max(scene.attachments[number].stop, scene.passage.actors[number].stop)


def _right_behind(scene: Scene, stop: int, preposition: int) -> bool:
    """Whether nothing but an adverb stands between goods and the preposition behind them."""
    row = scene.passage.row
    return 0 <= preposition - stop <= 1 and not any(row.capital[unit] for unit in range(stop, preposition))


def _joint(scene: Scene, first: int, stop: int) -> bool:
    """Whether a comma or conjunction, and then only what belongs to goods, stands between two units."""
    row = scene.passage.row
    return (
        first < stop
        and row.lower[first] in JOINTS
        and all(row.kind[unit] in (WORD, NUMBER) and not row.capital[unit] for unit in range(first + 1, stop))
    )


def _shares(scene: Scene, last: int, number: int) -> bool:
    """Whether an actor is joined to the one before."""
    between = scene.passage.row.lower[_stop(scene, last) : scene.attachments[number].first]
    return bool(between) and between[0] in JOINTS and len(between) <= 2
