"""Other stories' headlines and leads: what announces them, and how far a block of them reaches."""

from __future__ import annotations

import re
from enum import Enum

from beleg.clean.furniture import follows
from beleg.clean.lines import Line
from beleg.clean.vocabulary import WORD, vocabulary

#: What parts an announcement from the other story on the same line.
PARTED = re.compile(r"\s*(?:[:|›»>→]|\s[-–—+]|[-–—]\s)")

#: At most two words, then a colon: *Mehr Wirtschaft:*.
STARRED = re.compile(r"(?:\W{1,3}\w+){1,2}\s*:")

#: A colon right behind: *Dazu:*.
LABELLED = re.compile(r"\s*:\s")

#: A topic may follow an announcement: *Mehr zum Thema Rüstung*.
LONGEST_TOPIC = 3

#: Letters that inflection leaves alone in most German nouns, compounds aside.
STEM = 5

#: Share of a headline's nouns that its lead repeats, at least.
REPEATED = 1 / 3


class Announcement(Enum):
    """A line that announces other stories: below it, or on itself."""

    BELOW = "below"
    ITSELF = "itself"


def announces(line: Line) -> Announcement | None:
    """Whether the line announces other stories, and where they stand."""
    known = vocabulary()
    if line.text.startswith(known.arrows) and not line.text.startswith("++") and not line.final:
        return Announcement.ITSELF
    if known.firm.at_start(line.words):
        count = known.firm.at_start(line.words)
        rest = len(line.words) - count
        return Announcement.BELOW if rest == 0 else Announcement.ITSELF
    count = known.headings.at_start(line.words)
    if count:
        rest = len(line.words) - count
        if rest == 0:
            return Announcement.BELOW
        if follows(PARTED, line, count) or follows(STARRED, line, count):
            return Announcement.ITSELF
        if rest <= LONGEST_TOPIC and not line.text.endswith((".", "!", "?")):
            return Announcement.BELOW
    count = known.colon.at_start(line.words) if line.title_shaped else 0
    if count and (follows(STARRED, line, count - 1 or 1) or follows(LABELLED, line, count)):
        return Announcement.ITSELF
    return None


def stems(text: str) -> frozenset[str]:
    """The nouns and names of `text`, cut to what inflection leaves alone."""
    return frozenset(
        word[:STEM].lower() for word in WORD.findall(text) if word[0].isupper() and (len(word) > 3 or word.isupper())
    )


def is_lead_of(title: str, paragraph: str, article: frozenset[str]) -> bool:
    """Whether `paragraph` is the lead of the story that `title` announces, and not the report `article` going on.

    A lead takes up its headline's nouns and names.  Those that the report has used before prove nothing.
    """
    own = stems(title)
    fresh = own - article
    found = stems(paragraph)
    if fresh:
        return len(fresh & found) >= max(2, REPEATED * len(fresh))
    return bool(own) and len(own & found) >= max(2, 2 * REPEATED * len(own)) and not found <= article
