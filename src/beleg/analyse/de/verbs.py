"""Which words of a clause are its verb."""

from __future__ import annotations

from typing import NamedTuple

from beleg.model import Row
from beleg.model.analysis import WORD
from beleg.rules.german import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    INITIAL_VERBS,
    MODALS,
    PREPOSITIONS,
)

INFLECTED = ("e", "en", "er", "es", "em")
HELPERS = AUXILIARIES | MODALS


class Predicate(NamedTuple):
    """The verb of a clause: lemmas of the full verb, whether it is a passive, and its units in order."""

    lemmas: frozenset[str]
    passive: bool
    verbs: tuple[int, ...]


def attributive(row: Row, unit: int, first: int, stop: int) -> bool:
    """Whether a form that may be a verb stands as an adjective before its noun (*die geplante Lieferung*)."""
    if not row.lower[unit].endswith(INFLECTED) or row.word[unit].verbs & HELPERS:
        return False
    after = unit + 1
    while (
        after < stop
        and after < unit + 4
        and row.kind[after] == WORD
        and not row.capital[after]
        and row.lower[after].endswith(INFLECTED)
        and row.lower[after] not in DETERMINERS
        and row.lower[after] not in PREPOSITIONS
    ):
        after += 1
    if after >= stop or row.kind[after] != WORD or not row.capital[after] or unit <= first:
        return False
    if row.lower[unit - 1] in DETERMINERS or row.lower[unit - 1] in PREPOSITIONS:
        return True
    for back in (2, 3):
        if (
            unit - back >= first
            and row.lower[unit - back] in DETERMINERS
            and all(
                row.kind[unit - between] == WORD
                and not row.capital[unit - between]
                and not row.word[unit - between].finite
                for between in range(1, back)
            )
        ):
            return True
    return False


def _candidates(row: Row, first: int, stop: int, *, initial: bool) -> list[int]:
    found = []
    for unit in range(first, stop):
        word = row.word[unit]
        if not word.finite or row.kind[unit] != WORD:
            continue
        if row.capital[unit] and not (initial and unit == first and row.lower[unit] in INITIAL_VERBS):
            continue
        if (unit > first and row.lower[unit - 1] == "zu") or attributive(row, unit, first, stop):
            continue
        found.append(unit)
    return found


def _ambiguous(row: Row, unit: int) -> bool:
    """Whether the form may be an infinitive or a participle as well."""
    word = row.word[unit]
    return bool(word.infinitives or word.participles)


def _helper(row: Row, unit: int) -> bool:
    return bool(row.word[unit].verbs & HELPERS)


def finite_verbs(row: Row, first: int, stop: int, *, initial: bool) -> list[int]:
    """The units from `first` up to `stop` that are finite verbs; `initial` tells that a sentence begins at `first`."""
    found = _candidates(row, first, stop, initial=initial)
    if not found:
        return []
    sure = [unit for unit in found if not _ambiguous(row, unit)]
    if not sure:
        for unit in range(max(first, stop - 4), stop):
            to_infinitive = row.word[unit].zu_infinitives or (
                row.lower[unit] == "zu" and unit + 1 < stop and row.word[unit + 1].infinitives
            )
            if to_infinitive and not any(_helper(row, other) for other in found):
                return []
        helpers = [unit for unit in found if _helper(row, unit)]
        if not helpers:
            return found[:1]
        auxiliary_first = len(helpers) > 1 and row.lower[helpers[0]] in AUXILIARIES
        return [helpers[-1] if auxiliary_first else helpers[0]]
    helped = any(_helper(row, unit) for unit in sure)
    result = []
    coordinated = False
    seen = first
    for unit in found:
        while seen < unit:
            coordinated = coordinated or row.lower[seen] in COORDINATORS or row.lower[seen] == "sowie"
            seen += 1
        if not _ambiguous(row, unit) or (coordinated and not helped and unit + 1 < stop):
            result.append(unit)
    return result


def _helped_predicate(
    row: Row, first: int, stop: int, finite: int, lemmas: frozenset[str], others: list[int]
) -> Predicate | None:
    """The predicate under an auxiliary or a modal: the participle or infinitive that it helps."""
    becoming = "werden" in lemmas
    for unit in reversed(others):
        if row.kind[unit] != WORD or row.capital[unit]:
            continue
        word, form = row.word[unit], row.lower[unit]
        if word.participles and form not in ("worden", "gewesen") and not attributive(row, unit, first, stop):
            verbs = tuple(sorted((finite, unit)))
            if form == "bekannt":
                forms = {row.lower[other] for other in others}
                becomes = "nicht" not in forms and ("geworden" in forms or becoming)
                return Predicate(frozenset({"bekanntwerden" if becomes else "bekanntsein"}), False, verbs)
            passive = becoming or any(row.lower[other] == "worden" for other in others)
            return Predicate(word.participles, passive, verbs)
        if (word.infinitives or word.zu_infinitives) and form not in AUXILIARIES and (lemmas & MODALS or becoming):
            return Predicate(word.infinitives, False, tuple(sorted((finite, unit))))
    return None


def predicate(
    row: Row, first: int, stop: int, finite: int, tail: int | None, separable: dict[tuple[str, str], str]
) -> Predicate:
    """The predicate of the clause from `first` up to `stop` with the finite verb `finite`; `tail` completes it from afar."""
    lemmas = row.word[finite].verbs
    if finite > first and row.lower[finite - 1] == "bekannt" and "geben" in lemmas:
        return Predicate(frozenset({"bekanntgeben"}), False, (finite - 1, finite))
    others = [unit for unit in range(first, stop) if unit != finite]
    if tail is not None:
        others.append(tail)
    if lemmas & HELPERS:
        helped = _helped_predicate(row, first, stop, finite, lemmas, others)
        return helped or Predicate(lemmas, False, (finite,))
    for unit in others:
        if unit <= finite or row.kind[unit] != WORD or row.capital[unit]:
            continue
        form = row.lower[unit]
        joined = frozenset(separable[form, lemma] for lemma in lemmas if (form, lemma) in separable)
        closes = unit == stop - 1 or unit == tail or row.kind[unit + 1] != WORD
        if joined and (closes or row.lower[unit + 1] in ("und", "oder", "als")):
            return Predicate(joined, False, tuple(sorted((finite, unit))))
        if form == "bekannt" and "geben" in lemmas:
            return Predicate(frozenset({"bekanntgeben"}), False, tuple(sorted((finite, unit))))
    return Predicate(lemmas, False, (finite,))
