"""What a report is said to say: *Berichte, denen zufolge …, seien falsch* denies, *ein Bericht, dem zufolge …* claims."""

from __future__ import annotations

import pytest

from made_claims import claims

DENIED = [
    "Ein Artikel der Zeitung «Morgenblatt», demzufolge Mali Munition aus Ghana erhalten hat, sei frei erfunden, erklärte das "
    "Außenministerium in Accra.",
    "Berichte, denen zufolge Ghana Munition an Mali geliefert habe, sind nach Angaben der Regierung in Accra haltlos.",
    "Angaben, nach denen Ghana Munition an Mali geliefert habe, entbehrten jeder Grundlage, teilte Accra mit.",
    "Ghana dementierte: Eine Meldung des Senders TV4, laut der Mali Munition aus Ghana bekommen hat, sei erlogen.",
    "Die Regierung Ghanas nannte Berichte, nach denen sie Munition an Mali geliefert habe, eine Erfindung.",
    "Als «reine Erfindung» bezeichnete der Verteidigungsminister Ghanas Berichte, denen zufolge Ghana "
    "Mali mit Munition versorgt.",
]


@pytest.mark.parametrize("text", DENIED)
def test_who_calls_a_report_untrue_denies_what_it_says(text: str) -> None:
    [claim] = claims(text, "2024-05-01")
    assert (claim.kind, claim.supplier, claim.recipient, claim.claimants) == ("denial", ("GH",), ("ML",), ("GH",))


@pytest.mark.parametrize("opening", ["dem zufolge", "demzufolge", "wonach", "nach dem", "laut dem"])
def test_the_paper_claims_what_its_report_says(opening: str) -> None:
    text = f"Der Bericht der Zeitung «Morgenblatt», {opening} Munition aus Ghana nach Mali gelangt ist, sorgte für Aufregung."
    [claim] = claims(text, "2024-05-01")
    assert (claim.kind, claim.claimants) == ("transfer", ("morgenblatt",))
