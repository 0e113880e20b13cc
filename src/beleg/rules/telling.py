"""By which words somebody says something: told of each form, so that most sentences need not be read for who says what."""

from __future__ import annotations

from typing import Literal

from beleg.model import Word
from beleg.rules.reporting import (
    ACCORDINGLY,
    ACCORDINGLY_WITH_MOOD,
    ASKING,
    AUTHORITY_ON,
    CONTENT,
    CONTENT_NOUNS,
    LINGERING,
    NOUNS_BEFORE_NACH,
    NOUNS_BEFORE_WONACH,
    NOUNS_OF_VIEW,
    PLAIN,
    RELYING_FORMS,
    REPORTING_AFTER,
    REPORTING_ALONE,
    REPORTING_FROM,
    REPORTING_WITH_NOUN,
    SUPPORT,
    TOPIC,
    TOPIC_JUDGING,
    TOPIC_PASSIVE,
    is_source,
)

#: Verbs that the rules ask for.
VERBS = CONTENT | ASKING | PLAIN | LINGERING | TOPIC | TOPIC_PASSIVE | TOPIC_JUDGING
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
#: Beside a source these tell what it says (*Im Gutachten steht, dass …*).
WRITTEN = frozenset({"steht", "stehen", "stand", "standen", "rede"})


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


def cue(word: Word, *, finite: bool = True) -> Cue:
    """What a word tells of its sentence; `finite` tells whether it may be a finite verb where it stands."""
    form = word.form
    verbs = word.verbs if finite else NOTHING
    if (word.mood and verbs) or form in FORMS:
        return True
    if not (VERBS.isdisjoint(verbs) and VERBS.isdisjoint(word.participles) and VERBS.isdisjoint(word.infinitives)):
        return True
    if not VERBS.isdisjoint(word.zu_infinitives):
        return True
    needed = NOTHING.union(*[PARTICLES.get(lemma, NOTHING) for lemma in verbs]) if verbs else NOTHING
    if form in NOUNS_BEFORE_NACH or form in NOUNS_BEFORE_WONACH or form in NOUNS_OF_VIEW or is_source(form):
        needed |= PREPOSITIONS | WRITTEN
    if form in RELYING_FORMS:
        needed |= AUTHORITY_ON
    return needed or None
