"""Clauses in Konjunktiv that hang on a sentence without a frame for them: *Er warnte vor dem Plan, der gefährlich sei*."""

from __future__ import annotations

from beleg.attribute.addressee import addressee
from beleg.attribute.complements import has_subject
from beleg.attribute.first_field import main_start
from beleg.attribute.found import Found
from beleg.attribute.roles import cue_units
from beleg.attribute.speaker import agent, clause_subject
from beleg.attribute.view import View, main_verb
from beleg.model import Clause
from beleg.rules.reporting import LINGERING

#: What subordinates such clauses: *rel* stands for relative pronouns.
SUBORDINATORS = frozenset({"rel", "weil", "da", "wenn", "wo", "obwohl", "falls", "sofern", "solange"})


def _governor(view: View) -> int | None:
    """The first main clause whose verb reports."""
    for number, clause in enumerate(view.clauses):
        if main_verb(clause):
            return number if clause.mood is None and clause.lemmas & LINGERING else None
    return None


def _hangs(view: View, clause: Clause) -> bool:
    if clause.order != "last" or clause.subordinator not in SUBORDINATORS:
        return False
    if clause.subordinator == "rel" and has_subject(view, clause):
        return False
    return clause.mood == "k1" or (clause.mood == "k2" and clause.subordinator in ("rel", "weil", "da"))


def find_dependent(view: View, known: list[Found]) -> list[Found]:
    """Subordinate clauses in Konjunktiv I that belong to whom the main clause reports (rule `dependent`)."""
    hanging = [clause for clause in view.clauses if _hangs(view, clause)]
    number = _governor(view) if hanging else None
    if number is None:
        return []
    place = view.row.span(hanging[0].first, hanging[0].stop)
    if any(span.overlaps(place) for one in known for span in one.quote):
        return []
    clause = view.clauses[number]
    if clause.first > hanging[0].first:
        return []
    who = agent(view, clause.first, clause.stop) if clause.passive else clause_subject(view, number)
    return [
        Found(
            rule="dependent",
            quote=view.span(hanging[0].first, view.end),
            speaker=view.exact(*who) if who else (),
            cue=view.units(cue_units(view, clause)),
            frame=view.exact(main_start(view, number), hanging[0].first),
            addressee=addressee(view, clause),
            lemmas=clause.lemmas,
            passive=clause.passive,
        )
    ]
