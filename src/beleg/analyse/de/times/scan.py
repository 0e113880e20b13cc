"""What the readers of time expressions share while they go through a report from left to right."""

from __future__ import annotations

import re
from datetime import date

from beleg.analyse.de.times import almanac
from beleg.analyse.de.times.reference import Reference
from beleg.analyse.de.times.words import Words
from beleg.model import TimeRelation, TimeType, Tokens
from beleg.model.analysis import NUMBER

# How far, in tokens, a date named before still holds for what follows (own reckoning on German news: two or three sentences).
NARRATIVE = 20
DAY_NEAR = 60
DAILY = 120
#: Within how many words a report names the place from which it comes, and of how many letters such a place is at least.
OPENING = 60
SHORTEST_PLACE = 4
STOPS = frozenset(".!?;:")
JOINED_PLACES = re.compile("[/-]")
#: Before years from which or until which something lasts, of which the sentence does not tell.
UNTOLD = frozenset({"seit", "bis", "("})


class Found:
    """An expression as read: tokens `first` up to `stop`, and its span in the text."""

    __slots__ = ("end", "first", "modifier", "relation", "rule", "start", "stop", "type", "value")

    def __init__(
        self, first: int, stop: int, start: int, end: int, kind: TimeType, value: str, rule: str, modifier: str | None
    ) -> None:
        self.first = first
        self.stop = stop
        self.start = start
        self.end = end
        self.type = kind
        self.value = value
        self.rule = rule
        self.modifier = modifier
        self.relation: TimeRelation | None = None


class Scan:
    """A report's tokens, its date, and what has been found so far.

    `floor` is the first token that no expression has taken yet; `named` is the last day that the text names, with where its
    expression stops, `year` the last year, with where it begins.
    """

    def __init__(self, tokens: Tokens, published: str | None, words: Words) -> None:
        self.tokens = tokens
        self.lower = tokens.lower
        self.count = len(tokens)
        self.words = words
        self.reference = Reference(published)
        self.found: list[Found] = []
        self.floor = 0
        self.named: tuple[int, date] | None = None
        self.year: tuple[int, int] | None = None
        self._news: bool | None = None

    def word(self, i: int) -> str:
        """The lower-case form at `i`, empty outside the report."""
        return self.lower[i] if 0 <= i < self.count else ""

    def free(self, i: int) -> str:
        """The same for a token that an expression may still take to its left."""
        return self.lower[i] if self.floor <= i < self.count else ""

    def number(self, i: int) -> bool:
        return 0 <= i < self.count and self.tokens.kind[i] == NUMBER

    def with_article(self, first: int) -> int:
        """Where an expression at `first` begins with the article before it, if it has one."""
        return first - 1 if self.free(first - 1) in self.words.times.around.articles else first

    def named_so(self, i: int) -> bool:
        """Whether the word at `i` is somebody's name: *Frau Sommer*, *Karl März*, *August Huber*."""
        names, before = self.words.times.names, self.word(i - 1)
        if before in names.before and self.capital(i - 1):
            return True
        if self.lower[i] not in names.given or not self.capital(i + 1) or self.word(i + 1) in self.words.kind:
            return False
        times = self.words.times
        if before in times.modifiers or before in times.relations or before in names.never:
            return False
        return self.capital(i - 1) or before in ("", ".", ",", "und")

    def close(self, i: int) -> bool:
        """Whether token `i` follows the one before it without a space."""
        return 0 < i < self.count and self.tokens.start[i] == self.tokens.end[i - 1]

    def capital(self, i: int) -> bool:
        return 0 <= i < self.count and self.tokens.text[i][0].isupper()

    def add(
        self,
        first: int,
        stop: int,
        kind: TimeType,
        value: str,
        rule: str,
        modifier: str | None = None,
        start: int | None = None,
        end: int | None = None,
    ) -> Found:
        """Note an expression over tokens `first` up to `stop`; `start` and `end` narrow it to a part of them."""
        tokens = self.tokens
        found = Found(
            first,
            stop,
            tokens.start[first] if start is None else start,
            tokens.end[stop - 1] if end is None else end,
            kind,
            value,
            rule,
            modifier,
        )
        self.found.append(found)
        self.floor = max(self.floor, stop)
        self._remember(found)
        return found

    def _remember(self, found: Found) -> None:
        value = found.value
        if found.type not in ("date", "time") or len(value) < 4 or not value[:4].isdigit():
            return
        self.year = (found.first, int(value[:4]))
        day = value[:10]
        if len(day) == 10 and day[7] == "-" and day[8:].isdigit():
            year, month, number = int(day[:4]), int(day[5:7]), int(day[8:])
            if almanac.valid(year, month, number):
                self.named = (found.stop, date(year, month, number))

    def day_near(self, i: int, sentences: int = 2) -> str:
        """The day that a time of day at `i` belongs to: the one named in the last `sentences`, else the report's."""
        if self.named is not None and i - self.named[0] <= DAY_NEAR:
            between = self.lower[self.named[0] : i]
            if sum(between.count(stop) for stop in ".!?") < sentences:
                return self.named[1].isoformat()
        reference = self.reference
        if reference.day is None:
            return "XXXX-XX-XX"
        return reference.day.isoformat() if reference.exact else f"{reference.days(0)}-XX"

    def told_year(self, i: int) -> int | None:
        """The past year that the sentence tells of before `i`, where it is not the report's own."""
        day = self.reference.day
        if self.year is None:
            return None
        if day is None:
            return self.year[1]
        at = self.year[0]
        if i - at > NARRATIVE or self.year[1] >= day.year - 1 or self.word(at - 1) in UNTOLD:
            return None
        return None if any(stop in self.lower[at:i] for stop in ".!?") else self.year[1]

    def news(self) -> bool:
        """Whether the report opens with the place from which it comes, as those of daily papers and agencies do."""
        if self._news is None:
            self._news = any(self._place_line(i) for i in range(min(self.count, OPENING)))
        return self._news

    def _place_line(self, i: int) -> bool:
        """Whether a line begins at `i` with a place in capitals and a full stop or a credit: *BOZEN.*, *MERAN/LANA (ab)*."""
        text = self.tokens.text
        if len(text[i]) < SHORTEST_PLACE or not text[i].isupper() or not JOINED_PLACES.sub("", text[i]).isalpha():
            return False
        if i > 0 and self.tokens.end[i - 1] == self.tokens.start[i] - 1 and text[i - 1] not in STOPS:
            return False  # in the midst of a line
        k = i + 1
        while self.word(k) == "/" and k + 1 < self.count and text[k + 1].isupper():
            k += 2
        return self.word(k) in (".", "(") or (self.word(k) in ("-", "–", "—") and not self.close(k))

    def daily(self, i: int) -> bool:
        """Whether the text around `i` is written for the day on which it appears."""
        return not self.words.times.daily["words"].isdisjoint(self.lower[max(i - DAILY, 0) : i + DAILY])

    def modified(self, first: int) -> tuple[int, str | None]:
        """Where an expression at `first` begins with a word like *Anfang* (*des*) before it, and what that word does."""
        modifiers = self.words.times.modifiers
        word = self.free(first - 1)
        if word in modifiers:
            return first - 1, modifiers[word]
        if word in self.words.times.around.articles and self.free(first - 2) in modifiers:
            return first - 2, modifiers[self.lower[first - 2]]
        return first, None
