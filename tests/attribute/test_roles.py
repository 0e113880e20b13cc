"""Parts around what is said: who says it, to whom, in which frame; own sentences in, text of the spans out."""

from __future__ import annotations

import pytest
from test_families import only, shown, statements

# text, addressee
ADDRESSEES = [
    ("Nach Angaben des Kapitäns gegenüber dem Hafenboten ist das Schiff leer.", "dem Hafenboten"),
    ("Der Kapitän sagte gegenüber dem Hafenboten, das Schiff sei leer.", "dem Hafenboten"),
    ("Der Kapitän sagte in einem Interview mit dem Hafenboten, das Schiff sei leer.", "dem Hafenboten"),
    ("Der Kapitän sagte vor Journalisten, das Schiff sei leer.", "Journalisten"),
    ("Der Kapitän sagte zur Presse, das Schiff sei leer.", "Presse"),
    ("Der Kapitän sagte zur Lage, das Schiff sei leer.", ""),
    ("Die Haltung gegenüber der Werft erklärte der Kapitän damit, dass sie zahlte.", ""),
    ("Der Kapitän appellierte an die Werft, das Schiff zu streichen.", "die Werft"),
    ("Der Kapitän forderte von der Werft, das Schiff zu streichen.", "der Werft"),
    ("Der Kapitän forderte die Werft auf, das Schiff zu streichen.", "die Werft"),
    ("Die Reeder und Kapitäne forderte er auf, das Schiff zu streichen.", "Die Reeder und Kapitäne"),
    ("Ihm wird vorgeworfen, das Schiff versenkt zu haben.", "Ihm"),
    ("Dem Kapitän wird vorgeworfen, das Schiff versenkt zu haben.", "Dem Kapitän"),
    ("Zudem wirft die Werft der Reederei vor, das Schiff versenkt zu haben.", "der Reederei"),
    ("Der Kapitän sagte gegenüber der Presse: „Das Schiff ist leer.“", "der Presse"),
    ("„Das Schiff ist leer“, so der Kapitän gegenüber dem Hafenboten.", "dem Hafenboten"),
]


@pytest.mark.parametrize(("text", "addressee"), ADDRESSEES)
def test_addressees(text: str, addressee: str) -> None:
    assert shown(text, only(text).addressee) == addressee


# text, speaker
SPEAKERS = [
    ("Die Reederei rief ihre Anhänger dazu auf, das Schiff zu streichen.", "Die Reederei"),
    ("Das Hilfswerk rief Udo Kranholt auf, das Schiff zu streichen.", "Das Hilfswerk"),
    ("Vorwürfe wurden laut, das Schiff sei leer.", "Vorwürfe"),
    ("Die Werft begegnet der Kritik mit dem Argument, das Schiff sei leer.", "Die Werft"),
    ("Der Website hafenfunk.example zufolge ist das Schiff leer.", "Der Website hafenfunk.example"),
    ("Auch dem Kapitän zufolge ist das Schiff leer.", "dem Kapitän"),
    ("Die ihrer Meinung nach leeren Schiffe blieben im Hafen.", "ihrer Meinung"),
    ("Die beiden sagten, das Schiff sei leer.", "Die beiden"),
    ("Die wal vermutet, dass das Schiff leer ist.", "Die wal"),
    ("Es wies den Vorwurf zurück, das Schiff versenkt zu haben.", "Es"),
    ("Einzig Kranholt sagte, das Schiff sei leer.", "Kranholt"),
    ("Von der Werft kam die Information, das Schiff sei leer.", "der Werft"),
    ("Aus der Werft ist zu hören, das Schiff sei leer.", "der Werft"),
    ("Wie de Kranholt sagte, ist das Schiff leer.", "de Kranholt"),
    ("Zudem wirft die Werft der Reederei vor, das Schiff versenkt zu haben.", "die Werft"),
    ("Einer der Matrosen sagte, das Schiff sei leer.", "Einer der Matrosen"),
    ("Einer der Matrosen, Udo Kranholt, sagte, das Schiff sei leer.", "Einer der Matrosen, Udo Kranholt"),
    ("Die USA warfen der Werft vor, das Schiff versenkt zu haben.", "Die USA"),
    ("Damals dachte niemand, dass das Schiff leer ist.", "niemand"),
    ("Es regnete, während der Kapitän ankündigte, das Schiff zu streichen.", "der Kapitän"),
    ("Die Werft schwieg lange, teilte jedoch mit, das Schiff sei leer.", "Die Werft"),
    ("Das Schiff ist leer, so heißt es in einem Bericht der Werft.", "einem Bericht der Werft"),
    ("Das Schiff liegt laut dem Kapitän der Werft, Udo Kranholt, im Hafen.", "dem Kapitän der Werft, Udo Kranholt"),
    ("Nach Auskunft der Werft und der Reederei liegt das Schiff im Hafen.", "Auskunft der Werft und der Reederei"),
    ("Das Schiff liegt nach Auskunft der Werft und der Reederei im Hafen.", "Auskunft der Werft und der Reederei"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_speakers(text: str, speaker: str) -> None:
    assert shown(text, only(text).speaker) == speaker


# text, cue
CUES = [
    ("Es wird vermutet, dass das Schiff leer ist.", "Es wird vermutet"),
    ("Der Kapitän soll gesagt haben, dass das Schiff leer sei.", "soll gesagt haben"),
    ("Das Schiff ist leer, so heißt es in einem Bericht der Werft.", "heißt es"),
    ("Der Kapitän sprach von einem „schwimmenden Sarg“.", "sprach von"),
    ("„Das Schiff ist leer“, sagte der Kapitän dem Hafenboten.", "sagte"),
]


@pytest.mark.parametrize(("text", "cue"), CUES)
def test_cues(text: str, cue: str) -> None:
    assert shown(text, only(text).cue) == cue


# text, frame
FRAMES = [
    ("Das Schiff, so der Kapitän, ist leer.", ", so der Kapitän,"),
    ("Das Schiff ist leer, so der Kapitän.", ", so der Kapitän"),
    ("Das Schiff ist leer, wie der Kapitän mitteilte.", ", wie der Kapitän mitteilte"),
    ("„Das Schiff ist leer“, so der Kapitän.", ", so der Kapitän"),
    ("Der Kapitän nannte das Schiff einen „schwimmenden Sarg“.", "Der Kapitän nannte das Schiff einen"),
    ("Der Kapitän hat das Schiff als „Sarg“ bezeichnet.", "Der Kapitän hat das Schiff als … bezeichnet"),
    ("Es gab einen Matrosen, der behauptete, das Schiff sei leer.", "Es gab einen Matrosen, der behauptete,"),
    ("Das Schiff sank; der Kapitän sagte, es sei leer.", "der Kapitän sagte,"),
    ("Der Kapitän lobte die Werft und sagte, das Schiff sei leer.", "und sagte,"),
    (
        "Nach Angaben von Udo Kranholt, dem Kapitän, ist das Schiff leer.",
        "Nach Angaben von Udo Kranholt, dem Kapitän,",
    ),
    ("Es gibt Berichte, nach denen das Schiff leer ist.", "Es gibt Berichte, nach denen"),
    ("Er warnte vor dem Plan, der gefährlich sei.", "Er warnte vor dem Plan,"),
]


@pytest.mark.parametrize(("text", "frame"), FRAMES)
def test_frames(text: str, frame: str) -> None:
    assert shown(text, next(one.frame for one in statements(text) if one.frame)) == frame


def test_passed_on_quotation_keeps_its_own_frame() -> None:
    text = "„Das Schiff ist leer“, sagte der Kapitän laut Hafenbote."
    assert "der Kapitän" in [shown(text, one.speaker) for one in statements(text) if one.mode == "direct"]


def test_run_goes_on_from_who_acts_before_it() -> None:
    text = (
        "Der Minister sagte, das Schiff liege im Hafen. Inzwischen hat die Regierung den Vertrag gekündigt. "
        "Das Schiff sei nicht zu retten."
    )
    assert shown(text, statements(text)[-1].speaker) == "die Regierung"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Peru nutzt nach Angaben aus Lima Mikrochips aus Polen.", "Angaben aus Lima"),
        ("In Peru wurden nach polnischen Angaben Minen gefunden.", "polnischen Angaben"),
        ("Peru hat nach polnischen Angaben von Mali Granaten erhalten.", "polnischen Angaben"),
        ("Das Schiff kam nach Angaben der Polizei aus Peru.", "Angaben der Polizei"),
        ("Peru kauft laut dem Minister Panzer in Polen.", "dem Minister"),
        ("Peru kauft laut Verteidigungsministerium Hubschrauber in Polen.", "Verteidigungsministerium"),
        ("Das Schiff sank nach Angaben von Diplomaten aus Peru.", "Angaben von Diplomaten aus Peru"),
    ],
)
def test_a_frame_ends_where_its_source_does(text: str, speaker: str) -> None:
    assert shown(text, only(text).speaker) == speaker
