"""Denials: acts that are negated, and words that deny an act told before."""

from __future__ import annotations

from dataclasses import replace

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.choosing import choose
from beleg.claim.acts.halts import still_goes_on
from beleg.claim.acts.register import Register
from beleg.claim.acts.roles import find_evidence
from beleg.claim.acts.speakers import Speakers
from beleg.claim.contest.answers import both
from beleg.claim.contest.denial_signs import (
    WITNESS,
    DenialSign,
    beside,
    find_signs,
)
from beleg.claim.contest.denied import Denied, find_denied, handed_on
from beleg.claim.contest.governing import governs
from beleg.claim.contest.matter import of_else
from beleg.claim.contest.named_denials import named
from beleg.claim.contest.negated import affirmed, barred, forbidden, negates, unneeded
from beleg.claim.contest.negations import emptied, negation, nobody_sent, ruled_out
from beleg.claim.contest.none_given import given_by_another, none_given
from beleg.claim.contest.pointed import pointed, who_denies
from beleg.claim.contest.refusal_signs import refuses_to_speak
from beleg.claim.contest.refusals import giver, refused
from beleg.claim.domain.kinds import GENERAL, PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import Passage
from beleg.claim.passages.scene import WEIGHTS, Scene, names_object
from beleg.model import Span
from beleg.rules.words import words

#: Classes of verbs whose negation denies an act.
NEGATED = frozenset(
    {"give", "carry", "get", "obtain_from", "equip", "arm", "rearm", "arrive", "depart", "promise", "teach"}
)
#: The class of verbs for leaving a land: negated, it denies an act where not the least of it left.
LEAVING = "leave"
#: Verbs of ordering, whose negation denies an act as well.
ORDERING = frozenset({"bestellen", "ordern", "anfordern"})
#: How many sentences before its refusal by one an act of another may stand.
NEAR = 6
#: How many ends the clause of an act names that needs no goods (*bestritt, die Rebellen zu bewaffnen*).
BOTH = 2
#: Classes of verbs that only speak of goods.
TOLD_OF = frozenset({"figure", "hold", "seize", "produce"})
#: The verb that denies what is told and refuses what may come.
EXCLUDING = "ausschließen"


def deny(
    acts: list[Act],
    proposed: list[Act],
    scenes: list[Scene],
    passage: Passage,
    register: Register,
    speakers: Speakers,
    pack: Pack,
) -> list[Act]:
    """The acts of a passage with those denied turned into denials, and a denial of an act told before where none is.

    `proposed` are all acts that its clauses suggest, those too that lack an end.
    """
    if not scenes:
        return acts
    signs = find_signs(scenes, passage, pack)
    if not (signs or acts or proposed) and _is_silent(scenes, passage, pack):
        return acts
    found: list[Act] = []
    denied = False
    kept = {id(act.stretch) for act in acts}
    half = [act for act in proposed if id(act.stretch) not in kept and not act.asked]
    for act in [*acts, *half]:
        scene = next(scene for scene in scenes if scene.stretch is act.stretch)
        if refuses_to_speak(scene, pack):
            continue
        if act.kind == "transfer" and still_goes_on(scene, scenes, pack):
            found += [act] if any(act is other for other in acts) else []
            denied = True
            continue
        sign = next((sign for sign in signs if governs(sign, scene, scenes, pack)), None)
        unit = negation(scene, pack)
        told_of = scene.stretch.deed is not None and scene.stretch.deed.name in TOLD_OF
        if sign is None and ((unit is not None and told_of) or _of_another(act, scene)):
            continue
        if act.kind == "use" and (unit is not None or (sign is not None and sign.rule == "verb that denies")):
            continue  # that goods were used may be denied, but it is no transfer
        whole = any(act is other for other in acts)
        if sign is not None and not act.items and act.direct < BOTH and of_else(sign.scene, scenes, pack):
            continue
        if act.kind == "transfer" and sign is not None:
            denial = _complete(
                _denial(_refused(act, sign, by := who_denies(sign, scenes, speakers)), sign.rule, sign.span),
                by,
                register,
                witness=sign.rule == WITNESS,
                refused=sign.own or EXCLUDING in sign.scene.stretch.lemmas,
                onward=handed_on(scene, register, pack),
            )
        elif act.kind == "transfer" and unit is not None and (barred(scene) or unneeded(act, scene, pack)):
            continue  # what may only be under some condition, or is not needed, is neither told nor denied
        elif act.kind == "transfer" and unit is not None and negates(act, scene, pack):
            if not affirmed(scene, scenes, pack):
                continue  # what somebody is asked not to do has not been denied
            span = passage.row.span(unit, unit + 1)
            denial = _complete(_denial(act, "negated", span), _speaking(scene, scenes, span, speakers), register)
        elif act.kind == "transfer" and unit is not None and _only_directed(act, scene):
            continue  # what is negated in a clause that hands nothing over is neither told nor denied
        else:
            if whole:
                found.append(act)
            continue
        if denial is not None:
            found.append(denial)
            denied = True
    for place, scene in enumerate(scenes):
        behind = [other for other in scenes[place + 1 : place + 2] if other.stretch.clause.order == "infinitive"]
        told = any(act.stretch is scene.stretch and (act.told or act.kind != "transfer") for act in found)
        if not told and not any(
            act.kind == "denial" and act.stretch is part.stretch for act in found for part in behind
        ):
            refusal = refused(scene, scenes, register, speakers, pack)
            if refusal is not None:
                found = [act for act in found if act.stretch is not scene.stretch and not _same(act, refusal)]
                found.append(refusal)
                denied = True
    if not denied:
        for scene in scenes:
            negated = _negated(scene, scenes, register, speakers, pack)
            if negated is not None and not any(act.stretch is scene.stretch for act in found):
                found.append(negated)
                denied = True
    if not denied:
        meant = named(signs, scenes, register, speakers, pack) or pointed(
            signs, found, scenes, register, speakers, pack
        )
        if meant is not None:
            found.append(meant)
    for act in found:
        if act.kind == "denial":
            _speak_for_itself(act)
    return found


def _speak_for_itself(denial: Act) -> None:
    """Leaves of joined ends, named before, only the one who denies: he speaks for himself (*aus X und Y; Y bestritt das*)."""
    first = denial.passage.sentence.start
    if not denial.claimants and both(denial.passage):
        by = max(denial.supplier, denial.recipient, key=lambda role: len(role.codes))
        denial.claimants = by.codes if len(by.codes) == BOTH else (*denial.supplier.codes, *denial.recipient.codes)
        denial.because("claimants", "both deny", denial.anchor)
    for slot in ("supplier", "recipient"):
        role: Role = getattr(denial, slot)
        own = tuple(code for code in role.codes if code in denial.claimants)
        if 0 < len(own) < len(role.codes) and all(span.start < first for span in role.spans):
            setattr(denial, slot, replace(role, codes=own))


def _is_silent(scenes: list[Scene], passage: Passage, pack: Pack) -> bool:
    """Whether a passage names neither goods nor an act and has no word that negates."""
    named = any(scene.goods or scene.events for scene in scenes)
    return not named and words(pack.denial.nouns.none).isdisjoint(passage.forms)


def _of_another(act: Act, scene: Scene) -> bool:
    """Whether an end of an act is named only as the one who it is not (*nicht aus Kiew, sondern aus Minsk*)."""
    if "nicht" not in scene.passage.forms:
        return False
    spans = {*act.supplier.spans, *act.recipient.spans}
    return any(actor.span in spans for actor in ruled_out(scene))


def _only_directed(act: Act, scene: Scene) -> bool:
    """Whether only a direction tells an act (*ließ weder damals noch später Waffen nach Ruanda durch*)."""
    return act.basis["kind"].rule.startswith("goods with a direction") and "weder" in scene.passage.forms


def _same(act: Act, refusal: Act) -> bool:
    """Whether an act of the same sentence is told of the same goods between the same ends as a refusal."""
    return act.pair == refusal.pair and bool(set(act.goods_spans) & set(refusal.goods_spans))


def _denial(act: Act, rule: str, span: Span) -> Act:
    denial = replace(act, kind="denial", basis=dict(act.basis))
    denial.because("kind", rule, span)
    return denial


def _refused(act: Act, sign: DenialSign, by: Role) -> Act:
    """An act that somebody refuses to take part in, with only those ends that its own clause names.

    For whom giving is out of the question is no recipient (*für Rom kommt eine Lieferung nicht in Frage*).
    """
    if not sign.own:
        return act
    supplier, recipient = (Role() if role.rule not in WEIGHTS else role for role in (act.supplier, act.recipient))
    supplier = giver(replace(act, supplier=supplier, recipient=recipient), sign.scene, by)
    owners = {event.noun.owner for event in sign.scene.events}
    if recipient.rule == "for" and recipient.codes == by.codes and "supplier" in owners:
        supplier, recipient = by, Role()
    return replace(act, supplier=supplier, recipient=recipient)


def _speaking(scene: Scene, scenes: list[Scene], span: Span, speakers: Speakers) -> Role:
    """In whose mouth a negated clause stands; without a statement the subject of the clause beside one in the Konjunktiv."""
    speaker = speakers.speaker(span)
    if speaker and not speakers.tellers.issuperset(speaker.codes):
        return Role(speaker.codes, "who denies", speaker.spans)
    if scene.stretch.clause.mood != "k1" or speakers.around(span):
        return Role()
    codes, spans = beside(scene, scenes)
    return Role(codes, "who denies", spans)


def _complete(
    denial: Act,
    by: Role,
    register: Register,
    *,
    witness: bool = False,
    refused: bool = False,
    onward: Act | None = None,
) -> Act | None:
    """A denial with its open ends: the denier's own, then those of an act told before; None where one stays open.

    A `witness` only says that nothing is known of the act and has no part in it; what is `refused` is no act told before;
    `onward` is the act that a word for handing on means.
    """
    if by:
        denial.claimants = by.codes
        denial.because("claimants", "who denies", *by.spans)
    named_supplier, named_recipient = denial.supplier.rule in WEIGHTS, denial.recipient.rule in WEIGHTS
    ends = {*(denial.supplier.codes if named_supplier else ()), *(denial.recipient.codes if named_recipient else ())}
    part = bool(set(by.codes) & {*denial.supplier.codes, *denial.recipient.codes})
    if by and not witness and not part and len(by.codes) == 1 and ends and not (named_supplier and named_recipient):
        if named_supplier:
            denial.recipient = by
        else:
            denial.supplier = by
        part = True
    if not refused and (not ends or not (denial.supplier and denial.recipient)):
        target = find_denied(
            register, by or _only_told(denial, register), denial.passage.number, witness=witness, goods=denial.goods
        )
        if onward is not None and set(by.codes) <= {*onward.supplier.codes, *onward.recipient.codes}:
            target = Denied(onward, onward.supplier, onward.recipient)
        if target is not None and (not ends or ends <= {*target.supplier.codes, *target.recipient.codes}):
            denial.supplier = target.supplier if not named_supplier else denial.supplier
            denial.recipient = target.recipient if not named_recipient else denial.recipient
            if not denial.goods:
                denial.goods, denial.goods_spans = target.act.goods, target.act.goods_spans
            part = True
    if by and not witness and not part and not ends and len(by.codes) == 1:
        denial.supplier = by
    if refused and denial.supplier and not denial.recipient:
        denial.recipient = _alike(denial, register)
    if not denial.goods and register.seen:
        denial.goods, denial.goods_spans = register.seen[-1].codes, (register.seen[-1].span,)
        denial.because("goods", "goods named last before", *denial.goods_spans)
    if not denial.goods:
        return None
    _as_accused(denial, by, register)
    if set(denial.supplier.codes) & set(denial.recipient.codes):
        return None
    return denial if denial.supplier and denial.recipient else None


def _only_told(denial: Act, register: Register) -> Role:
    """The end that a denial in nobody's mouth names: the giver, or the taker where one giver alone is told of for him."""
    if denial.supplier.rule in WEIGHTS:
        return denial.supplier
    if denial.recipient.rule not in WEIGHTS:
        return Role()
    to = denial.recipient.codes
    givers = {act.supplier.codes for act in register.acts if act.recipient.codes == to and act.supplier}
    return denial.recipient if len(givers) == 1 else Role()


def _as_accused(denial: Act, by: Role, register: Register) -> None:
    """Takes who denies that he gave goods for the only one of whom that was told, where his office names no state.

    So *Ghana habe der M23 Gewehre geliefert, sagte Kenias Minister in Nairobi. Der Präsident bestritt, der M23 Waffen gegeben zu
    haben*.
    """
    if not by or denial.supplier.codes != by.codes or not denial.recipient:
        return
    if not any(actor.span in by.spans and actor.mention.form == "role" for actor in denial.passage.actors):
        return
    vague = GENERAL.issuperset(denial.goods)
    told = [
        act.supplier
        for act in register.acts
        if act.kind == "transfer"
        and act.supplier
        and act.recipient.codes == denial.recipient.codes
        and (vague or GENERAL.issuperset(act.goods) or set(act.goods) & set(denial.goods))
    ]
    if told and len({role.codes for role in told}) == 1 and told[0].codes != by.codes:
        denial.supplier = told[-1]
        denial.claimants = told[-1].codes


def _alike(denial: Act, register: Register) -> Role:
    """Who is given the same goods by somebody else just before: what one gives, another refuses to give."""
    number, goods = denial.passage.number, set(denial.goods)
    other = register.latest(
        lambda act: bool(act.recipient) and number - act.passage.number <= NEAR and bool(goods & set(act.goods))
    )
    if other is not None and not set(denial.supplier.codes) & {*other.supplier.codes, *other.recipient.codes}:
        return replace(other.recipient, rule="recipient of the same goods from another")
    if other is not None or any(not set(actor.codes) <= set(denial.supplier.codes) for actor in denial.passage.actors):
        return Role()
    own = register.latest(
        lambda act: (
            act.supplier.codes == denial.supplier.codes
            and bool(act.recipient)
            and number - act.passage.number <= NEAR
            and not goods & set(act.goods)
        )
    )
    return Role() if own is None else replace(own.recipient, rule="recipient of other goods from the same")


def _negated(scene: Scene, scenes: list[Scene], register: Register, speakers: Speakers, pack: Pack) -> Act | None:
    """A denial made of a negated clause that names no goods (*kein Schuss*, *nichts dergleichen*) in someone's mouth."""
    stretch, passage = scene.stretch, scene.passage
    unit = negation(scene, pack)
    if unit is None or stretch.deed is None or passage.row.text[-1] == "?":
        return None
    nobody = nobody_sent(scene, pack)
    if stretch.deed.name == LEAVING and not emptied(scene, pack):
        return None  # who has not left
    if stretch.deed.name not in NEGATED | {LEAVING} and stretch.lemmas.isdisjoint(ORDERING):
        return None
    if (
        not (emptied(scene, pack) or scene.goods or nobody is not None or none_given(scene) or _neither(scene))
        or not affirmed(scene, scenes, pack)
        or forbidden(scene)
        or barred(scene)
    ):
        return None
    span = passage.row.span(unit, unit + 1)
    by = _speaking(scene, scenes, span, speakers)
    act = Act(passage, stretch, span, evidence=[passage.sentence])
    act.supplier, act.recipient = choose(scene, find_evidence(scene, pack))
    goes_on = stretch.clause.mood == "k1" and emptied(scene, pack) and not speakers.around(span)
    if not (by or act.supplier or act.recipient or goes_on):
        return None
    act.goods = tuple(dict.fromkeys(code for item in scene.goods for code in item.codes))
    act.goods_spans = tuple(item.span for item in scene.goods)
    told = None if act.recipient or act.goods else given_by_another(scene, act.supplier, register)
    if told is not None:
        act.recipient = replace(told.recipient, rule="recipient of the same goods from another")
        act.goods, act.goods_spans = told.goods, told.goods_spans
        act.because("goods", "what another gives", *act.goods_spans)
    if nobody is not None and not act.goods:
        act.goods, act.goods_spans = PERSONS, (passage.row.span(nobody, nobody + 1),)
        act.because("goods", "nobody sent", *act.goods_spans)
    return _complete(_denial(act, "negated", span), by, register)


def _neither(scene: Scene) -> bool:
    """Whether two verbs without an object are both negated (*habe weder geliefert noch verkauft*)."""
    return {"weder", "noch"} <= set(scene.stretch.forms(scene.passage.row)) and not names_object(scene)
