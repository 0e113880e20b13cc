"""What the act that rules make of the goods of a point says of a pair: whose ends they found, by which rules, and which filled in.

Rules look at one end at a time and stop at the first that serves; the choice weighs what they settled on against every other pair.
"""

from __future__ import annotations

from beleg.claim.acts.act import Act, Role
from beleg.claim.proposals.candidates import End
from beleg.claim.proposals.view import View


def finished_features(view: View, supplier: End, recipient: End, inside: str) -> frozenset[str]:
    """Features of two actors as the ends of one act, by how far the act of the rules has the same; `inside` as for pairs."""
    act = view.act
    if act is None:
        key = "", "", inside, False
    else:
        turned = act.pair == (recipient.codes, supplier.codes)
        key = _agrees(act.supplier, supplier), _agrees(act.recipient, recipient), inside, turned
    known = view.finished.get(key)
    if known is None:
        known = view.finished[key] = frozenset({f"no act {inside}"} if act is None else _of(act, view.deed, *key))
    return known


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


def _agrees(role: Role, end: End) -> str:
    """Whether an act has an end, a part of it, another, or none."""
    if not role.codes:
        return "open"
    own, other = set(role.codes), set(end.codes)
    return "same" if own == other else "part" if own & other else "other"
