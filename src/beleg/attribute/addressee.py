"""To whom it is said: *gegenüber der Zeitung*, *in einem Interview mit der Zeitung*, or an object of the verb."""

from __future__ import annotations

from collections.abc import Iterator

from beleg.attribute.first_field import main_start
from beleg.attribute.speaker import clause_subject, speaks
from beleg.attribute.view import Range, View
from beleg.model import Clause, Phrase, Spans
from beleg.model.analysis import QUOTATION, WORD
from beleg.model.phrase import ACCUSATIVE, DATIVE
from beleg.rules.addressees import LISTENER_ENDINGS, TO_ANYBODY, TO_PEOPLE
from beleg.rules.german import DETERMINERS, PREPOSITIONS
from beleg.rules.nominal import PHRASE_COORDINATORS
from beleg.rules.reporting import ACCUSATIVE_ADDRESSEE, DATIVE_ADDRESSEE, REPORTING_AFTER, TALKS

#: Between the noun of a talk and its *mit* stand attributes at most.
NEAR = 2
#: Say where rather than to whom behind *vor*, without a determiner.
PLACES = frozenset({"gericht", "ort"})
NOBODY = frozenset({"es", "das", "dies", "sich", "man", "nichts"})


def _phrase_at(view: View, unit: int, limit: int) -> Spans:
    stop = view.near_stop(unit, limit)
    return view.exact(unit, stop)


def _introduced(view: View, clause: Clause, first: int, stop: int) -> Spans:
    """The addressee behind (or before) a preposition."""
    for unit in range(first, stop):
        form = view.lower[unit]
        if view.kind[unit] != WORD:
            continue
        if form == "gegenüber":
            spans = _opposite(view, clause, first, unit, stop)
            if spans:
                return spans
        if unit + 1 >= stop or unit + 1 not in view.phrases:
            continue
        free = unit == first or not view.row.capital[unit - 1]  # else it belongs to the noun before it
        if free and clause.lemmas & TO_ANYBODY.get(form, frozenset()) and not clause.passive:
            return _phrase_at(view, unit + 1, stop)
        if clause.lemmas & TO_PEOPLE.get(form, frozenset()) and view.lower[unit + 1] in PLACES:
            continue
        if clause.lemmas & TO_PEOPLE.get(form, frozenset()) and _listens(view, view.phrases[unit + 1]):
            return _phrase_at(view, unit + 1, stop)
        if form == "mit" and any(
            view.lower[other] in TALKS and view.row.capital[other] for other in range(max(first, unit - NEAR), unit)
        ):
            return _phrase_at(view, unit + 1, stop)
    return ()


def _opposite(view: View, clause: Clause, first: int, unit: int, stop: int) -> Spans:
    """The phrase with *gegenüber*, unless it belongs to the noun before it (*die Haltung gegenüber der Partei*)."""
    if first < unit and clause.finite is not None and unit < clause.finite and clause.order == "second":
        return ()
    if unit + 1 < stop and unit + 1 in view.phrases:
        return _phrase_at(view, unit + 1, stop)
    before = view.phrases.get(unit - 1)
    return view.exact(unit - 1, unit) if before is not None and before.case == DATIVE else ()


def _listens(view: View, phrase: Phrase) -> bool:
    return view.lower[phrase.head].endswith(LISTENER_ENDINGS) or speaks(view, phrase)


def _bare_phrases(view: View, first: int, stop: int, who: Range | None) -> Iterator[Phrase]:
    """The phrases without a preposition but the subject `who`, not those attached to others."""
    unit = first
    while unit < stop:
        if who is not None and who[0] <= unit < who[1]:
            unit = who[1]
            continue
        if view.kind[unit] == WORD and view.lower[unit] in PREPOSITIONS and unit + 1 in view.phrases:
            unit = max(view.short_stop(unit + 1, stop), unit + 1)
            continue
        phrase = view.phrases.get(unit)
        if phrase is None:
            unit += 1
            continue
        if view.lower[unit] not in NOBODY:
            yield phrase
        unit = max(view.near_stop(unit, stop), unit + 1)


def addressee(view: View, clause: Clause, stop: int | None = None) -> Spans:
    """To whom it is said, by the clause that frames what is said; nothing where it does not tell.

    `stop` is where the frame ends if it goes on behind the clause.
    """
    end = max(clause.stop, stop or 0)
    if clause.finite is None:
        return _introduced(view, clause, clause.first, end)
    number = view.clauses.index(clause)
    first = clause.opening if clause.order == "last" else main_start(view, number)
    introduced = _introduced(view, clause, first, end)
    if introduced:
        return introduced
    if clause.lemmas & ACCUSATIVE_ADDRESSEE:
        return _object(view, clause, number, first, ACCUSATIVE)
    if clause.lemmas & DATIVE_ADDRESSEE:
        return _object(view, clause, number, first, DATIVE)
    return ()


def _fields(view: View, clause: Clause, first: int, who: Range | None) -> Iterator[Phrase]:
    """The phrases that may be objects: that of the first field, and those of the middle field."""
    assert clause.finite is not None
    if clause.order == "last":
        yield from _bare_phrases(view, clause.opening + 1, min(clause.finite, clause.stop), who)
        return
    opening = view.phrases.get(first)
    sourced = opening is not None and not REPORTING_AFTER.isdisjoint(view.lower[opening.core : clause.finite])
    if opening is not None and not sourced and first < clause.finite and (who is None or not who[0] <= first < who[1]):
        yield opening
    yield from _bare_phrases(view, clause.finite + 1, clause.stop, who)


def accusative_object(view: View, clause: Clause, number: int) -> Spans:
    """The accusative object of an active clause with a subject."""
    first = clause.opening if clause.order == "last" else main_start(view, number)
    return _object(view, clause, number, first, ACCUSATIVE)


def _object(view: View, clause: Clause, number: int, first: int, case: int) -> Spans:
    """The object in the case; in the passive the accusative is the subject."""
    who = clause_subject(view, number)
    named = view.phrases.get(who[0]) if who is not None and not clause.passive else None
    if who is not None and named is not None and who[1] == named.core < named.genitive:
        return view.exact(who[1], named.genitive)  # *warf die Bank Huber vor*
    if clause.passive and case == ACCUSATIVE:
        return _phrase_at(view, who[0], clause.stop) if who is not None else ()
    if who is None and not clause.passive:
        return ()
    for phrase in _fields(view, clause, first, None if clause.passive else who):
        titled = case == DATIVE and view.lower[phrase.first] in DETERMINERS  # *sagte er der „Post“*
        if not phrase.case & case or (view.kind[phrase.head] == QUOTATION and not titled):
            continue
        if view.lower[phrase.head] in DETERMINERS or view.lower[phrase.first - 1] in PHRASE_COORDINATORS:
            continue
        if case == DATIVE and phrase.case & ACCUSATIVE and not _listens(view, phrase):
            continue
        return _phrase_at(view, phrase.first, clause.stop)
    return ()
