"""Goods and people that are somewhere by now have come there."""

from __future__ import annotations

import pytest

from made_claims import claims

STAYING = [
    ("500 kenianische Soldaten sind schon in Haiti.", ("KE",), ("HT",), "delivered"),
    ("Chinesische Jets seien bereits in Kairo, sagte er.", ("CN",), ("EG",), "delivered"),
    ("Zwölf Panzer aus Polen sind inzwischen in Kenia.", ("PL",), ("KE",), "delivered"),
    ("Polnische Panzer für Kenia sind unterwegs.", ("PL",), ("KE",), "under_way"),
]


@pytest.mark.parametrize(("text", "supplier", "recipient", "status"), STAYING)
def test_what_is_there_has_come(text: str, supplier: tuple[str, ...], recipient: tuple[str, ...], status: str) -> None:
    [claim] = claims(text)
    assert (claim.supplier, claim.recipient, claim.status) == (supplier, recipient, status)


@pytest.mark.parametrize(
    "text",
    ["Die Jets sind schon in Betrieb.", "Amerikanische Jets sind bereits im Einsatz.", "Panzer sind schon im Museum."],
)
def test_no_arrival(text: str) -> None:
    assert not claims(text)
