"""Frames that no comma parts from what is said, that go on behind it, or that open with their noun."""

from __future__ import annotations

import pytest
from test_families import shown, statements

# text, rule, quote, speaker, cue
FRAMES = [
    (
        "Die Reederei bietet an den Lohn der Matrosen zu erhöhen.",
        "infinitive",
        "den Lohn der Matrosen zu erhöhen",
        "Die Reederei",
        "bietet an",
    ),
    (
        "Die Reederei hat angekündigt die Fähre im Herbst zu verkaufen.",
        "infinitive",
        "die Fähre im Herbst zu verkaufen",
        "Die Reederei",
        "hat angekündigt",
    ),
    ("Der Kapitän hoffte dass der Sturm vorbei ist.", "that", "dass der Sturm vorbei ist", "Der Kapitän", "hoffte"),
    (
        "Der Rat lehnte die Forderung der Reederei, den Kai zu räumen, ab.",
        "noun",
        "den Kai zu räumen",
        "die Forderung der Reederei",
        "die Forderung",
    ),
    (
        "Einigkeit besteht darüber, dass der Kai zu kurz ist.",
        "support",
        "dass der Kai zu kurz ist",
        "",
        "Einigkeit besteht darüber",
    ),
    (
        "Ergebnis der Proben war, dass der Kai zu kurz ist.",
        "support",
        "dass der Kai zu kurz ist",
        "der Proben",
        "Ergebnis war",
    ),
    ("Kritisiert wird vor allem, dass der Kai zu kurz ist.", "that", "dass der Kai zu kurz ist", "", "Kritisiert wird"),
]


@pytest.mark.parametrize(("text", "rule", "quote", "speaker", "cue"), FRAMES)
def test_frames(text: str, rule: str, quote: str, speaker: str, cue: str) -> None:
    found = next(one for one in statements(text) if one.rule == rule)
    assert (shown(text, found.quote), shown(text, found.speaker)) == (quote, speaker)
    assert shown(text, found.cue).replace(" … ", " ") == cue


SPEAKERS = [
    ("In einem Interview sprach Kapitän Kranholt von der Not der Matrosen.", "Kapitän Kranholt"),
    ("Sowohl die Reederei als auch der Rat kündigten Proben an.", "Sowohl die Reederei als auch der Rat"),
    ("Einer der 13 beteiligten Matrosen sagte: „Das Schiff war leer.“", "Einer der 13 beteiligten Matrosen"),
    ("Er sagte, das Schiff sei leer, und fügte hinzu: „Es war immer leer.“", "Er"),
    ("Relativierend fügte Kranholt hinzu: „Das Schiff war alt.“", "Kranholt"),
    ("Ergänzend erklärte die Reederei, das Schiff sei alt.", "die Reederei"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_speakers(text: str, speaker: str) -> None:
    assert {shown(text, one.speaker) for one in statements(text)} == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "Ein Sprecher wollte nicht bestätigen, dass das Schiff leer war.",
        "Es wird erwartet, dass das Schiff im Herbst ausläuft.",
        "Als der Kapitän bemerkte, dass das Schiff sank, sprang er.",
        "Ziel der Reederei ist es, den Kai zu verlängern.",
    ],
)
def test_what_nobody_says(text: str) -> None:
    assert statements(text) == ()


def test_a_topic_and_what_hangs_on_it() -> None:
    text = "Die Matrosen beklagten Mängel an Bord, die gefährlich wären."
    topic, hanging = statements(text)
    assert (topic.rule, shown(text, topic.quote)) == ("reported", "Die Matrosen beklagten Mängel an Bord,")
    assert (hanging.rule, shown(text, hanging.quote)) == ("dependent", "die gefährlich wären")


def test_a_long_fragment_shares_the_frame_of_its_sentence() -> None:
    text = "„In diesem Jahr“, so der Kapitän, wird die Fähre „auch im Winter und bei Sturm nach Norden fahren“."
    assert {shown(text, one.speaker) for one in statements(text)} == {"der Kapitän"}
    assert len(statements(text)) == 2
