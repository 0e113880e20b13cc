"""What forms tell about noun phrases (`rules/de/phrases.toml`), loaded once."""

from __future__ import annotations

from typing import Literal

import msgspec

from beleg.model.phrase import ACCUSATIVE, DATIVE, GENITIVE, NOMINATIVE
from beleg.rules import language
from beleg.rules.words import words

CASES = {"N": NOMINATIVE, "G": GENITIVE, "D": DATIVE, "A": ACCUSATIVE}


class DeterminerForms(msgspec.Struct, frozen=True):
    """Determiners that allow the same cases and the same number."""

    words: str
    cases: str
    number: Literal["s", "p", ""]


class Government(msgspec.Struct, frozen=True):
    """Prepositions that ask for the same cases."""

    words: str
    cases: str


class Attachment(msgspec.Struct, frozen=True):
    """What continues a phrase behind its noun."""

    genitive: str
    always: str
    with_determiner: str
    not_before: str
    never_attached: str
    coordinators: str
    name_particles: str


class Lone(msgspec.Struct, frozen=True):
    """Pronouns that are phrases by themselves."""

    nominative: str
    open: str
    dative: str
    accusative: str


class Inside(msgspec.Struct, frozen=True):
    """What stands between determiner and noun, or never does."""

    never: str
    united: str
    measured: str


class Endings(msgspec.Struct, frozen=True):
    """What the end of a word tells."""

    feminine: str
    masculine: str
    noun: str
    things: str


class PhrasesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `rules/de/phrases.toml`."""

    determiners: tuple[DeterminerForms, ...]
    prepositions: tuple[Government, ...]
    attachment: Attachment
    lone: Lone
    inside: Inside
    endings: Endings


def case_bits(letters: str) -> int:
    """The cases that `letters` name, as bits."""
    return sum(CASES[letter] for letter in letters)


FILE = language("phrases", PhrasesFile)

DETERMINER_CASES = {form: case_bits(group.cases) for group in FILE.determiners for form in words(group.words)}
DETERMINER_PLURAL = {
    form: {"s": False, "p": True, "": None}[group.number] for group in FILE.determiners for form in words(group.words)
}
PREPOSITION_CASES = {form: case_bits(group.cases) for group in FILE.prepositions for form in words(group.words)}
GENITIVE_OPENERS = words(FILE.attachment.genitive)
ATTACHED_ALWAYS = words(FILE.attachment.always)
ATTACHED_WITH_DETERMINER = words(FILE.attachment.with_determiner)
DETACHED_BEFORE = words(FILE.attachment.not_before)
NEVER_ATTACHED = words(FILE.attachment.never_attached)
PHRASE_COORDINATORS = words(FILE.attachment.coordinators)
NAME_PARTICLES = words(FILE.attachment.name_particles)
PRONOUN_CASES = (
    dict.fromkeys(words(FILE.lone.nominative), NOMINATIVE)
    | dict.fromkeys(words(FILE.lone.open), NOMINATIVE | ACCUSATIVE)
    | dict.fromkeys(words(FILE.lone.dative), DATIVE)
    | dict.fromkeys(words(FILE.lone.accusative), ACCUSATIVE)
)
NEVER_INSIDE = words(FILE.inside.never)
UNITED = words(FILE.inside.united)
#: All forms of adjectives behind a measure.
MEASURED = frozenset(stem + ending for stem in words(FILE.inside.measured) for ending in ("e", "en", "er", "es", "em"))
FEMININE_ENDINGS = tuple(sorted(words(FILE.endings.feminine)))
MASCULINE_ENDINGS = tuple(sorted(words(FILE.endings.masculine)))
NOUN_ENDINGS = tuple(sorted(words(FILE.endings.noun)))
THING_ENDINGS = tuple(sorted(words(FILE.endings.things)))
