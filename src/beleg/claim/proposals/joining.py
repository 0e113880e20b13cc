"""Acts that several clauses of a sentence tell of the same goods: each knows an end, together they are one act."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.claim.acts.act import Act, Role
from beleg.claim.passages.passage import GoodsUse


def joined(acts: list[Act]) -> list[Act]:
    """Acts of one sentence about the same goods that each know one end become one (*Panzer aus A, die nach B gingen*)."""
    kept: list[Act] = []
    _share_ends(acts)
    _pass_on(acts)
    for act in acts:
        partner = next(
            (
                other
                for other in kept
                if other.kind == act.kind == "transfer"
                and any(item in other.items for item in act.items)
                and (_complement(other, act) or _goes_further(other, act) or _same_end(other, act))
            ),
            None,
        )
        if partner is None:
            kept.append(act)
            continue
        partner.supplier = partner.supplier or act.supplier
        partner.recipient = act.recipient if _goes_further(partner, act) else partner.recipient or act.recipient
        partner.direct, partner.pointing = 2, False
    return [act for act in kept if not any(_handed_on(act, other) for other in kept)]


def _share_ends(acts: list[Act]) -> None:
    """A relative clause without ends has those of the act that its goods are from (*80 Motoren, von denen 10 geliefert sind*)."""
    for act in acts:
        if act.kind != "transfer" or not act.items or act.supplier or act.recipient or act.parties:
            continue
        if act.stretch.clause.subordinator != "rel":
            continue
        for other in acts:
            told = other.kind == "transfer" and (other.supplier or other.recipient)
            if told and any(item in other.items for item in act.items):
                act.supplier, act.recipient = other.supplier, other.recipient
                act.direct, act.other = other.direct, act.other or other.other
                break


def _pass_on(acts: list[Act]) -> None:
    """Who got goods in a relative clause hands them on where nobody else does (*Jets, die A gekauft hat, gehen an B*)."""
    for act in acts:
        if act.kind != "transfer" or act.supplier or not act.recipient or act.stretch.clause.subordinator == "rel":
            continue
        for other in acts:
            if _acquired(other, act.items) and not set(other.recipient.codes) & set(act.recipient.codes):
                act.supplier = Role(other.recipient.codes, "who had got them", other.recipient.spans, 3)
                act.direct = 2


def _acquired(act: Act, items: Sequence[GoodsUse]) -> bool:
    """Whether a relative clause tells who got or ordered some of these goods."""
    deed = act.stretch.deed
    got = deed is not None and deed.name in ("get", "obtain_from", "want") and bool(act.recipient)
    return got and act.stretch.clause.subordinator == "rel" and any(item in items for item in act.items)


def _handed_on(act: Act, other: Act) -> bool:
    """Whether an act with one end is only how one got what he hands on in `other` (*treibt sie auf und reicht sie weiter*)."""
    if act is other or act.supplier or not act.recipient or other.direct < 2 or act.kind != other.kind:
        return False
    return act.recipient.codes == other.supplier.codes and any(item in other.items for item in act.items)


def _goes_further(found: Act, act: Act) -> bool:
    """Whether goods that were found somewhere were for another (*in Mombasa entdeckt, die für Ruanda bestimmt waren*)."""
    deed = found.stretch.deed
    if deed is None or deed.name != "find" or found.recipient.rule != "place of arrival":
        return False
    named = act.recipient.rule in ("for", "to") and not act.supplier
    return named and not set(act.recipient.codes) & {*found.supplier.codes, *found.recipient.codes}


def _same_end(left: Act, right: Act) -> bool:
    """Whether a clause goes on with goods whose end there the one before has taken (*waren in X verladen und sollten nach Y*)."""
    if right.supplier or not right.recipient or not right.stretch.clause.coordinated:
        return False
    return left.recipient.rule.endswith("beside the clause") and left.recipient.codes == right.recipient.codes


def _complement(left: Act, right: Act) -> bool:
    """Whether two acts have one end each and these are different ends and actors."""
    if bool(left.supplier) == bool(right.supplier) or bool(left.recipient) == bool(right.recipient):
        return False
    if bool(left.supplier) == bool(left.recipient):
        return False
    return not set((left.supplier or left.recipient).codes) & set((right.supplier or right.recipient).codes)
