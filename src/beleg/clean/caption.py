"""What stands below pictures."""

from __future__ import annotations

import re

from beleg.clean.furniture import follows
from beleg.clean.lines import Line
from beleg.clean.vocabulary import vocabulary, words_of

#: No picture's text is longer, in characters.
LONGEST = 400

#: A longer line that ends with a credit is a paragraph with one behind it.
LONGEST_CREDITED = 280

#: How much of a line's end may be the credit.
LONGEST_CREDIT = 90

#: A word for the origin of a picture, a colon, and no sentence after it.
CREDIT = re.compile(r"(?:^|[\s(/|.\"“”«»])(\w{4,12})\s*:\s*[^.!?:]{1,80}\)?\.?$|(©|\([cC]\))[^.!?]{2,80}\)?\.?$")

#: What parts a credit from the sentence before it.
ENDED = (".", "!", "?", "/", "|", "(", "–", "-", "“", "«", "»", '"')

#: Without one of these there is no credit, which is quickly seen.
CREDIT_SIGNS = (":", "©", "(c)", "(C)")

#: The last bracket of a line.
BRACKET = re.compile(r"\(([^()]{2,60})\)\.?$")


def is_caption(line: Line) -> bool:
    """Whether the whole line is a picture's text, its credit, or both."""
    text = line.text
    if len(text) > LONGEST:
        return False
    known = vocabulary()
    count = known.captions.at_start(line.words)
    if count and follows(OPENED, line, count):
        return True
    if len(text) > LONGEST_CREDITED:
        return False
    return credit(line) is not None or _bracketed(line)


#: What follows a word that opens a caption.
OPENED = re.compile(r"\s*(?::|\)|/|\d|\s[-–—|]\s|$)")


def credit(line: Line) -> int | None:
    """Where in the line the credit begins that it ends with, None where it has none."""
    begin = max(0, len(line.text) - LONGEST_CREDIT)
    end = line.text[begin:]
    if not any(sign in end for sign in CREDIT_SIGNS):
        return None
    match = CREDIT.search(line.text, begin)
    if match is None:
        return None
    if match[2]:
        return match.start(2)
    # At a line's beginning the word opens a caption, an author's line or a headline, and is no credit.
    if match.start(1) == 0 or match[1].lower() not in vocabulary().credits:
        return None
    # In a sentence such a word may stand before a colon too: then the sentence before it has not ended.
    if line.text.endswith(".") and not line.text[: match.start(1)].rstrip(" \t").endswith(ENDED):
        return None
    return match.start(1)


def _bracketed(line: Line) -> bool:
    """Whether a picture agency or a word for pictures stands in brackets at the end of a line that has little else."""
    match = BRACKET.search(line.text, max(0, len(line.text) - LONGEST_CREDIT))
    if match is None or match.start() == 0:
        return False
    known = vocabulary()
    inside = words_of(match[1])
    agency = match[1].strip().lower()
    first = agency.split("/")[0].strip()
    return not known.bracketed.isdisjoint(inside) or agency in known.picture_agencies or first in known.picture_agencies
