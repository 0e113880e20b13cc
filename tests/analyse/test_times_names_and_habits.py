"""Words for times that are names or idioms, weekdays counted in their month, feasts of the Alps, ordinals in letters."""

from __future__ import annotations

import pytest

from made_times import pairs

NONE = [
    "Karl März und Maria Herbst sangen.",
    "Frau Sommer und Herr Winter sangen.",
    "August Huber begrüßte die Gäste.",
    "Obmann August Huber begrüßte die Gäste.",
    "Josef Freitag aus Wien sprach.",
    "Eines Tages wird er es bereuen.",
    "Von Jahr zu Jahr steigt die Zahl.",
    "Das Gestern zählt nicht mehr.",
]
SOME = [
    ("Im August Touristen zu zählen ist schwer.", [("August", "2023-08")]),
    ("Das Werk öffnete Ende August.", [("Ende August", "2023-08")]),
    ("Am Freitag sprach Josef Huber.", [("Freitag", "2023-11-03")]),
    ("Am letzten Sonntag im Oktober war Markt.", [("letzten Sonntag im Oktober", "2023-10-29")]),
    ("Am zweiten Samstag im Mai 2024 ist Markt.", [("zweiten Samstag im Mai 2024", "2024-05-11")]),
    ("Am letzten Sonntag war Markt.", [("letzten Sonntag", "2023-11-05")]),
    ("An Sonntagen ruht das Werk.", [("Sonntagen", "XXXX-WXX-7")]),
    ("Zu Dreikönig ruht das Werk.", [("Dreikönig", "2024-01-06")]),
    ("Das neunzehnte Jahrhundert war lang.", [("Das neunzehnte Jahrhundert", "18")]),
    ("In den späten fünfziger Jahren wuchs es.", [("den späten fünfziger Jahren", "195")]),
    ("Jeden Morgen um sechs Uhr pfeift es.", [("Jeden Morgen", "XXXX-XX-XXTMO"), ("sechs Uhr", "XXXX-XX-XXT06:00")]),
]


@pytest.mark.parametrize("text", NONE)
def test_names_and_idioms(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize(("text", "expected"), SOME)
def test_times(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text) == expected
