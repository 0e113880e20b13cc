"""What is known of word forms, kept from report to report, and asked for all words of a report in one go."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import compress, count
from typing import TypeVar

Key = TypeVar("Key")
Known = TypeVar("Known")

#: Forms kept; news uses far fewer, and a hostile text must not fill the memory.
MOST_FORMS = 200_000


class Memory(dict[Key, Known]):
    """What `find` tells of a form, found when first asked for."""

    def __init__(self, find: Callable[[Key], Known]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, form: Key) -> Known:
        if len(self) >= MOST_FORMS:
            self.clear()
        known = self[form] = self._find(form)
        return known

    def places(self, forms: Iterable[Key]) -> list[int]:
        """The places, from 0, of those forms of which something is known, in order."""
        return list(compress(count(), map(self.__getitem__, forms)))
