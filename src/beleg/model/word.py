"""What the lexicon knows of a word form."""

from __future__ import annotations

from typing import Literal, NamedTuple

Tense = Literal["pres", "pret", "k1", "k2"]
Mood = Literal["k1", "k2"]

ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")


class FiniteForm(NamedTuple):
    """One reading of a form as a finite verb; `person` is 1, 3 (singular) or 6 (third person plural)."""

    lemma: str
    tense: Tense
    person: int


class Word:
    """All that the lexicon knows of one lower-case form; shared by all its occurrences, so kept once.

    finite              its readings as a finite verb in the third person, empty where it cannot be one
    verbs               lemmas of those readings
    infinitives, participles, zu_infinitives    lemmas of which it is that form (*zu* inside: *mitzuteilen*)
    mood                `k1` or `k2` where the form can only be Konjunktiv, None where it is or may be indicative
    maybe_mood          `k1` or `k2` where the form may be Konjunktiv besides the indicative (*erwarteten*)
    lemma               base form of whatever the word is in lower case, None where unknown
    noun_lemma          base form of the noun that it is when written with a capital, None where it is none
    lower_only          known only in lower case: adverb, adjective, particle, verb
    noun                known as a noun
    adjective           may be an inflected adjective or participle
    inflected           ends as an inflected adjective does
    auxiliary, helper   may be a finite auxiliary; a finite auxiliary or modal
    particle            may be the part of a verb that stands apart (*mit* of *mitteilen*)
    """

    __slots__ = (
        "adjective",
        "auxiliary",
        "finite",
        "form",
        "helper",
        "infinitives",
        "inflected",
        "lemma",
        "lower_only",
        "maybe_mood",
        "mood",
        "noun",
        "noun_lemma",
        "participles",
        "particle",
        "verbs",
        "zu_infinitives",
    )

    def __init__(
        self,
        form: str,
        finite: tuple[FiniteForm, ...] = (),
        infinitives: frozenset[str] = frozenset(),
        participles: frozenset[str] = frozenset(),
        zu_infinitives: frozenset[str] = frozenset(),
        mood: Mood | None = None,
        maybe_mood: Mood | None = None,
        lemma: str | None = None,
        noun_lemma: str | None = None,
        lower_only: bool = False,
        noun: bool = False,
        adjective: bool = False,
        auxiliary: bool = False,
        helper: bool = False,
        particle: bool = False,
    ) -> None:
        self.form = form
        self.finite = finite
        self.verbs = frozenset([reading.lemma for reading in finite])
        self.infinitives = infinitives
        self.participles = participles
        self.zu_infinitives = zu_infinitives
        self.mood = mood
        self.maybe_mood = maybe_mood
        self.lemma = lemma
        self.noun_lemma = noun_lemma
        self.lower_only = lower_only
        self.noun = noun
        self.adjective = adjective
        self.inflected = form.endswith(ADJECTIVE_ENDINGS)
        self.auxiliary = auxiliary
        self.helper = helper
        self.particle = particle

    @property
    def verbal(self) -> bool:
        """Whether the lexicon knows the form as any form of a verb."""
        return bool(self.finite or self.infinitives or self.participles or self.zu_infinitives)
