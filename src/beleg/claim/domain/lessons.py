"""The shape of lessons.toml, the rule file on who teaches soldiers and who is taught."""

from __future__ import annotations

from functools import cached_property

import msgspec

from beleg.rules.words import words


class LessonsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Nouns for lessons, verbs by what they make of their subject, nouns for pupils, teachers and those taught nothing of war."""

    nouns: str = ""
    taken: str = ""
    learning: str = ""
    given: str = ""
    sent: str = ""
    hosted: str = ""
    pupils: str = ""
    bodies: str = ""
    teachers: str = ""
    civil: str = ""
    signs: str = ""
    skills: str = ""

    @cached_property
    def pupil_ends(self) -> tuple[str, ...]:
        """Last parts of nouns for those who are taught."""
        return tuple(sorted(words(self.pupils)))

    @cached_property
    def body_ends(self) -> tuple[str, ...]:
        """Last parts of nouns for many who are one body."""
        return tuple(sorted(words(self.bodies)))

    @cached_property
    def teacher_ends(self) -> tuple[str, ...]:
        """Last parts of nouns for those who teach."""
        return tuple(sorted(words(self.teachers)))

    @cached_property
    def civil_ends(self) -> tuple[str, ...]:
        """Last parts of nouns for those who are taught nothing of war."""
        return tuple(sorted(words(self.civil)))
