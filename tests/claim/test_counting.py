"""Which figure counts which goods: pieces of a type, cargo of vehicles, numbers that are names, figures that are replaced."""

from __future__ import annotations

import pytest

from made_claims import claims


def figures(text: str) -> list[tuple[tuple[str, ...], float | None, str] | None]:
    """Goods, lower bound and unit of each claim's figure, None for a claim without one."""
    return [
        None if claim.quantity is None else (claim.goods, claim.quantity.lower, claim.quantity.unit)
        for claim in claims(text)
    ]


@pytest.mark.parametrize(
    ("text", "goods", "count"),
    [
        ("Oman lieferte Kenia 45 Stück des Kampfpanzers T-55.", "armoured-vehicles", 45),
        ("Oman überließ Kenia 30 Exemplare der neuen Haubitze D-30.", "artillery", 30),
        ("Oman hat über 200 Stück schwere Artillerie an Kenia abgegeben.", "artillery", 200),
        ("Oman verkaufte Kenia drei Batterien des Flugabwehrsystems Hawk.", "air-defence", 3),
        ("Oman verkaufte Kenia zwei Batterien zu je sechs Haubitzen.", "artillery", 6),
    ],
)
def test_pieces_count_the_goods_behind_them(text: str, goods: str, count: int) -> None:
    assert ((goods,), count, "item") in figures(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oman liefert Kenia vier Hubschrauber des Modells Bell 412.", [(("helicopters",), 4, "item")]),
        ("Oman liefert Kenia Hubschrauber des Typs Bell 412.", [None]),
        ("Oman liefert Kenia Hubschrauber vom Typ Bell, 40 Stück.", [(("helicopters",), 40, "item")]),
        ("Oman lieferte Kenia Haubitzen vom Kaliber 155 Millimeter.", [None]),
        ("Oman lieferte Kenia 2000 Granaten vom Kaliber 155 Millimeter.", [(("ammunition",), 2000, "item")]),
    ],
)
def test_numbers_in_names_and_measures_count_nothing(
    text: str, expected: list[tuple[tuple[str, ...], float, str] | None]
) -> None:
    assert figures(text) == expected


def test_measures_are_no_goods() -> None:
    (claim,) = claims("Oman lieferte Kenia Mörser vom Kaliber 120 mm.")
    assert claim.goods == ("artillery",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oman hat Kenia vier mit Munition beladene Frachter geschickt.", [(("ammunition",), 4, "vessel")]),
        ("Fünf mit Munition beladene Lastwagen aus Oman erreichten Kenia.", [(("ammunition",), 5, "shipment")]),
        ("Oman hat Kenia vier mit Raketen und Geschützen geschickt.", [None]),
    ],
)
def test_vehicles_behind_what_they_are_laden_with(
    text: str, expected: list[tuple[tuple[str, ...], float, str] | None]
) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Oman lieferte Kenia im Mai 30 Panzer und im Juni noch einmal 20.", [30, 20]),
        ("Kenia bestellte in Oman drei Fregatten, zwei weitere als Option.", [3, 2]),
        ("Oman stockte die Lieferung an Kenia von 20 auf 35 Haubitzen auf.", [35]),
        ("Oman lieferte Kenia 40 statt der versprochenen 60 Panzer.", [40]),
        ("Oman lieferte Kenia 40 Zelte statt 60 Panzer.", [40]),
        ("Oman lieferte Kenia im vergangenen Jahr 40 Panzer, in diesem Jahr bisher 15.", [40, 15]),
    ],
)
def test_further_and_replaced_figures(text: str, counts: list[int]) -> None:
    assert [figure[1] for figure in figures(text) if figure is not None] == counts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenia erhielt aus Oman Panzer (40 Stück).", [(("armoured-vehicles",), 40, "item")]),
        (
            "Kenia erhielt aus Oman Panzer (40) und Haubitzen (zwölf).",
            [(("armoured-vehicles",), 40, "item"), (("artillery",), 12, "item")],
        ),
        ("Kenia erhielt aus Oman Panzer (2019).", [None]),
        ("Kenia erhielt aus Oman Panzer (Baujahr 1980, 40 davon saniert).", [None]),
    ],
)
def test_figures_alone_in_brackets(text: str, expected: list[tuple[tuple[str, ...], float, str] | None]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oman lieferte Kenia 40 Haubitzen sowie Munition.", [(("artillery",), 40, "item"), None]),
        ("Oman lieferte Kenia 40 Haubitzen und Mörser.", [(("artillery",), 40, "item")]),
        ("Oman lieferte Kenia 40 Container Munition und Ausrüstung.", [(("ammunition",), 40, "container")]),
    ],
)
def test_masses_share_no_count(text: str, expected: list[tuple[tuple[str, ...], float, str] | None]) -> None:
    found = figures(text)
    assert len(found) == len(expected)
    assert [figure and figure[1:] for figure in found] == [figure and figure[1:] for figure in expected]
