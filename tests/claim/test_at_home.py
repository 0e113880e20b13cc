"""What a state orders from its own works, builds itself, sends up or only moves is handed to nobody; nor is what a phrase names."""

from __future__ import annotations

import pytest

from made_claims import claims, told

AT_HOME = [
    "Die kubanische Armee hat bei heimischen Firmen 300 Drohnen bestellt, Peru sieht es mit Sorge.",
    "Kuba baut seine Panzer selbst, Peru kauft sie in Chile nicht.",
    "Kuba hat vergeblich versucht, einen Satelliten in die Umlaufbahn zu bringen, Peru sah zu.",
    "Kuba verlegte zwei Kampfflugzeuge an die Grenze zu Peru.",
    "Kuba schickte einen Flugzeugträger in die Nähe von Peru.",
    "Kuba schickt drei Kriegsschiffe ins Mittelmeer, Peru protestierte.",
    "Kuba hat zwei Fregatten ins östliche Mittelmeer entsandt, Peru protestierte.",
    "Man sah es in Peru mit Sorge. Kuba schickte zwei Boote auf den Titicacasee.",
    "Kuba verlegte Panzer an die peruanische Grenze.",
    "Kuba schickte drei Jets zu einem Manöver, in Peru sah man es mit Sorge.",
    "Der kubanische Flugzeugträger „Che“ ist vor Peru eingetroffen.",
    "Kubas Panzer rollten am Montag nach Peru hinein.",
    "Bei der Feier in Havanna rollten kubanische Raketen an Gästen aus Peru vorbei.",
    "Kuba bildet eigene Soldaten an Panzern aus, Peru schaut zu.",
    "Ein Flugzeug aus Kuba brachte den Minister nach Peru.",
    "Kuba schickte Peru Mehl statt Panzer.",
    "Mit Worten über Peru goss Kuba Öl ins Feuer.",
    "In Peru stehen 30.000 Mann unter Waffen, schätzt Kuba.",
    "Die Rebellen in Peru legten die Waffen nieder, teilte Kuba mit.",
]


def test_a_part_of_the_sky_may_be_a_state() -> None:
    text = "Nordkorea schickt Soldaten nach Russland. Der Norden hat 14.000 Soldaten geschickt."
    assert (14000, ("KP",)) in [(claim.quantity.lower, claim.supplier) for claim in claims(text) if claim.quantity]


@pytest.mark.parametrize("text", AT_HOME)
def test_nobody_gets_arms(text: str) -> None:
    assert [
        told(claim) for claim in claims(text) if claim.kind in ("transfer", "use") and claim.goods != ("food",)
    ] == []


HANDED = [
    ("Kuba schickt zwei Kampfflugzeuge nach Peru.", "combat-aircraft"),
    ("Kuba hat Peru eine Fregatte an die Küste geschickt.", "ships"),
    ("Das zweite kubanische U-Boot ist in Peru eingetroffen.", "submarines"),
    ("Kuba verkauft Peru Panzer aus eigenen Beständen.", "armoured-vehicles"),
    ("Kuba liefert Peru Raketen und kann sie selbst nicht entbehren.", "missiles"),
    ("Kuba schickte Peru Panzer statt Mehl.", "armoured-vehicles"),
    ("Zwei Flugzeuge brachte Kuba nach Peru.", "combat-aircraft"),
    ("Kuba gab Peru Waffen und Öl.", "weapons+energy"),
]


@pytest.mark.parametrize(("text", "goods"), HANDED)
def test_what_goes_to_another_is_a_transfer(text: str, goods: str) -> None:
    assert [told(claim) for claim in claims(text)] == [("transfer", "CU", "PE", goods)]
