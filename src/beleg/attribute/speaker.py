"""Who says it: the subject of a reporting clause, the agent of a passive, the place that an impersonal verb names.

Subjects are found by place and case: a first field that may be nominative, else the first phrase behind the verb that may be.
"""

from __future__ import annotations

from beleg.attribute.first_field import apposition_stop, is_attributed, is_surname, main_start
from beleg.attribute.subject_stop import subject_stop
from beleg.attribute.view import Range, View, main_verb
from beleg.model import Clause, Phrase
from beleg.model.analysis import MARK, PARENTHESIS, QUOTATION, WORD
from beleg.model.phrase import ACCUSATIVE, GENITIVE
from beleg.rules.german import DETERMINERS, PREPOSITIONS
from beleg.rules.nominal import PHRASE_COORDINATORS
from beleg.rules.reporting import (
    ABSTRACT_ENDINGS,
    ACCUSATIVE_ADDRESSEE,
    AFTER_SUBJECT,
    BEFORE_SUBJECT,
    BODY_ENDINGS,
    CONTENT,
    CONTINUING,
    DONE,
    GIVEN_NAMES,
    IMPERSONAL,
    NO_SUBJECT,
    OBJECTS,
    PAPER_ENDINGS,
    PERSON_ENDINGS,
    REFLEXIVE,
    is_source,
)
from beleg.rules.words import words

PLURAL_ENDINGS = ("e", "en", "s")
PERSONAL = frozenset({"er", "sie", "man", "ich", "wir"})
SOURCE_PLACES = frozenset({"in", "aus", "im", "seitens", "bei", "beim", "auf", "von", "vom"})
AGENTS = frozenset({"von", "vom", "seitens"})
#: How many words or phrases a subject may stand behind its verb.
REACH = 9
LONE_SUBJECTS = words(
    "dieser diese dieses jener jene jenes einer eine eines einige viele mehrere beide andere niemand jemand alle keiner"
)
NOMINATIVE_DETERMINERS = frozenset({"der", "die", "das"})
SPEAKER_ENDINGS = PERSON_ENDINGS + BODY_ENDINGS + PAPER_ENDINGS
POSSESSIVES = frozenset({"seine", "ihre", "sein", "ihr", "seinen", "ihren"})
#: Persons of finite forms (see FiniteForm).
SINGULAR, PLURAL = {1, 3}, 6
#: Open joined subjects (*Sowohl die Werft als auch der Hafen*).
CORRELATIVE = frozenset({"sowohl"})
#: Say that somebody was asked (*auf Anfrage der Agentur*), not where something comes from.
ASKED = frozenset({"anfrage", "anfragen", "nachfrage", "nachfragen"})
OWNING = frozenset({"dessen", "deren"})
PRESENT_PARTICIPLE = "ierend"
INTERRUPTIONS = frozenset({"last", "first", "infinitive"})


def _first_field(view: View, start: int, verb: int) -> Range | None:
    """The first field of a main clause where it may be a subject."""
    first = start
    while first < verb and (view.lower[first] in BEFORE_SUBJECT or view.is_mark(first, ",–-")):
        first += 1
    if first >= verb or view.lower[first] in NO_SUBJECT:
        return None
    if first + 1 == verb and view.lower[first].endswith(PRESENT_PARTICIPLE):
        return None  # *Relativierend sagte er*
    if first in view.whole or (view.kind[first] == QUOTATION and view.is_mark(first + 1, ",")):
        return None
    if view.lower[first] in CORRELATIVE:
        return first, verb
    phrase = view.nominative(first)
    if phrase is None:
        phrase = _partitive(view, first)
        if phrase is None:
            lone = first + 1 == verb and view.lower[first] in LONE_SUBJECTS
            # *Die beiden*, *Die taz*
            small = first + 2 == verb and first not in view.phrases and view.lower[first] in NOMINATIVE_DETERMINERS
            return (first, verb) if lone or small else None
    if view.lower[first] == "es":
        return None
    stop = verb
    for clause in view.clauses:
        if first < clause.first < verb and clause.order in INTERRUPTIONS:
            stop = clause.first - 1
            break
    for unit in range(phrase.genitive, stop):
        if view.verbal(unit) and view.lower[unit - 1] not in DETERMINERS:
            stop = unit  # two verbs share the first field
            break
    while stop > first and view.kind[stop - 1] == MARK:
        stop -= 1
    while stop > first + 1 and view.lower[stop - 1] in AFTER_SUBJECT:
        stop -= 1
    if stop <= first or "zufolge" in view.lower[first:stop]:
        return None
    if stop - first == 1 and view.lower[first] in ("dies", "das", "dieses"):
        return None
    return first, stop


def _partitive(view: View, first: int) -> Phrase | None:
    """The genitive behind a pronoun that looks like a determiner: *Einige der Soldaten*, *Einer der Zeugen, …*."""
    if view.lower[first] not in LONE_SUBJECTS or first in view.phrases:
        return None
    following = view.phrases.get(first + 1)
    return following if following is not None and following.case & GENITIVE else None


def behind_verb(view: View, verb: int, limit: int, excluded: int | None) -> Range | None:
    """The first phrase behind the verb that may be its subject; the one that holds the unit `excluded` is not."""
    unit, steps = verb + 1, 0
    while unit < limit and steps < REACH:
        form, kind = view.lower[unit], view.kind[unit]
        if form in PERSONAL:
            return unit, unit + 1
        if kind == MARK:
            return None
        if form in LONE_SUBJECTS and unit not in view.phrases:
            following = _partitive(view, unit)
            return unit, unit + 1 if following is None else min(following.stop, limit)
        if kind == PARENTHESIS:
            unit += 1
            continue
        steps += 1
        owned = form in POSSESSIVES and unit in view.phrases and view.phrases[unit].head > unit  # *sagte ihr Sprecher*
        if (form in OBJECTS and not owned) or form == "es":
            unit += 1
        elif form in PREPOSITIONS and kind == WORD:
            unit = max(view.short_stop(unit + 1, limit), unit + 1)
        elif unit not in view.phrases:
            unit += 1
        elif view.nominative(unit) is None or form in NO_SUBJECT:
            unit = max(view.short_stop(unit, limit), unit + 1)
        else:
            stop = view.phrase_stop(unit, limit)
            if excluded is not None and unit <= excluded < stop:
                begin = excluded
                while begin > unit and not view.row.capital[begin - 1]:
                    begin -= 1
                if begin > unit:
                    return unit, begin
                unit = stop
                continue
            return unit, stop
    return None


def subject(view: View, number: int, start: int, excluded: int | None = None) -> Range | None:
    """The subject of the main clause that begins at `start` with its verb in clause `number`; never the noun `excluded`."""
    clause = view.clauses[number]
    verb = clause.finite
    assert verb is not None
    if clause.coordinated and clause.order == "first":
        for earlier in range(number - 1, -1, -1):
            other = view.clauses[earlier]
            if main_verb(other) and not other.coordinated and (clause.mood or not other.mood):
                return subject(view, earlier, main_start(view, earlier))
            if other.order == "last" and other.subordinator != "rel":
                break
    before = _first_field(view, start, verb)
    behind = behind_verb(view, verb, clause.stop, excluded)
    if behind is not None:
        behind = behind[0], subject_stop(view, clause, *behind)
    if before is None and excluded is None and not (clause.passive or clause.lemmas & IMPERSONAL):
        phrase = None if behind is None else view.phrases.get(behind[0])
        alone = phrase is None or (phrase.first == phrase.head and not speaks(view, phrase))
        if alone and is_surname(view, start, verb, sure=behind is None):
            return start, verb
        if behind is None and is_attributed(view, start, verb):
            return start, verb
    if before is not None and (behind is None or not _behind_is_subject(view, before, behind, verb, clause.lemmas)):
        return before
    if behind is None:
        goes_on = _continued(view, number)
        return None if goes_on is None else subject(view, goes_on, main_start(view, goes_on))
    return behind[0], apposition_stop(view, behind[1])


def _continued(view: View, number: int) -> int | None:
    """The main clause that goes on with a verb in first place and a word like *jedoch* (*…, teilten jedoch mit, …*)."""
    clause = view.clauses[number]
    assert clause.finite is not None
    following = clause.finite + 1
    if number == 0 or clause.order != "first" or following >= view.size or view.lower[following] not in CONTINUING:
        return None
    before = view.clauses[number - 1]
    return number - 1 if main_verb(before) and before.mood is None else None


def _disagrees(view: View, place: Range, phrase: Phrase, verb: int) -> bool:
    """Whether the phrase cannot be the subject of the verb by its number."""
    bare = phrase.plural is None and phrase.first == phrase.head and not view.row.word[phrase.head].lemma
    one = bare and not view.text[phrase.head].isupper() and not view.lower[phrase.head].endswith("s")  # a name
    if (phrase.plural is None and not one) or any(view.lower[unit] in PHRASE_COORDINATORS for unit in range(*place)):
        return False
    persons = {reading.person for reading in view.row.word[verb].finite}
    return bool(persons) and persons.isdisjoint({PLURAL} if phrase.plural else SINGULAR)


def _behind_is_subject(view: View, before: Range, behind: Range, verb: int, lemmas: frozenset[str]) -> bool:
    """Whether the phrase behind the verb must be the subject since that before it may be an object."""
    first, second = view.phrases.get(before[0]), view.phrases.get(behind[0])
    if first is None or second is None or not first.case & ACCUSATIVE or _disagrees(view, behind, second, verb):
        return False
    if (second.plural is not None or view.lower[second.first] == "die") and _disagrees(view, before, first, verb):
        return True
    if view.lower[before[0]] in DETERMINERS and _sure_subject(view, second.first, verb):
        return True
    if view.lower[second.first] in POSSESSIVES:
        return False  # *Die Werft rief ihre Leute auf*
    if lemmas & ACCUSATIVE_ADDRESSEE and view.lower[first.first] in DETERMINERS:
        return False  # both may speak: *Das Hilfswerk rief Estland auf*
    if view.lower[first.head] in PERSONAL or _named(view, *before) or _bare_name(view, before, first):
        return False
    done = before[1] - before[0] == 1 and view.lower[second.first] in DETERMINERS  # *Kritik übte die Werft*
    return done or speaks(view, second)


def _bare_name(view: View, before: Range, phrase: Phrase) -> bool:
    """Whether a single noun in the first field is rather a surname (*Fischer lobte*) than what is done (*Kritik übte*)."""
    form = view.lower[phrase.head]
    return (
        before[1] - before[0] == 1
        and phrase.first == phrase.head
        and not form.endswith(ABSTRACT_ENDINGS)
        and form not in DONE
    )


def speaks(view: View, phrase: Phrase) -> bool:
    """Whether the head of the phrase names a person, a body or a paper."""
    if view.lower[phrase.head] in GIVEN_NAMES and phrase.head + 1 < view.size and view.row.capital[phrase.head + 1]:
        return True
    return view.lower[phrase.head].endswith(SPEAKER_ENDINGS) or not view.row.word[phrase.head].lemma


def acts(view: View, phrase: Phrase | None) -> bool:
    """Whether the phrase surely names a person or a body: by its noun, or as a name, which has no determiner nor a plural."""
    if phrase is None:
        return False
    if view.lower[phrase.head].endswith(SPEAKER_ENDINGS):
        return True
    name = phrase.first == phrase.head and not view.lower[phrase.head].endswith(PLURAL_ENDINGS)
    return name and speaks(view, phrase)


def _named(view: View, first: int, stop: int) -> bool:
    """Whether the phrase names somebody who may speak, in its head or in an apposition."""
    phrase = view.phrases[first]
    return speaks(view, phrase) or any(
        view.row.capital[unit] and not view.row.word[unit].lemma and not view.lower[unit].endswith("s")
        for unit in range(phrase.head, min(stop, phrase.genitive))
    )


def _sure_subject(view: View, unit: int, verb: int) -> bool:
    """Whether the phrase can hardly be an object; nominative *der* and *ein* are singular as their verb is then."""
    if view.lower[unit] in PERSONAL:
        return True
    return view.lower[unit] in ("der", "ein") and any(
        reading.person in SINGULAR for reading in view.row.word[verb].finite
    )


def subordinate_subject(view: View, clause: Clause) -> Range | None:
    """The subject of a subordinate clause: its relative pronoun, or the first phrase that may be one."""
    limit = min(clause.finite, clause.stop) if clause.finite is not None else clause.stop
    opening = clause.opening
    if clause.subordinator == "rel" and view.lower[opening] in PREPOSITIONS:
        owned = view.lower[opening + 1] in OWNING and opening + 2 in view.phrases  # *in dessen Folge das Gericht …*
        unit = view.short_stop(opening + 2, limit) if owned else opening + 2
    elif clause.subordinator == "rel":
        # *…, die USA fürchteten, dass …* looks like a relative clause; with a clause behind it, its two words are the subject.
        if limit == opening + 2 and view.row.capital[opening + 1] and view.is_mark(clause.stop, ","):
            return opening, limit
        return opening, opening + 1
    else:
        unit = opening + 1
    steps = 0
    while unit < limit and steps < REACH:
        form = view.lower[unit]
        if form in PERSONAL:
            return unit, unit + 1
        steps += 1
        owned = form in POSSESSIVES and unit in view.phrases and view.phrases[unit].head > unit
        if form in BEFORE_SUBJECT or (form in OBJECTS and not owned) or form == "es":
            unit += 1
        elif form in PREPOSITIONS:
            unit = max(view.short_stop(unit + 1, limit), unit + 1)
        elif unit in view.phrases and (view.nominative(unit) is None or form in NO_SUBJECT):
            unit = max(view.short_stop(unit, limit), unit + 1)
        elif unit in view.phrases:
            return unit, subject_stop(view, clause, unit, view.phrase_stop(unit, limit))
        else:
            unit += 1
    return None


def agent(view: View, first: int, stop: int) -> Range | None:
    """The agent of a passive: the phrase with *von* or *seitens*."""
    attached = 0
    for unit in range(first, stop - 1):
        phrase = view.phrases.get(unit)
        if phrase is not None and is_source(view.lower[phrase.head]):
            attached = max(attached, phrase.stop)  # *in einem Bericht von X*
        if view.lower[unit] in AGENTS and unit + 1 in view.phrases and unit >= attached:
            if unit > first and view.row.capital[unit - 1] and _in_first_field(view, unit):
                continue  # *Einer kleinen Zahl von Bauern wurde zugesichert, …*
            return unit + 1, view.phrase_stop(unit + 1, stop)
    return None


def _in_first_field(view: View, unit: int) -> bool:
    """Whether the unit stands before the verb of its main clause."""
    number = view.clause_at(unit)
    clause = view.clauses[number] if number is not None else None
    return clause is not None and clause.order == "second" and clause.finite is not None and unit < clause.finite


def named_place(view: View, number: int, *, postposed: bool = False) -> Range | None:
    """Where an impersonal statement comes from: *heißt es aus dem Ministerium*, *in einer Erklärung*.

    A frame that is `postposed` has no first field but what is said.
    """
    clause = view.clauses[number]
    first = clause.first if postposed or clause.order == "last" else main_start(view, number)
    for unit in range(first, clause.stop - 1):
        if view.lower[unit] in SOURCE_PLACES and view.kind[unit] == WORD and unit + 1 in view.phrases:
            if view.lower[unit + 1] in ASKED:
                continue
            stop = view.phrase_stop(unit + 1, clause.stop)
            if stop > unit + 1:
                return unit + 1, stop
    return None


def source_place(view: View, number: int) -> Range | None:
    """The same if it names a source: *in dem Bericht wird gefordert*."""
    place = named_place(view, number)
    if place is None:
        return None
    return place if any(is_source(view.lower[unit]) for unit in range(place[0], min(place[1], place[0] + 6))) else None


def clause_subject(view: View, number: int, excluded: int | None = None) -> Range | None:
    """The subject of any clause with a verb."""
    clause = view.clauses[number]
    if clause.order == "last":
        return subordinate_subject(view, clause)
    return subject(view, number, main_start(view, number), excluded)


def speaker(view: View, number: int, excluded: int | None = None) -> Range | None:
    """Who says what the verb of clause `number` reports: subject, agent of a passive, or place of an impersonal verb."""
    clause = view.clauses[number]
    quoted = "zitieren" in clause.lemmas
    by_agent = clause.passive and not quoted
    found = agent(view, clause.first, clause.stop) if by_agent else clause_subject(view, number, excluded)
    if clause.lemmas & IMPERSONAL:
        return named_place(view, number) or (None if "heißen" in clause.lemmas else found)
    return found or (None if clause.passive or clause.lemmas & REFLEXIVE else _it(view, clause))


def _it(view: View, clause: Clause) -> Range | None:
    """*es* beside a verb that has no other subject: *Es wies den Vorwurf zurück* (the court)."""
    assert clause.finite is not None
    if not clause.lemmas & CONTENT or view.row.word[clause.finite].verbs & {"sein"}:
        return None
    for unit in (clause.opening, clause.finite + 1):
        if unit < clause.stop and view.lower[unit] == "es":
            return unit, unit + 1
    return None
