"""Breaches: how it is said that a norm is broken, which norm, which act, and who says so."""

from __future__ import annotations

import pytest

from beleg.claim import load_pack
from beleg.model import Claim, Source
from beleg.road import extract

SHELLS = "Nordkorea hat Granaten an Russland geliefert, sagte ein Sprecher in Seoul. "

CASES = [
    # a verb, the norm by its own name
    (SHELLS + "Das verstoße gegen die UN-Resolution 1718, sagte ein japanischer Diplomat.", ("KP", "RU", "UNSC", "JP")),
    (
        SHELLS + "Pjöngjang trete damit die Beschlüsse des Sicherheitsrats mit Füßen, sagte ein japanischer Diplomat.",
        ("KP", "RU", "UNSC", "JP"),
    ),
    # a noun and who judges
    (SHELLS + "Tokio wertet das als Bruch des Waffenembargos der Vereinten Nationen.", ("KP", "RU", "UNSC", "JP")),
    (SHELLS + "Washington sieht darin einen Embargobruch.", ("KP", "RU", "UNSC", "US")),
    # a word for a norm and whose it is
    (
        "China liefert Chips für Drohnen an Russland. Washington nannte das eine Verletzung amerikanischer Sanktionen.",
        ("CN", "RU", "US", "US"),
    ),
    (
        "Serbien hat Sprengstoff an Russland geliefert. Mit den EU-Sanktionen sei das nicht vereinbar, hieß es in Brüssel.",
        ("RS", "RU", "EU", "EU"),
    ),
]

NONE = [
    SHELLS + "Einen Verstoß gegen das Embargo gebe es nicht, sagte Moskau.",
    SHELLS + "Moskau nannte das keinen Bruch der UN-Resolution.",
    "Nordkorea hat Granaten an Russland geliefert. Das untergrabe die Stabilität der Region.",
    "Der Trainer verstieß gegen die Regeln, die Granaten im Museum blieben.",
]


def breaches(text: str) -> list[Claim]:
    """The breaches that a text yields, every span inside it."""
    source = Source(id="r", text=text, sha256="", media="jsonl", name="test", published="2024-05")
    reading = extract(source, load_pack())
    for claim in reading.claims:
        for span in claim.spans():
            assert 0 <= span.start < span.end <= len(text)
    return [claim for claim in reading.claims if claim.kind == "breach"]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_broken(text: str, expected: tuple[str, ...]) -> None:
    """A breach names the ends of the act, the norm, and who says it is broken."""
    found = breaches(text)
    assert [(*claim.supplier, *claim.recipient, *claim.norms, *claim.claimants) for claim in found] == [expected]
    assert {basis.slot for basis in found[0].basis} >= {"kind", "norms", "claimants"}


@pytest.mark.parametrize("text", NONE)
def test_not_broken(text: str) -> None:
    """A breach that is denied, or of no norm, is none."""
    assert breaches(text) == []
