"""Speakers whose phrases are hard to bound: adjectives of cities, compounds with quotations, measures, agents of passives."""

from __future__ import annotations

import pytest
from test_families import only, shown

SPEAKERS = [
    ("Am Abend teilten die Berliner Verkehrsbetriebe mit, das Rohr sei dicht.", "die Berliner Verkehrsbetriebe"),
    ("Seit Monaten haben Genfer Behörden abgestritten, dass es Lecks gibt.", "Genfer Behörden"),
    ("Die Genfer sagten, das Rohr sei dicht.", "Die Genfer"),
    ("Am Montag teilte das Amt der Vereinigten Staaten mit, es sei leer.", "das Amt der Vereinigten Staaten"),
    ("Die „Bucht“-Zeitung berichtet, das Schiff sei leer.", "Die „Bucht“-Zeitung"),
    ("Laut „Bucht“-Zeitung ist das Schiff leer.", "„Bucht“-Zeitung"),
    ("Am Dienstag warnte der 40 Seiten lange Bericht, dass der Wald stirbt.", "der 40 Seiten lange Bericht"),
    ("Am Dienstag sagte der drei Jahre jüngere Bruder, er bleibe.", "der drei Jahre jüngere Bruder"),
    ("Die Werft ihrerseits erklärte, sie habe gezahlt.", "Die Werft"),
    ("Von der Opposition wurde gefordert, die Steuer zu senken.", "der Opposition"),
    ("Einer kleinen Zahl von Bauern wurde zugesichert, dass sie bleiben dürfen.", ""),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_speakers(text: str, speaker: str) -> None:
    assert shown(text, only(text).speaker) == speaker


def test_traders_are_no_adjectives() -> None:
    text = "Die Polizei erklärte, am Abend hätten die Händler Waffen abgegeben."
    assert shown(text, only(text).speaker) == "Die Polizei"


def test_an_agent_is_no_part_of_whom_it_is_said_to() -> None:
    text = "Vorgeworfen wird ihm von der Anklage, Geld gestohlen zu haben."
    one = only(text)
    assert (shown(text, one.speaker), shown(text, one.addressee)) == ("der Anklage", "ihm")
