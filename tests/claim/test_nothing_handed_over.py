"""Rights, needs, what would have been better, aid, sums of several deals: nobody hands anything over by them."""

from __future__ import annotations

import pytest

from made_claims import claims, told

TOLD = "Kuba hat Peru 40 Panzer geliefert. "
ALONE = [("transfer", "CU", "PE", "armoured-vehicles")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sein Land habe das Recht, Waffen zu kaufen, sagte der peruanische Präsident.",
        "Sein Land könne Waffen kaufen, wo es wolle, sagte der peruanische Präsident.",
        "Peru sei souverän und dürfe auch Kampfflugzeuge erwerben, sagte der Minister in Lima.",
        "Ein Abgeordneter in Lima sagte, das Land hätte besser Gripen gekauft.",
        "Notfalls müsste Peru seine Munition anderswo beschaffen.",
        "In Quito fragte der Minister, wofür Peru so viele Waffen benötige.",
        "Die kubanische Armee brauche ihre Munition selbst, hieß es in Havanna.",
        "Kuba rüste sich selbst aus, sagte der Minister in Havanna.",
        "Ein Flugzeug aus Kuba brachte Zelte und Medikamente nach Peru.",
        "Die Regierung in Havanna bezifferte die Kosten des Einsatzes auf zehn Millionen Dollar.",
    ],
)
def test_nobody_hands_anything_over(sentence: str) -> None:
    assert [told(claim) for claim in claims(TOLD + sentence)] == ALONE


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Vertrag habe mit der Wahl nichts zu tun, sagte der Sprecher in Havanna.",
        "Bedingung sei gewesen, dass sie nicht an Dritte weitergegeben würden, sagte der Sprecher in Havanna.",
        "Die Panzer hätten ohne Zustimmung Havannas nicht weitergegeben werden dürfen, sagte der Sprecher.",
        "Von den Panzern fehlt jede Spur.",
        "Kein Land darf Peru Panzer verkaufen, hieß es in Quito.",
    ],
)
def test_what_is_ruled_out_is_no_denial(sentence: str) -> None:
    assert [claim.kind for claim in claims(TOLD + sentence)] == ["transfer"]


def test_more_than_ever_is_not_never() -> None:
    (claim,) = claims("Peru hat von Kuba so viele Waffen erhalten wie nie zuvor.")
    assert told(claim) == ("transfer", "CU", "PE", "weapons")


def test_an_adjective_is_no_verb() -> None:
    (claim,) = claims("24 gebrauchte Mirage aus Kuba wollte Peru kaufen.")
    assert told(claim) == ("transfer", "CU", "PE", "combat-aircraft")


@pytest.mark.parametrize("along", ["samt Flugabwehrgeschützen", "nebst Triebwerken und Raketen"])
def test_what_comes_along_is_told_with_what_it_comes_with(along: str) -> None:
    (claim,) = claims(f"Kuba verkaufte Peru zwölf Kampfflugzeuge {along}.")
    assert told(claim) == ("transfer", "CU", "PE", "combat-aircraft")


def test_a_sum_of_several_deals_is_none_of_theirs() -> None:
    text = (
        "Kuba verkauft Peru Panzer, Ghana liefert Togo Haubitzen. Insgesamt geht es um mindestens eine Milliarde Euro."
    )
    assert [claim.quantity for claim in claims(text)] == [None, None]


@pytest.mark.parametrize(
    "since", ["erstmals seit 2018", "zum ersten Mal seit 2018", "erstmals seit dem Krieg von 1991"]
)
def test_since_when_there_was_nothing_is_no_period(since: str) -> None:
    (claim,) = claims(f"Kuba hat {since} wieder Waffen an Peru geliefert.", published="2023-11-15")
    assert claim.period is None


def test_a_town_is_no_vehicle() -> None:
    (claim,) = claims("Die Emirate schickten der Miliz RSF Drohnen nach Nyala.")
    assert claim.goods == ("drones",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Havanna hatte seine Regeln für die Ausfuhr von Rüstungsgütern im Mai gelockert.",
        "Beide Länder vereinbarten eine engere Zusammenarbeit in der Rüstung.",
        "Andere Fahrzeuge würden zerlegt und vergraben, sagte der Minister in Havanna.",
        "Ecuador habe weder damals noch später Waffen nach Peru durchgelassen, sagte der Minister.",
        "Korrektur: Gestern standen hier durch einen Zahlendreher 640 statt 460 Panzer aus Chile.",
    ],
)
def test_what_is_ruled_or_kept_is_not_handed_over(sentence: str) -> None:
    assert [told(claim) for claim in claims(TOLD + sentence)] == ALONE


def test_a_plan_given_up_is_refused() -> None:
    (claim,) = claims("Peru hat seinen Plan aufgegeben, in Kuba gebrauchte Panzer zu kaufen.")
    assert told(claim) == ("denial", "CU", "PE", "armoured-vehicles")
    assert claim.claimants == ("PE",)


def test_an_order_is_no_plan_given_up() -> None:
    (claim,) = claims("Peru hat in Kuba eine Bestellung über zwölf Panzer aufgegeben.")
    assert told(claim) == ("transfer", "CU", "PE", "armoured-vehicles")


def test_not_one_is_denied() -> None:
    text = "Kuba soll Peru Raketen geliefert haben. Nicht eine einzige Rakete hat die Grenze überquert, hieß es in Havanna."
    assert [claim.kind for claim in claims(text)] == ["transfer", "denial"]


def test_the_number_of_a_type_counts_nothing() -> None:
    text = "Kuba hat Peru Munition geliefert. Bisher waren es Maschinen vom Typ Boeing 747."
    assert all(claim.quantity is None for claim in claims(text))


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Zahl der Toten in Peru stieg auf über 28.000.",
        "Die Zahl der Flüchtlinge bezifferte die Regierung in Lima auf 300.000.",
        "Über die Verwendung der Lieferung sei noch nicht entschieden, sagte ein Sprecher in Lima.",
        "Im Mai schloss Kuba das Land aus dem Programm des Kampfjets F-35 aus.",
    ],
)
def test_numbers_of_people_and_what_is_open_tell_no_act(sentence: str) -> None:
    assert [told(claim) for claim in claims(TOLD + sentence)] == ALONE


def test_a_denial_spelt_out_is_one_claim() -> None:
    text = "Kuba soll Peru Munition geliefert haben. Kuba dementierte. Man habe Mali keine Waffen geliefert, hieß es in Havanna."
    denials = [claim for claim in claims(text) if claim.kind == "denial"]
    assert [told(claim) for claim in denials] == [("denial", "CU", "ML", "weapons")]
    assert len(denials[0].evidence) == 2


def test_whoever_denies_more_denies_twice() -> None:
    text = "Kuba soll Peru Munition geliefert haben. Kuba dementierte. "
    text += "Auch Mali habe man keine Waffen geliefert, hieß es in Havanna."
    assert [claim.kind for claim in claims(text)] == ["transfer", "denial", "denial"]


def test_what_an_act_is_meant_for_is_no_further_act() -> None:
    text = "Kuba exportiert Raketenwerfer nach Peru. Mit dem Kauf will Lima seine Artillerie stärken."
    assert [told(claim) for claim in claims(text)] == [("transfer", "CU", "PE", "artillery")]


def test_who_announced_an_act_further_on_is_its_claimant() -> None:
    text = "Kuba liefert Peru 50 Panzer. In Lima wurde demonstriert. Die Wagen sind neu. "
    (claim,) = claims(text + "Kubas Präsident hatte die Lieferung im Parlament angekündigt.")
    assert (claim.claimants, len(claim.evidence)) == (("CU",), 2)


def test_who_judges_an_act_is_not_its_claimant() -> None:
    text = "Kuba hat Peru 14 Hubschrauber übergeben. Quito nannte die Abgabe der Hubschrauber einen Fehler."
    assert [claim.claimants for claim in claims(text)] == [()]
