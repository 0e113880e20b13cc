"""*Das Nachbarland* is a state beside those that its sentence names."""

from __future__ import annotations

import pytest

from made_claims import claims, told

CASES = [
    (
        "Ruanda schweigt. Die Regierung in Kinshasa wirft dem Nachbarland vor, 2000 Soldaten in den Kongo geschickt zu haben.",
        "RW",
        "CD",
    ),
    ("Der Sudan ist zerfallen. Der Tschad habe dem Nachbarn Gewehre geliefert, hieß es in Paris.", "TD", "SD"),
    ("Dschibuti bekommt neue Waffen. Äthiopien überlässt dem Nachbarland zehn Haubitzen.", "ET", "DJ"),
    ("Spanien und Laos verhandeln. Thailand liefert dem Nachbarn 40 Radpanzer.", "TH", "LA"),
]
NOBODY = [
    ("Sambia und Spanien verhandeln. Thailand liefert dem Nachbarn 40 Radpanzer.", "TH", "ZM"),
    ("Laos rüstet auf. Thailand beobachtet die Aufrüstung des Nachbarn mit Sorge.", "TH", "LA"),
]


@pytest.mark.parametrize(("text", "supplier", "recipient"), CASES)
def test_a_neighbour(text: str, supplier: str, recipient: str) -> None:
    assert (supplier, recipient) in [told(claim)[1:3] for claim in claims("Genf (xyz) - " + text)]


@pytest.mark.parametrize(("text", "supplier", "recipient"), NOBODY)
def test_no_neighbour(text: str, supplier: str, recipient: str) -> None:
    assert (supplier, recipient) not in [told(claim)[1:3] for claim in claims("Genf (xyz) - " + text)]
