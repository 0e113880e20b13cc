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
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_who_speaks(text: str, speaker: str) -> None:
    [one] = statements(text)
    assert shown(text, one.speaker) == speaker


def test_a_surname_that_is_a_paper_is_a_person() -> None:
    assert [one.medium for one in statements("Die Kräne seien alt, erklärte Anne Stern.")] == ["speech"]
    assert [one.medium for one in statements("Die Kräne seien alt, erklärte das Otto Werner-Institut.")] == ["sw"]
