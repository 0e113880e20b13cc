"""Where a report names an actor, and two actors together: who stands in its lead, who beside whom, in which order.

They say little each and are many, so they are shrunk harder than what grammar says (tools/choice_fitting.py).
"""

from __future__ import annotations

from beleg.claim.domain.scales import Part, Scales, Sides, weighed
from beleg.claim.proposals.candidates import End
from beleg.claim.proposals.discourse import Codes, Discourse, Standing
from beleg.claim.proposals.mention_features import kind_of

#: The first sentences of a report, by number: headline and lead, or the lead's first two.
LEAD = (0, 1)
#: No more mentions than this are told apart, nor sentences that name both.
OFTEN, TOGETHER = 5, 4


def company_of_end(discourse: Discourse, end: End, scales: Scales) -> Sides:
    """Features of an actor in the report as supplier and as recipient, the same in all its sentences."""
    key = end.codes, bool(end.mentions)
    known = discourse.company.get(key)
    if known is None:
        standing = discourse.standings.get(end.codes)
        found = _standing(standing, "inside" if end.mentions else "outside") if standing is not None else []
        known = discourse.company[key] = (
            weighed(scales.report, {f"supplier: {name}" for name in found}),
            weighed(scales.report, {f"recipient: {name}" for name in found}),
        )
    return known


def company_of_both(discourse: Discourse, supplier: Codes, recipient: Codes, inside: str, scales: Scales) -> Part:
    """Features of two actors in the report; `inside` tells which of them the passage names."""
    kinds = f"{kind_of(supplier[0])} to {kind_of(recipient[0])}"
    gives, gets = discourse.standings.get(supplier), discourse.standings.get(recipient)
    together, headline, lead, first = 0, "", "", False
    if gives is not None and gets is not None:
        shared = gives.first.keys() & gets.first.keys()
        if shared:
            together = min(len(shared), TOGETHER)
            headline = _first(
                [number for number in gives.first if number in shared and _heads(gives, number)], gives, gets
            )
            lead = _first([number for number in LEAD if number in shared], gives, gets)
        first = gives.earliest < gets.earliest
    key = "company", kinds, inside, together, headline, lead, first
    part = scales.kept.get(key)
    if part is None:
        found = {kinds, f"{kinds} {inside}", f"together {together} {inside}"}
        found |= {f"{place} {who} first {inside}" for place, who in (("headline", headline), ("lead", lead)) if who}
        if first:
            found.add(f"named first {inside}")
        part = scales.keep(key, scales.report, found)
    return part


def _heads(standing: Standing, number: int) -> bool:
    """Whether the sentence of a number is a headline."""
    return standing.first[number][0].headline


def _first(numbers: list[int], gives: Standing, gets: Standing) -> str:
    """Who of two is named first in the first of some sentences; nobody where there is none."""
    if not numbers:
        return ""
    return "supplier" if gives.first[numbers[0]][2] < gets.first[numbers[0]][2] else "recipient"


def _standing(standing: Standing, out: str) -> list[str]:
    """How often a report names an actor, and where in its lead."""
    found = [f"named {min(standing.count, OFTEN)}, {out}"]
    lead = next((standing.first[number] for number in LEAD if number in standing.first), None)
    if lead is None:
        return found
    _, scenes, number = lead
    found += [f"in the lead, {out}", f"in the lead {min(number, 2)}, {out}"]
    if scenes:
        attachment = scenes[0].attachments[number]
        found.append(f"in the lead {attachment.kind} {attachment.preposition}, {out}")
    return found
