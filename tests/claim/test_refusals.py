"""Acts that somebody refuses, does not plan, or does not allow."""

from __future__ import annotations

import pytest

from made_claims import claims, told

REFUSED = [
    (
        "Man denke nicht daran, Waffen an die Ukraine zu liefern, sagte der Präsident in Santiago de Chile.",
        "CL UA weapons CL",
    ),
    ("Schweden weigert sich, Saudi-Arabien Raketen zu liefern.", "SE SA missiles SE"),
    ("Chile sieht davon ab, der Ukraine Panzer zu überlassen.", "CL UA armoured-vehicles CL"),
    ("Australien plant nicht, der Ukraine Kampfjets zu überlassen.", "AU UA combat-aircraft AU"),
    ("Griechenland ist nicht bereit, der Ukraine Flugabwehrsysteme abzugeben.", "GR UA air-defence GR"),
    ("Japan sieht sich außerstande, der Ukraine Munition zu schicken.", "JP UA ammunition JP"),
    ("Kolumbien hat kein Interesse, der Ukraine Hubschrauber zu verkaufen.", "CO UA helicopters CO"),
    ("Südkorea hat nach Angaben aus Seoul keine Pläne, der Ukraine Granaten zu liefern.", "KR UA ammunition KR"),
    ("Belgien erteilt keine Genehmigungen für die Ausfuhr von Munition nach Israel.", "BE IL ammunition BE"),
    (
        "Das Ministerium in Wien teilte mit, man habe die Ausfuhr von Gewehren nach Mali nicht erlaubt.",
        "AT ML small-arms AT",
    ),
    ("Die Schweiz erlaubt Estland weiterhin nicht, Munition an die Ukraine abzugeben.", "EE UA ammunition CH"),
    ("Italien hat den Antrag Ägyptens auf Lieferung von Fregatten abgelehnt.", "IT EG ships IT"),
    ("Kenia hat den Wunsch Äthiopiens nach Drohnen abschlägig beschieden.", "KE ET drones KE"),
    ("Norwegen erteilte dem Wunsch der Ukraine nach Kampfjets eine Absage.", "NO UA combat-aircraft NO"),
    (
        "Die USA liefern der Ukraine Granaten. Dänemark schloss die Lieferung solcher Munition aus.",
        "DK UA ammunition DK",
    ),
    (
        "Die USA liefern der Ukraine Streumunition. Für Dänemark komme die Lieferung solcher Munition nicht in Betracht, "
        "sagte die Ministerin in Kopenhagen.",
        "DK UA ammunition DK",
    ),
]

GOING_ON = [
    "Norwegen denkt daran, dem Sudan Munition zu verkaufen.",
    "Schweden weigert sich nicht, Saudi-Arabien Raketen zu liefern.",
    "Griechenland ist bereit, der Ukraine Flugabwehrsysteme abzugeben.",
    "Südkorea hat Pläne, der Ukraine Granaten zu liefern.",
    "Belgien erteilt Genehmigungen für die Ausfuhr von Munition nach Israel.",
]


@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_what_is_refused_is_denied_by_whoever_decides(text: str, expected: str) -> None:
    *_, found = claims(text)
    assert f"{' '.join(told(found)[1:])} {'+'.join(found.claimants)}" == expected
    assert found.kind == "denial"
    assert found.certainty == "asserted"


@pytest.mark.parametrize("text", [text for text, _ in REFUSED if "." not in text[:-1]])
def test_it_is_not_told_as_an_act_as_well(text: str) -> None:
    assert [claim.kind for claim in claims(text)] == ["denial"]


@pytest.mark.parametrize("text", GOING_ON)
def test_what_is_wanted_or_allowed_is_no_denial(text: str) -> None:
    assert [claim.kind for claim in claims(text)] == ["transfer"]
