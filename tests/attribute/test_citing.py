"""Who cites and who is cited say the same; own sentences in, speakers out."""

from __future__ import annotations

import pytest
from test_families import shown, statements

# text, speakers of what is said
CITED = [
    ("Der Hafenfunk zitierte den Kapitän mit den Worten: „Das Schiff ist leer.“", {"Der Hafenfunk", "den Kapitän"}),
    ("Der Kapitän wird vom Hafenfunk mit den Worten zitiert: „Das Schiff ist leer.“", {"Der Kapitän", "Hafenfunk"}),
    ("„Das Schiff ist leer“, zitierte man den Kapitän.", {"den Kapitän"}),
    ("„Das Schiff ist leer“, wird der Kapitän zitiert.", {"der Kapitän"}),
]


@pytest.mark.parametrize(("text", "speakers"), CITED)
def test_both_say_it(text: str, speakers: set[str]) -> None:
    found = statements(text)
    assert {shown(text, one.speaker) for one in found} == speakers
    assert {shown(text, one.quote) for one in found} in ({"„Das Schiff ist leer.“"}, {"„Das Schiff ist leer“"})


def test_who_cites_stands_between() -> None:
    text = "Der Hafenfunk zitierte den Kapitän mit den Worten: „Das Schiff ist leer.“"
    (cited,) = [one for one in statements(text) if one.rule == "cited"]
    assert shown(text, cited.source) == "Der Hafenfunk"
