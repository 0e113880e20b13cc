"""Who speaks for no state: *Ärzte*, *Fachleute*, *Medien*."""

from __future__ import annotations

import msgspec

from beleg.rules import language
from beleg.rules.words import words


class PrivateFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `rules/de/private.toml`."""

    nouns: str


#: Last parts of nouns for those who speak for no state.
PRIVATE = tuple(sorted(words(language("private", PrivateFile).nouns)))
