"""The shape of the section [numbers] of `rules/de/quantities.toml`."""

from __future__ import annotations

import msgspec


class NumbersFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The section [numbers] of `rules/de/quantities.toml`."""

    units: dict[str, int]
    tens: dict[str, int]
    inflected: dict[str, int]
    halves: dict[str, float]
    scales: dict[str, int]
    vague: dict[str, int]
    several: str
    halved: str
    articles: str
    single: str
    fractions: dict[str, tuple[int, int]]
    each: str
    every: dict[str, int]


class QuantitiesFile(msgspec.Struct, frozen=True):
    """`rules/de/quantities.toml` as far as numbers go."""

    numbers: NumbersFile
