"""Row → noun phrases: cores from left to right, what attaches to them from right to left, each once.

A core is determiner, attributes and head noun.  A capital run behind a head is its apposition (*Minister Kim*), unless its
word can only be a noun of its own (*dass Kim Raketen schickt*).  Genitives, then prepositions and conjuncts go on from there.
"""

from __future__ import annotations

from collections.abc import Sequence

from beleg.analyse.de.names import is_resident
from beleg.analyse.de.phrase_cases import cases
from beleg.model import Clause, Phrase, Row
from beleg.model.analysis import MARK, NUMBER, PARENTHESIS, QUOTATION, WORD
from beleg.model.phrase import ANY_CASE, GENITIVE
from beleg.rules.german import DETERMINERS, PREPOSITIONS, SUBORDINATORS
from beleg.rules.nominal import (
    ATTACHED_ALWAYS,
    ATTACHED_WITH_DETERMINER,
    DETACHED_BEFORE,
    DETERMINER_CASES,
    DETERMINER_PLURAL,
    GENITIVE_OPENERS,
    MEASURED,
    NAME_PARTICLES,
    NEVER_ATTACHED,
    NEVER_INSIDE,
    NOUN_ENDINGS,
    PHRASE_COORDINATORS,
    PRONOUN_CASES,
    THING_ENDINGS,
    UNITED,
)

SITES = (".de", ".com", ".net", ".org", ".at", ".ch", ".eu", ".info")
#: Particles that open a name and are no other words of German.
OPENING_PARTICLES = frozenset({"de", "van", "al", "el", "di", "del"})
#: A quotation of so many words is no name.
LONGEST_NAME = 5
#: Words of so many letters are no nouns by their ending (*Jung*).
SHORTEST_NOUN = 5
#: Open the object of an extended attribute, which then ends with a present participle (*die das Schiff führende Lotsin*).
OBJECT_OPENERS = frozenset({"das", "den", "die", "dem", "ein", "eine", "einen", "sich"})
PRESENT_PARTICIPLES = ("ende", "enden", "ender", "endes", "endem")
#: How many units may stand between a determiner and its noun.
REACH = 9


class Draft:
    """A phrase while its attachments are still being found (see Phrase for the fields)."""

    __slots__ = (
        "case",
        "core",
        "determiner",
        "first",
        "genitive",
        "head",
        "plural",
        "preposition",
        "run",
        "stop",
    )

    def __init__(
        self,
        first: int,
        head: int,
        core: int,
        run: int,
        preposition: int | None,
        determiner: bool,
        case: int = ANY_CASE,
        plural: bool | None = None,
        genitive: int = 0,
        stop: int = 0,
    ) -> None:
        self.first = first
        self.head = head
        self.core = core
        self.run = run
        self.preposition = preposition
        self.determiner = determiner
        self.case = case
        self.plural = plural
        self.genitive = genitive
        self.stop = stop


def _attribute(row: Row, unit: int, *, determined: bool) -> bool:
    """Whether the lower-case word may stand before the noun of its phrase."""
    form, word = row.lower[unit], row.word[unit]
    if determined and form == "nicht":
        return unit + 1 < len(row.word) and row.word[unit + 1].inflected  # *ein nicht genannter Zeuge*
    if form in NEVER_INSIDE or form in PREPOSITIONS or form in SUBORDINATORS:
        return False
    if determined:
        if form in DETERMINERS and not DETERMINER_PLURAL.get(form):
            return False
        return not word.finite or word.adjective or word.inflected
    if form in DETERMINERS:
        return True
    if not word.inflected or (word.lemma is not None and word.lemma.lower() == form):
        return False
    return word.adjective or not word.verbal or bool(word.participles)


def _participle(row: Row, unit: int) -> int | None:
    """The participle that ends an extended attribute beginning with the preposition `unit` (*die in Seoul geplanten …*).

    One behind a noun is preferred to what may be the attribute of such a noun (*der am vergangenen Montag entlassene Minister*).
    """
    attribute = None
    for later in range(unit + 1, min(len(row.lower) - 1, unit + REACH)):
        if row.kind[later] == MARK:
            break
        if (
            not row.capital[later]
            and row.capital[later + 1]
            and row.kind[later] == WORD
            and row.word[later].inflected
            and row.lower[later] not in DETERMINERS
            and row.lower[later] not in PREPOSITIONS
            and row.lower[later - 1] not in DETERMINERS
        ):
            if row.kind[later - 1] != WORD or row.capital[later - 1]:
                return later
            attribute = attribute or later
    return attribute


def _noun_like(row: Row, unit: int) -> bool:
    """Whether the capital is a noun's; the first word of a sentence has one in any case."""
    if not row.capital[unit]:
        return row.lower[unit].endswith(SITES)
    word = row.word[0]
    if unit > 0 or word.noun or not word.lower_only:
        return True
    # What is else only an imperative (*Gall*) is a name where it opens a sentence.
    return word.lemma is not None and word.lemma.endswith("n") and word.lemma != row.lower[0] and not word.verbal


def _measures(row: Row, unit: int) -> bool:
    """Whether the noun only tells how long, old or heavy what follows is (*der 40 Seiten lange Bericht*)."""
    if unit + 2 >= len(row.lower) or row.lower[unit + 1] not in MEASURED or not row.capital[unit + 2]:
        return False
    return row.kind[unit - 1] == NUMBER or row.lower[unit - 1] in DETERMINER_PLURAL


def _noun(row: Row, first: int, finites: set[int], *, determined: bool) -> int | None:
    """The first unit of the capital run (or quotation) that the attributes from `first` on lead to."""
    lower, kinds, words, capital = row.lower, row.kind, row.word, row.capital
    unit, stop = first, min(len(lower), first + REACH)
    while unit < stop:
        kind = kinds[unit]
        if kind == QUOTATION or (kind == WORD and ((unit and capital[unit]) or _noun_like(row, unit))):
            before = unit - 1
            if determined and _measures(row, unit):
                unit += 2
                continue
            bare = unit == first or kinds[before] != WORD or words[before].inflected
            return unit if bare or lower[before] in DETERMINERS else None
        if kind == WORD:
            object_first = determined and unit == first and (lower[unit] in OBJECT_OPENERS)
            if determined and (lower[unit] in PREPOSITIONS or object_first):
                participle = _participle(row, unit)
                if participle is None or (object_first and not lower[participle].endswith(PRESENT_PARTICIPLES)):
                    return None
                unit, stop = participle, min(len(lower), participle + REACH)
            elif lower[unit] in PHRASE_COORDINATORS:
                if unit == first or kinds[unit - 1] != WORD or not words[unit - 1].inflected:
                    return None
            elif unit in finites or not _attribute(row, unit, determined=determined):
                return None
        elif kind != NUMBER:
            return None
        unit += 1
    return None


def _known_noun(row: Row, unit: int) -> bool:
    return row.word[unit].noun or row.lower[unit].endswith(NOUN_ENDINGS)


def _before_head(row: Row, unit: int) -> bool:
    """Whether a capital word is not the head since the next is: *Pekings Botschafter*, *Berliner Polizei*, *Rotes Kreuz*."""
    if unit + 1 >= len(row.lower) or row.kind[unit + 1] != WORD or not row.capital[unit + 1]:
        return False
    word, form = row.word[unit], row.lower[unit]
    if form in UNITED:
        return True
    if form.endswith("er") and row.word[unit + 1].noun and (not word.noun or is_resident(form)):
        return not form.endswith(NOUN_ENDINGS)
    if form.endswith("s"):
        base = word.noun_lemma
        return _known_noun(row, unit + 1) if base is None else form == base.lower() + "s"
    lemma = word.lemma
    if word.noun and lemma is not None and lemma.endswith("n"):
        return False  # *Angaben*, which is a form of *angeben* as well
    return lemma is not None and word.inflected and lemma[0].islower() and lemma != form


def _own_noun(row: Row, unit: int) -> bool:
    """Whether a capital word behind a head is a phrase of its own: a common noun by its form."""
    word = row.word[unit]
    if row.lower[unit].endswith(THING_ENDINGS):
        return True
    base = word.noun_lemma
    if base is None:
        return False
    form = row.lower[unit]
    plural = base.lower() != form and not form.endswith("s") and form.endswith(("n", "e", "er"))
    return (plural and word.lemma == base) or (form.endswith(NOUN_ENDINGS) and word.noun and len(form) > SHORTEST_NOUN)


def _counts(row: Row, number: int) -> bool:
    """Whether a number behind a noun counts the next one (*laut Polizei 500 Menschen*) rather than belong to the first."""
    after = number + 1
    return after < len(row.lower) and row.kind[after] == WORD and row.capital[after]


def _names(row: Row, quotation: int) -> bool:
    """Whether a quotation may be the name of what stands before it rather than what somebody said."""
    text = row.text[quotation]
    return text[1:2].isupper() and text.count(" ") < LONGEST_NAME


def _run(row: Row, head: int) -> tuple[int, int]:
    """Where the core with the head `head` ends, and its apposition in the capital run behind it."""
    lower, kinds, capital, size = row.lower, row.kind, row.capital, len(row.lower)
    core = head + 1
    while core < size and kinds[core] == NUMBER and not _counts(row, core):
        core += 1
    unit = core
    while unit < size:
        kind = kinds[unit]
        if kind == MARK:
            break
        if kind == WORD and capital[unit]:
            if lower[unit] in PREPOSITIONS or (unit == core and _own_noun(row, unit)):
                break
        elif kind == WORD:
            after = unit + 1
            if after + 1 < size and lower[after] in NAME_PARTICLES:
                after += 1  # *Carlos de la Vega*
            particle = lower[unit] in NAME_PARTICLES and after < size and capital[after]
            if not particle or lower[unit] in DETERMINERS or lower[unit] in PREPOSITIONS:
                break
        elif (kind == NUMBER and _counts(row, unit)) or (kind == QUOTATION and not _names(row, unit)):
            break
        unit += 1
    return core, unit


def _core(row: Row, first: int, preposition: int | None, finites: set[int]) -> Draft | None:
    determined = row.kind[first] == WORD and row.lower[first] in DETERMINERS
    begin = first + 1 if determined else first
    noun = _noun(row, begin, finites, determined=determined)
    if noun is None:
        return None
    head, size = noun, len(row.lower)
    # *des Ministers Waffen*: the genitive is the determiner's own, and what follows is a phrase of its own.
    own = determined and row.lower[first].endswith("es") and row.lower[head].endswith("s") and _known_noun(row, head)
    if not own:
        while head + 1 < size and row.capital[head + 1] and _before_head(row, head):
            head += 1
    if head + 1 < size and row.capital[head + 1] and row.kind[head] == WORD and not _known_noun(row, head):
        while (
            head + 1 < size
            and row.kind[head + 1] == WORD
            and row.capital[head + 1]
            and row.lower[head + 1] not in PREPOSITIONS
            and not _own_noun(row, head + 1)
        ):
            head += 1
    core, run = _run(row, head)
    case, plural = cases(row, first, head, preposition)
    return Draft(first, head, core, run, preposition, determined, case, plural)


def _drafts(row: Row, relative: set[int], finites: set[int], openings: set[int]) -> list[Draft]:
    drafts: list[Draft] = []
    preposition: int | None = None
    lower, kinds, words, capital, size = row.lower, row.kind, row.word, row.capital, len(row.lower)
    unit = 0
    while unit < size:
        kind, form = kinds[unit], lower[unit]
        draft: Draft | None = None
        if kind in (MARK, PARENTHESIS):
            preposition = None
            unit += 1
            continue
        if kind == WORD and form in PREPOSITIONS and unit not in openings:
            preposition = unit
            unit += 1
            continue
        if kind == WORD and (form in PRONOUN_CASES or unit in relative):
            case = PRONOUN_CASES.get(form) or DETERMINER_CASES.get(form, ANY_CASE)
            draft = Draft(unit, unit, unit + 1, unit + 1, preposition, True, case)
        elif form in OPENING_PARTICLES and unit + 1 < size and capital[unit + 1]:
            draft = _core(row, unit + 1, preposition, finites)
            if draft is not None:
                draft.first = unit  # *de Maizière*
        elif (
            kind != WORD
            or capital[unit]
            or form in DETERMINERS
            or (words[unit].inflected and unit not in finites)
            or form.endswith(SITES)
        ):
            draft = _core(row, unit, preposition, finites)
        if draft is not None:
            drafts.append(draft)
            unit = draft.run
        else:
            unit += 1
        preposition = None
    return drafts


def _attach(row: Row, drafts: Sequence[Draft], boundaries: set[int]) -> None:
    """Let every phrase take what follows it directly: genitives, prepositional attachments, conjuncts."""
    following: Draft | None = None
    for draft in reversed(drafts):
        draft.genitive = end = draft.run
        near = following is not None and following.first == end and following.preposition is None
        if following is not None and near and end not in boundaries and not row.capital[end]:
            bare = not following.determiner and row.lower[end].endswith("er") and following.case & GENITIVE
            if bare or (row.lower[end] in GENITIVE_OPENERS and following.case & GENITIVE):
                draft.genitive = following.genitive
                draft.stop = following.stop
        if draft.stop == 0:
            draft.stop = end
            if (
                following is not None
                and following.first == end + 1
                and end not in boundaries
                and _joins(row, draft, following)
            ):
                draft.stop = following.stop
        following = draft


def _joins(row: Row, draft: Draft, following: Draft) -> bool:
    """Whether the unit between two phrases joins the second to the first."""
    form = row.lower[following.first - 1]
    if following.preposition is None:
        return form in PHRASE_COORDINATORS and bool(draft.case & following.case)
    if row.lower[draft.head] in DETERMINERS or row.lower[draft.head] in PRONOUN_CASES:
        return False  # *Ihm wird von der Werft geraten*, *die von Lecks sprachen*
    if form in ATTACHED_ALWAYS:
        return True
    if form == "um":  # *die Forscher um Jens Ohlsberg*
        return any(row.capital[unit] and row.word[unit].lemma is None for unit in range(following.first, following.run))
    if form not in ATTACHED_WITH_DETERMINER or not draft.determiner:
        return False
    return row.lower[following.first] not in DETACHED_BEFORE and row.lower[following.head] not in NEVER_ATTACHED


def find_phrases(row: Row, clauses: Sequence[Clause]) -> tuple[Phrase, ...]:
    """The noun phrases of a row with its clauses, in order of their first unit.

    Every core is one phrase, those attached to another too; personal and relative pronouns are phrases of one unit.
    """
    relative: set[int] = set()
    openings: set[int] = set()
    finites: set[int] = set()
    boundaries: set[int] = set()
    for clause in clauses:
        boundaries.add(clause.first)
        if clause.finite is not None:
            finites.add(clause.finite)
        if clause.subordinator == "rel":
            relative.add(clause.opening + (row.lower[clause.opening] in PREPOSITIONS))
        elif clause.subordinator is not None and clause.subordinator == row.lower[clause.opening]:
            openings.add(clause.opening)
    drafts = _drafts(row, relative, finites, openings)
    _attach(row, drafts, boundaries)
    return tuple(
        Phrase(
            draft.first,
            draft.head,
            draft.core,
            draft.genitive,
            draft.stop,
            draft.preposition,
            draft.case,
            draft.plural,
        )
        for draft in drafts
    )
