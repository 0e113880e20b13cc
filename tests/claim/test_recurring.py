"""The end that recurs in a report and is left out where it would be said again."""

from __future__ import annotations

import pytest

from made_claims import claims, told

GHANA = "Accra (xyz) - Ghana bekommt aus Indien 20 Radpanzer, wie das Verteidigungsministerium in Accra mitteilte. "
CASES = [
    (GHANA + "Kenia will zwölf Schützenpanzer schicken.", "KE", "GH", "armoured-vehicles"),
    (GHANA + "Auch Brasilien stellte vier Hubschrauber in Aussicht.", "BR", "GH", "helicopters"),
    (GHANA + "Italien schloss im Mai einen Vertrag über sechs Hubschrauber.", "IT", "GH", "helicopters"),
    (GHANA + "Togo erhielt zehn Radpanzer.", "IN", "TG", "armoured-vehicles"),
]
LEFT = [
    (GHANA + "Kenia half den Aufständischen mit zwölf Radpanzern aus.", "KE", "GH"),
    (GHANA + "Mali schloss im Mai einen Vertrag über sechs Hubschrauber.", "ML", "GH"),
]


@pytest.mark.parametrize(("text", "supplier", "recipient", "goods"), CASES)
def test_the_end_told_before_is_meant_again(text: str, supplier: str, recipient: str, goods: str) -> None:
    assert ("transfer", supplier, recipient, goods) in [told(claim) for claim in claims(text)]


@pytest.mark.parametrize(("text", "supplier", "recipient"), LEFT)
def test_somebody_else_is_not(text: str, supplier: str, recipient: str) -> None:
    assert (supplier, recipient) not in [told(claim)[1:3] for claim in claims(text)]
