"""A lead that sums up what the report then tells of each party is no claim beside these."""

from __future__ import annotations

from made_claims import claims

LEAD = "Peru hat Kenia und Mali mit Haubitzen und Munition beliefert. "


def test_a_lead_told_of_each_is_no_claim_beside_them() -> None:
    found = claims(LEAD + "Zwölf Haubitzen gingen an Kenia. Mali erhielt aus Peru 4000 Schuss Munition.")
    assert [(claim.supplier, claim.recipient) for claim in found] == [(("PE",), ("KE",)), (("PE",), ("ML",))]


def test_a_lead_not_told_of_each_stays() -> None:
    found = claims(LEAD + "Zwölf Haubitzen gingen an Kenia.")
    assert {claim.recipient for claim in found} == {("KE", "ML"), ("KE",)}


def test_what_somebody_holds_against_all_stays() -> None:
    text = "Oman wirft Peru und Chile vor, Mali mit Waffen beliefert zu haben. Peru habe Mali Munition geschickt, "
    found = claims(text + "Chile habe Mali Haubitzen verkauft, hieß es in Maskat.")
    assert ("PE", "CL") in {claim.supplier for claim in found}
