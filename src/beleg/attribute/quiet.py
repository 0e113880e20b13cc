"""Which sentences state nothing, as their words alone tell: neither grammar nor rules need read those."""

from __future__ import annotations

from beleg.model import Sentence, Tokens
from beleg.model.signs import TELLING
from beleg.rules.memory import Memory
from beleg.rules.telling import cue

_CUES = Memory(cue)


class Quiet:
    """Tells of the sentences of one report, asked for in order, which of them state nothing."""

    def __init__(self, tokens: Tokens) -> None:
        self._lower, self._word = tokens.lower, tokens.word
        self._places = [number for number, signs in enumerate(tokens.signs) if signs & TELLING]
        self._next = 0

    def __contains__(self, sentence: Sentence) -> bool:
        """Whether no word of the sentence, quotations aside, may concern a rule, and it quotes nothing."""
        places, place, stop = self._places, self._next, sentence.stop
        while place < len(places) and places[place] < sentence.first:
            place += 1
        self._next = place
        if sentence.quotations:
            return False
        while place < len(places) and places[place] < stop:
            told = _CUES[self._word[places[place]]]
            if told is True or (told is not None and not told.isdisjoint(self._lower[sentence.first : stop])):
                return False
            place += 1
        return True
