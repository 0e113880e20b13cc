"""Pronouns that stand for a place named before: *von dort*, *dorther*, *dorthin*."""

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


class There(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Pronouns for a place, where from and where to; verbs by which *dort* tells where from."""

    at: str
    from_: str = msgspec.field(name="from")
    to: str
    buying: str = ""


class PlacesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `rules/de/places.toml`."""

    there: There


_WORDS = language("places", PlacesFile)
FROM, TO = words(_WORDS.there.from_), words(_WORDS.there.to)
BUYING = words(_WORDS.there.buying)
PLACES = words(_WORDS.there.at) | FROM | TO


class StandIns:
    """Finds whom such words stand for in one report."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._named = [mention for mention in mentions if mention.actors and mention.form not in ("role", "pronoun")]
        self._starts = [mention.span.start for mention in self._named]

    def of(self, row: Row, clauses: Sequence[Clause]) -> list[tuple[int, Mention]]:
        """The words of a row of `clauses` that stand for a place, as mentions, with their units."""
        found: list[tuple[int, Mention]] = []
        if PLACES.isdisjoint(row.lower):
            return found
        for unit in range(len(row)):
            if row.lower[unit] not in PLACES or not _goes(row, clauses, unit):
                continue
            start = row.start[_clause_start(clauses, unit)]
            own = self._actors(start, row.start[unit]) if row.lower[unit] in TO else set()
            codes = self._place(start, own)
            if codes:
                span, token = row.span(unit, unit + 1), row.token[unit]
                found.append((unit, Mention(span, token, token + 1, codes, "role", place=True, rule=THERE)))
        return found

    def _actors(self, start: int, stop: int) -> set[str]:
        """Whom a clause names up to a place: it is not theirs (*Jerusalem untersagte Ausfuhren dorthin*)."""
        own = self._named[bisect_left(self._starts, start) : bisect_left(self._starts, stop)]
        return {code for mention in own for code in mention.actors}

    def _place(self, start: int, others: set[str]) -> tuple[str, ...]:
        """The place or country named last before `start` that is none of `others`."""
        for number in range(bisect_left(self._starts, start) - 1, -1, -1):
            mention = self._named[number]
            if start - mention.span.end > FAR:
                return ()
            if others.isdisjoint(mention.actors) and (mention.place or mention.form in ("adjective", "people")):
                return mention.actors
        return ()


def _clause_start(clauses: Sequence[Clause], unit: int) -> int:
    """The first unit of the clause of a unit: *dort* means no place of its own clause."""
    return max((clause.first for clause in clauses if clause.first <= unit), default=0)


def _goes(row: Row, clauses: Sequence[Clause], unit: int) -> bool:
    """Whether a pronoun for a place tells where from or where to; where alone says nothing of an end, but beside buying."""
    if row.kind[unit] != WORD:
        return False
    if row.lower[unit] in FROM | TO or (unit > 0 and row.lower[unit - 1] == "von"):
        return True
    clause = next((clause for clause in reversed(clauses) if clause.first <= unit), None)
    return clause is not None and not BUYING.isdisjoint(clause.lemmas)
