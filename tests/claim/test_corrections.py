"""What a sentence rules out before it says how it is: figures and goods are corrected, the act is not denied."""

from __future__ import annotations

import pytest

from made_claims import claims, told

FIGURES = [
    "Ghana hat Togo nicht 90, sondern elf Mörser geliefert.",
    "Nicht 90, sondern elf Mörser habe Ghana an Togo geliefert, sagte der Minister.",
    "Ghana habe Togo nicht 90 Mörser geliefert, sondern elf, sagte der Minister.",
    "Togo erhielt von Ghana nicht 90, sondern elf Mörser.",
]


@pytest.mark.parametrize("text", FIGURES)
def test_the_right_figure_counts(text: str) -> None:
    [claim] = claims(text)
    assert told(claim) == ("transfer", "GH", "TG", "artillery")
    assert claim.quantity is not None
    assert claim.quantity.lower == 11


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ghana lieferte nicht Panzer, sondern Mörser an Togo.", [("transfer", "GH", "TG", "artillery")]),
        ("Ghana hat Togo keine Panzer, sondern Mörser geliefert.", [("transfer", "GH", "TG", "artillery")]),
        ("Statt Panzern lieferte Ghana Togo Mörser.", [("transfer", "GH", "TG", "artillery")]),
        # what stands for the goods is none of them
        ("Ghana hat Togo keine Panzer, sondern Schulbücher geliefert.", [("denial", "GH", "TG", "armoured-vehicles")]),
        # two acts, of which one is denied
        (
            "Ghana habe Togo keine Panzer verkauft, sondern nur Zelte gespendet.",
            [("denial", "GH", "TG", "armoured-vehicles"), ("transfer", "GH", "TG", "military-equipment")],
        ),
        (
            "Ghana lieferte Togo nicht nur Panzer, sondern auch Mörser.",
            [("transfer", "GH", "TG", "armoured-vehicles+artillery")],
        ),
    ],
)
def test_the_right_goods_count(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert [told(claim) for claim in claims(text)] == expected
