"""Quotations of a few words that are shouted or stand on something (*riefen „Kein Gas“*, *mit der Aufschrift „Kein Gas“*).

Capital letters make no title of them as elsewhere.
"""

from __future__ import annotations

from beleg.attribute.found import Found
from beleg.attribute.speaker import clause_subject, named_place
from beleg.attribute.view import View
from beleg.model import Clause
from beleg.rules.reporting import KIND_OF, SHOUTING, STANDING, WRITTEN_ON

#: Whom something is called (*rufen ihn „Max“*).
CALLED = frozenset({"ihn", "sie", "sich", "mich", "uns", "man", "namen", "spitznamen"})


def find_slogan(view: View, unit: int) -> list[Found]:
    """The quotation at `unit` if it is shouted, stands on a placard or is its inscription (rule `slogan`)."""
    if view.lower[unit - 1] in WRITTEN_ON:
        return _inscription(view, unit)
    number = view.clause_at(unit)
    if number is None:
        return []
    clause = view.clauses[number]
    if clause.finite is None or clause.mood or clause.passive:
        return []
    forms = view.lower[clause.first : clause.stop]
    if clause.lemmas & SHOUTING and CALLED.isdisjoint(forms):
        who = clause_subject(view, number, excluded=unit)
    elif clause.lemmas & STANDING:
        who = named_place(view, number)
        if who is None or not any(KIND_OF[view.lower[other]] == "text" for other in range(*who)):
            return []
    else:
        return []
    if who is None or who[0] <= unit < who[1]:
        return []
    return [_slogan(view, unit, clause, who)]


def _slogan(view: View, unit: int, clause: Clause, who: tuple[int, int]) -> Found:
    frame = view.exact(clause.first, unit)
    if any(verb > unit for verb in clause.verbs):
        frame += view.exact(unit + 1, min(clause.stop, view.end))
    return Found(
        rule="slogan",
        mode="direct",
        quote=view.exact(unit, unit + 1),
        speaker=view.exact(*who),
        cue=view.units(list(clause.verbs)),
        frame=frame,
        lemmas=clause.lemmas,
    )


def _inscription(view: View, unit: int) -> list[Found]:
    """*ein Transparent mit der Aufschrift „…“*: what carries it says it."""
    begin = unit - 1
    while begin > 0 and view.attribute_before(begin - 1):
        begin -= 1
    if begin < 2 or view.lower[begin - 1] != "mit":
        return []
    bearer = next(
        (
            phrase
            for first in range(begin - 2, max(-1, begin - 8), -1)
            if (phrase := view.phrases.get(first)) is not None and phrase.core == begin - 1
        ),
        None,
    )
    return [
        Found(
            rule="slogan",
            mode="direct",
            quote=view.exact(unit, unit + 1),
            speaker=view.exact(bearer.first, begin - 1) if bearer is not None else (),
            cue=view.exact(begin - 1, unit),
            frame=view.exact(bearer.first if bearer is not None else begin - 1, unit),
        )
    ]
