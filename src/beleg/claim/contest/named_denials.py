"""Denials that name goods and an end, but no verb of transfer (*von Jets für Mali wisse man nichts*, *Rom: keine Rede davon*)."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.register import Register
from beleg.claim.acts.speakers import Speakers
from beleg.claim.contest.denial_signs import ABSENT, HARMLESS, NOT_AMONG, WITNESS, DenialSign
from beleg.claim.contest.matter import of_rejection
from beleg.claim.contest.pointed import who_denies
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import Scene, observes

#: Signs that deny no act of their own sentence that is only named.
APART = frozenset({WITNESS, NOT_AMONG, ABSENT, HARMLESS})
#: What a preposition makes of somebody beside goods.
ENDS = {
    "für": "recipient",
    "nach": "recipient",
    "an": "recipient",
    "in": "recipient",
    "aus": "supplier",
    "von": "supplier",
}
#: Those that tell of goods only right behind them (*die Panzer im Südsudan*), else of where somebody is.
PLACING = frozenset({"in", "an"})

#: Words of what is out of the question.
OUT_OF_QUESTION = frozenset({"frage", "infrage", "betracht"})


def named(
    signs: Sequence[DenialSign], scenes: list[Scene], register: Register, speakers: Speakers, pack: Pack
) -> Act | None:
    """A denial of goods that its sentence, or the question right before, names with an end; the denier is the other.

    None where a verb tells what became of the goods, which is then read as an act of its own, or an end stays open.
    """
    for sign in signs:
        if sign.own or sign.rule in APART or of_rejection(sign.scene, pack):
            continue
        by = who_denies(sign, scenes, speakers) or _excluding(sign)
        for part in _matters(sign, scenes, register):
            supplier, recipient = _ends(part, by, pack)
            if supplier and not recipient:
                recipient = by
            elif recipient and not supplier:
                supplier = by
            if not (supplier and recipient) or set(supplier.codes) & set(recipient.codes):
                continue
            items = _arms(part)
            act = Act(sign.scene.passage, sign.scene.stretch, sign.span, "denial", supplier, recipient)
            act.evidence = list(dict.fromkeys([part.passage.sentence, sign.scene.passage.sentence]))
            act.goods = tuple(dict.fromkeys(code for item in items for code in item.codes))
            act.goods_spans = tuple(item.span for item in items)
            act.because("kind", sign.rule, sign.span)
            act.because("goods", "named as denied", *act.goods_spans)
            if by:
                act.claimants = by.codes
                act.because("claimants", "who denies", *by.spans)
            return act
    return None


def _excluding(sign: DenialSign) -> Role:
    """For whom something is out of the question (*Jets für Mali kommen für Rom nicht in Frage*)."""
    scene = sign.scene
    if OUT_OF_QUESTION.isdisjoint(scene.stretch.forms(scene.passage.row)):
        return Role()
    for number in scene.actors:
        actor, tied = scene.passage.actors[number], scene.attachments[number]
        if tied.preposition == "für" and tied.governor is None:
            return Role(actor.codes, "who denies", (actor.span,))
    return Role()


def _matters(sign: DenialSign, scenes: list[Scene], register: Register) -> list[Scene]:
    """The scenes that may name what is denied: that of the sign, one without a verb right before it, the question before."""
    if _names(sign.scene):
        return [sign.scene]
    place = next(number for number, scene in enumerate(scenes) if scene is sign.scene)
    before = [scene for scene in scenes[max(place - 1, 0) : place] if scene.stretch.clause.order == "verbless"]
    found = [scene for scene in before if _names(scene)]
    if found or any(scene.goods for scene in scenes):
        return found
    asked = register.question
    return [scene for scene in asked if asked[0].passage.number == sign.scene.passage.number - 1 and _names(scene)]


def _names(scene: Scene) -> bool:
    """Whether a scene names goods, and no verb tells of what became of them."""
    deed = scene.stretch.deed
    return bool(_arms(scene)) and (deed is None or deed.name in ("hold", "nothing", "figure"))


def _arms(scene: Scene) -> list[GoodsUse]:
    return [item for item in scene.goods if not item.loose]


def _ends(scene: Scene, by: Role, pack: Pack) -> tuple[Role, Role]:
    """Who gives and who gets goods by the preposition before them, or by an adjective before the goods."""
    found: dict[str, Role] = {}
    for number in scene.actors:
        actor, tied = scene.passage.actors[number], scene.attachments[number]
        if set(actor.codes) & set(by.codes) or observes(actor, pack):
            continue
        end = ENDS.get(tied.preposition) if tied.kind == "preposition" else None
        before = scene.passage.row.lower[max(actor.first - 1, 0)]
        if before in PLACING:  # people in a place may have it for their own
            end = "recipient" if any(item.stop == actor.first - 1 for item in _arms(scene)) else None
        if tied.origin or (tied.kind == "goods" and tied.owned_before(actor.first)):
            end = "supplier"
        if end is not None and end not in found:
            found[end] = Role(actor.codes, "named beside what is denied", (actor.span,))
    return found.get("supplier", Role()), found.get("recipient", Role())
