"""Constructions: own sentences in, the act with its ends out, every span inside the text."""

from __future__ import annotations

import pytest

from made_claims import claims, told

# Each line stands for a way of saying it, not for a sentence.
TRANSFERS = [
    # verbs that hand over: subject gives, dative or *an* gets
    ("Nordkorea hat Russland Haubitzen geliefert.", "KP", "RU", "artillery"),
    ("Der Iran verkaufte der Türkei 20 Drohnen.", "IR", "TR", "drones"),
    ("Den Rebellen der M23 überließ Ruanda Mörser.", "RW", "m23", "artillery"),
    ("Serbien gab 500 Granaten an die Ukraine weiter.", "RS", "UA", "ammunition"),
    ("Die Drohnen wurden von der Türkei nach Mali geliefert.", "TR", "ML", "drones"),
    ("Frankreich stellte Marokko Hubschrauber zur Verfügung.", "FR", "MA", "helicopters"),
    # verbs that obtain: subject gets, *von*, *aus*, *in* give
    ("Algerien kaufte in Russland Kampfflugzeuge.", "RU", "DZ", "combat-aircraft"),
    ("Die Ukraine erhielt aus Schweden Schützenpanzer.", "SE", "UA", "armoured-vehicles"),
    ("Polen bezieht von Südkorea Haubitzen.", "KR", "PL", "artillery"),
    # verbs that equip: the one equipped stands in the accusative, in the passive as the subject
    ("China versorgt Pakistan mit Raketen.", "CN", "PK", "missiles"),
    ("Kiew wird von Tschechien mit Munition beliefert.", "CZ", "UA", "ammunition"),
    # what arrives says where it comes from and where it goes
    ("Aus Belarus rollten Panzer nach Russland.", "BY", "RU", "armoured-vehicles"),
    # nouns for acts, without any verb
    ("Neue Waffenlieferungen Nordkoreas an Russland", "KP", "RU", "weapons"),
    ("Indiens Einfuhren russischer Raketen", "RU", "IN", "missiles"),
    ("Auf dem Weg nach Syrien: iranische Raketen", "IR", "SY", "missiles"),
    # infinitives take their subject from the verb above
    ("Die USA warfen dem Iran vor, Russland Raketen geliefert zu haben.", "IR", "RU", "missiles"),
    ("Berlin erwägt, der Ukraine Marschflugkörper zu liefern.", "DE", "UA", "missiles"),
    # relative clauses
    ("Es ging um Granaten, die Nordkorea nach Russland verschifft hatte.", "KP", "RU", "ammunition"),
    # a participle that looks like an infinitive
    ("Ankara hat Tripolis Drohnen überlassen.", "TR", "LY", "drones"),
]


@pytest.mark.parametrize(("text", "supplier", "recipient", "goods"), TRANSFERS)
def test_a_transfer_has_its_ends(text: str, supplier: str, recipient: str, goods: str) -> None:
    found = claims(text)
    assert [told(claim) for claim in found] == [("transfer", supplier, recipient, goods)]
    for claim in found:
        assert all(0 <= span.start < span.end <= len(text) for span in claim.spans())
        assert {"kind", "supplier", "recipient", "goods", "status", "certainty"} <= {
            basis.slot for basis in claim.basis
        }


NOTHING = [
    "Die Mannschaft aus Kiew schoss eine Granate ins Tor der Gäste aus Mailand.",
    "Das Militärmuseum in Wien hat eine Haubitze aus Tschechien erhalten.",
    "Die Vereinten Nationen berichteten über Kämpfe im Sudan.",
    "Liefert China Waffen an Russland?",
    "Die Resolution untersagt allen Staaten, Waffen an Nordkorea zu liefern.",
    "Der Minister reiste von Berlin nach Paris.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_act_gives_no_claim(text: str) -> None:
    assert claims(text) == ()


def test_a_turn_reverses_the_direction_of_the_act_before() -> None:
    text = "Nordkorea hat Russland Munition geliefert. Im Gegenzug erhielt Pjöngjang Lebensmittel."
    assert [told(claim) for claim in claims(text)] == [
        ("transfer", "KP", "RU", "ammunition"),
        ("transfer", "RU", "KP", "food"),
    ]


def test_goods_with_their_own_figures_are_claims_of_their_own() -> None:
    found = claims("Pjöngjang lieferte Moskau 40 Haubitzen und 900 Container mit Munition.")
    figures = {(claim.goods, claim.quantity.lower, claim.quantity.unit) for claim in found if claim.quantity}
    assert figures == {(("artillery",), 40, "item"), (("ammunition",), 900, "container")}


def test_the_same_act_told_twice_is_one_claim_with_both_passages() -> None:
    text = "Iran hat Russland 50 Raketen geliefert. Das sei sicher.\n\nIran hat Russland 50 Raketen geliefert."
    found = [claim for claim in claims(text) if claim.kind == "transfer"]
    assert len(found) == 1
    assert len(found[0].evidence) == 2


def test_a_figure_alone_joins_the_act_before() -> None:
    text = "Nordkorea hat 3000 Soldaten nach Russland entsandt. Weitere 9000 sollten bis Dezember folgen."
    second = claims(text, "2024-10-20")[1]
    assert told(second) == ("transfer", "KP", "RU", "personnel")
    assert second.quantity is not None
    assert (second.quantity.lower, second.quantity.unit) == (9000, "person")
    assert second.status == "prospective"
    assert second.period == "../2024-12"


def test_weapons_from_elsewhere_that_are_fired_are_a_use() -> None:
    [claim] = claims("Russland hat iranische Drohnen gegen die Ukraine eingesetzt.")
    assert told(claim) == ("use", "IR", "RU", "drones")
