"""What a figure counts, and what bounds it (`rules/de/quantities.toml`)."""

from __future__ import annotations

from functools import cache

import msgspec

from beleg.model import Unit
from beleg.rules import language
from beleg.rules.words import words

ENDINGS = ("", "s", "es", "n", "en", "e", "er", "ern", "in", "innen")
#: The shortest last part of a compound that tells its unit.
SHORTEST = 3
#: Nouns so short tell their unit as whole words only.
WHOLE = 4
MOST_FORMS = 100_000


class Bounds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that bound a figure, one a line, and words."""

    lower: str
    upper: str
    approximate: str
    exceed: str
    or_more: str
    bargains: str
    bargaining: str
    or_less: str


class Vague(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Quantity words without a number."""

    adjectives: str
    nouns: str
    words: str


class NotCounted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns of measure, and words before a figure that is a label."""

    nouns: str
    before: str
    before_year: str
    between: str
    laden: str


class CountedFile(msgspec.Struct, frozen=True):
    """`rules/de/quantities.toml` as far as bounds and units go."""

    bounds: Bounds
    vague: Vague
    units: dict[str, str]
    not_counted: NotCounted


def _phrases(listed: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(line.split()) for line in listed.splitlines() if line.strip())


class Counted:
    """Units of nouns and bounds of phrases."""

    def __init__(self) -> None:
        file = language("quantities", CountedFile)
        self.lower = _phrases(file.bounds.lower)
        self.upper = _phrases(file.bounds.upper)
        self.approximate = _phrases(file.bounds.approximate)
        self.longest = max(len(phrase) for phrase in self.lower | self.upper | self.approximate)
        self.last_words = frozenset(phrase[-1] for phrase in self.lower | self.upper | self.approximate)
        self.exceed = words(file.bounds.exceed)
        self.bargains, self.bargaining = tuple(file.bounds.bargains.split()), tuple(file.bounds.bargaining.split())
        self.or_more = words(file.bounds.or_more)
        self.or_less = words(file.bounds.or_less)
        self.vague_adjectives = words(file.vague.adjectives)
        self.vague_nouns = words(file.vague.nouns)
        self.vague_words = words(file.vague.words)
        self.before = words(file.not_counted.before)
        self.before_year = words(file.not_counted.before_year)
        self.between = words(file.not_counted.between)
        self.laden = tuple(file.not_counted.laden.split())
        self._parts: dict[str, tuple[Unit | None, int]] = {}
        self._memory: dict[str, tuple[Unit, bool]] = {}
        listed: list[tuple[str, Unit | None]] = [
            (noun, msgspec.convert(unit, Unit)) for unit, nouns in file.units.items() for noun in nouns.split()
        ]
        listed.extend((noun, None) for noun in file.not_counted.nouns.split())
        for ending in ENDINGS:  # a noun as it is listed wins over another with an ending (Frachter, Fracht-er)
            for noun, unit in listed:
                self._parts.setdefault(noun + ending, (unit, len(noun)))

    def unit(self, lower: str) -> tuple[Unit, bool]:
        """The unit in which a noun is counted, and whether it counts at all rather than measures; any noun is an item."""
        found = self._memory.get(lower)
        if found is None:
            if len(self._memory) >= MOST_FORMS:
                self._memory.clear()
            found = self._memory[lower] = self._unit(lower)
        return found

    def _unit(self, lower: str) -> tuple[Unit, bool]:
        for cut in range(max(min(len(lower), 60) - SHORTEST, 0) + 1):
            part = self._parts.get(lower[cut:])
            if part is not None and (cut == 0 or part[1] > WHOLE or lower[cut - 1] == "-"):
                return ("item", False) if part[0] is None else (part[0], True)
        return "item", True


@cache
def counted() -> Counted:
    """The units and bounds that beleg ships, built once."""
    return Counted()
