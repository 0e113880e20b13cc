"""Tokens: case table and spans."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beleg.analyse.de.tokens import tokenize
from beleg.model import Span
from beleg.model.analysis import MARK, NUMBER, WORD

CASES = [
    ("Er kam am 7. Mai.", ["Er", "kam", "am", "7.", "Mai", "."]),
    ("bis zu 4,8 Millionen, 11.000 Container", ["bis", "zu", "4,8", "Millionen", ",", "11.000", "Container"]),
    ("1’000 oder 1'000 Stück", ["1’000", "oder", "1'000", "Stück"]),
    ("Artillerie- und Raketenmunition", ["Artillerie-", "und", "Raketenmunition"]),
    ("152-mm-Granaten aus Simon's Town", ["152-mm-Granaten", "aus", "Simon's", "Town"]),
    ("um 20.30 Uhr (Ortszeit)", ["um", "20.30", "Uhr", "(", "Ortszeit", ")"]),
    ("„Nein“, sagte er", ["„", "Nein", "“", ",", "sagte", "er"]),
    ("Prof. Ast, bzw. Nr. 7 und 2022/23", ["Prof.", "Ast", ",", "bzw.", "Nr.", "7", "und", "2022/23"]),
    ("z. B. Dr. Meier", ["z.", "B.", "Dr.", "Meier"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_forms(text: str, expected: list[str]) -> None:
    tokens = tokenize(text, [Span(0, len(text))])
    assert tokens.text == expected
    assert [text[start:end] for start, end in zip(tokens.start, tokens.end, strict=True)] == expected


def test_kinds() -> None:
    text = "Die 20 Panzer, S-300 und 152-mm-Granaten"
    tokens = tokenize(text, [Span(0, len(text))])
    kinds = dict(zip(tokens.text, tokens.kind, strict=True))
    assert kinds["20"] == NUMBER
    assert kinds[","] == MARK
    assert kinds["S-300"] == kinds["152-mm-Granaten"] == kinds["Panzer"] == WORD


@given(st.text(max_size=200), st.integers(0, 50), st.integers(0, 200))
def test_tokens_hold_every_visible_character_of_their_span_once(text: str, first: int, length: int) -> None:
    span = Span(min(first, len(text)), min(first + length, len(text)))
    tokens = tokenize(text, [span])
    position = span.start
    for start, end, form in zip(tokens.start, tokens.end, tokens.text, strict=True):
        assert not text[position:start].strip()
        assert text[start:end] == form
        assert start < end
        position = end
    assert not text[position : span.end].strip()
