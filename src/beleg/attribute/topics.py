"""Statements that are only named by their topic (*kritisiert den Plan*), hearsay with *soll*, and who is speaking by the way."""

from __future__ import annotations

from beleg.attribute.addressee import addressee
from beleg.attribute.found import Found
from beleg.attribute.speaker import SPEAKER_ENDINGS, agent, clause_subject, source_place, speaks
from beleg.attribute.view import Range, View, main_verb
from beleg.model import Clause, Phrase, Span
from beleg.rules.reporting import ADDING, LINGERING, TAKEN_ENDINGS, TAKING, TOPIC, TOPIC_PASSIVE, VALENCY

PERFECT = frozenset({"haben", "sein", "worden"})
PLURAL_ENDINGS = ("e", "en", "s")
NOBODY = frozenset({"es", "man", "das", "dies"})


def _has_valency(view: View, clause: Clause) -> bool:
    for lemma in clause.lemmas:
        needed = VALENCY.get(lemma)
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


def find_reported(view: View, known: list[Found]) -> Found | None:
    """The whole sentence as a statement that it only names (rule `reported`), as *Der Minister kritisierte den Plan*.

    What hangs on it in Konjunktiv is a statement of its own.
    """
    hanging = next((one for one in known if one.rule == "dependent"), None)
    for number, clause in enumerate(view.clauses):
        if not main_verb(clause):
            continue
        verbs = TOPIC_PASSIVE if clause.passive else TOPIC
        if _talked_of(view, number):
            verbs = clause.lemmas
        if not clause.lemmas & verbs or not _has_valency(view, clause) or _takes_lives(view, clause):
            return None
        if any(one.rule.startswith(("direct", "fragment")) and one.rule != "fragment-inside" for one in known):
            return None
        who = _speaker(view, number)
        return Found(
            rule="reported",
            mode="reported",
            quote=(view.sentence.span,) if hanging is None else (Span(view.sentence.span.start, hanging.start - 1),),
            speaker=view.exact(*who) if who else (),
            addressee=addressee(view, clause),
            lemmas=clause.lemmas,
            passive=clause.passive,
        )
    return None


def is_hearsay(view: View) -> bool:
    """Whether the sentence says with *soll* what is said to have happened, in the perfect, or what else is planned."""
    for clause in view.clauses:
        if main_verb(clause) and not clause.coordinated and clause.finite is not None:
            if view.lower[clause.finite] not in ("soll", "sollen"):
                return False
            return view.lower[0] in ADDING or not PERFECT.isdisjoint(view.lower[clause.finite :])
    return False


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


def _acts(view: View, phrase: Phrase) -> bool:
    """Whether the phrase surely names a person or a body: by its noun, or as a name, which has no determiner nor a plural."""
    if view.lower[phrase.head].endswith(SPEAKER_ENDINGS):
        return True
    name = phrase.first == phrase.head and not view.lower[phrase.head].endswith(PLURAL_ENDINGS)
    return name and speaks(view, phrase)


def acting_speaker(view: View) -> Found | None:
    """The person or body of whose act a sentence tells, who is speaking in the sentence in Konjunktiv right behind it."""
    for number, clause in enumerate(view.clauses):
        if main_verb(clause) and clause.finite is not None and not clause.coordinated:
            if clause.passive or clause.mood:
                return None
            who = clause_subject(view, number)
            phrase = view.phrases.get(who[0]) if who is not None else None
            if who is None or phrase is None or not _acts(view, phrase):
                return None
            return Found(rule="lingering", quote=(view.sentence.span,), speaker=view.exact(*who), lemmas=clause.lemmas)
    return None
