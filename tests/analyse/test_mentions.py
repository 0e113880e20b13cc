"""Mentions of actors: case tables with spans, antecedents, and properties."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beleg.analyse.de.known import place_actors
from beleg.analyse.de.mentions import find_mentions
from beleg.analyse.de.names import people_forms, resident_adjective, spellings
from beleg.analyse.de.tokens import tokenize
from beleg.model import Mention, Report, Segment, Source, Span
from beleg.model.slug import slug
from beleg.rules.words import words


def mentions(text: str, place: str | None = None) -> tuple[Mention, ...]:
    whole = Span(0, len(text))
    source = Source(id="t", text=text, sha256="", media="text", name="t")
    report = Report(source=source, segments=(Segment(whole, "body"),), place=place)
    found = find_mentions(text, tokenize(text, (whole,)), report, place_actors(report))
    tokens = tokenize(text, (whole,))
    for mention in found:
        assert mention.span == Span(tokens.start[mention.first], tokens.end[mention.stop - 1])
    return found


def described(text: str, place: str | None = None) -> list[tuple[str, str, str]]:
    return [(mention.span.of(text), " ".join(mention.actors), mention.form) for mention in mentions(text, place)]


NAMES = [
    ("Litauen liefert an Moldau.", [("Litauen", "LT", "name"), ("Moldau", "MD", "name")]),
    ("Schwedens Wälder", [("Schwedens", "SE", "genitive")]),
    ("Pjöngjang lehnt ab.", [("Pjöngjang", "KP", "name")]),
    ("in den Vereinigten Arabischen Emiraten", [("Vereinigten Arabischen Emiraten", "AE", "name")]),
    ("die USA und die DVRK", [("USA", "US", "name"), ("DVRK", "KP", "name")]),
    ("Der Kreml schwieg.", [("Kreml", "RU", "name")]),
    ("am Sitz der Vereinten Nationen", [("Vereinten Nationen", "UN", "name")]),
    ("im Auswärtigen Amt", [("Auswärtigen Amt", "DE", "name")]),
    ("die Huthi-Rebellen", [("Huthi-Rebellen", "houthis", "name")]),
    ("die Schiffe der Hisbollah", [("Hisbollah", "hezbollah", "name")]),
    ("polnische Panzer", [("polnische", "PL", "adjective")]),
    ("südchinesische Häfen", [("südchinesische", "CN", "adjective")]),
    ("nordostnigerianische Dörfer", [("nordostnigerianische", "NG", "adjective")]),
    ("ein Hafen in Nordlibyen", [("Nordlibyen", "LY", "name")]),
    ("Südthailands Küste", [("Südthailands", "TH", "genitive")]),
    ("südamerikanische Märkte in Mittelamerika", []),
    ("russisch-iranische Pläne", [("russisch-iranische", "RU IR", "adjective")]),
    ("ein Kiewer Stadtrat", [("Kiewer", "UA", "adjective")]),
    ("Die Kolumbianer kamen.", [("Kolumbianer", "CO", "people")]),
    ("zwei Ukrainerinnen", [("Ukrainerinnen", "UA", "people")]),
    ("Iran-Drohnen", [("Iran-Drohnen", "IR", "compound")]),
    ("laut Nato-Kreisen", [("Nato-Kreisen", "NATO", "compound")]),
    ("Selenskyj und Putin", [("Selenskyj", "UA", "person"), ("Putin", "RU", "person")]),
    ("Wladimir Putins Besuch", [("Wladimir Putins", "RU", "genitive")]),
    ("die Agentur Reuters", [("Reuters", "reuters", "name")]),
    ("meldete KCNA", [("KCNA", "KP kcna", "name")]),
    ("ein Bremer Kaufmann", [("Bremer", "DE", "adjective")]),
    ("eine Tübinger Werkstatt", [("Tübinger", "DE", "adjective")]),
    ("Boote für die Salomonen", [("Salomonen", "SB", "name")]),
    ("Gurkhas und Bosniaken", [("Gurkhas", "NP", "people"), ("Bosniaken", "BA", "people")]),
    ("bei der Neuen Volksarmee", [("Neuen Volksarmee", "npa", "name")]),
    ("Die Pasdaran und die Guerilla ELN", [("Pasdaran", "IR", "name"), ("Guerilla ELN", "eln", "name")]),
    ("aus Dnipro nach Wolgograd", [("Dnipro", "UA", "name"), ("Wolgograd", "RU", "name")]),
]

NOTHING = [
    "Die UN-Resolution gilt, die EU-Sanktionen auch, bezahlt wird in US-Dollar.",
    "Er traf Georgia und Jordan in der Halle.",
    "Im Westen des Landes regnet es.",
    "Das ist gut so, uns geht es nicht schlecht.",
    "Nach der Einführung der Webseite stieg der Verdienst.",
]

OFFICES = [
    ("der finnische Geheimdienst", "finnische Geheimdienst", "FI"),
    ("der südkoreanische Geheimdienst NIS", "südkoreanische Geheimdienst NIS", "KR"),
    (
        "der frühere norwegische Verteidigungsminister Ola Nordmann",
        "norwegische Verteidigungsminister Ola Nordmann",
        "NO",
    ),
    ("Estlands neue Regierung", "Estlands neue Regierung", "EE"),
    ("das Außenministerium in Riga", "Außenministerium in Riga", "LV"),
    ("ein Sprecher des Weißen Hauses", "Sprecher des Weißen Hauses", "US"),
    ("der Sprecher der dänischen Marine", "Sprecher der dänischen Marine", "DK"),
    ("Beamte in Washington, Seoul und Kiew", "Beamte in Washington, Seoul und Kiew", "US KR UA"),
    ("Sudans Uno-Botschafter", "Sudans Uno-Botschafter", "SD"),
    ("die US-Regierung", "US-Regierung", "US"),
    ("US-Außenminister Antony Blinken", "US-Außenminister Antony Blinken", "US"),
    ("Präsident Selenskyj", "Präsident Selenskyj", "UA"),
    ("der Kremlsprecher", "Kremlsprecher", "RU"),
    ("das Pariser Verteidigungsministerium", "Pariser Verteidigungsministerium", "FR"),
]


@pytest.mark.parametrize(("text", "expected"), NAMES, ids=[text for text, _ in NAMES])
def test_names(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert described(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_no_actor(text: str) -> None:
    assert described(text) == []


@pytest.mark.parametrize(("text", "passage", "actors"), OFFICES, ids=[text for text, _, _ in OFFICES])
def test_offices(text: str, passage: str, actors: str) -> None:
    assert described(text) == [(passage, actors, "office")]


def test_places_are_told_apart_from_bodies() -> None:
    text = "Moskau, Wladiwostok, Russland und der Kreml"
    assert [(mention.place, mention.rule) for mention in mentions(text)] == [
        (True, "seat"),
        (True, "city"),
        (True, "country"),
        (False, "body"),
    ]


ROLES = [
    ("Das Außenministerium in Oslo prüft das. Das Ministerium nannte keine Frist.", None, "Ministerium", "NO"),
    ("Bamako bekam Hubschrauber aus Russland, sagte der Verteidigungsminister.", None, "Verteidigungsminister", "ML"),
    ("Der Verteidigungsminister wies das zurück.", "Madrid", "Verteidigungsminister", "ES"),
    ("Der Verteidigungsminister wies das zurück.", "Addis Abeba", "Verteidigungsminister", "ET"),
    ("Mali hat das bestritten. Man habe nichts, sagte ein Beamter.", "Rom", "Beamter", "ML"),
    ("Mali und Italien haben das bestritten. Man habe nichts, sagte ein Beamter.", "Rom", "Beamter", "IT"),
]


@pytest.mark.parametrize(
    ("text", "place", "passage", "actor"), ROLES, ids=[f"{text} {place}" for text, place, _, _ in ROLES]
)
def test_roles_find_their_country(text: str, place: str | None, passage: str, actor: str) -> None:
    assert described(text, place)[-1] == (passage, actor, "role")


def test_role_without_any_antecedent_is_left_out() -> None:
    assert described("Der Verteidigungsminister wies das zurück.") == []


def test_surname_is_remembered_from_where_it_is_introduced() -> None:
    text = "Zuvor schwieg Nordmann. Der norwegische Minister Ola Nordmann reiste ab. Später kam Nordmann zurück."
    assert described(text) == [
        ("norwegische Minister Ola Nordmann", "NO", "office"),
        ("Nordmann", "NO", "person"),
    ]


def test_family_name_first_in_korean_names() -> None:
    text = "Yoo Min Ho, südkoreanischer Abgeordneter, war dabei. Yoo wusste mehr."
    assert described(text)[-1] == ("Yoo", "KR", "person")


def test_pronoun_points_to_the_last_person() -> None:
    text = "Der norwegische Minister Ola Nordmann reiste ab. Er war müde."
    assert described(text)[-1] == ("Er", "NO", "pronoun")


def test_pronoun_between_two_is_left_out() -> None:
    text = "Der norwegische Minister Ola Nordmann traf den finnischen Minister Aki Suomi. Er war müde."
    assert "pronoun" not in [form for _, _, form in described(text)]


def test_north_means_the_state_only_beside_its_name() -> None:
    assert ("Norden", "KP", "name") in described("Nordkorea schwieg. Der Norden rüstet auf.")
    assert described("Im Norden schneit es.") == []


OUTLETS = [
    ("die Zeitung „Jeju Herald“", ("Zeitung „Jeju Herald“", "jeju-herald", "name")),
    ("die Agentur Belmont", ("Agentur Belmont", "belmont", "name")),
    ("berichtete der „Küstenbote am Sund“", ("„Küstenbote am Sund“", "kuestenbote-am-sund", "name")),
    ("der Denkfabrik Gulf of Oman Watch", ("Denkfabrik Gulf of Oman Watch", "gulf-of-oman-watch", "name")),
]


@pytest.mark.parametrize(("text", "expected"), OUTLETS, ids=[text for text, _ in OUTLETS])
def test_unknown_bodies_become_slugs(text: str, expected: tuple[str, str, str]) -> None:
    (found,) = described(text)
    assert found[1:] == expected[1:]
    assert expected[0].endswith(found[0].removeprefix("der "))


def test_forms() -> None:
    assert spellings("Weiß* Haus+")[0] == "Weiße Haus"
    assert "Weißen Hauses" in spellings("Weiß* Haus+")
    assert people_forms("Russe") == ["Russe", "Russen", "Russin", "Russinnen"]
    assert resident_adjective("Kiew") == "Kiewer"
    assert slug("Tokyo Shimbun") == "tokyo-shimbun"
    assert slug("Überläufer") == "ueberlaeufer"


WORDS = st.sampled_from(
    sorted(
        words(
            "Russland russische Sprecher des der Ministeriums in Seoul und , . „ “ Zeitung Kim Nordkorea Er Minister Ola "
            "Nordmann Weißen Hauses US-Regierung Moskaus von im Westen Präsident \n"
        )
    )
)


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_mentions_are_in_order_and_apart(listed: list[str]) -> None:
    text = " ".join(listed)
    found = mentions(text)
    assert all(mention.actors for mention in found)
    assert all(one.stop <= other.first for one, other in pairwise(found))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    mentions(text)
