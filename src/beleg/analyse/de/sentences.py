"""Text → sentences.  A quotation is never cut; sentences inside one are found by a second call on its inside."""

from __future__ import annotations

import re
from collections.abc import Sequence

from beleg.model import Span
from beleg.rules.german import ABBREVIATIONS

BREAK = re.compile(r"[.!?…\n]")
AFTER_STOP = frozenset('.!?…)"“”«»')
OPENERS = frozenset('„»«"“‚(–-')
BLANKS = frozenset(" \t\xa0\u202f")
LAST_WORD = re.compile(r"(?:^|[^\w])(\w{1,5})$")
# What counts kings and popes; a sentence mostly ends behind it, unless a bracket or a quotation follows (*Karl XII. „war streng“*).
ROMAN = re.compile("[IVX]{2,5}")
# After a number with a full stop these begin a new sentence rather than name what is counted.
FRESH = re.compile(
    r"(?:Der|Die|Das|Dem|Den|Ein|Eine|Einen|Einem|Einer|Er|Sie|Es|In|Im|An|Am|Auf|Aus|Für|Über|Unter|Vor|Seit|Von|Vom|Zu|Zum|Zur|Um|"
    r"Durch|Gegen|Ohne|Laut|Nach|Mit|Bei|Beim|Auch|Doch|Aber|Dies|Diese|Dieser|Dieses|Man|Wir|Ich|Ihr|Ihre|Sein|Seine|Zuvor|Danach|"
    r"Dort|Dazu|Damit|Dafür|Daran|Dabei|Daneben|Davon|Nun|Jetzt|So|Wie|Wer|Was|Wenn|Weil|Ob|Bisher|Bislang|Außerdem|Zudem)\b"
)


def _after_abbreviation(text: str, stop: int, next_start: int) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation or an ordinal number."""
    match = LAST_WORD.search(text, max(0, stop - 6), stop)
    if match is None:
        return False
    word = match.group(1)
    if word.isdigit():
        if text[match.start(1) - 1 : match.start(1)] == "-" and text[max(0, match.start(1) - 2)].isalpha():
            return False  # a type's name that ends with a figure (*T-72*)
        return len(word) <= 2 and not FRESH.match(text, next_start)
    if ROMAN.fullmatch(word):
        return text[next_start] == "(" or (
            text[next_start] in OPENERS and not text[next_start + 1 : next_start + 2].isupper()
        )
    if len(word) == 1 and word.isupper():
        return not (FRESH.match(text, next_start) and _stands_alone(text, match.start(1)))
    return word in ABBREVIATIONS


def _stands_alone(text: str, letter: int) -> bool:
    """Whether a capital ends a name (*vom Typ Iris-T*, *36 Gripen E*) and is not part of an abbreviation (*z. B.*)."""
    before = text[max(0, letter - 2) : letter]
    return len(before) == 2 and before[1] in " -\xa0" and before[0].isalnum()


def _ends_at(text: str, stop: int, span: Span) -> int | None:
    """Where the sentence ends whose closing mark may stand at `stop`, or None if it goes on."""
    limit = span.end
    after = stop + 1
    while after < limit and text[after] in AFTER_STOP:
        after += 1
    if after < limit and not text[after].isspace():
        glued = (
            after == stop + 1
            and stop - 2 >= span.start
            and text[stop] == "."
            and stop + 2 < limit
            and text[stop + 1].isupper()
            and text[stop + 2].islower()
            and text[stop - 1].islower()
            and text[stop - 2].islower()
        )
        return after if glued else None
    following = after
    while following < limit and text[following] in BLANKS:
        following += 1
    if following >= limit or text[following] == "\n":
        return after
    character = text[following]
    if not (character.isupper() or character in OPENERS or character.isdigit()):
        return None
    if text[stop] == "." and _after_abbreviation(text, stop, following):
        return None
    return after


def sentences(text: str, span: Span, whole: Sequence[Span]) -> list[tuple[Span, int]]:
    """The sentences of `text` within `span`, each with the number of its line, counted from 0.

    `whole` are the quotations of the text in order: none is cut, but a sentence may end with one that ends a sentence.
    """
    cuts: list[tuple[int, int]] = []
    line = 0
    inside = [quotation for quotation in whole if span.start <= quotation.start and quotation.end <= span.end]
    position, number = span.start, 0
    for stop in (*[match.start() for match in BREAK.finditer(text, span.start, span.end)], span.end):
        while number < len(inside) and inside[number].start <= stop:
            position = inside[number].end
            if _quotation_ends_sentence(text, inside[number], span.end):
                cuts.append((position, line))
            number += 1
        if stop < position or stop == span.end:
            continue
        if text[stop] == "\n":
            cuts.append((stop, line))
            line += 1
            continue
        end = _ends_at(text, stop, span)
        if end is not None and (number == len(inside) or end <= inside[number].start):
            cuts.append((end, line))
            position = end
    cuts.append((span.end, line))
    return _between(text, span.start, cuts)


def _between(text: str, begin: int, cuts: Sequence[tuple[int, int]]) -> list[tuple[Span, int]]:
    """What lies from `begin` to the first cut and from each cut to the next, without the blanks around it, with the cut's line."""
    found: list[tuple[Span, int]] = []
    for end, line in cuts:
        first, last = begin, end
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        if last > first:
            found.append((Span(first, last), line))
        begin = end
    return found


def _quotation_ends_sentence(text: str, quotation: Span, limit: int) -> bool:
    """Whether the sentence ends with the quotation: it ends with a closing mark, and a new sentence follows."""
    end = quotation.end
    if text[end - 2] not in ".!?…" or not (end >= limit or text[end].isspace()):
        return False
    while end < limit and text[end] in BLANKS:
        end += 1
    return end >= limit or text[end].isupper() or text[end] in OPENERS or text[end] == "\n"
