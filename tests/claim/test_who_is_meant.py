"""Ends that other words than their own decide: case by exclusion, leave asked for, offers, what is reloaded."""

from __future__ import annotations

import pytest

from made_claims import claims, told

CASES = [
    ("Portugal bat Berlin um die Erlaubnis, drei Panzer an die Ukraine weiterzugeben.", "PT", "UA"),
    ("Estland bat Deutschland, neun Haubitzen an die Ukraine abzugeben.", "DE", "UA"),
    ("London hofft, Indonesien zwei Fregatten verkaufen zu können.", "GB", "ID"),
    ("Italien legte Peru ein Angebot über vier Korvetten vor.", "IT", "PE"),
    ("Malawi interessiert sich für Drohnen aus der Türkei.", "TR", "MW"),
    ("Ukrainische Panzer wurden in Mombasa umgeladen und gingen an den Südsudan.", "UA", "SS"),
    ("Botswana hat die Schweiz 45 Radpanzer verkauft.", "CH", "BW"),
    ("Die Schweiz hat Botswana 45 Radpanzer verkauft.", "CH", "BW"),
    ("Kirgistan überlässt die Mongolei zwölf Haubitzen.", "MN", "KG"),
    ("Benin hat der Türkei Gewehre überlassen.", "BJ", "TR"),
]


@pytest.mark.parametrize(("text", "supplier", "recipient"), CASES)
def test_who_is_meant(text: str, supplier: str, recipient: str) -> None:
    assert [told(claim)[1:3] for claim in claims(text)] == [(supplier, recipient)]
