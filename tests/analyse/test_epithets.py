"""Nouns that stand for a state or a group named before."""

from __future__ import annotations

import pytest

from beleg.analyse import analyse
from beleg.clean import clean
from beleg.model import Source


def mentioned(text: str) -> list[tuple[str, tuple[str, ...]]]:
    report = clean(Source("r", text, "", "text", "r"))
    return [(mention.span.of(text), mention.actors) for mention in analyse(report).mentions]


@pytest.mark.parametrize(
    ("text", "noun", "actors"),
    [
        ("Die Slowakei gibt der Ukraine Jets. Ersatz erhält das Land aus Norwegen.", "Land", ("SK",)),
        ("Jordanien schenkt dem Libanon Panzer. Beirut dankte dem Königreich.", "Königreich", ("JO",)),
        ("China rüstet auf. Jets bestellte Pakistan in der Volksrepublik.", "Volksrepublik", ("CN",)),
        ("Ungarn und der Tschad sind sich einig: In das zentralafrikanische Land gehen Soldaten.", "Land", ("TD",)),
        (
            "Peru kauft Haubitzen in Seoul. Washington liefert keine Raketen an Lima. Nun hat das Land Jets bestellt.",
            "Land",
            ("PE",),
        ),
        ("Ghana rüstet auf. China bleibt der wichtigste Lieferant des Landes.", "Landes", ("GH",)),
        ("Ghana rüstet auf. Die USA gewähren dem verarmten Land einen Kredit.", "Land", ("GH",)),
        ("Boliviens Armee bekommt Boote. Der Vertrag sieht Lieferungen an das Andenland vor.", "Andenland", ("BO",)),
        ("Jordanien wartet. Die USA sicherten dem Königreich Flugabwehrsysteme zu.", "Königreich", ("JO",)),
        ("Norwegen rüstet auf. Dänemark gab dem Nato-Partner drei Boote.", "Nato-Partner", ("NO",)),
        ("Ungarn sucht Panzer. Deutschland lieferte dem EU-Land 44 Stück.", "EU-Land", ("HU",)),
        ("Katar warb um Kuwait. Die Jets für das Emirat kosteten mehr, sagte der Minister in Doha.", "Emirat", ("QA",)),
        ("Oman und Katar rüsten auf. Die USA liefern den beiden Golfstaaten Jets.", "Golfstaaten", ("OM", "QA")),
        ("Estland, Lettland und Litauen warten. Den drei Ländern fehlen Granaten.", "Ländern", ("EE", "LV", "LT")),
        ("Peru und Chile verhandeln. Beide Staaten wollen Boote.", "Staaten", ("PE", "CL")),
        ("Der kenianische Minister sprach mit dem Kanzler. Sein Land gebe nichts, sagte er.", "Land", ("KE",)),
        ("Der russische Botschafter in Oslo schwieg. Sein Land halte sich an die Verträge.", "Land", ("RU",)),
        ("Teheran hilft den Huthis. Die Miliz erhält Raketen.", "Miliz", ("houthis",)),
        ("Iran half den Huthis. Die Hamas schwieg lange. Nun griff die Miliz Schiffe an.", "Miliz", ("hamas",)),
        ("Wagner hilft der RSF. Später verlor die Söldnertruppe Männer.", "Söldnertruppe", ("wagner",)),
        ("Die Taliban rückten vor. Nun haben die Islamisten Hubschrauber.", "Islamisten", ("taliban",)),
        ("Kiew half Tuareg-Rebellen. Bamako warf den Aufständischen Mord vor.", "Aufständischen", ("tuareg-rebels",)),
        ("Die M23 rückt vor. Ruanda hat der Rebellengruppe Mörser geliefert.", "Rebellengruppe", ("m23",)),
    ],
)
def test_who_is_meant(text: str, noun: str, actors: tuple[str, ...]) -> None:
    assert (noun, actors) in mentioned(text)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Frankreich wählt. Auf dem Land war es ruhig.", "Land"),
        ("Die M23 und die Gruppe Wagner einigten sich.", "Gruppe"),
        ("Deutschland und Polen verhandeln. Einen Vertrag will das Land nicht, heißt es.", "Vertrag"),
        ("Die RSF und die Hamas schweigen. Die Miliz erhält Raketen.", "Miliz"),
        ("Die Taliban rückten vor. Nun haben die Rebellen im Osten Hubschrauber.", "Rebellen"),
        ("Peru und Chile verhandeln. Das erste Land, das zusagt, erhält Rabatt.", "Land"),
        ("Peru verhandelt. Die Jets gingen an das Land des Käufers.", "Land"),
        ("Peru verhandelt. Bezahlt hat der türkische Staat.", "Staat"),
        ("Peru und Chile verhandeln. Zwei Staaten in Europa warten.", "Staaten"),
        ("Peru wartet auf Boote. Die beiden Länder in Europa schweigen.", "Länder"),
        ("Ein Land braucht Regeln, sagte der Minister in Wien.", "Land"),
    ],
)
def test_nobody_is_meant(text: str, noun: str) -> None:
    assert noun not in [word for word, _ in mentioned(text)]


def test_partners_in_the_plural_are_the_alliance() -> None:
    assert ("Nato-Partner", ("NATO",)) in mentioned("Norwegen wartet. Die Nato-Partner geben Jets.")


def test_a_semicolon_opens_no_aside() -> None:
    text = "Der Iran bezog 20 Jets aus Moskau; die ersten sechs sind bereits im Land."
    assert ("Land", ("RU",)) not in mentioned(text)
