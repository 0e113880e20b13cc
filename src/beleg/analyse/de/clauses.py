"""Row → clauses: cuts at marks and conjunctions, and reads from the place of the verb what each piece is.

German shows the kind of a clause by where its finite verb stands (topological fields): second in main clauses, first in
questions and after a preposed part, last in subordinate clauses.
"""

from __future__ import annotations

from beleg.analyse.de.drafts import DASS, Draft, pieces
from beleg.analyse.de.verbs import Predicate, attributive, predicate
from beleg.model import Clause, Mood, Row
from beleg.model.analysis import MARK, NUMBER, WORD
from beleg.rules.german import (
    CLAUSE_OPENERS,
    DETERMINERS,
    FIRST_PERSON,
    MODALS,
    PREPOSITIONS,
    RELATIVE_PRONOUNS,
    SUBORDINATORS,
    SUBORDINATORS_ALWAYS,
    SUBORDINATORS_IF_VERB_LAST,
)
from beleg.rules.words import words

#: Verbs that an infinitive completes.
HELPED = MODALS | {"werden"}
PURPOSE = frozenset({"um", "ohne", "anstatt", "statt"})
NO_PREDICATE: Predicate = (frozenset(), False, ())
#: How many clauses may lie between a clause and the rest of its verb.
REACH = 5
#: Words behind *bis* that it limits by.
LIMITS = frozenset({"ende", "mitte", "anfang", "heute", "jetzt", "dato", "dahin", "spätestens", "frühestens"})
#: Pronouns that ask, and stand for a noun before them.
WHICH = frozenset({"welche", "welcher", "welches", "welchen", "welchem"})
#: Verbs and words beside which they ask.
ASKING = words(
    """fragen nachfragen wissen prüfen klären sagen erklären mitteilen verraten zeigen entscheiden untersuchen ermitteln
    herausfinden beantworten offenlassen angeben nennen diskutieren überlegen erfahren sehen regeln festlegen bestimmen"""
)
ASKED = words("unklar offen fraglich ungewiss frage fragen bekannt unbekannt strittig umstritten")


def _has_zu_infinitive(row: Row, first: int, stop: int) -> bool:
    words, lower = row.word, row.lower
    for unit in range(first, stop):
        if words[unit].zu_infinitives:
            return True
        if lower[unit] == "zu" and unit + 1 < stop and words[unit + 1].infinitives:
            return True
    return False


def _mood(row: Row, draft: Draft, verb: int) -> Mood | None:
    """The mood of the finite verb; first persons nearby take it back (*ich habe* is no Konjunktiv)."""
    mood = row.word[verb].mood
    if mood:
        for unit in range(max(draft.first, verb - 2), min(draft.stop, verb + 3)):
            # *ihr* is a determiner beside other forms than those in -t (*ihr Land unterstütze*)
            if row.lower[unit] in FIRST_PERSON and (row.lower[unit] != "ihr" or row.lower[verb].endswith("t")):
                return None
    return mood


def _last_word(row: Row, draft: Draft) -> int:
    """The last unit of a clause that is no mark."""
    last = draft.stop - 1
    while last > draft.opening and row.kind[last] == MARK:
        last -= 1
    return last


def _subordinator(row: Row, draft: Draft) -> str | None:
    """What subordinates a clause that has a finite verb, or None where it is a main clause."""
    opening, verb = draft.opening, draft.finites[-1]
    last = _last_word(row, draft)
    form = row.lower[opening]
    following = row.lower[opening + 1] if opening + 1 < draft.stop else ""
    verb_last = verb == last
    if form in WHICH and verb_last and not draft.coordinated and _describes(row, opening):
        return "rel"
    if form in SUBORDINATORS and (form not in SUBORDINATORS_IF_VERB_LAST or verb_last) and not _limits(row, opening):
        return form
    if not verb_last or opening == 0 or draft.coordinated:
        return None
    demonstrative = verb == opening + 1 and form in ("das", "dies")
    if form in RELATIVE_PRONOUNS and verb > opening and not demonstrative:
        return None if _helped(row, draft) else "rel"
    if form in PREPOSITIONS and following in RELATIVE_PRONOUNS:
        return "rel"
    return None


def _describes(row: Row, opening: int) -> bool:
    """Whether *welche* behind a comma says more of the noun before it (*die Panzer, welche Rom geliefert hat*), asking nothing."""
    if opening < 2 or row.text[opening - 1] != "," or not (row.capital[opening - 2] and row.word[opening - 2].noun):
        return False
    before = range(opening)
    return ASKED.isdisjoint(row.lower[:opening]) and all(ASKING.isdisjoint(row.word[unit].verbs) for unit in before)


def _limits(row: Row, unit: int) -> bool:
    """Whether *bis* stands before what it limits rather than before a clause (*bis zum Juni*, *bis Ende Mai*, *bis 2028*)."""
    if row.lower[unit] != "bis" or unit + 1 >= len(row):
        return False
    following = row.lower[unit + 1]
    return following in PREPOSITIONS or following in LIMITS or row.kind[unit + 1] == NUMBER


def _helped(row: Row, draft: Draft) -> bool:
    """Whether what seems the last verb is the participle of an auxiliary behind a subject (*der Vertrag sei unterschrieben*)."""
    helper, last = draft.finites[0], draft.finites[-1]
    if helper == last or not row.word[helper].auxiliary:
        return False
    if not row.word[last].participles and not row.word[helper].mood:
        return False
    return draft.opening + 1 < helper and row.capital[draft.opening + 1]


def _interrupted(row: Row, draft: Draft) -> bool:
    """Whether a verbless piece is cut off by an apposition from its verb (*…, wie Kim, der Sprecher, mitteilte.*)."""
    comma = draft.stop
    if comma >= len(row.lower) or row.text[comma] != ",":
        return False
    second = comma + 1
    while second < len(row.lower) and row.text[second] != ",":
        if row.kind[second] == MARK:
            return False
        second += 1
    verb = second + 1
    return (
        verb < len(row.lower)
        and bool(row.word[verb].finite)
        and (verb + 1 == len(row.lower) or row.kind[verb + 1] == MARK)
    )


def _classify(row: Row, draft: Draft) -> None:
    opening = draft.first
    while opening < draft.stop and row.lower[opening] in CLAUSE_OPENERS:
        opening += 1
    draft.opening = opening = draft.first if opening >= draft.stop else opening
    draft.coordinated = opening > draft.first
    form = row.lower[opening]
    if draft.finites:
        draft.finite = draft.finites[0]
        draft.subordinator = _subordinator(row, draft)
        if draft.subordinator:
            draft.order = "last"
            draft.finite = draft.finites[-1]
        else:
            draft.order = "first" if draft.finite == opening else "second"
        draft.mood = _mood(row, draft, draft.finite)
        return
    long_enough = draft.stop - opening > 1
    if form == "wie" and long_enough and (draft.first == 0 or _interrupted(row, draft)):
        draft.order, draft.subordinator = "last", "wie"
        return
    to_infinitive = _has_zu_infinitive(row, opening, draft.stop)
    if form in SUBORDINATORS_ALWAYS and long_enough and not to_infinitive:
        draft.order, draft.subordinator = "last", form
    elif to_infinitive:
        draft.order = "purpose" if form in PURPOSE else "infinitive"


def _apposed_participles(row: Row, drafts: list[Draft]) -> None:
    """Takes participles between commas for no verbs where that of the sentence follows (*Peru, von Chile bedroht, kauft Jets*)."""
    for before, draft, later in zip(drafts, drafts[1:], drafts[2:], strict=False):
        verb = draft.finite
        if (
            verb is not None
            and draft.order == "second"
            and not draft.coordinated
            and before.order == "verbless"
            and later.order == "first"
            and len(draft.finites) == 1
            and verb == _last_word(row, draft)
            and row.word[verb].participles
            and row.lower[draft.first] in PREPOSITIONS
            and row.text[before.stop] == row.text[draft.stop] == ","
        ):
            draft.order, draft.finite, draft.finites, draft.mood = "verbless", None, (), None


def _resume(row: Row, drafts: list[Draft]) -> None:
    """Give subordinate clauses without a verb the one that ends a later piece (*dass Pläne, die es gab, stimmten*)."""
    for number, draft in enumerate(drafts):
        if draft.order != "last" or draft.finite is not None:
            continue
        for later in drafts[number + 1 : number + 1 + REACH]:
            if later.subordinator == "rel" or later.order in ("verbless", "infinitive", "purpose"):
                continue
            if (
                later.finite is not None
                and later.order in ("first", "second")
                and not later.coordinated
                and later.finites[-1] >= later.stop - 2
            ):
                draft.finite = later.finites[-1]
                draft.mood = row.word[draft.finite].mood
                draft.resumed = later
                later.order, later.finite, later.mood = "tail", None, None
            break


def _completes(row: Row, draft: Draft, later: Draft, separable: dict[tuple[str, str], str]) -> bool:
    """Whether the last word of `later` completes the verb of `draft`: its particle, or the participle that it helps."""
    assert draft.finite is not None
    last = _last_word(row, later)
    if row.kind[last] != WORD or row.capital[last] or later.subordinator == "rel":
        return False
    lemmas, form = row.word[draft.finite].verbs, row.lower[last]
    if form == "acht" and later.stop - later.first <= 2:
        return False  # *Rom gibt zwölf, Oslo acht*
    if _separates(row, last, lemmas, separable) or (form == "bekannt" and "geben" in lemmas):
        return later.finite is None
    if later.finite in (None, last) and lemmas & HELPED and row.word[last].infinitives:
        within = range(draft.finite + 1, draft.stop)
        return not any(row.word[unit].infinitives and not row.capital[unit] for unit in within)
    helped = row.word[draft.finite].auxiliary and row.word[last].participles
    return bool(helped and (later.finite is None or later.finite == last or _joined_participle(row, later.finite)))


def _joined_participle(row: Row, unit: int) -> bool:
    """Whether what seems a finite verb is the first of two participles (*habe Öl aus A, B und C bezogen und verkauft*)."""
    return bool(row.word[unit].participles) and row.lower[unit + 1 : unit + 2] == ["und"]


def _separates(row: Row, unit: int, lemmas: frozenset[str], separable: dict[tuple[str, str], str]) -> bool:
    """Whether a word is the particle that stands apart from a verb with one of these lemmas."""
    if not row.word[unit].particle:
        return False
    form = row.lower[unit]
    return any((form, lemma) in separable for lemma in lemmas)


def _find_tails(row: Row, drafts: list[Draft], separable: dict[tuple[str, str], str]) -> None:
    """Find where main clauses go on after what is put in between (*er wies die Vorwürfe, die es gab, zurück*)."""
    for number, draft in enumerate(drafts):
        if draft.order not in ("first", "second") or draft.finite is None:
            continue
        following = drafts[number + 1 : number + REACH]
        if not following:
            return
        verb, last = row.word[draft.finite], _last_word(row, draft)
        if last > draft.finite and _separates(row, last, verb.verbs, separable):
            continue
        if verb.auxiliary and any(
            row.word[unit].participles and not row.capital[unit] for unit in range(draft.finite + 1, draft.stop)
        ):
            continue
        for later in following:
            if later.order == "infinitive" or (later.order == "last" and later.subordinator in DASS):
                continue  # *Er lehnte die Forderung, zu gehen, ab*
            if (later.order == "last" and later.subordinator != "rel") or later.coordinated:
                break
            if _completes(row, draft, later, separable):
                draft.tail = _last_word(row, later)
                later.order, later.finite, later.mood = "tail", None, None
                break
            if later.order in ("first", "second"):
                break


def _part_infinitives(row: Row, drafts: list[Draft], separable: dict[tuple[str, str], str]) -> None:
    """Cut infinitives off main clauses that are complete before them, though no comma tells (*Sie bot an ihn zu zahlen*)."""
    for number in range(len(drafts) - 1, -1, -1):
        draft = drafts[number]
        if draft.order not in ("first", "second") or draft.finite is None:
            continue
        last = _last_word(row, draft)
        word = row.word[last]
        joined = bool(word.zu_infinitives)
        if not joined and not (row.lower[last - 1] == "zu" and word.infinitives):
            continue
        closing = _closing(row, draft, last - (not joined), separable)
        if closing is not None and closing + 1 < last:
            rest = Draft(closing + 1, draft.stop, (), opening=closing + 1, order="infinitive")
            draft.stop = closing + 1
            drafts.insert(number + 1, rest)


def _closing(row: Row, draft: Draft, stop: int, separable: dict[tuple[str, str], str]) -> int | None:
    """The unit before `stop` that completes the verb of a main clause: its participle, or the particle right behind it."""
    assert draft.finite is not None
    verb = row.word[draft.finite]
    if not verb.auxiliary:
        following = draft.finite + 1
        separates = following < stop and row.lower[following] not in DETERMINERS  # *gibt ein Kenner zu bedenken*
        return following if separates and _separates(row, following, verb.verbs, separable) else None
    for unit in range(draft.finite + 1, stop):
        if row.capital[unit] or row.kind[unit] != WORD or not row.word[unit].participles:
            continue
        if not attributive(row, unit, draft.first, draft.stop):
            return unit
    return None


def find_clauses(row: Row, separable: dict[tuple[str, str], str], *, initial: bool = True) -> tuple[Clause, ...]:
    """The clauses of `row` in order; `initial` tells that the row begins a sentence, so that a capital may be a verb's.

    `separable` says which particle makes which verb out of which base (`("mit", "teilen")` → `mitteilen`).
    """
    drafts = pieces(row, initial=initial)
    for draft in drafts:
        _classify(row, draft)
    _apposed_participles(row, drafts)
    _part_infinitives(row, drafts, separable)
    _resume(row, drafts)
    _find_tails(row, drafts, separable)
    clauses = []
    for draft in drafts:
        lemmas, passive, verbs = NO_PREDICATE
        if draft.finite is not None:
            place = draft.resumed or draft
            lemmas, passive, verbs = predicate(row, place.first, place.stop, draft.finite, draft.tail, separable)
        clauses.append(
            Clause(
                draft.first,
                draft.stop,
                draft.opening,
                draft.coordinated,
                draft.order,
                draft.subordinator,
                draft.finite,
                draft.finites,
                draft.mood,
                lemmas,
                passive,
                verbs,
                draft.tail,
                draft.resumed.stop if draft.resumed else None,
            )
        )
    return tuple(clauses)
