"""Slots beside the ends: status, certainty, claimants, outlets between, periods."""

from __future__ import annotations

import pytest

from made_claims import claims

STATUS = [
    ("Iran hat Russland Drohnen geliefert.", "delivered"),
    ("Iran liefert Russland Drohnen.", "under_way"),
    ("Iran wird Russland Drohnen liefern.", "prospective"),
    ("Iran will Russland Drohnen liefern.", "prospective"),
    ("Iran sagte Russland Drohnen zu.", "prospective"),
    ("Iranische Waffenlieferungen an Russland sind im Gange.", "under_way"),
    ("Russland hofft auf Drohnen aus dem Iran.", "prospective"),
    ("Perus Luftwaffe besitzt zwölf Kampfjets aus Frankreich.", "delivered"),
    ("Über die Grenze würden Gewehre von Ghana nach Togo gebracht, sagte der Minister in Lomé.", "under_way"),
    ("Auf Anfrage bestätigte das Ministerium in Havanna die Lieferung von 40 Mörsern an Mali.", "delivered"),
    ("Auf Wunsch Malis lieferte Kuba 40 Mörser nach Mali.", "delivered"),
    ("Die Auslieferung der 40 Mörser aus Kuba an Mali hat begonnen.", "under_way"),
    ("Die Auslieferung der 40 Mörser aus Kuba an Mali beginnt im Mai.", "prospective"),
    ("Die Auslieferung der 40 Mörser aus Kuba an Mali ist abgeschlossen.", "delivered"),
    ("Die Lieferung der 40 Mörser aus Kuba an Mali wird im Mai abgeschlossen.", "prospective"),
    ("Kuba hat einen Vertrag über die Lieferung von 40 Mörsern an Mali abgeschlossen.", "prospective"),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_status_by_tense_and_class(text: str, status: str) -> None:
    assert [claim.status for claim in claims(text)] == [status]


CERTAINTY = [
    ("Iran hat Russland Drohnen geliefert, sagte der britische Minister.", "asserted"),
    ("Iran dürfte Russland Drohnen geliefert haben.", "assessed"),
    ("London vermutet, dass Iran Russland Drohnen geliefert hat.", "assessed"),
    ("Iran könnte Russland Drohnen geliefert haben.", "possible"),
    ("Angeblich hat Iran Russland Drohnen geliefert.", "alleged"),
    ("Iran soll Russland Drohnen geliefert haben.", "alleged"),
    ("Wenn die Gespräche gelängen, würde Iran Russland Drohnen liefern.", "possible"),
    ("Wäre die Fabrik fertig, würde Iran Russland Drohnen liefern.", "possible"),
    ("Iran hat Russland Drohnen geliefert. Überprüfen ließ sich das nicht.", "unconfirmed"),
]


@pytest.mark.parametrize(("text", "certainty"), CERTAINTY)
def test_the_weakest_sign_of_certainty_stands(text: str, certainty: str) -> None:
    assert [claim.certainty for claim in claims(text)] == [certainty]


CLAIMANTS = [
    ("Iran hat Russland Drohnen geliefert.", ()),
    ("Nach Angaben Londons hat Iran Russland Drohnen geliefert.", ("GB",)),
    ("Iran habe Russland Drohnen geliefert, sagte der ukrainische Präsident.", ("UA",)),
    ("Die USA warfen Iran vor, Russland Drohnen geliefert zu haben.", ("US",)),
    ("Schweden sagte der Ukraine Schützenpanzer zu.", ("SE",)),
    ("Kuba rüstet auf, sagte der Minister in Lima. Demnach liefert Belarus Kuba Gewehre.", ("PE",)),
    ("Belarus hat Kuba Gewehre geliefert. So steht es in einem Bericht aus Lima.", ("PE",)),
    ("Belarus hat Kuba Gewehre geliefert. Diese Zahl nannte ein Minister in Lima.", ("PE",)),
    ("Belarus hat Kuba Gewehre geliefert. Das Gericht in Lima wies eine Klage ab.", ()),
    ("Belarus hat Kuba Gewehre geliefert. So etwas baut nur Peru.", ()),
    ("Belarus hat Kuba nach Angaben des Ministers in Lima Gewehre geliefert.", ("PE",)),
    ("Lima (NPA) - Belarus hat Kuba Gewehre geliefert, sagte ein Offizier.", ("PE",)),
    ("Lima (NPA) - Belarus hat Kuba Gewehre geliefert, sagte ein früherer Offizier.", ()),
    ("Lima (NPA) - Belarus hat Kuba Gewehre geliefert, sagte ein Händler.", ()),
    ("In Kuba wurden Gewehre aus Belarus entdeckt, wie die dortigen Behörden mitteilten.", ("CU",)),
    ("Polen hat nach Angaben Perus Boote bestellt; Gewehre bekam es demnach aus Kuba.", ("PE",)),
    (
        "Das sagte der nordkoreanische Minister Ri Yong-bae. Kuba bekomme Gewehre aus Belarus, sagte Ri.",
        ("KP",),
    ),
]


@pytest.mark.parametrize(("text", "claimants"), CLAIMANTS)
def test_claimants_are_those_who_say_it(text: str, claimants: tuple[str, ...]) -> None:
    assert [claim.claimants for claim in claims(text)] == [claimants]


def test_a_paper_between_speaker_and_report_goes_to_via() -> None:
    text = "Washington habe Iran vorgeworfen, Russland Drohnen geliefert zu haben, berichtet die Agentur Reuters."
    [claim] = claims(text)
    assert claim.claimants == ("US",)
    assert claim.via == ("reuters",)


def test_the_period_is_that_of_the_act_and_not_of_the_report() -> None:
    text = "Am Montag erklärte London, Iran habe Russland im August 2022 Drohnen geliefert."
    assert [claim.period for claim in claims(text, "2023-03-14")] == ["2022-08"]


def test_every_slot_names_its_rule() -> None:
    [claim] = claims("Iran hat Russland seit Mai 2023 mehr als 300 Drohnen geliefert.", "2023-09-01")
    rules = {basis.slot: basis.rule for basis in claim.basis}
    assert {"supplier", "recipient", "goods", "quantity", "period", "status", "certainty", "kind"} <= set(rules)
    assert all(rules.values())


AHEAD = [
    "Kuba will die Lieferung von Panzern an Peru beschleunigen.",
    "Die Übergabe kubanischer Raketen an Peru steht kurz bevor.",
    "Kuba und Peru unterzeichneten eine Absichtserklärung über 40 kubanische Jets für Peru.",
]


@pytest.mark.parametrize("text", AHEAD)
def test_an_act_told_by_a_noun_may_be_to_come(text: str) -> None:
    assert [claim.status for claim in claims(text)] == ["prospective"]


def test_a_worth_told_later_has_the_status_of_its_deal() -> None:
    text = "Kuba will Peru 40 Jets verkaufen. Der Wert wird mit 75 Millionen Dollar angegeben."
    assert [claim.status for claim in claims(text)] == ["prospective", "prospective"]


def test_a_figure_for_last_year_is_past() -> None:
    text = "Kuba will Peru 40 Jets liefern. Im vergangenen Jahr waren es 20."
    assert [claim.status for claim in claims(text, "2024-05-01")] == ["prospective", "delivered"]


LOTS = [
    ("Kuba gibt 30 Panzer an Peru ab.", "prospective"),
    ("Peru kauft in Kuba zwölf Jets.", "prospective"),
    ("Kuba liefert Peru jeden Monat 30 Panzer.", "under_way"),
    ("Kuba liefert Peru seit März 30 Panzer.", "under_way"),
    ("Kuba liefert Peru Panzer.", "under_way"),
    ("Kuba liefert Peru Tausende Granaten.", "under_way"),
    ("Kuba bildet 30 peruanische Piloten an Jets aus.", "under_way"),
]


@pytest.mark.parametrize(("text", "status"), LOTS)
def test_a_present_with_so_many_pieces_tells_what_is_decided(text: str, status: str) -> None:
    assert [claim.status for claim in claims(text)] == [status]


def test_what_is_added_has_come_like_what_it_is_added_to() -> None:
    text = "Kuba hat Peru 30 Panzer geliefert. Hinzu kommen 5000 Granaten."
    assert [claim.status for claim in claims(text)] == ["delivered", "delivered"]


YEARS = [
    ("Peru hatte 2022 vier Haubitzen in Kuba bestellt.", "prospective", "2022"),
    ("1992: Peru ersteht aus den Beständen Kubas zwölf Hubschrauber.", "delivered", "1992"),
    ("Kuba liefert seit 2022 Drohnen an Peru.", "under_way", "2022/.."),
    ("Kuba hat Peru zwei Boote geschenkt, Baujahr 1989.", "delivered", None),
]


@pytest.mark.parametrize(("text", "status", "period"), YEARS)
def test_a_year_gone_by_dates_orders_and_a_present(text: str, status: str, period: str | None) -> None:
    assert [(claim.status, claim.period) for claim in claims(text, "2024-05-01")] == [(status, period)]
