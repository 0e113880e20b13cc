"""Planes and ships that only carry what was told before."""

from __future__ import annotations

import pytest

from made_claims import claims


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("Die Emirate haben der RSF-Miliz Gewehre geliefert. Die Flugzeuge seien im Tschad gelandet.", {"small-arms"}),
        ("Mali erhielt Munition aus Peru. Die Schiffe liefen im Mai aus Callao aus.", {"ammunition"}),
        ("Mali erhielt Munition aus Peru. Drei Flugzeuge brachten sie nach Bamako.", {"ammunition"}),
        ("Peru kauft sechs Jets in Polen. Die Flugzeuge sollen im Mai in Lima landen.", {"combat-aircraft"}),
        ("Russland hat Flugzeuge nach Syrien verlegt.", {"combat-aircraft"}),
        ("Peru kauft Panzer und Fregatten in Polen. Die Schiffe kommen im Mai.", {"armoured-vehicles", "ships"}),
    ],
)
def test_what_carries_goods_is_none_unless_it_was_told_as_such(text: str, goods: set[str]) -> None:
    assert {code for claim in claims(text) for code in claim.goods} == goods
