"""Works that a state builds in another, and arms made under another's licence."""

from __future__ import annotations

import pytest

from made_claims import claims, told

#: Another act, so that the report is one about arms.
BEFORE = "Es geht um Panzer aus Kuba für Laos. "


def acts(text: str) -> list[tuple[str, str, str, str]]:
    return [told(claim) for claim in claims(BEFORE + text + "\n") if "LA" not in claim.recipient]


@pytest.mark.parametrize(
    ("text", "supplier", "recipient"),
    [
        ("Der serbische Konzern baut in Aserbaidschan eine Munitionsfabrik.", "RS", "AZ"),
        ("Die Türkei errichtet in Kasachstan ein Werk für Drohnen.", "TR", "KZ"),
        ("Nordkorea hat in Namibia eine Waffenfabrik gebaut.", "KP", "NA"),
        ("Indonesien baut das deutsche U-Boot in Lizenz nach.", "DE", "ID"),
        ("Südkoreanische Haubitzen werden in Polen in Lizenz gefertigt.", "KR", "PL"),
        ("Vietnam produziert das israelische Gewehr Galil in Lizenz.", "IL", "VN"),
    ],
)
def test_works(text: str, supplier: str, recipient: str) -> None:
    assert acts(text) == [("transfer", supplier, recipient, "military-technology")]


@pytest.mark.parametrize(
    "text",
    [
        "Rumänien eröffnete in Cugir eine neue Munitionsfabrik.",
        "Volkswagen baut in Südafrika ein Werk für Geländewagen.",
        "Die Schweiz baut in Ruanda eine Schokoladenfabrik.",
        "China errichtet in Gwadar ein Kraftwerk.",
    ],
)
def test_no_works(text: str) -> None:
    assert not acts(text)
