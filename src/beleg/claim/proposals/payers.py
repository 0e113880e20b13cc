"""Who pays for what another gets (*Bezahlt hat die Jets Riad*), or keeps armed people going (*finanziert die Miliz*)."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.register import Register
from beleg.claim.domain.kinds import MONEY
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.payments import CODES
from beleg.claim.passages.scene import Scene, observes
from beleg.claim.passages.subjects import joined
from beleg.claim.proposals.doing import does, done, is_chosen
from beleg.model import Quantity
from beleg.model.phrase import ACCUSATIVE
from beleg.rules.words import words

#: The rule of such an act.
KIND = "pays for what another gets"
#: Prepositions before whom goods are for.
FOR = frozenset({"für", "an"})
#: Pronouns for goods or a deal told before.
THEM = frozenset({"sie", "das", "dies", "diese", "dieses", "ihn", "es", "alles"})
#: How many sentences back a deal may be told that is paid for.
REACH = 2
#: Forms of mentions that name somebody himself.
NAMED = frozenset({"name", "role", "genitive"})
#: An act has both of its ends in its own clause.
BOTH = 2


def with_payers(scenes: Sequence[Scene], acts: list[Act], register: Register, pack: Pack) -> list[Act]:
    """The acts of a sentence with those by which somebody pays for what another gets, or for his soldiers.

    What a clause only says to be paid for is handed over by another one.
    """
    paying = pack.events.bearing_costs
    found: list[Act] = []
    left = acts
    for scene in scenes:
        lemmas, forms = scene.stretch.lemmas, scene.passage.forms
        bears = not lemmas.isdisjoint(words(paying.taking)) and not words(paying.costs).isdisjoint(forms)
        if not (bears or not lemmas.isdisjoint(words(paying.verbs))):
            continue
        told = [act for act in acts if act.stretch is scene.stretch and act.direct == BOTH and not is_chosen(act)]
        if (told and not bears) or not words(paying.own).isdisjoint(forms):
            continue
        if not words(pack.denial.nouns.none).isdisjoint(scene.stretch.forms(scene.passage.row)):
            continue
        payer = _payer(scene, pack)
        if payer is None:
            continue
        number, role = payer
        recipient = _paid_for(scene, number, pack) or _of_deal(scene, role, [*register.acts, *acts], pack)
        if recipient and not set(recipient.codes) & set(role.codes):
            found.append(_act(scene, role, recipient))
            left = [act for act in left if act.stretch is not scene.stretch]
    return [*left, *found]


def _act(scene: Scene, payer: Role, recipient: Role) -> Act:
    act = done(scene, KIND, payer.spans[0], payer, recipient, CODES)
    act.quantity = _sum(scene)
    if act.quantity is not None:
        act.because("quantity", "the figure of the clause", act.quantity.span)
    return act


def _sum(scene: Scene) -> Quantity | None:
    found = [
        quantity
        for first, _, quantity in scene.passage.quantities
        if quantity.unit in MONEY and scene.stretch.covers(first)
    ]
    return found[0] if len(found) == 1 else None


def _payer(scene: Scene, pack: Pack) -> tuple[int, Role] | None:
    """Who pays: the subject, or the agent of a passive, as its actor and its place."""
    for number in scene.actors:
        actor, tie = scene.passage.actors[number], scene.attachments[number]
        if observes(actor, pack) or actor.mention.form not in NAMED or tie.foreign:
            continue
        passive = scene.stretch.passive
        if does(scene, number, passive=passive) and (passive or actor.mention.form != "genitive"):
            return number, Role(actor.codes, "who pays", (actor.span,), 5)
    return None


def _paid_for(scene: Scene, payer: int, pack: Pack) -> Role:
    """Whose goods, pay or soldiers the clause says are paid for, or the armed group or body that is kept going."""
    kept = pack.events.bearing_costs
    pay = not words(kept.pay).isdisjoint(scene.stretch.forms(scene.passage.row))
    for number in scene.actors:
        actor, tie = scene.passage.actors[number], scene.attachments[number]
        if number == payer or observes(actor, pack):
            continue
        owns = tie.kind == "goods" and any(tie.owned is item and item.codes != CODES for item in scene.goods)
        given = tie.kind == "preposition" and tie.preposition in FOR and bool(scene.goods or scene.events)
        paid = pay and (tie.kind == "goods" or actor.mention.form == "genitive")
        armed = actor.codes[0].islower() or scene.passage.row.lower[actor.stop - 1] in words(kept.forces)
        kept_going = (
            not scene.goods and not scene.events and armed and tie.kind == "bare" and bool(tie.case & ACCUSATIVE)
        )
        if owns or given or paid or kept_going:
            group = next(group for group in joined(scene.passage, list(scene.actors)) if number in group)
            together = [scene.passage.actors[one] for one in group if one != payer]
            codes = dict.fromkeys(code for one in together for code in one.codes)
            return Role(tuple(codes), "for whom it is paid", tuple(one.span for one in together), 5)
    return Role()


def _of_deal(scene: Scene, payer: Role, told: Sequence[Act], pack: Pack) -> Role:
    """Who got, just before, what a pronoun, the goods or a noun for the deal means."""
    codes = {code for item in scene.goods if item.codes != CODES for code in item.codes}
    forms = scene.stretch.forms(scene.passage.row)
    costs = words(pack.events.bearing_costs.costs)
    if not (codes or scene.events or not (THEM | costs).isdisjoint(forms)):
        return Role()
    if len({scene.passage.actors[number].codes for number in scene.actors}) > 1:
        return Role()
    number = scene.passage.number
    near = [
        act
        for act in told
        if act.kind == "transfer" and act.goods != CODES and 0 <= number - act.passage.number <= REACH and all(act.pair)
    ]
    if not near or (codes and not codes & set(near[-1].goods)):
        return Role()
    last = near[-1]
    if set(payer.codes) & {*last.supplier.codes, *last.recipient.codes}:
        return Role()
    return Role(last.recipient.codes, "who gets what is paid for", last.recipient.spans, 3)
