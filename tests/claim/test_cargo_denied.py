"""Denials that goods went with a cargo told before, and denials by those through whose land goods went."""

from __future__ import annotations

import pytest

from made_claims import claims, told

FIJI = "Suva - Australien hat Fidschi nach dem Wirbelsturm Gewehre geliefert, sagt die Opposition. {denial}"


@pytest.mark.parametrize(
    "denial",
    [
        "Panzer seien nicht darunter gewesen, sagte ein Sprecher der australischen Regierung.",
        "Australien erklärte, es seien keine Panzer dabei gewesen.",
        "Panzer waren nach Angaben der australischen Regierung nicht an Bord.",
        "Das Schiff habe keine Panzer geladen, teilte Australien mit.",
    ],
)
def test_goods_that_are_not_among_a_cargo_are_denied(denial: str) -> None:
    found = [told(claim) for claim in claims(FIJI.format(denial=denial))]
    assert ("denial", "AU", "FJ", "armoured-vehicles") in found
    assert ("transfer", "AU", "FJ", "armoured-vehicles") not in found


@pytest.mark.parametrize(
    "other",
    [
        "Der australische Minister war bei der Übergabe nicht dabei.",
        "Wartung sei darin nicht enthalten, sagte ein Sprecher der australischen Regierung.",
        "Waren Panzer nicht darunter?",
        "Die Männer hatten keine Panzer dabei.",
    ],
)
def test_nothing_is_denied_where_no_cargo_is_meant(other: str) -> None:
    assert "denial" not in [claim.kind for claim in claims(FIJI.format(denial=other))]


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        (
            "Bagdad - Der Iran schickt nach amerikanischen Angaben Raketen durch den Irak nach Syrien. "
            "Die irakische Regierung wies das zurück.",
            ("denial", "IR", "SY", "missiles"),
        ),
        (
            "Nairobi - Katar hat Somalia nach Angaben eines Abgeordneten Gewehre über kenianisches Gebiet geschickt. "
            "Kenia bestritt das.",
            ("denial", "QA", "SO", "small-arms"),
        ),
    ],
)
def test_whose_land_goods_pass_denies_them(text: str, denial: tuple[str, str, str, str]) -> None:
    assert denial in [told(claim) for claim in claims(text)]


def test_who_has_no_part_in_it_denies_nothing() -> None:
    text = (
        "Bagdad - Der Iran schickt nach amerikanischen Angaben Raketen durch den Irak nach Syrien. "
        "Die irakische Regierung wies Sorgen um die Wahl zurück."
    )
    assert "denial" not in [claim.kind for claim in claims(text)]
