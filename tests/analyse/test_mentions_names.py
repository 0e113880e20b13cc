"""Names that are part of other names, names that several states have, and whom offices behind forces stand for."""

from __future__ import annotations

import pytest

from beleg.analyse.de.mentions import find_mentions
from beleg.analyse.de.tokens import tokenize
from beleg.model import Report, Segment, Source, Span


def actors(text: str) -> list[str]:
    whole = Span(0, len(text))
    report = Report(
        source=Source(id="t", text=text, sha256="", media="text", name="t"), segments=(Segment(whole, "body"),)
    )
    return [" ".join(mention.actors) for mention in find_mentions(text, tokenize(text, (whole,)), report, ())]


@pytest.mark.parametrize(
    "text",
    [
        "Der Frachter lag im Persischen Golf.",
        "Es geschah im Indischen Ozean.",
        "Boote im Südchinesischen Meer",
        "Es verstößt gegen das Minsker Abkommen.",
        "Die Genfer Konventionen gelten.",
        "Auf der Münchner Sicherheitskonferenz wurde geschwiegen.",
        "Der Bundesrat tagte, die Allianz der Bauern auch.",
        "Eine Einheitsregierung gibt es nicht, Petro schwieg.",
        "Nasser Schnee fiel auf den Hafen.",
    ],
)
def test_names_of_waters_and_treaties_are_nobodys(text: str) -> None:
    assert actors(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die indische Marine übte.", ["IN"]),
        ("Ein Minsker Händler kam.", ["BY"]),
        ("Die Schweiz prüft; der Bundesrat schweigt.", ["CH", "CH"]),
        ("In Libyen tagt die Einheitsregierung.", ["LY", "LY"]),
        ("Kolumbien zögert, Petro nicht.", ["CO", "CO"]),
        ("Die Nato berät; das Verteidigungsbündnis rüstet auf.", ["NATO", "NATO"]),
        ("Ruto und Mnangagwa trafen Sheinbaum.", ["KE", "ZW", "MX"]),
        ("José Raúl Mulino empfing Luís Montenegro.", ["PA", "PT"]),
        ("Botswanische, togolesische und sierraleonische Soldaten", ["BW", "TG", "SL"]),
        ("von Chabahar nach Kadena und Mitiga", ["IR", "JP", "LY"]),
        ("die Sandinisten und die sandinistischen Rebellen", ["NI", "sandinistas"]),
        ("die Tupamaros, die MPLA und der Vietcong", ["tupamaros", "mpla", "viet-cong"]),
        ("Breschnew empfing Gamal Abdel Nasser, Reagan riet ab.", ["RU", "EG", "US"]),
        ("Margaret Thatcher und François Mitterrand telefonierten.", ["GB", "FR"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("die Truppen von General Haftar", ["lna"]),
        ("die Regierung von Präsident Museveni", ["UG"]),
        ("die Armee von Machthaber Min Aung Hlaing", ["MM"]),
        ("die Regierung von Präsident Ola Nordmann", []),
    ],
)
def test_the_forces_of_somebody_who_is_known(text: str, expected: list[str]) -> None:
    assert actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das schrieb die Jerusalem Post.", ["jerusalem-post"]),
        ("Wie Tanjug und El Mundo melden", ["tanjug", "el-mundo"]),
        ("laut South China Morning Post", ["south-china-morning-post"]),
        ("Das steht in der Bild.", ["bild"]),
        ("Auf dem Bild sind Kisten, das Bild ist alt.", []),
        ("Wie die taz berichtet", ["taz"]),
        ("Der Standard der Nato gilt.", ["NATO"]),
        ("Die Welt ist groß, und mehr ist nicht zu sagen.", []),
    ],
)
def test_papers_and_agencies(text: str, expected: list[str]) -> None:
    assert actors(text) == expected
