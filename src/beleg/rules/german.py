"""The closed word classes of German (`rules/de/grammar.toml`), loaded once."""

from __future__ import annotations

import msgspec

from beleg.rules import language
from beleg.rules.words import words


class NotSeparable(msgspec.Struct, frozen=True):
    """Adverbs that only seem to be separable prefixes of some verbs."""

    prefixes: str
    verbs: str


class Abbreviations(msgspec.Struct, frozen=True):
    """Words whose full stop ends no sentence."""

    words: str


class GrammarFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `rules/de/grammar.toml`."""

    determiners: str
    prepositions: str
    subordinators: str
    subordinators_if_verb_last: str
    subordinators_always: str
    relative_pronouns: str
    coordinators: str
    clause_openers: str
    first_person: str
    auxiliaries: str
    modals: str
    initial_verbs: str
    never_finite: str
    rare_verbs: str
    not_adjectives: str
    added_verbs: str
    joined_verbs: str
    mood_ignored: str
    type_words: str
    not_separable: tuple[NotSeparable, ...]
    abbreviations: Abbreviations


FILE = language("grammar", GrammarFile)

DETERMINERS = words(FILE.determiners)
PREPOSITIONS = words(FILE.prepositions)
SUBORDINATORS = words(FILE.subordinators)
SUBORDINATORS_IF_VERB_LAST = words(FILE.subordinators_if_verb_last)
SUBORDINATORS_ALWAYS = words(FILE.subordinators_always)
RELATIVE_PRONOUNS = words(FILE.relative_pronouns)
COORDINATORS = words(FILE.coordinators)
CLAUSE_OPENERS = words(FILE.clause_openers)
FIRST_PERSON = words(FILE.first_person)
AUXILIARIES = words(FILE.auxiliaries)
MODALS = words(FILE.modals)
ADDED_VERBS = words(FILE.added_verbs)
JOINED_VERBS = words(FILE.joined_verbs)
INITIAL_VERBS = words(FILE.initial_verbs)
NEVER_FINITE = words(FILE.never_finite)
RARE_VERBS = words(FILE.rare_verbs)
NOT_ADJECTIVES = words(FILE.not_adjectives)
MOOD_IGNORED = words(FILE.mood_ignored)
NOT_SEPARABLE = frozenset(
    (prefix, verb) for rule in FILE.not_separable for prefix in words(rule.prefixes) for verb in words(rule.verbs)
)
#: What stands between a noun and the name of its type (*Drohnen vom Typ Shahed*).
TYPE_WORDS = words(FILE.type_words)
ABBREVIATIONS = words(FILE.abbreviations.words)
