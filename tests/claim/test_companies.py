"""What companies sell is handed over by the state where they are at home; what they say they say themselves."""

from __future__ import annotations

import pytest

from beleg.claim import load_pack
from beleg.rules.groups import groups
from made_claims import claims, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hanwha lieferte Norwegen im Mai 24 Haubitzen.", ("transfer", "KR", "NO", "artillery")),
        ("Embraer hat Portugal fünf Transportflugzeuge übergeben.", ("transfer", "BR", "PT", "military-equipment")),
        ("Die Philippinen erhielten von Elbit Drohnen.", ("transfer", "IL", "PH", "drones")),
    ],
)
def test_companies_act_for_their_states(text: str, expected: tuple[str, str, str, str]) -> None:
    assert [told(claim) for claim in claims(text)] == [expected]


def test_companies_speak_for_themselves() -> None:
    (claim,) = claims("Baykar erklärte, die Türkei habe Marokko zwölf Drohnen geliefert.")
    assert claim.claimants == ("baykar",)
    assert claim.supplier == ("TR",)


def test_each_company_is_at_home_in_one_state_and_is_no_group() -> None:
    background = load_pack().background
    listed = [company for companies in background.companies.values() for company in companies.split()]
    assert len(listed) == len(set(listed))
    assert groups().states.keys().isdisjoint(listed)
