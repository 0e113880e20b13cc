"""Sentences with *soll*: which of them go on with what was said before, and as how many statements."""

from __future__ import annotations

import pytest
from test_families import shown, statements

SAID = "Die Reederei teilte mit, der Frachter sei gesunken. "
HAPPENED = "Zwei Matrosen sollen an Land geschwommen sein."
PLANNED = "Ein Kran soll das Wrack heben."


def test_sentences_that_go_on_make_one_statement() -> None:
    text = SAID + HAPPENED + " " + PLANNED + " Danach legte die Fähre ab."
    _, hearsay = statements(text)
    assert hearsay.rule == "soll"
    assert shown(text, hearsay.quote) == HAPPENED + " " + PLANNED
    assert shown(text, hearsay.speaker) == "Die Reederei"


def test_what_happened_is_told_behind_a_sentence_that_states_nothing() -> None:
    text = SAID + "Die See war rau. " + HAPPENED
    assert [one.rule for one in statements(text)] == ["mood", "soll"]


@pytest.mark.parametrize(
    "behind",
    [
        "Die See war rau. Der Wind kam aus Nord. " + HAPPENED,  # too far
        "\n\nDie See war rau. " + HAPPENED,  # another paragraph
        PLANNED,  # a plan that nothing adds
    ],
)
def test_others_are_nobodys_words(behind: str) -> None:
    assert [one.rule for one in statements(SAID + behind)] == ["mood"]
