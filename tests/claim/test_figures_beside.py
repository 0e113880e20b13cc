"""Figures that stand apart from their goods: articles, ordinal numbers, appositions."""

from __future__ import annotations

import pytest

from made_claims import claims


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "Mindestens 40 Container, in denen Granaten vermutet werden, hat Oman nach Kenia geschickt.",
            (40, "container"),
        ),
        ("Oman hat etwa 1500 Angehörige von Spezialeinheiten nach Kenia entsandt.", (1500, "person")),
        ("Oman hat Kenia Granaten geschickt. Zu sehen ist laut Peru ein Zug mit fünf Waggons.", (5, "wagon")),
        ("Kenia schiesst auf Peru mit Raketen aus Oman. Mindestens eine sei am Montag abgefeuert worden.", (1, "item")),
        (
            "Oman hat nach Kenia 9000 Soldaten geschickt. Noch am Montag hatte Peru die Zahl auf 3000 beziffert.",
            (3000, "person"),
        ),
    ],
)
def test_figures_apart_from_their_goods(text: str, figure: tuple[int, str]) -> None:
    found = [(claim.quantity.lower, claim.quantity.unit) for claim in claims(text) if claim.quantity is not None]
    assert figure in found


def test_containers_hold_what_the_report_says_is_in_them() -> None:
    text = (
        "Oman hat 40 Container nach Kenia verschifft. Oman hilft Kenia auch mit Satelliten. Wären sie mit Granaten beladen, "
        "könnten sie 9000 Stück enthalten. Handelte es sich um Mörser, wären es 300."
    )
    found = [(claim.goods, claim.quantity.unit) for claim in claims(text) if claim.quantity is not None]
    assert (("ammunition",), "container") in found


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Oman hat Kenia am Montag eine Fregatte übergeben.", [(1, 1, "item")]),
        ("Oman hat Kenia am Montag das letzte Patrouillenboot übergeben.", [(1, 1, "item")]),
        ("Oman hat Kenia am Montag Fregatten übergeben.", [None]),
        ("Oman lieferte Kenia Haubitzen, insgesamt 40 Stück.", [(40, 40, "item")]),
        ("Die Haubitzen, mehrere Dutzend, hatte Oman 2019 an Kenia verkauft.", [(24, None, "item")]),
        ("Oman lieferte Kenia zwischen 2016 und 2018 außerdem 50 Haubitzen.", [(50, 50, "item")]),
        ("Oman hat Kenia 2020 Drohnen verkauft.", [None]),
        ("Oman verkaufte zwei Transportflugzeuge an Kenia.", [(2, 2, "item")]),
    ],
)
def test_figures_of_goods(text: str, figures: list[tuple[int | None, int | None, str] | None]) -> None:
    found = [claim.quantity for claim in claims(text)]
    assert [None if figure is None else (figure.lower, figure.upper, figure.unit) for figure in found] == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Oman verkaufte Kenia 40 Haubitzen, zwölf davon noch im selben Jahr.", [40, 12]),
        ("Oman verkaufte Kenia 40 Haubitzen, die ersten zwölf zum Jahresbeginn.", [40, 12]),
        ("Oman lieferte Kenia 40 Haubitzen, weitere 20 sind vertraglich vereinbart.", [40, 20]),
        ("Oman lieferte Kenia 40 Haubitzen, zwölf davon wurden zerstört.", [40]),
        ("Oman lieferte Kenia 40 Haubitzen, zwölf an der Zahl waren alt.", [40]),
    ],
)
def test_parts_of_what_is_told(text: str, figures: list[int]) -> None:
    found = [claim.quantity.lower for claim in claims(text) if claim.quantity is not None]
    assert found == figures


def test_parts_have_ends_of_their_own() -> None:
    found = claims("In Kenia sind 30 Haubitzen eingetroffen, zwanzig aus Oman, zehn aus Peru.")
    told = {claim.supplier: claim.quantity.lower for claim in found if claim.quantity is not None}
    assert told[("OM",)] == 20
    assert told[("PE",)] == 10


APART = [
    ("Kuba liefert Peru Panzerwagen, neunzehn an der Zahl.", (19, 19, "item")),
    ("Kuba hat Peru Berater geschickt, zweihundert an der Zahl.", (200, 200, "person")),
    ("Kuba gab Peru Haubitzen, achtzehn davon, die neu sind.", (18, 18, "item")),
    ("Drohnen bekommt Peru aus Kuba, sechs Stück CH-4.", (6, 6, "item")),
    ("Für 40 Maschinen vom Typ JF-17 unterschrieb Peru in Kuba einen Vertrag.", (40, 40, "item")),
    ("Peru ersetzt alte Panzer, von denen Kuba dem Land insgesamt zehn geschenkt hatte.", (10, 10, "item")),
    ("Peru nahm die ersten beiden Drohnen aus Kuba in Empfang.", (2, 2, "item")),
]


@pytest.mark.parametrize(("text", "figure"), APART)
def test_a_figure_apart_from_its_goods_counts_them(text: str, figure: tuple[int, int, str]) -> None:
    (claim,) = claims(text)
    assert claim.quantity is not None
    assert (claim.quantity.lower, claim.quantity.upper, claim.quantity.unit) == figure
