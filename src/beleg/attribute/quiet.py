"""Which sentences state nothing, as their words alone tell: neither grammar nor rules need read those."""

from __future__ import annotations

from beleg.model import Sentence, Tokens, Word
from beleg.model.signs import CUT, FINITE, TELLING
from beleg.rules.memory import Memory
from beleg.rules.telling import (
    BEHIND_MARK,
    CLAUSE,
    HEARSAY,
    LINGERS,
    MOOD,
    OPENING,
    PLAINLY,
    STATES,
    TAKING_UP,
    asks,
    cue,
    needed,
    says_slogan,
)


def _told(word: Word) -> tuple[int, frozenset[str]]:
    """What a word asks for where it tells by itself, and the words one of which beside it makes it tell more."""
    return asks(word) if cue(word) is True else 0, needed(word, word.verbs)


_TOLD = Memory(_told)
_SLOGANS = Memory(says_slogan)


class Quiet:
    """Tells of the sentences of one report, asked for in order, which of them state nothing."""

    def __init__(self, text: str, tokens: Tokens) -> None:
        self._text = text
        self._lower, self._word, self._signs = tokens.lower, tokens.word, tokens.signs
        self._places = [number for number, signs in enumerate(tokens.signs) if signs & TELLING]
        self._next = 0

    def tells(self, sentence: Sentence) -> int:
        """What a sentence may state, as bits of `rules.telling`; 0 where it states nothing and names nobody who speaks.

        STATES: a rule may concern it; HEARSAY, MOOD: only one for what goes on with a statement before; LINGERS: none, but its
        verb may name who speaks in the sentences that follow.
        """
        places, place, stop = self._places, self._next, sentence.stop
        while place < len(places) and places[place] < sentence.first:
            place += 1
        self._next = place
        if sentence.quotations and not self._only_names(sentence):
            return STATES
        told = 0
        while place < len(places) and places[place] < stop:
            number = places[place]
            asked, beside = _TOLD[self._word[number]]
            if asked & STATES or (beside and not beside.isdisjoint(self._lower[sentence.first : stop])):
                return STATES
            if asked & BEHIND_MARK and self._behind_mark(sentence.first, number):
                return STATES
            told |= asked
            place += 1
        if told and (sentence.quotations or (told & CLAUSE and self._may_say(sentence, told))):
            return STATES
        return told & (HEARSAY | MOOD | LINGERS)

    def _only_names(self, sentence: Sentence) -> bool:
        """Whether all quotations of a sentence may be names (*der „Rote Stern“ im Hafen*): none is a sentence or a slogan.

        They begin with a capital; what stands before a comma, or anywhere beside a colon, may be speech.
        """
        text, first, stop = self._text, sentence.first, sentence.stop
        if sentence.whole or ":" in self._lower[first:stop]:
            return False
        for quotation in sentence.quotations:
            if not text[quotation.start + 1].isupper() or text[quotation.end : sentence.span.end].lstrip()[:1] == ",":
                return False
        return not any(map(_SLOGANS.__getitem__, self._word[first:stop]))

    def _behind_mark(self, first: int, number: int) -> bool:
        """Whether a token opens the sentence that begins at `first`, or stands behind a mark that may cut it."""
        return number == first or bool(self._signs[number - 1] & CUT)

    def _may_say(self, sentence: Sentence, told: int) -> bool:
        """Whether a sentence may have a clause that is what somebody says, or takes up the sentence before."""
        if told & MOOD:
            return True
        first, stop = sentence.first, sentence.stop
        if (told & LINGERS and self._lower[first] in TAKING_UP) or not OPENING.isdisjoint(self._lower[first:stop]):
            return True
        words, signs = self._word, self._signs
        for number in range(first, stop - 1):
            if words[number].zu_infinitives:
                return True
            if signs[number] & CUT and (told & PLAINLY or signs[number + 1] & FINITE):
                return True  # *…, sagte er*
        return bool(words[stop - 1].zu_infinitives)
