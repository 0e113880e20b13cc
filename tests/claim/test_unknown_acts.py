"""Acts of which somebody knows nothing are denied; what is not public, or lacks a date, is not."""

import pytest

from made_claims import claims, told

DENIED = [
    ("Ihm seien keine Lieferungen von Drohnen aus Togo an Mali bekannt, sagte der Minister in Lomé.", "TG", "ML"),
    ("Der Regierung in Accra sind keine Exporte von Gewehren nach Burkina Faso bekannt.", "GH", "BF"),
    ("Perus Lieferung von Munition an Haiti sei ihr nicht bekannt, sagte die Ministerin in Lima.", "PE", "HT"),
    ("Dem Ministerium in Lima sind keine neuen Verkäufe von Gewehren an Haiti bekannt.", "PE", "HT"),
]
TOLD = [
    "Der Umfang der peruanischen Lieferungen von Munition an Haiti ist nicht bekannt.",
    "Die Lieferung peruanischer Munition an Haiti war bisher nicht bekannt.",
    "Zu den Lieferungen peruanischer Munition an Haiti ist kein Termin bekannt.",
    "Es seien keine Einzelheiten zu Perus Lieferung von Munition an Haiti bekannt, sagte ein Minister in Lima.",
    "Perus Lieferung von Munition an Haiti sei ihr bekannt, sagte die Ministerin in Lima.",
]


@pytest.mark.parametrize(("text", "supplier", "recipient"), DENIED)
def test_what_is_not_known_of(text: str, supplier: str, recipient: str) -> None:
    [claim] = claims(text)
    assert told(claim)[:3] == ("denial", supplier, recipient)


@pytest.mark.parametrize("text", TOLD)
def test_what_is_only_not_public(text: str) -> None:
    assert [told(claim)[:3] for claim in claims(text)] == [("transfer", "PE", "HT")]
