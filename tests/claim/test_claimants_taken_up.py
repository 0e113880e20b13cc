"""Who claims an act: bodies that a noun takes up, who tells something in the sentence itself, and hearsay of nobody's."""

from __future__ import annotations

import pytest

from made_claims import claims


def claimants(text: str) -> list[str]:
    return list(claims(text + "\n", published="2021-03-10")[-1].claimants)


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (
            "Genf (dna) – Die UN-Experten legten am Montag einen Bericht vor. Ruanda habe der Miliz M23 Mörser überlassen, "
            "schreiben die Fachleute.",
            "UN",
        ),
        (
            "Genf (dna) – Das Institut Arms Watch hat Zolldaten ausgewertet. Serbien verkaufte Ghana laut dem Institut 300 "
            "Mörser.",
            "arms-watch",
        ),
        (
            "Genf (dna) – Das Institut Arms Watch hat Zolldaten ausgewertet. Nach Ansicht der Forscher verkaufte Serbien Ghana "
            "300 Mörser.",
            "arms-watch",
        ),
        (
            "Lagos (dna) – Die Reederei Solvane Lines hat sich geäußert. Die Raketen seien in Serbien geladen worden und für "
            "Nigeria bestimmt gewesen, teilte das Unternehmen mit.",
            "solvane-lines",
        ),
        (
            "Oslo (dna) – Die Organisation Sahel Rights wirft Mali Verbrechen vor. Die Türkei habe Mali Drohnen geliefert, "
            "sagte eine Sprecherin der Organisation.",
            "sahel-rights",
        ),
    ],
)
def test_a_noun_takes_up_the_body_named_before(text: str, claimant: str) -> None:
    assert claimants(text) == [claimant]


def test_a_firm_that_is_not_named_speaks_for_no_state() -> None:
    text = (
        "Rabat (dna) – Ein französischer Hersteller steht in der Kritik. Man habe die Drohnen an Marokko verkauft, teilte das "
        "Unternehmen mit."
    )
    assert claimants(text) == []


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Für Lusaka ist klar: Angola hat den Rebellen Mörser geliefert.", ["ZM"]),
        ("In Lusaka glaubt man, Angola habe den Rebellen Mörser geliefert.", ["ZM"]),
        ("Ein Händler in Lusaka sagte der Zeitung „Copper Post“, er habe Angola Mörser aus Serbien verkauft.", []),
    ],
)
def test_where_somebody_is_claims_nothing(text: str, claimant: list[str]) -> None:
    assert claimants(text) == claimant


@pytest.mark.parametrize(
    "text",
    [
        "Juba (dna) – Uganda wies Vorwürfe zurück: Die Flugzeuge hätten nur Hilfsgüter gebracht. Die Armee des Südsudan "
        "soll zudem Drohnen aus der Türkei erhalten haben.",
        "Seoul (dna) – Das Weiße Haus sprach im März von 1000 Containern mit Granaten aus Nordkorea für Russland. Russland "
        "soll dem Norden dafür Flugabwehrsysteme überlassen haben.",
    ],
)
def test_hearsay_is_nobodys_of_the_sentence_before(text: str) -> None:
    last = claims(text + "\n", published="2021-03-10")[-1]
    assert (last.claimants, last.certainty) == ((), "alleged")
