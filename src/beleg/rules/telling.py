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
    QUESTION_WORDS,
    RELYING_FORMS,
    REPORTING_AFTER,
    REPORTING_ALONE,
    REPORTING_FROM,
    REPORTING_WITH_NOUN,
    SHOUTING,
    STANDING,
    SUPPORT,
    TOPIC,
    TOPIC_JUDGING,
    TOPIC_PASSIVE,
    WITH_THAT,
    WRITTEN_ON,
    is_source,
)

#: Verbs that the rules ask for.
VERBS = CONTENT | ASKING | PLAIN | LINGERING | TOPIC | TOPIC_PASSIVE | TOPIC_JUDGING | WITH_THAT
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

#: Verbs that name what is said in a phrase.
TOPICS = TOPIC | TOPIC_PASSIVE | TOPIC_JUDGING
#: Words that the rules ask for, whatever stands beside them.
ALONE = REPORTING_ALONE | REPORTING_AFTER | ACCORDINGLY | ACCORDINGLY_WITH_MOOD | RELYING_FORMS | {"wonach", "bekannt"}
HEARD = frozenset({"soll", "sollen"})
#: Open, or mark, a clause that may be what somebody says.
OPENING = QUESTION_WORDS | {"dass", "daß", "ob", "zu", ":"}
#: At the start of a sentence with such a verb these take up what the one before says (*Das sagte der Minister*).
TAKING_UP = frozenset({"das", "dies", "dieses"})

#: Verbs of what is shouted or stands on something in quotation marks.
SLOGANS = SHOUTING | STANDING

# What a word that tells by itself asks for beside it, as bits.
#: Nothing: rules may concern its sentence.
STATES = 1
#: A clause that may be what is said.
CLAUSE = 2
#: A statement before, that goes on with it (*soll*).
HEARSAY = 4
#: The same, or one of the words beside it that ask for a clause: it is a verb in Konjunktiv II (*hätte*).
MOOD = 8
#: A mark before it, or the start of the sentence (*…, so der Minister*).
BEHIND_MARK = 64
#: Besides, it is of a verb whose subject may be who speaks in the sentences that follow …
LINGERS = 16
#: … or of one that any clause behind a comma may depend on (*Er glaubt, sie wollten gehen*).
PLAINLY = 32


def asks(word: Word) -> int:
    """What a word that tells by itself asks for beside it, as bits."""
    form = word.form
    verbs = word.verbs | word.participles | word.infinitives | word.zu_infinitives
    if form in ALONE or not TOPICS.isdisjoint(verbs):
        return STATES
    if word.mood and word.verbs:
        return MOOD if word.mood == "k2" and form not in FORMS and VERBS.isdisjoint(verbs) else STATES
    bits = CLAUSE
    if form == "so":
        bits |= BEHIND_MARK
    if form in HEARD:
        bits |= HEARSAY
    if not VERBS.isdisjoint(verbs):
        bits |= LINGERS
    return bits if PLAIN.isdisjoint(verbs) else bits | PLAINLY


#: What a word tells: that rules may concern its sentence, or words of which they need one beside it; None of most words.
Cue = frozenset[str] | Literal[True] | None


def says_slogan(word: Word) -> bool:
    """Whether quotation marks beside a word may tell what is shouted or stands on something (*Aufschrift*)."""
    verbs = word.verbs | word.participles | word.infinitives
    return word.form in WRITTEN_ON or not SLOGANS.isdisjoint(verbs)


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
    return needed(word, verbs) or None


def needed(word: Word, verbs: frozenset[str]) -> frozenset[str]:
    """Words one of which beside it makes a word tell: *mit* of *teilte*, *nach* of *Angaben*; `verbs` are its lemmas."""
    form = word.form
    found = NOTHING.union(*[PARTICLES.get(lemma, NOTHING) for lemma in verbs]) if verbs else NOTHING
    if form in NOUNS_BEFORE_NACH or form in NOUNS_BEFORE_WONACH or form in NOUNS_OF_VIEW or is_source(form):
        found |= PREPOSITIONS | WRITTEN
    if form in RELYING_FORMS:
        found |= AUTHORITY_ON
    return found
