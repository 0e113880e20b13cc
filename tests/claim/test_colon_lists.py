"""Clauses that a colon goes on with a list of who gives or gets how many."""

from __future__ import annotations

import pytest

from made_claims import claims

Told = tuple[str, str, float | None]


def told(text: str) -> set[Told]:
    return {
        ("+".join(claim.supplier), "+".join(claim.recipient), claim.quantity.lower if claim.quantity else None)
        for claim in claims(text)
        if claim.kind == "transfer"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mehrere Staaten schicken Moldau Schützenpanzer: Norwegen 12, Dänemark 8, Portugal 5.",
            {("NO", "MD", 12), ("DK", "MD", 8), ("PT", "MD", 5)},
        ),
        (
            "Zwei Nachbarn geben Georgien Haubitzen ab: Armenien zwölf und die Türkei 40.",
            {("AM", "GE", 12), ("TR", "GE", 40)},
        ),
        ("Moldau bekommt Schützenpanzer: zwölf aus Norwegen, acht aus Dänemark.", {("NO", "MD", 12), ("DK", "MD", 8)}),
        (
            "Moldau bekommt Schützenpanzer von drei Staaten: Norwegen 12, Dänemark 8 und Portugal 5.",
            {("NO", "MD", 12), ("DK", "MD", 8), ("PT", "MD", 5)},
        ),
        (
            "Italien verkauft Kampfjets an zwei Golfstaaten: Katar (24) und Kuwait (28).",
            {("IT", "QA", 24), ("IT", "KW", 28)},
        ),
        (
            "Die Schweiz verkauft Gewehre: an Ghana 300, an Togo 500 und an Benin 40.",
            {("CH", "GH", 300), ("CH", "TG", 500), ("CH", "BJ", 40)},
        ),
        (
            "Die Schweiz verkauft 800 Gewehre: an Ghana 300, an Togo 500.",
            {("CH", "GH+TG", 800), ("CH", "GH", 300), ("CH", "TG", 500)},
        ),
    ],
)
def test_each_entry_is_a_claim(text: str, expected: set[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norwegen liefert Moldau Schützenpanzer: In Dänemark starben acht Menschen, in Portugal fünf.",
        "Norwegen liefert Moldau Schützenpanzer: Dänemark verlor 8, Portugal 5.",
    ],
)
def test_what_is_told_otherwise_behind_a_colon_is_no_list(text: str) -> None:
    assert {item[:2] for item in told(text)} <= {("NO", "MD")}


@pytest.mark.parametrize(
    ("text", "supplier", "recipient"),
    [
        ("Peru (12), Ghana (8) und Togo (5) geben Moldau Panzer.", ("PE", "GH", "TG"), ("MD",)),
        ("Peru liefert Panzer an Ghana (24) und Togo (28).", ("PE",), ("GH", "TG")),
    ],
)
def test_figures_in_parentheses_part_no_list(text: str, supplier: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    [claim] = claims(text)
    assert (claim.supplier, claim.recipient) == (supplier, recipient)
