"""Names of states, bodies and people in all their forms, from `rules/de/countries.toml` and `rules/de/actors.toml`."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import NamedTuple

import msgspec

from beleg.analyse.de.splitting import forms_of
from beleg.model.mention import MentionForm
from beleg.rules import language
from beleg.rules.words import words

ADJECTIVE_ENDINGS = ("", "e", "en", "er", "es", "em")
PATTERN_ENDINGS = ("e", "en", "er", "es", "em")
NOUN_ENDINGS = ("", "s", "es")
SIBILANTS = ("s", "x", "z", "ß")
#: An all-capital name up to this length is an acronym and is matched as written (*IS*, *US*, *NIS*).
ACRONYM = 8
#: First parts of a name or an adjective for a part of a country, and what they make the name of a continent of.
REGIONS = ("südost", "südwest", "nordost", "nordwest", "süd", "nord", "ost", "west", "zentral", "mittel")
CONTINENT = "amerika"
#: A closed compound opens with a country's name of at least, and ends with a noun of at least, so many letters.
FIRST_PART, LAST_PART = 4, 4


class Country(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One country of `rules/de/countries.toml`: lists apart by commas."""

    names: str
    adjectives: str = ""
    people: str = ""
    seats: str = ""
    residents: str = ""
    places: str = ""


class Ambiguous(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that stand for a state only in a report that has one of the words that it needs."""

    codes: str
    words: str
    needs: str = ""
    after: str = ""
    not_before: str = ""


class Compounds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the last part of a compound decides whether its first part acts."""

    not_actors: str


class ActorsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `rules/de/actors.toml`: lists apart by commas, by code of the actor."""

    bodies: dict[str, str]
    men: dict[str, str]
    women: dict[str, str]
    outlets: dict[str, str]
    state_outlets: dict[str, str]
    ambiguous: dict[str, Ambiguous]
    compounds: Compounds


class Sense(NamedTuple):
    """What a name stands for; `rule` is the kind of name: country, seat, city, region, body, man, woman, outlet, state outlet."""

    actors: tuple[str, ...]
    form: MentionForm
    place: bool
    rule: str


def listed(items: str) -> list[str]:
    """The items of a list apart by commas."""
    return [item for part in items.split(",") if (item := " ".join(part.split()))]


def spellings(pattern: str) -> list[str]:
    """A pattern of the rule files spelled out: `*` adjective endings, `+` genitive endings, `/n` an optional ending."""
    choices: list[tuple[str, ...]] = []
    for word in pattern.split(" "):
        if word.endswith("*"):
            choices.append(tuple(word[:-1] + ending for ending in PATTERN_ENDINGS))
        elif word.endswith("+"):
            choices.append(tuple(word[:-1] + ending for ending in NOUN_ENDINGS))
        elif word.endswith("/n"):
            choices.append((word[:-2], word[:-2] + "n"))
        else:
            choices.append((word,))
    return [" ".join(choice) for choice in product(*choices)]


def people_forms(noun: str) -> list[str]:
    """The forms of a noun for people: *Russe* → Russe, Russen, Russin, Russinnen; *Ire*; *Serbe*; *Ungar*; *Israeli*."""
    if noun.endswith("e"):
        stem = noun[:-1]
        return [noun, noun + "n", stem + "in", stem + "innen"]
    if noun.endswith("er"):
        return [noun, noun + "s", noun + "n", noun + "in", noun + "innen"]
    if noun[-1] in "iou":
        return [noun, noun + "s"]
    return [noun, noun + "s", noun + "en", noun + "in", noun + "innen"]


def resident_adjective(seat: str) -> str | None:
    """The adjective of a city: *Kiewer*, *Pariser*, *Tübinger*; None for names of several words."""
    if " " in seat or len(seat) < 4:
        return None
    if seat.endswith("ingen"):
        return seat[:-2] + "er"
    return seat + "r" if seat.endswith("e") else seat + "er"


class Doubt(NamedTuple):
    """When an ambiguous word is a name: the report has one of `needs`, one of `after` before, none of `not_before` behind."""

    sense: Sense
    needs: frozenset[str]
    after: frozenset[str]
    not_before: frozenset[str]


class Names:
    """All forms of all names: single words by lower case (`by_lower`) or as written (`exact`), longer ones by first word."""

    def __init__(self) -> None:
        countries = language("countries", dict[str, Country])
        actors = language("actors", ActorsFile)
        self.by_lower: dict[str, Sense] = {}
        self.adjectives: dict[str, Sense] = {}
        self.exact: dict[str, Sense] = {}
        self.longer: dict[str, list[tuple[tuple[str, ...], Sense]]] = {}
        self.not_actors = words(actors.compounds.not_actors)
        self.countries: dict[str, str] = {}
        for code, country in countries.items():
            self._country(code, country)
        self._beginnings = frozenset(name[:FIRST_PART] for name in self.countries)
        self._bodies(actors)
        self.ambiguous: dict[str, Doubt] = {}
        for entry in actors.ambiguous.values():
            sense = Sense(tuple(listed(entry.codes)), "name", False, "ambiguous name")
            needs = frozenset(word.lower() for word in listed(entry.needs))
            doubt = Doubt(sense, needs, words(entry.after), words(entry.not_before.lower()))
            for word in listed(entry.words):
                self.ambiguous[word] = doubt
        for candidates in self.longer.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))

    def _country(self, code: str, country: Country) -> None:
        for name in listed(country.names):
            self._add(name, Sense((code,), "name", True, "country"))
            if " " not in name and not name.isupper():
                self.countries.setdefault(name.lower(), code)
        for stem in listed(country.adjectives):
            for ending in ADJECTIVE_ENDINGS:
                self.adjectives.setdefault(stem + ending, Sense((code,), "adjective", False, "adjective"))
        for noun in listed(country.people):
            for form in people_forms(noun):
                self.by_lower.setdefault(form.lower(), Sense((code,), "people", False, "people"))
        for seat in listed(country.seats):
            self._add(seat, Sense((code,), "name", True, "seat"))
            self._resident(seat, code, "adjective of a seat")
        for city in listed(country.places):
            self._add(city, Sense((code,), "name", True, "city"))
            self._resident(city, code, "adjective of a city")
        for adjective in listed(country.residents):
            self.by_lower.setdefault(adjective.lower(), Sense((code,), "adjective", False, "adjective of a city"))

    def _resident(self, seat: str, code: str, rule: str) -> None:
        adjective = resident_adjective(seat)
        if adjective is not None:
            self.by_lower.setdefault(adjective.lower(), Sense((code,), "adjective", False, rule))

    def _bodies(self, actors: ActorsFile) -> None:
        for code, names in actors.bodies.items():
            for name in listed(names):
                seat = name == "Brüssel"
                self._add(name, Sense((code,), "name", seat, "seat" if seat else "body"))
        self._resident("Brüssel", "EU", "adjective of a seat")
        for rule, people in (("man", actors.men), ("woman", actors.women)):
            for code, names in people.items():
                for name in listed(names):
                    sense = Sense((code,), "person", False, rule)
                    self._add(name.rstrip("!"), sense)
                    if not name.endswith("!"):
                        self._add(name.split(" ")[-1], sense)
        for code, names in actors.outlets.items():
            for name in listed(names):
                self._add(name, Sense((code,), "name", False, "outlet"))
        for state, outlets in actors.state_outlets.items():
            for outlet in outlets.split(";"):
                code, names = outlet.split(":")
                for name in listed(names):
                    self._add(name, Sense((state, code.strip()), "name", False, "state outlet"))

    def _add(self, pattern: str, sense: Sense) -> None:
        for name in spellings(pattern):
            parts = forms_of(name)
            owned = None if name.endswith(SIBILANTS) or pattern.endswith(("+", "/n")) else name + "s"
            genitive = sense._replace(form="genitive")
            if len(parts) == 1:
                as_written = (name.isupper() and len(name) <= ACRONYM) or name[0].islower()
                table = self.exact if as_written else self.by_lower
                key = name if table is self.exact else name.lower()
                if (
                    table.setdefault(key, sense).form == "genitive"
                ):  # a name wins over another's genitive (Hamas, Tartus)
                    table[key] = sense
                if owned is not None:
                    table.setdefault(owned if table is self.exact else owned.lower(), genitive)
                if sense.rule == "body" and name[-1] in "stdz" and table is self.by_lower:
                    table.setdefault(name.lower() + "es", genitive)
                continue
            candidates = self.longer.setdefault(parts[0].lower(), [])
            rest = tuple(part.lower() for part in parts[1:])
            candidates.append((rest, sense))
            if owned is not None:
                candidates.append(((*rest[:-1], rest[-1] + "s"), genitive))

    def named(self, text: str) -> Sense | None:
        """What a whole text, a name and nothing more, stands for."""
        parts = [form.lower() for form in forms_of(text)]
        if len(parts) == 1:
            return self.exact.get(text) or self.by_lower.get(parts[0])
        rest = tuple(parts[1:])
        return next((sense for other, sense in self.longer.get(parts[0], ()) if other == rest), None) if parts else None

    def sense(self, form: str) -> Sense | None:
        """What a single word as written stands for, compounds included; None for all others."""
        lower = form.lower()
        found = self.exact.get(form)
        if found is None and form[0].isupper():
            found = self.by_lower.get(lower)
            if found is not None and found.form == "people":
                found = self.adjectives.get(lower, found)
        if found is None:
            found = self.adjectives.get(lower) or self._regional(lower, named=form[0].isupper())
        if found is not None:
            return found
        if "-" in form:
            return self._hyphened(form, lower)
        return self._closed(lower) if form[0].isupper() else None

    def _regional(self, lower: str, *, named: bool) -> Sense | None:
        """The adjective, or the name, of a part of a country: *südchinesisch*, *ostukrainisch*, *Nordlibyen*."""
        for region in REGIONS:
            if not lower.startswith(region) or lower.startswith(CONTINENT, len(region)):
                continue
            rest = lower[len(region) :]
            found = self.adjectives.get(rest)
            if found is None and named:
                found = self.by_lower.get(rest)
                found = None if found is None or found.rule != "country" else found._replace(rule="region")
            return found
        return None

    def _hyphened(self, form: str, lower: str) -> Sense | None:
        first, _, rest = form.partition("-")
        if not first:
            return None
        both = [self.adjectives.get(part) for part in lower.split("-")]
        known = [part for part in both if part is not None]
        if len(known) > 1 and len(known) == len(both):
            codes = tuple(dict.fromkeys(code for part in known for code in part.actors))
            return Sense(codes, "adjective", False, "adjective")
        found = self.exact.get(first) or (self.by_lower.get(first.lower()) if first[0].isupper() else None)
        if found is None or found.form == "adjective" or (found.form == "genitive" and found.rule != "body"):
            return None
        if rest.lower().rsplit("-", 1)[-1] in self.not_actors:
            return None
        return Sense(found.actors, "compound", False, "compound")

    def _closed(self, lower: str) -> Sense | None:
        if lower[:FIRST_PART] not in self._beginnings:
            return None
        for cut in range(FIRST_PART, len(lower) - LAST_PART + 1):
            code = self.countries.get(lower[:cut])
            if code is not None and lower[cut:] not in self.not_actors and not lower[cut:].startswith("isch"):
                return Sense((code,), "compound", False, "compound")
        return None


@cache
def names() -> Names:
    """The names that beleg ships, built once."""
    return Names()


def is_resident(form: str) -> bool:
    """Whether the lower-case form says of what city something is (*Genfer*), as it does of its people."""
    sense = names().by_lower.get(form)
    return sense is not None and sense.rule in ("adjective of a seat", "adjective of a city")
