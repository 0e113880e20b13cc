"""The first field of main clauses: where it begins, and surnames that fill it; how far appositions go."""

from __future__ import annotations

from beleg.attribute.view import View, main_verb
from beleg.rules.german import DETERMINERS, PREPOSITIONS, SUBORDINATORS
from beleg.rules.reporting import NO_SUBJECT

LONGEST_APPOSITION = 12
#: Behind an office in an apposition these tell where it is held.
PLACING = frozenset({"in", "bei", "beim"})
#: Open a surname (*Von der Leyhe*, *Zu Hohenau*), with an article behind them or none.
NOBLE = frozenset({"von", "zu", "vom", "zum", "zur"})
NOBLE_ARTICLES = frozenset({"der", "den", "dem"})


def apposition_stop(view: View, stop: int) -> int:
    """Where the phrase that ends at `stop` ends with the apposition between commas behind it (*X, der Minister, …*)."""
    if not view.is_mark(stop, ","):
        return stop
    for clause in view.clauses:
        if clause.first == stop + 1:
            opens = (
                clause.order == "verbless" and not clause.coordinated and view.lower[clause.first] not in PREPOSITIONS
            )
            if opens and clause.stop - clause.first <= LONGEST_APPOSITION and clause.first in view.phrases:
                end = view.phrase_stop(clause.first, clause.stop)
                placed = end + 1 < clause.stop and view.lower[end] in PLACING and view.row.capital[end + 1]
                placed = placed and end + 1 in view.phrases
                # *…, sagte Jens Ohlsberg, Hafenmeister in Emden, …*
                return view.phrase_stop(end + 1, clause.stop) if placed else end
            break
    return stop


def _opens_nominally(view: View, unit: int) -> bool:
    form = view.lower[unit]
    if form in DETERMINERS:
        return True
    return view.row.capital[unit] and form not in PREPOSITIONS and not view.row.word[unit].lower_only


def main_start(view: View, number: int) -> int:
    """Where the main clause begins whose verb is in clause `number`: with its first field, whatever is put in between."""
    clauses = view.clauses
    clause = clauses[number]
    if clause.order == "second" and not clause.coordinated:
        begin = number
        if _opens_nominally(view, clause.first):
            while begin > 0:
                before = clauses[begin - 1]
                nominal = (
                    before.order == "verbless"
                    and view.is_mark(before.stop, ",")
                    and _opens_nominally(view, before.first)
                )
                if not nominal or view.lower[before.first] in SUBORDINATORS:
                    break
                begin -= 1
        if begin < number and view.lower[clauses[begin].first] not in NO_SUBJECT:
            return clauses[begin].first
        return clause.first
    if clause.order == "first" and clause.coordinated:
        for earlier in range(number - 1, -1, -1):
            if main_verb(clauses[earlier]) and not clauses[earlier].coordinated and clauses[earlier].mood is None:
                return main_start(view, earlier)
    if clause.order == "first" and not clause.coordinated:
        begin = number
        while begin > 0 and clauses[begin - 1].order in ("verbless", "last", "infinitive", "purpose"):
            begin -= 1
        return clauses[begin].first
    return clause.first


def is_surname(view: View, first: int, verb: int, *, sure: bool) -> bool:
    """Whether the first field is a surname that opens with *von* or *zu* (*Von der Leyhe sagte …*).

    No more than it stands before the verb then.  Where it is not `sure` that nothing else may be the subject, or behind an
    article, it is a word that the lexicon does not know.
    """
    name = verb - 1
    if view.lower[first] not in NOBLE or name <= first or not view.row.capital[name]:
        return False
    if any(view.lower[unit] not in NOBLE_ARTICLES for unit in range(first + 1, name)):
        return False
    return not view.row.word[name].lemma or (sure and name == first + 1)


def is_attributed(view: View, first: int, verb: int) -> bool:
    """Whether the first field is a plural noun with a long attribute and no article (*Mit dem Fall vertraute Leute sagten …*)."""
    noun = verb - 1
    if noun - 2 <= first or view.lower[first] not in PREPOSITIONS or not view.row.capital[noun]:
        return False
    base = view.row.word[noun].noun_lemma
    plural = base is not None and base.lower() != view.lower[noun]
    return plural and view.lower[noun - 1].endswith("te") and not view.row.capital[noun - 1]
