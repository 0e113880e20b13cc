"""Nouns for those who act or speak for a state (`rules/de/offices.toml`)."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

import msgspec

from beleg.rules import language
from beleg.rules.words import words

OfficeKind = Literal["body", "person"]
ENDINGS = ("", "s", "es", "n", "en", "e", "er", "ern", "in", "innen")
#: The shortest last part of a compound that is read as an office (*Armeechef*).
LAST_PART = 4


class Links(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tie an office to what stands behind it."""

    aims: str
    waters: str
    treaties: str
    currencies: str
    several: str
    indefinite: str
    hosted: str
    places: str
    genitive: str
    articles: str
    possessives: str
    possessives_of_sources: str
    when: str


class OfficesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `rules/de/offices.toml`."""

    bodies: str
    people: str
    only_with_country: str
    whole_words: str
    private: str
    introducers: str
    outlet_introducers: str
    outlet_before: str
    name_particles: str
    own: dict[str, str]
    own_if_named: dict[str, str]
    links: Links


class Office(NamedTuple):
    """What is known of an office noun.

    `head` is the listed noun that it is or ends with; `alone` whether it may stand for a state without one beside it;
    `hosted` that a place behind it is not its owner; `owner` the actor whose it always is,
    `likely` the one whose it is where the report names it; `feminine` for *Ministerin*.
    """

    kind: OfficeKind
    head: str
    alone: bool
    hosted: bool
    owner: str | None
    feminine: bool
    likely: str | None = None


class Offices:
    """All forms of office nouns, of nouns that are none, and of nouns that introduce a name."""

    def __init__(self) -> None:
        file = language("offices", OfficesFile)
        self._forms: dict[str, tuple[OfficeKind, str]] = {}
        kinds: tuple[tuple[OfficeKind, str], ...] = (("body", file.bodies), ("person", file.people))
        for kind, nouns in kinds:
            for noun in nouns.split():
                for ending in ENDINGS:
                    self._forms.setdefault(noun + ending, (kind, noun))
                if noun.endswith("e"):
                    self._forms.setdefault(noun[:-1] + "in", (kind, noun))
        self._general = words(file.only_with_country)
        self._whole = words(file.whole_words)
        self._hosted = words(file.links.hosted)
        self._owners = {noun: code for code, nouns in file.own.items() for noun in nouns.split()}
        self._likely = {noun: code for code, nouns in file.own_if_named.items() for noun in nouns.split()}
        self._private = {noun + ending for noun in words(file.private) for ending in ENDINGS}
        self._ends = {noun[-LAST_PART:] for noun in (*self._forms, *self._private)}
        self.introducers = {noun + ending for noun in words(file.introducers) for ending in ENDINGS}
        self.outlet_introducers = {noun + ending for noun in words(file.outlet_introducers) for ending in ENDINGS}
        self.outlet_before = words(file.outlet_before)
        self.name_particles = words(file.name_particles)
        self.aims = words(file.links.aims)
        self.waters = words(file.links.waters)
        self.treaties = words(file.links.treaties)
        self.currencies = words(file.links.currencies)
        self.several = words(file.links.several)
        self.indefinite = words(file.links.indefinite)
        self.places = words(file.links.places)
        self.genitive = words(file.links.genitive)
        self.articles = words(file.links.articles)
        self.possessives = words(file.links.possessives)
        self.possessives_of_sources = words(file.links.possessives_of_sources)
        self.when = words(file.links.when)

    def private(self, lower: str) -> bool:
        """Whether the noun names someone who is from a country without speaking for it (*Experte*, *Militärexperte*)."""
        return self._longest(lower, self._private) is not None

    def office(self, lower: str) -> Office | None:
        """What the noun `lower` is as an office; None for all other words."""
        owner = self._owners.get(lower)
        found = self._longest(lower, self._forms)
        if owner is not None and found is None:
            return Office("person", lower, True, False, owner, lower.endswith("in"))
        if found is None or len(found) < len(self._longest(lower, self._private) or ""):
            return None
        kind, head = self._forms[found]
        if found != lower and head in self._whole and "-" not in lower:
            return None
        general = head in self._general or found in self._general
        feminine = kind == "person" and found.endswith("in") and not head.endswith("in")
        return Office(kind, head, not general, head in self._hosted, owner, feminine, self._likely.get(lower))

    def _longest(self, lower: str, table: dict[str, tuple[OfficeKind, str]] | set[str]) -> str | None:
        """The longest last part of `lower` that `table` holds."""
        if lower[-LAST_PART:] not in self._ends:
            return None
        for cut in range(max(len(lower) - LAST_PART, 0) + 1):
            if lower[cut:] in table:
                return lower[cut:]
        return None


@cache
def offices() -> Offices:
    """The offices that beleg ships, built once."""
    return Offices()
