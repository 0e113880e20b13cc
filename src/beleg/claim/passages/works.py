"""Works that a state builds in another (*baut in Baku eine Munitionsfabrik*), and arms made under another's licence."""

from __future__ import annotations

from beleg.claim.domain.kinds import PERSONS, TRAINING
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import Scene
from beleg.rules.words import words

BUILD, LICENSE = "build", "license"
#: Words between a noun for works and the arms that are made there, at most (*ein Werk für kleine Drohnen*).
REACH = 4
FOR = frozenset({"für", "zur", "von"})
#: Prepositions before *Lizenz* by which something is made under one, and before the land of a works.
UNDER = frozenset({"in", "unter", "mit", "per"})
#: Prepositions before what one helps with.
WITH = frozenset({"bei", "beim", "am"})
NUCLEAR = ("nuclear-technology",)
ABROAD = frozenset({"in", "bei", "für", "nahe"})


def read_works(scene: Scene, pack: Pack) -> None:
    """Makes the predicate and the goods of a scene those of a works built abroad, or of making under licence, if it tells so."""
    listed, lemmas = pack.works, scene.stretch.lemmas
    if BUILD not in pack.classes:
        return
    if lemmas & words(listed.making) and _under_licence(scene, pack):
        scene.stretch.deed = pack.classes[LICENSE]
        for item in scene.goods:
            if item.codes != PERSONS:
                item.codes = TRAINING
    elif lemmas & words(listed.helping) and _helps_make(scene, pack):
        scene.stretch.deed, scene.events = pack.classes[BUILD], []
        for item in scene.goods:
            if item.codes not in (PERSONS, NUCLEAR):
                item.codes = TRAINING
    elif lemmas & words(listed.helping) and not scene.goods and _helps_build(scene, pack):
        scene.stretch.deed, scene.events = pack.classes[BUILD], []
        unit = _works(scene, pack)
        scene.goods = (
            [] if unit is None else [GoodsUse(unit, unit + 1, TRAINING, scene.passage.row.span(unit, unit + 1))]
        )
    elif lemmas & words(listed.building) and _is_abroad(scene):
        unit = _works(scene, pack)
        if unit is not None:
            scene.stretch.deed = pack.classes[BUILD]
            scene.goods = [GoodsUse(unit, unit + 1, TRAINING, scene.passage.row.span(unit, unit + 1))]


def _under_licence(scene: Scene, pack: Pack) -> bool:
    row, listed = scene.passage.row, words(pack.works.licence)
    if listed.isdisjoint(scene.passage.forms):
        return False
    return any(row.lower[unit] in listed and unit and row.lower[unit - 1] in UNDER for unit in scene.stretch.units)


def _helps_make(scene: Scene, pack: Pack) -> bool:
    """Whether somebody is helped to make goods (*hilft Peru beim Bau von Drohnen*)."""
    row, crafts = scene.passage.row, words(pack.works.crafts)
    if not scene.goods or crafts.isdisjoint(scene.passage.forms):
        return False
    first = scene.goods[0].first
    return any(
        row.lower[unit] in crafts and unit < first <= unit + REACH and not WITH.isdisjoint(row.lower[unit - 2 : unit])
        for unit in scene.stretch.units
        if unit > 1
    )


def _helps_build(scene: Scene, pack: Pack) -> bool:
    """Whether somebody is helped to build a works for arms (*hilft Peru beim Bau einer Patronenfabrik*)."""
    row, crafts, unit = scene.passage.row, words(pack.works.crafts), _works(scene, pack)
    return unit is not None and not crafts.isdisjoint(row.lower[max(unit - REACH, 0) : unit])


def _is_abroad(scene: Scene) -> bool:
    """Whether somebody stands beside the place of a works who is not at home there."""
    actors, ties = scene.passage.actors, scene.attachments
    placed = [actors[number].codes for number in scene.actors if ties[number].preposition in ABROAD]
    bare = [
        actors[number].codes
        for number in scene.actors
        if not ties[number].preposition or ties[number].preposition == "von"
    ]
    return any(set(one).isdisjoint(other) for one in placed for other in bare)


def _works(scene: Scene, pack: Pack) -> int | None:
    """The unit of a noun for works where arms are made."""
    row, listed = scene.passage.row, pack.works
    for unit in scene.stretch.units:
        lower = row.lower[unit]
        if not row.capital[unit] or not lower.endswith(listed.ends):
            continue
        if lower.startswith(listed.beginnings):
            return unit
        goods = next((item for item in scene.passage.goods if unit < item.first <= unit + REACH), None)
        if goods is not None and not FOR.isdisjoint(row.lower[unit + 1 : goods.first]):
            return unit
    return None
