"""Who or what speaks: a person, a body, a text, and under which name."""

from __future__ import annotations

import re

from beleg.model import Spans
from beleg.rules.german import DETERMINERS
from beleg.rules.reporting import (
    ACCORDINGLY,
    ACCORDINGLY_WITH_MOOD,
    GIVEN_NAMES,
    HEARD_ENDINGS,
    KIND_OF,
    PERSON_PRONOUNS,
    SITE_ENDINGS,
    SPEAKER_PRONOUNS,
    SpeakerKind,
    is_source,
)

#: Besides what nouns tell: proper names, and nobody named.
Kind = SpeakerKind
#: Words that may be capital and name nobody.
UNNAMED = DETERMINERS | ACCORDINGLY | ACCORDINGLY_WITH_MOOD
#: What may follow a person's name and say where the person belongs (*Anna Tadel vom Institut*).
BEHIND_NAMES = frozenset({"von", "vom", "aus"})
ATTRIBUTES = ("en", "er", "em", "e")
EDGES = "„“”\"«»‚‘'(),.:;"
TITLE = re.compile(r"[„“”\"«»‚‘'][^\W\d_a-zäöüß]")


def bare_words(spans: Spans, text: str) -> list[str]:
    """The words of the spans without marks around them."""
    return [bare for span in spans for word in span.of(text).split() if (bare := word.strip(EDGES))]


def _of_source(words: list[str]) -> bool:
    """Whether the first of the words only says whose the source behind it is (*Ukrainischen Angaben zufolge*)."""
    return len(words) > 1 and words[0].endswith(ATTRIBUTES) and is_source(words[1].strip(EDGES).lower())


def _surname(word: str) -> bool:
    """Whether the word behind a given name may be a surname; with a hyphen it names a body (*Otto Werner-Institut*)."""
    return word[:1].isupper() and not ("-" in word and KIND_OF[word.strip(EDGES).lower()] == "body")


def speaker_kind(speaker: Spans, text: str) -> Kind:
    """Who or what speaks: by the first noun that tells, else a name where there is no determiner and it is no acronym.

    A full name with something behind a comma, or behind *von* and *aus*, is a person's, whatever that may be.  Titles in quotation
    marks (*laut „Bote“*) and sites (*kurier.example*) are texts; a report of a broadcaster is heard.
    """
    names: list[str] = []
    determined = written = heard = False
    previous = ""
    words = [word for span in speaker for word in span.of(text).split()]
    for number, word in enumerate(words):
        bare = word.strip(EDGES)
        form = bare.lower()
        behind_determiner, previous = previous in DETERMINERS, form
        if form in PERSON_PRONOUNS:
            return "person"
        if form.endswith(SITE_ENDINGS):
            return "text"
        if form in BEHIND_NAMES and len(names) > 1 and not determined:
            return "name"
        if form in UNNAMED or not (bare[:1].isupper() or "-" in bare):
            continue
        kind = KIND_OF[form]
        if form in GIVEN_NAMES and not written and number + 1 < len(words) and _surname(words[number + 1]):
            kind = "name"  # whatever the surname looks like (*Anne Stern*)
        if written:
            if kind == "voice" and heard:
                return "voice"
            continue
        if names and kind in (None, "text") and word.endswith(",") and not determined and not bare.isupper():
            return "name"
        if kind == "text":
            written, heard = True, form.endswith(HEARD_ENDINGS)
        elif kind is not None:
            return kind
        elif not is_source(form) and not (number == 0 and _of_source(words)):
            determined = determined or behind_determiner
            names.append(bare)
    if written:
        return "text"
    if not names:
        return "nobody"
    if TITLE.match(speaker[0].of(text)):
        return "text"
    return "body" if determined or all(name.isupper() for name in names) else "name"


def speaker_name(speaker: Spans, text: str) -> str:
    """By what the speaker is known again, lower-case: the last noun before a comma or bracket, or else a pronoun."""
    if not speaker:
        return ""
    phrase = speaker[0].of(text)
    for mark in ",(":
        phrase = phrase.split(mark, 1)[0]
    known = ""
    for word in phrase.split():
        bare = word.strip(EDGES)
        form = bare.lower()
        if form in SPEAKER_PRONOUNS:
            known = known or form
        elif bare[:1].isupper() and form not in DETERMINERS and not is_source(form):
            known = form
    return known
