"""*Man* and *wir* are those who speak, in the clause that names them and in the one that goes on with them."""

import pytest

from made_claims import claims, told

SAID = ", teilte das Verteidigungsministerium in Hanoi mit."

GIVES = [
    ("Man habe 20 Panzer nach Laos geschickt und verkaufe Kuba Gewehre", ("VN", "LA"), ("VN", "CU")),
    ("Man habe Laos 20 Panzer überlassen und liefere Kuba nun Gewehre", ("VN", "LA"), ("VN", "CU")),
    ("Kuba habe man Gewehre verkauft und liefere Laos nun Panzer", ("VN", "CU"), ("VN", "LA")),
    ("Vietnam habe Laos 20 Panzer überlassen und verkaufe Kuba Gewehre", ("VN", "LA"), ("VN", "CU")),
]


@pytest.mark.parametrize(("text", "first", "second"), GIVES)
def test_who_goes_on(text: str, first: tuple[str, str], second: tuple[str, str]) -> None:
    found = [told(claim)[1:3] for claim in claims(text + SAID) if claim.kind == "transfer"]
    assert found == [first, second]


DENIED = [
    "Man habe keine Kämpfer in den Sudan geschickt und liefere der RSF auch keine Waffen, teilte die Regierung in Maskat mit.",
    "Man habe dem Tschad keine Panzer verkauft und gebe der RSF keine Waffen, teilte die Regierung in Maskat mit.",
]


@pytest.mark.parametrize("text", DENIED)
def test_what_is_denied_as_well(text: str) -> None:
    found = [told(claim) for claim in claims(text)]
    assert ("denial", "OM", "rsf", "weapons") in found
    assert all(claim[:2] == ("denial", "OM") for claim in found)


def test_pronoun_of_a_state_goes_on() -> None:
    found = claims("Tunesien teilte mit, es habe Mali 40 Lastwagen verkauft und liefere Niger 200 Gewehre.")
    assert {told(claim)[1] for claim in found} == {"TN"}


def test_group_speaks_for_itself() -> None:
    [claim] = claims("Ein Sprecher der Taliban sagte, man erhalte Munition aus Turkmenistan.")
    assert told(claim) == ("transfer", "TM", "taliban", "ammunition")
