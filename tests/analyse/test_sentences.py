"""Sentences and quotations: case tables and spans."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beleg.analyse.de.quotations import quotations
from beleg.analyse.de.sentences import sentences
from beleg.model import Span


def cut(text: str) -> list[str]:
    whole = Span(0, len(text))
    return [span.of(text) for span, _ in sentences(text, whole, quotations(text, [whole]))]


SENTENCES = [
    ("Das stimmt. Mehr nicht.", ["Das stimmt.", "Mehr nicht."]),
    ("Am 3. März legte das Schiff ab. Es kam nie an.", ["Am 3. März legte das Schiff ab.", "Es kam nie an."]),
    ("Es waren genau 12. Die Zahl stieg.", ["Es waren genau 12.", "Die Zahl stieg."]),
    ("Dr. Berg und Gen. Holt reisten ab.", ["Dr. Berg und Gen. Holt reisten ab."]),
    ("Rund 4,8 Mio. Granaten trafen ein.", ["Rund 4,8 Mio. Granaten trafen ein."]),
    ("„Wir wissen nichts. Gar nichts“, sagte er.", ["„Wir wissen nichts. Gar nichts“, sagte er."]),
    ("„Wir wissen nichts.“ Dann ging er.", ["„Wir wissen nichts.“", "Dann ging er."]),
    ("Er traf Udo XIV. „ganz allein“ an.", ["Er traf Udo XIV. „ganz allein“ an."]),
    ("Er traf Udo XIV. Danach ging er.", ["Er traf Udo XIV.", "Danach ging er."]),
    ("Schlagzeile ohne Punkt\n\nEr kam.", ["Schlagzeile ohne Punkt", "Er kam."]),
    ("Wirklich? Ja! Gut …", ["Wirklich?", "Ja!", "Gut …"]),
    ("Er ging fort.Danach kam sie.", ["Er ging fort.", "Danach kam sie."]),
    ("Er kauft T-72. An Kuba gehen Jets.", ["Er kauft T-72.", "An Kuba gehen Jets."]),
    (
        "Chile kauft Raketen vom Typ Iris-T. Nach Peru gehen keine.",
        ["Chile kauft Raketen vom Typ Iris-T.", "Nach Peru gehen keine."],
    ),
    ("Sie kaufen 24 Gripen E. Das Heer wartet.", ["Sie kaufen 24 Gripen E.", "Das Heer wartet."]),
    ("Es gibt z. B. Das Heft. Er traf George W. Bush.", ["Es gibt z. B. Das Heft.", "Er traf George W. Bush."]),
    ("Es ist Linie 4. Dort wird gebaut.", ["Es ist Linie 4.", "Dort wird gebaut."]),
    ("Vom 6.-8. Juni ruht alles.", ["Vom 6.-8. Juni ruht alles."]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_lines_are_counted() -> None:
    text = "Eins. Zwei.\nDrei."
    assert [line for _, line in sentences(text, Span(0, len(text)), ())] == [0, 0, 1]


QUOTATIONS = [
    ("Er sagte: „Nein“ und ging.", ["„Nein“"]),
    ('Er sagte: "Nein" und ging.', ['"Nein"']),
    ("Er sagte: «Nein» und ging.", ["«Nein»"]),
    ("Er sagte: »Nein« und ging.", ["»Nein«"]),
    ("Er sagte: “Nein” und ging.", ["“Nein”"]),
    ('Er sagte: „Nein" und ging.', ['„Nein"']),
    ("„A“ und »B«", ["„A“", "»B«"]),
    ("Ein „nie geschlossenes Zitat\n\nund ein „anderes“ danach", ["„anderes“"]),
    ("Kein Zitat.", []),
]


@pytest.mark.parametrize(("text", "expected"), QUOTATIONS)
def test_quotations(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in quotations(text, [Span(0, len(text))])] == expected


@given(st.text(alphabet='aB. \n„“"»«!?3', max_size=120))
def test_sentences_hold_every_visible_character_once(text: str) -> None:
    whole = Span(0, len(text))
    position = 0
    for span, _ in sentences(text, whole, quotations(text, [whole])):
        assert span.start >= position
        assert not text[position : span.start].strip()
        assert span.of(text) == span.of(text).strip() != ""
        position = span.end
    assert not text[position:].strip()
