"""What texts say, Swiss spelling, long attributes before a noun."""

from __future__ import annotations

import pytest
from test_families import shown, statements

# text, rule, quote, speaker, cue
FOUND = [
    (
        "Gemäss dem Bundesrat ist das Schiff dicht.",
        "prepositional",
        "ist das Schiff dicht",
        "dem Bundesrat",
        "Gemäss",
    ),
    ("Beim Bund hiess es, das Schiff sei dicht.", "mood", "das Schiff sei dicht", "Bund", "hiess es"),
    (
        "Die Reederei liess ausrichten, das Schiff sei dicht.",
        "support",
        "das Schiff sei dicht",
        "Die Reederei",
        "liess ausrichten",
    ),
    (
        "Die Reederei schliesst nicht aus, dass das Schiff sinkt.",
        "that",
        "dass das Schiff sinkt",
        "Die Reederei",
        "schliesst … aus",
    ),
    (
        "In ihrem am Montag vorgelegten Bericht kritisiert die Werft, das Schiff sei zu alt.",
        "mood",
        "das Schiff sei zu alt",
        "die Werft",
        "kritisiert",
    ),
    ("Im Bericht steht, dass das Schiff alt ist.", "that", "dass das Schiff alt ist", "Bericht", "steht"),
    ("Im Gutachten steht, dass das Schiff alt ist.", "that", "dass das Schiff alt ist", "Gutachten", "steht"),
    (
        "Das sei teuer, sagte Kranholt, aber nötig.",
        "postposed",
        "Das sei teuer … aber nötig",
        "Kranholt",
        "sagte",
    ),
    ("Zuvor hatte die Werft gesagt, der Kran kippe.", "mood", "der Kran kippe", "die Werft", "hatte … gesagt"),
    (
        "„Das Schiff“, sagte Kranholt, „ist dicht.“",
        "direct-postposed",
        "„Das Schiff“ … „ist dicht.“",
        "Kranholt",
        "sagte",
    ),
    (
        "„Das Schiff ist dicht“, so Kranholt, „und es fährt bald.“",
        "direct-so",
        "„Das Schiff ist dicht“ … „und es fährt bald.“",
        "Kranholt",
        "so",
    ),
]


@pytest.mark.parametrize(("text", "rule", "quote", "speaker", "cue"), FOUND)
def test_found(text: str, rule: str, quote: str, speaker: str, cue: str) -> None:
    (found,) = statements(text)
    assert (found.rule, shown(text, found.quote)) == (rule, quote)
    assert (shown(text, found.speaker), shown(text, found.cue)) == (speaker, cue)


def test_a_text_that_talks_of_something() -> None:
    text = "In dem Bericht ist von drei Schiffen die Rede."
    (found,) = statements(text)
    assert (found.rule, shown(text, found.speaker)) == ("reported", "dem Bericht")


def test_what_was_written_in_the_sentence_before() -> None:
    text = "Das Schiff ist alt. So steht es im Bericht."
    (found,) = statements(text)
    assert (shown(text, found.quote), shown(text, found.speaker)) == ("Das Schiff ist alt.", "Bericht")


def test_a_court_is_a_place_and_no_listener() -> None:
    (found,) = statements("Vor Gericht sagte der Kapitän, das Schiff sei dicht.")
    assert not found.addressee
