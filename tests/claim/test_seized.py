"""Who stops goods, or where they are stopped, is no end of the act that they were on their way in."""

from __future__ import annotations

import pytest

from made_claims import claims


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            "Portugiesische Zöllner haben in Lissabon ein Schiff mit 30 Raketen aus Peru für Kenia beschlagnahmt.",
            "PE KE",
        ),
        ("Portugals Marine hat 30 Raketen aus Peru beschlagnahmt, die nach Kenia unterwegs waren.", "PE KE"),
        ("Im Hafen von Mombasa haben kenianische Zöllner 30 Raketen aus Peru beschlagnahmt.", "PE KE"),
        ("Der portugiesische Zoll hat ein peruanisches Frachtflugzeug mit Raketen für Kenia gestoppt.", "PE KE"),
    ],
)
def test_stopped_goods_have_their_own_ends(text: str, ends: str) -> None:
    found = [claim for claim in claims(text) if claim.kind == "transfer"]
    assert {" ".join((*claim.supplier, *claim.recipient)) for claim in found} == {ends}


def test_who_stops_goods_for_another_did_not_send_them() -> None:
    assert not [claim for claim in claims("Portugal stoppt Schiff mit Raketen für Kenia.") if "PT" in claim.supplier]
