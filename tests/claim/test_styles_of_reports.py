"""What headlines of papers, questions and commentaries say in passing: adjectives of a people, questions, mockery, onlookers."""

from __future__ import annotations

import pytest

from made_claims import claims, told

GIVEN = {
    "Oman hat 2019 Schweizer Handgranaten an die Huthi weitergereicht.": ("OM", "houthis"),
    "Die Türkei habe Schweizer Pistolen an Libyen abgegeben.": ("TR", "LY"),
    "Singapurer Drohnen übergab Malaysia den Philippinen.": ("MY", "PH"),
    "Die Schweizer lieferten Pistolen nach Peru.": ("CH", "PE"),
    "Die Schweizer Armee erhält Drohnen aus Israel.": ("IL", "CH"),
    "Litauen erhält aus Kreuzlingen 30 geschützte Fahrzeuge.": ("CH", "LT"),
    "Peru bekommt von Südkorea 40 minengeschützte Radfahrzeuge.": ("KR", "PE"),
    "Iran schickte der Hisbollah Raketen für ihre Truppen.": ("IR", "hezbollah"),
    "Russland schickte Panzer an Mali für dessen Truppen.": ("RU", "ML"),
    "Ghana bekommt aus Italien neue Drohnen für die eigenen Truppen.": ("IT", "GH"),
}
#: Goods that are sent to one's own people abroad.
OWN = [
    "Kigali will zehn Radpanzer nach Mosambik verlegen, für die eigenen Truppen dort.",
    "Frankreich brachte Panzer für seine Truppen nach Mali.",
    "Uganda verlegt Hubschrauber in den Kongo, zum Schutz der eigenen Soldaten.",
    "Kenia flog Mörser für sein eigenes Kontingent nach Haiti.",
]
#: Who lets something happen says nothing of it.
ONLOOKERS = [
    "Algerien schaute tatenlos zu, wie Mali Hubschrauber aus Russland bekam.",
    "Algerien ließ zu, dass Mali Hubschrauber aus Russland bekam.",
    "Algerien nahm hin, dass Mali Hubschrauber aus Russland bekam.",
    "Algerien sorgte dafür, dass Mali Hubschrauber aus Russland bekam.",
]


@pytest.mark.parametrize("text", GIVEN)
def test_ends(text: str) -> None:
    (claim,) = claims(text)
    assert (*claim.supplier, *claim.recipient) == GIVEN[text]


@pytest.mark.parametrize("text", OWN)
def test_to_own_troops(text: str) -> None:
    assert not claims(text)


@pytest.mark.parametrize("text", ONLOOKERS)
def test_onlookers_claim_nothing(text: str) -> None:
    (claim,) = claims(text)
    assert told(claim) == ("transfer", "RU", "ML", "helicopters")
    assert not claim.claimants


def test_speakers_still_claim() -> None:
    (claim,) = claims("Algerien beklagt, dass Mali Hubschrauber aus Russland bekam.")
    assert claim.claimants == ("DZ",)


def test_questions_are_no_breach() -> None:
    assert [claim.kind for claim in claims("Mali hat russische Drohnen bekommen. Verstößt das gegen das Embargo?")] == [
        "transfer"
    ]
    assert "breach" in [
        claim.kind for claim in claims("Mali hat russische Drohnen bekommen. Das verstößt gegen das Embargo.")
    ]


def test_people_who_are_ridiculous_deny_nothing() -> None:
    told_first = "Peru hat von Brasilien 20 Haubitzen erhalten, sagte der Minister. "
    assert "denial" not in [
        claim.kind for claim in claims(told_first + "Wer das noch Hilfe nennt, macht sich lächerlich.")
    ]
    assert "denial" in [claim.kind for claim in claims(told_first + "Brasilien nannte das lächerlich.")]
