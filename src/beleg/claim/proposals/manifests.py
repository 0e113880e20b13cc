"""Goods listed with a figure each, whose ends the next sentence tells.

So *Geladen waren 18 Raketen und 900 Gewehre. Die Waffen kamen aus Kuba und waren für Peru bestimmt.*  The
sentence with the ends names them in one word; what each of them is, and how many, stands in the list before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from beleg.claim.acts.act import Act
from beleg.claim.acts.figures import LISTED, with_figures
from beleg.claim.domain.kinds import GENERAL, PERSONS
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import Scene
from beleg.claim.proposals.tellings import Telling
from beleg.model import Row, Span
from beleg.rules.words import words

#: How many sentences before it the list stands at most.
BEFORE = 2
#: Classes of verbs, and verbs without a class, by which goods are listed that somebody found, stopped or carried.
FINDING = frozenset({"seize", "find", "hold"})
LYING = words(
    "sein liegen lagern befinden laden verladen verstauen verstecken sicherstellen beschlagnahmen entdecken ausstellen"
)
#: Words right before a noun, or one word before it, by which it is what was listed.
MEANT = frozenset({"die", "diese", "sämtliche", "alle", "das", "dieses", "den", "diesen", "der"})
#: An act has both of its ends in its own clause.
BOTH = 2
#: How many different goods with a figure make a list.
SEVERAL = 2


def itemised(read: Sequence[Telling], number: int, told: Sequence[Act], acts: Sequence[Act]) -> list[Act]:
    """The acts of the sentence `number` of `read`, one of goods listed before told once for each of them with its figure.

    `told` are the acts told before; a list whose sentence tells of an act by itself is left alone.
    """
    found: list[Act] = []
    for act in acts:
        parts = _parts(read, number, told, act) if _names_list(act) else []
        found += parts or [act]
    return found


def _names_list(act: Act) -> bool:
    """Whether the goods of an act are only those listed before, in one word and without a figure."""
    if act.kind != "transfer" or act.quantity is not None or not (act.supplier and act.recipient and act.items):
        return False
    return len(act.items) == 1 and (act.items[0].meant or _is_known(act.passage.row, act.items[0]))


def _is_known(row: Row, item: GoodsUse) -> bool:
    """Whether a word for arms of any kind is told as known (*die Waffen*)."""
    return GENERAL.issuperset(item.codes) and item.first > 0 and row.lower[item.first - 1] in MEANT


def _parts(read: Sequence[Telling], number: int, told: Sequence[Act], act: Act) -> list[Act]:
    here = read[number].passage
    for step in range(1, BEFORE + 1):
        telling = read[number - step] if step <= number else None
        if telling is None or here.number - telling.passage.number > BEFORE:
            break
        if not telling.passage.goods:
            continue
        if any(other.passage is telling.passage or telling.passage.sentence in other.evidence for other in told):
            break
        scene = next((scene for scene in telling.scenes if _lists(scene)), None)
        return _each(act, scene) if scene is not None else []
    return []


def _rests_on(act: Act, sentence: Span) -> bool:
    return act.passage.sentence == sentence or sentence in act.evidence


def _lists(scene: Scene) -> bool:
    deed, lemmas = scene.stretch.deed, scene.stretch.lemmas
    goods = [item for item in scene.goods if item.counted and item.codes not in (PERSONS, ("money",))]
    if len(goods) < SEVERAL:
        return False
    return (deed is not None and deed.name in FINDING) or not lemmas.isdisjoint(LYING)


def _each(act: Act, scene: Scene) -> list[Act]:
    """An act once for each of the goods of a list with its figure."""
    goods = tuple(item for item in scene.goods if item.codes not in (PERSONS, ("money",)))
    wanted = set(act.goods) - GENERAL
    if wanted and wanted.isdisjoint(code for item in goods for code in item.codes):
        return []
    listed = replace(act, passage=scene.passage, stretch=scene.stretch, items=goods, basis=dict(act.basis))
    listed.evidence = [scene.passage.sentence, *(span for span in act.evidence if span != scene.passage.sentence)]
    listed.goods = tuple(dict.fromkeys(code for item in goods for code in item.codes))
    listed.goods_spans = tuple(item.span for item in goods)
    parts = with_figures(listed)
    if sum(part.quantity is not None for part in parts) < SEVERAL:
        return []
    for part in parts:
        part.passage, part.stretch, part.units = act.passage, act.stretch, None
        part.because("goods", LISTED, *part.goods_spans)
    return parts
