"""Speech, writing or thought: from the verb, the noun of source, who speaks, and where it was said.

In this order the first that tells decides:

1. Thinking verbs and nouns of opinion give `st`: what one thinks is known from speech.  Words in quotation marks were uttered,
   and Konjunktiv runs that go on from a thought tell what was said, so neither is thought; nor is what a text supposes.
2. A speaker who is a text writes, witnesses and broadcasters speak; of news agencies, the media and press releases it stays
   open (`sw`).
3. Verbs of speech and of writing.
4. The setting behind a preposition in the frame (*in einem Brief*, *auf der Pressekonferenz*).
5. What 3 and 4 tell of another statement by the same speaker in the report; not of bodies, for which several people speak.
6. What was told before, of whom a *demnach* or *wonach* takes up.
7. Who speaks: persons speak, unless it is *Angaben* of theirs or a demand, which are made in any form; of bodies it stays open.
"""

from __future__ import annotations

from collections.abc import Iterable

from beleg.attribute.found import Found
from beleg.attribute.speaker_kind import Kind, bare_words, speaker_kind, speaker_name
from beleg.model import Medium, Spans
from beleg.rules.reporting import (
    ANY_FORM,
    MEDIUM,
    SETTING_OF,
    SETTING_PREPOSITIONS,
    SPOKEN_NOUNS,
    THOUGHT_ENDINGS,
    VerbMedium,
    is_source,
)

#: Verbs that settle it by themselves.
SETTLED: tuple[tuple[VerbMedium, Medium], ...] = (("writing", "writing"), ("speech", "speech"))
#: How those make themselves known of whom the noun tells it.
SPEAKERS: dict[Kind, Medium] = {"text": "writing", "wire": "sw", "voice": "speech"}
#: Rules whose statements are those of the source told of before (*Demnach …*).
TAKEN_FROM_BEFORE = frozenset({"demnach", "wonach"})
BACK_TO_NAME = frozenset({"er", "sie", "ihm"})
#: How many words may stand between a preposition and the setting that it governs.
LONGEST_SETTING = 4


def _origin(found: Found) -> Found:
    while found.heir_of is not None:
        found = found.heir_of
    return found


def _is_thought(found: Found, kind: Kind) -> bool:
    """Whether the statement tells what somebody thinks."""
    if found.heir_of is not None or found.mode == "direct" or kind == "text":
        return False
    return (
        kind == "thought"
        or found.noun.endswith(THOUGHT_ENDINGS)
        or any(MEDIUM.get(lemma) == "thought" for lemma in found.lemmas)
    )


def _setting(frame: Spans, text: str) -> Medium | None:
    """Where it was said, as the frame tells behind a preposition."""
    reach = 0
    for word in bare_words(frame, text):
        form = word.lower()
        if form in SETTING_PREPOSITIONS:
            reach = LONGEST_SETTING
            continue
        if not reach:
            continue
        reach -= 1
        if word[0].isupper() or "-" in word:
            told = SETTING_OF[form]
            if told is not None:
                return told
            reach = 0
    return None


def _settled(origin: Found, text: str) -> Medium | None:
    """What the verb or the setting tells."""
    media = {MEDIUM.get(lemma, "open") for lemma in origin.lemmas}
    for medium, label in SETTLED:
        if medium in media:
            return label
    return _setting(origin.frame, text)


def _usual(origin: Found, kind: Kind, direct: bool) -> Medium:
    """What is likeliest of such a speaker."""
    if origin.noun in SPOKEN_NOUNS:
        return "speech"
    if kind in ("person", "name"):
        stated = origin.rule == "prepositional" and is_source(origin.noun)
        demanded = bool(origin.lemmas & ANY_FORM) and not direct
        return "sw" if stated or demanded else "speech"
    return "speech" if direct and kind in ("nobody", "thought") else "sw"


def media_of(statements: Iterable[Found], text: str) -> list[Medium]:
    """How each of the statements of a report came about, in their order."""
    found = list(statements)
    origins = [_origin(one) for one in found]
    # Heirs share speakers and frames, so that each is read once.
    kind_of = {speaker: speaker_kind(speaker, text) for speaker in {one.speaker for one in found}}
    name_of = {speaker: speaker_name(speaker, text) for speaker in kind_of}
    settled = {id(origin): _settled(origin, text) for origin in {id(origin): origin for origin in origins}.values()}
    names: list[str] = []
    told: dict[str, Medium] = {}
    for one, origin in zip(found, origins, strict=True):
        name = name_of[one.speaker]
        if name in BACK_TO_NAME:
            name = names[-1] if names else ""
        names.append(name)
        medium = settled[id(origin)]
        if name and medium is not None and kind_of[one.speaker] not in SPEAKERS:
            told.setdefault(name, medium)
    result: list[Medium] = []
    for one, origin, name in zip(found, origins, names, strict=True):
        kind = kind_of[one.speaker]
        if _is_thought(one, kind):
            result.append("st")
            continue
        medium = SPEAKERS.get(kind) or settled[id(origin)] or (told.get(name) if kind != "body" else None)
        if medium is None and one.rule in TAKEN_FROM_BEFORE and result and result[-1] != "st":
            medium = result[-1]
        result.append(medium or _usual(origin, kind, one.mode == "direct"))
    return result
