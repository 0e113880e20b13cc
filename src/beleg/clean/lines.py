"""The lines of a text, and how they look before anybody reads them."""

from __future__ import annotations

import re

from beleg.clean.vocabulary import vocabulary, words_of

#: What closes after the mark that ends a sentence.
CLOSERS = "\"'“”‘’»«›‹)]} \t\u00a0"

#: What ends a sentence or announces the next.
FINALS = (".", "!", "?", "…", ":", ";")

#: A desk's signature or a bracket behind the last sentence.
SIGNED = re.compile(r"\s*(?:\([^()]{1,60}\)|(?:/[\w-]{1,9}){2,4})\.?$")

#: Signs that open the entries of a list.
BULLETS = ("-", "–", "—", "•", "*", "·", "‣", "◦", "▪", "■", "●")

#: No headline is longer, in characters; the longest of German papers stay near half of it.
LONGEST_TITLE = 200

#: A line of this many words that ends like a sentence is running text.
RUNNING_WORDS = 8


class Line:
    """One line that is not blank: where it stands without the white space around it.

    `apart` tells that a blank line, or the text's beginning, comes before it.
    """

    __slots__ = ("_address", "_words", "apart", "end", "start", "text")

    def __init__(self, text: str, start: int, end: int, apart: bool) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.apart = apart
        self._words: list[str] | None = None
        self._address: int | None = None

    @property
    def words(self) -> list[str]:
        """Its words in lower case, found when first asked for: most paragraphs are never asked."""
        found = self._words
        if found is None:
            found = self._words = words_of(self.text)
        return found

    @property
    def address(self) -> int:
        """How strongly it speaks to the reader of the page."""
        found = self._address
        if found is None:
            known = vocabulary()
            told = self._words is not None or known.may_address(self.text)
            found = self._address = known.address_of(self.words) if told else 0
        return found

    @property
    def final(self) -> bool:
        """Whether it ends as sentences do, a signature aside."""
        if self.text.rstrip(CLOSERS).endswith(FINALS):
            return True
        match = SIGNED.search(self.text, max(0, len(self.text) - 64))
        return match is not None and self.text[: match.start()].rstrip(CLOSERS).endswith(FINALS)

    @property
    def listed(self) -> bool:
        """Whether it looks like an entry of a list."""
        return self.text.startswith(BULLETS)

    @property
    def running(self) -> bool:
        """Whether it looks like running text: a sentence of some length, or more than any headline has.

        A lone question or cry is a headline's as often.
        """
        if len(self.text) > LONGEST_TITLE:
            return True
        if len(self.words) < RUNNING_WORDS or not self.final:
            return False
        return not self.text.rstrip(CLOSERS).endswith(("!", "?")) or ". " in self.text

    @property
    def title_shaped(self) -> bool:
        """Whether it may be a headline: short, and without the mark that ends a sentence (a question or a cry may be one)."""
        if len(self.text) > LONGEST_TITLE:
            return False
        return not self.final or self.text.rstrip(CLOSERS).endswith(("!", "?", "...", "…"))


def lines(text: str, start: int = 0) -> list[Line]:
    """The lines of `text` from `start` on that are not blank, in order."""
    found: list[Line] = []
    apart = True
    for raw in (text[start:] if start else text).splitlines(keepends=True):
        bare = raw.strip()
        if bare:
            first = start + len(raw) - len(raw.lstrip())
            found.append(Line(bare, first, first + len(bare), apart))
        apart = not bare
        start += len(raw)
    return found
