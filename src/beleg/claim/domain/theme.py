"""What shows that a report is about a pack's domain at all: a part of its goods.toml."""

from __future__ import annotations

import re
from functools import cached_property

import msgspec

from beleg.rules.words import words


class Theme(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Words that show the theme, by what they hold, begin with or are; goods that show nothing.

    A report of at most `sentences` is read anyway; a longer one shows its theme often enough by one word or piece of goods in
    `reach` of them.  Without any words it is the theme of every report.
    """

    parts: str = ""
    begins: str = ""
    words: str = ""
    plain: str = ""
    codes: str = ""
    sentences: int = 0
    reach: int = 0

    def __bool__(self) -> bool:
        """Whether the pack tells its theme by words."""
        return bool(self.parts or self.begins or self.words)

    def shows(self, form: str) -> bool:
        """Whether a form in lower case shows the theme."""
        return form in self._whole or self._inside.search(form) is not None

    def is_plain(self, form: str, codes: tuple[str, ...]) -> bool:
        """Whether goods of these `codes`, named by a word with this last part, show nothing."""
        return self._plain_codes.issuperset(codes) or form.endswith(self._ends)

    @cached_property
    def _whole(self) -> frozenset[str]:
        return words(self.words)

    @cached_property
    def _plain_codes(self) -> frozenset[str]:
        return words(self.codes)

    @cached_property
    def _ends(self) -> tuple[str, ...]:
        return tuple(sorted(words(self.plain)))

    @cached_property
    def _inside(self) -> re.Pattern[str]:
        begins = (f"^{re.escape(begin)}" for begin in sorted(words(self.begins)))
        return re.compile("|".join((*begins, *map(re.escape, sorted(words(self.parts))))))
