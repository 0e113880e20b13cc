"""Nouns that stand for a state or a group named before (`rules/de/epithets.toml`): *das Land*, *das Königreich*, *die Miliz*."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

import msgspec

from beleg.rules import language
from beleg.rules.words import words

#: Endings of the cases in which such nouns stand.
ENDINGS = ("", "s", "es", "e", "n")
ADJECTIVE_ENDINGS = ("e", "en", "er", "es")


class Kind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for states of one kind, and the states that are of it."""

    nouns: str
    states: str


class GroupKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for armed groups of one kind, and the groups that are of it; `plural` nouns name nobody else."""

    nouns: str
    groups: str
    plural: str = ""


class Region(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Adjectives that say where a state lies, and the states that lie there."""

    adjectives: str
    states: str


class EpithetsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `rules/de/epithets.toml`."""

    states: str
    neighbours: str
    groups: str
    group: tuple[GroupKind, ...]
    parts: str
    countryside: str
    outside: tuple[str, ...]
    drawn: str
    own: str
    narrowing: str
    others: str
    another: str
    kind: tuple[Kind, ...]
    several: dict[str, str]
    region: tuple[Region, ...]
    neighbours_of: dict[str, str]


class Epithet(NamedTuple):
    """What a noun may stand for: a state or a group, one of `among` where any are listed.

    `countryside` tells that it may mean no state at all (*auf dem Land*), `plural` that it means the fighters of one of the groups
    listed or of none known, `neighbour` that it means another state than its sentence tells of, `several` that it is the plural
    and means states named side by side.
    """

    meant: Literal["state", "group"]
    among: frozenset[str] = frozenset()
    countryside: bool = False
    plural: bool = False
    neighbour: bool = False
    several: bool = False


class Epithets:
    """All forms of the nouns, and the adjectives that narrow them."""

    def __init__(self, file: EpithetsFile) -> None:
        self.outside = frozenset((first, second) for first, second in (pair.split() for pair in file.outside))
        self.drawn, self.own = words(file.drawn), words(file.own)
        self.parts = words(file.parts)
        self.narrowing = words(file.narrowing)
        self._beside: dict[str, set[str]] = {}
        for state, listed in file.neighbours_of.items():
            for other in words(listed):
                self._beside.setdefault(state, set()).add(other)
                self._beside.setdefault(other, set()).add(state)
        self.others, self.another = tuple(sorted(words(file.others))), words(file.another)
        self.regions = {
            stem + ending: words(region.states)
            for region in file.region
            for stem in words(region.adjectives)
            for ending in ADJECTIVE_ENDINGS
        }
        self._nouns: dict[str, Epithet] = {}
        every = frozenset().union(*(words(kind.groups) for kind in file.group))
        for kind in file.group:
            for noun in words(kind.nouns):
                self._add(noun, Epithet("group", words(kind.groups)))
            for noun in words(kind.plural):
                self._nouns[noun] = Epithet("group", words(kind.groups), plural=True)
        for noun in words(file.groups):
            self._add(noun, Epithet("group", every))
        for noun in words(file.states):
            self._add(noun, Epithet("state", countryside=noun in words(file.countryside)))
        for noun in words(file.neighbours):
            self._nouns.setdefault(noun, Epithet("state", neighbour=True))
        for states in file.kind:
            for noun in words(states.nouns):
                self._add(noun, Epithet("state", words(states.states)))
        for noun, one in file.several.items():
            self._nouns.setdefault(noun, Epithet("state", self._nouns[one].among, several=True))

    def _add(self, noun: str, epithet: Epithet) -> None:
        for ending in ENDINGS:
            if ending != "n" or noun.endswith("e"):
                self._nouns.setdefault(noun + ending, epithet)

    def beside(self, states: Iterable[str]) -> frozenset[str]:
        """The states that lie beside one of `states`."""
        return frozenset().union(*(self._beside.get(state, ()) for state in states))

    def noun(self, lower: str) -> Epithet | None:
        """What the noun may stand for; None for all other words."""
        return self._nouns.get(lower)


@cache
def epithets() -> Epithets:
    """The nouns that beleg ships, built once."""
    return Epithets(language("epithets", EpithetsFile))
