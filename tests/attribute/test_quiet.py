"""Sentences that state nothing are passed by, and nothing is lost by it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from beleg.analyse import analyse
from beleg.attribute import attribute
from beleg.attribute.quiet import Quiet
from beleg.clean import clean
from beleg.model import Analysis, Report, Source
from beleg.rules.telling import HEARSAY, LINGERS, MOOD, STATES

PLAIN = Path(__file__).resolve().parents[1] / "quality" / "plain" / "reports.jsonl"


def read(text: str) -> tuple[Report, Analysis]:
    report = clean(Source(id="r", text=text, sha256="", media="text", name="r"))
    return report, analyse(report)


@pytest.mark.parametrize(
    "text",
    [
        "Der Regen fiel auf die Felder am Fluss.",
        "Nach dem Regen zogen die Herden aus dem Tal auf die Weiden.",
        "Am Abend kam der Zug mit vier Wagen im Hafen an.",
    ],
)
def test_sentences_without_words_for_speech_are_quiet(text: str) -> None:
    report, analysis = read(text)
    quiet = Quiet(report.text, analysis.tokens)
    assert not any(quiet.tells(sentence) for sentence in analysis.sentences)


@pytest.mark.parametrize(
    "text",
    [
        "Der Hirte teilte mit, der Regen falle auf die Felder.",
        "Nach Angaben der Hirten fiel der Regen auf die Felder.",
        "Aus Sicht der Hirten fiel der Regen zu früh.",
        "Der Regen sei auf die Felder gefallen.",
        "Die Hirten gaben an, die Weiden zu kennen.",
        "Der Regen, so der Hirte, fiel auf die Felder.",
        "Der Zug fuhr als „größte Perle des Tals“ in den Hafen.",
        "Auf dem Zug stand „Perle des Tals“ in roter Schrift.",
        "„Perle des Tals“, der Zug, fuhr in den Hafen.",
        "Der Hirte nannte den Zug „Perle des Tals“.",
        "Der Bericht, wonach der Regen früh fiel, lag im Hafen.",
        "Das sagte der Hirte im Hafen.",
        "Der Zug sei voll, sagte der Hirte.",
        "Der Hirte kritisierte den Zug.",
        "Der Hirte gab die Zahl der Herden mit vier an.",
        "Der Hirte findet es klug, früh zu gehen.",
        "Der Hirte fragte, wann der Regen kommt.",
        "Der Hirte glaubt, die Herden wollten ins Tal.",
    ],
)
def test_words_for_speech_are_heard(text: str) -> None:
    report, analysis = read(text)
    quiet = Quiet(report.text, analysis.tokens)
    assert all(quiet.tells(sentence) & STATES for sentence in analysis.sentences)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Der Hirte fand den Zug am Abend im Hafen.", LINGERS),
        ("Das Spiel im Hafen dauerte bis in den Abend, und der Regen fiel so früh.", 0),
        ("Der Zug soll am Abend in den Hafen fahren.", HEARSAY),
        ("Die Herden hätten, wie im Tal, vier Weiden.", MOOD),
        ("Der Zug fuhr als „Perle des Tals“ in den Hafen.", 0),
    ],
)
def test_verbs_without_a_clause_beside_them_state_nothing(text: str, told: int) -> None:
    report, analysis = read(text)
    quiet = Quiet(report.text, analysis.tokens)
    assert [quiet.tells(sentence) for sentence in analysis.sentences] == [told]


def test_no_statement_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [json.loads(line)["text"] for line in PLAIN.read_text(encoding="utf-8").splitlines()]
    reports = [read(text) for text in texts]
    passed = [attribute(report, analysis) for report, analysis in reports]
    monkeypatch.setattr(Quiet, "tells", lambda *_: STATES)
    assert passed == [attribute(report, analysis) for report, analysis in reports]
    assert any(passed)


def test_nouns_and_determiners_that_look_like_verbs_in_konjunktiv_are_quiet() -> None:
    report, analysis = read("Auf der Höhe lag eine Grenze. Die deutsche Gruppe nahm weitere Plätze in der Nähe ein.")
    quiet = Quiet(report.text, analysis.tokens)
    assert not any(quiet.tells(sentence) for sentence in analysis.sentences)
