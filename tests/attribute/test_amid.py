"""Frames amid what is said, relative clauses behind frames, and to whom it is said behind the verb."""

from __future__ import annotations

import pytest
from test_families import shown, statements

# text, rule, quote, speaker, frame
FRAMES = [
    ("Das Schiff, sagte Kranholt, sei dicht.", "postposed", "Das Schiff … sei dicht", "Kranholt", ", sagte Kranholt,"),
    (
        "Das Schiff, findet Kranholt, ist dicht.",
        "postposed",
        "Das Schiff … ist dicht",
        "Kranholt",
        ", findet Kranholt,",
    ),
    (
        "Man werde, sagte Kranholt am Montag, bald ablegen.",
        "postposed",
        "Man werde … bald ablegen",
        "Kranholt",
        ", sagte Kranholt am Montag,",
    ),
    ("Das Schiff sei dicht, findet Kranholt.", "postposed", "Das Schiff sei dicht", "Kranholt", ", findet Kranholt"),
    (
        "Den Matrosen zufolge, die an Bord waren, war das Schiff dicht.",
        "prepositional",
        "war das Schiff dicht",
        "Den Matrosen",
        "Den Matrosen zufolge, die an Bord waren,",
    ),
    (
        "Die Polizei zählte laut Kranholt 500 Boote, die Reederei sprach von tausend.",
        "prepositional",
        "Die Polizei zählte … 500 Boote",
        "Kranholt",
        "laut Kranholt",
    ),
    (
        "Gerüchte, das Schiff sei undicht, wies die Reederei zurück.",
        "noun",
        "das Schiff sei undicht",
        "",
        "Gerüchte,",
    ),
    (
        "Wie aus den Unterlagen der Werft hervorgeht, war das Schiff dicht.",
        "wie",
        "war das Schiff dicht",
        "den Unterlagen der Werft",
        "Wie aus den Unterlagen der Werft hervorgeht,",
    ),
    (
        "Aus den Unterlagen geht hervor, dass das Schiff dicht war.",
        "that",
        "dass das Schiff dicht war",
        "den Unterlagen",
        "Aus den Unterlagen geht hervor,",
    ),
    (
        "Offiziellen Angaben nach war das Schiff dicht.",
        "prepositional",
        "war das Schiff dicht",
        "Offiziellen Angaben",
        "Offiziellen Angaben nach",
    ),
    (
        "Kranholt drohte mit einer Klage, falls das Schiff nicht ablege.",
        "dependent",
        "falls das Schiff nicht ablege",
        "Kranholt",
        "Kranholt drohte mit einer Klage,",
    ),
    ("Der Kapitän sagte: „Nein.“", "direct-colon", "„Nein.“", "Der Kapitän", "Der Kapitän sagte:"),
    ("„Ein Wrack“ nannte Kranholt das Schiff.", "fragment", "„Ein Wrack“", "Kranholt", "nannte Kranholt das Schiff"),
]


@pytest.mark.parametrize(("text", "rule", "quote", "speaker", "frame"), FRAMES)
def test_frames(text: str, rule: str, quote: str, speaker: str, frame: str) -> None:
    found = next(one for one in statements(text) if one.rule == rule)
    assert (shown(text, found.quote), shown(text, found.speaker)) == (quote, speaker)
    assert shown(text, found.frame) == frame


# text, speaker, addressee
LISTENERS = [
    ("„Das Schiff ist dicht“, sagte der Kapitän der Fähre.", "der Kapitän der Fähre", ""),
    ("„Das Schiff ist dicht“, sagte Kranholt der Zeitung.", "Kranholt", "der Zeitung"),
    ("„Das Schiff ist dicht“, sagte Kranholt dem „Hafenboten“.", "Kranholt", "dem „Hafenboten“"),
    (
        "Das Schiff sei dicht, sagte ein Sprecher der Reederei der Nordischen Presse-Agentur.",
        "ein Sprecher der Reederei",
        "der Nordischen Presse-Agentur",
    ),
    ("Das Schiff sei dicht, sagte ein Redakteur der Zeitung.", "ein Redakteur der Zeitung", ""),
]


@pytest.mark.parametrize(("text", "speaker", "addressee"), LISTENERS)
def test_listeners(text: str, speaker: str, addressee: str) -> None:
    (found,) = statements(text)
    assert (shown(text, found.speaker), shown(text, found.addressee)) == (speaker, addressee)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Fischer kritisierte die Reederei scharf: „Sie spart zu viel.“", "Fischer"),
        ("Kritik übte die Reederei: „Er spart zu viel.“", "die Reederei"),
        ("„Das Schiff ist dicht“, wird Kranholt von der Zeitung zitiert.", "Kranholt"),
    ],
)
def test_subject_of_two(text: str, speaker: str) -> None:
    assert shown(text, statements(text)[0].speaker) == speaker


def test_a_run_goes_on_with_whose_words_end_the_sentence() -> None:
    text = "Laut der Zeitung sagte der Kapitän, das Schiff sei dicht. Es werde bald ablegen."
    assert shown(text, statements(text)[-1].speaker) == "der Kapitän"


APART = [
    (
        "Alle kleinen Häfen bleiben gesperrt, nur der Haupthafen wurde nach Angaben der Behörde geöffnet.",
        "nur der Haupthafen wurde … geöffnet",
    ),
    ("Der Abriss wird im Mai erwartet, kann laut Werft aber auch später erfolgen.", "kann … aber auch später erfolgen"),
    ("Nach Angaben der Wache starben drei Wale, fünf wurden verletzt.", "starben drei Wale, fünf wurden verletzt"),
    ("Die nach Angaben der Wache im Mai gestohlenen Boote lagen im Hafen.", "im Mai gestohlenen Boote"),
    ("Der nach Ansicht von Fachleuten marode Deich wird erneuert.", "marode Deich"),
    (
        "Im Mai seien, so ein Richter, der in Husum ermittelt, drei Boote gesunken.",
        "Im Mai seien … drei Boote gesunken",
    ),
    ("Nach Angaben von Jan Brix, einem Lotsen der Werft, der alles sah, sank das Boot.", "sank das Boot"),
]


@pytest.mark.parametrize(("text", "quote"), APART)
def test_a_frame_concerns_its_own_clause_or_phrase(text: str, quote: str) -> None:
    (one,) = statements(text)
    assert " … ".join(text[span.start : span.end] for span in one.quote) == quote


@pytest.mark.parametrize(
    "text",
    ["Die laut schreienden Kinder kamen aus Kiel.", "Die nach dem Unfall verletzten Matrosen sind gesund."],
)
def test_attributes_without_a_source_state_nothing(text: str) -> None:
    assert statements(text) == ()
