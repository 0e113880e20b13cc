"""Who gives and who gets by grammar: verbs told apart from attributes, relative clauses, shared and missing parts of clauses."""

from __future__ import annotations

import pytest

from made_claims import claims

#: A text, and the directions of the transfers that it tells, in order.
DIRECTIONS = [
    # the full verb under two helpers, two participles under one
    ("Peru habe Kenia 40 Raketen verkaufen wollen, hieß es.", ["PE>KE"]),
    ("Abu Dhabi habe 1200 Söldner angeworben und dem Sudan zugeführt.", ["AE>SD"]),
    ("Kenia hat die Haubitzen, deren Reichweite gering ist, aus Mali erhalten und nun eingesetzt.", ["ML>KE"]),
    ("Kenia wird Mali zwölf Haubitzen überlassen.", ["KE>ML"]),
    # participles before their nouns are no verbs
    ("Kenia verkauft 24 gebrauchte Kampfflugzeuge an Peru.", ["KE>PE"]),
    # joined actors before the verb
    ("Aus Oman und Katar will die Türkei zwölf gebrauchte Kampfjets übernehmen.", ["OM,QA>TR"]),
    ("In Guatemala und Honduras wurden Waffen aus Texas entdeckt.", ["US>GT,HN"]),
    # the gender of names
    ("Der Ukraine hat Finnland bisher Haubitzen gewährt.", ["FI>UA"]),
    # relative pronouns
    ("Nun solle Brasilien einspringen, von dem Angola sechs Hubschrauber gekauft hatte.", ["BR>AO"]),
    ("Marokko wäre das erste Land, das Kenia schwere Waffen überlässt.", ["MA>KE"]),
    ("Die Jets, die Kenia vor Jahren in Polen gekauft hatte, gehen nun an Mali.", ["KE>ML", "PL>KE"]),
    # clauses said again without their verb
    ("Polen schickte 78 Panzer nach Kenia, Peru 150 Haubitzen.", ["PL>KE", "PE>KE"]),
    ("Polen liefert Kenia Panzer, Peru zehn Haubitzen, Kanada Drohnen.", ["PL>KE", "PE>KE", "CA>KE"]),
    ("Washington schickt 50 Panzer an Kenia, Paris 20 gebrauchte Jets an Mali.", ["US>KE", "FR>ML"]),
    ("Aus Kenia kommen 40 Panzer für Peru, aus Ghana 50 Jets.", ["KE>PE", "GH>PE"]),
    ("Nach Peru liefert Rom 20 Jets, nach Kenia 40 Panzer.", ["IT>PE", "IT>KE"]),
    ("Im Mai kamen aus Rom 20 Jets für Peru, aus Kenia 40 Panzer.", ["IT>PE", "KE>PE"]),
    # joined actors behind one preposition
    ("Peru erhielt Jets aus Italien, Kenia und Ghana sowie Panzer aus Polen.", ["IT,KE,GH>PE", "PL>PE"]),
    # who bargains with a maker of arms gets them, and a maker's customer too
    ("Die Türkei verhandelt mit Äthiopien über Drohnen.", ["TR>ET"]),
    ("Peru verhandelt mit Russland über Jets.", ["RU>PE"]),
    ("Russland verhandelt mit Nordkorea über Granaten.", ["KP>RU"]),
    # a name that ends with a figure ends its sentence
    ("Italien liefert Ghana 50 Panzer vom Typ T-72. An Kuba gehen Jets aus Polen.", ["IT>GH", "PL>CU"]),
]


@pytest.mark.parametrize(("text", "directions"), DIRECTIONS)
def test_directions(text: str, directions: list[str]) -> None:
    found = [claim for claim in claims(text, "2024-05") if claim.kind == "transfer"]
    assert [f"{','.join(claim.supplier)}>{','.join(claim.recipient)}" for claim in found] == directions


#: Texts in which an actor only looks on, is compared or owns what carries the goods.
ASIDE = [
    ("Thailand findet chinesische Drohnenmotoren für Myanmar.", ["CN>MM"]),
    ("Anders als Peru liefert Polen Kenia Panzer.", ["PL>KE"]),
    ("Wie Peru hat auch Kenia Panzer in Polen gekauft.", ["PL>KE"]),
    ("Eine Transportmaschine der kenianischen Luftwaffe hat das Kriegsmaterial nach Somalia gebracht.", ["KE>SO"]),
    ("In einer eroberten russischen Stellung haben ukrainische Soldaten Granaten aus dem Iran gefunden.", ["IR>RU"]),
    ("Israel prüft, im Libanon erbeutete russische Waffen an Kenia weiterzugeben.", ["IL>KE"]),
    ("Vietnam, wohin der Präsident weiterreiste, kauft russische Raketen.", ["RU>VN"]),
    ("Peru bezahlt Kenia für die Entsendung von 200 Soldaten.", ["KE>PE"]),
]


@pytest.mark.parametrize(("text", "directions"), ASIDE)
def test_who_takes_no_part(text: str, directions: list[str]) -> None:
    found = [claim for claim in claims(text, "2024-05") if claim.kind == "transfer"]
    assert [f"{','.join(claim.supplier)}>{','.join(claim.recipient)}" for claim in found] == directions


#: Texts in which a clause or its speaker tells whose goods are meant.
TOLD = [
    (
        "Der belgische Minister sagte, sein Land werde 2025 erste F-16 abgeben. Die Jets würden an Kenia geliefert.",
        "BE>KE",
    ),
    ("Kanada spendet Kenia 800 Raketenmotoren, von denen 130 im Mai verschickt werden sollen.", "CA>KE"),
    ("Italien verspricht Kenia Panzer, Kanada Drohnen, Japan drei Milliarden Dollar.", "IT>KE CA>KE JP>KE"),
    ("Darunter waren Granaten aus dem Iran, Panzerfäuste aus Nordkorea für Kenia.", "IR>KE KP>KE"),
    ("Peru rechnet mit 24 Kampfjets aus Polen, die ursprünglich für Kenia gebaut worden waren.", "PL>PE"),
    ("Der US-Präsident erlaubt Kenia Angriffe mit Raketen auf Mali.", ""),
    ("Kenia hat aus Mali mehr Erdöl eingeführt als erlaubt.", "ML>KE"),
]


@pytest.mark.parametrize(("text", "directions"), TOLD)
def test_whose_goods_are_meant(text: str, directions: str) -> None:
    found = [claim for claim in claims(text, "2024-05") if claim.kind == "transfer"]
    assert (
        list(dict.fromkeys(f"{','.join(claim.supplier)}>{','.join(claim.recipient)}" for claim in found))
        == directions.split()
    )


def test_a_joined_main_clause_has_the_subject_of_the_main_clause_before() -> None:
    text = "Die USA bemühen sich seit Jahren, Hanoi als Kunden zu gewinnen, und haben Kenia drei Kutter überlassen."
    assert [(claim.supplier, claim.recipient) for claim in claims(text)] == [(("US",), ("KE",))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russland hat mit dem Iran einen Vertrag über S-300 geschlossen.", ("RU", "IR")),
        ("Der Iran hat mit Russland einen Vertrag über S-300 geschlossen.", ("RU", "IR")),
        ("Südkorea hat mit Polen einen Vertrag über 180 Kampfpanzer vom Typ K2 unterzeichnet.", ("KR", "PL")),
    ],
)
def test_of_two_who_bargain_the_maker_of_the_type_sells(text: str, expected: tuple[str, str]) -> None:
    [claim] = claims(text)
    assert (*claim.supplier, *claim.recipient) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Griechenland gibt der Ukraine 40 Schützenpanzer aus DDR-Beständen.", ("GR", "UA")),
        ("Polen lieferte Kiew Raketen aus früheren Beständen der Bundeswehr.", ("PL", "UA")),
        ("Die Ukraine erhält 40 Schützenpanzer aus DDR-Beständen.", ("DE", "UA")),
    ],
)
def test_who_gives_goods_is_the_supplier_wherever_they_were(text: str, expected: tuple[str, str]) -> None:
    [claim] = claims(text)
    assert (*claim.supplier, *claim.recipient) == expected
