"""Cue and addressee of a reporting clause."""

from __future__ import annotations

from beleg.attribute.speaker import clause_subject
from beleg.attribute.view import View
from beleg.model import Clause, Spans
from beleg.model.analysis import MARK
from beleg.model.phrase import ACCUSATIVE, DATIVE, NOMINATIVE
from beleg.rules.german import PREPOSITIONS
from beleg.rules.reporting import ACCUSATIVE_ADDRESSEE, DATIVE_ADDRESSEE, POINTING, REFLEXIVE

WITH_DAZU = frozenset({"auffordern", "aufrufen", "bewegen", "raten"})
FIXED = (("zum", "ausdruck", "bringen"), ("in", "frage", "stellen"))


def cue_units(view: View, clause: Clause) -> list[int]:
    """The units of the verb that reports: the predicate, its *sich* and *es*, and what points to the clause behind it."""
    chosen = list(clause.verbs)
    finite = clause.finite if clause.finite is not None else clause.first
    reflexive = bool(clause.lemmas & REFLEXIVE)
    for unit in range(clause.first, clause.stop):
        form = view.lower[unit]
        if (
            (form == "sich" and reflexive)
            or (form == "es" and "heißen" in clause.lemmas and abs(unit - finite) == 1)
            or (unit > clause.first and (form in POINTING or (form == "dazu" and clause.lemmas & WITH_DAZU)))
        ):
            chosen.append(unit)
        for first, second, verb in FIXED:
            if form == second and view.lower[unit - 1] == first and verb in clause.lemmas:
                chosen += [unit - 1, unit]
    if clause.passive and "worden" in view.lower[clause.first : clause.stop]:
        chosen.append(view.lower.index("worden", clause.first, clause.stop))
    if "halten" in clause.lemmas:
        chosen += _held_for(view, clause, finite)
    if "zeigen" in clause.lemmas and "sich" in view.lower[clause.first : clause.stop - 1]:
        last = clause.stop - 1
        if last > finite and not view.row.capital[last] and view.kind[last] != MARK:
            chosen.append(last)  # *zeigte sich besorgt*
    return chosen


def _held_for(view: View, clause: Clause, finite: int) -> list[int]:
    """*hält es für möglich*: what the thing is held for, and the *es* that stands for it."""
    for unit in range(finite + 1, clause.stop - 1):
        if view.lower[unit] == "für" and not any(view.row.capital[unit : clause.stop]):
            return [*range(unit, clause.stop), *(other for other in range(finite, unit) if view.lower[other] == "es")]
    return []


def addressee(view: View, clause: Clause) -> Spans:
    """To whom it is said: the phrase with *gegenüber*, or the object of verbs that name whom they speak to."""
    if clause.finite is None:
        return ()
    for unit in range(clause.first, clause.stop - 1):
        if view.lower[unit] == "gegenüber" and unit + 1 in view.phrases:
            return view.exact(unit + 1, view.phrase_stop(unit + 1, clause.stop))
    to_accusative = bool(clause.lemmas & ACCUSATIVE_ADDRESSEE)
    to_dative = bool(clause.lemmas & DATIVE_ADDRESSEE)
    if not to_accusative and not to_dative:
        return ()
    number = view.clauses.index(clause)
    if clause.passive:
        who = clause_subject(view, number)
        return view.exact(*who) if who else ()
    before = view.phrases.get(clause.opening) if clause.order == "second" else None
    if before is not None and not before.case & NOMINATIVE:
        asked = DATIVE if to_dative else ACCUSATIVE
        return view.exact(before.first, min(before.stop, clause.finite)) if before.case & asked else ()
    subject_seen = clause.order == "second" and view.nominative(clause.opening) is not None
    unit = clause.opening + 1 if clause.order == "last" else clause.finite + 1
    while unit < clause.stop and view.kind[unit] != MARK:
        form = view.lower[unit]
        if form in PREPOSITIONS:
            unit = max(view.short_stop(unit + 1, clause.stop), unit + 1)
            continue
        phrase = view.phrases.get(unit)
        if phrase is None:
            unit += 1
            continue
        stop = view.phrase_stop(unit, clause.stop)
        dative = phrase.case == DATIVE or (subject_seen and bool(phrase.case & DATIVE) and not phrase.case & ACCUSATIVE)
        if to_dative and (dative or (subject_seen and "vorwerfen" in clause.lemmas)):
            return view.exact(unit, stop)
        if to_accusative and subject_seen and phrase.case & ACCUSATIVE:
            return view.exact(unit, stop)
        subject_seen = True
        unit = stop
    return ()
