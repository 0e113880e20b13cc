"""Goods of all packs that beleg ships: which code is wider than which, and the names of types."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import msgspec

from beleg.rules import FOLDER, load
from beleg.rules.words import words


class Wider(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A code and the codes right under it."""

    code: str
    narrower: str


class TaxonomyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of taxonomy.toml."""

    wider: tuple[Wider, ...]


class Named(msgspec.Struct, frozen=True):
    """Of a code in goods.toml only what names types; the rest is the reader's."""

    code: str
    types: str = ""
    series: str = ""
    doubtful: str = ""


class NamedFile(msgspec.Struct, frozen=True):
    """Of goods.toml only what names types."""

    goods: tuple[Named, ...]


@cache
def narrower() -> dict[str, frozenset[str]]:
    """For each wider code all codes under it, however far down.  Raises RuleError where a file is broken."""
    right_under: dict[str, set[str]] = {}
    for file in sorted(FOLDER.glob("*/taxonomy.toml")):
        for entry in load(file, TaxonomyFile).wider:
            right_under.setdefault(entry.code, set()).update(words(entry.narrower))
    found: dict[str, frozenset[str]] = {}
    for code in right_under:
        below: set[str] = set()
        waiting = list(right_under[code])
        while waiting:
            one = waiting.pop()
            if one not in below:
                below.add(one)
                waiting += right_under.get(one, ())
        found[code] = frozenset(below)
    return found


def narrowest(codes: Iterable[str]) -> tuple[str, ...]:
    """`codes` in their order, without any that another of them says more exactly."""
    given = tuple(dict.fromkeys(codes))
    below = narrower()
    return tuple(code for code in given if below.get(code, frozenset()).isdisjoint(given))


@cache
def types() -> frozenset[tuple[str, ...]]:
    """The names of types as words in lower case, parted at blanks and hyphens (`("leopard", "2")`).

    What is of no wider kind (people, money) comes in no types.
    """
    listed = (name for entry in _named() for name in (*entry.types.split(","), *entry.doubtful.split(",")))
    return frozenset(parts for name in listed if (parts := tuple(name.lower().replace("-", " ").split())))


@cache
def series() -> frozenset[str]:
    """Letters that name a type together with the number that follows them (*Su-35*)."""
    return frozenset(word for entry in _named() for word in words(entry.series))


def _named() -> list[Named]:
    """The codes of all packs that are of a wider kind."""
    known = frozenset[str]().union(*narrower().values())
    files = (load(file, NamedFile) for file in sorted(FOLDER.glob("*/goods.toml")))
    return [entry for file in files for entry in file.goods if entry.code in known]
