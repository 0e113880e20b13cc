"""How German reports what somebody says (`rules/de/reporting.toml`), loaded once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeVar

import msgspec

from beleg.rules import language
from beleg.rules.memory import Memory
from beleg.rules.words import words

Value = TypeVar("Value")
#: Who or what speaks.
SpeakerKind = Literal["person", "text", "wire", "voice", "body", "thought", "name", "nobody"]
#: What a setting tells.
SettingMedium = Literal["speech", "writing", "sw"]
#: How a statement comes about; `open` verbs leave it to the speaker.
VerbMedium = Literal["speech", "thought", "writing", "open"]


class VerbClass(msgspec.Struct, frozen=True, rename={"name": "class"}):
    """Verbs that report in the same ways."""

    name: str
    medium: VerbMedium
    words: str


class Topics(msgspec.Struct, frozen=True):
    """Verbs that name what is said in a phrase."""

    active: str
    passive: str
    judging: str
    taking: str
    taken: str


class VerbLists(msgspec.Struct, frozen=True):
    """Verbs with a property of their own."""

    plain: str
    before_colon: str
    naming: str
    never_framing: str
    asking: str
    perceiving: str
    no_infinitive: str
    with_that: str
    impersonal: str
    introducing: str
    reflexive: str
    accusative_addressee: str
    dative_addressee: str
    judging: str
    shouting: str
    standing: str


class Valency(msgspec.Struct, frozen=True, rename={"needed": "with"}):
    """Words of which a verb needs one to report its topic, or prepositions that belong to it."""

    verbs: str
    needed: str


class PrepositionLists(msgspec.Struct, frozen=True, rename={"from_": "from"}):
    """Prepositions that report."""

    alone: str
    with_noun: str
    from_: str
    from_nouns: str
    after: str
    after_noun: str


class NounEndings(msgspec.Struct, frozen=True):
    """Nouns given by word and by ending."""

    words: str
    endings: str


class ContentNouns(msgspec.Struct, frozen=True):
    """Nouns that a clause may depend on."""

    words: str
    also_before_wonach: str
    written_on: str


class Support(msgspec.Struct, frozen=True):
    """Nouns or adjectives that report together with one of the verbs."""

    words: str
    verbs: str


class Titles(msgspec.Struct, frozen=True):
    """What stands before a title in quotation marks."""

    endings: str


class Particles(msgspec.Struct, frozen=True):
    """Small words of reporting."""

    pointing: str
    accordingly: str
    accordingly_with_mood: str
    continuing: str
    adding: str
    before_subject: str
    after_subject: str
    question_words: str
    no_subject: str
    abstract: str
    done: str
    of_media: str
    objects: str


class Chains(msgspec.Struct, frozen=True):
    """Who stands between a speaker and the report."""

    talks: str
    talks_with: str
    authority: str
    authority_on: str
    relying: str
    relying_forms: str
    media: str


class SpeakerKinds(msgspec.Struct, frozen=True):
    """Endings of nouns that say who or what speaks, and of settings."""

    persons: str
    whole: str
    pronouns: str
    pronouns_again: str
    texts: str
    heard_texts: str
    papers: str
    wires: str
    open_texts: str
    voices: str
    sites: str
    bodies: str
    thoughts: str
    spoken_nouns: str
    setting_prepositions: str
    spoken_settings: str
    written_settings: str
    open_settings: str
    any_form: str


class ReportingFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `rules/de/reporting.toml`."""

    verbs: tuple[VerbClass, ...]
    topics: Topics
    verb_lists: VerbLists
    valency: tuple[Valency, ...]
    topic_valency: tuple[Valency, ...]
    governing: tuple[Valency, ...]
    prepositions: PrepositionLists
    source_nouns: NounEndings
    content_nouns: ContentNouns
    support: tuple[Support, ...]
    titles: Titles
    particles: Particles
    chains: Chains
    speaker_kinds: SpeakerKinds


FILE = language("reporting", ReportingFile)


CONTENT = frozenset(verb for group in FILE.verbs for verb in words(group.words))
TOPIC = words(FILE.topics.active)
TOPIC_PASSIVE = words(FILE.topics.passive)
TOPIC_JUDGING = words(FILE.topics.judging)
TAKING = words(FILE.topics.taking)
TAKEN_ENDINGS = tuple(sorted(words(FILE.topics.taken)))
LINGERING = CONTENT | words(FILE.verb_lists.naming)
MEDIUM: dict[str, VerbMedium] = {verb: group.medium for group in FILE.verbs for verb in words(group.words)}

NEVER_FRAMING = words(FILE.verb_lists.never_framing)
WITH_THAT = words(FILE.verb_lists.with_that)
NO_INFINITIVE = words(FILE.verb_lists.no_infinitive)
PERCEIVING = words(FILE.verb_lists.perceiving)
ASKING = words(FILE.verb_lists.asking)
BEFORE_COLON = words(FILE.verb_lists.before_colon)
PLAIN = words(FILE.verb_lists.plain)
IMPERSONAL = words(FILE.verb_lists.impersonal)
INTRODUCING = words(FILE.verb_lists.introducing)
REFLEXIVE = words(FILE.verb_lists.reflexive)
ACCUSATIVE_ADDRESSEE = words(FILE.verb_lists.accusative_addressee)
DATIVE_ADDRESSEE = words(FILE.verb_lists.dative_addressee)
JUDGING = words(FILE.verb_lists.judging)
SHOUTING = words(FILE.verb_lists.shouting)
STANDING = words(FILE.verb_lists.standing)
VALENCY = {verb: words(entry.needed) for entry in FILE.valency for verb in words(entry.verbs)}
TOPIC_VALENCY = VALENCY | {verb: words(entry.needed) for entry in FILE.topic_valency for verb in words(entry.verbs)}
GOVERNING_PREPOSITIONS = {verb: words(entry.needed) for entry in FILE.governing for verb in words(entry.verbs)}

REPORTING_ALONE = words(FILE.prepositions.alone)
REPORTING_WITH_NOUN = words(FILE.prepositions.with_noun)
REPORTING_FROM = words(FILE.prepositions.from_)
NOUNS_OF_VIEW = words(FILE.prepositions.from_nouns)
REPORTING_AFTER = words(FILE.prepositions.after)
NOUNS_BEFORE_NACH = words(FILE.prepositions.after_noun)

SOURCE_NOUNS = words(FILE.source_nouns.words)
SOURCE_ENDINGS = tuple(sorted(words(FILE.source_nouns.endings)))
CONTENT_NOUNS = words(FILE.content_nouns.words)
WRITTEN_ON = words(FILE.content_nouns.written_on)
NOUNS_BEFORE_WONACH = CONTENT_NOUNS | words(FILE.content_nouns.also_before_wonach)

SUPPORT: dict[str, frozenset[str]] = {}
for _entry in FILE.support:
    for _word in words(_entry.words):
        SUPPORT[_word] = SUPPORT.get(_word, frozenset()) | words(_entry.verbs)
TITLE_ENDINGS = tuple(sorted(words(FILE.titles.endings)))

POINTING = words(FILE.particles.pointing)
ACCORDINGLY = words(FILE.particles.accordingly)
ACCORDINGLY_WITH_MOOD = words(FILE.particles.accordingly_with_mood)
CONTINUING = words(FILE.particles.continuing)
ADDING = words(FILE.particles.adding)
BEFORE_SUBJECT = words(FILE.particles.before_subject)
AFTER_SUBJECT = words(FILE.particles.after_subject)
QUESTION_WORDS = words(FILE.particles.question_words)
ABSTRACT_ENDINGS = tuple(sorted(words(FILE.particles.abstract)))
DONE = words(FILE.particles.done)
OF_MEDIA = tuple(sorted(words(FILE.particles.of_media)))
NO_SUBJECT = words(FILE.particles.no_subject)
OBJECTS = words(FILE.particles.objects)

TALKS = words(FILE.chains.talks)
TALKS_WITH = words(FILE.chains.talks_with)
AUTHORITY = words(FILE.chains.authority)
AUTHORITY_ON = words(FILE.chains.authority_on)
RELYING = words(FILE.chains.relying)
RELYING_FORMS = words(FILE.chains.relying_forms)
MEDIA_ENDINGS = tuple(sorted(words(FILE.chains.media)))


def _endings(listed: str) -> tuple[str, ...]:
    return tuple(sorted(words(listed)))


PERSON_ENDINGS = _endings(FILE.speaker_kinds.persons)
PAPER_ENDINGS = _endings(FILE.speaker_kinds.papers) + _endings(FILE.speaker_kinds.wires)
BODY_ENDINGS = _endings(FILE.speaker_kinds.bodies) + _endings(FILE.speaker_kinds.voices)
KINDS: tuple[tuple[SpeakerKind, str], ...] = (
    ("body", FILE.speaker_kinds.bodies),
    ("wire", FILE.speaker_kinds.wires),
    ("wire", FILE.speaker_kinds.open_texts),
    ("text", FILE.speaker_kinds.papers),
    ("text", FILE.speaker_kinds.texts),
    ("voice", FILE.speaker_kinds.voices),
    ("person", FILE.speaker_kinds.persons),
    ("thought", FILE.speaker_kinds.thoughts),
)
#: Who speaks, by the ending of the noun; later groups win where two list the same.
KIND_BY_ENDING: dict[str, SpeakerKind] = {ending: kind for kind, listed in KINDS for ending in words(listed)}
PERSON_PRONOUNS = words(FILE.speaker_kinds.pronouns)
SPEAKER_PRONOUNS = words(FILE.speaker_kinds.pronouns_again)
HEARD_ENDINGS = _endings(FILE.speaker_kinds.heard_texts)
SITE_ENDINGS = _endings(FILE.speaker_kinds.sites)
THOUGHT_ENDINGS = _endings(FILE.speaker_kinds.thoughts)
SPOKEN_NOUNS = words(FILE.speaker_kinds.spoken_nouns)
SETTING_PREPOSITIONS = words(FILE.speaker_kinds.setting_prepositions)
SETTINGS: tuple[tuple[SettingMedium, str], ...] = (
    ("speech", FILE.speaker_kinds.spoken_settings),
    ("writing", FILE.speaker_kinds.written_settings),
    ("sw", FILE.speaker_kinds.open_settings),
)
SETTING_BY_ENDING: dict[str, SettingMedium] = {
    ending: medium for medium, listed in SETTINGS for ending in words(listed)
}
ANY_FORM = words(FILE.speaker_kinds.any_form)
#: Endings that are whole words or stand behind a hyphen (*EU*, *Braun*).
WHOLE = words(FILE.speaker_kinds.whole)
LONGEST_ENDING = max(map(len, (*KIND_BY_ENDING, *SETTING_BY_ENDING)))


def longest_ending(form: str, table: Mapping[str, Value]) -> Value | None:
    """What the table holds of the longest ending of the lower-case form that it lists."""
    for first in range(max(0, len(form) - LONGEST_ENDING), len(form)):
        value = table.get(form[first:])
        if value is not None and (first == 0 or form[first - 1] == "-" or form[first:] not in WHOLE):
            return value
    return None


class GivenNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `rules/de/given_names.toml`."""

    german: str
    world: str


_GIVEN = language("given_names", GivenNames)
#: Lower-case given names that open a full name.
GIVEN_NAMES = words(_GIVEN.german) | words(_GIVEN.world)

#: Who speaks, and where something is said, by a noun in lower case; None where the noun does not tell.
KIND_OF: Memory[str, SpeakerKind | None] = Memory(lambda noun: longest_ending(noun, KIND_BY_ENDING))
SETTING_OF: Memory[str, SettingMedium | None] = Memory(lambda noun: longest_ending(noun, SETTING_BY_ENDING))


def is_source(noun: str) -> bool:
    """Whether the lower-case noun names a source or what a source gives (*Angaben*, *Medienberichten*)."""
    return noun in SOURCE_NOUNS or noun.endswith(SOURCE_ENDINGS)
