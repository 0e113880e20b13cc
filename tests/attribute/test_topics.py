"""Sentences that only name what somebody says: by which verbs they do, and where one goes on behind another statement."""

from __future__ import annotations

import pytest
from test_families import only, shown, statements

JUDGED = [
    ("Die Kammer stufte den Vertrag als nichtig ein.", "Die Kammer"),
    ("Der Gutachter kritisierte den Bau als unnötig.", "Der Gutachter"),
    ("Der Steg wurde von den Anwohnern als Gefahr betrachtet.", "den Anwohnern"),
    ("Die Lotsin nannte den Umbau einen großen Fehler.", "Die Lotsin"),
]
SILENT = [
    "Der Vertrag wird als nichtig eingestuft.",  # nobody says who does
    "Der Gutachter kritisierte den Bau.",
    "Dies nennt man einen Poller.",
    "Die Lotsin nannte zwei Termine.",
    "Die Werft hatte den Umbau im Mai angekündigt.",  # said before the news
]


@pytest.mark.parametrize(("text", "speaker"), JUDGED)
def test_judgements_are_reported(text: str, speaker: str) -> None:
    one = only(text)
    assert (one.rule, shown(text, one.speaker)) == ("reported", speaker)


@pytest.mark.parametrize("text", SILENT)
def test_these_are_not(text: str) -> None:
    assert statements(text) == ()


def test_a_topic_behind_another_statement_is_one_of_its_own() -> None:
    text = "Das Hafenamt teilte mit, dass die Schleuse schließt, und warnte vor Staus auf dem Kanal."
    first, second = statements(text)
    assert shown(text, first.quote) == "dass die Schleuse schließt"
    assert (second.rule, shown(text, second.quote)) == ("reported", "und warnte vor Staus auf dem Kanal.")
    assert shown(text, second.speaker) == "Das Hafenamt"


@pytest.mark.parametrize(
    "text",
    [
        "Die Gewerkschaft dringt darauf, dass die Halle bleibt.",
        "Der Lotse pflichtete bei, das Wasser sei zu flach.",
        "Die Senatorin legte offen, dass sie Aktien besitzt.",
        "Der Verein wirbt dafür, die Halle zu erhalten.",
        "Er lastete dem Senat an, zu spät gehandelt zu haben.",
        "„Das geht nicht“, fuhr der Richter fort.",
    ],
)
def test_further_verbs_report(text: str) -> None:
    assert only(text).rule in ("that", "mood", "infinitive", "direct-postposed")
