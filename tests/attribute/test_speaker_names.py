"""Who speaks, by full names with common words in them, appositions, joined names, and one of several."""

from __future__ import annotations

import pytest
from test_families import shown, statements

# text, speaker
SPEAKERS = [
    ("Anne Müller forderte die Reederei auf, die Kräne zu ersetzen.", "Anne Müller"),
    ("Hans Wolf warnte die Reederei, die Kräne seien alt.", "Hans Wolf"),
    ("Kritik übte die Reederei, die Kräne seien alt.", "die Reederei"),
    ("Die Kräne seien alt, sagte Juan Carlos de la Vega.", "Juan Carlos de la Vega"),
    ("Die Kräne seien alt, sagte Jens Ohlsberg, Lotse in Emden, am Montag.", "Jens Ohlsberg, Lotse in Emden"),
    ("Die Kräne seien alt, sagte Jens Ohlsberg, Lotse der Werft am Montag.", "Jens Ohlsberg, Lotse der Werft"),
    ("Dem Leiter der Werft, Jens Ohlsberg, zufolge sind die Kräne alt.", "Dem Leiter der Werft, Jens Ohlsberg,"),
    ("Die Kräne sind laut Polizei und Feuerwehr seit Jahren alt.", "Polizei und Feuerwehr"),
    ("Laut einem der Lotsen sind die Kräne alt.", "einem der Lotsen"),
    ("Die Kräne sind alt, so einer der Lotsen.", "einer der Lotsen"),
    ("Wie einer der Lotsen sagte, sind die Kräne alt.", "einer der Lotsen"),
    ("Die das Unglück überlebende Anne Bruns sagte, die Kräne seien alt.", "Die das Unglück überlebende Anne Bruns"),
    ("Am Montag sagte die das Schiff führende Lotsin, die Kräne seien alt.", "die das Schiff führende Lotsin"),
    ("Dazu der Lotse: „Die Kräne sind seit Wochen alt.“", "der Lotse"),
    ("Gerüchten nach sollen die Kräne alt sein.", "Gerüchten"),
    ("„Die Kräne sind seit Wochen alt“, zitiert die Zeitung aus dem Brief.", "die Zeitung"),
    ("Wie die Zeitung in ihrer Montagsausgabe schreibt, sind die Kräne alt.", "die Zeitung in ihrer Montagsausgabe"),
    ("Wie das Blatt in der Ausgabe vom 3. Mai schrieb, sind die Kräne alt.", "das Blatt in der Ausgabe vom 3. Mai"),
    ("Wie die Reederei in der Nacht bekanntgab, sind die Kräne alt.", "die Reederei"),
    ("Am Montag sagte der Minister im Gegenzug, die Kräne seien alt.", "der Minister"),
    ("Die Kräne seien alt, sagte der Minister im Kabinett.", "der Minister im Kabinett"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_who_speaks(text: str, speaker: str) -> None:
    [one] = statements(text)
    assert shown(text, one.speaker) == speaker


def test_a_surname_that_is_a_paper_is_a_person() -> None:
    assert [one.medium for one in statements("Die Kräne seien alt, erklärte Anne Stern.")] == ["speech"]
    assert [one.medium for one in statements("Die Kräne seien alt, erklärte das Otto Werner-Institut.")] == ["sw"]


def test_a_quotation_behind_indirect_speech_is_of_the_same_speaker() -> None:
    text = "Der Lotse rügte die Behauptung, die Kräne seien alt: „Wir haben sie erst im Mai gekauft.“"
    assert [shown(text, one.speaker) for one in statements(text) if one.mode == "direct"] == ["Der Lotse"]
