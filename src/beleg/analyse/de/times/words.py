"""The words of time expressions: the shape of the rule file and the look-up tables made of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal

import msgspec

from beleg.rules import language

#: What joins a decade to its noun (*Achtzigerjahre*).
YEARS = ("jahre", "jahren")


class Unit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A unit of time: TIMEX3's code, whether it is one of the clock, its forms."""

    code: str
    singular: list[str]
    plural: list[str]
    clock: bool = False


class Directions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Stems of the adjectives that move a unit from the report's date or from a date already named."""

    past: list[str]
    next: list[str]
    this: list[str]
    same: list[str]
    follow: list[str]
    before: list[str]


class Around(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What may stand beside a number and a unit."""

    indefinite: frozenset[str]
    approximate: frozenset[str]
    adjectives: frozenset[str]
    articles: frozenset[str]
    every: frozenset[str]
    each: frozenset[str]
    always: frozenset[str]
    alone: frozenset[str]
    conjunctions: frozenset[str]
    repeated: frozenset[str]
    after: frozenset[str]
    earlier: frozenset[str]
    age: frozenset[str]
    age_before: frozenset[str]
    age_nouns: tuple[str, ...]
    age_bounds: frozenset[str]
    aged_people: tuple[str, ...]
    instead: frozenset[str]
    per: frozenset[str]
    powers: dict[str, int]


class Aged(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """*-jährig*, which tells the age of a person, or how long a thing has lasted."""

    stem: str
    nouns: frozenset[str]
    neuter: str


class Years(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells a bare number that is a year from one that counts."""

    before: frozenset[str]
    counted_before: frozenset[str]
    numbered_before: frozenset[str]
    counted_after: frozenset[str]


class Tense(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which a sentence tells whether its days lie ahead or behind."""

    future: frozenset[str]
    ahead: frozenset[str]
    behind: frozenset[str]
    behind_endings: tuple[str, ...]
    coming: frozenset[str]
    intended: frozenset[str]
    beforehand: frozenset[tuple[str, ...]]
    backdated: frozenset[str]
    perfect: frozenset[str]
    have: frozenset[str]
    separable: frozenset[str]
    inseparable: tuple[str, ...]
    planned: frozenset[str]


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells that a word for a time is somebody's name."""

    before: frozenset[str]
    given: frozenset[str]
    never: frozenset[str]


class Today(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells whether *heute* is the report's day or these days."""

    events: frozenset[str]
    states: frozenset[str]
    lasting: frozenset[str]


class RelationWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that join expressions or stand between one and the word that relates it."""

    between: frozenset[str]
    until: frozenset[str]
    joined: frozenset[str]
    open_end: frozenset[str]
    negated: frozenset[str]


#: A relation, or a word that opens a stretch (*zwischen*, *von*).
Relating = Literal["since", "until", "before", "after", "between", "from"]


class Times(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`rules/<language>/times.toml` as it stands."""

    endings: dict[str, list[str]]
    months: dict[str, int]
    abbreviated: dict[str, frozenset[str]]
    weekdays: dict[str, int]
    returning: dict[str, int]
    names: Names
    short_weekdays: dict[str, int]
    seasons: dict[str, str]
    season_months: dict[str, tuple[int, int]]
    parts_of_day: dict[str, str]
    habits: dict[str, str]
    feasts: dict[str, str]
    easter: dict[str, int]
    before_christmas: dict[str, int]
    sundays: dict[str, tuple[int, int]]
    easter_units: dict[str, tuple[str, int]]
    advent: dict[str, int]
    units: list[Unit]
    compounds: dict[str, tuple[str, int, str]]
    days: dict[str, int]
    day_stems: dict[str, int]
    daily: dict[str, frozenset[str]]
    directions: Directions
    taken_up: dict[str, frozenset[str]]
    references: dict[str, str]
    phrases: dict[str, str]
    not_references: dict[str, frozenset[str]]
    sets: dict[str, str]
    lengths: dict[str, str]
    length_stems: dict[str, str]
    aged: Aged
    numbers: dict[str, float]
    tens: dict[str, int]
    ones: dict[str, int]
    ordinals: dict[str, int]
    decades: dict[str, int]
    modifiers: dict[str, str]
    around: Around
    years: Years
    tense: Tense
    today: Today
    clock: dict[str, frozenset[str]]
    relations: dict[str, Relating]
    relation_words: RelationWords


class UnitForm(msgspec.Struct, frozen=True):
    """What a form of a unit's noun tells; *Jahre* may be either number."""

    code: str
    clock: bool
    singular: bool
    plural: bool

    def period(self, count: str) -> str:
        """TIMEX3's duration of `count` of the unit."""
        if self.code == "Q":
            return "P3M" if count == "1" else f"P{count}Q"
        if self.code == "HY":
            return "P6M" if count == "1" else f"P{count}HY"
        return f"P{'T' if self.clock else ''}{count}{self.code}"


class Words:
    """The rule file made ready for look-up, inflected forms spelled out.

    `long_feasts` are those of several words by their last; `kind` tells of every word that may head an expression which reader
    takes it; all other tables are by lower-case form.
    """

    def __init__(self, times: Times) -> None:
        self.times = times
        endings = times.endings["adjective"]
        self.units: dict[str, UnitForm] = {}
        for unit in times.units:
            for form in {*unit.singular, *unit.plural}:
                known = UnitForm(unit.code, unit.clock, form in unit.singular, form in unit.plural)
                self.units[form] = known
        self.numbers = dict(times.numbers)
        for ten, value in times.tens.items():
            self.numbers[ten] = value
            for one, added in times.ones.items():
                self.numbers[f"{one}und{ten}"] = value + added
        self.ordinals = {
            f"{stem}e{ending}": value for stem, value in times.ordinals.items() for ending in ("", "n", "r", "s", "m")
        }
        self.directions = {
            stem + ending: direction
            for direction in ("past", "next", "this", "same", "follow", "before")
            for stem in getattr(times.directions, direction)
            for ending in endings
        }
        self.day_adjectives = {stem + ending: steps for stem, steps in times.day_stems.items() for ending in endings}
        self.sets = {word + ending: value for word, value in times.sets.items() for ending in endings}
        self.lengths = {word + ending: value for word, value in times.lengths.items() for ending in endings}
        self.length_adjectives = {
            stem + ending: code for stem, code in times.length_stems.items() for ending in endings
        }
        self.number_adjectives = {
            number + adjective: f"P{'T' if code[0] == 'T' else ''}{value:g}{code.lstrip('T')}"
            for number, value in self.numbers.items()
            for adjective, code in self.length_adjectives.items()
        }
        self.decades = {word + ending: value for word, value in times.decades.items() for ending in ("", "n", *YEARS)}
        self.years_long = {
            number + times.aged.stem + ending: (value, ending)
            for number, value in self.numbers.items()
            for ending in endings
        }
        self.day_parts = {
            day + part: (number, code)
            for day, number in times.weekdays.items()
            for part, code in (times.parts_of_day | times.habits).items()
        }
        self.phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, meaning in times.phrases.items():
            *before, last = phrase.split()
            self.phrases.setdefault(last, []).append((tuple(before), meaning))
        self.movable = {*times.easter, *times.before_christmas, *times.sundays, *times.easter_units}
        self.long_feasts: dict[str, list[tuple[str, ...]]] = {}
        for name in (*times.feasts, *sorted(self.movable)):
            *before, last = name.split()
            if before:
                self.long_feasts.setdefault(last, []).append(tuple(before))
        self.kind = self._kinds()

    def _kinds(self) -> dict[str, str]:
        times = self.times
        kinds: dict[str, str] = {}
        tables: list[tuple[str, Iterable[str]]] = [
            ("phrase", self.phrases),
            ("month", times.months),
            ("weekday", times.weekdays),
            ("returning", times.returning),
            ("weekday_part", self.day_parts),
            ("short_weekday", times.short_weekdays),
            ("season", times.seasons),
            ("part", times.parts_of_day),
            ("midnight", times.clock["midnight"]),
            ("quarter", times.clock["quarter"]),
            ("advent", times.advent),
            ("long_feast", self.long_feasts),
            ("habit", times.habits),
            ("feast", times.feasts),
            ("movable", self.movable),
            ("unit", self.units),
            ("compound", times.compounds),
            ("day", times.days),
            ("reference", times.references),
            ("taken_up", times.taken_up),
            ("set", self.sets),
            ("length", self.lengths),
            ("length", self.number_adjectives),
            ("hour", times.clock["hour"]),
            ("half", times.clock["half"]),
            ("decade", self.decades),
            ("years_long", self.years_long),
        ]
        for kind, table in tables:
            kinds.update(dict.fromkeys(table, kind))
        return kinds


@cache
def words() -> Words:
    """The German tables, made once."""
    return Words(language("times", Times))
