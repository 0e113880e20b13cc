"""Goods given in return: *Rom bezahlt Mali mit Jets*, *liefert Drohnen im Tausch gegen Panzer*, *revanchiert sich mit Raketen*.

They go the other way than what they are given for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from beleg.claim.acts.act import Act
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.payments import is_sum
from beleg.claim.passages.scene import Scene
from beleg.model.analysis import NUMBER, WORD
from beleg.rules.german import PREPOSITIONS
from beleg.rules.words import words

#: Between a noun for an exchange and what is given in return.
IN_RETURN = frozenset({"gegen", "für", "mit"})
#: What joins goods that are given in return together.
JOINTS = frozenset({"und", "sowie", "oder", ","})
#: Endings of adjectives before goods.
INFLECTED = ("e", "en", "er", "es", "em")


def returned(scene: Scene, pack: Pack) -> list[GoodsUse]:
    """The goods of a scene that are given in return, in text order."""
    row, listed = scene.passage.row, pack.events.returns
    pays = not scene.stretch.lemmas.isdisjoint(words(listed.verbs))
    if not pays and words(listed.nouns).isdisjoint(scene.passage.forms):
        return []
    found: list[GoodsUse] = []
    for item in scene.passage.goods:
        if is_sum(item) or not scene.stretch.covers(item.first):
            continue
        if row.lower[item.stop - 1] in words(listed.borrowed):
            continue
        before = _before(scene, item)
        form = row.lower[before] if before >= scene.stretch.first else ""
        exchanged = form in IN_RETURN and before > 0 and row.lower[before - 1] in words(listed.nouns)
        if exchanged or (pays and form == "mit") or (found and form in JOINTS and found[-1].stop == before):
            found.append(item)
    return found


def exchanged(scene: Scene, items: Sequence[GoodsUse], pack: Pack) -> tuple[Scene, Scene]:
    """A scene of what is paid for, and one of the goods given in return; both as if who pays got them.

    `items` are those given in return.
    """
    stretch = scene.stretch
    if not stretch.lemmas.isdisjoint(words(pack.events.returns.verbs)):
        stretch = replace(stretch, deed=pack.classes["obtain_from"])
    others = [item for item in scene.goods if item not in items]
    return (
        replace(scene, stretch=stretch, goods=others, actors=_without(scene, items)),
        replace(scene, stretch=stretch, goods=list(items), actors=_without(scene, others), events=[]),
    )


def _without(scene: Scene, goods: Sequence[GoodsUse]) -> list[int]:
    """The actors of a scene but those whose goods some are, or from whom they are (*Granaten aus Mali*)."""
    ties = scene.attachments
    return [
        number
        for number in scene.actors
        if ties[number].owned not in goods and not any(item.stop == ties[number].first - 1 for item in goods)
    ]


def _before(scene: Scene, item: GoodsUse) -> int:
    """The unit before goods with their adjectives, nations and figure."""
    row = scene.passage.row
    counted = {unit for first, stop, _ in scene.passage.quantities for unit in range(first, stop)}
    unit = item.first - 1
    while unit >= scene.stretch.first:
        plain = row.kind[unit] == WORD and not row.capital[unit] and row.lower[unit].endswith(INFLECTED)
        if row.lower[unit] in PREPOSITIONS or not (row.kind[unit] == NUMBER or unit in counted or plain):
            break
        unit -= 1
    return unit


def both_ways(paid: Act | None, back: Act | None, items: Sequence[GoodsUse], scene: Scene) -> list[Act]:
    """The acts of what is paid for and of the goods given in return, which changes ends; each lends the other an open one."""
    found = [act for act in (paid, back) if act is not None]
    for act in found:
        act.stretch = scene.stretch
    if paid is not None and back is not None:
        for act, other in ((paid, back), (back, paid)):
            act.supplier, act.recipient = act.supplier or other.supplier, act.recipient or other.recipient
            act.direct = bool(act.supplier) + bool(act.recipient)
    if back is not None:
        back.supplier, back.recipient = back.recipient, back.supplier
        back.reversed = True
        back.because("goods", "given in return", *(item.span for item in items))
    return found
