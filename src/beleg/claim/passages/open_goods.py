"""Nouns that are goods only where a strong verb hands them from one to another: *überließ Peru Technik*, *schenkte Mali Boote*."""

from __future__ import annotations

from beleg.claim.domain.pack import Pack
from beleg.claim.passages.deed import EQUIPPING
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import Scene
from beleg.rules.german import PREPOSITIONS
from beleg.rules.words import words

#: How far before such a noun a preposition may stand that keeps it from being what the verb hands over.
REACH = 3
#: What joins goods of a list.
LISTED = ([","], ["und"], ["sowie"])


def open_goods(scene: Scene, pack: Pack) -> tuple[GoodsUse, ...]:
    """The open nouns of `pack` that the verb of a scene makes goods, in order; a verb of a class that is not strong makes none."""
    deed, row = scene.stretch.deed, scene.passage.row
    if deed is None or deed.weight != "strong" or pack.open_nouns.keys().isdisjoint(scene.passage.forms):
        return ()
    found = []
    for unit in scene.stretch.units:
        listed = pack.open_nouns.get(row.lower[unit]) if row.capital[unit] else None
        if listed is None:
            continue
        if listed.verbs and (deed.name not in words(listed.verbs) or _placed(scene, unit)):
            continue
        found.append(GoodsUse(unit, unit + 1, (listed.code,), row.span(unit, unit + 1)))
    return tuple(found)


def joined_goods(scene: Scene, pack: Pack) -> tuple[GoodsUse, ...]:
    """Open nouns that a figure counts and that stand in one list with goods (*überließ Peru 30 Lastwagen und vier Haubitzen*)."""
    row = scene.passage.row
    if not scene.goods or pack.open_nouns.keys().isdisjoint(scene.passage.forms):
        return ()
    counted = {
        stop: first
        for first, stop, quantity in scene.passage.quantities
        if quantity.unit in ("item", "wagon", "shipment")
    }
    found = []
    for item in open_goods(scene, pack):
        first = counted.get(item.stop)
        if first is None or any(other.first < item.stop and item.first < other.stop for other in scene.goods):
            continue
        if row.lower[item.stop : item.stop + 1] in LISTED or (first and row.lower[first - 1 : first] in LISTED):
            item.counted = True
            found.append(item)
    return tuple(found)


def _placed(scene: Scene, unit: int) -> bool:
    """Whether a noun is what goods are on or what goes somewhere, not what is handed over: behind a preposition, or the subject."""
    row = scene.passage.row
    for before in range(unit - 1, max(unit - 1 - REACH, -1), -1):
        if row.lower[before] in PREPOSITIONS:
            return not (row.lower[before] == "mit" and _equips(scene))
        if row.capital[before]:
            break
    finite = scene.stretch.clause.finite
    opens = finite is not None and unit < finite and not scene.stretch.passive
    return opens and not any(scene.attachments[number].kind == "bare" for number in scene.actors)


def _equips(scene: Scene) -> bool:
    """Whether what stands behind *mit* is what somebody is equipped with."""
    return scene.stretch.deed is not None and scene.stretch.deed.name in EQUIPPING
