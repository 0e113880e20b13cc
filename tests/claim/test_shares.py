"""Shares of all trade: whose they are, and several of them in one clause."""

from __future__ import annotations

import pytest

from made_claims import claims

Deal = tuple[str, str, int | None]


def deals(text: str) -> list[Deal]:
    """Supplier, recipient and per cent of each claim, in order of the figures."""
    found = [
        ("+".join(claim.supplier), "+".join(claim.recipient), claim.quantity.lower if claim.quantity else None)
        for claim in claims(text + "\n")
    ]
    return sorted(found, key=lambda deal: -(deal[2] or 0))


@pytest.mark.parametrize(
    ("text", "deal"),
    [
        ("Russlands Anteil an den indischen Waffenimporten ging von 76 auf 36 Prozent zurück.", ("RU", "IN", 36)),
        ("Der Anteil Russlands an den algerischen Waffenimporten lag bei 48 Prozent.", ("RU", "DZ", 48)),
        ("Der russische Anteil an Algeriens Rüstungsimporten lag bei 48 Prozent.", ("RU", "DZ", 48)),
        ("Chinas Anteil an den Waffeneinfuhren Algeriens stieg auf 14 Prozent.", ("CN", "DZ", 14)),
        ("Aserbaidschans Anteil an den türkischen Rüstungsexporten beträgt 11 Prozent.", ("TR", "AZ", 11)),
        ("Der Anteil Pakistans an den chinesischen Waffenausfuhren ist auf 63 Prozent gestiegen.", ("CN", "PK", 63)),
    ],
)
def test_whose_share_it_is_stands_at_the_other_end(text: str, deal: Deal) -> None:
    assert deals(text) == [deal]


def test_another_deal_of_the_report_does_not_take_the_place_of_who_is_named() -> None:
    text = (
        "Delhi (dna) – Die USA bieten Indien Patriot-Systeme an. Russlands Anteil an den indischen Waffenimporten sank "
        "nach Angaben des Instituts Arms Watch auf 36 Prozent."
    )
    assert ("RU", "IN", 36) in deals(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Marokko bezog 69 Prozent seiner Waffen aus den USA, 14 Prozent aus Frankreich.",
            [("US", "MA", 69), ("FR", "MA", 14)],
        ),
        (
            "69 Prozent der marokkanischen Waffenimporte kamen aus den USA, 14 Prozent aus Frankreich und 9 Prozent aus "
            "Israel.",
            [("US", "MA", 69), ("FR", "MA", 14), ("IL", "MA", 9)],
        ),
        (
            "Von den Waffen Marokkos stammen 69 Prozent aus den USA und 14 Prozent aus Frankreich.",
            [("US", "MA", 69), ("FR", "MA", 14)],
        ),
        (
            "30 Prozent der peruanischen Rüstungsexporte gehen nach Chile, 20 Prozent nach Kenia.",
            [("PE", "CL", 30), ("PE", "KE", 20)],
        ),
    ],
)
def test_each_share_is_told_by_itself(text: str, told: list[Deal]) -> None:
    assert deals(text) == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russland deckt 36 Prozent der indischen Waffenimporte, Frankreich 33 Prozent.", ("RU", "IN", 36)),
        ("Auf Russland entfallen 36 Prozent der indischen Waffenimporte.", ("RU", "IN", 36)),
        # by how much it grew is no figure of what went
        (
            "Die Rüstungsausfuhren Südkoreas nach Polen stiegen um 61 Prozent auf vier Milliarden Dollar.",
            ("KR", "PL", 4_000_000_000),
        ),
        # whose the goods were that are replaced
        ("Marokko ersetzt seine amerikanischen Haubitzen durch 36 Geschütze aus Frankreich.", ("FR", "MA", 36)),
    ],
)
def test_whose_part_of_a_trade_and_which_figure(text: str, expected: tuple[str, str, int]) -> None:
    first = claims(text)[0]
    assert first.quantity is not None
    assert (*first.supplier, *first.recipient, first.quantity.lower) == expected
