"""Uses: goods of one that another fights with, in one sentence or by a pronoun for goods told before."""

from __future__ import annotations

import pytest

from beleg.claim import load_pack
from beleg.model import Claim, Source
from beleg.road import extract
from made_claims import claims as made
from made_claims import told

CASES = [
    # an attribute of origin and the subject of a verb of firing
    ("Russland feuerte nordkoreanische Raketen auf Charkiw ab.", ("KP", "RU")),
    # goods as a means of fighting
    ("Mit Panzern aus türkischer Fertigung griff Aserbaidschan die Stadt an.", ("TR", "AZ")),
    ("Die türkischen Drohnen, mit denen Äthiopien den Konvoi bombardierte, seien neu, hieß es.", ("TR", "ET")),
    ("Mali hat mit chinesischen Drohnen zwei Dörfer zurückerobert.", ("CN", "ML")),
    ("Mali habe mit türkischen Raketen ein französisches Dorf zerstört, hieß es.", ("TR", "ML")),
    # the supplier in another clause about the same goods
    ("Mali habe bei Kidal Drohnen fliegen lassen, die Ankara übergeben hatte, sagte ein Sprecher.", ("TR", "ML")),
    # a pronoun for goods told before
    ("Der Iran hat Russland Drohnen geliefert. Moskau setzt sie gegen Kraftwerke ein.", ("IR", "RU")),
    ("Nordkorea lieferte Raketen an Russland. Abgefeuert wurden diese auf Charkiw.", ("KP", "RU")),
]

NONE = [
    "Der Iran hat Russland Drohnen geliefert. Moskau setzt sie nicht gegen Kraftwerke ein.",
    "Der Iran hat Russland Drohnen geliefert. Wird Moskau sie gegen Kraftwerke einsetzen?",
    # flown to somebody, or flown as one's own
    "Spanien hat zwölf gepanzerte Fahrzeuge nach Mali geflogen.",
    "Peruanische Piloten fliegen Mirage-Kampfjets aus Frankreich.",
    # denied, or promised not to be
    "Mali bestritt, türkische Drohnen eingesetzt zu haben.",
    "Mali versprach, die Drohnen aus der Türkei nicht gegen Dörfer einzusetzen.",
    "Der Iran hat Russland Drohnen geliefert. Moskau setzte am Montag eine Kommission ein.",
]


def uses(text: str) -> list[Claim]:
    """The uses that a text yields, every span inside it."""
    source = Source(id="r", text=text, sha256="", media="jsonl", name="test", published="2024-05")
    reading = extract(source, load_pack())
    for claim in reading.claims:
        for span in claim.spans():
            assert 0 <= span.start < span.end <= len(text)
    return [claim for claim in reading.claims if claim.kind == "use"]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_used(text: str, expected: tuple[str, str]) -> None:
    """A use names where the goods are from and who uses them."""
    assert [(*claim.supplier, *claim.recipient) for claim in uses(text)] == [expected]


@pytest.mark.parametrize("text", NONE)
def test_not_used(text: str) -> None:
    """Questions, negations and verbs without anything that stands for goods tell no use."""
    assert uses(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vier amerikanische Raketen der Ukraine trafen die Kaserne, sagte Moskau.", ("use", "US", "UA", "missiles")),
        ("An den Angriffen waren türkische Drohnen Malis beteiligt.", ("use", "TR", "ML", "drones")),
    ],
)
def test_who_owns_what_another_made_uses_it(text: str, expected: tuple[str, ...]) -> None:
    assert [told(claim) for claim in made(text)] == [expected]


def test_who_is_hit_or_tells_of_it_is_no_user() -> None:
    for text in (
        "Nach Angaben Kiews schlugen elf nordkoreanische Raketen in der Ukraine ein.",
        "Bei dem Angriff wurde nach Angaben Kiews eine Rakete aus nordkoreanischer Produktion eingesetzt.",
    ):
        assert all(claim.recipient != ("UA",) for claim in made(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is hit is no means, whoever made it
        (
            "Pakistan hat indische Kampfflugzeuge mit chinesischen Raketen getroffen.",
            ("use", "CN", "PK", "missiles"),
        ),
        # goods that are lost were used by their owner
        ("Man habe 77 in Israel gefertigte Drohnen Indiens zerstört, hieß es.", ("use", "IL", "IN", "drones")),
        ("Russland zerstörte drei deutsche Panzer der Ukraine.", ("use", "DE", "UA", "armoured-vehicles")),
        # a means told of before
        (
            "Frankreich lieferte Argentinien Raketen. Mit einer der Raketen versenkten argentinische Piloten ein Schiff.",
            ("use", "FR", "AR", "missiles"),
        ),
    ],
)
def test_means_and_what_they_hit(text: str, expected: tuple[str, ...]) -> None:
    assert told(made(text)[-1]) == expected


def test_other_goods_than_those_told_of_before_are_no_means_of_theirs() -> None:
    text = "Frankreich lieferte Argentinien Panzer. Mit den Raketen versenkten argentinische Piloten ein Schiff."
    assert [claim.kind for claim in made(text)] == ["transfer"]


@pytest.mark.parametrize(
    "text",
    [
        "Belarus hat der Elfenbeinküste Kampfjets geliefert. Damit wurden zwei Dörfer bombardiert.",
        "Belarus hat der Elfenbeinküste Kampfjets geliefert. Die Jets wurden im Krieg gegen Mali eingesetzt.",
    ],
)
def test_goods_told_of_before_are_used_by_nobody_named(text: str) -> None:
    assert told(made(text)[-1]) == ("use", "BY", "CI", "combat-aircraft")


def test_from_where_somebody_fires_is_no_supplier() -> None:
    assert not made("Die Huthis feuerten vom Jemen aus zwölf Drohnen gegen Häfen in Israel ab.")
