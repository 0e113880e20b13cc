"""Acts told line by line under a sentence that opens a list."""

from __future__ import annotations

import pytest

from made_claims import claims, told

LISTS = [
    # the opening names who gives, the lines who gets
    (
        "Österreich hat Waffen in folgende Länder ausgeführt:\n- Tunesien: 2000 Pistolen\n- Ghana: 12 Panzer\n",
        [("AT", "TN", "small-arms"), ("AT", "GH", "armoured-vehicles")],
    ),
    # or who gets, and the lines who gives
    (
        "Ghana erhält Waffen aus mehreren Ländern:\n• Ungarn: 20 Schützenpanzer\n• Türkei – vier Hubschrauber\n",
        [("HU", "GH", "armoured-vehicles"), ("TR", "GH", "helicopters")],
    ),
    # a sentence between only leads on
    (
        "Tschechien hat Waffen abgegeben. Die Empfänger im Einzelnen:\n– Senegal: 12 Haubitzen\n– Paraguay: 5 Hubschrauber\n",
        [("CZ", "SN", "artillery"), ("CZ", "PY", "helicopters")],
    ),
    # the opening names both ends, the lines goods alone
    (
        "Schweden liefert Lettland folgendes Gerät:\n- 10 Kampfpanzer\n- 2000 Panzerfäuste\n",
        [("SE", "LV", "armoured-vehicles"), ("SE", "LV", "missiles")],
    ),
    # sums are of the goods of the opening
    (
        "Die Schweiz hat Rüstungsgüter in diese Länder exportiert:\n– Katar: 60 Millionen Euro\n– Botswana: 40 Radpanzer\n",
        [("CH", "QA", "military-equipment"), ("CH", "BW", "armoured-vehicles")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_each_line_tells_an_act(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(told(claim)[1:] for claim in claims(text)) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Die Bestände im Vergleich:\n- Peru: 80 Panzer\n- Chile: 240 Panzer\n",
        "Die peruanische Armee besitzt nach eigenen Angaben:\n- 80 Panzer\n- 30 Haubitzen\n",
        "Nigerias Polizei hat in einem Lager gefunden:\n- 300 Gewehre\n- 20 Panzerfäuste\n",
        "Im Schießen gewannen:\n- China: 5 Medaillen\n- Südkorea: 3 Pistolen als Preis\n",
    ],
)
def test_lists_of_what_stays(text: str) -> None:
    assert not [
        claim for claim in claims(text) if claim.basis and any(basis.rule == "line of a list" for basis in claim.basis)
    ]


def test_what_a_list_opens_with_is_what_its_lines_tell() -> None:
    text = "Mali hat von Russland Hubschrauber gekauft. Verloren gingen:\n- 2 Hubschrauber\n- 1 Flugzeug\n"
    assert [claim.quantity for claim in claims(text)] == [None]
