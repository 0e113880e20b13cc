"""*Der Sender zitierte den Minister mit den Worten …*: two say it, who is cited and who cites."""

from __future__ import annotations

from beleg.attribute.addressee import accusative_object
from beleg.attribute.found import Found
from beleg.attribute.speaker import agent, clause_subject, named_place
from beleg.attribute.view import View
from beleg.model import Clause, Spans

CITING = "zitieren"


def _other(view: View, clause: Clause, number: int, one: Found) -> Spans:
    """Of who cites and who is cited the one that is not the speaker yet."""
    if not clause.passive:
        return accusative_object(view, clause, number)
    by = agent(view, clause.first, clause.stop)
    for place in (by, clause_subject(view, number), named_place(view, number)):
        spans = view.exact(*place) if place is not None else ()
        if spans and not any(span.overlaps(other) for span in spans for other in one.speaker + one.quote):
            return spans
    return ()


def find_cited(view: View, known: list[Found]) -> list[Found]:
    """The same statements in the mouth of the other (rule `cited`)."""
    found: list[Found] = []
    for number, clause in enumerate(view.clauses):
        if CITING not in clause.lemmas or clause.finite is None:
            continue
        for one in known:
            if CITING not in one.lemmas or one.heir_of is not None or not one.speaker:
                continue
            other = _other(view, clause, number, one)
            if not other:
                continue
            if view.nobody(one.speaker):
                one.speaker = other  # *zitierte man den Minister*
                continue
            cited = Found(
                rule="cited",
                mode=one.mode,
                quote=one.quote,
                speaker=other,
                cue=one.cue if clause.passive else (),
                frame=one.frame,
                lemmas=one.lemmas,
                passive=one.passive,
            )
            if not clause.passive:
                cited.source = one.speaker
            found.append(cited)
        break
    return found
