"""What a sentence opens with and the next ones count, name or date is one act."""

from __future__ import annotations

import pytest

from made_claims import claims, told

COUNTED = [
    ("Bulgarien hat Benin Panzer geliefert. 14 Stück seien vergangene Woche in Cotonou entladen worden.", 14),
    ("Chile hat Paraguay Schulflugzeuge geschenkt. Sechs Maschinen landeten am Sonntag in Asunción.", 6),
    ("Indonesien will Osttimor Boote überlassen. Vorgesehen seien vier Boote, sagte der Außenminister in Jakarta.", 4),
    ("Peru bekommt Flugzeuge aus Spanien. Drei Stück habe man bestellt, sagte Perus Verteidigungsminister.", 3),
    ("Ghana hat Togo Granatwerfer verkauft. Es gehe um 60 Granatwerfer, teilte das Verteidigungsministerium mit.", 60),
]


@pytest.mark.parametrize(("text", "number"), COUNTED)
def test_what_the_next_sentence_counts_is_told_once(text: str, number: int) -> None:
    (claim,) = claims(text, "2021-03-10")
    assert claim.quantity is not None
    assert claim.quantity.lower == number
    assert len(claim.evidence) == 2 or claim.evidence[0].end == len(text)


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        (
            "Indien hat Armenien Haubitzen verkauft. Es handelt sich um Haubitzen des Kalibers 155 Millimeter.",
            "artillery",
        ),
        (
            "Indien hat Armenien Waffen verkauft. Dabei handele es sich um Panzer, teilte Neu-Delhi mit.",
            "armoured-vehicles",
        ),
    ],
)
def test_what_the_goods_were_is_no_second_act(text: str, goods: str) -> None:
    (claim,) = claims(text)
    assert told(claim) == ("transfer", "IN", "AM", goods)


def test_when_known_goods_came_is_told_once() -> None:
    text = (
        "Tunesien hat Libyen Panzer überlassen. Die Panzer vom Typ Atlas seien am Freitag gelandet, teilte Tunis mit."
    )
    (claim,) = claims(text, "2021-03-10")
    assert told(claim) == ("transfer", "TN", "LY", "armoured-vehicles")
    assert claim.claimants == ("TN",)
    assert claim.period == "2021-03-05"


@pytest.mark.parametrize(
    "text",
    [
        "Malaysia hat Sri Lanka im Jahr 2018 Boote geliefert. Im Jahr 2020 lieferte Malaysia Sri Lanka fünf Boote.",
        "Die Ukraine hat Thailand Panzer geliefert. 2022 will die Ukraine Thailand 40 Panzer schicken.",
        "Der Iran hat Sudan Drohnen geliefert. Der Iran lieferte Sudan außerdem 300 Raketen.",
        "Laut Ankara hat der Iran Sudan Drohnen geliefert. Nach Angaben aus Kairo waren es 20 Drohnen aus dem Iran für Sudan.",
    ],
)
def test_another_act_of_these_ends_stays(text: str) -> None:
    assert len(claims(text, "2021-03-10")) == 2
