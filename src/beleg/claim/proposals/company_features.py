"""Where a report names an actor, and two actors together: who stands in its lead, who beside whom, in which order.

They say little each and are many, so they are shrunk harder than what grammar says (tools/choice_fitting.py).
"""

from __future__ import annotations

from beleg.claim.proposals.candidates import End
from beleg.claim.proposals.discourse import Codes, Discourse, Standing
from beleg.claim.proposals.mention_features import kind_of

NOTHING: frozenset[str] = frozenset()
#: The first sentences of a report, by number: headline and lead, or the lead's first two.
LEAD = (0, 1)
#: No more mentions than this are told apart, nor sentences that name both.
OFTEN, TOGETHER = 5, 4


def company_features(discourse: Discourse, supplier: End, recipient: End, inside: str) -> tuple[frozenset[str], ...]:
    """Features of a supplier, of a recipient and of the two in the report, each the same in all its sentences.

    `inside` tells which of them the passage names.
    """
    key = supplier.codes, recipient.codes, inside
    both = discourse.together.get(key)
    if both is None:
        both = discourse.together[key] = _both(discourse, *key)
    return _of_end(discourse, supplier, "supplier"), _of_end(discourse, recipient, "recipient"), both


def _of_end(discourse: Discourse, end: End, role: str) -> frozenset[str]:
    key = end.codes, bool(end.mentions), role
    known = discourse.company.get(key)
    if known is None:
        standing = discourse.standings.get(end.codes)
        found = _standing(standing, "inside" if end.mentions else "outside") if standing is not None else set()
        known = discourse.company[key] = frozenset(f"{role}: {name}" for name in found)
    return known


def _standing(standing: Standing, out: str) -> set[str]:
    """How often a report names an actor, and where in its lead."""
    found = {f"named {min(standing.count, OFTEN)}, {out}"}
    lead = next((standing.first[number] for number in LEAD if number in standing.first), None)
    if lead is None:
        return found
    _, scenes, number = lead
    found |= {f"in the lead, {out}", f"in the lead {min(number, 2)}, {out}"}
    if scenes:
        attachment = scenes[0].attachments[number]
        found.add(f"in the lead {attachment.kind} {attachment.preposition}, {out}")
    return found


def _both(discourse: Discourse, supplier: Codes, recipient: Codes, inside: str) -> frozenset[str]:
    kinds = f"{kind_of(supplier[0])} to {kind_of(recipient[0])}"
    found = {kinds, f"{kinds} {inside}"}
    gives, gets = discourse.standings.get(supplier), discourse.standings.get(recipient)
    shared = [number for number in gives.first if number in gets.first] if gives and gets else []
    found.add(f"together {min(len(shared), TOGETHER)} {inside}")
    if gives is None or gets is None:
        return frozenset(found)
    for place, numbers in (
        ("headline", [number for number in shared if gives.first[number][0].headline]),
        ("lead", [number for number in shared if number in LEAD]),
    ):
        if numbers:
            before = gives.first[numbers[0]][2] < gets.first[numbers[0]][2]
            found.add(f"{place} {'supplier' if before else 'recipient'} first {inside}")
    if min(gives.first) < min(gets.first):
        found.add(f"named first {inside}")
    return frozenset(found)
