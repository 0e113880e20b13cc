"""Words that stand for a country named before: *dort*, *dorthin*, *das Königreich*."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from beleg.model import Clause, Mention, Row
from beleg.model.analysis import WORD
from beleg.rules import language
from beleg.rules.words import words

#: How many characters back a place may be named that *dort* means.
FAR = 400
#: The rule of mentions that stand for a place.
THERE = "there"
#: Articles and contractions before what was named already, and how many words before it they stand at most.
DEFINITE = frozenset(
    {"das", "dem", "des", "der", "die", "den", "im", "ins", "ans", "am", "zum", "zur", "vom", "dieses", "diesem"}
)
BEFORE = 2


class There(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Pronouns for a place, where from and where to."""

    at: str
    from_: str = msgspec.field(name="from")
    to: str


class Kind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for a kind of country, and the countries of that kind."""

    nouns: str
    countries: str


class KindsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `rules/de/kinds.toml`."""

    there: There
    kind: tuple[Kind, ...]


_KINDS = language("kinds", KindsFile)
FROM, TO = words(_KINDS.there.from_), words(_KINDS.there.to)
PLACES = words(_KINDS.there.at) | FROM | TO
_COUNTRIES = {noun: words(kind.countries) for kind in _KINDS.kind for noun in words(kind.nouns)}


class StandIns:
    """Finds whom such words stand for in one report."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._named = [mention for mention in mentions if mention.actors and mention.form not in ("role", "pronoun")]
        self._starts = [mention.span.start for mention in self._named]

    def of(self, row: Row, clauses: Sequence[Clause]) -> list[tuple[int, Mention]]:
        """The words of a row of `clauses` that stand for a country, as mentions, with their units."""
        found = []
        for unit in range(len(row)):
            lower = row.lower[unit]
            if lower in PLACES and _goes(row, unit):
                codes = self._place(row.start[_clause_start(clauses, unit)])
            elif row.capital[unit] and lower in _COUNTRIES and _is_definite(row, unit):
                codes = self._of_kind(row.start[unit], _COUNTRIES[lower])
            else:
                continue
            if codes:
                there = lower in PLACES
                span = row.span(unit, unit + 1)
                token = row.token[unit]
                rule = THERE if there else "kind of country"
                found.append((unit, Mention(span, token, token + 1, codes, "role", place=True, rule=rule)))
        return found

    def _place(self, start: int) -> tuple[str, ...]:
        """The place or country named last before `start`."""
        for number in range(bisect_left(self._starts, start) - 1, -1, -1):
            mention = self._named[number]
            if start - mention.span.end > FAR:
                return ()
            if mention.place or mention.form in ("adjective", "people"):
                return mention.actors
        return ()

    def _of_kind(self, start: int, countries: frozenset[str]) -> tuple[str, ...]:
        """The country of a kind named last before, else the only one named after."""
        for number in range(bisect_left(self._starts, start) - 1, -1, -1):
            if countries.issuperset(self._named[number].actors):
                return self._named[number].actors
        later = {mention.actors for mention in self._named if countries.issuperset(mention.actors)}
        return later.pop() if len(later) == 1 else ()


def _clause_start(clauses: Sequence[Clause], unit: int) -> int:
    """The first unit of the clause of a unit: *dort* means no place of its own clause."""
    return max((clause.first for clause in clauses if clause.first <= unit), default=0)


def _goes(row: Row, unit: int) -> bool:
    """Whether a pronoun for a place tells where from or where to; where alone says nothing of an end."""
    if row.kind[unit] != WORD:
        return False
    return row.lower[unit] in FROM | TO or (unit > 0 and row.lower[unit - 1] == "von")


def _is_definite(row: Row, unit: int) -> bool:
    return not DEFINITE.isdisjoint(row.lower[max(unit - BEFORE, 0) : unit])
