"""Noun phrases."""

from __future__ import annotations

from typing import Final

# Cases as bits, so that what a form leaves open can be kept: der = NOMINATIVE | GENITIVE | DATIVE.
NOMINATIVE = 1
GENITIVE = 2
DATIVE = 4
ACCUSATIVE = 8
ANY_CASE = 15


class Phrase:
    """A noun phrase of a row, in units of that row.

    It begins at `first` (its determiner or first word; the preposition before it, if any, is unit `preposition`), its head noun
    is unit `head`.  `core` is where the phrase ends without attachments, `genitive` with genitives and appositions that stand
    directly behind the head (*der Sprecher des Ministeriums*, *Minister X*), `stop` with prepositional attachments as well
    (*der Sprecher des Ministeriums in Seoul*).  `case` are the cases that its forms allow (bits), narrowed by the preposition;
    `plural` is True, False, or None where forms do not tell.
    """

    __slots__ = ("case", "core", "first", "genitive", "head", "plural", "preposition", "stop")

    def __init__(
        self,
        first: int,
        head: int,
        core: int,
        genitive: int,
        stop: int,
        preposition: int | None = None,
        case: int = ANY_CASE,
        plural: bool | None = None,
    ) -> None:
        self.first: Final = first
        self.head: Final = head
        self.core: Final = core
        self.genitive: Final = genitive
        self.stop: Final = stop
        self.preposition: Final = preposition
        self.case: Final = case
        self.plural: Final = plural
