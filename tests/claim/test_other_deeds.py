"""Who denies another deed than a transfer, or a report of one, denies no transfer told before."""

from __future__ import annotations

import pytest

from made_claims import claims

TOLD = "Die Türkei hat Äthiopien Drohnen geliefert. "


@pytest.mark.parametrize(
    "text",
    [
        "Die Regierung in Addis Abeba bestreitet Angriffe auf Zivilisten.",
        "Äthiopien wies Angaben über zivile Opfer zurück.",
        "Ein Sprecher in Addis Abeba dementierte Berichte über Folter und Massaker.",
        "Addis Abeba nannte die Berichte über einen Putschversuch falsch.",
    ],
)
def test_another_deed_is_no_transfer(text: str) -> None:
    assert [claim.kind for claim in claims(TOLD + text)] == ["transfer"]


@pytest.mark.parametrize(
    "text",
    [
        "Ankara wies die Vorwürfe zurück.",
        "Die Türkei bestreitet die Lieferung.",
        "Die Türkei bestreitet, Drohnen für Angriffe auf Zivilisten geliefert zu haben.",
    ],
)
def test_the_transfer_is_denied(text: str) -> None:
    assert [claim.kind for claim in claims("Äthiopien soll aus der Türkei Drohnen erhalten haben. " + text)] == [
        "transfer",
        "denial",
    ]
