"""Speech, writing or thought: from the verb, the noun of source and who speaks.

Verbs of open medium (*mitteilen*, *kritisieren*) leave it to the speaker: persons speak, papers and documents write, and of
bodies it stays open whether they spoke or wrote (`sw`).  What one thinks is known from speech, so thought is `st`.
"""

from __future__ import annotations

from typing import Literal

from beleg.attribute.found import Found
from beleg.model import Medium, Spans
from beleg.rules.german import DETERMINERS
from beleg.rules.reporting import (
    BODY_ENDINGS,
    MEDIUM,
    PAPER_ENDINGS,
    PERSON_ENDINGS,
    PERSON_PRONOUNS,
    SPOKEN_NOUNS,
    SPOKEN_SETTINGS,
    TEXT_ENDINGS,
    THOUGHT_ENDINGS,
    WRITTEN_SETTINGS,
    VerbMedium,
    is_source,
)

Kind = Literal["person", "text", "body", "thought", "name", "nobody"]
#: Verbs that settle it by themselves.
SETTLED: tuple[tuple[VerbMedium, Medium], ...] = (("thought", "st"), ("writing", "writing"), ("speech", "speech"))
EDGES = "„“”\"«»(),.:;'"


def words_of(spans: Spans, text: str) -> list[str]:
    """The words of the spans without marks around them."""
    return [bare for span in spans for word in span.of(text).split() if (bare := word.strip(EDGES))]


def speaker_kind(words: list[str]) -> Kind:
    """Who or what speaks: by the first noun that tells, else a name where there is no determiner and it is no acronym."""
    names: list[str] = []
    determined = False
    for number, word in enumerate(words):
        form = word.lower()
        if form in PERSON_PRONOUNS:
            return "person"
        if form in DETERMINERS or not (word[0].isupper() or "-" in word):
            continue
        if form.endswith(THOUGHT_ENDINGS):
            return "thought"
        if form.endswith(PERSON_ENDINGS):
            return "person"
        if form.endswith(TEXT_ENDINGS + PAPER_ENDINGS):
            return "text"
        if form.endswith(BODY_ENDINGS):
            return "body"
        if not is_source(form):
            determined = determined or (number > 0 and words[number - 1].lower() in DETERMINERS)
            names.append(word)
    if not names:
        return "nobody"
    if determined or all(name.isupper() for name in names):
        return "body"
    return "name"


def medium_of(found: Found, text: str) -> Medium:
    """How the statement came about."""
    if found.heir_of is not None:
        return medium_of(found.heir_of, text)
    if found.noun.endswith(THOUGHT_ENDINGS):
        return "st"
    media = {MEDIUM.get(lemma, "open") for lemma in found.lemmas}
    for medium, label in SETTLED:
        if medium in media:
            return label
    kind = speaker_kind(words_of(found.speaker, text))
    if kind == "text":
        return "writing"
    if kind == "thought":
        return "st"
    settings = {word.lower() for word in words_of(found.frame, text)}
    if settings & SPOKEN_SETTINGS:
        return "speech"
    if settings & WRITTEN_SETTINGS:
        return "writing"
    if kind in ("person", "name"):
        return (
            "sw"
            if found.rule == "prepositional" and is_source(found.noun) and found.noun not in SPOKEN_NOUNS
            else "speech"
        )
    if kind == "nobody" and found.mode == "direct":
        return "speech"
    return "sw"
