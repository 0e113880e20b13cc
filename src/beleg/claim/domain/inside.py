"""The shape of inside.toml, the rule file on parts inside of arms."""

from __future__ import annotations

from functools import cached_property

import msgspec

from beleg.rules.words import words


class InsideFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Verbs for what sits in arms, or for arms that hold it; words for remains, use, parts, makers; the kind of bare parts."""

    verbs: str = ""
    holding: str = ""
    remains: str = ""
    used: str = ""
    parts: str = ""
    makers: str = ""
    code: str = ""

    @cached_property
    def part_ends(self) -> tuple[str, ...]:
        """Last parts of nouns for parts."""
        return tuple(sorted(words(self.parts)))

    @cached_property
    def used_stems(self) -> tuple[str, ...]:
        """Beginnings of words by which arms have been used."""
        return tuple(sorted(words(self.used)))
