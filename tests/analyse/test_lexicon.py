"""The compiled form lexicon and its corrections."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beleg.analyse.de.lexicon import Lexicon, lexicon

MOODS = [
    ("sei", "k1", "k1"),
    ("habe", "k1", "k1"),
    ("könnten", "k2", "k2"),
    ("hätten", "k2", "k2"),
    ("handele", "k1", "k1"),
    ("abziele", "k1", "k1"),
    ("erwarteten", None, "k2"),
    ("liefern", None, "k1"),
    ("liefert", None, None),
    ("möchte", None, None),
]


@pytest.mark.parametrize(("form", "mood", "maybe"), MOODS)
def test_moods(form: str, mood: str | None, maybe: str | None) -> None:
    word = lexicon().word(form)
    assert (word.mood, word.maybe_mood) == (mood, maybe)


def test_forms_of_verbs() -> None:
    known = lexicon()
    assert known.word("geliefert").participles == {"liefern"}
    assert known.word("mitzuteilen").zu_infinitives == {"mitteilen"}
    assert known.word("teilt").verbs == {"teilen"}
    assert known.separable["mit", "teilen"] == "mitteilen"
    assert not known.word("granaten").verbal


@pytest.mark.parametrize("form", ["eine", "meine", "laut", "lange", "rund"])
def test_frequent_words_are_no_finite_verbs(form: str) -> None:
    assert lexicon().word(form).finite == ()


def test_adverbs_join_no_verb() -> None:
    assert ("weiter", "sagen") not in lexicon().separable


def test_nouns() -> None:
    word = lexicon().word("granaten")
    assert (word.noun, word.noun_lemma, word.lower_only) == (True, "Granate", False)
    assert lexicon().word("angeblich").lower_only


@given(st.text(max_size=30))
def test_any_word_may_be_asked_for(form: str) -> None:
    assert lexicon().word(form).form == form


def test_foreign_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.bin"
    path.write_bytes(b"something else entirely")
    with pytest.raises(ValueError, match="not a lexicon"):
        Lexicon(path)


def test_two_processes_share_one_file() -> None:
    code = "from beleg.analyse.de.lexicon import lexicon; print(lexicon().word('sei').mood)"
    running = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert [process.communicate(timeout=120)[0].strip() for process in running] == ["k1", "k1"]


def test_verbs_as_they_were_spelled_before_1996() -> None:
    """*schloß*, *mußte* and *läßt* are found by their later spelling, what was spelled so all along by itself."""
    for old, verb in (("schloß", "schließen"), ("mußte", "müssen"), ("läßt", "lassen"), ("faßte", "fassen")):
        assert {reading.lemma for reading in lexicon().word(old).finite} == {verb}
    assert not lexicon().word("buße").finite
    assert not lexicon().word("fuß").finite
