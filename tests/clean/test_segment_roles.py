"""Roles of lines: each case stands above, between and below the paragraphs of a report."""

from __future__ import annotations

import pytest

from beleg.model import Report

TITLE = "Belgrad bestreitet Verkauf von Granaten"
FIRST = (
    "BELGRAD (dpa) - Die Regierung in Belgrad hat nach eigenen Angaben keine Granaten an Kiew verkauft. Das sagte ein Sprecher am "
    "Montag. Die Fabrik in Valjevo arbeite allein für die eigene Armee, hieß es."
)
SECOND = (
    "Ein Abgeordneter der Opposition widersprach. Auf den Lieferscheinen stehe ein Händler in Prag, sagte er dem Sender. Belege "
    "dafür legte er nicht vor."
)

ABOVE = "{title}\n\n{line}\n\n{first}\n\n{second}"
BETWEEN = "{title}\n\n{first}\n\n{line}\n\n{second}"
BELOW = "{title}\n\n{first}\n\n{second}\n\n{line}"

FURNITURE = [
    "Jetzt Newsletter abonnieren",
    "Melden Sie sich hier für unseren kostenlosen Newsletter an und verpassen Sie keine Nachricht mehr.",
    "Wir verwenden Cookies, um Inhalte zu personalisieren. Mehr dazu in der Datenschutzerklärung.",
    "An dieser Stelle finden Sie einen externen Inhalt von X. Mit Ihrer Zustimmung wird er angezeigt.",
    "Empfohlener redaktioneller Inhalt",
    "Dieser Artikel ist nur für Abonnenten lesbar. Jetzt vier Wochen für 1 Euro testen.",
    "Laden Sie unsere App herunter und bleiben Sie immer informiert.",
    "Haben Sie einen Fehler gefunden? Schreiben Sie uns.",
    "© 2024 Tagesanzeiger am See. Alle Rechte vorbehalten.",
    "ANZEIGE",
    "Werbung – Jetzt Strom vergleichen und sparen",
    "Textgröße: A A+ A++",
    "Schrift verkleinern Schrift vergrößern",
    "Schriftgröße: klein | mittel | groß",
    "Ufer-Bote digital: vier Wochen lesen, eine Woche zahlen. Hier bestellen.",
    "Teilen | Merken | Drucken",
    "Kommentare (23)",
    "Lesezeit: 4 Minuten",
    "Artikel anhören 03:21",
    "Datenschutz | Impressum | AGB",
    "Startseite > Politik > Ausland",
    "Schlagworte: Serbien Rüstung",
    "Per E-Mail versenden",
    "Werden Sie Mitglied in unserem Leserclub!",
    "Wie zufrieden sind Sie mit unserer Seite?",
    "Wetter | Verkehr | Lotto",
    "Leserbriefe bitte an post@ufer-bote.example",
    "Jetzt bestellen: Das Magazin zum Sonderpreis",
    "Seite 1 von 3",
]

TEASERS = [
    "Lesen Sie auch: Rumänien stoppt Schmuggler an der Donau",
    "Lesen Sie auch, wie Rumänien Schmuggler an der Donau stoppt.",
    "Mehr zum Thema: Rumänien stoppt Schmuggler",
    "Auch interessant: Rumänien stoppt Schmuggler",
    "Das könnte Sie auch interessieren: Rumänien stoppt Schmuggler",
    "Mehr Politik: Rumänien stoppt Schmuggler",
    "Lesetipp der Redaktion: Rumänien stoppt Schmuggler",
    "→ Rumänien stoppt Schmuggler an der Donau",
]

CAPTIONS = [
    "Foto: Nadja Birke/Agentur Ufer",
    "(Foto: dpa)",
    "© Getty Images",
    "Serbische Granaten bei einer Parade (Archivbild).",
    "Serbische Granaten bei einer Parade. (Bild: Keystone)",
    "Serbische Granaten bei einer Parade | Bildquelle: AFP",
    "Bildunterschrift: Die Fabrik in Valjevo im Frühling.",
]

AUTHORS = [
    "Von Jana Kupferberg",
    "von Jana Kupferberg und Tilo Brackmann, Belgrad",
    "Ein Gastbeitrag von Jana Kupferberg",
    "Autorin: Jana Kupferberg",
    "Die Fragen stellte Jana Kupferberg",
    "Quelle: dpa",
]

SIGNATURES = [
    "(dpa/jk)",
    "dpa",
    "jk/dpa",
    "Mit Material von dpa und AFP",
    "(Ende) jku/tbr/03.05.24",
    "J.Kupferberg--TAZS",
    "/rzf/jha/",
    "(jku)",
]

STAMPS = ["Stand: 03.05.2024, 14:05 Uhr", "Veröffentlicht am 3. Mai 2024", "Freitag, 3. Mai 2024"]

TEXT = [
    "Der Minister kritisierte das Datenschutzgesetz und sprach von einer Anzeige gegen zwei Händler, die im Newsletter einer "
    "Partei als Spender genannt worden waren.",
    "Mehr noch: Die Regierung habe das Parlament getäuscht.",
    "Auch die Slowakei will liefern.",
    "Der Bericht nennt nur eine Quelle: den Geheimdienst in Prag.",
    "„Lesen Sie den Vertrag“, rief der Minister dem Abgeordneten zu.",
    "– 120 Haubitzen aus Beständen der Armee",
    "Was sagt Prag dazu?",
    "Glauben Sie, dass Prag noch mehr liefern wird?",
    "Dort kritisieren sie den Vertrag mit der Zeitung.",
    "Prag wartet ab",
]


def cases(lines: list[str], *places: str) -> list[tuple[str, str]]:
    return [(line, place) for line in lines for place in places]


def filled(line: str, place: str) -> str:
    return place.format(title=TITLE, first=FIRST, second=SECOND, line=line)


def roles_of(report: Report, passage: str) -> set[str]:
    start = report.text.rindex(passage)
    end = start + len(passage)
    return {segment.role for segment in report.segments if segment.span.start < end and segment.span.end > start}


@pytest.mark.parametrize(("line", "place"), cases(FURNITURE, ABOVE, BETWEEN, BELOW))
def test_furniture(report, line, place):
    found = report(filled(line, place))
    assert roles_of(found, line) == {"furniture"}
    assert roles_of(found, SECOND) == {"body"}


@pytest.mark.parametrize(("line", "place"), cases(TEASERS, BETWEEN, BELOW))
def test_teasers(report, line, place):
    found = report(filled(line, place))
    assert roles_of(found, line) == {"teaser"}
    assert roles_of(found, SECOND) == {"body"}


@pytest.mark.parametrize(("line", "place"), cases(CAPTIONS, ABOVE, BETWEEN, BELOW))
def test_captions(report, line, place):
    found = report(filled(line, place))
    assert roles_of(found, line) == {"caption"}
    assert roles_of(found, SECOND) == {"body"}


@pytest.mark.parametrize(("line", "place"), [*cases(AUTHORS, ABOVE, BELOW), *cases(SIGNATURES, BELOW)])
def test_bylines(report, line, place):
    found = report(filled(line, place))
    assert roles_of(found, line) == {"byline"}
    assert roles_of(found, SECOND) == {"body"}


@pytest.mark.parametrize(("line", "place"), cases(STAMPS, ABOVE, BELOW))
def test_date_stamps(report, line, place):
    found = report(filled(line, place))
    assert roles_of(found, line) == {"dateline"}
    assert found.published == "2024-05-03"


@pytest.mark.parametrize(("line", "place"), cases(TEXT, BETWEEN))
def test_text_stays(report, line, place):
    found = report(filled(line, place))
    assert roles_of(found, line) <= {"body", "headline"}
    assert roles_of(found, SECOND) == {"body"}


@pytest.mark.parametrize(
    "title",
    [
        "Bericht: Prag verkauft Haubitzen",
        "Video: Kim zeigt neue Rakete",
        "Interview: „Wir haben es kommen sehen“",
        "Mehr Geld: Berlin stockt Hilfe auf",
        "Hat Belgrad Granaten verkauft? Die Regierung in Prag sagt ja!",
        "Verkauft, verladen, verschwunden.",
        "Anzeige gegen Waffenhändler: Prag ermittelt",
        "Auf der Suche nach dem letzten Geschütz",
        "Die Folgen",
    ],
)
def test_headlines_stay(report, title):
    for text in (
        f"{title}\n\n{FIRST}\n\n{SECOND}",
        f" date 2024-05 {title}\n\n{FIRST}",
        f"Meldung\n{title}\n\n{FIRST}",
    ):
        found = report(text)
        assert roles_of(found, title) == {"headline"}
        assert roles_of(found, "Die Fabrik in Valjevo") == {"body"}


def test_title_is_the_first_headline(report):
    assert report(f"{TITLE}\n\nUnterzeile ohne Punkt\n\n{FIRST}").title == TITLE
    assert report(FIRST).title is None
    assert report(FIRST, title="Aus der Seite").title == "Aus der Seite"


def test_outlet_before_a_repeated_headline(report):
    found = report(f"Ufer-Bote - {TITLE}\n\n{TITLE}\n\n{FIRST}")
    assert (found.outlet, found.title) == ("Ufer-Bote", TITLE)
    assert report(f"Ufer-Bote - {TITLE}\n\n{TITLE}\n\n{FIRST}", outlet="Anderes Blatt").outlet == "Anderes Blatt"


def test_headline_repeated_as_caption(report):
    found = report(f"{TITLE}\n\n{TITLE}\n{TITLE} / Foto: Agentur Ufer\n\n{FIRST}")
    assert [segment.role for segment in found.segments] == ["headline", "caption", "dateline", "body"]


def test_box_inside_a_line(report):
    box = "Unser Newsletter: Abonnieren Sie jetzt kostenlos das Briefing aus Brüssel. "
    text = f"{FIRST} {box}{SECOND}"
    found = report(text)
    assert roles_of(found, box) == {"furniture"}
    assert roles_of(found, SECOND) == {"body"}


def test_credit_behind_a_long_paragraph(report):
    found = report(f"{FIRST} {SECOND} Foto: Agentur Ufer")
    assert roles_of(found, "Foto: Agentur Ufer") == {"caption"}
    assert roles_of(found, SECOND) == {"body"}


def test_menus_above_and_below_the_text(report):
    menu = "Politik\nSport\nKultur und\nReise"
    found = report(f"{menu}\n\n{TITLE}\n\n{FIRST}\n\n{SECOND}\n\nÜber uns\nMediadaten\nKarriere\nHilfe")
    assert found.title == TITLE
    assert [segment.role for segment in found.segments] == ["furniture", "headline", "dateline", "body", "furniture"]
