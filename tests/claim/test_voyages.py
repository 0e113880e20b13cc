"""Cargo of one sentence, and the way of what carries it in another."""

from __future__ import annotations

import pytest

from made_claims import claims, told

# Each line stands for a way of saying it, not for a sentence.
CARRIED = [
    # a port or a landing, then what was aboard
    (
        "Ein Schiff aus Bulgarien hat am Montag im Hafen von Beira in Mosambik angelegt. An Bord waren 60 Mörser.",
        ("BG", "MZ", "artillery"),
    ),
    ("Ein Güterzug aus China ist in Laos eingetroffen. Beladen war er mit acht Haubitzen.", ("CN", "LA", "artillery")),
    (
        "Ein Frachter ist aus Minsk kommend in Kigali gelandet. Die Fracht: sechs Flugabwehrraketen.",
        ("BY", "RW", "air-defence"),
    ),
    ("Ein iranisches Frachtflugzeug ist in Harare gelandet. An Bord waren 40 Raketen.", ("IR", "ZW", "missiles")),
    (
        "Auf dem Flughafen von Niamey ist ein Transportflugzeug aus der Türkei gelandet. Es hatte zwölf Drohnen geladen.",
        ("TR", "NE", "drones"),
    ),
    ("Kuba hat einen Frachter nach Haiti geschickt. An Bord waren 300 Sturmgewehre.", ("CU", "HT", "small-arms")),
    # stopped or searched on its way; where it goes is told before, behind, or by an end that is named
    (
        "Die Marine hat vor Oman eine Dhau gestoppt. Sie kam aus dem Iran und wollte nach Somalia. In den Laderäumen lagen "
        "2000 Sturmgewehre.",
        ("IR", "SO", "small-arms"),
    ),
    (
        "Die Polizei von Kap Verde durchsuchte eine Jacht. Gefunden wurden 200 Pistolen. Die Jacht war in Brasilien "
        "gestartet, ihr Ziel war Guinea-Bissau.",
        ("BR", "GW", "small-arms"),
    ),
    (
        "Kenianische Polizisten haben einen Lastwagen aus Äthiopien angehalten. Unter Mehlsäcken lagen 500 Granaten. Der "
        "Fahrer sagte, er habe sie in den Südsudan bringen sollen.",
        ("ET", "SS", "ammunition"),
    ),
    (
        "Indiens Zoll hat ein Schiff festgehalten, das von China nach Pakistan unterwegs war. An Bord entdeckten die Beamten "
        "Teile für Raketen.",
        ("CN", "PK", "missile-technology"),
    ),
    (
        "Maltas Zoll hat zwei Container geöffnet, die aus China kamen. Zwischen Autoteilen steckten Gewehre. Die Container "
        "sollten nach Libyen weiterreisen.",
        ("CN", "LY", "small-arms"),
    ),
    (
        "Im Hafen von Berbera liegt ein Frachter aus Indien. An Bord: 40 Haubitzen. Ziel ist Sudan.",
        ("IN", "SD", "artillery"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CARRIED)
def test_cargo_goes_where_its_carrier_goes(text: str, expected: tuple[str, str, str]) -> None:
    assert [told(claim) for claim in claims(text + "\n")] == [("transfer", *expected)]


def test_what_was_stopped_is_under_way() -> None:
    text = "Die Polizei durchsuchte eine Jacht. Gefunden wurden 200 Pistolen. Die Jacht kam aus Peru und wollte nach Haiti.\n"
    assert [claim.status for claim in claims(text)] == ["under_way"]


def test_each_cargo_has_its_figure() -> None:
    text = "Ein Schiff aus Peru hat in Haiti angelegt. An Bord waren 60 Mörser und 300 Gewehre.\n"
    assert [(claim.goods, claim.quantity and claim.quantity.lower) for claim in claims(text)] == [
        (("artillery",), 60),
        (("small-arms",), 300),
    ]


@pytest.mark.parametrize(
    "text",
    [
        # nothing of arms is aboard, or it is not aboard
        "Im Hafen von Toulon liegt ein Frachter aus Indien. An Bord sind Bananen. Die Hafenpolizei trägt neue Pistolen.",
        "In Málaga legte ein Schiff aus Italien an. An Bord waren Urlauber. Auf der Mole standen zwei alte Kanonen.",
        # somebody aboard carries them
        "Eine Fähre aus der Türkei ist in Piräus eingelaufen. An Bord nahm die Polizei einen Mann mit zwei Pistolen fest.",
        # forces that only move
        "Ein Kriegsschiff aus Peru ist in Valparaíso eingetroffen. An Bord sind zwölf Hubschrauber.",
        "Ein Schiff aus Peru ist in Chile eingetroffen. An Bord sind zwölf Hubschrauber. Sie nehmen an einem Manöver teil.",
        # which of two carriers it was stays open
        "Ein Frachter aus Indien und ein Frachter aus Pakistan haben in Beira festgemacht. An Bord waren 500 Granaten.",
        # where a ship was searched is not where its cargo was to go
        "Zöllner stoppten ein Schiff aus Peru, das in Haiti angelegt hatte. An Bord fanden sie 500 Granaten.",
        # people
        "Ein Frachter aus Peru ist in Haiti gelandet. An Bord waren 200 Touristen und ein Arzt.",
    ],
)
def test_no_cargo_of_theirs(text: str) -> None:
    assert not claims(text + "\n")
