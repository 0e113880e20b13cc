"""Idioms of reporting, infinitives of saying, what nouns and names before a colon say, and frames between dashes."""

from __future__ import annotations

import pytest

from beleg.analyse import analyse
from beleg.attribute import attribute
from beleg.model import Report, Segment, Source, Span


def told(text: str) -> list[tuple[str, str]]:
    """Speaker and quote of each statement."""
    source = Source(id="t", text=text, sha256="", media="text", name="t")
    report = Report(source=source, segments=(Segment(Span(0, len(text)), "body"),))
    return [
        (" ".join(span.of(text) for span in one.speaker), " … ".join(span.of(text) for span in one.quote))
        for one in attribute(report, analyse(report))
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "quote"),
    [
        ("Die Wirtin liess keinen Zweifel daran, dass sie bleibt.", "Die Wirtin", "dass sie bleibt"),
        ("Der Anwalt führte ins Feld, sein Mandant sei krank.", "Der Anwalt", "sein Mandant sei krank"),
        ("Die Werft brachte ins Gespräch, das Dock zu räumen.", "Die Werft", "das Dock zu räumen"),
        ("Der Chef verlieh der Erwartung Ausdruck, dass es gelingt.", "Der Chef", "dass es gelingt"),
        ("Die Sorge, dass der Damm bricht, äusserte der Landrat.", "der Landrat", "dass der Damm bricht"),
        ("Der Vorwurf: Er habe Gelder veruntreut.", "Der Vorwurf", "Er habe Gelder veruntreut"),
        ("Ein Sprecher auf Anfrage: Man prüfe den Fall.", "Ein Sprecher", "Man prüfe den Fall"),
        ("Kritiker monieren: Das Geld fehle.", "Kritiker", "Das Geld fehle"),
        ("Die Lotsin vermochte nicht zu sagen, ob es reicht.", "Die Lotsin", "ob es reicht"),
        ("Der Chef beeilte sich mitzuteilen, dass es reicht.", "Der Chef", "dass es reicht"),
        ("Das Dock werde – das räumte der Chef ein – teurer.", "der Chef", "Das Dock werde … teurer"),
    ],
)
def test_somebody_says_it(text: str, speaker: str, quote: str) -> None:
    assert told(text) == [(speaker, quote)]


@pytest.mark.parametrize(
    "text",
    [
        "Das Amt trägt Sorge dafür, dass es reicht.",
        "Es ist damit zu rechnen, dass es reicht.",
        "Es begann zu regnen, als der Damm brach.",
        "Das Ergebnis: Es blieb beim Unentschieden.",
    ],
)
def test_nobody_says_it(text: str) -> None:
    assert told(text) == []
