"""Armed groups told by a noun and a country (`rules/de/groups.toml`): codes made of both, and where groups are at home."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import msgspec

from beleg.rules import language
from beleg.rules.words import words

#: First parts of compounds that say that the fighters are none, or no more (*Ex-Rebellen*, *Anti-Terror-*).
NONE_OF_THEM = frozenset({"ex", "anti", "ultra", "bürgerkriegs", "regierungs", "nicht"})


class Kind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for the fighters of one kind of group, and how their codes are made."""

    code: str
    alone: str
    nouns: str


class Leaders(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Parts of compounds for those who lead or speak for a group, and for where it holds the ground."""

    first: str
    last: str
    places: str


class Armed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Adjectives that make a noun one of an armed group."""

    adjectives: str
    nouns: str
    code: str
    alone: str


class Foes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for those who fight a government, and the nouns for it that stand behind."""

    nouns: str
    rulers: str


class People(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Stems that tell whose fighters are meant: the group of each state, or another kind of group (`code`)."""

    stems: str
    groups: dict[str, str] = {}
    code: str = ""


class Within(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words between a noun and its country."""

    called: str
    leads: str
    regions: str


class Fought(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The states where such groups have fought, and those where gangs have."""

    states: str
    gangs: str


class GroupsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `rules/de/groups.toml`."""

    kind: tuple[Kind, ...]
    leaders: Leaders
    armed: Armed
    fighters: tuple[Kind, ...]
    foes: Foes
    people: tuple[People, ...]
    within: Within
    fought: Fought
    accusing: str
    meant: dict[str, str]
    strongholds: dict[str, str]
    homes: dict[str, str]
    english: dict[str, str]


class Band(NamedTuple):
    """What a noun says of a group: the last part of its `code`, its code `alone`, and what else the word is.

    `leader` tells that the noun means who leads the group or speaks for it, `place` where it holds the ground, `armed` that it
    means a group only behind *bewaffnete*, `fighter` only as who gets something, `foe` only before a ruler; `first` is what a
    compound opens with that is no part of the kind (*Tutsi* in *Tutsi-Rebellen*).
    """

    code: str
    alone: str
    leader: bool = False
    place: bool = False
    armed: bool = False
    fighter: bool = False
    foe: bool = False
    first: str = ""


class Groups:
    """Nouns for armed groups and where they are at home."""

    def __init__(self, file: GroupsFile) -> None:
        self.meant = file.meant
        self.fought = words(file.fought.states)
        self.gangland = words(file.fought.gangs)
        self.accusing = words(file.accusing)
        self.leads, self.regions = words(file.within.leads), words(file.within.regions)
        self.armed = words(file.armed.adjectives)
        self.strongholds = {city: group for group, cities in file.strongholds.items() for city in words(cities)}
        self._english = file.english
        self._nouns = {noun: Band(kind.code, kind.alone) for kind in file.kind for noun in words(kind.nouns)}
        self.called = words(file.within.called)
        self.rulers = words(file.foes.rulers)
        self._nouns.update(dict.fromkeys(words(file.foes.nouns), Band("rebels", "rebellen", foe=True)))
        for kind in file.fighters:
            self._nouns.update(dict.fromkeys(words(kind.nouns), Band(kind.code, kind.alone, fighter=True)))
        self._people = tuple((tuple(sorted(words(people.stems))), people) for people in file.people)
        armed = Band(file.armed.code, file.armed.alone, armed=True)
        self._nouns.update(dict.fromkeys(words(file.armed.nouns), armed))
        for first in words(file.leaders.first):
            band = self._nouns[first]
            for last in words(file.leaders.last):
                self._nouns.setdefault(first + last, band._replace(leader=True))
            for last in words(file.leaders.places):
                self._nouns.setdefault(first + last, band._replace(place=True))
        self.alone = {band.alone: band for band in self._nouns.values() if band == Band(band.code, band.alone)}
        self.typical = {kind.code: kind.nouns.split()[0] for kind in reversed(file.kind)}
        self.states: dict[str, tuple[str, ...]] = {}
        for state, listed in file.homes.items():
            for group in listed.split():
                self.states[group] = (*self.states.get(group, ()), state)
        self.told = {kind.code: frozenset(self.code(state, kind.code) for state in file.english) for kind in file.kind}
        self.homes = {self.code(state, kind): state for state in file.english for kind in self.told}
        self.homes.update((group, states[0]) for group, states in self.states.items())

    def noun(self, lower: str) -> Band | None:
        """What the noun says of a group; None for all other words."""
        found = self._nouns.get(lower)
        if found is None and "-" in lower:
            first, _, last = lower.rpartition("-")
            found = self._nouns.get(last)
            if found is not None and first not in NONE_OF_THEM:
                return found._replace(first=first)
            return None
        return found

    def people(self, lower: str) -> People | None:
        """Whose fighters an adjective or the first part of a compound tells; None for all other words."""
        return next((people for stems, people in self._people if lower.startswith(stems)), None)

    def code(self, state: str, kind: str) -> str:
        """The code of the groups of a kind that are at home in a state (*chadian-rebels*)."""
        return f"{self._english.get(state, state.lower())}-{kind}"


@cache
def groups() -> Groups:
    """The groups that beleg ships, built once."""
    return Groups(language("groups", GroupsFile))
