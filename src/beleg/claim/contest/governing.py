"""Which clauses of its sentence a sign of denial is about."""

from __future__ import annotations

from beleg.claim.contest.denial_signs import HARMLESS, NOT_AMONG, DenialSign
from beleg.claim.contest.matter import tells_report
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.scene import Scene
from beleg.rules.words import words

#: How far before a noun for what is said the mark stands that parts it from the act (*- eine dreiste Behauptung, die …*).
REACH = 4
MARKS = frozenset({",", "-", "–", "—"})


def governs(sign: DenialSign, scene: Scene, scenes: list[Scene], pack: Pack) -> bool:
    """Whether what the sign denies is the act of `scene`: the same clause, one that hangs on it, or one that a noun announces."""
    if sign.rule == HARMLESS:
        return False
    if sign.scene is scene:
        return not (sign.own and not scene.goods and _told_behind(sign, scenes))
    if _asserted(sign, scene) or sign.rule == NOT_AMONG:
        return False
    if _commented(sign, scene, pack):
        return False
    if sign.own and scene.stretch.first < sign.scene.stretch.first and scene.stretch.clause.order != "infinitive":
        return False
    tells = scene.stretch.clause.subordinator != "rel" or tells_report(scene)
    if tells and scene.passage.forms & words(pack.denial.said.nouns):
        return ";" not in scene.passage.row.text[sign.scene.stretch.first : scene.stretch.first]
    here, there = scenes.index(scene), scenes.index(sign.scene)
    clause = scene.stretch.clause
    hanging = clause.order in ("last", "infinitive", "resumed") and clause.subordinator != "rel"
    return (hanging and abs(here - there) <= 2) or (here == there + 1 and sign.rule == "no evidence")


def _asserted(sign: DenialSign, scene: Scene) -> bool:
    """Whether a scene is what the denier says himself, behind a colon (*wies das zurück: Man liefere pünktlich*)."""
    return ":" in scene.passage.row.text[sign.scene.stretch.first : scene.stretch.first]


def _told_behind(sign: DenialSign, scenes: list[Scene]) -> bool:
    """Whether what is refused is told by an infinitive with goods right behind (*erlaubt Polen nicht, Panzer abzugeben*)."""
    place = scenes.index(sign.scene) + 1
    return any(other.stretch.clause.order == "infinitive" and bool(other.goods) for other in scenes[place : place + 1])


def _commented(sign: DenialSign, scene: Scene, pack: Pack) -> bool:
    """Whether a noun for what is said stands behind an act, before the clause that denies it (*- ein Vorwurf, den Rom abtut*)."""
    clause, row, finite = sign.scene.stretch.clause, scene.passage.row, scene.stretch.clause.finite
    if clause.subordinator != "rel" or scene.stretch.clause.order != "second" or finite is None:
        return False
    noun = clause.opening - 2
    if not finite < noun or not scene.stretch.covers(noun) or row.lower[noun] not in words(pack.denial.said.nouns):
        return False
    return not MARKS.isdisjoint(row.text[max(noun - REACH, finite) : noun])
