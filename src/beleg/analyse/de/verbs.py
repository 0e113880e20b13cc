"""Which words of a clause are its verb."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.model import Row, Word
from beleg.model.analysis import MARK, NUMBER, PARENTHESIS, WORD
from beleg.rules.german import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    INITIAL_VERBS,
    MODALS,
    PREPOSITIONS,
    SUBORDINATORS,
)

#: The verb of a clause: lemmas of the full verb, whether it is a passive, and its units in order.  (A plain tuple: one a clause.)
Predicate = tuple[frozenset[str], bool, tuple[int, ...]]

#: How far behind the finite verb a participle without article stands that is taken for no verb.
ATTRIBUTE_REACH = 4
#: What a year looks like.
YEAR = 4
CENTURIES = ("18", "19", "20")
#: How many words a participle may stand behind the determiner of its noun.
LONGEST_ATTRIBUTE = 8
#: Forms like preterites that before a noun are adjectives.
ADJECTIVES = frozenset({"gebrauchte"})
#: Open the main clause behind a condition.
THEN = frozenset({"so", "dann"})
#: Pronouns that stand right behind a verb.
SUBJECTS = frozenset({"er", "sie", "es", "man", "sich", "das", "dies", "dieser", "diese"})
#: *gab bekannt*, which is no prefix to the lexicon.
KNOWN = frozenset({"bekanntgeben"})


def attributive(row: Row, unit: int, first: int, stop: int) -> bool:
    """Whether a form that may be a verb stands as an adjective before its noun (*die geplante Lieferung*)."""
    words, lower, capital = row.word, row.lower, row.capital
    if not words[unit].inflected or words[unit].helper or unit <= first:
        return False
    after = unit + 1
    if lower[unit - 1] == "den" and after < stop and row.kind[after] == NUMBER:
        after += 1  # *von den bestellten 24 Bussen*
    while (
        after < stop
        and after < unit + 4
        and words[after].inflected
        and not capital[after]
        and row.kind[after] == WORD
        and lower[after] not in DETERMINERS
        and lower[after] not in PREPOSITIONS
    ):
        after += 1
    if after >= stop or row.kind[after] != WORD or not capital[after]:
        return False
    if lower[unit - 1] in DETERMINERS or lower[unit - 1] in PREPOSITIONS or _counted(row, unit - 1, after):
        return True
    if lower[unit] in ADJECTIVES:
        return True
    if row.kind[unit - 1] == NUMBER and unit - 2 >= first and lower[unit - 2] in DETERMINERS:
        return True  # *einer der 13 beteiligten Helfer*
    for back in range(unit - 3, max(first, unit - LONGEST_ATTRIBUTE) - 1, -1):
        if lower[back] in DETERMINERS and lower[back + 1] in PREPOSITIONS:
            return True  # *der am Montag in Bonn vorgelegte Plan*
        if lower[back] in DETERMINERS and lower[back + 2] in PREPOSITIONS and _between(row, back + 1):
            return True  # *die 40 in Bonn bestellten Busse*
    for back in (2, 3):
        if (
            unit - back >= first
            and lower[unit - back] in DETERMINERS
            and all(
                row.kind[unit - between] == WORD and not capital[unit - between] and not words[unit - between].finite
                for between in range(1, back)
            )
        ):
            return True
    return False


def _between(row: Row, unit: int) -> bool:
    """Whether a figure or an adverb stands between an article and what belongs to its participle (*der zuvor in Bonn gezeigte*)."""
    if row.kind[unit] == NUMBER:
        return True
    word = row.word[unit]
    return row.kind[unit] == WORD and not (
        row.capital[unit] or word.finite or word.helper or row.lower[unit] in SUBJECTS
    )


def _counted(row: Row, number: int, noun: int) -> bool:
    """Whether a figure that is no year counts the plural noun (*20 gebrauchte Jets*, but *2020 lieferte Polen*)."""
    if row.kind[number] != NUMBER or (len(row.text[number]) == YEAR and row.text[number][:2] in CENTURIES):
        return False
    base = row.word[noun].noun_lemma
    return base is not None and base.lower() != row.lower[noun]


def _bare_attribute(row: Row, unit: int, before: int, stop: int) -> bool:
    """Whether a form like a preterite stands right before a plural noun, as in *Sie schicken Kiew erbeutete Waffen*.

    `before` is what may be the finite verb before it, with nothing between that begins a clause.
    """
    if not row.word[unit].inflected or row.word[unit].helper or not row.lower[unit].endswith("te"):
        return False
    if unit + 1 >= stop or not row.capital[unit + 1] or unit - before > ATTRIBUTE_REACH:
        return False
    base = row.word[unit + 1].noun_lemma
    plural = base is not None and base.lower() != row.lower[unit + 1]
    return plural and COORDINATORS.isdisjoint(row.lower[before:unit])


def _of_first_field(row: Row, unit: int, verb: int, first: int) -> bool:
    """Whether a form like a preterite belongs to a plural noun that a verb follows (*Mit dem Fall vertraute Leute sagten …*)."""
    if verb != unit + 2 or not row.lower[unit].endswith("te") or row.word[unit].helper or _ambiguous(row.word[verb]):
        return False
    opens = row.lower[first] in PREPOSITIONS or row.lower[first + 1] in PREPOSITIONS
    base = row.word[unit + 1].noun_lemma
    plural = base is not None and base.lower() != row.lower[unit + 1]
    return opens and plural and row.capital[unit + 1] and row.word[verb].verbs.isdisjoint(AUXILIARIES)


def _opens_phrase(row: Row, unit: int, stop: int) -> bool:
    """Whether a form like a preterite behind a conjunction goes with the noun behind it (*als bewaffnete Räuber angriffen*)."""
    behind = unit > 0 and row.lower[unit - 1] in SUBORDINATORS and row.lower[unit].endswith("te")
    return (
        behind and row.word[unit].inflected and not row.word[unit].helper and unit + 1 < stop and row.capital[unit + 1]
    )


def _inside_infinitive(row: Row, unit: int, first: int, stop: int) -> bool:
    """Whether a form like a preterite belongs to the goods of an infinitive (*…, im Libanon erbeutete Waffen abzugeben*)."""
    if (
        not row.lower[unit].endswith("te")
        or row.lower[first] not in PREPOSITIONS
        or not 1 < unit - first <= ATTRIBUTE_REACH
    ):
        return False
    last = stop - 1
    while last > unit and row.kind[last] != WORD:
        last -= 1
    if not (row.word[last].zu_infinitives or (row.lower[last - 1] == "zu" and row.word[last].infinitives)):
        return False
    after = unit + 1
    while after < stop and row.word[after].inflected and not row.capital[after] and row.kind[after] == WORD:
        after += 1
    return after < last and row.capital[after]


def _is_candidate(row: Row, unit: int, first: int, stop: int, *, initial: bool) -> bool:
    """Whether a form that may be a finite verb may be one in its place."""
    if row.capital[unit] and not (
        initial and unit == first and (row.lower[unit] in INITIAL_VERBS or _opens_condition(row, unit, stop))
    ):
        return False
    return not (unit > first and row.lower[unit - 1] == "zu") and not attributive(row, unit, first, stop)


def _opens_condition(row: Row, unit: int, stop: int) -> bool:
    """Whether a verb that opens a sentence makes a condition of it, which a main clause follows (*Liefert Iran Raketen, so …*)."""
    if stop + 1 >= len(row.lower) or unit + 1 >= stop or row.lower[stop] != "," or row.word[unit].noun:
        return False
    after = row.word[stop + 1]
    if not ((after.finite and not row.capital[stop + 1]) or row.lower[stop + 1] in THEN):
        return False
    following = row.lower[unit + 1]
    return following in SUBJECTS or following in DETERMINERS or (row.capital[unit + 1] and not row.word[unit].inflected)


def _behind_das(row: Row, unit: int, first: int, stop: int) -> bool:
    """Whether the word behind a *Das* that opens a sentence is its verb: it has no other (*Das erklärte Minister Kim.*)."""
    ends = stop == len(row.lower) or row.lower[unit].endswith("n")
    return unit == first + 1 and row.lower[first] == "das" and ends and not row.capital[unit]


def _ambiguous(word: Word) -> bool:
    """Whether the form may be an infinitive or a participle as well."""
    return bool(word.infinitives or word.participles)


def finite_verbs(row: Row, possible: Sequence[int], first: int, stop: int, *, initial: bool) -> list[int]:
    """The units from `first` up to `stop` that are finite verbs, of those whose form makes it `possible`.

    `initial` tells that a sentence begins at `first`.
    """
    found = [unit for unit in possible if _is_candidate(row, unit, first, stop, initial=initial)]
    if not found:
        return [unit for unit in possible if initial and _behind_das(row, unit, first, stop)]
    words, lower = row.word, row.lower
    if len(found) == 1 and first and _inside_infinitive(row, found[0], first, stop):
        return []
    if len(found) > 1 and _of_first_field(row, found[0], found[1], first):
        found = found[1:]
    if len(found) > 1:
        if _opens_phrase(row, found[0], stop):
            found = found[1:]
        found = [found[0], *(unit for unit in found[1:] if not _bare_attribute(row, unit, found[0], stop))]
    sure = [unit for unit in found if not _ambiguous(words[unit])]
    if not sure:
        helpers = [unit for unit in found if words[unit].helper]
        for unit in range(max(first, stop - 4), stop):
            to_infinitive = words[unit].zu_infinitives or (
                lower[unit] == "zu" and unit + 1 < stop and words[unit + 1].infinitives
            )
            # *Mitglied werden zu können*: the helper before *zu* is an infinitive itself
            if to_infinitive and all(lower[other + 1 : other + 2] == ["zu"] for other in helpers):
                return []
        if not helpers:
            return found[:1]
        auxiliary_first = len(helpers) > 1 and lower[helpers[0]] in AUXILIARIES
        return [helpers[-1] if auxiliary_first else helpers[0]]
    if len(sure) == len(found):
        return found
    helped = any(words[unit].helper for unit in sure)
    result = []
    coordinated = False
    seen = first
    for unit in found:
        while seen < unit:
            coordinated = coordinated or lower[seen] in COORDINATORS or lower[seen] == "sowie"
            seen += 1
        if not _ambiguous(words[unit]) or (coordinated and not helped and unit + 1 < stop):
            result.append(unit)
    return result


def _helped_predicate(
    row: Row, first: int, stop: int, finite: int, tail: int | None, lemmas: frozenset[str]
) -> Predicate | None:
    """The predicate under an auxiliary or a modal: the participle or infinitive that it helps."""
    becoming = "werden" in lemmas
    units = range(stop - 1, first - 1, -1)
    for unit in units if tail is None else (tail, *units):
        word = row.word[unit]
        if not (word.participles or word.infinitives or word.zu_infinitives) or unit == finite:
            continue
        if unit > finite + 1 and row.lower[unit - 1] == "als":
            continue  # *hat mehr Öl eingeführt als erlaubt*
        # *Kritisiert wird, dass …*: what opens a sentence is capital anyway
        opens = unit == 0 and finite == 1 and word.participles and (becoming or "sein" in lemmas)
        if row.capital[unit] and not opens:
            continue
        form = row.lower[unit]
        if word.participles and form not in ("worden", "gewesen") and not attributive(row, unit, first, stop):
            verbs = (finite, unit) if finite < unit else (unit, finite)
            others = row.lower[first:stop] if tail is None else [*row.lower[first:stop], row.lower[tail]]
            if "geben" in word.participles and row.lower[unit - 1] == "bekannt":
                return (KNOWN, becoming or "worden" in others, tuple(sorted((finite, unit - 1, unit))))
            if form == "bekannt":
                becomes = "nicht" not in others and ("geworden" in others or becoming)
                return (frozenset({"bekanntwerden" if becomes else "bekanntsein"}), False, verbs)
            return (word.participles, becoming or "worden" in others, verbs)
        if (word.infinitives or word.zu_infinitives) and form not in AUXILIARIES and (becoming or lemmas & MODALS):
            return (word.infinitives, False, tuple(sorted((finite, unit))))
    return None


def predicate(
    row: Row, first: int, stop: int, finite: int, tail: int | None, separable: dict[tuple[str, str], str]
) -> Predicate:
    """The predicate of the clause from `first` up to `stop` with the finite verb `finite`; `tail` completes it from afar."""
    lemmas = row.word[finite].verbs
    if finite > first and row.lower[finite - 1] == "bekannt" and "geben" in lemmas:
        return (KNOWN, False, (finite - 1, finite))
    if row.word[finite].helper:
        helped = _helped_predicate(row, first, stop, finite, tail, lemmas)
        return helped or (lemmas, False, (finite,))
    units = range(max(first, finite + 1), stop)
    for unit in units if tail is None else (*units, tail):
        if unit <= finite or not row.word[unit].particle or row.capital[unit]:
            continue
        form = row.lower[unit]
        joined = frozenset(separable[form, lemma] for lemma in lemmas if (form, lemma) in separable)
        # *rechnet mit „Regen“, mit 40 Schiffen*: before these it is a preposition
        closes = unit == stop - 1 or unit == tail or row.kind[unit + 1] in (MARK, PARENTHESIS)
        if joined and (closes or row.lower[unit + 1] in ("und", "oder", "als")):
            return (joined, False, (finite, unit))
        if form == "bekannt" and "geben" in lemmas:
            return (KNOWN, False, (finite, unit))
    return (lemmas, False, (finite,))
