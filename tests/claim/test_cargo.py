"""Which goods of a sentence are handed over, and which only carry them, are what they are for, or stay where they are."""

from __future__ import annotations

import pytest

from made_claims import claims, told

HANDED = [
    # what others are made for
    ("Kuba hat Peru Munition für Haubitzen und Mörser geliefert.", "CU", "PE", "ammunition"),
    ("Kuba lieferte Peru Schutzwesten für Soldaten.", "CU", "PE", "military-equipment"),
    # what others are carried with
    ("Peruanische Landungsschiffe haben Granaten aus Kuba nach Callao gebracht.", "CU", "PE", "ammunition"),
    ("Kuba brachte mit Hubschraubern Mörser nach Peru.", "CU", "PE", "artillery"),
    # ships in a list are goods like the others
    ("Kuba lieferte Peru Fregatten und Torpedos.", "CU", "PE", "ships+missiles"),
    # the noun for what somebody says or when it was is no end
    ("Kuba hat aus sowjetischer Zeit stammende Haubitzen an Peru geliefert.", "CU", "PE", "artillery"),
    # of an adjective and the name beside it the name counts
    ("Der Iran lieferte der libanesischen Hisbollah Drohnen.", "IR", "hezbollah", "drones"),
    ("Kuba verkaufte Haubitzen an die russische Söldnertruppe Wagner.", "CU", "wagner", "artillery"),
    # what is told of others comes beside goods, and aircraft are goods where they are counted, handed over or in a row
    ("Kuba lieferte Peru zwölf Panzer und Daten über Drohnen.", "CU", "PE", "armoured-vehicles"),
    ("Zwei Hubschrauber aus Kuba sind in Peru gelandet.", "CU", "PE", "helicopters"),
    ("Das erste Flugzeug aus Kuba ist in Peru eingetroffen.", "CU", "PE", "combat-aircraft"),
    ("Kuba hat Peru ein Flugzeug geschenkt.", "CU", "PE", "combat-aircraft"),
    # verbs that hand over or obtain
    ("Peru will in Kuba Granaten beschaffen.", "CU", "PE", "ammunition"),
    ("Kuba beschafft Peru Granaten.", "CU", "PE", "ammunition"),
    ("Die Führung in Lima bemüht sich in Havanna um Raketen.", "CU", "PE", "missiles"),
    ("Perus Präsident dankte Kuba für die Lieferung von Panzern.", "CU", "PE", "armoured-vehicles"),
    # one figure for two kinds of goods
    ("Peru hat von Kuba Tausende Granaten und Raketen erhalten.", "CU", "PE", "ammunition+missiles"),
    ("Kuba hat Peru 900 Schuss Munition geliefert.", "CU", "PE", "ammunition"),
]


@pytest.mark.parametrize(("text", "supplier", "recipient", "goods"), HANDED)
def test_only_what_is_handed_over_counts(text: str, supplier: str, recipient: str, goods: str) -> None:
    assert [told(claim) for claim in claims(text)] == [("transfer", supplier, recipient, goods)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru fordert von Kuba die Freilassung der Soldaten.",
        "Kuba fordert von Peru Auskunft über die Reichweite der Raketen.",
        "Peru verlegte Truppen an die Grenze zu Kuba.",
        "Die Drohnen drangen aus Kuba in den peruanischen Luftraum ein.",
        "Kubas Militär erhält 20 neue Panzer, berichtete eine Zeitung in Peru.",
        # what only is told of them is handed over
        "Kuba gab Peru Informationen über die Raketen weiter.",
        "Kuba übergab Peru Hinweise auf zwölf Haubitzen.",
        # one aircraft that starts, lands or is found, and what others travel by
        "Das Flugzeug war in Kuba gestartet und landete am Abend in Peru.",
        "Ein kubanischer Hubschrauber ist in Peru abgestürzt.",
        "Der Minister reiste per Hubschrauber aus Kuba nach Peru.",
        "In Peru demonstrierten Hunderte gegen Waffenexporte, in Kuba blieb es ruhig.",
    ],
)
def test_goods_that_stay_are_no_transfer(text: str) -> None:
    assert claims(text) == ()


def test_what_people_are_sent_for_is_no_act_of_its_own() -> None:
    text = "Kuba hat Berater nach Peru entsandt, die peruanische Truppen im Umgang mit den Waffen unterweisen."
    assert [told(claim) for claim in claims(text)] == [("transfer", "CU", "PE", "personnel")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fidschi stellt Mali 200 Soldaten.", [("transfer", "FJ", "ML", "personnel")]),
        ("Inzwischen seien 60 kubanische Soldaten in Luanda, erklärte Peru.", [("transfer", "CU", "AO", "personnel")]),
        ("Mali hat 75 Soldaten vor Gericht gestellt, die nach Fidschi geflohen waren.", []),
        ("In Luanda seien 60 angolanische Soldaten, erklärte Peru.", []),
    ],
)
def test_people_provided_and_people_abroad(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert [told(claim) for claim in claims(text)] == expected


def test_somebodys_troops_are_who_gets_the_goods() -> None:
    for text in (
        "Jordanien verlud in Akaba Panzerwagen für Haftars Truppen.",
        "Jordanien liefert Haftars Truppen Panzerwagen.",
    ):
        assert [claim.goods for claim in claims(text)] == [("armoured-vehicles",)]
