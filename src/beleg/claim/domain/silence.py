"""The shape of silence.toml: how it is said that somebody says nothing (what each field means is told in its head)."""

from __future__ import annotations

from functools import cached_property

import msgspec

from beleg.model.reaction import ReactionKind
from beleg.rules.words import words

#: Nouns of so many letters are also known as the last parts of compounds (*Presseanfrage*).
COMPOUND = 6


class SilenceSign(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A clause by which somebody says nothing."""

    kind: ReactionKind
    verbs: str = ""
    words: str = ""
    beside: str = ""
    nouns: str = ""
    negated: bool = False
    verbless: bool = False
    willing: bool = False
    pointing: bool = False
    object: bool = False
    asked: bool = False
    owned: bool = False


class Neither(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs of which somebody does neither."""

    affirm: str = ""
    deny: str = ""


class Refusing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs that refuse what an infinitive tells, nouns that do where they are negated, verbs that put a negated one forward."""

    verbs: str = ""
    reasons: str = ""
    forward: str = ""


class Unreal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What keeps a clause from saying that somebody is silent."""

    openings: str = ""
    modals: str = ""
    broken: str = ""
    breaking: str = ""
    arms: str = ""


class About(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a silence may be about, and what only tells its circumstances."""

    prepositions: str = ""
    pronouns: str = ""
    nouns: str = ""
    details: str = ""
    partly: str = ""
    circumstances: str = ""
    both: str = ""
    clauses: str = ""


class Manner(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words behind *nicht*: those that leave it as it is, and those behind which it takes nothing back."""

    adverbs: str = ""
    harmless: str = ""


class SilenceFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The shape of silence.toml."""

    sign: tuple[SilenceSign, ...] = ()
    neither: Neither = Neither()
    refusing: Refusing = Refusing()
    unreal: Unreal = Unreal()
    about: About = About()
    manner: Manner = Manner()

    @cached_property
    def by_verb(self) -> dict[str, tuple[SilenceSign, ...]]:
        """The signs that a verb may make."""
        found: dict[str, tuple[SilenceSign, ...]] = {}
        for sign in self.sign:
            for verb in words(sign.verbs):
                found[verb] = (*found.get(verb, ()), sign)
        return found

    @cached_property
    def refused(self) -> frozenset[str]:
        """What is refused by whoever declines to say anything, which is no act."""
        return frozenset(noun for sign in self.sign if sign.kind == "declined" for noun in words(sign.nouns))

    @cached_property
    def verbless(self) -> tuple[SilenceSign, ...]:
        """The signs that need no verb."""
        return tuple(sign for sign in self.sign if sign.verbless)


def names_one(lower: str, listed: str) -> bool:
    """Whether a word is one of a list, or a compound that ends in a longer one of it."""
    known = words(listed)
    return lower in known or lower.endswith(_ends(listed))


def _ends(listed: str) -> tuple[str, ...]:
    found = _ENDS.get(listed)
    if found is None:
        found = _ENDS[listed] = tuple(sorted(word for word in words(listed) if len(word) >= COMPOUND))
    return found


#: The ends of the lists asked for; lists come from rule files and are few.
_ENDS: dict[str, tuple[str, ...]] = {}
