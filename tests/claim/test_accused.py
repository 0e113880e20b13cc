"""What is only held for possible is told where its supplier denies it right behind."""

from __future__ import annotations

import pytest

from made_claims import claims, told

VENEZUELA = (
    "Bogotá - Kolumbiens Regierung befürchtet, dass Gewehre bei der Farc landen könnten. {denial} "
    "Venezuela hatte im Mai bei Russland 100.000 Gewehre gekauft."
)
ECUADOR = (
    "Lima - Perus Regierung befürchtet, dass Gewehre beim Leuchtenden Pfad landen könnten. {denial} "
    "Ecuador hatte im Mai bei Russland 100.000 Gewehre gekauft."
)


@pytest.mark.parametrize(
    "denial",
    [
        "Venezuelas Präsident nannte das Unfug.",
        "Die Regierung in Caracas wies das zurück.",
        "Venezuela bestritt das.",
    ],
)
def test_an_accusation_is_told_where_it_is_denied(denial: str) -> None:
    found = [told(claim)[:3] for claim in claims(VENEZUELA.format(denial=denial))]
    assert ("denial", "VE", "farc") in found
    assert ("transfer", "VE", "farc") in found


def test_the_accused_is_named_by_his_capital() -> None:
    text = (
        "Bamako - Russland schickte Mali 80 Fahrzeuge. Auch Ghana soll der Junta Munition verkauft haben, "
        "berichtet eine Zeitung. Die Regierung in Accra dementierte."
    )
    assert ("denial", "GH", "ML") in [told(claim)[:3] for claim in claims(text)]


@pytest.mark.parametrize(
    "denial",
    [
        "Ecuadors Präsident kündigte Neuwahlen an.",  # denies nothing
        "Ecuadors Präsident wies Kritik an den Wahlen zurück.",  # something else
        "Panama bestritt das.",  # gave nothing
        "Beweise dafür gebe es nicht, sagte ein Sprecher in Quito.",  # only bears witness
    ],
)
def test_nothing_is_told_where_the_accused_does_not_deny(denial: str) -> None:
    found = [told(claim)[:3] for claim in claims(ECUADOR.format(denial=denial))]
    assert ("transfer", "EC", "shining-path") not in found


def test_through_whose_land_goods_came_denies_no_act_of_his_own() -> None:
    text = (
        "Der Kongo wirft Ruanda vor, die M23 mit Granatwerfern zu versorgen. Die Waffen gelangten über Uganda ins Land, "
        "heißt es in dem Bericht. Kampala widersprach."
    )
    assert all(claim.supplier != ("UG",) for claim in claims(text))
