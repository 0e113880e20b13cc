"""Denials that say that there is nothing of what was told before, and refusals that leave out who refuses, what or to whom."""

from __future__ import annotations

import pytest

from made_claims import claims, told

ACCUSED = "Der britische Außenminister warf Kenia vor, Panzer an den Südsudan weitergegeben zu haben. "

THERE_IS_NONE = [
    "Kenia erklärte, eine solche Vereinbarung existiere nicht.",
    "Kenia erklärte, derartige Lieferungen fänden nicht statt.",
    "In Nairobi hieß es, solche Transporte habe es nicht gegeben.",
    "Kenias Sprecher sagte, dazu gebe es keine Absprachen.",
    "Ein Sprecher in Nairobi sagte, es gebe darüber keine Verhandlungen.",
    "Im Südsudan gebe es keine kenianischen Panzer, sagte der Minister in Nairobi.",
    "Kenias Sprecher sagte, man habe weder geliefert noch verkauft.",
    "Seither habe es keine Ausfuhren mehr gegeben, sagte der kenianische Minister.",
    "Kenias Armee erklärte, es sei nichts verschickt worden.",
    "Kenia betreibt dort ein Lazarett und weist jede Verwicklung von sich.",
]


@pytest.mark.parametrize("text", THERE_IS_NONE)
def test_what_is_said_not_to_be(text: str) -> None:
    accusation, denial = claims(ACCUSED + text)
    assert (accusation.kind, accusation.claimants) == ("transfer", ("GB",))
    assert told(denial) == ("denial", "KE", "SS", "armoured-vehicles")
    assert denial.claimants == ("KE",)


NO_DENIALS = [
    "Kenia erklärte, eine solche Vereinbarung existiere.",
    "Kenias Sprecher sagte, es gebe keine Eile.",
    "Kenias Sprecher sagte, keiner der Panzer sei fahrbereit.",
    "Kenias Sprecher sagte, dazu gebe es keine Auskunft.",
]


@pytest.mark.parametrize("text", NO_DENIALS)
def test_what_denies_nothing(text: str) -> None:
    assert all(claim.kind != "denial" for claim in claims(ACCUSED + text))


FINLAND = "Finnland lieferte Oman 2019 Raketen. "

REFUSALS = [
    ("Nicht genehmigt wurde der Export von Munition nach Togo.", "ammunition"),
    ("Die Ausfuhr von Munition nach Togo wurde dagegen untersagt.", "ammunition"),
    ("Für Togo erteilt Helsinki keine Genehmigungen mehr.", "missiles"),
    ("Helsinki erteilt auch Togo keine Genehmigungen mehr.", "missiles"),
    ("Anträge für Togo lehnte Helsinki ab.", "missiles"),
    ("Seit 2018 genehmigt Helsinki keine Ausfuhren nach Togo mehr.", "missiles"),
    ("Eine Anfrage aus Togo habe man abgelehnt, sagte der Minister in Helsinki.", "missiles"),
]


@pytest.mark.parametrize(("text", "goods"), REFUSALS)
def test_refusals_that_leave_something_out(text: str, goods: str) -> None:
    transfer, denial = claims(FINLAND + text)
    assert told(transfer) == ("transfer", "FI", "OM", "missiles")
    assert told(denial) == ("denial", "FI", "TG", goods)
    assert (denial.claimants, denial.status) == (("FI",), "prospective")


OTHER_GOODS = [
    "Die Lieferung von Marschflugkörpern lehnt die Bundesregierung ab.",
    "Berlin schloss aus, dass auch Marschflugkörper abgegeben werden.",
]


@pytest.mark.parametrize("text", OTHER_GOODS)
def test_who_gives_some_goods_refuses_others_to_the_same(text: str) -> None:
    denial = claims("Deutschland gibt der Ukraine Panzer. " + text)[-1]
    assert told(denial) == ("denial", "DE", "UA", "missiles")


NO_REFUSALS = [
    "Helsinki stoppte die Einfuhr von Bananen aus Togo.",
    "Helsinki verbot die Ausfuhr von Holz nach Togo.",
    "Helsinki müsse die Lieferung an Togo stoppen, forderte ein Verein.",
    "Für Togo erteilt Helsinki Genehmigungen.",
]


@pytest.mark.parametrize("text", NO_REFUSALS)
def test_what_is_no_refusal(text: str) -> None:
    assert all(claim.kind != "denial" for claim in claims(FINLAND + text))


def test_who_ordered_nothing_denies() -> None:
    denial = claims(ACCUSED + "In Juba hieß es, man habe nichts bestellt.")[-1]
    assert told(denial) == ("denial", "KE", "SS", "armoured-vehicles")
    assert denial.claimants == ("SS",)


MYANMAR = "Serbien hat laut einem Bericht Raketen an Myanmar geliefert. "


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ein Sprecher der EU-Kommission sagte, die Lieferung widerspreche dem Embargo der EU.", "breach"),
        ("Serbien widersprach dem Bericht des Senders.", "denial"),
        ("Serbien widersprach dem Bericht über das Embargo der EU.", "denial"),
        ("Mit dem Verkauf habe Serbien seine Vertragspflichten verletzt, sagte ein Abgeordneter in Brüssel.", "breach"),
        ("Belgrad widersprach.", "denial"),
    ],
)
def test_acts_contradict_norms_and_people_reports(text: str, kind: str) -> None:
    last = claims(MYANMAR + text)[-1]
    assert told(last) == (kind, "RS", "MM", "missiles")
