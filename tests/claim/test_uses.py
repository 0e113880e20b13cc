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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # in action
        ("Kamerun erhielt von China zwölf Panzerwagen. Sie kamen im März bei Kumba zum Einsatz.", ("CN", "CM")),
        ("Kamerun erhielt von China zwölf Panzerwagen. Die Fahrzeuge waren bei Kumba im Einsatz.", ("CN", "CM")),
        ("Russland hat Peru sechs Jets verkauft. Zwei von ihnen waren an dem Angriff beteiligt.", ("RU", "PE")),
        # behind a preposition, by an article, a pronoun, a share of them
        ("Ghana kaufte in der Türkei sechs Drohnen. Mit einer davon sei ein Dorf angegriffen worden.", ("TR", "GH")),
        ("Frankreich hat Togo Jets geliehen. Mit ihnen greift die togoische Luftwaffe Lager an.", ("FR", "TG")),
        ("Kamerun erhielt von China Panzerwagen. Mit den Fahrzeugen rückten Soldaten in Kumba ein.", ("CN", "CM")),
        # other arms were told of in between
        (
            "Belgien lieferte Peru vier Jets. Später kamen aus Chile 20 Lastwagen nach Peru. "
            "Mit den Jets beschoss die Armee ein Dorf.",
            ("BE", "PE"),
        ),
        # in a relative clause behind the act
        ("Die USA lieferten Bolivien Gewehre, mit denen Soldaten auf Bauern schossen.", ("US", "BO")),
    ],
)
def test_goods_told_of_before_go_to_war(text: str, expected: tuple[str, str]) -> None:
    [use] = [claim for claim in made(text) if claim.kind == "use"]
    assert (*use.supplier, *use.recipient) == expected


@pytest.mark.parametrize(
    "text",
    [
        "China lieferte Peru Jets. Mit den Jets sollen Schmuggler verfolgt werden.",
        "China lieferte Peru Jets. Die Regierung befürchtet, dass die Jets gegen sie eingesetzt werden.",
        "China lieferte Peru Jets. Mit den Jets übte die Armee im Manöver, mit ihnen wurden Ziele getroffen.",
        "China lieferte Peru Jets. Sie kamen nicht zum Einsatz.",
        "China lieferte Peru Jets. Damit griff der Präsident seinen Vorgänger an.",
        "China lieferte Peru Jets. Mit den Panzern überfielen Rebellen ein Dorf.",
    ],
)
def test_goods_told_of_before_stay_in_their_sheds(text: str) -> None:
    assert [claim for claim in made(text) if claim.kind == "use"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Togo bestätigte den Einsatz russischer Jets gegen Rebellen.", ("RU", "TG")),
        ("Der Einsatz türkischer Drohnen durch Malis Armee wurde verurteilt.", ("TR", "ML")),
        ("Die Armee holte 20 iranische Drohnen vom Himmel, die Russland auf Odessa gestartet hatte.", ("IR", "RU")),
        ("Nach dem Putsch patrouillierten togoische Soldaten mit israelischen Gewehren durch Lomé.", ("IL", "TG")),
    ],
)
def test_own_words_nouns_and_relative_objects(text: str, expected: tuple[str, str]) -> None:
    assert expected in [(*claim.supplier, *claim.recipient) for claim in made(text) if claim.kind == "use"]


@pytest.mark.parametrize(
    "text",
    [
        "Togo kritisierte den Einsatz russischer Jets.",
        "Togo verteidigte den Kauf russischer Jets.",
        "Die Marine schoss 14 Drohnen aus dem Iran ab, die im Jemen gestartet waren.",
    ],
)
def test_who_speaks_of_a_use_is_no_user(text: str) -> None:
    assert [claim for claim in made(text) if claim.kind == "use"] == []


def test_arms_are_not_handed_over_with_what_sits_in_them() -> None:
    for text in (
        "In russischen Drohnen stecken nach Angaben Kiews Motoren aus China.",
        "70 Prozent der russischen Drohnen enthielten nach Zählung Kiews Teile aus China.",
    ):
        assert [claim.goods for claim in made(text)] == [("military-technology",)]


def test_from_where_goods_are_behind_whose_words_are_told() -> None:
    for whose in ("saudischen", "eigenen"):
        [claim] = made(f"Die Rebellen in Mali haben nach {whose} Angaben aus dem Iran Raketen bekommen.")
        assert claim.supplier == ("IR",)


FOUGHT = [
    ("Aserbaidschanische Harop aus Israel zerstörten in Stepanakert eine Brücke.", "IL", "AZ"),
    ("Tschads Garde rückt in Radpanzern aus Südafrika gegen die Rebellen vor.", "ZA", "TD"),
    ("Israel warf amerikanische Bomben auf Rafah.", "US", "IL"),
    ("Saudische Wachen schossen an der Grenze mit Schweizer Gewehren auf Migranten.", "CH", "SA"),
    ("Belgische Gewehre in den Händen saudischer Soldaten töteten im Jemen Zivilisten.", "BE", "SA"),
    ("In El Fascher fanden Ärzte Splitter bulgarischer Granaten, verschossen von den RSF.", "BG", "rsf"),
    ("Tadschikische Soldaten feuerten mit belarussischen Gewehren über die Grenze nach Kirgistan.", "BY", "TJ"),
    ("Mit Geschützen aus Frankreich beschoss Senegals Armee Rebellen in der Casamance.", "FR", "SN"),
]


@pytest.mark.parametrize(("text", "supplier", "recipient"), FOUGHT)
def test_fought_with(text: str, supplier: str, recipient: str) -> None:
    """Whoever fights with goods uses them, in whatever place of the sentence they stand; whom one fires at does not."""
    found = [claim for claim in made(text) if claim.kind == "use"]
    assert [(claim.supplier, claim.recipient) for claim in found] == [((supplier,), (recipient,))]


@pytest.mark.parametrize(
    "text",
    [
        "Syrische Soldaten schossen mit Gewehren auf türkische Panzer.",
        "Togo warf einen Blick auf chinesische Panzer.",
    ],
)
def test_what_is_aimed_at_is_not_used(text: str) -> None:
    assert not [claim for claim in made(text) if claim.kind == "use"]


@pytest.mark.parametrize(
    "text",
    [
        "Malis Armee setzt kubanische Panzer ein.",
        "Mali griff die Stadt mit kubanischen Drohnen an.",
        "Mali verschießt kubanische Granaten.",
        "Die kubanischen Drohnen, die Mali einsetzt, sind wirksam.",
        "Malis Luftwaffe warf Bomben aus kubanischer Fertigung ab.",
    ],
)
def test_who_uses_arms_of_another_beside_another_deal(text: str) -> None:
    found = [
        (claim.kind, claim.supplier, claim.recipient) for claim in made("Peru lieferte Togo zwölf Panzer. " + text)
    ]
    assert found[1:] == [("use", ("CU",), ("ML",))]
