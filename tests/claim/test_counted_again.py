"""Clauses that count some of the goods of another clause of their sentence."""

from __future__ import annotations

import pytest

from made_claims import claims

AGAIN = [
    ("Von 30 Haubitzen, die Paris Kiew zugesagt hatte, sind zwölf da.", {30, 12}),
    ("Von einer Million Granaten, die Ankara Baku versprach, sind 524.000 angekommen.", {1_000_000, 524_000}),
    ("50 Radpanzer hat Ottawa der Ukraine versprochen, 39 davon sind eingetroffen.", {50, 39}),
    ("Vier Kampfhubschrauber hat Mali von Moskau bekommen, zwei weitere sollen im Herbst folgen.", {4, 2}),
    ("Von zehn Hubschraubern, die Kolumbien in den USA bestellt hat, wurden bisher vier geliefert.", {10, 4}),
    ("Ruanda hat 30 Radpanzer in Südafrika gekauft, von denen zwölf im Mai eintrafen.", {30, 12}),
    ("Kiew wollte Baku 100 Raketen liefern, nur 30 wurden verschickt.", {100, 30}),
]


@pytest.mark.parametrize(("text", "figures"), AGAIN)
def test_some_of_the_goods_are_counted_again(text: str, figures: set[int]) -> None:
    found = claims(text)
    assert {claim.quantity.lower for claim in found if claim.quantity} == figures
    assert len({(claim.supplier, claim.recipient, claim.goods) for claim in found}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Rom gab Niger 20 Drohnen, drei Soldaten wurden beim Abladen verletzt.",
        "Die USA gaben Kolumbien zehn Hubschrauber, zwei davon stürzten ab.",
        "Paris gab Kiew 30 Haubitzen, zwei Minister fehlten bei der Übergabe.",
    ],
)
def test_what_else_is_counted_is_no_part_of_them(text: str) -> None:
    assert len(claims(text)) == 1
