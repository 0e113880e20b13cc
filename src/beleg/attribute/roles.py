"""The cue of a reporting clause: the words that report."""

from __future__ import annotations

from beleg.attribute.view import View
from beleg.model import Clause
from beleg.model.analysis import MARK
from beleg.rules.reporting import POINTING, REFLEXIVE, SUPPORT

WITH_DAZU = frozenset({"auffordern", "aufrufen", "bewegen", "raten"})
#: Between a verb and the noun that reports with it (*gab zu Protokoll*, *vertrat die Ansicht*).
BEFORE_NOUNS = frozenset({"zu", "zum", "zur", "in", "ins", "im", "der", "die", "den", "das", "ein", "eine", "einen"})
FIXED = (("zum", "ausdruck", "bringen"), ("in", "frage", "stellen"))


def lets_say(view: View, clause: Clause) -> bool:
    """Whether somebody has others say it: *…, ließ sie erklären*, *…, ließ er durchblicken*."""
    return "lassen" in clause.lemmas and any(
        "lassen" in SUPPORT.get(form, ()) for form in view.lower[clause.first : clause.stop]
    )


def supporting(view: View, clause: Clause) -> list[int]:
    """What reports together with the verb of the clause, beside *sich* (*gab sich zuversichtlich*); nothing where nothing does."""
    units = range(clause.first, clause.stop)
    found = [
        unit
        for unit in units
        if not clause.lemmas.isdisjoint(SUPPORT.get(view.lower[unit], ()))
        and (not view.row.capital[unit] or view.lower[unit - 1] in BEFORE_NOUNS)
    ]
    if not found:
        return []
    begin = found[0]
    while begin - 1 > clause.first and begin - 1 != clause.finite and view.row.capital[found[0]]:
        if view.lower[begin - 1] not in BEFORE_NOUNS:
            break
        begin -= 1
    return [*range(begin, found[0]), *found, *(unit for unit in units if view.lower[unit] == "sich")]


def cue_units(view: View, clause: Clause) -> list[int]:
    """The units of the verb that reports: the predicate, its *sich* and *es*, and what points to the clause behind it."""
    chosen = list(clause.verbs)
    finite = clause.finite if clause.finite is not None else clause.first
    reflexive = bool(clause.lemmas & REFLEXIVE)
    for unit in range(clause.first, clause.stop):
        form = view.lower[unit]
        if (
            (form == "sich" and reflexive)
            or (form == "es" and clause.passive and unit + 1 == finite and clause.order == "second")
            or (form == "es" and "heißen" in clause.lemmas and abs(unit - finite) == 1)
            or (unit > clause.first and (form in POINTING or (form == "dazu" and clause.lemmas & WITH_DAZU)))
        ):
            chosen.append(unit)
        for first, second, verb in FIXED:
            if form == second and view.lower[unit - 1] == first and verb in clause.lemmas:
                chosen += [unit - 1, unit]
    last = max(chosen, default=finite) + 1
    if finite < last < clause.stop and view.lower[last] in ("haben", "sein") and view.row.word[last - 1].participles:
        chosen.append(last)  # *soll gesagt haben*
    if lets_say(view, clause):
        units = range(clause.first, clause.stop)
        chosen += [unit for unit in units if "lassen" in SUPPORT.get(view.lower[unit], ())]
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
