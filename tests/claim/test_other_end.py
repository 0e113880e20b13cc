"""Who is at the other end of another act, or is struck, is no end; what shoots down is nobody's transfer."""

from __future__ import annotations

import pytest

from made_claims import claims, told

TWO_SUPPLIERS = [
    (
        "KIGALI - Ruanda erneuert seine Armee. Aus China trafen im Mai zwölf Haubitzen ein, "
        "in Spanien wurden vier Kampfflugzeuge bestellt.",
        {("CN", "RW"), ("ES", "RW")},
    ),
    (
        "MONTEVIDEO - Uruguay erneuert seine Luftwaffe. Brasilien liefert sechs Schulflugzeuge; "
        "Israel stellt drei Radaranlagen in Aussicht.",
        {("BR", "UY"), ("IL", "UY")},
    ),
    (
        "BISCHKEK - Kirgistan rüstet auf. Die Türkei verkaufte drei Drohnen, Russland schenkte zwei Hubschrauber.",
        {("TR", "KG"), ("RU", "KG")},
    ),
]


@pytest.mark.parametrize(("text", "pairs"), TWO_SUPPLIERS)
def test_suppliers_in_one_sentence_supply_whom_the_text_is_about(text: str, pairs: set[tuple[str, str]]) -> None:
    assert {told(claim)[1:3] for claim in claims(text)} == pairs


@pytest.mark.parametrize(
    "text",
    [
        "Ein amerikanischer Zerstörer hat im Golf vier Drohnen abgeschossen, die im Jemen gestartet waren.",
        "Ein israelischer Panzer schoss an der Grenze zum Libanon eine Drohne ab.",
    ],
)
def test_what_shoots_down_is_nobodys_transfer(text: str) -> None:
    assert claims(text) == ()


def test_what_it_is_shot_down_with_is_used() -> None:
    kinds = {claim.kind for claim in claims("Der Sudan hat mit Raketen aus dem Iran zwei Hubschrauber abgeschossen.")}
    assert kinds <= {"use"}


@pytest.mark.parametrize("text", ["Kuba hat Peru mit Raketen beschossen.", "Am Montag griff Kuba Peru mit Panzern an."])
def test_who_is_struck_supplied_nothing(text: str) -> None:
    before = "LIMA - Chile hat Peru zwei Boote geliefert. "
    assert {told(claim) for claim in claims(before + text)} == {("transfer", "CL", "PE", "ships")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eine Delegation aus Mali holte in Ankara sechs Drohnen ab.", ("TR", "ML")),
        ("Offiziere aus Mali nahmen in Ankara sechs Drohnen in Empfang.", ("TR", "ML")),
        ("Händler aus der Ukraine lieferten Guinea 300 Gewehre.", ("UA", "GN")),
        ("Guinea kaufte von Händlern aus der Ukraine 300 Gewehre.", ("UA", "GN")),
    ],
)
def test_people_act_for_where_they_come_from(text: str, expected: tuple[str, str]) -> None:
    [claim] = claims(text)
    assert (*claim.supplier, *claim.recipient) == expected
