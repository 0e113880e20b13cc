"""Figures that somebody else names for an act told before, by what they were carried in."""

from __future__ import annotations

import pytest

from made_claims import claims

TOLD = "Nach Erkenntnissen der USA hat Nordkorea rund 1000 Container mit Munition nach Russland geschickt. "


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("In Seoul ist von 3500 Containern die Rede.", ("KR",)),
        ("Die Rede ist von 3500 Containern.", ()),
        ("In Kiew geht man von 3500 Containern aus.", ("UA",)),
        ("Nach Angaben aus Tokio waren es 3500 Container.", ("JP",)),
        ("Tokio schätzt, dass es 3500 Container sind.", ("JP",)),
        ("Kiew kommt auf 3500.", ("UA",)),
        ("Laut Tokio waren es 3500.", ("JP",)),
        ("Inzwischen seien es 3500, teilte das Verteidigungsministerium in Seoul mit.", ("KR",)),
        ("Ein Sprecher in Tokio nannte 3500.", ("JP",)),
        ("Damit erhöhe sich die Zahl auf 3500, sagte ein Sprecher in Tokio.", ("JP",)),
    ],
)
def test_another_names_his_own_figure(text: str, claimants: tuple[str, ...]) -> None:
    named = [claim for claim in claims(TOLD + text) if claim.quantity and claim.quantity.lower == 3500]
    assert [(claim.supplier, claim.recipient) for claim in named] == [(("KP",), ("RU",))]
    (claim,) = named
    assert claim.quantity is not None
    assert claim.quantity.unit == "container"
    assert claim.claimants == claimants


@pytest.mark.parametrize(
    "text",
    ["In Seoul demonstrierten 3500 Menschen.", "In Tokio kam der Aktienindex auf 3500.", "Das waren 3500 Reisende."],
)
def test_figures_for_something_else_count_no_containers(text: str) -> None:
    assert not [claim for claim in claims(TOLD + text) if claim.quantity and claim.quantity.lower == 3500]
