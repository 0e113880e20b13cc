"""Types that are animals, names and common words as well, and nouns for people who as often are sources."""

from __future__ import annotations

import pytest

from beleg.analyse.de.tokens import tokenize
from beleg.claim.domain.lexicon import GoodsLexicon
from beleg.claim.passages.goods import find_goods
from beleg.model import Span
from beleg.rules import FOLDER

LEXICON = GoodsLexicon.from_file(FOLDER / "arms" / "goods.toml", {"lieferung": "give"})


def goods(text: str) -> list[tuple[str, str]]:
    tokens = tokenize(text, (Span(0, len(text)),))
    return [(found.span.of(text), "+".join(found.codes)) for found in find_goods(text, tokens, LEXICON)]


HANDED = [
    ("Bukarest liefert Marder an Chisinau.", "Marder", "armoured-vehicles"),
    ("Chile will Leopard abgeben.", "Leopard", "armoured-vehicles"),
    ("Peru erhält gebrauchte Puma aus Chile.", "Puma", "armoured-vehicles"),
    ("Delhi hat Akash exportiert.", "Akash", "air-defence"),
    ("Caesar für Eriwan", "Caesar", "artillery"),
    ("Der Bund liefert der Ukraine Boxer.", "Boxer", "armoured-vehicles"),
    ("Peru bekommt aus Chile Puma.", "Puma", "armoured-vehicles"),
    ("Die Lieferung von Mardern an Zypern steht fest.", "Mardern", "armoured-vehicles"),
    ("Benin schickt Polizisten nach Haiti.", "Polizisten", "personnel"),
    ("Die Entsendung von Polizisten nach Haiti ist geplant.", "Polizisten", "personnel"),
    ("Havanna entsendet Offiziere nach Luanda.", "Offiziere", "personnel"),
]


@pytest.mark.parametrize(("text", "noun", "code"), HANDED, ids=[text for text, _, _ in HANDED])
def test_what_is_handed_over_needs_no_figure(text: str, noun: str, code: str) -> None:
    assert [found for found in goods(text) if found[1] != "weapons"] == [(noun, code)]


def test_one_of_a_list_makes_the_others_sure() -> None:
    text = "Madrid hat Gepard und Marder geliefert, dazu Panzer, Boxer und Dingos."
    assert [noun for noun, _ in goods(text)] == ["Gepard", "Marder", "Panzer", "Boxer", "Dingos"]


BESIDE = [
    "Der Marder an der Leitung war tot.",
    "Ein Puma für Kinder ist das nicht.",
    "Marder an Autos sind lästig.",
    "In Berlin Marder zu sehen ist schwer.",
    "Experten nach Einschätzung der Zeitung",
    "Offiziere aus Lima schwiegen.",
    "Das sagten Polizisten der Zeitung.",
    "Sie filmten Tiger und Leopard im Park.",
    "Der Hersteller Puma an der Börse",
    "Ersatz für Boxer an Kunden",
    "In Caesar aus Rom steckt viel.",
]


@pytest.mark.parametrize("text", BESIDE)
def test_others_stay_what_they_are(text: str) -> None:
    assert goods(text) == []


def test_a_type_behind_its_noun_is_no_second_goods() -> None:
    assert goods("Sie gaben den Flugabwehrpanzer Gepard an Riga ab.") == [("Flugabwehrpanzer", "air-defence")]


COMPOUNDS = [
    ("Iron-Dome-Batterien", "air-defence"),
    ("Super-Tucano-Flugzeuge", "combat-aircraft"),
    ("Sky-Sabre-Systeme", "air-defence"),
    ("Raketentechniker", "personnel"),
    ("Drohnenoperateure", "personnel"),
    ("Kampfpiloten", "personnel"),
    ("Schiffsabwehrraketen", "missiles"),
    ("Boden-Luft-Lenkwaffen", "air-defence"),
    ("K130", "ships"),
    ("Soldatinnen und Soldaten", "personnel"),
    ("Loitering Munition", "drones"),
    ("elektronische Kampfführung", "military-equipment"),
]


@pytest.mark.parametrize(("name", "code"), COMPOUNDS, ids=[name for name, _ in COMPOUNDS])
def test_compounds_and_names_of_several_words(name: str, code: str) -> None:
    assert goods(f"Es ging um {name} und mehr.") == [(name, code)]


@pytest.mark.parametrize(
    "word",
    [
        "Backpulver",
        "Wasserpistolen",
        "Schneekanonen",
        "Silvesterraketen",
        "Zeitbombe",
        "Sardinenbüchse",
        "Druckerpatronen",
        "Gaskartuschen",
        "Skiausrüstung",
        "Elektrogeräte",
        "Gewürzmörser",
        "Elterngeld",
        "Optiker",
        "Elektrotechniker",
        "Taurus-Gebirge",
        "Puma-Aktie",
    ],
)
def test_words_that_only_look_like_goods(word: str) -> None:
    assert goods(f"Es ging um {word} und mehr.") == []
