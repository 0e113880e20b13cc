"""Who is only compared or ruled out beside those who take part (*nicht A, sondern B*, *wie schon A*, *sowohl A als auch B*)."""

from __future__ import annotations

import pytest

from made_claims import claims

TOLD = [
    ("Nicht Serbien, sondern Kroatien habe Ruanda die Haubitzen verkauft, sagte der Minister.", ("HR",), ("RW",)),
    ("Nicht an Uganda, sondern an Ruanda gingen die serbischen Haubitzen.", ("RS",), ("RW",)),
    ("Nicht Uganda, sondern Ruanda bekommt die Haubitzen aus Serbien.", ("RS",), ("RW",)),
    ("Die Haubitzen kamen nicht aus Serbien, sondern aus dem Sudan nach Ruanda.", ("SD",), ("RW",)),
    ("Wie schon Serbien verkauft nun auch Kroatien Ruanda Haubitzen.", ("HR",), ("RW",)),
    ("Wie bereits Serbien liefert auch Kroatien Haubitzen nach Ruanda.", ("HR",), ("RW",)),
    ("Sowohl Serbien als auch Kroatien haben Ruanda Haubitzen verkauft.", ("RS", "HR"), ("RW",)),
    ("Ruanda kauft Haubitzen sowohl in Serbien als auch in Kroatien.", ("RS", "HR"), ("RW",)),
]


@pytest.mark.parametrize(("text", "supplier", "recipient"), TOLD)
def test_only_who_takes_part_is_an_end(text: str, supplier: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    assert [(claim.supplier, claim.recipient) for claim in claims(text, "2024-05-01")] == [(supplier, recipient)]


def test_whom_a_relative_clause_names_is_not_joined_to_its_antecedent() -> None:
    text = "Die Türkei, die Aserbaidschan Drohnen verkauft hatte, beliefert nun auch Kirgistan mit Drohnen."
    found = {(claim.supplier, claim.recipient) for claim in claims(text, "2024-05-01")}
    assert found == {(("TR",), ("AZ",)), (("TR",), ("KG",))}
