"""What two reports are found to have to do with each other."""

from __future__ import annotations

import pytest
from reports import cleaned, report

from beleg.link import link
from beleg.link.body import body
from beleg.link.heads import days
from beleg.model import Report
from beleg.model.link import Link

FIRST = (
    "Das Verkehrsamt hat am Dienstag den Neubau der Schleuse in Aumühl freigegeben. Nach Angaben der Behörde kostet "
    "die Anlage rund 240 Millionen Euro und wird in sechs Jahren fertig. „Der alte Hafen wird damit wieder für große "
    "Schiffe erreichbar sein“, sagte die Leiterin des Amtes vor der Presse."
)
SECOND = (
    "Anwohner hatten gegen die Größe des Bauwerks geklagt, waren aber in zwei Instanzen gescheitert. Das Gericht sah den "
    "Schutz vor Lärm als ausreichend an und ließ keine weitere Prüfung zu."
)
THIRD = (
    "Die Reederei Nordstern kündigte an, ihre Fahrten im Herbst wieder aufzunehmen. Bisher müssen ihre Schiffe einen Umweg "
    "von dreißig Kilometern fahren."
)
OWN = (
    "Im Gemeinderat von Aumühl stieß die Nachricht auf geteiltes Echo. Während die Händler am Kai auf Gäste hoffen, "
    "fürchtet die Feuerwehr um ihre Zufahrt und verlangt eine zweite Brücke."
)
WIRE = f"Schleuse wird gebaut\n\nAumühl (dpa) - {FIRST}\n\n{SECOND}\n\n{THIRD}\ndpa/abc"


def only(*reports: Report) -> Link:
    found = link(reports)
    assert len(found) == 1, found
    return found[0]


def checked(found: Link, a: Report, b: Report) -> Link:
    """The link, after a look at its passages: the same words on both sides, in the bodies."""
    texts = {a.id: a, b.id: b}
    for here, there in found.passages:
        one, other = (
            body(report("p", span.of(texts[ident].text))) for span, ident in ((here, found.a), (there, found.b))
        )
        assert one.words == other.words
        assert one.words
    return found


CASES = {
    "copy": (f"Neue Schleuse\n\n{FIRST}\n\n{SECOND}\n\n{THIRD} (dpa)", "copy"),
    "headline and furniture": (
        f"Grünes Licht\n\nSchriftgröße: klein | mittel | groß\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\nArtikel teilen | Drucken",
        "copy",
    ),
    "Swiss": (
        f"Grünes Licht\n\n{FIRST}\n\n{SECOND}\n\n{THIRD} (dpa)".replace("ß", "ss").replace("„", "«").replace("“", "»"),
        "copy",
    ),
    "shortened": (f"Neue Schleuse\n\n{FIRST}\n\n{SECOND} (dpa)", "shortened"),
    "extended": (f"Neue Schleuse\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{OWN}", "extended"),
}


@pytest.mark.parametrize("name", CASES)
def test_prints_of_a_wire_report(name: str) -> None:
    text, kind = CASES[name]
    wire, paper = cleaned("wire", WIRE, "2024-05-07"), cleaned("paper", text, "2024-05-08", "Aubote")
    found = checked(only(paper, wire), paper, wire)
    assert (found.a, found.b, found.kind, found.directed) == ("paper", "wire", kind, True)
    assert found.shared_a > 0.7
    assert found.why
    assert "\n" not in found.why


def test_a_version_says_which_figure_changed() -> None:
    newer = WIRE.replace("240 Millionen", "260 Millionen").replace("\n\nAumühl", "\n\n(neu: Kosten)\n\nAumühl")
    found = only(cleaned("b", newer, "2024-05-07"), cleaned("z", WIRE, "2024-05-07"))
    assert (found.a, found.b, found.kind) == ("b", "z", "version")
    assert found.why.index("240 → 260") < found.why.index("stands in")


def test_two_agencies_at_one_press_conference() -> None:
    other = (
        "Amt genehmigt Schleuse\n\nAumühl (AFP) - Schiffe sollen Aumühl künftig durch eine neue Kammer anlaufen können. Den "
        "Bescheid stellte die Behörde nach langem Streit aus.\n\n„Der alte Hafen wird damit wieder für große Schiffe erreichbar "
        "sein“, so die Amtsleiterin. Kritiker bemängeln hohe Kosten und wollen vor das oberste Gericht ziehen.\nafp/xyz"
    )
    wire, rival = cleaned("wire", WIRE, "2024-05-07"), cleaned("rival", other, "2024-05-07")
    found = checked(only(wire, rival), wire, rival)
    assert found.kind == "quotes"
    assert found.passages[0][0].of(wire.text if found.a == "wire" else rival.text).startswith("Der alte Hafen")


def test_a_paper_that_names_another() -> None:
    first = cleaned("first", f"Neue Schleuse\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}", "2024-05-07", "Aubote")
    second = cleaned(
        "second",
        "Bau in Aumühl\n\nEine Schleuse soll den Hafen von Aumühl öffnen, wie die Zeitung Aubote berichtet. Das Verkehrsamt "
        "gab den Bau demnach frei; die Anlage koste 240 Millionen Euro.\n\nAnwohner waren vor Gericht gescheitert, die Reederei "
        "Nordstern will ihre Fahrten im Herbst aufnehmen und spart viele Kilometer.",
        "2024-05-08",
        "Inselpost",
    )
    found = only(second, first)
    assert (found.a, found.b, found.kind) == ("second", "first", "names")
    assert "aubote" in found.why


def test_background_that_a_follow_up_repeats_is_no_copy() -> None:
    council = "Der Rat will im Juni darüber beraten, ob das Land Geld dafür geben soll und wer den Betrieb bezahlt."
    later = f"Brücke gefordert\n\nAumühl (dpa) - {OWN} {council}\n\n{THIRD}\ndpa/abc"
    assert link([cleaned("wire", WIRE, "2024-05-07"), cleaned("later", later, "2024-05-09")]) == ()


@pytest.mark.parametrize(
    ("published", "length"),
    [("2024-05-07", 1), ("2024-02", 29), ("2024", 366), ("2024-13", None), ("", None), ("gestern", None), (None, None)],
)
def test_days(published: str | None, length: int | None) -> None:
    found = days(published)
    assert (found is None) if length is None else found is not None and found[1] - found[0] + 1 == length


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Große «Straße»", ["grosse", "strasse"]),
        ("13.000 und 13'000", ["13000", "und", "13000"]),
        ("Kampf\u00adflug\u00adzeuge", ["kampfflugzeuge"]),
        ("Pjo\u0308ngjang – 2,5", ["pjöngjang", "2", "5"]),
    ],
)
def test_words_as_they_are_compared(text: str, words: list[str]) -> None:
    assert body(report("one", text)).words == words
