"""People whom one state brings to another: their senders, not their nation, and who only carries them."""

from __future__ import annotations

import pytest

from made_claims import claims, told


@pytest.mark.parametrize(
    ("text", "supplier", "recipient"),
    [
        ("Die Türkei hat 2000 syrische Kämpfer nach Libyen verlegt.", "TR", "LY"),
        ("Syrische Kämpfer wurden von der Türkei nach Aserbaidschan gebracht.", "TR", "AZ"),
        ("Ankara brachte 400 Söldner aus Syrien nach Niger.", "TR", "NE"),
        ("Die Emirate fliegen kolumbianische Söldner nach Somalia.", "AE", "SO"),
        ("Eine amerikanische Maschine flog 200 kenianische Polizisten nach Haiti.", "KE", "HT"),
        ("Eine Maschine aus Kenia brachte 200 Polizisten nach Haiti.", "KE", "HT"),
        ("500 ruandische Soldaten stehen in Mosambik im Einsatz.", "RW", "MZ"),
    ],
)
def test_sent_by(text: str, supplier: str, recipient: str) -> None:
    found = [told(claim) for claim in claims("Es geht um Panzer aus Kuba für Laos. " + text + "\n")]
    assert ("transfer", supplier, recipient, "personnel") in found


@pytest.mark.parametrize(
    "text",
    [
        "Kenias Präsident empfing Soldaten, die aus Somalia heimkehrten.",
        "Die Slowakei zog ihre 40 Ausbilder aus dem Irak ab.",
        "500 ruandische Soldaten stehen in Kigali im Einsatz.",
    ],
)
def test_nobody_is_sent(text: str) -> None:
    assert not claims(text + "\n")
