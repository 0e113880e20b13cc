"""Who stops goods, or where they are stopped, is no end of the act that they were on their way in."""

from __future__ import annotations

import pytest

from made_claims import claims


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            "Portugiesische Zöllner haben in Lissabon ein Schiff mit 30 Raketen aus Peru für Kenia beschlagnahmt.",
            "PE KE",
        ),
        ("Portugals Marine hat 30 Raketen aus Peru beschlagnahmt, die nach Kenia unterwegs waren.", "PE KE"),
        ("Im Hafen von Mombasa haben kenianische Zöllner 30 Raketen aus Peru beschlagnahmt.", "PE KE"),
        ("Der portugiesische Zoll hat ein peruanisches Frachtflugzeug mit Raketen für Kenia gestoppt.", "PE KE"),
    ],
)
def test_stopped_goods_have_their_own_ends(text: str, ends: str) -> None:
    found = [claim for claim in claims(text) if claim.kind == "transfer"]
    assert {" ".join((*claim.supplier, *claim.recipient)) for claim in found} == {ends}


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        # who stops them on his own ground, where nobody else is told from whom they were
        ("Im Hafen von Varna beschlagnahmten Zollbeamte Gewehre, die für Aleppo bestimmt waren.", "BG SY"),
        ("Der Zoll in Antwerpen hat Drehbänke beschlagnahmt, die für Teheran bestimmt waren.", "BE IR"),
        ("Der Zoll stoppte in Hamburg zwei Sendungen Granaten für Mali.", "DE ML"),
        # where they really go counts, not what the papers say
        ("Offiziell ging die Munition aus Serbien nach Togo, tatsächlich landete sie in Libyen.", "RS LY"),
    ],
)
def test_where_goods_are_stopped_and_go_in_truth(text: str, ends: str) -> None:
    found = [claim for claim in claims(text) if claim.kind == "transfer"]
    assert [" ".join((*claim.supplier, *claim.recipient)) for claim in found] == [ends]


def test_who_stops_his_own_delivery_refuses_it() -> None:
    [claim] = claims("Deutschland stoppte eine Lieferung Granaten an Mali.")
    assert (claim.kind, claim.supplier, claim.recipient) == ("denial", ("DE",), ("ML",))


def test_who_stops_goods_for_another_did_not_send_them() -> None:
    assert not [claim for claim in claims("Portugal stoppt Schiff mit Raketen für Kenia.") if "PT" in claim.supplier]


def test_goods_found_on_their_way_go_to_whom_a_sentence_behind_names() -> None:
    text = "Auf dem Flughafen von Nairobi haben Beamte 40 Kisten mit Munition entdeckt. "
    [claim] = claims(text + "Absender war eine Firma in Sofia, Empfänger das Verteidigungsministerium in Juba.")
    assert (claim.supplier, claim.recipient) == (("BG",), ("SS",))
    [claim] = claims(text + "Die Fracht stammte aus Serbien.")
    assert claim.recipient == ("KE",)


def test_the_cargo_of_a_stopped_boat_is_not_the_boat() -> None:
    text = "Vor Oman hat die australische Fregatte »Perth« ein Boot mit 2000 Sturmgewehren aufgebracht. "
    [claim] = claims(text + "Die Ladung stamme aus dem Iran. Bestimmt sei sie für die Huthi gewesen.")
    assert (claim.supplier, claim.recipient, claim.goods) == (("IR",), ("houthis",), ("small-arms",))
