"""Where a subject behind its verb ends: before an addressee that looks like its genitive, before what belongs to the verb."""

from __future__ import annotations

from beleg.attribute.view import View
from beleg.model import Clause
from beleg.model.analysis import QUOTATION
from beleg.model.phrase import ACCUSATIVE, DATIVE
from beleg.rules.addressees import DATIVE_ALWAYS, OBJECT_ALWAYS
from beleg.rules.german import DETERMINERS
from beleg.rules.nominal import PHRASE_COORDINATORS
from beleg.rules.reporting import (
    ABSTRACT_ENDINGS,
    CONTENT,
    DATIVE_ADDRESSEE,
    DONE,
    GOVERNING_PREPOSITIONS,
    MEDIA_ENDINGS,
    OF_MEDIA,
    PERSON_ENDINGS,
)

#: Lead to who does what is told in the passive.
AGENTS = frozenset({"von", "vom", "durch"})
#: Shorter words that look like what is done are surnames (*der Minister Jung*).
LEAST_DONE = 5
DATIVE_PRONOUNS = frozenset({"ihm", "ihnen", "mir", "uns"})
OBJECT_PRONOUNS = DATIVE_PRONOUNS | {"ihn", "sie", "es", "mich", "ihr", "sich"}
DATIVE_DETERMINERS = frozenset({"der", "dem", "den"})


def subject_stop(view: View, clause: Clause, first: int, stop: int) -> int:
    """Where the subject of the clause that begins at `first` and stops at `stop` at the latest really ends."""
    stop = _before_governed(view, clause, first, stop)
    if clause.lemmas.isdisjoint(CONTENT):
        stop = _before_done(view, first, stop)
    if clause.lemmas & DATIVE_ALWAYS:
        short = _before_dative(view, clause, first, stop)
        return _before_name(view, clause, first, stop) if short == stop else short
    if clause.lemmas & OBJECT_ALWAYS and not clause.passive:
        return _before_name(view, clause, first, stop)
    return _before_listener(view, first, stop) if clause.lemmas & DATIVE_ADDRESSEE else stop


def _before_governed(view: View, clause: Clause, first: int, stop: int) -> int:
    """Where a subject behind its verb ends before a preposition that belongs to the verb (*sprach X | von Plänen*)."""
    phrase = view.phrases.get(first)
    if phrase is None or phrase.genitive >= stop:
        return stop
    for lemma in clause.lemmas:
        governed = AGENTS if clause.passive else GOVERNING_PREPOSITIONS.get(lemma)
        if governed is None:
            continue
        for unit in range(phrase.genitive, stop):
            if view.lower[unit] in governed:
                again = any(form in governed for form in view.lower[stop : clause.stop])
                return stop if again else unit
    return stop


def _before_done(view: View, first: int, stop: int) -> int:
    """Where the subject ends before what is done, which looks like its name (*zog der Trainer | Bilanz*)."""
    last = stop - 1
    if last < first + 2 or view.lower[first] not in DETERMINERS or not view.row.capital[last - 1]:
        return stop
    form = view.lower[last]
    known = view.row.capital[last] and view.row.word[last].noun and len(form) >= LEAST_DONE
    return last if known and (form in DONE or form.endswith(ABSTRACT_ENDINGS)) else stop


def _before_dative(view: View, clause: Clause, first: int, stop: int) -> int:
    """Where the subject ends before the dative that looks like its genitive (*wirft die Kommission der Regierung vor*)."""
    if any(view.lower[unit] in DATIVE_PRONOUNS for unit in range(clause.first, clause.stop)):
        return stop
    for unit in range(stop - 1, first, -1):
        phrase = view.phrases.get(unit)
        if phrase is None or phrase.preposition is not None or not phrase.case & DATIVE:
            continue
        if view.lower[unit - 1] not in PHRASE_COORDINATORS:
            return unit
    return stop


def _before_name(view: View, clause: Clause, first: int, stop: int) -> int:
    """Where the subject ends before a name without article that nothing else in the clause may be instead.

    *Warf die Bank Huber vor, …*; *fordern die Verbände Bürger auf*.
    """
    phrase = view.phrases.get(first)
    if phrase is None or view.lower[first] not in DETERMINERS or not first < phrase.core < stop:
        return stop
    body = phrase.head + 1 == phrase.core and view.row.word[phrase.head].noun and not _person(view, phrase.head)
    if not body or not view.row.capital[phrase.core] or view.kind[phrase.core] == QUOTATION:
        return stop
    for unit in range(clause.first, clause.stop):
        other = view.phrases.get(unit)
        if view.lower[unit] in OBJECT_PRONOUNS:
            return stop
        outside = other is not None and other.preposition is None and not first <= unit < stop
        if outside and other is not None and other.case & (DATIVE | ACCUSATIVE):
            return stop
    return phrase.core


def _person(view: View, head: int) -> bool:
    return view.lower[head].endswith(PERSON_ENDINGS)


def _before_listener(view: View, first: int, stop: int) -> int:
    """Where the subject ends before the paper, agency or station that it speaks to (*sagte Kranholt der Zeitung*)."""
    opening = view.phrases.get(first)
    if opening is None or view.lower[opening.head].endswith(OF_MEDIA):
        return stop  # *sagte der Chefredakteur der Zeitung*
    for unit in range(stop - 1, first, -1):
        phrase = view.phrases.get(unit)
        if phrase is None or phrase.preposition is not None or view.lower[unit] not in DATIVE_DETERMINERS:
            continue
        head = view.lower[phrase.head]
        if head.endswith(MEDIA_ENDINGS) or view.kind[phrase.head] == QUOTATION:
            return unit
        break
    return stop
