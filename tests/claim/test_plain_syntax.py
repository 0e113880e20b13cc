"""Plain sentences whose syntax hid who gives and who gets: plural verbs, asides, dashes, sites of works, topics of headlines."""

from __future__ import annotations

import pytest

from made_claims import claims, told

PAIRS = [
    # a plural verb that may be an adjective
    ("Die USA schicken Kolumbien 60 Hubschrauber.", "US CO"),
    # a question behind a dash asks something else
    ("Ungarn verkauft dem Irak alte Panzer – was wird aus ihnen?", "HU IQ"),
    # a participle between commas is no verb, and who stands in it takes no part
    ("Belize, von Guatemala bedrängt, bestellte in Taiwan zwei Patrouillenboote.", "TW BZ"),
    ("Estland, vom Nachbarn bedroht, kauft in Seoul zwölf Haubitzen.", "KR EE"),
    ("Die Panzer, von Polen geliefert, trafen in Kiew ein.", "PL UA"),
    # where a works sits is no other actor
    ("Die indonesische Werft in Surabaya hat der Marine von Senegal ein Patrouillenboot übergeben.", "ID SN"),
    # the topic of a headline
    ("Peru: Armee gab chinesische Raketen an die USA", "PE US"),
    ("Sudan: Iran schickt der Armee neue Drohnen", "IR SD"),
    ("Der Libanon ist arm. Paris hat der Armee 20 Radpanzer überlassen.", "FR LB"),
    # a figure behind a source opens another phrase
    ("Die Türkei bildet nach eigenen Angaben 2500 Soldaten der Regierung in Tripolis aus.", "TR LY"),
    # who has people abroad, who provides another with goods
    ("Die Wagner-Truppe habe etwa 1000 Mann in Mali, sagte ein Sprecher.", "wagner ML"),
    ("Jordanien hat Haftar Panzerfahrzeuge gestellt.", "JO lna"),
    # who is accused of what a noun names
    ("Teheran wirft Israel Waffenhilfe für die PKK vor.", "IL pkk"),
    ("Polen beschuldigt Belarus der Waffenlieferung an die Wagner-Truppe.", "BY wagner"),
    # a sale between one who is known to supply the other
    ("Moskau verhandelt mit Delhi über die Lieferung weiterer Flugabwehrsysteme.", "RU IN"),
    # arms from a great war are arms
    ("Laos hat Russland 30 Panzer aus dem Zweiten Weltkrieg überlassen.", "LA RU"),
]


@pytest.mark.parametrize(("text", "pair"), PAIRS)
def test_who_gives_and_who_gets(text: str, pair: str) -> None:
    assert [" ".join(told(claim)[1:3]) for claim in claims(text)] == [pair]


def test_a_currency_is_no_actor() -> None:
    found = claims("Kenia will Haiti 1000 Polizisten schicken; Benin gibt 123 Millionen kanadische Dollar.")
    assert all("CA" not in claim.supplier + claim.recipient for claim in found)


def test_people_kept_abroad_are_there() -> None:
    (claim,) = claims("Russland unterhält 3000 Soldaten in Armenien.")
    assert claim.status == "delivered"


REQUESTS = [
    ("Der Kreml prüft eine Bitte Nordkoreas um Flugabwehrraketen.", "RU KP"),
    ("Berlin prüft eine Anfrage aus Riad nach Panzern.", "DE SA"),
    ("Polen hat eine Anfrage des Irak nach 150 Schützenpanzern erhalten.", "PL IQ"),
    # who gets goods counts more than where they are led
    ("Zwei Flugzeuge der Emirate brachten Waffen für die RSF nach Amdjarass im Tschad.", "AE rsf"),
    ("Der Iran schickte Raketen für die Hisbollah nach Syrien.", "IR hezbollah"),
]


@pytest.mark.parametrize(("text", "pair"), REQUESTS)
def test_who_is_asked_and_for_whom_goods_are(text: str, pair: str) -> None:
    assert [" ".join(told(claim)[1:3]) for claim in claims(text)] == [pair]


MADE_AND_ENDED = [
    ("Russland hilft dem Iran beim Bau von Kampfdrohnen.", [("transfer", "RU", "IR", "military-technology")]),
    ("Burkina Faso holte russische Ausbilder ins Land.", [("transfer", "RU", "BF", "personnel")]),
    ("Bis 2017 lieferte Nordkorea Munition an Ägypten, seither nicht mehr.", [("transfer", "KP", "EG", "ammunition")]),
    ("Nordkorea liefert keine Munition mehr an Ägypten.", [("denial", "KP", "EG", "ammunition")]),
    (
        "Eine Firma in Dubai vermittelte den Verkauf von 90 Panzerwagen aus Jordanien an Haftar.",
        [("transfer", "JO", "lna", "armoured-vehicles")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MADE_AND_ENDED)
def test_what_is_told(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert [told(claim) for claim in claims(text)] == expected


def test_goods_keep_the_ends_beside_them() -> None:
    found = [told(claim) for claim in claims("Finnische Haubitzen für Estland, schwedische Panzer für die Ukraine")]
    assert found == [("transfer", "FI", "EE", "artillery"), ("transfer", "SE", "UA", "armoured-vehicles")]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Russland liefert der Türkei vier Systeme S-400.", 4),
        ("Russland liefert der Türkei vier Batterien des Systems S-400.", 4),
        ("Polen kauft 48 Maschinen F-16 in den USA.", 48),
        ("Die USA liefern Polen zwei Batterien Patriot.", 2),
    ],
)
def test_a_figure_before_the_name_of_a_type_counts_it(text: str, figure: int) -> None:
    (claim,) = claims(text)
    assert claim.quantity is not None
    assert claim.quantity.lower == figure


def test_where_a_part_of_goods_was_before_is_not_who_gives_them() -> None:
    (claim, *_) = claims("Estland gab der Ukraine alle 36 Haubitzen, darunter neun aus DDR-Beständen.")
    assert (claim.supplier, claim.recipient) == (("EE",), ("UA",))


DOINGS = [
    ("Washington wirft Moskau vor, mit dem Kauf von Munition in Nordkorea UN-Sanktionen zu verletzen.", "breach KP RU"),
    ("Mit dem Verkauf von Panzern an Mali verstoße Prag gegen das Embargo der EU.", "breach CZ ML"),
    ("Mit dem Kauf von Drohnen in der Türkei reagiert Polen auf den Krieg.", "transfer TR PL"),
    ("Auf einem Foto aus Port Sudan ist eine iranische Drohne zu erkennen.", "transfer IR SD"),
]


@pytest.mark.parametrize(("text", "expected"), DOINGS)
def test_who_does_what_a_noun_names(text: str, expected: str) -> None:
    assert expected in [" ".join(told(claim)[:3]) for claim in claims(text)]


def test_ones_own_people_are_not_those_of_the_place() -> None:
    text = "Der aserbaidschanische Präsident hatte bestätigt, dass seine Armee in Berg-Karabach israelische Drohnen einsetzt."
    assert [told(claim) for claim in claims(text)] == [("use", "IL", "AZ", "drones")]


def test_who_announces_stationing_gives() -> None:
    (claim,) = claims("Moskau kündigte an, Raketen in Belarus zu stationieren.")
    assert (claim.supplier, claim.recipient, claim.status) == (("RU",), ("BY",), "prospective")


def test_a_headline_with_arms_and_fuel_sums_up_what_the_body_tells() -> None:
    text = (
        "Bericht: Emirate helfen Haftar mit Waffen und Treibstoff\n\n"
        "Die Emirate haben Haftars Truppen nach einem Bericht der Vereinten Nationen mit Drohnen versorgt."
    )
    assert [claim.goods for claim in claims(text)] == [("drones",)]


def test_vehicles_in_a_list_with_arms_are_goods() -> None:
    found = claims("Der Sudan habe die M23 mit 300 Geländewagen, Panzerabwehrraketen und Munition ausgestattet.")
    assert [(told(claim)[3], claim.quantity and claim.quantity.lower) for claim in found] == [
        ("military-equipment", 300),
        ("missiles+ammunition", None),
    ]


def test_who_confirms_an_act_puts_it_forward_too() -> None:
    text = (
        "China hat Serbien Raketen geliefert, teilte das Ministerium in Belgrad mit. Peking bestätigte die Lieferung."
    )
    assert [claim.claimants for claim in claims(text)] == [("RS",), ("CN",)]
    (claim,) = claims("China hat Serbien Raketen geliefert. Belgrad wollte die Lieferung nicht bestätigen.")
    assert claim.claimants == ()


def test_satellite_data_are_goods_where_somebody_is_given_them() -> None:
    text = "Ein chinesisches Unternehmen versorgt die Huthi-Miliz mit Satellitenbildern. Über Waffen aus Peking weiß man nichts."
    assert ("transfer", "CN", "houthis", "satellite-technology") in [told(claim) for claim in claims(text)]
    assert not claims("Das Ministerium zeigte Satellitenbilder der Grenze zwischen China und Indien.")


def test_who_denies_what_he_is_accused_of_is_the_accused() -> None:
    text = (
        "Ghana habe der M23 Gewehre geliefert, sagte der kenianische Minister in Nairobi. "
        "Der Präsident bestritt, der M23 Waffen gegeben zu haben."
    )
    denial = next(claim for claim in claims(text) if claim.kind == "denial")
    assert (denial.supplier, denial.claimants) == (("GH",), ("GH",))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Prag hat der Ukraine 100.000 Granaten geliefert. Bis Jahresende sollen es 500.000 werden.", "prospective"),
        ("Eine Ladung mit Granaten aus Indien soll im Dezember in Polen eintreffen.", "prospective"),
        ("Eine Ladung mit Granaten aus Indien soll im Oktober in Polen eingetroffen sein.", "delivered"),
        ("Acht Hubschrauber aus Russland stehen kurz vor der Übergabe an Uganda.", "prospective"),
        ("Die USA wollen Raketen in Deutschland stationieren.", "prospective"),
        ("In Belarus sind russische Raketen stationiert.", "delivered"),
    ],
)
def test_what_is_yet_to_come(text: str, status: str) -> None:
    found = claims(text, published="2023-11-15")
    assert found[-1].status == status
    assert found[-1].certainty in ("asserted", "alleged")


@pytest.mark.parametrize(
    "text",
    [
        "Kuba habe, hieß es, Mali zwölf Panzer geliefert.",
        "Kuba habe, sagte der Minister, Mali zwölf Panzer geliefert.",
        "Kuba soll, heißt es in Paris, Mali zwölf Panzer geliefert haben.",
        "Kuba werde, sagte Togos Minister, Mali zwölf Panzer liefern.",
        "Zwölf Panzer seien, sagte der Minister, aus Kuba an Mali geliefert worden.",
        "Kuba scheint Mali zwölf Panzer zu liefern.",
        "Kuba scheint Mali zwölf Panzer geliefert zu haben.",
        "Kuba pflegt Mali Panzer zu liefern.",
        "Kuba habe seinem Land zwölf Panzer geliefert, sagte Malis Präsident.",
    ],
)
def test_what_is_said_between_and_what_only_seems(text: str) -> None:
    found = [(claim.kind, claim.supplier, claim.recipient) for claim in claims(text)]
    assert found == [("transfer", ("CU",), ("ML",))]


@pytest.mark.parametrize(
    "text",
    [
        "Die staatliche Rüstungsfirma Kubas habe Mali Sturmgewehre verkauft, sagte der Minister.",
        "Ein Rüstungskonzern Kubas lieferte Mali Sturmgewehre.",
        "Der größte Konzern Kubas verkaufte Mali Panzer.",
        "Auch Kuba hält an der Lieferung von 400 Bomben an Mali fest.",
        "Kuba verteidigte den Verkauf von Panzern an Mali.",
    ],
)
def test_a_name_behind_its_firm_and_an_act_that_is_held_on_to(text: str) -> None:
    found = [(claim.kind, claim.supplier, claim.recipient) for claim in claims(text)]
    assert found == [("transfer", ("CU",), ("ML",))]


@pytest.mark.parametrize(
    "text",
    [
        "„Wir haben Mali zwölf Panzer geliefert“, sagte Kubas Präsident.",
        "Sein Land habe Mali zwölf Panzer geliefert, sagte Kubas Präsident.",
        "Kuba habe, hieß es, Mali zwölf Panzer geliefert.",
        "Kuba verfügt über Panzer, welche Peru einst gebaut hat. Kuba hat Mali zwölf Panzer geliefert.",
    ],
)
def test_who_speaks_of_his_own_deal_beside_another(text: str) -> None:
    found = [(claim.supplier, claim.recipient) for claim in claims("Peru lieferte Togo acht Boote. " + text)]
    assert (("CU",), ("ML",)) in found
    assert (("PE",), ("ML",)) not in found
