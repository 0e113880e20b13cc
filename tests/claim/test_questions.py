"""What only is asked is no act; what one end of it weighs may come."""

from __future__ import annotations

import pytest

from made_claims import claims, told


@pytest.mark.parametrize(
    "text",
    [
        "Portugal prüft, ob es Peru drei Schnellboote überlassen kann.",
        "Portugal überlegt, ob es Peru drei Schnellboote verkauft.",
        "Portugal entscheidet im Herbst, ob es Peru Schnellboote liefert.",
    ],
)
def test_who_weighs_an_act_may_come_to_it(text: str) -> None:
    found = [claim for claim in claims(text) if claim.status == "prospective"]
    assert ("transfer", "PT", "PE", "ships") in map(told, found)


@pytest.mark.parametrize(
    "text",
    [
        "Portugal prüft, ob Peru Kenia die Schnellboote geliefert hat.",
        "Portugal prüft, ob es Peru Schnellboote geliefert hat.",
        "Peru fragt, ob Portugal Kenia Schnellboote liefert.",
        "Ob Portugal Peru Schnellboote liefert, ist unklar.",
    ],
)
def test_what_is_only_asked_is_no_act(text: str) -> None:
    assert claims(text) == ()


def test_who_is_ready_for_an_act_does_not_stop_it() -> None:
    found = claims("Ghana stellt sich auf die Lieferung der Haubitzen aus Portugal ein.")
    assert [told(claim) for claim in found] == [("transfer", "PT", "GH", "artillery")]
