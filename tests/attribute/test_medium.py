"""Speech, writing or thought of statements: own sentences in, the medium of each statement out."""

from __future__ import annotations

import pytest

from beleg.analyse import analyse
from beleg.attribute import attribute
from beleg.attribute.speaker_kind import speaker_kind, speaker_name
from beleg.model import Report, Segment, Source, Span


def media(text: str) -> list[str]:
    source = Source(id="t", text=text, sha256="", media="text", name="t")
    report = Report(source=source, segments=(Segment(Span(0, len(text)), "body"),))
    return [one.medium for one in attribute(report, analyse(report))]


ONE = [
    # verbs that settle it
    ("Die Reederin sagte, der Kran sei defekt.", "speech"),
    ("Die Werft schrieb, der Kran sei defekt.", "writing"),
    ("Die Werft glaubt, dass der Kran defekt ist.", "st"),
    # nouns of opinion, and words that were uttered all the same
    ("Nach Ansicht der Werft ist der Kran defekt.", "st"),
    ("„Der Kran ist defekt“, glaubt die Reederin.", "speech"),
    # who speaks
    ("Die Direktorin Anna Tadel erklärte, der Kran sei defekt.", "speech"),
    ("Die Hafenbehörde erklärte, der Kran sei defekt.", "sw"),
    ("Laut einem Gutachten ist der Kran defekt.", "writing"),
    ("Laut „Hafenboten“ ist der Kran defekt.", "writing"),
    ("Laut hafenbote.de ist der Kran defekt.", "writing"),
    ("Medienberichten zufolge ist der Kran defekt.", "sw"),
    ("Laut einer Nachrichtenagentur ist der Kran defekt.", "sw"),
    ("Der Sender berichtete, der Kran sei defekt.", "speech"),
    ("Laut einem Bericht des Fernsehens ist der Kran defekt.", "speech"),
    # words that end like a broadcaster's acronym, what a broadcaster writes, and where a person belongs
    ("Laut dem Standard ist der Kran defekt.", "writing"),
    ("Laut einem Artikel der BBC ist der Kran defekt.", "writing"),
    ("Anna Tadel vom Hafeninstitut erklärte, der Kran sei defekt.", "speech"),
    # what persons and bodies state or demand
    ("Nach Angaben des Sprechers ist der Kran defekt.", "sw"),
    ("Nach Worten des Sprechers ist der Kran defekt.", "speech"),
    ("Der Sprecher forderte, den Kran zu sperren.", "sw"),
    # where it was said
    ("Die Hafenbehörde erklärte in einem Brief, der Kran sei defekt.", "writing"),
    ("Die Hafenbehörde erklärte auf einer Pressekonferenz, der Kran sei defekt.", "speech"),
    ("Der Sprecher erklärte in einer Pressemitteilung, der Kran sei defekt.", "sw"),
]


@pytest.mark.parametrize(("text", "medium"), ONE)
def test_one_statement(text: str, medium: str) -> None:
    assert media(text) == [medium]


SEVERAL = [
    # the same speaker goes on in the same medium …
    ("Anna Tadel schrieb, der Kran sei defekt. Tadel kritisierte, dass niemand ihn prüfe.", ["writing", "writing"]),
    ("Die Werft schrieb, der Kran sei defekt. Er werde gesperrt.", ["writing", "writing"]),
    # … but another does not
    ("Anna Tadel schrieb, der Kran sei defekt. Der Kapitän bestätigte, dass er steht.", ["writing", "speech"]),
    # for a body several people speak
    ("Die Werft schrieb, der Kran sei defekt. Die Werft bestätigte, dass er steht.", ["writing", "sw"]),
    # what a small word takes up came about as what it takes up
    ("Die Werft schrieb, der Kran sei defekt. Demnach fehlt eine Schraube.", ["writing", "writing"]),
    # what goes on from a thought was told
    ("Die Reederin glaubt, dass der Kran defekt sei. Er werde gesperrt.", ["st", "speech"]),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_statements(text: str, expected: list[str]) -> None:
    assert media(text) == expected


KINDS = [
    ("der Sprecher der Polizei", "person", "polizei"),
    ("Anna Tadel, Chefin der Werft", "name", "tadel"),
    ("Tadel (Hafenpartei)", "body", "tadel"),
    ("die Werft", "body", "werft"),
    ("Anna Brief, Lotsin", "name", "brief"),
    ("„Hafenbote“", "text", "hafenbote"),
    ("„leere Werft“", "name", "werft"),
    ("HHB", "body", "hhb"),
    ("er", "person", "er"),
    ("Angaben der Werft", "body", "werft"),
    ("Augenzeugenberichten", "voice", ""),
    ("eigenen Angaben", "nobody", ""),
    ("Demnach", "nobody", "demnach"),
    ("", "nobody", ""),
]


@pytest.mark.parametrize(("speaker", "kind", "name"), KINDS)
def test_speakers(speaker: str, kind: str, name: str) -> None:
    spans = (Span(0, len(speaker)),) if speaker else ()
    assert (speaker_kind(spans, speaker), speaker_name(spans, speaker)) == (kind, name)
