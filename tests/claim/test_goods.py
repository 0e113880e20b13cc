"""Goods of the pack on arms: case tables with spans, and properties."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beleg.analyse.de.tokens import tokenize
from beleg.claim.domain.lexicon import GoodsLexicon
from beleg.claim.passages.good import Good
from beleg.claim.passages.goods import find_goods
from beleg.model import Span
from beleg.rules import FOLDER
from beleg.rules.words import words

EVENTS = {
    "lieferung": "give",
    "export": "give",
    "kauf": "get",
    "geschäft": "both",
    "geschäfte": "both",
    "hilfe": "give",
    "schulung": "teach",
}
LEXICON = GoodsLexicon.from_file(FOLDER / "arms" / "goods.toml", EVENTS)


def goods(text: str) -> tuple[Good, ...]:
    tokens = tokenize(text, (Span(0, len(text)),))
    found = find_goods(text, tokens, LEXICON)
    for good in found:
        assert good.span == Span(tokens.start[good.first], tokens.end[good.stop - 1])
    return found


WORDS = [
    ("Munition", "ammunition"),
    ("Artilleriegranaten", "ammunition"),
    ("Mörserminen", "ammunition"),
    ("Streubomben", "ammunition"),
    ("Landminen", "explosives"),
    ("Handgranaten", "explosives"),
    ("Haubitzen", "artillery"),
    ("Mehrfachraketenwerfer", "artillery"),
    ("Marschflugkörper", "missiles"),
    ("Panzerabwehrraketen", "missiles"),
    ("Flugabwehrraketen", "air-defence"),
    ("Luftverteidigungssysteme", "air-defence"),
    ("Flugabwehrpanzer", "air-defence"),
    ("Kampfpanzern", "armoured-vehicles"),
    ("Kampfflugzeuge", "combat-aircraft"),
    ("Transporthubschraubern", "helicopters"),
    ("Kamikazedrohnen", "drones"),
    ("Fregatten", "ships"),
    ("U-Booten", "submarines"),
    ("Patriot-Raketen", "air-defence"),
    ("Iris-T-Flugkörpern", "air-defence"),
    ("Flakgeschütze", "air-defence"),
    ("Tarnanzüge", "military-equipment"),
    ("Patrouillenwagen", "military-equipment"),
    ("Verbandszeug", "military-equipment"),
    ("Musketen", "small-arms"),
    ("Titanstäbe", "dual-use"),
    ("Umbausätze", "military-technology"),
    ("Vorschüsse", "money"),
    ("Armeeangehörige", "personnel"),
    ("Patriot-Starter", "air-defence"),
    ("Gefechtsköpfe", "missiles"),
    ("Schulungsmaschinen", "combat-aircraft"),
    ("Minenjäger", "ships"),
    ("Virginia-Klasse", "submarines"),
    ("Mogami-Klasse", "ships"),
    ("Nitrozellulose", "explosives"),
    ("Feldrationen", "food"),
    ("Läppmaschine", "dual-use"),
    ("F16", "combat-aircraft"),
    ("T72", "armoured-vehicles"),
    ("Sturmgewehre", "small-arms"),
    ("Sprengstoff", "explosives"),
    ("Drohnentechnik", "military-technology"),
    ("Raketenteile", "missile-technology"),
    ("Satellitentechnik", "satellite-technology"),
    ("Zentrifugen", "nuclear-technology"),
    ("Mikrochips", "dual-use"),
    ("Militärberater", "personnel"),
    ("Flüssiggas", "energy"),
    ("Weizen", "food"),
    ("Devisen", "money"),
    ("Rüstungsgüter", "military-equipment"),
    ("Waffensysteme", "weapons"),
    ("Munitionskisten", "ammunition"),
    ("Raketentrümmer", "missiles"),
]


@pytest.mark.parametrize(("word", "code"), WORDS, ids=[word for word, _ in WORDS])
def test_words(word: str, code: str) -> None:
    (found,) = goods(f"Es ging um {word} und mehr.")
    assert (found.codes, found.event) == ((code,), None)
    assert found.span == Span(11, 11 + len(word))


TYPES = [
    ("Shahed-136", "drones"),
    ("S-300", "air-defence"),
    ("T-72", "armoured-vehicles"),
    ("Mi-8", "helicopters"),
    ("KN-23", "missiles"),
    ("Su-35", "combat-aircraft"),
    ("MiG-29", "combat-aircraft"),
    ("F-16", "combat-aircraft"),
    ("HIMARS", "artillery"),
    ("Leopard 2", "armoured-vehicles"),
    ("Bayraktar TB2", "drones"),
    ("Storm Shadow", "missiles"),
    ("Shahed-Drohnen", "drones"),
    ("F-16-Maschinen", "combat-aircraft"),
    ("Patriot-Systeme", "air-defence"),
    ("Hawker Hunter", "combat-aircraft"),
    ("SAM-7", "air-defence"),
]


@pytest.mark.parametrize(("name", "code"), TYPES, ids=[name for name, _ in TYPES])
def test_types(name: str, code: str) -> None:
    text = f"Zugesagt war {name} aus dem Bestand."
    assert [(found.span.of(text), found.codes) for found in goods(text)] == [(name, (code,))]


EVENT_WORDS = [
    ("Granatenlieferung", "ammunition", "give"),
    ("Munitionskauf", "ammunition", "get"),
    ("Waffengeschäfte", "weapons", "both"),
    ("Rüstungsgeschäft", "weapons", "both"),
    ("Ölexport", "energy", "give"),
    ("Militärhilfe", "military-equipment", "give"),
]


@pytest.mark.parametrize(("word", "code", "event"), EVENT_WORDS, ids=[word for word, _, _ in EVENT_WORDS])
def test_compounds_that_name_an_act(word: str, code: str, event: str) -> None:
    (found,) = goods(word)
    assert (found.codes, found.event) == ((code,), event)


PHRASES = [
    ("Taiwan stiftete fünfzig Geländewagen.", "Geländewagen", "military-equipment"),
    ("Schweden gibt drei alte Kutter ab.", "Kutter", "ships"),
    ("Die Armee schickte 40 Mechaniker.", "Mechaniker", "personnel"),
    ("Es kamen vierzehn Typhoon.", "Typhoon", "combat-aircraft"),
    ("militärische Ausrüstung", "militärische Ausrüstung", "military-equipment"),
    ("technische Hilfe", "technische Hilfe", "military-technology"),
    ("gepanzerte Fahrzeuge", "gepanzerte Fahrzeuge", "armoured-vehicles"),
    ("die Motoren der abgeschossenen Drohnen", "Motoren der abgeschossenen Drohnen", "military-technology"),
    ("Bauteile für Raketen", "Bauteile für Raketen", "missile-technology"),
    ("Ausrüstung für den Bau von Raketen", "Ausrüstung für den Bau von Raketen", "missile-technology"),
    ("Hilfe für das Atomprogramm", "Atomprogramm", "nuclear-technology"),
    ("drei Marder", "Marder", "armoured-vehicles"),
    ("zehn Centurion", "Centurion", "armoured-vehicles"),
    ("schusssichere Westen", "schusssichere Westen", "military-equipment"),
    ("gepanzerte Patrouillenwagen", "gepanzerte Patrouillenwagen", "armoured-vehicles"),
    ("ferngesteuerte Boote", "ferngesteuerte Boote", "drones"),
]


@pytest.mark.parametrize(("text", "passage", "code"), PHRASES, ids=[text for text, _, _ in PHRASES])
def test_phrases(text: str, passage: str, code: str) -> None:
    assert [(found.span.of(text), found.codes) for found in goods(text)] == [(passage, (code,))]


def test_first_parts_of_compounds_are_completed() -> None:
    text = "Waffen- und Munitionslieferung, Artillerie- und Raketenmunition"
    assert [(found.span.of(text), found.codes, found.event) for found in goods(text)] == [
        ("Waffen-", ("weapons",), "give"),
        ("Munitionslieferung", ("ammunition",), "give"),
        ("Artillerie-", ("ammunition",), None),
        ("Raketenmunition", ("ammunition",), None),
    ]


NOT_GOODS = [
    "Auf zwei Lastwagen lagen Decken.",
    "Zwei Lastwagen mit Decken fuhren vor.",
    "Lastwagen stauten sich an der Grenze.",
    "Amerikanische Beamte schwiegen.",
    "Ein Sujet für Maler.",
    "Raketentest",
    "Raketenprogramm",
    "Drohnenangriff",
    "Waffenruhe",
    "Waffenstillstandsabkommen",
    "Panzerfabrik",
    "Munitionsdepot",
    "Luftwaffe",
    "Preis",
    "Kreis",
    "Wasserwerfer",
    "Lieferung",
    "Ersatzteile für Fahrräder",
    "ein Leopard im Zoo",
    "Der Patriot sprach.",
    "Der Chieftain sprach.",
    "Ein Hurricane zog auf.",
    "Er fuhr nach Westen.",
    "Zahlungsplan",
    "Autoexport",
]


@pytest.mark.parametrize("text", NOT_GOODS)
def test_not_goods(text: str) -> None:
    assert goods(text) == ()


PIECES = st.sampled_from(
    sorted(
        words(
            "Waffen- Munition Motoren der für Drohnen Bau von Raketen Atomprogramm Hilfe militärische Ausrüstung Leopard 2 und , . "
            "Schulungen an Haubitzen Storm Shadow Technik zwei Marder"
        )
    )
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_goods_are_in_order_and_apart(listed: list[str]) -> None:
    found = goods(" ".join(listed))
    assert all(good.codes for good in found)
    assert all(one.stop <= other.first for one, other in pairwise(found))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    goods(text)


def test_a_sentence_without_end_is_read_in_pieces() -> None:
    assert len(goods("Drohnen Motoren " * 5000)) == 10_000


@pytest.mark.parametrize(
    ("text", "named", "codes"),
    [
        ("Steuerungen für Drohnen", "Steuerungen für Drohnen", ("military-technology",)),
        ("Reifen für die neuen Panzer", "Reifen für die neuen Panzer", ("military-technology",)),
        ("Pakete zur Modernisierung peruanischer U-Boote", None, ("military-technology",)),
        ("Kameras der Drohnen", "Drohnen", ("drones",)),
        ("Zünder für Bomben", "Zünder", ("explosives",)),
    ],
)
def test_parts_that_stand_before_what_they_are_for(text: str, named: str | None, codes: tuple[str, ...]) -> None:
    first = goods(text)[0]
    assert (text[first.span.start : first.span.end], first.codes) == (named or text, codes)
