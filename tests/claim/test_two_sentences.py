"""Acts told in two sentences: goods in one, who gives or gets them in the next."""

from __future__ import annotations

import pytest

from beleg.claim import load_pack
from beleg.model import Source
from beleg.road import extract
from made_claims import claims, told

# Each line stands for a way of saying it, not for a sentence.
TWO = [
    # goods wait somewhere, and are for somebody
    ("Im Hafen von Constanța stehen Kisten mit Panzerabwehrraketen. Ihr Ziel: Angola.", "RO", "AO", "missiles"),
    ("In Kecskemét lagern seit März 4000 Minen. Bestimmt sind sie für Togo.", "HU", "TG", "explosives"),
    ("In einer Halle in Augsburg parken sechs Hubschrauber. Der Kunde sitzt in Manila.", "DE", "PH", "helicopters"),
    (
        "In Genua liegt ein Schiff mit Haubitzen. Empfänger ist laut Frachtbrief das Heer von Ghana.",
        "IT",
        "GH",
        "artillery",
    ),
    # both ends are named as such
    (
        "Zöllner öffneten drei Kisten. Darin: 700 Sturmgewehre. Absender war eine Firma in Belgrad, Empfänger ein Händler in Mali.",
        "RS",
        "ML",
        "small-arms",
    ),
    ("Im Rumpf fanden sich 90 Mörser. Herkunft: Bulgarien. Ziel: Tschad.", "BG", "TD", "artillery"),
    # a pronoun stands for them
    ("Neuseelands Marine hat zwei Fregatten ausgemustert. Chile bekommt sie.", "NZ", "CL", "ships"),
    (
        "In Tirana wartet man auf die Hubschrauber. Ankara hatte sie vor zwei Jahren versprochen.",
        "TR",
        "AL",
        "helicopters",
    ),
    ("Nepals Polizei hat neue Gewehre. Sie stammen aus Indien.", "IN", "NP", "small-arms"),
    ("Peru zeigt ein neues Flugabwehrsystem. Gebaut hat es ein Konzern in der Türkei.", "TR", "PE", "air-defence"),
    # marks lead to where they are from, and an answer tells
    (
        "Bei den Rebellen der M23 sind Mörser aufgetaucht. Die Seriennummern führen nach Ruanda.",
        "RW",
        "m23",
        "artillery",
    ),
    ("Äthiopiens Armee hat jetzt Kampfdrohnen. Woher? Aus den Emiraten, sagen Händler.", "AE", "ET", "drones"),
]


@pytest.mark.parametrize(("text", "supplier", "recipient", "goods"), TWO)
def test_an_act_told_in_two_sentences(text: str, supplier: str, recipient: str, goods: str) -> None:
    found = claims(text)
    assert [told(claim) for claim in found] == [("transfer", supplier, recipient, goods)]
    assert len({span.start for span in found[0].evidence}) >= 1


NOTHING = [
    "Die Marine von Chile zeigte ihre Fregatten. Das Ziel der Übung: Peru beeindrucken.",
    "Vor Kap Hoorn üben Panzer. Bestimmt ist das für Argentinien kein Grund zur Sorge.",
    "In Wien wurden drei Pistolen gefunden. Woher? Aus dem Keller eines Rentners in Graz.",
    "Das Ziel der Raketen war eine Kaserne in Mali. Abgefeuert wurden sie in Niger.",
    "Dänemark hat Haubitzen ausgemustert. Schweden hat sie nie haben wollen.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_two_sentences_that_tell_no_act(text: str) -> None:
    assert not claims(text)


def test_goods_that_wait_have_not_come() -> None:
    found = claims("In Kecskemét lagern seit März 4000 Minen. Bestimmt sind sie für Togo.")
    assert [(claim.status, claim.quantity and claim.quantity.lower) for claim in found] == [("prospective", 4000)]


def test_each_of_several_goods_has_its_figure() -> None:
    found = claims("Im Rumpf fanden sich 90 Mörser und 300 Gewehre. Herkunft: Bulgarien. Ziel: Tschad.")
    assert {(claim.goods, claim.quantity.lower) for claim in found if claim.quantity} == {
        (("artillery",), 90),
        (("small-arms",), 300),
    }


@pytest.mark.parametrize(
    "text",
    [
        "In Tunis stehen Panzer auf den Straßen. Frankreich verlangt, sie abzuziehen.",
        "Im Hafen von Lomé liegt ein Frachter mit Munition. Empfänger der Nachricht war die Botschaft von Benin.",
    ],
)
def test_what_is_trusted_too_little_is_no_claim(text: str) -> None:
    source = Source(id="t", text=text, sha256="", media="jsonl", name="t", published=None)
    assert not extract(source, load_pack()).claims
