"""Noun phrases: case tables, and that phrases of any text lie within their row."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beleg.analyse.de.analysis import analyse
from beleg.model import Phrase, Report, Row, Segment, Source, Span
from beleg.model.phrase import ACCUSATIVE, DATIVE, GENITIVE, NOMINATIVE


def rows_of(text: str) -> list[tuple[Row, tuple[Phrase, ...]]]:
    source = Source(id="t", text=text, sha256="", media="text", name="t")
    analysis = analyse(Report(source=source, segments=(Segment(Span(0, len(text)), "body"),)))
    read = [each for one in analysis.sentences for each in (one, one.plain, *one.quoted)]
    return [(sentence.row, sentence.phrases) for sentence in read if sentence is not None]


def parts(text: str) -> list[tuple[str, str, str, str]]:
    """Core, head, what goes with genitives, and all attachments of every phrase of a one-sentence text."""
    row, phrases = rows_of(text)[0]

    def words(first: int, stop: int) -> str:
        return " ".join(row.text[first:stop])

    return [
        (
            words(phrase.first, phrase.core),
            row.text[phrase.head],
            words(phrase.first, phrase.genitive),
            words(phrase.first, phrase.stop),
        )
        for phrase in phrases
    ]


WHOLE = [
    ("Der Minister schwieg.", ["Der Minister"]),
    ("Der Sprecher des Ministeriums schwieg.", ["Der Sprecher des Ministeriums", "des Ministeriums"]),
    ("Außenminister Boris Tadel schwieg.", ["Außenminister Boris Tadel"]),
    ("Die von Pjöngjang geplanten Lieferungen stocken.", ["Die von Pjöngjang geplanten Lieferungen"]),
    (
        "Ein Sprecher der Behörde in Oslo schwieg.",
        ["Ein Sprecher der Behörde in Oslo", "der Behörde in Oslo", "Oslo"],
    ),
    ("Peking und Moskau schweigen.", ["Peking und Moskau", "Moskau"]),
    ("Laut südkoreanischen Behörden kam ein Schiff.", ["südkoreanischen Behörden", "ein Schiff"]),
    ("Er sah die Berliner Polizei.", ["Er", "die Berliner Polizei"]),
    ("Damals schickte Oslo Raketen.", ["Oslo", "Raketen"]),
    ("Das Schiff, das gestern Munition lud, ist fort.", ["Das Schiff", "das", "Munition"]),
]


@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_whole_phrases(text: str, expected: list[str]) -> None:
    assert [whole for _, _, _, whole in parts(text)] == expected


def test_parts_of_a_phrase() -> None:
    first = parts("Die neue Sprecherin des Ministeriums für Handel schwieg.")[0]
    assert first == (
        "Die neue Sprecherin",
        "Sprecherin",
        "Die neue Sprecherin des Ministeriums",
        "Die neue Sprecherin des Ministeriums für Handel",
    )
    assert parts("Minister Tadel schwieg.")[0][:2] == ("Minister", "Minister")
    assert parts("Pekings Botschafter schwieg.")[0][:2] == ("Pekings Botschafter", "Botschafter")


CASES = [
    ("Der Sprecher ging.", NOMINATIVE | GENITIVE | DATIVE, None),
    ("Der Mann ging.", NOMINATIVE, None),
    ("Der neue Sprecher ging.", NOMINATIVE, None),
    ("Der neuen Chefin fehlt es.", GENITIVE | DATIVE, None),
    ("Der Regierung fehlt es.", GENITIVE | DATIVE, None),
    ("Dem Mann fehlt es.", DATIVE, False),
    ("Einen Mann sah er.", ACCUSATIVE, False),
    ("Die Granaten fehlen.", NOMINATIVE | ACCUSATIVE, True),
    ("Die Regierung fehlt.", NOMINATIVE | ACCUSATIVE, False),
    ("Drei Schiffe fehlen.", NOMINATIVE | DATIVE | ACCUSATIVE, True),
    ("Mit der Regierung sprach er.", DATIVE, None),
]


@pytest.mark.parametrize(("text", "case", "plural"), CASES)
def test_case_and_number(text: str, case: int, plural: bool | None) -> None:
    _, phrases = rows_of(text)[0]
    assert (phrases[0].case, phrases[0].plural) == (case, plural)


def test_preposition() -> None:
    row, phrases = rows_of("Mit dem Zug kamen Granaten aus Pjöngjang.")[0]
    named = [None if phrase.preposition is None else row.lower[phrase.preposition] for phrase in phrases]
    assert named == ["mit", None, "aus"]


WORDS = "Der die dem des von in und sowie Minister Regierung Oslo 500 rund neue geplanten sagte , . ( ) „ “ Raketen er"


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split()), max_size=40).map(" ".join))
def test_phrases_lie_in_order(text: str) -> None:
    for row, phrases in rows_of(text):
        last = -1
        for phrase in phrases:
            assert last < phrase.first <= phrase.head < phrase.core <= phrase.genitive <= phrase.stop <= len(row)
            assert phrase.preposition is None or phrase.preposition == phrase.first - 1
            last = phrase.core - 1


def test_a_phrase_may_end_with_nicht() -> None:
    assert rows_of("Der Bericht nannte den Zeugen. Die nicht")
