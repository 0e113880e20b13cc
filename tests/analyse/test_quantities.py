"""Figures: case tables with spans and bounds, what is no count, and properties."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beleg.analyse.de.numbers import numeral, parse_number
from beleg.analyse.de.quantities import find_quantities
from beleg.analyse.de.times import find_times
from beleg.analyse.de.tokens import tokenize
from beleg.model import Quantity, Span
from beleg.rules.words import words


def quantities(text: str) -> tuple[Quantity, ...]:
    tokens = tokenize(text, (Span(0, len(text)),))
    return find_quantities(tokens, find_times(text, tokens, "2024-03-05"))


NUMBERS: list[tuple[str, int | float | None]] = [
    ("1000", 1000),
    ("1.000", 1000),
    ("1'000", 1000),
    ("1’000", 1000),
    ("131 582", 131582),
    ("4,8 millionen", 4_800_000),
    ("2,5", 2.5),
    ("zwölf", 12),
    ("einundzwanzig", 21),
    ("hundertfünfzig", 150),
    ("zweihundertdreiunddreißig", 233),
    ("zweitausend", 2000),
    ("dreihunderttausend", 300_000),
    ("anderthalb millionen", 1_500_000),
    ("zweieinhalb", 2.5),
    ("eine halbe million", 500_000),
    ("ein dutzend", 12),
    ("zwei dutzend", 24),
    ("ein halbes dutzend", 6),
    ("eine million", 1_000_000),
    ("ein einziger", 1),
    ("3:1", None),
    ("panzer", None),
    ("verachtend", None),
    ("14:30", None),
]


@pytest.mark.parametrize(("expression", "value"), NUMBERS, ids=[expression for expression, _ in NUMBERS])
def test_numbers(expression: str, value: int | float | None) -> None:
    assert parse_number(expression.split(" ")) == value


# text, passage, lower, upper, unit, approximate
FIGURES: list[tuple[str, str, int | float | None, int | float | None, str, bool]] = [
    ("Es kamen 1000 Granaten an.", "1000 Granaten", 1000, 1000, "item", False),
    ("mehr als 1000 Granaten", "mehr als 1000 Granaten", 1000, None, "item", False),
    ("mindestens 1000 Granaten", "mindestens 1000 Granaten", 1000, None, "item", False),
    ("nicht weniger als 1000 Granaten", "nicht weniger als 1000 Granaten", 1000, None, "item", False),
    ("bis zu 400 ballistische Raketen", "bis zu 400 ballistische Raketen", None, 400, "item", False),
    ("höchstens drei Boote", "höchstens drei Boote", None, 3, "vessel", False),
    ("weniger als 20 Kisten", "weniger als 20 Kisten", None, 20, "container", False),
    ("rund 1.000 Container", "rund 1.000 Container", 1000, 1000, "container", True),
    ("knapp 5000 Soldaten", "knapp 5000 Soldaten", 5000, 5000, "person", True),
    ("gut zwei Dutzend Panzer", "gut zwei Dutzend Panzer", 24, None, "item", False),
    ("zwischen 500 und 700 Drohnen", "zwischen 500 und 700 Drohnen", 500, 700, "item", False),
    ("500 bis 700 Drohnen", "500 bis 700 Drohnen", 500, 700, "item", False),
    ("zwei bis drei Dutzend Panzer", "zwei bis drei Dutzend Panzer", 24, 36, "item", False),
    ("vier bis fünf Millionen Patronen", "vier bis fünf Millionen Patronen", 4_000_000, 5_000_000, "item", False),
    ("Dutzende Panzer", "Dutzende Panzer", 24, None, "item", False),
    ("Hunderte von Raketen", "Hunderte von Raketen", 200, None, "item", False),
    ("Tausende Tonnen", "Tausende Tonnen", 2000, None, "tonne", False),
    ("Millionen Patronen", "Millionen Patronen", 2_000_000, None, "item", False),
    ("mehrere hunderttausend Patronen", "mehrere hunderttausend Patronen", 200_000, None, "item", False),
    ("anderthalb Millionen Schuss", "anderthalb Millionen Schuss", 1_500_000, 1_500_000, "item", False),
    ("131 582 Tonnen Munition", "131 582 Tonnen", 131_582, 131_582, "tonne", False),
    ("ein halbes Dutzend Jets", "ein halbes Dutzend Jets", 6, 6, "item", False),
    ("die Hälfte der Granaten", "die Hälfte", 50, 50, "percent", False),
    ("ein Drittel des Bedarfs", "ein Drittel", 33, 34, "percent", False),
    ("vier Fünftel der Teile", "vier Fünftel", 80, 80, "percent", False),
    ("81 Prozent der Waffen", "81 Prozent", 81, 81, "percent", False),
    ("5 Mio. Euro", "5 Mio. Euro", 5_000_000, 5_000_000, "eur", False),
    ("für 1,5 Milliarden Dollar", "1,5 Milliarden Dollar", 1_500_000_000, 1_500_000_000, "usd", False),
    ("ein Vertrag über 20 Millionen Euro", "20 Millionen Euro", 20_000_000, 20_000_000, "eur", False),
    ("ein Vertrag über zwölf Jets", "zwölf Jets", 12, 12, "item", False),
    ("über 1000 Panzer", "über 1000 Panzer", 1000, None, "item", False),
    ("große Mengen Munition", "große Mengen Munition", None, None, "item", False),
    ("mehrere Waggons", "mehrere Waggons", None, None, "wagon", False),
    ("1000 oder mehr Granaten", "1000 oder mehr Granaten", 1000, None, "item", False),
    ("800 Kolumbianer", "800 Kolumbianer", 800, 800, "person", False),
    ("drei Frachter", "drei Frachter", 3, 3, "vessel", False),
    ("sechs Frachtflüge", "sechs Frachtflüge", 6, 6, "flight", False),
    ("zwei weitere, kaum benutzte Haubitzen", "zwei weitere, kaum benutzte Haubitzen", 2, 2, "item", False),
    ("20 Schweizer Panzer", "20 Schweizer Panzer", 20, 20, "item", False),
    ("mindestens eine Haubitze", "mindestens eine Haubitze", 1, None, "item", False),
    ("Man rechnet mit etwa 11.000.", "etwa 11.000", 11000, 11000, "item", True),
    ("Achtundvierzig Jets", "Achtundvierzig Jets", 48, 48, "item", False),
]


@pytest.mark.parametrize(
    ("text", "passage", "lower", "upper", "unit", "approximate"), FIGURES, ids=[figure[0] for figure in FIGURES]
)
def test_figures(
    text: str, passage: str, lower: int | float | None, upper: int | float | None, unit: str, approximate: bool
) -> None:
    (found,) = quantities(text)
    assert found.span.of(text) == passage
    assert (found.lower, found.upper, found.unit, found.approximate) == (lower, upper, unit, approximate)


NO_COUNT = [
    "Im Jahr 2023 begann der Bau.",
    "2024 folgt der nächste Schritt.",
    "Am 3. Oktober um 7 Uhr ging es los.",
    "Granaten vom Kaliber 152 Millimeter",
    "152-mm-Granaten",
    "nach Resolution 1718",
    "die Systeme S-300 und Su-35",
    "300 Kilometer entfernt",
    "Er ist 42 Jahre alt.",
    "Das Spiel endete 3:1.",
    "die Staaten der G7",
    "Artikel 5 gilt.",
    "Leopard 2",
    "Einer kam, eine ging.",
]


@pytest.mark.parametrize("text", NO_COUNT)
def test_no_count(text: str) -> None:
    assert quantities(text) == ()


def test_two_figures_of_one_act() -> None:
    text = "Zwölf von sechsunddreißig Jets sind da."
    assert [(found.span.of(text), found.upper) for found in quantities(text)] == [
        ("Zwölf", 12),
        ("sechsunddreißig Jets", 36),
    ]


def test_money_goes_on_without_its_unit() -> None:
    text = "Bewilligt sind 12 Milliarden Euro, davon 4,4 Milliarden für das Heer."
    assert [(found.upper, found.unit) for found in quantities(text)] == [
        (12_000_000_000, "eur"),
        (4_400_000_000, "eur"),
    ]


UNITS = ["null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"]
TENS = {
    20: "zwanzig",
    30: "dreißig",
    40: "vierzig",
    50: "fünfzig",
    60: "sechzig",
    70: "siebzig",
    80: "achtzig",
    90: "neunzig",
}
TEENS = ["dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"]


def spelled(number: int) -> str:
    if number < 13:
        return UNITS[number]
    if number < 20:
        return TEENS[number - 13]
    if number < 100:
        return (UNITS[number % 10] + "und" if number % 10 else "") + TENS[number - number % 10]
    if number < 1000:
        return UNITS[number // 100] + "hundert" + (spelled(number % 100) if number % 100 else "")
    return spelled(number // 1000) + "tausend" + (spelled(number % 1000) if number % 1000 else "")


@given(st.integers(1, 999_999))
def test_every_number_in_words_is_read(number: int) -> None:
    assert numeral(spelled(number)) == number


@given(st.integers(1000, 10**9))
def test_every_grouping_of_digits_is_read(number: int) -> None:
    for mark in (".", "'", "’"):
        assert parse_number([f"{number:,}".replace(",", mark)]) == number
    assert parse_number(f"{number:,}".split(",")) == number


WORDS = st.sampled_from(
    sorted(
        words(
            "zwei 1000 1.000 2023 Millionen Million eine halbe Dutzend Hunderte mehr als bis zu rund zwischen und Panzer Euro "
            "Prozent , . von über weitere Resolution % 12 582 große Mengen Hälfte die"
        )
    )
)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=25))
def test_figures_are_in_order_and_inside(listed: list[str]) -> None:
    text = " ".join(listed)
    found = quantities(text)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert all(one.span.start <= other.span.start for one, other in pairwise(found))
    assert all(one.lower <= one.upper for one in found if one.lower is not None and one.upper is not None)
    assert all(one.span.covers(one.noun) for one in found if one.noun is not None)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    quantities(text)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Bis April 2026 hunderttausend Schuss.", [100_000]),
        ("Bestellt ist das System Arrow 3 samt zehn Werfern.", [10]),
        ("Dazu ein gutes Dutzend Panzer.", [12]),
        ("Die Abgabe von 2000 ungelenkten Raketen wird erwogen.", [2000]),
        ("Er kaufte 2020 Drohnen und zwischen 2014 und 2016 wieder welche.", []),
    ],
)
def test_years_and_names_are_no_figures(text: str, figures: list[int]) -> None:
    assert [figure.lower for figure in quantities(text)] == figures


@pytest.mark.parametrize(
    ("text", "lower", "upper", "unit"),
    [
        ("Es kamen mindestens ein Dutzend Radpanzer.", 12, None, "item"),
        ("Es kamen 40 Radpanzer oder mehr.", 40, None, "item"),
        ("Es kamen 40 Radpanzer oder mehr als je zuvor.", 40, 40, "item"),
        ("Kuba gab Mali über 40 Radpanzer.", 40, None, "item"),
        ("Kuba sprach mit Mali über 40 Radpanzer.", 40, 40, "item"),
        ("Ein Vertrag über 40 Radpanzer liegt vor.", 40, 40, "item"),
        ("Es kamen vier mit Reis beladene Frachter.", 4, 4, "vessel"),
        ("Es kamen mindestens eine Million Patronen.", 1_000_000, None, "item"),
        ("Es kamen höchstens eine halbe Million Patronen.", None, 500_000, "item"),
        ("Es kam mindestens ein Radpanzer.", 1, None, "item"),
        ("Weniger als ein Prozent der Waffen kam so.", None, 1, "percent"),
        ("Man verhandelt über mehr als 30 Jets.", 30, None, "item"),
        ("Es kamen 60 Instruktoren.", 60, 60, "person"),
    ],
)
def test_an_article_before_a_number_and_two_words_before_a_figure(
    text: str, lower: int | None, upper: int | None, unit: str
) -> None:
    assert [(figure.lower, figure.upper, figure.unit) for figure in quantities(text)] == [(lower, upper, unit)]


@pytest.mark.parametrize(
    ("text", "upper"),
    [
        ("ein Vertrag über 180 Kampfpanzer", 180),
        ("die Bestellung Polens bei der Werft über 240 Boote", 240),
        ("Verhandelt wird in Seoul über 400 Haubitzen.", 400),
        ("Das Geschäft brachte über 100 Boote nach Kiel.", None),
        ("Nach den Verhandlungen kamen über 400 Haubitzen.", None),
        ("Sie erhielten über 300 Panzer.", None),
    ],
)
def test_over_bounds_nothing_behind_what_is_bargained(text: str, upper: int | None) -> None:
    [found] = quantities(text)
    assert found.lower is not None
    assert found.upper == upper
