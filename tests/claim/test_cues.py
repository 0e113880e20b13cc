"""Words that may deny, break a norm or name one: every word of the rules is told, and news that has none is passed by."""

from __future__ import annotations

import pytest

from beleg.claim import load_pack
from beleg.claim.domain.contested import NormName
from beleg.claim.domain.cues import BREACH, DENIAL, MOST_FORMS, NORM, Cues
from beleg.model import Row, Word
from beleg.rules.words import lines, words

PACK = load_pack()


def row(text: str) -> Row:
    forms = text.split(" ")
    count = len(forms)
    return Row(
        start=list(range(count)),
        end=list(range(1, count + 1)),
        text=forms,
        lower=forms,
        kind=[0] * count,
        capital=[True] * count,
        token=list(range(count)),
        word=[Word(form) for form in forms],
        signs=[0] * count,
    )


def told(text: str) -> int:
    return Cues(PACK.denial, PACK.breach).of(row(text))


@pytest.mark.parametrize("phrase", lines(PACK.denial.phrases.listed))
def test_phrases_of_denial_are_told(phrase: str) -> None:
    assert told(f"heute {phrase} noch") & DENIAL


@pytest.mark.parametrize("phrase", lines(PACK.breach.phrases.listed))
def test_phrases_of_breaches_are_told(phrase: str) -> None:
    assert told(f"heute {phrase} noch") & BREACH


@pytest.mark.parametrize("norm", PACK.breach.norm)
def test_all_names_of_norms_are_told(norm: NormName) -> None:
    for phrase in (*lines(norm.phrases), *words(norm.stems)):
        assert told(f"das {phrase}s gilt") & NORM, phrase


def test_words_inside_a_parenthesis_count_as_one_unit() -> None:
    assert told("das") == 0
    assert told("(der_unsinn)") == 0


def test_other_sentences_are_passed_by() -> None:
    assert told("am montag fuhr die bahn wieder nach plan") == 0


def test_forms_kept_are_bounded() -> None:
    cues = Cues(PACK.denial, PACK.breach)
    cues.of(row(" ".join(f"wort{number}" for number in range(MOST_FORMS + 5))))
    assert len(cues._known) <= MOST_FORMS
