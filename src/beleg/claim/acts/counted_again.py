"""Clauses that count some of the goods of another clause of their sentence, and leave its ends unsaid.

So *50 Jets hat Rom Mali versprochen, zwölf davon sind da*, *Von 50 Jets, die Rom Mali versprach, sind zwölf geliefert*.
And sums that count several deals together.
"""

from __future__ import annotations

from collections.abc import Sequence

from beleg.claim.acts.act import Act, Role
from beleg.claim.acts.beside import PIECE_NOUNS, SUMMING

#: The rule of ends so found.
RULE = "of the goods counted in the same sentence"
#: How many acts before, in the same sentence, the one may stand whose goods are counted.
NEAR = 2
#: How many sentences back deals may stand that a sum counts together.
NEXT = 1

#: Words for some of the goods of a clause before.
SOME = frozenset({"davon", "hiervon"})
#: Verbs by which some goods are only somewhere, which may be anywhere.
STAYING = frozenset({"liegen", "lagern", "auftauchen", "fahren", "rosten", "verschwinden", "verrosten", "verstauben"})


def of_same_sentence(act: Act, number: int, proposed: Sequence[Act]) -> None:
    """Gives the act `number` of a sentence the ends, and the goods, of the one whose goods it counts; nothing where none fits."""
    if act.kind != "transfer" or act.parties or act.asked or act.reversed or (act.supplier and act.recipient):
        return
    if not _counts(act) or not act.stretch.lemmas.isdisjoint(STAYING):
        return
    _turn(act, proposed[max(number - NEAR, 0) : number])
    meant = next((other for other in reversed(proposed[max(number - NEAR, 0) : number]) if _fits(act, other)), None)
    if meant is None:
        behind = proposed[number + 1 : number + 2]
        meant = next((other for other in behind if _relative(act, other) and _fits(act, other)), None)
    if meant is None:
        return
    act.supplier = act.supplier or Role(meant.supplier.codes, RULE, meant.supplier.spans)
    act.recipient = act.recipient or Role(meant.recipient.codes, RULE, meant.recipient.spans)
    if not act.goods:
        act.goods, act.goods_spans = meant.goods, meant.goods_spans
        act.because("goods", RULE, *meant.goods_spans)


def _turn(act: Act, before: Sequence[Act]) -> None:
    """Forgets an end that only a word like *die Armee* names, where the goods that are counted went the other way.

    So *Rom liefert Mali zwölf Drohnen, sechs davon hat die Armee schon übernommen*.
    """
    if SOME.isdisjoint(act.stretch.forms(act.passage.row)):
        return
    roles = {actor.span for actor in act.passage.actors if actor.mention.form == "role"}
    for other in before:
        if other.kind != "transfer" or not (other.supplier and other.recipient):
            continue
        if act.recipient.codes == other.supplier.codes and roles.issuperset(act.recipient.spans):
            act.recipient = Role()
        elif act.supplier.codes == other.recipient.codes and roles.issuperset(act.supplier.spans):
            act.supplier = Role()


def _counts(act: Act) -> bool:
    """Whether the clause of an act has a figure of its own, without a noun or for pieces of goods named before."""
    return any(
        act.stretch.covers(first)
        and quantity.unit == "item"
        and (quantity.noun is None or act.passage.row.lower[stop - 1] in PIECE_NOUNS)
        for first, stop, quantity in act.passage.quantities
        if not act.passage.in_time(first)
    )


def _fits(act: Act, other: Act) -> bool:
    """Whether an act has both ends, none of them against those of the one that counts its goods, and these goods."""
    if (
        other.kind != "transfer"
        or other.stretch is act.stretch
        or other.asked
        or not (other.supplier and other.recipient)
    ):
        return False
    alike = all(item.meant for item in act.items) and bool(set(act.goods) & set(other.goods))
    if act.goods and not alike and not any(item in other.items for item in act.items):
        return False
    if act.supplier and not set(act.supplier.codes) <= set(other.supplier.codes):
        return False
    return not act.recipient or set(act.recipient.codes) <= set(other.recipient.codes)


def _relative(act: Act, other: Act) -> bool:
    """Whether an act is told by a relative clause behind goods that the clause of another names."""
    return other.stretch.clause.subordinator == "rel" and bool(act.goods)


def sums_up_several(act: Act, near: Sequence[Act]) -> bool:
    """Whether a sum is that of several deals together (*Insgesamt geht es um eine Milliarde Euro*), which is none of theirs."""
    if SUMMING.isdisjoint(act.stretch.forms(act.passage.row)):
        return False
    return len({other.pair for other in near if act.passage.number - other.passage.number <= NEXT and other.told}) > 1
