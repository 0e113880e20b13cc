"""Denials that name no act: they mean one told before (*Ankara dementierte das*), or its cargo (*Waffen seien nicht darunter*)."""

from __future__ import annotations

from dataclasses import replace

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.claimants import ACCUSED
from beleg.claim.acts.register import Register
from beleg.claim.acts.speakers import Speakers
from beleg.claim.contest.denial_signs import ABSENT, HARMLESS, NOT_AMONG, WITNESS, DenialSign, denier
from beleg.claim.contest.denied import Denied, disputed, find_denied, handed_on
from beleg.claim.contest.matter import named_ends, of_act, of_else, of_rejection
from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import GoodsUse
from beleg.claim.passages.scene import Scene

#: How many sentences before that goods were not among it a cargo may be told.
CARGO = 2
#: Forms of verbs for the use of arms behind a verb that denies it.
USING = frozenset(
    {
        "abgefeuert",
        "eingesetzt",
        "verschossen",
        "benutzt",
        "verwendet",
        "abgeschossen",
        "gezündet",
        "beschossen",
        "angegriffen",
    }
)


def who_denies(sign: DenialSign, scenes: list[Scene], speakers: Speakers) -> Role:
    """Who denies by a sign, nobody where only a paper tells it."""
    codes, spans = denier(sign, scenes, speakers)
    return Role() if speakers.tellers.issuperset(codes) else Role(codes, "who denies", spans)


def pointed(
    signs: list[DenialSign], own: list[Act], scenes: list[Scene], register: Register, speakers: Speakers, pack: Pack
) -> Act | None:
    """A denial of an act told before, best one that the denier has a part in."""
    signs = [
        sign
        for sign in signs
        if not (sign.own or _of_use(sign) or of_rejection(sign.scene, pack) or of_else(sign.scene, scenes, pack))
    ]
    if not signs:
        return None
    among = next((sign for sign in signs if sign.rule == NOT_AMONG), None)
    if among is not None:
        return _not_among(among, own, scenes, register, speakers)
    sign = next((sign for sign in signs if denier(sign, scenes, speakers)[0]), signs[0])
    by, passage = who_denies(sign, scenes, speakers), sign.scene.passage
    witness = sign.rule == WITNESS
    pointing = not of_act(sign.scene, scenes)
    last = register.latest(lambda act: True)
    if sign.rule in (ABSENT, HARMLESS) and last is not None and last.kind == "denial" and last.claimants == by.codes:
        return None  # that is why he denies it
    goods = tuple(code for item in sign.scene.goods for code in item.codes) if sign.rule == ABSENT else ()
    target = find_denied(
        register,
        by,
        passage.number,
        witness=witness,
        goods=goods,
        beside=() if sign.rule == HARMLESS else own,
        reach=1,
        pointing=pointing,
    )
    if target is not None and sign.rule == ABSENT and _in_else(sign.scene, by, target):
        return None
    if sign.rule == HARMLESS and not (
        target is not None
        and disputed(target.act, by)
        and set(by.codes) & {*target.supplier.codes, *target.recipient.codes}
    ):
        return None  # of his own goods anybody may speak
    onward = handed_on(sign.scene, register, pack)
    if onward is not None and (not by or set(by.codes) <= {*onward.supplier.codes, *onward.recipient.codes}):
        target = Denied(onward, onward.supplier, onward.recipient)
    theirs: GoodsUse | None = None
    if target is not None and goods and not set(goods) & set(target.act.goods):
        theirs = next((item for item in sign.scene.goods if item.codes == PERSONS), None)
        if theirs is None or not by or by.codes != target.supplier.codes:
            return None
    named = named_ends(sign.scene, scenes, by, pack) if by and not witness else (Role(), Role())
    if any(named):
        target = _between(named, by, register, target)
    if target is None:
        return None
    if by.codes == target.act.claimants and speakers.guessed(by.spans):
        by = replace(target.supplier, rule=ACCUSED, spans=by.spans)  # no accuser denies what he accuses
    if witness and by.codes == target.act.claimants:
        return None
    act = Act(
        passage,
        sign.scene.stretch,
        sign.span,
        "denial",
        supplier=replace(target.supplier, rule="of the act denied"),
        recipient=replace(target.recipient, rule="of the act denied"),
        goods=target.act.goods if theirs is None else theirs.codes,
        goods_spans=target.act.goods_spans if theirs is None else (theirs.span,),
        status=target.act.status,
        period=target.act.period,
        evidence=[passage.sentence],
    )
    act.because("kind", sign.rule, sign.span)
    act.because("goods", "of the act denied" if theirs is None else "people who take no part", *act.goods_spans)
    act.because("status", "of the act denied")
    if by:
        act.claimants = by.codes
        act.because("claimants", by.rule, *by.spans)
    return act


def _in_else(scene: Scene, by: Role, target: Denied) -> bool:
    """Whether a clause says that there is nothing in a place that has no part in the act denied."""
    known = {*by.codes, *target.supplier.codes, *target.recipient.codes}
    return any(
        scene.attachments[number].preposition == "in" and known.isdisjoint(scene.passage.actors[number].codes)
        for number in scene.actors
    )


def _not_among(
    sign: DenialSign, own: list[Act], scenes: list[Scene], register: Register, speakers: Speakers
) -> Act | None:
    """A denial that some goods went with those of the act told right before, or in the same sentence."""
    passage, by = sign.scene.passage, who_denies(sign, scenes, speakers)
    before = [*reversed(own), *reversed(register.acts)]
    told = next((act for act in before if act.kind in ("transfer", "denial") and act.supplier and act.recipient), None)
    if told is None or passage.number - told.passage.number > CARGO:
        return None
    if by and set(by.codes).isdisjoint({*told.supplier.codes, *told.recipient.codes, *told.claimants}):
        return None
    items = [item for item in sign.scene.goods if item.codes != PERSONS]
    act = Act(
        passage,
        sign.scene.stretch,
        sign.span,
        "denial",
        supplier=replace(told.supplier, rule="of the act denied"),
        recipient=replace(told.recipient, rule="of the act denied"),
        goods=tuple(dict.fromkeys(code for item in items for code in item.codes)),
        goods_spans=tuple(item.span for item in items),
        status=told.status,
        period=told.period,
        evidence=[passage.sentence],
    )
    act.because("kind", sign.rule, sign.span)
    act.because("goods", "named as not among the cargo", *act.goods_spans)
    act.because("status", "of the act denied")
    if by:
        act.claimants = by.codes
        act.because("claimants", by.rule, *by.spans)
    return act


def _between(named: tuple[Role, Role], by: Role, register: Register, target: Denied | None) -> Denied | None:
    """The act denied where the denial names one end: that of `target` if it has it, else one between denier and end."""
    supplier, recipient = named
    if target is not None and {*supplier.codes, *recipient.codes} <= {*target.supplier.codes, *target.recipient.codes}:
        return target
    last = register.latest(lambda act: bool(act.goods))
    return None if last is None else Denied(last, supplier or by, recipient or by)


def _of_use(sign: DenialSign) -> bool:
    """Whether a sign denies that goods were used (*bestritt, sie abgefeuert zu haben*) rather than that they went somewhere."""
    stretch, row = sign.scene.stretch, sign.scene.passage.row
    later = row.word[stretch.stop :]
    return any(word.zu_infinitives or word.participles for word in later) and any(
        form in USING for form in row.lower[stretch.stop :]
    )
