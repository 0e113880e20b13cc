"""Second figures of a deal: parts of what was told before, one of several pieces, prices, aircraft with what they carry."""

from __future__ import annotations

import pytest

from made_claims import claims

Told = tuple[str, str, str, float | None, str | None, str]


def told(text: str) -> list[Told]:
    return [
        (
            "+".join(claim.supplier),
            "+".join(claim.recipient),
            "+".join(claim.goods),
            None if claim.quantity is None else claim.quantity.lower,
            None if claim.quantity is None else claim.quantity.unit,
            claim.status,
        )
        for claim in claims(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Oman hat von Peru 80 Panzer bestellt, von denen zwölf schon geliefert sind.",
            ("PE", "OM", "armoured-vehicles", 12, "item", "delivered"),
        ),
        (
            "Oman stiftete Kenia 30 Panzer. Peru übergab Kenia 400 Drohnen, weitere 900 sind vertraglich vereinbart.",
            ("PE", "KE", "drones", 900, "item", "prospective"),
        ),
        (
            "Oman liefert Kenia 20 Hubschrauber. Peru soll Kenia Raketen liefern, der Auftrag ist zwei Milliarden Euro wert.",
            ("PE", "KE", "missiles", 2e9, "eur", "prospective"),
        ),
        (
            "Oman hat Kenia acht Drohnen übergeben und kenianische Offiziere geschult.",
            ("OM", "KE", "military-technology", None, None, "delivered"),
        ),
        (
            "Aus Oman trafen sechs Flugzeuge mit 90 Tonnen Munition in Kenia ein.",
            ("OM", "KE", "ammunition", 6, "flight", "delivered"),
        ),
        (
            "Aus Oman trafen sechs Flugzeuge mit 90 Tonnen Munition in Kenia ein.",
            ("OM", "KE", "ammunition", 90, "tonne", "delivered"),
        ),
        (
            "Oman hat Kenia Helme, Schutzwesten und zwei Bergungsfahrzeuge geliefert.",
            ("OM", "KE", "military-equipment", None, None, "delivered"),
        ),
    ],
)
def test_second_figures(text: str, expected: Told) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Oman übergab Kenia das letzte von sieben Kriegsschiffen.", [1]),
        ("Oman übergab Kenia eine der drei bestellten Fregatten.", [1]),
        ("Oman übergab Kenia sein drittes Patrouillenboot.", [1]),
        ("Omans erstes Patrouillenboot bekam Kenia.", [1]),
        ("Oman übergab Kenia seine ersten Patrouillenboote.", [None]),
        ("Oman übergab Kenia seine letzten Panzer.", [None]),
        ("Oman übergab Kenia sieben Kriegsschiffe.", [7]),
        ("Oman hat Kenia zwanzig in Peru gebaute Drohnen überlassen.", [20]),
        ("Oman schickte Kenia Rüstungsgüter, darunter 20 Panzer.", [20]),
    ],
)
def test_one_of_several(text: str, figures: list[float | None]) -> None:
    assert [None if claim.quantity is None else claim.quantity.lower for claim in claims(text)] == figures


LEAD = "Peru verkauft Mali 20 Panzer. Oman hat nach eigenen Angaben Schnellboote an Kenia geliefert."


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Ein Abgeordneter der Opposition sprach von sechs.", [6]),
        ("Über die Zahl gibt es Streit: Der Präsident sprach von sechs, das Fernsehen von zwölf.", [6, 12]),
        ("Die Presse schrieb von zwölf Booten.", [12]),
        ("In Nairobi war von acht Booten die Rede.", [8]),
        ("In Nairobi rechnet man mit acht Booten.", [8]),
        ("Nach Zählung der Opposition sind es bislang acht.", [8]),
        ("Vier weitere sind bestellt.", [4]),
        ("Die übrigen vier folgen 2027.", [4]),
        ("Das Programm kostet 64 Millionen Dollar.", [64e6]),
        ("Die Geschäfte haben zusammen einen Wert von 90 Millionen Euro.", [90e6]),
        ("Die Boote kosteten zusammen 90 Millionen Euro.", [90e6]),
        ("Es geht um 90 Millionen Euro.", [90e6]),
        ("Kenia hatte sich für das Angebot im Wert von 90 Millionen Euro entschieden.", [90e6]),
        ("Der Auftrag umfasst acht Boote und 40 Raketen.", [8, 40]),
        ("Ein Abgeordneter sprach von sechs Fehlern.", []),
        ("Der Präsident sprach von einem Angriff mit sechs Booten auf Ghana.", []),
        ("Das Geschäft umfasst viele Fragen.", []),
        ("Es geht um die Wahl und 90 Mandate.", []),
    ],
)
def test_figures_of_the_deal_told_last(text: str, figures: list[float]) -> None:
    found = [claim for claim in told(f"{LEAD} {text}") if claim[3] is not None and claim[:2] != ("PE", "ML")]
    assert [claim[3] for claim in found] == figures
    assert all(claim[:2] == ("OM", "KE") for claim in found)


def test_who_names_another_figure_claims_it() -> None:
    found = claims(f"{LEAD} Das Blatt „El Nuevo“ sprach von zwölf, das Ministerium in Kenia von acht.")
    claimants = {claim.quantity.lower: claim.claimants for claim in found if claim.quantity is not None}
    assert claimants[12] == ("el-nuevo",)
    assert claimants[8] == ("KE",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die ersten beiden trafen im Mai ein.", ("ships", 2, "item", "delivered")),
        ("Zehn Boote sind schon unterwegs.", ("ships", 10, "item", "under_way")),
        ("Zwölf sind noch nicht geliefert.", ("ships", 12, "item", "prospective")),
        ("Zwölf stehen noch aus.", ("ships", 12, "item", "prospective")),
        ("Schon 2019 waren zehn verkauft worden.", ("ships", 10, "item", "delivered")),
        ("Der Rest soll im Mai kommen.", ("ships", None, None, "prospective")),
        ("Die übrigen sollen 2027 folgen.", ("ships", None, None, "prospective")),
    ],
)
def test_parts_of_the_deal_told_last(text: str, expected: tuple[str, float | None, str | None, str]) -> None:
    found = [claim for claim in told(f"{LEAD} {text}") if claim[:2] != ("PE", "ML")]
    assert ("OM", "KE", *expected) in found
    assert len(found) == 2


@pytest.mark.parametrize("text", ["Sie trafen im Mai ein.", "Die Boote liegen im Hafen.", "Der Rest blieb im Hafen."])
def test_the_same_told_again_is_no_part(text: str) -> None:
    assert len([claim for claim in told(f"{LEAD} {text}") if claim[:2] != ("PE", "ML")]) == 1
