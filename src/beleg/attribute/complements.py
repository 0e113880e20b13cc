"""What a reporting clause says in a clause behind it, and how far that goes."""

from __future__ import annotations

from typing import Literal, NamedTuple

from beleg.attribute.view import View, main_verb
from beleg.model import Clause
from beleg.model.analysis import QUOTATION
from beleg.rules.reporting import CONTENT, CONTINUING, QUESTION_WORDS

#: Determiners that look like relative pronouns.
ARTICLES = frozenset({"der", "die", "das"})
#: Tell what something is called.
CALLING = frozenset({"nennen", "heißen", "bezeichnen"})
#: What completes a verb behind what it says has so many words at most.
LONGEST_TAIL = 3
#: How the clause is built: behind a colon, with *dass* or *ob*, an indirect question, a free relative, an infinitive, verb
#: second or first in Konjunktiv, verb second in the indicative.
Kind = Literal["colon", "that", "question", "relative", "infinitive", "mood", "second"]


class Complement(NamedTuple):
    """A clause, by its number, that may say what the clause before it reports."""

    clause: int
    kind: Kind


def _quotes_a_verb(view: View, clause: Clause) -> bool:
    """Whether a quotation of a few words in the clause holds its verb (*Er sagte, der Plan „ist gut“*)."""
    plain = view.sentence.plain
    if plain is None:
        return False
    for unit in range(clause.first, clause.stop):
        if view.kind[unit] == QUOTATION:
            start, end = view.row.start[unit], view.row.end[unit]
            for other in range(len(plain.row.start)):
                if (
                    start < plain.row.start[other] < end
                    and plain.row.word[other].finite
                    and not plain.row.capital[other]
                ):
                    return True
    return False


def is_first_field(view: View, number: int) -> bool:
    """Whether a clause with its verb first goes on from clause `number` rather than depends on it.

    *Falls sie das beschließen, wäre es neu*; *Sollte es beschlossen werden, wäre es neu*.
    """
    clause = view.clauses[number]
    return clause.order == "last" or (clause.order == "first" and clause.first == 0)


def _may_fill(view: View, clause: Clause, *, first: bool) -> bool:
    """Whether the clause may be part of a first field: a phrase, or a relative clause behind one."""
    if clause.order == "verbless":
        return view.lower[clause.first] != "und"
    return not first and clause.order == "last" and clause.subordinator == "rel"


def has_subject(view: View, clause: Clause) -> bool:
    """Whether what looks like a relative clause is a short main clause in Konjunktiv: *Er sagte, der Plan gelte*.

    No noun stands before it that it may belong to.
    """
    opening = clause.opening
    return (
        clause.mood == "k1"
        and clause.finite is not None
        and opening + 1 < clause.finite
        and view.lower[opening] in ARTICLES
        and view.row.capital[opening + 1]
        and opening > 1
        and not view.row.capital[opening - 2]
    )


def _in_konjunktiv(clause: Clause) -> bool:
    return clause.order == "first" and not clause.coordinated and bool(clause.mood)


def find_complement(view: View, number: int) -> Complement | None:
    """The clause behind clause `number` that may say what it reports."""
    clauses = view.clauses
    last = len(clauses)
    following = number + 1
    while following < last:
        clause = clauses[following]
        if view.is_mark(clause.first - 1, ":"):
            return Complement(following, "colon")
        if clause.order == "tail":
            following += 1
            continue
        if clause.order == "last":
            if clause.subordinator in ("dass", "daß", "ob"):
                return Complement(following, "that")
            if _in_between(view, following):
                following += 1  # *erklärte die Gruppe, wie sie sich nennt, man sei …*
                continue
            if view.lower[clause.opening] in QUESTION_WORDS:
                return Complement(following, "relative" if clause.subordinator == "rel" else "question")
            if clause.subordinator == "rel":
                if has_subject(view, clause):
                    return Complement(following, "mood")
                following += 1
                continue
            if following + 1 < last and _in_konjunktiv(clauses[following + 1]):
                return Complement(following, "mood")
            return None
        if clause.order == "infinitive":
            return Complement(_infinitive_start(view, number, following), "infinitive")
        if main_verb(clause):
            if clause.coordinated:
                return None
            if clause.order == "first" and is_first_field(view, number):
                return None
            if clause.mood:
                return Complement(following, "mood")
            if clause.order == "second" and view.is_mark(clause.first - 1, ","):
                return Complement(following, "second")
            return None
        if clause.order == "purpose":
            return None
        if following == number + 1 and _quotes_a_verb(view, clause):
            return Complement(following, "second")
        field = following
        while field + 1 < last and _may_fill(view, clauses[field], first=field == following):
            field += 1
        if field > following and _in_konjunktiv(clauses[field]):
            return Complement(following, "mood")
        following += 1
    return None


def _in_between(view: View, number: int) -> bool:
    """Whether a clause with *wie* only says what somebody is called, before what is said."""
    clause = view.clauses[number]
    named = not clause.lemmas.isdisjoint(CALLING)
    if view.lower[clause.opening] != "wie" or not named or number + 1 >= len(view.clauses):
        return False
    behind = view.clauses[number + 1]
    return main_verb(behind) and behind.order == "second" and bool(behind.mood) and view.is_mark(behind.first - 1, ",")


def _infinitive_start(view: View, number: int, infinitive: int) -> int:
    """Where an infinitive begins that has verbless pieces before it: with them where the reporting verb is complete."""
    clause = view.clauses[number]
    closing = clause.stop - 1
    pieces = view.clauses[number + 1 : infinitive]
    complete = not view.row.capital[closing] and (view.row.word[closing].verbal or closing in clause.verbs)
    return number + 1 if pieces and complete and all(piece.order == "verbless" for piece in pieces) else infinitive


def clause_holds(clause: Clause, units: set[int]) -> bool:
    """Whether one of the units lies in the clause."""
    return any(clause.first <= unit < clause.stop for unit in units)


def quote_stop(view: View, complement: Complement, *, subordinate: bool) -> int:
    """Where what is said ends that begins with `complement`; `subordinate` tells that its reporting clause is.

    It goes on to the end of the sentence, over what depends on it, until the report itself goes on.
    """
    stop = _clause_stop(view, complement, subordinate=subordinate)
    for unit in range(view.clauses[complement.clause].first, stop):
        if view.is_mark(unit, ";"):
            following = next((clause for clause in view.clauses if clause.first == unit + 1), None)
            if following is None or not (
                following.mood or following.subordinator == "dass" or following.order == "verbless"
            ):
                return unit
        if view.is_mark(unit, ":") and unit + 1 in view.whole:
            return unit
    return stop


def _clause_stop(view: View, complement: Complement, *, subordinate: bool) -> int:
    before = view.clauses[complement.clause]
    completing = {clause.tail for clause in view.clauses[: complement.clause] if clause.tail is not None}
    for clause in view.clauses[complement.clause + 1 :]:
        if clause.order == "tail" and clause.stop - clause.first <= LONGEST_TAIL and clause_holds(clause, completing):
            return clause.first - 1  # *Er lehnte die Forderung, zu gehen, ab*
        earlier, before = before, clause
        closes = clause.finite is None and clause.stop >= view.end and clause.first + 1 in view.phrases
        if closes and view.lower[clause.first] == "so" and view.is_mark(clause.first - 1, ",–"):
            return clause.first - 1  # *Er wird gedrängt, zu gehen, so der Lotse*
        goes_on = subordinate and complement.kind != "mood" and clause.order == "first" and not clause.coordinated
        if goes_on and clause.mood == "k2":
            return clause.first - 1  # *Wenn viele sagen, dass sie gehen, könnte es eng werden*
        if clause.order != "first" or clause.mood or clause.finite is None:
            continue
        plain = not clause.coordinated and view.is_mark(clause.first - 1, ",")
        if complement.kind == "mood" and plain and earlier.mood and main_verb(earlier):
            return clause.first - 1  # *…, er sei krank, ging aber hin*
        reports = bool(clause.lemmas & CONTENT)
        if clause.coordinated:
            if reports and complement.kind in ("that", "infinitive", "mood", "question"):
                return clause.first
            continue
        contrast = clause.finite + 1 < view.size and view.lower[clause.finite + 1] in CONTINUING - {"zudem", "dabei"}
        if subordinate or (
            reports
            and contrast
            and complement.kind in ("mood", "that", "infinitive")
            and view.is_mark(clause.first - 1, ",")
        ):
            return clause.first - 1
    return view.end
