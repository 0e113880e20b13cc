"""Konjunktiv I behind and before verbs that report nothing by themselves, rarer verbs, and phrases that report."""

from __future__ import annotations

import pytest
from test_families import shown, statements

# text, rule, quote, speaker
SAID = [
    ("Der Anwalt winkte ab, das sei Unsinn.", "mood", "das sei Unsinn", "Der Anwalt"),
    ("Das sei Unsinn, winkte der Anwalt ab.", "postposed", "Das sei Unsinn", "der Anwalt"),
    ("Die Kräne seien alt, gab der Lotse zu Protokoll.", "postposed", "Die Kräne seien alt", "der Lotse"),
    ("Der Lotse hielt dagegen, dass die Kräne alt sind.", "that", "dass die Kräne alt sind", "Der Lotse"),
    ("Der Lotse bejahte am Montag, dass die Kräne alt sind.", "that", "dass die Kräne alt sind", "Der Lotse"),
    (
        "Der Lotse bekannte, die Kräne nie geprüft zu haben.",
        "infinitive",
        "die Kräne nie geprüft zu haben",
        "Der Lotse",
    ),
    ("Der Lotse leitete daraus ab, dass die Kräne alt sind.", "support", "dass die Kräne alt sind", "Der Lotse"),
    ("Der Lotse erkannte an, dass die Kräne alt sind.", "that", "dass die Kräne alt sind", "Der Lotse"),
    (
        "Die Forscher um Jens Ohlsberg sagten, dass die Kräne alt sind.",
        "that",
        "dass die Kräne alt sind",
        "Die Forscher um Jens Ohlsberg",
    ),
    ("Dessen Anwalt sagte, dass die Kräne alt sind.", "that", "dass die Kräne alt sind", "Dessen Anwalt"),
    (
        "Am Montag sagte ein namentlich nicht genannter Lotse, dass die Kräne alt sind.",
        "that",
        "dass die Kräne alt sind",
        "ein namentlich nicht genannter Lotse",
    ),
    (
        "Die Kräne seien alt, sagte die zur alten Werft gehörende Reederei.",
        "postposed",
        "Die Kräne seien alt",
        "die zur alten Werft gehörende Reederei",
    ),
]


@pytest.mark.parametrize(("text", "rule", "quote", "speaker"), SAID)
def test_what_is_said_beside_any_verb(text: str, rule: str, quote: str, speaker: str) -> None:
    [one] = statements(text)
    assert (one.rule, shown(text, one.quote), shown(text, one.speaker)) == (rule, quote, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Der Lotse kommt später, es sei denn, die Werft schließt.",
        "Die Kräne kamen aus Emden, die Lotsen aus Bremen.",
        "Der Lotse eröffnete den Hafen.",
        "Der bekannte Lotse kam am Montag.",
    ],
)
def test_what_nobody_says(text: str) -> None:
    assert statements(text) == ()


def test_a_full_stop_without_blank_ends_the_frame() -> None:
    text = "Das sei gut, sagte der Lotse.Der Hafen ist leer."
    [one] = statements(text)
    assert (shown(text, one.quote), shown(text, one.speaker)) == ("Das sei gut", "der Lotse")
