"""Ranks among customers or suppliers, each with a figure, of a total that another sentence or noun tells."""

from __future__ import annotations

import pytest

from made_claims import claims

Deal = tuple[str, str, float | None, str]


def deals(text: str) -> list[Deal]:
    """Supplier, recipient, figure and status of each claim with both ends."""
    return [
        (
            "+".join(claim.supplier),
            "+".join(claim.recipient),
            claim.quantity.lower if claim.quantity else None,
            claim.status,
        )
        for claim in claims(text + "\n", published="2024-07-01")
        if claim.supplier and claim.recipient
    ]


def test_licences_are_ranked() -> None:
    text = (
        "Berlin (dna) – Deutschland hat im ersten Halbjahr Rüstungsexporte im Wert von 7,5 Milliarden Euro genehmigt. Größter "
        "Empfänger war die Ukraine mit 4,9 Milliarden Euro. Auf den weiteren Plätzen folgen Singapur mit 1,2 Milliarden und "
        "Algerien mit 480 Millionen Euro."
    )
    assert deals(text) == [
        ("DE", "UA", 4.9e9, "prospective"),
        ("DE", "SG", 1.2e9, "prospective"),
        ("DE", "DZ", 480e6, "prospective"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Wien (dna) – Österreich exportierte 2022 Waffen im Wert von 300 Millionen Euro. An der Spitze lag Deutschland mit "
            "60, dahinter folgten Ungarn mit 30 und Polen mit 20 Millionen Euro.",
            [("AT", "DE", 60e6), ("AT", "HU", 30e6), ("AT", "PL", 20e6)],
        ),
        (
            "Paris (dna) – Frankreich exportierte 2023 Waffen im Wert von acht Milliarden Euro. Davon entfielen 2,1 Milliarden "
            "auf Polen und 600 Millionen Euro auf Indonesien.",
            [("FR", "PL", 2.1e9), ("FR", "ID", 600e6)],
        ),
        (
            "Stockholm (dna) – Indien war von 2019 bis 2023 der größte Waffenimporteur der Welt. Wichtigste Lieferanten waren "
            "Russland (36 Prozent), Frankreich (33 Prozent) und die USA (13 Prozent).",
            [("RU", "IN", 36), ("FR", "IN", 33), ("US", "IN", 13)],
        ),
        (
            "Algeriens wichtigste Waffenlieferanten waren Russland (48 Prozent), Deutschland (15 Prozent) und China (14 "
            "Prozent).",
            [("RU", "DZ", 48), ("DE", "DZ", 15), ("CN", "DZ", 14)],
        ),
    ],
)
def test_each_rank_is_a_claim(text: str, told: list[tuple[str, str, float]]) -> None:
    assert [deal[:3] for deal in deals(text)] == told


@pytest.mark.parametrize(
    "text",
    [
        "Berlin (dna) – Deutschland ist der größte Autoexporteur. Wichtigste Kunden waren die USA (13 Prozent) und China (12 "
        "Prozent).",
        "Peru gewann vor Chile mit zwölf Punkten und Kenia mit acht Punkten.",
    ],
)
def test_other_ranks_are_none(text: str) -> None:
    assert deals(text) == []
