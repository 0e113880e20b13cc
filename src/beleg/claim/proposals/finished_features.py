"""What the act that rules make of the goods of a point says of a pair: whose ends they found, by which rules, and which filled in.

Rules look at one end at a time and stop at the first that serves; the choice weighs what they settled on against every other pair.
"""

from __future__ import annotations

from beleg.claim.acts.act import Act, Role
from beleg.claim.domain.scales import Part, Scales, weighed
from beleg.claim.proposals.report_features import INSIDE
from beleg.claim.proposals.view import View


def finished_features(view: View, inside: int, gives: str, gets: str, turned: bool, scales: Scales) -> Part:
    """Features of two actors as the ends of one act, by how far the act of the rules has the same (see `agrees`).

    `inside` tells which of them the passage names, `turned` that the act has them the other way.
    """
    act = view.act
    if act is None:
        return weighed(scales.pair, {f"no act {INSIDE[inside]}"})
    return weighed(scales.pair, _of(act, view.deed, gives, gets, INSIDE[inside], turned))


def agrees(role: Role, end: frozenset[str]) -> str:
    """Whether an act has an end with these codes, a part of it, another, or none."""
    if not role.codes:
        return "open"
    if end.isdisjoint(role.codes):
        return "other"
    return "same" if end == frozenset(role.codes) else "part"


def _of(act: Act, deed: str, gives: str, gets: str, inside: str, turned: bool) -> set[str]:
    ends, named = f"{gives}, {gets}", f"ends named {act.direct}"
    found = {
        f"act {ends}",
        f"act {ends} {inside}",
        f"act {ends}, {named}",
        f"{act.kind} {ends}",
        f"act {ends}, deed {deed}",
        f"supplier by {act.supplier.rule}, {gives}",
        f"recipient by {act.recipient.rule}, {gets}",
        f"by {act.supplier.rule} and {act.recipient.rule}, {ends}",
    }
    if turned:
        found |= {"act the other way", f"act the other way, {named}"}
    if act.pointing:
        found.add(f"act only points, {ends}")
    if act.alone:
        found.add("figure alone")
    return found
