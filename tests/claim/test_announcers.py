"""Who says what they want to do, and whose government says it, claims it."""

from __future__ import annotations

import pytest

from made_claims import claims


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("Oman will Kenia zwölf Haubitzen liefern.", ("OM",)),
        ("Kenia will in Oman zwölf Haubitzen kaufen.", ("KE",)),
        ("Oman wird Kenia zwölf Haubitzen liefern.", ()),
        ("Oman will Kenia zwölf Haubitzen liefern, sagte ein Sprecher der Regierung in Nairobi.", ("KE",)),
        ("Oman hat Kenia nach Regierungsangaben zwölf Haubitzen geliefert.", ("OM",)),
    ],
)
def test_claimants_of_what_is_wanted(text: str, claimants: tuple[str, ...]) -> None:
    assert [claim.claimants for claim in claims(text)] == [claimants]
