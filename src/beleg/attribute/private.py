"""Who speaks for no state: *Ärzte*, *Fachleute*, *Medien*."""

from __future__ import annotations

import msgspec

from beleg.rules import language
from beleg.rules.words import words


class PrivateFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `rules/de/private.toml`."""

    nouns: str
    abroad: str


FILE = language("private", PrivateFile)
#: Last parts of nouns for those who speak for no state.
PRIVATE = tuple(sorted(words(FILE.nouns)))
#: Those of nouns for those who serve in another state than their own.
ABROAD = tuple(sorted(words(FILE.abroad)))
