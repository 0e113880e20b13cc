"""Codes as words, and words as codes."""

from __future__ import annotations

import pytest

from beleg.present import names


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("KP", "North Korea"),
        ("EU", "European Union"),
        ("UN", "United Nations"),
        ("NATO", "NATO"),
        ("houthis", "Houthis"),
        ("m23", "M23"),
        ("rsf", "RSF"),
        ("open-source-centre", "Open source centre"),
    ],
)
def test_actors_have_names(code, name):
    assert names.actor(code) == name


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("kp", "KP"),
        ("Nordkorea", "KP"),
        ("north korea", "KP"),
        ("USA", "US"),
        ("nato", "NATO"),
        ("Eu", "EU"),
        ("Houthis", "houthis"),
        ("Open Source Centre", "open-source-centre"),
    ],
)
def test_actors_are_found_by_what_people_type(given, code):
    assert names.actor_code(given) == code


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("Ammunition", "ammunition"),
        ("Munition", "ammunition"),
        ("Artilleriegranaten", "ammunition"),
        ("military_equipment", "military-equipment"),
        ("Air-Defence", "air-defence"),
        ("Drohnen", "drones"),
        ("nonsense", "nonsense"),
    ],
)
def test_goods_are_found_by_what_people_type(given, code):
    assert names.goods_code(given) == code
