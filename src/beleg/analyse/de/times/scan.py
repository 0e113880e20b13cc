"""What the readers of time expressions share while they go through a report from left to right."""

from __future__ import annotations

from datetime import date

from beleg.analyse.de.lexicon import lexicon
from beleg.analyse.de.times import almanac
from beleg.analyse.de.times.reference import Reference
from beleg.analyse.de.times.words import Words
from beleg.model import TimeRelation, TimeType, Tokens
from beleg.model.analysis import NUMBER
from beleg.model.signs import FINITE

# How far, in tokens, a date named before still holds for what follows (own reckoning on German news: two or three sentences).
NARRATIVE = 20
DAY_NEAR = 60
CLAUSE = 22
DAILY = 120
#: How participles end.
PARTICIPLES = ("t", "en")
#: Weak verbs in the past have so many letters at least; shorter words with their ending are seldom verbs.
WEAK = 6
#: Before years from which or until which something lasts, of which the sentence does not tell.
UNTOLD = frozenset({"seit", "bis", "("})
SINCE = frozenset({"seit"})
#: How many words around it may tell whether *heute* is a day.
NEAR = 8
STOPS = frozenset(".!?;:")


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

    def word(self, i: int) -> str:
        """The lower-case form at `i`, empty outside the report."""
        return self.lower[i] if 0 <= i < self.count else ""

    def free(self, i: int) -> str:
        """The same for a token that an expression may still take to its left."""
        return self.lower[i] if self.floor <= i < self.count else ""

    def number(self, i: int) -> bool:
        return 0 <= i < self.count and self.tokens.kind[i] == NUMBER

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

    def direction(self, i: int) -> int:
        """Whether the clause of `i`, or else its sentence, looks back (below 0) or ahead (above 0); 0 where neither says.

        2 and -2 stand for what a tense leaves no doubt of.
        """
        return self._clause_direction(i) or self._sentence_direction(i)

    def _clause_direction(self, i: int) -> int:
        """What the verb that is nearest to `i` between two commas tells by its tense; 0 where it stands with none."""
        lower, signs = self.lower, self.tokens.signs
        if self.word(i - 1) in SINCE or self.word(i - 2) in SINCE:
            return -2
        for away in range(1, CLAUSE):
            for k in (i - away, i + away):
                if not 0 <= k < self.count or not signs[k] & FINITE or self.capital(k):
                    continue
                if any(lower[j] in STOPS or lower[j] == "," for j in range(min(i, k), max(i, k))):
                    continue
                told = self._tells(k)
                if told:
                    return told
        return 0

    def _tells(self, k: int) -> int:
        """Whether the finite verb at `k` tells of what was (-2), is (1) or is to come (2); 0 where it may be no finite one."""
        tense, form = self.words.times.tense, self.lower[k]
        if form in tense.have:
            return -2 if self._had(k) else 1
        if form in tense.perfect:
            return -2 if self._done(k) or self._participle(k - 1) else 1
        if form in tense.future:
            return 2
        word = lexicon().word(form)
        if word.participles or word.infinitives or word.adjective:
            return 0
        tenses = {reading.tense for reading in word.finite}
        if tenses == {"pret"}:
            return -2
        return 1 if tenses and "pret" not in tenses else 0

    def _had(self, k: int) -> bool:
        """Whether a participle belongs to the form of *haben* at `k`: before it, or behind it in its clause."""
        if k > 0 and lexicon().word(self.lower[k - 1]).participles:
            return True
        for i in range(k + 1, min(k + CLAUSE, self.count)):
            if self.lower[i] in STOPS or self.lower[i] == ",":
                return False
            if not self.capital(i) and lexicon().word(self.lower[i]).participles:
                return True
        return False

    def _sentence_direction(self, i: int) -> int:
        """What the sentence around `i` tells by the nearest word that does."""
        ahead, perfect, lower = self.words.times.tense.ahead, self.words.times.tense.perfect, self.lower
        left = right = i
        open_left = open_right = True
        result = 0
        for _ in range(CLAUSE):
            left, right = left - 1, right + 1
            open_left = open_left and left >= 0 and lower[left] not in STOPS
            open_right = open_right and right < self.count and lower[right] not in STOPS
            for k, is_open in ((left, open_left), (right, open_right)):
                if is_open:
                    if self._behind(k):
                        return -1
                    if result == 0 and lower[k] in ahead:
                        done = lower[k] in perfect and (self._done(k) or (k > 0 and self._participle(k - 1)))
                        result = -1 if done else 1
            if not open_left and not open_right:
                break
        return result

    def told_just_there(self, i: int) -> bool:
        """Whether the clause around `i` tells what was done: *wurde heute beschlossen*, *der heute geschrieben hat*."""
        tense = self.words.times.tense
        for k in range(i - 1, max(i - NEAR, -1), -1):
            word = self.lower[k]
            if word in STOPS or word == ",":
                break
            if self._past_verb(k):
                return True
        for k in range(i + 1, min(i + NEAR, self.count)):
            word = self.lower[k]
            if word in STOPS or word == ",":
                break
            if (word in tense.have and self._participle(k - 1)) or (k == i + 1 and self._past_verb(k)):
                return True
            if self._weak_past(k) and (self.word(k + 1) in STOPS or self.word(k + 1) == ","):
                return True
        return False

    def _past_verb(self, i: int) -> bool:
        return self._done(i) if self.lower[i] in self.words.times.tense.have else self._behind(i) or self._weak_past(i)

    def _weak_past(self, i: int) -> bool:
        """Whether the word at `i` looks like a weak verb in the past where it opens or ends its clause: *mitteilte*."""
        word, after = self.lower[i], self.word(i + 1)
        if not word.endswith(("te", "ten")) or len(word) < WEAK or self.capital(i) or word in self.words.kind:
            return False
        if word in self.words.directions or word in self.words.ordinals:
            return False
        return after in STOPS or after in (",", "heute", "der", "die", "das", "ein", "eine", "er", "sie", "es")

    def _done(self, i: int) -> bool:
        """Whether the clause of the auxiliary at `i` ends with a participle of what was done: *sind zusammengestoßen*."""
        for k in range(i + 1, min(i + CLAUSE, self.count)):
            if self.lower[k] in STOPS or self.lower[k] == ",":
                return False
            if self._participle(k):
                return True
        return False

    def _participle(self, i: int) -> bool:
        """Whether the word at `i` is a participle of what was done, as its *ge* tells, or its place at the end."""
        tense, word = self.words.times.tense, self.lower[i]
        if word == "worden":
            return True
        begin, found, _ = word.partition("ge")
        if not word.endswith(PARTICIPLES) or word in tense.planned or self.capital(i):
            return False
        if bool(found) and begin in tense.separable:
            return True
        last = self.word(i + 1) in STOPS or self.word(i + 1) in (",", "")
        return last and (word.endswith("iert") or word.startswith(tense.inseparable))

    def _behind(self, i: int) -> bool:
        """Whether the word at `i` is one of the past."""
        tense, word = self.words.times.tense, self.lower[i]
        if word in tense.behind:
            return True
        if not word.endswith(tense.behind_endings) or self.capital(i):
            return False
        before = self.word(i - 1)
        return before not in self.words.times.around.articles and not before.endswith(("e", "en", "er"))

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
