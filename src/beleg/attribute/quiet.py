"""Which sentences state nothing, as their words alone tell: neither grammar nor rules need read those."""

from __future__ import annotations

from typing import Literal

from beleg.model import Sentence, Tokens, Word
from beleg.rules.memory import Memory
from beleg.rules.reporting import (
    ACCORDINGLY,
    ACCORDINGLY_WITH_MOOD,
    ASKING,
    CONTENT,
    CONTENT_NOUNS,
    LINGERING,
    NOUNS_BEFORE_NACH,
    NOUNS_BEFORE_WONACH,
    NOUNS_OF_VIEW,
    PLAIN,
    REPORTING_AFTER,
    REPORTING_ALONE,
    REPORTING_FROM,
    REPORTING_WITH_NOUN,
    SUPPORT,
    TOPIC,
    TOPIC_PASSIVE,
    is_source,
)

#: Verbs that the rules ask for.
VERBS = CONTENT | ASKING | PLAIN | LINGERING | TOPIC | TOPIC_PASSIVE
#: Words that the rules ask for.  *bekannt* makes a verb of others, *soll* makes hearsay.
FORMS = (
    REPORTING_ALONE
    | REPORTING_AFTER
    | CONTENT_NOUNS
    | ACCORDINGLY
    | ACCORDINGLY_WITH_MOOD
    | {"so", "wonach", "bekannt", "soll", "sollen", *SUPPORT}
)
#: Prepositions that report only beside certain nouns.
PREPOSITIONS = REPORTING_WITH_NOUN | REPORTING_FROM


def _particles() -> dict[str, frozenset[str]]:
    """For what stands behind a first part in one of the verbs (*teilen* in *mitteilen*) the first parts."""
    found: dict[str, set[str]] = {}
    for verb in VERBS:
        for cut in range(1, len(verb)):
            found.setdefault(verb[cut:], set()).add(verb[:cut])
    return {rest: frozenset(first) for rest, first in found.items()}


PARTICLES = _particles()
NOTHING: frozenset[str] = frozenset()

#: What a word tells: that rules may concern its sentence, or words of which they need one beside it; None of most words.
Cue = frozenset[str] | Literal[True] | None


def _cue(word: Word) -> Cue:
    form = word.form
    if word.mood or form in FORMS:
        return True
    if not (VERBS.isdisjoint(word.verbs) and VERBS.isdisjoint(word.participles) and VERBS.isdisjoint(word.infinitives)):
        return True
    needed = NOTHING.union(*(PARTICLES.get(lemma, NOTHING) for lemma in word.verbs))
    if form in NOUNS_BEFORE_NACH or form in NOUNS_BEFORE_WONACH or form in NOUNS_OF_VIEW or is_source(form):
        needed |= PREPOSITIONS
    return needed or None


_CUES: Memory[Word, Cue] = Memory(_cue)


class Quiet:
    """Tells of the sentences of one report, asked for in order, which of them state nothing."""

    def __init__(self, tokens: Tokens) -> None:
        self._lower, self._word = tokens.lower, tokens.word
        self._places = _CUES.places(tokens.word)
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
            cue = _CUES[self._word[places[place]]]
            if cue is True or (cue is not None and not cue.isdisjoint(self._lower[sentence.first : stop])):
                return False
            place += 1
        return True
