"""The shape of works.toml, the rule file on works built abroad and arms made under licence."""

from __future__ import annotations

from functools import cached_property

import msgspec

from beleg.rules.words import words


class WorksFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Verbs of building and making, nouns for works, first parts for arms, words for a licence, for help and for upkeep."""

    building: str = ""
    works: str = ""
    arms: str = ""
    making: str = ""
    licence: str = ""
    helping: str = ""
    crafts: str = ""
    keeping_up: str = ""

    @cached_property
    def ends(self) -> tuple[str, ...]:
        """Last parts of nouns for works."""
        return tuple(sorted(words(self.works)))

    @cached_property
    def beginnings(self) -> tuple[str, ...]:
        """First parts by which a works is one for arms."""
        return tuple(sorted(words(self.arms)))
