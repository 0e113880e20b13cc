"""Pronouns that stand for the state or group that opens the sentence before."""

from __future__ import annotations

import pytest

from made_claims import claims, told

FIRST = "Genf (xyz) - Peru liefert Kuba Gewehre. "
CASES = [
    ("Algerien führt seit Jahren Krieg in der Wüste. Die meisten Panzer bezieht es aus Russland.", "RU", "DZ"),
    ("Uganda mischt im Süden mit. Es habe dem Südsudan 20 Panzer geliefert, sagte ein Diplomat.", "UG", "SS"),
    ("Der Iran ist isoliert. Er verkaufte dem Sudan sechs Drohnen.", "IR", "SD"),
    ("Die Ukraine braucht Geld. Sie lieferte dem Kongo 20 Panzer.", "UA", "CD"),
    ("Marokko hat sich Israel angenähert. Von dort bezieht es Drohnen und Raketen.", "IL", "MA"),
    ("Polen hatte lange mit Südkorea verhandelt. Nun kauft es dort 180 Panzer.", "KR", "PL"),
]
NOBODY = [
    ("Bolivien schweigt. Es wurden 200 Gewehre nach Mali geschafft.", "BO", "ML"),
    ("Senegal und Frankreich arbeiten zusammen. Es werden zwölf Radpanzer aus Mali geliefert.", "ML", "FR"),
    ("Die Ukraine hat einen neuen Minister. Sie lieferten Mali zehn Panzer, sagte er über die Händler.", "UA", "ML"),
    ("Togo grenzt an Benin. Dort wurden aus Mali zehn Panzer gekauft.", "TG", "ML"),
]


@pytest.mark.parametrize(("text", "supplier", "recipient"), CASES)
def test_a_pronoun_for_a_state(text: str, supplier: str, recipient: str) -> None:
    assert (supplier, recipient) in [told(claim)[1:3] for claim in claims(FIRST + text)]


@pytest.mark.parametrize(("text", "supplier", "recipient"), NOBODY)
def test_a_pronoun_for_nobody(text: str, supplier: str, recipient: str) -> None:
    assert (supplier, recipient) not in [told(claim)[1:3] for claim in claims(FIRST + text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # in the plural, of one or of two, beside a verb of handing over
        ("Die USA warnen Moskau. Sie selbst haben Honduras 30 Jets geliefert.", ("US", "HN")),
        ("Die Niederlande rüsten auf. Sie kauften in Israel 30 Raketenwerfer.", ("IL", "NL")),
        ("Mali und Niger rüsten auf. Sie bestellten in der Türkei 20 Drohnen.", ("TR", "ML", "NE")),
        # das Land is not who speaks where he acts behind the comma, too
        ("Somalia rüstet auf. Ägypten gab zu, dem Land 30 Panzer geschickt zu haben.", ("EG", "SO")),
        ("Somalia rüstet auf. Ägypten erklärte, man habe dem Land 30 Panzer geschickt.", ("EG", "SO")),
        ("Mali rüstet auf. Die Türkei bot an, das Land mit Drohnen zu versorgen.", ("TR", "ML")),
    ],
)
def test_plurals_and_states_behind_who_speaks(text: str, expected: tuple[str, ...]) -> None:
    [claim] = claims(text)
    assert (*claim.supplier, *claim.recipient) == expected
