"""Parts from one state inside of another's arms: *In russischen Raketen fanden sich Chips aus den USA*, *stecken US-Chips*."""

from __future__ import annotations

from beleg.claim.acts.act import Act, Role
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import Scene, observes
from beleg.model.analysis import WORD
from beleg.rules.words import words

#: The rule of such acts.
INSIDE = "parts inside of arms"
#: Kinds of goods that are parts, or made for more than arms, so that they sit in arms rather than hold something.
PARTS = frozenset({"military-technology", "missile-technology", "dual-use", "nuclear-technology"})
#: Kinds that hold no parts from elsewhere.
NO_ARMS = PARTS | frozenset({"personnel", "energy", "food", "money", "explosives"})
#: Prepositions before arms in which something sits, and how many words may stand between them.
IN = frozenset({"in", "im", "aus", "bei", "an"})
REACH = 9
#: Before parts of which arms are made.
OF = frozenset({"aus", "mit", "von"})
#: Rules of the ends.
USER, MAKER = "whose arms hold the parts", "whose parts sit in the arms"
#: Between parts and whose they are, at most (*290 Teile vor allem aus den USA*).
NEAR = 8


def with_parts(acts: list[Act], scenes: list[Scene], pack: Pack) -> list[Act]:
    """The acts of a sentence, those of a clause that tells of parts inside of arms replaced by that one."""
    found = list(acts)
    for scene in scenes:
        act = _inside(scene, pack)
        if act is not None:
            found = [other for other in found if other.stretch is not scene.stretch]
            found.append(act)
    return found


def holding(act: Act, scenes: list[Scene]) -> list[GoodsUse]:
    """What the parts of an act of parts inside of arms sit in, as far as its clause names it; it is not handed over."""
    return [item for scene in scenes if act.stretch is scene.stretch for item in scene.goods if item not in act.items]


def _inside(scene: Scene, pack: Pack) -> Act | None:
    rules, stretch, passage = pack.inside, scene.stretch, scene.passage
    sits, holds = bool(stretch.lemmas & words(rules.verbs)), bool(stretch.lemmas & words(rules.holding))
    bare = stretch.clause.order == "verbless" or (stretch.lemmas <= {"sein"} and stretch.clause.finite is not None)
    if not (sits or holds or bare) or passage.row.text[-1] == "?":
        return None
    for item in scene.goods:  # Motoren in iranischen Drohnen: named as one
        split = _split(scene, item, pack)
        if split is not None:
            return split
    for weapon in scene.goods:
        if NO_ARMS.issuperset(weapon.codes):
            continue
        opening = _opening(scene, weapon, pack)
        if opening is None and not (holds and _is_subject(scene, weapon)):
            continue
        user = _owner(scene, weapon)
        if user is None:
            continue
        parts = _parts(scene, weapon, pack)
        maker = _makers(scene, parts, user, pack)
        if not maker or set(maker.codes) & set(user.codes):
            continue
        return _act(scene, parts, maker, user, pack)
    return None


def _split(scene: Scene, item: GoodsUse, pack: Pack) -> Act | None:
    """The act of parts that are named as one with the arms that they sit in (*deutsche Motoren in iranischen Drohnen*)."""
    row, actors = scene.passage.row, scene.passage.actors
    place = next((unit for unit in range(item.first, item.stop) if row.lower[unit] in ("in", "im")), None)
    if place is None or not PARTS.issuperset(item.codes):
        return None
    own = [
        actor
        for actor, attachment in zip(actors, scene.attachments, strict=True)
        if attachment.owned is item or item.first <= actor.first < item.stop
    ]
    user = next((Role(one.codes, USER, (one.span,), 6) for one in own if one.first > place), None)
    part = GoodsUse(item.first, place, item.codes, row.span(item.first, place))
    makers = [actor for actor in own if actor.first < place]
    if user is None or not makers or set(makers[0].codes) & set(user.codes):
        return None
    return _act(scene, [part], Role(makers[0].codes, MAKER, (makers[0].span,), 6), user, pack)


def _opening(scene: Scene, weapon: GoodsUse, pack: Pack) -> int | None:
    """The preposition by which something sits in arms, or in what is left of them; None where none stands there."""
    row, remains = scene.passage.row, words(pack.inside.remains)
    taken = {unit for actor in scene.passage.actors for unit in range(actor.first, actor.stop)}
    for unit in range(weapon.first - 1, max(weapon.first - REACH, scene.stretch.first) - 1, -1):
        if row.kind[unit] != WORD and row.text[unit] not in ("„", "»", "«", '"'):
            return None
        if row.lower[unit] in IN:
            left = any(row.lower[between] in remains for between in range(unit + 1, weapon.first))
            return unit if left or row.lower[unit] in ("in", "im") else None
        if row.capital[unit] and unit not in taken and row.lower[unit] not in remains:
            return None
    return None


def _is_subject(scene: Scene, weapon: GoodsUse) -> bool:
    """Whether arms stand before the verb that says what they hold, behind no preposition."""
    finite, row = scene.stretch.clause.finite, scene.passage.row
    if finite is None or weapon.first > finite:
        return False
    return not any(row.lower[unit] in IN | OF for unit in range(scene.stretch.first, weapon.first))


def _owner(scene: Scene, weapon: GoodsUse) -> Role | None:
    """Whose the arms are: an adjective or genitive beside them."""
    for number, actor in enumerate(scene.passage.actors):
        attachment = scene.attachments[number]
        if attachment.kind == "goods" and attachment.owned is weapon:
            return Role(actor.codes, USER, (actor.span,), 6)
    return None


def _parts(scene: Scene, weapon: GoodsUse, pack: Pack) -> list[GoodsUse]:
    """The parts that a clause names beside arms: goods of such a kind, else nouns for parts."""
    row, stretch = scene.passage.row, scene.stretch
    named = [item for item in scene.goods if item is not weapon and PARTS.issuperset(item.codes)]
    if named:
        return named
    taken = {unit for item in scene.goods for unit in range(item.first, item.stop)}
    return [
        GoodsUse(unit, unit + 1, (pack.inside.code,), row.span(unit, unit + 1))
        for unit in stretch.units
        if row.capital[unit] and unit not in taken and row.lower[unit].endswith(pack.inside.part_ends)
    ]


def _makers(scene: Scene, parts: list[GoodsUse], user: Role, pack: Pack) -> Role:
    """Who made the parts: an adjective before them, the first part of their name, *aus* or an adjective of makers behind."""
    row, actors, makers = scene.passage.row, scene.passage.actors, words(pack.inside.makers)
    found = []
    for number, actor in enumerate(actors):
        attachment = scene.attachments[number]
        if observes(actor, pack) or actor.span in user.spans or not scene.stretch.covers(actor.first):
            continue
        for part in parts:
            behind = part.stop <= actor.first <= part.stop + NEAR
            before = attachment.owned is part and attachment.owned_before(actor.first)
            within = part.first <= actor.first < part.stop
            whose = row.lower[actor.stop : actor.stop + 1]
            if (
                before
                or within
                or (behind and attachment.preposition in OF and attachment.kind == "preposition")
                or (behind and attachment.owned is part)
                or (behind and bool(whose) and whose[0] in makers)
                or (_adjective(scene, actor.first, actor.stop) and actor.stop == part.first)
            ):
                found.append(actor)
                break
    codes = tuple(dict.fromkeys(code for actor in found for code in actor.codes))
    return Role(codes, MAKER, tuple(actor.span for actor in found), 6) if found else Role()


def _adjective(scene: Scene, first: int, stop: int) -> bool:
    return stop - first == 1 and not scene.passage.row.capital[first]


def _act(scene: Scene, parts: list[GoodsUse], maker: Role, user: Role, pack: Pack) -> Act:
    passage = scene.passage
    used = any(form.startswith(pack.inside.used_stems) for form in passage.forms)
    act = Act(passage, scene.stretch, parts[0].span, "use" if used else "transfer", maker, user)
    act.evidence = [passage.sentence]
    act.items = tuple(parts)
    act.goods = tuple(dict.fromkeys(code for part in parts for code in part.codes))
    act.goods_spans = tuple(part.span for part in parts)
    act.direct, act.told = 2, True
    act.because("kind", INSIDE, act.anchor)
    act.because("goods", "named in the clause", *act.goods_spans)
    return act
