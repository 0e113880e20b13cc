"""Goods with their places one after the other, whom one asks for goods, and acts told again for another by a word alone."""

from __future__ import annotations

import pytest

from made_claims import claims, told

# Each line stands for a way of saying it, not for a sentence.
SEVERAL = [
    (
        "Vor fünf Jahren kaufte Paraguay seine Radpanzer in Brasilien, seine Fregatten in Kolumbien und den USA.",
        {("BR", "PY", "armoured-vehicles"), ("CO+US", "PY", "ships")},
    ),
    (
        "Gabun bestellt Panzer in Südafrika, Hubschrauber in Frankreich und Fregatten in Spanien.",
        {("ZA", "GA", "armoured-vehicles"), ("FR", "GA", "helicopters"), ("ES", "GA", "ships")},
    ),
    (
        "Katar erhielt Kampfjets von Frankreich, Hubschrauber von Italien und Panzer von Deutschland.",
        {("FR", "QA", "combat-aircraft"), ("IT", "QA", "helicopters"), ("DE", "QA", "armoured-vehicles")},
    ),
    ("Oman kauft Panzer in Südkorea und in der Türkei.", {("KR+TR", "OM", "armoured-vehicles")}),
    ("Mali bat Algerien um Gewehre.", {("DZ", "ML", "small-arms")}),
    ("Frankreich wurde von Benin um Hubschrauber gebeten.", {("FR", "BJ", "helicopters")}),
    ("Oman hat Fregatten in Singapur bestellt, Kuwait ebenfalls.", {("SG", "OM", "ships"), ("SG", "KW", "ships")}),
    (
        "Spanien hat Kolumbien Drohnen angeboten. Frankreich tat dasselbe.",
        {("ES", "CO", "drones"), ("FR", "CO", "drones")},
    ),
    ("Chile hat in Israel Drohnen gekauft. Auch Peru tat das.", {("IL", "CL", "drones"), ("IL", "PE", "drones")}),
    (
        "Südafrika verkaufte Jordanien Panzerwagen; Serbien ebenso.",
        {("ZA", "JO", "armoured-vehicles"), ("RS", "JO", "armoured-vehicles")},
    ),
    ("Namibias Ministerium kennt diese Granaten. Man habe sie den Emiraten verkauft.", {("NA", "AE", "ammunition")}),
]


@pytest.mark.parametrize(("text", "acts"), SEVERAL)
def test_each_act_has_its_ends(text: str, acts: set[tuple[str, str, str]]) -> None:
    found = claims(text)
    assert {told(claim) for claim in found} == {("transfer", *act) for act in acts}
    assert all(0 <= span.start < span.end <= len(text) for claim in found for span in claim.spans())


NOTHING = [
    "Schweden hat Raketen, Finnland auch.",
    "Kanada bat Mali um Geduld. Dort fliegen Drohnen.",
    "Peru bat Chile darum, die Raketen abzuziehen.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_others_tell_no_act(text: str) -> None:
    assert not claims(text)


def test_who_does_not_do_the_same_takes_no_part() -> None:
    assert {told(claim) for claim in claims("Kenia hat Drohnen in Israel gekauft. Uganda tat das nicht.")} == {
        ("transfer", "IL", "KE", "drones")
    }
