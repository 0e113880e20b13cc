"""Parts from one state inside of another's arms."""

from __future__ import annotations

import pytest

from made_claims import claims, told

PARTS = "military-technology"


@pytest.mark.parametrize(
    ("text", "ends", "goods"),
    [
        ("In den Trümmern einer russischen Drohne fanden Ermittler Chips aus Malaysia.", "use MY RU", "dual-use"),
        ("In russischen Raketen sind US-Chips gefunden worden.", "transfer US RU", PARTS),
        ("In abgeschossenen iranischen Drohnen wurden chinesische Bauteile entdeckt.", "use CN IR", PARTS),
        (
            "In russischen Marschflugkörpern sind Bauteile aus der Schweiz verbaut.",
            "transfer CH RU",
            "missile-technology",
        ),
        (
            "Fachleute haben in einer russischen Drohne mehr als 60 Teile japanischer Firmen entdeckt.",
            "transfer JP RU",
            PARTS,
        ),
        ("Die russischen Marschflugkörper enthalten Mikrochips aus Taiwan.", "transfer TW RU", "dual-use"),
        ("In den Waffen der Huthi-Miliz stecken Teile aus China und Polen.", "transfer CN+PL houthis", PARTS),
        (
            "In der Kampfdrohne der äthiopischen Luftwaffe ist ein Motor aus Oberösterreich eingebaut.",
            "transfer AT ET",
            PARTS,
        ),
        ("Russlands neue Bomben bestehen zum großen Teil aus chinesischen Komponenten.", "transfer CN RU", PARTS),
        ("Deutsche Motoren in iranischen Drohnen entdeckt", "transfer DE IR", PARTS),
        ("In den Wracks zweier äthiopischer Drohnen lagen Kameras aus Kanada.", "use CA ET", PARTS),
    ],
)
def test_parts_go_from_who_made_them_to_whose_arms_they_sit_in(text: str, ends: str, goods: str) -> None:
    found = [one for one in claims(text) if one.basis and "inside" in " ".join(basis.rule for basis in one.basis)]
    assert [told(claim) for claim in found] == [(*ends.split(), goods)]


def test_a_figure_counts_the_parts() -> None:
    (claim,) = claims("Kiew: In russischen Raketen seien mehr als 290 Bauteile aus Japan gefunden worden, hieß es.")
    assert claim.quantity is not None
    assert (claim.quantity.lower, claim.quantity.unit) == (290, "item")


@pytest.mark.parametrize(
    "text",
    [
        "Russische Panzer wurden in syrischen Kasernen entdeckt.",
        "In der Türkei wurden russische Raketen gefunden.",
        "Ukrainische Soldaten sitzen in russischen Panzern.",
        "In den russischen Drohnen stecken russische Chips.",
        "In russischen Flugzeugen saßen Journalisten aus Frankreich.",
        "In den Drohnen wurden chinesische Bauteile gefunden.",
        "Sind in russischen Raketen Chips aus den USA verbaut?",
    ],
)
def test_what_only_stands_in_a_place_or_has_no_owner_tells_of_no_parts(text: str) -> None:
    rules = [basis.rule for claim in claims(text) for basis in claim.basis]
    assert "parts inside of arms" not in rules
