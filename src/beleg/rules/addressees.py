"""What introduces those to whom something is said (`rules/de/addressees.toml`), loaded once."""

from __future__ import annotations

import msgspec

from beleg.rules import language
from beleg.rules.words import words


class Introduction(msgspec.Struct, frozen=True):
    """Prepositions that lead to the addressee of the verbs; `to_people` where they lead to other things as well."""

    words: str
    verbs: str
    to_people: bool = False


class Listeners(msgspec.Struct, frozen=True):
    """Nouns of those who listen."""

    endings: str


class AddresseesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `rules/de/addressees.toml`."""

    dative_always: str
    object_always: str
    prepositions: tuple[Introduction, ...]
    listeners: Listeners


FILE = language("addressees", AddresseesFile)

DATIVE_ALWAYS = words(FILE.dative_always)
OBJECT_ALWAYS = words(FILE.object_always)
#: Preposition → the verbs whose addressee it leads to, and those of them where it must be people.
TO_ANYBODY = {
    form: words(entry.verbs) for entry in FILE.prepositions if not entry.to_people for form in words(entry.words)
}
TO_PEOPLE = {form: words(entry.verbs) for entry in FILE.prepositions if entry.to_people for form in words(entry.words)}
LISTENER_ENDINGS = tuple(sorted(words(FILE.listeners.endings)))
