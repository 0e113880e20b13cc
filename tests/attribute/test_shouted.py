"""Quotations that are shouted, stand on something, or are told with a verb that reports nothing; Konjunktiv without a speaker."""

from __future__ import annotations

import pytest

from beleg.analyse import analyse
from beleg.attribute import attribute
from beleg.model import Report, Segment, Source, Span, Statement


def statements(text: str) -> tuple[Statement, ...]:
    source = Source(id="t", text=text, sha256="", media="text", name="t")
    report = Report(source=source, segments=(Segment(Span(0, len(text)), "body"),))
    return attribute(report, analyse(report))


def told(text: str) -> list[tuple[str, str]]:
    """Speaker and quote of each statement."""
    return [
        (" ".join(span.of(text) for span in one.speaker), " … ".join(span.of(text) for span in one.quote))
        for one in statements(text)
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "quote"),
    [
        ("Demonstranten riefen „Kein Strom ohne uns“.", "Demonstranten", "„Kein Strom ohne uns“"),
        ("Die Menge skandierte Parolen wie «Freiheit».", "Die Menge", "«Freiheit»"),
        ("Am Tor hängt ein Schild mit der Aufschrift „Bitte läuten“.", "ein Schild", "„Bitte läuten“"),
        ("Auf einem Plakat stand: „Kein Strom ohne uns“.", "einem Plakat", "„Kein Strom ohne uns“"),
        ("Sie sagte nur: „Kein Kommentar“.", "Sie", "„Kein Kommentar“"),
        ("Die Werft sprach von einer „Schande für das Land“.", "Die Werft", "„Schande für das Land“"),
        ("„Wir haben alles versucht“, zog der Trainer Bilanz.", "der Trainer", "„Wir haben alles versucht“"),
        ("„Wir haben alles versucht“, kommt die Wirtin ins Schwärmen.", "die Wirtin", "„Wir haben alles versucht“"),
        ("„Wir haben alles versucht“, steht auf dem Plakat.", "dem Plakat", "„Wir haben alles versucht“"),
        ("„Das gibt es doch nicht!“, entfuhr es der Trainerin.", "der Trainerin", "„Das gibt es doch nicht!“"),
    ],
)
def test_words_in_quotation_marks_are_said(text: str, speaker: str, quote: str) -> None:
    assert told(text) == [(speaker, quote)]


@pytest.mark.parametrize(
    "text",
    [
        "Am Tor steht die Statue „Der Läufer“.",
        "Seine Freunde rufen ihn „Max“.",
        "Vor dem Haus steht ein „Porsche Carrera“.",
        "„Der Herr der Inseln“, kam gestern ins Kino.",
        "Der Film heißt: „Kein Strom“.",
    ],
)
def test_names_and_titles_are_not(text: str) -> None:
    assert told(text) == []


def test_konjunktiv_without_a_speaker_before_it_is_said_all_the_same() -> None:
    text = "Der Damm ist gebrochen. Drei Häuser seien zerstört. Niemand sei verletzt worden."
    assert told(text) == [("", "Drei Häuser seien zerstört. Niemand sei verletzt worden.")]


def test_recipes_and_wishes_are_nobodys_words() -> None:
    assert told("Der Teig braucht Zeit. Man nehme drei Eier.") == []
    assert told("Der Damm hält. Möge es so bleiben.") == []
