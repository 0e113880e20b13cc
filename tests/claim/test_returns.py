"""Goods given in return go the other way than what they are given for."""

from __future__ import annotations

import pytest

from made_claims import claims, told

BOTH_WAYS = [
    ("China bezahlt den Iran für Öl mit Drohnen.", {"IR CN energy", "CN IR drones"}),
    (
        "Moskau entlohnt Pjöngjang für die Granaten mit Treibstoff und Jets.",
        {"KP RU ammunition", "RU KP energy+combat-aircraft"},
    ),
    ("Für die Granaten aus Mali revanchiert sich Rom mit Raketen.", {"ML IT ammunition", "IT ML missiles"}),
    ("Teheran gibt Moskau Drohnen im Tausch gegen Kampfjets.", {"IR RU drones", "RU IR combat-aircraft"}),
    ("Kenia schickt Peru Granaten im Austausch für neue Panzer.", {"KE PE ammunition", "PE KE armoured-vehicles"}),
    ("Der Iran liefert Russland Drohnen. Moskau bezahlt mit Kampfjets.", {"IR RU drones", "RU IR combat-aircraft"}),
]


@pytest.mark.parametrize(("text", "acts"), BOTH_WAYS)
def test_both_ways(text: str, acts: set[str]) -> None:
    assert {" ".join(told(claim)[1:]) for claim in claims(text) if claim.kind == "transfer"} == acts


ONE_WAY = [
    ("Peru versorgt Kenia mit Panzern und Granaten.", {"PE KE armoured-vehicles+ammunition"}),
]


@pytest.mark.parametrize(("text", "acts"), ONE_WAY)
def test_one_way(text: str, acts: set[str]) -> None:
    assert {" ".join(told(claim)[1:]) for claim in claims(text) if claim.kind == "transfer"} == acts


def test_a_loan_is_handed_to_nobody_who_sells() -> None:
    found = claims("Kenia bezahlt die Panzer aus Peru mit einem Kredit.")
    assert ("KE", "PE") not in {told(claim)[1:3] for claim in found}
