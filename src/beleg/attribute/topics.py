"""Statements that are only named by their topic (*kritisiert den Plan*), hearsay with *soll*, and who is speaking by the way."""

from __future__ import annotations

from typing import Literal

from beleg.attribute.addressee import addressee
from beleg.attribute.first_field import main_start
from beleg.attribute.found import Found
from beleg.attribute.roles import cue_units
from beleg.attribute.speaker import acts, agent, clause_subject, source_place
from beleg.attribute.view import Range, View, main_verb
from beleg.model import Clause, Span
from beleg.rules.reporting import (
    ADDING,
    LINGERING,
    TAKEN_ENDINGS,
    TAKING,
    TOPIC,
    TOPIC_JUDGING,
    TOPIC_PASSIVE,
    TOPIC_VALENCY,
)

PERFECT = frozenset({"haben", "sein", "worden"})
#: Auxiliaries of what was said before the news of the day.
EARLIER = frozenset({"hatte", "hatten"})
SAID_TO = frozenset({"soll", "sollen"})
#: What *soll* tells.
Hearsay = Literal["happened", "added", "planned"]
NOBODY = frozenset({"es", "man", "das", "dies"})


def _has_valency(view: View, clause: Clause) -> bool:
    for lemma in clause.lemmas:
        needed = TOPIC_VALENCY.get(lemma)
        if needed is not None:
            return not needed.isdisjoint(view.lower[clause.first : clause.stop])
    return True


def _takes_lives(view: View, clause: Clause) -> bool:
    """Whether it is an event that the clause tells of (*Das Beben forderte viele Todesopfer*)."""
    if clause.lemmas.isdisjoint(TAKING):
        return False
    return any(form.endswith(TAKEN_ENDINGS) for form in view.lower[clause.first : clause.stop])


def _talked_of(view: View, number: int) -> bool:
    """*In dem Bericht ist von … die Rede*."""
    clause = view.clauses[number]
    forms = view.lower[clause.first : clause.stop]
    return "sein" in clause.lemmas and "rede" in forms and "von" in forms and source_place(view, number) is not None


def _speaker(view: View, number: int) -> Range | None:
    clause = view.clauses[number]
    if _talked_of(view, number):
        return source_place(view, number)
    if clause.passive:
        return agent(view, clause.first, clause.stop) or source_place(view, number)
    return clause_subject(view, number)


def _judges(view: View, clause: Clause) -> bool:
    """*stufte den Plan als unklug ein*; in the passive somebody must be told who does (*von der Werft als unklug eingestuft*)."""
    if clause.lemmas.isdisjoint(TOPIC_JUDGING) or "als" not in view.lower[clause.first : clause.stop]:
        return False
    return not clause.passive or agent(view, clause.first, clause.stop) is not None


def _names_topic(view: View, number: int) -> bool:
    """Whether the clause names what somebody says (*Der Minister kritisierte den Plan*), now rather than long before."""
    clause = view.clauses[number]
    if clause.finite is None or view.lower[clause.finite] in EARLIER or "man" in view.lower[clause.first : clause.stop]:
        return False
    if _talked_of(view, number) or _judges(view, clause):
        return True
    verbs = TOPIC_PASSIVE if clause.passive else TOPIC
    return bool(clause.lemmas & verbs) and _has_valency(view, clause) and not _takes_lives(view, clause)


def _first_main(view: View) -> int | None:
    """The number of the first main clause."""
    for number, clause in enumerate(view.clauses):
        if main_verb(clause):
            return number
    return None


def find_reported(view: View, known: list[Found]) -> Found | None:
    """The whole sentence as a statement that it only names (rule `reported`), as *Der Minister kritisierte den Plan*.

    What hangs on it in Konjunktiv is a statement of its own.
    """
    if known and any(one.rule.startswith(("direct", "fragment")) and one.rule != "fragment-inside" for one in known):
        return None
    number = _first_main(view)
    if number is None or not _names_topic(view, number):
        return None
    hanging = next((one for one in known if one.rule == "dependent"), None)
    span = view.sentence.span
    return _reported(view, number, span if hanging is None else Span(span.start, hanging.start - 1))


def find_reported_beside(view: View, known: list[Found]) -> list[Found]:
    """What a clause names that goes on behind another statement: *Er teilte mit, dass …, und warnte vor Regen*."""
    for number, clause in enumerate(view.clauses):
        if number == 0 or clause.order != "first" or not clause.coordinated or not _names_topic(view, number):
            continue
        place = view.row.span(clause.first, clause.stop)
        if not any(span.overlaps(place) for one in known for span in one.quote + one.frame):
            return [_reported(view, number, Span(place.start, view.sentence.span.end))]
    return []


def _reported(view: View, number: int, span: Span) -> Found:
    clause, who = view.clauses[number], _speaker(view, number)
    return Found(
        rule="reported",
        mode="reported",
        quote=(span,),
        speaker=view.exact(*who) if who else (),
        addressee=addressee(view, clause),
        lemmas=clause.lemmas,
        passive=clause.passive,
    )


def hearsay(view: View) -> Hearsay | None:
    """What the sentence says with *soll*: what is said to have happened, in the perfect, or what is planned; None without *soll*.

    What is planned is `added` where its first word adds it to what was said before.
    """
    for clause in view.clauses:
        if main_verb(clause) and not clause.coordinated and clause.finite is not None:
            if view.lower[clause.finite] not in SAID_TO:
                return None
            if not PERFECT.isdisjoint(view.lower[clause.finite :]):
                return "happened"
            return "added" if view.lower[0] in ADDING else "planned"
    return None


def may_linger(view: View) -> bool:
    """Whether the verb of a sentence lets its speaker go on in sentences in Konjunktiv that follow."""
    for clause in view.clauses:
        if main_verb(clause) and clause.finite is not None and not clause.coordinated:
            return not clause.lemmas.isdisjoint(LINGERING)
    return False


def lingering_speaker(view: View) -> Found | None:
    """Who is speaking in a sentence that states nothing itself, for sentences in Konjunktiv that follow."""
    for number, clause in enumerate(view.clauses):
        if main_verb(clause) and clause.finite is not None and not clause.coordinated:
            if not clause.lemmas & LINGERING:
                return None
            who = _speaker(view, number)
            if who is None or (who[1] - who[0] == 1 and view.lower[who[0]] in NOBODY):
                return None
            return Found(rule="lingering", quote=(view.sentence.span,), speaker=view.exact(*who), lemmas=clause.lemmas)
    return None


def acting_speaker(view: View) -> Found | None:
    """The person or body of whose act a sentence tells, who is speaking in the sentence in Konjunktiv right behind it."""
    for number, clause in enumerate(view.clauses):
        if main_verb(clause) and clause.finite is not None and not clause.coordinated:
            if clause.passive or clause.mood:
                return None
            who = clause_subject(view, number)
            phrase = view.phrases.get(who[0]) if who is not None else None
            if who is None or not acts(view, phrase):
                return None
            return Found(rule="lingering", quote=(view.sentence.span,), speaker=view.exact(*who), lemmas=clause.lemmas)
    return None


def find_by_mood(view: View, said: Clause) -> Found | None:
    """What stands in Konjunktiv I behind the comma, of whoever acts before it: *Der Anwalt winkte ab, das sei Unsinn*."""
    number = view.clauses.index(said) - 1
    clause = view.clauses[number]
    acting = acting_speaker(view)
    if acting is None or clause.finite is None or not main_verb(clause) or view.row.word[clause.finite].helper:
        return None
    if not view.is_mark(said.first - 1, ",") or view.lower[said.first] == "um":
        return None
    return Found(
        rule="mood",
        quote=view.span(said.first, view.end),
        speaker=acting.speaker,
        cue=view.units(cue_units(view, clause)),
        frame=view.exact(main_start(view, number), said.first),
        addressee=addressee(view, clause),
        lemmas=clause.lemmas,
    )
