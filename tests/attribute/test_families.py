"""Statements by rule family: own sentences in, parts out, each as the text that its spans cover."""

from __future__ import annotations

import pytest

from beleg.analyse import analyse
from beleg.attribute import attribute
from beleg.model import Report, Segment, Source, Span, Spans, Statement


def statements(text: str) -> tuple[Statement, ...]:
    source = Source(id="t", text=text, sha256="", media="text", name="t")
    report = Report(source=source, segments=(Segment(Span(0, len(text)), "body"),))
    return attribute(report, analyse(report))


def shown(text: str, spans: Spans) -> str:
    return " … ".join(span.of(text) for span in spans)


def only(text: str) -> Statement:
    found = statements(text)
    assert len(found) == 1, [one.rule for one in found]
    return found[0]


# text, rule, quote, speaker, cue
INDIRECT = [
    (
        "Laut dem Ministerium liegt der Frachter im Hafen.",
        "prepositional",
        "liegt der Frachter im Hafen",
        "dem Ministerium",
        "Laut",
    ),
    (
        "Nach Angaben der Werft liegt der Frachter im Hafen.",
        "prepositional",
        "liegt der Frachter im Hafen",
        "Angaben der Werft",
        "Nach",
    ),
    (
        "Der Frachter liegt Medienberichten zufolge im Hafen.",
        "prepositional",
        "Der Frachter liegt … im Hafen",
        "Medienberichten",
        "zufolge",
    ),
    (
        "Seiner Meinung nach liegt der Frachter im Hafen.",
        "prepositional",
        "liegt der Frachter im Hafen",
        "Seiner Meinung",
        "nach",
    ),
    (
        "Aus Sicht der Werft liegt der Frachter im Hafen.",
        "prepositional",
        "liegt der Frachter im Hafen",
        "Sicht der Werft",
        "Aus",
    ),
    (
        "Der Frachter liege im Hafen, so der Hafenmeister.",
        "so",
        "Der Frachter liege im Hafen",
        "der Hafenmeister",
        "so",
    ),
    (
        "Wie die Reederei mitteilte, liegt der Frachter im Hafen.",
        "wie",
        "liegt der Frachter im Hafen",
        "die Reederei",
        "Wie … mitteilte",
    ),
    (
        "Der Frachter liegt im Hafen, wie Anna Tadel, Chefin der Reederei, mitteilte.",
        "wie",
        "Der Frachter liegt im Hafen",
        "Anna Tadel, Chefin der Reederei",
        "wie … mitteilte",
    ),
    (
        "Der Frachter liege im Hafen, sagte der Hafenmeister.",
        "postposed",
        "Der Frachter liege im Hafen",
        "der Hafenmeister",
        "sagte",
    ),
    (
        "Der Hafenmeister sagte, dass der Frachter im Hafen liege.",
        "that",
        "dass der Frachter im Hafen liege",
        "Der Hafenmeister",
        "sagte",
    ),
    (
        "Der Hafenmeister teilte mit, der Frachter liege im Hafen.",
        "mood",
        "der Frachter liege im Hafen",
        "Der Hafenmeister",
        "teilte mit",
    ),
    (
        "Der Hafenmeister geht davon aus, dass der Frachter bald ablegt.",
        "that",
        "dass der Frachter bald ablegt",
        "Der Hafenmeister",
        "geht davon aus",
    ),
    (
        "Die Reederei versprach, den Frachter zu räumen.",
        "infinitive",
        "den Frachter zu räumen",
        "Die Reederei",
        "versprach",
    ),
    (
        "Ein Zöllner fragte, wann der Frachter ablege.",
        "question",
        "wann der Frachter ablege",
        "Ein Zöllner",
        "fragte",
    ),
    (
        "Aus der Reederei hieß es, der Frachter liege im Hafen.",
        "mood",
        "der Frachter liege im Hafen",
        "der Reederei",
        "hieß es",
    ),
    (
        "Von der Reederei wurde betont, dass der Frachter im Hafen liege.",
        "that",
        "dass der Frachter im Hafen liege",
        "der Reederei",
        "wurde betont",
    ),
    (
        "Die Reederei vertritt die Ansicht, dass der Frachter sicher ist.",
        "support",
        "dass der Frachter sicher ist",
        "Die Reederei",
        "vertritt die Ansicht",
    ),
    (
        "Die Forderung der Werft, den Frachter zu räumen, blieb ohne Antwort.",
        "noun",
        "den Frachter zu räumen",
        "Die Forderung der Werft",
        "Die Forderung",
    ),
    (
        "Es gibt Berichte der Werft, wonach der Frachter im Hafen liegt.",
        "wonach",
        "der Frachter im Hafen liegt",
        "Berichte der Werft",
        "wonach",
    ),
    ("Demnach liegt der Frachter im Hafen.", "demnach", "liegt der Frachter im Hafen", "Demnach", "Demnach"),
]


@pytest.mark.parametrize(("text", "rule", "quote", "speaker", "cue"), INDIRECT)
def test_indirect(text: str, rule: str, quote: str, speaker: str, cue: str) -> None:
    one = only(text)
    assert (one.rule, one.mode) == (rule, "indirect")
    assert (shown(text, one.quote), shown(text, one.speaker), shown(text, one.cue)) == (quote, speaker, cue)


DIRECT = [
    ("„Wir haben nichts geliefert“, sagte der Hafenmeister.", "direct-postposed", "der Hafenmeister", "sagte"),
    ("„Wir haben nichts geliefert“, so der Hafenmeister.", "direct-so", "der Hafenmeister", "so"),
    ("Der Hafenmeister sagte: „Wir haben nichts geliefert.“", "direct-colon", "Der Hafenmeister", "sagte"),
    ("Der Hafenmeister: „Wir haben nichts geliefert.“", "direct-name", "Der Hafenmeister", ""),
    ("«Wir haben nichts geliefert», sagte der Hafenmeister.", "direct-postposed", "der Hafenmeister", "sagte"),
    ("»Wir haben nichts geliefert«, sagte der Hafenmeister.", "direct-postposed", "der Hafenmeister", "sagte"),
    ('"Wir haben nichts geliefert", sagte der Hafenmeister.', "direct-postposed", "der Hafenmeister", "sagte"),
    ("Der Hafenmeister nannte den Plan „reichlich unklug“.", "fragment", "Der Hafenmeister", "nannte"),
]


@pytest.mark.parametrize(("text", "rule", "speaker", "cue"), DIRECT)
def test_direct(text: str, rule: str, speaker: str, cue: str) -> None:
    one = only(text)
    assert (one.rule, one.mode) == (rule, "direct")
    assert (shown(text, one.speaker), shown(text, one.cue)) == (speaker, cue)
    quoted = shown(text, one.quote)
    assert quoted[0] in '„«»"'
    assert quoted[-1] in '“»«"'


def test_a_title_is_no_quotation() -> None:
    assert statements("Er liest die Zeitung „Hafenbote“ jeden Tag.") == ()


def test_a_fragment_inside_is_a_statement_of_its_own() -> None:
    text = "Der Hafenmeister sagte, der Plan sei „reichlich unklug“."
    outer, inner = statements(text)
    assert (outer.rule, inner.rule, inner.mode, inner.parent) == ("mood", "fragment-inside", "direct", outer.id)
    assert shown(text, inner.quote) == "„reichlich unklug“"
    assert inner.speaker == outer.speaker


def test_a_run_goes_on_until_the_indicative() -> None:
    text = "Der Hafenmeister sagte, der Frachter liege fest. Er habe ein Leck. Man warte auf Taucher. Der Wind dreht."
    first, run = statements(text)
    assert (first.rule, run.rule, run.mode) == ("mood", "run", "indirect_free_indirect")
    assert shown(text, run.quote) == "Er habe ein Leck. Man warte auf Taucher."
    assert shown(text, run.speaker) == "Der Hafenmeister"
    assert run.cue == run.frame == ()


def test_a_run_crosses_paragraphs_in_konjunktiv_i_only() -> None:
    first = "Der Hafenmeister sagte, der Frachter liege fest.\n\n"
    assert [one.rule for one in statements(first + "Er habe ein Leck.")] == ["mood", "run"]
    assert [one.rule for one in statements(first + "Die Taucher hätten Zeit.")] == ["mood"]


def test_hearsay_belongs_to_who_spoke_before() -> None:
    text = "Die Polizei teilte mit, das Schiff sei gesunken. Es soll Waffen geladen haben."
    _, hearsay = statements(text)
    assert (hearsay.rule, hearsay.mode) == ("soll", "free_indirect")
    assert shown(text, hearsay.speaker) == "Die Polizei"


def test_a_topic_is_a_reported_statement() -> None:
    one = only("Der Hafenmeister warnte vor einem Leck.")
    assert (one.rule, one.mode) == ("reported", "reported")


def test_said_in_the_sentence_before() -> None:
    text = "Der Frachter liegt fest. Das teilte die Reederei mit."
    one = only(text)
    assert (one.rule, shown(text, one.quote)) == ("das", "Der Frachter liegt fest. Das")
    assert shown(text, one.speaker) == "die Reederei"


def test_a_clause_in_konjunktiv_hangs_on_a_reporting_sentence() -> None:
    text = "Der Hafenmeister kritisierte den Plan, weil er zu teuer sei."
    one = only(text)
    assert (one.rule, shown(text, one.quote)) == ("dependent", "weil er zu teuer sei")


def test_addressee() -> None:
    text = "Der Hafenmeister forderte die Reederei auf, den Frachter zu räumen."
    assert shown(text, only(text).addressee) == "die Reederei"
    text = "Der Hafenmeister sagte gegenüber dem Hafenboten, der Frachter liege fest."
    assert shown(text, only(text).addressee) == "dem Hafenboten"


MEDIA = [
    ("Der Minister sagte, das Schiff sei leer.", "speech"),
    ("Die Behörde teilte mit, das Schiff sei leer.", "sw"),
    ("Der Minister teilte mit, das Schiff sei leer.", "speech"),
    ("Die Zeitung berichtete, das Schiff sei leer.", "writing"),
    ("Der Minister glaubt, dass das Schiff leer ist.", "st"),
    ("Nach Ansicht des Ministers ist das Schiff leer.", "st"),
    ("Nach Angaben der Polizei ist das Schiff leer.", "sw"),
    ("Laut einer Studie ist das Schiff leer.", "writing"),
    ("Der Minister erklärte in einem Brief, das Schiff sei leer.", "writing"),
]


@pytest.mark.parametrize(("text", "medium"), MEDIA)
def test_medium(text: str, medium: str) -> None:
    assert only(text).medium == medium


SUBJECTS = [
    ("Den Vorwurf wies er zurück und sagte, das Schiff sei leer.", "er"),
    ("Dieser sagte, das Schiff sei leer.", "Dieser"),
    ("Peking und Moskau erklärten, das Schiff sei leer.", "Peking und Moskau"),
    ("Am Montag sagte Außenministerin Anna Tadel, das Schiff sei leer.", "Außenministerin Anna Tadel"),
    ("Der Minister prüft den Fall und sagte, das Schiff sei leer.", "Der Minister"),
]


@pytest.mark.parametrize(("text", "speaker"), SUBJECTS)
def test_subject(text: str, speaker: str) -> None:
    assert shown(text, statements(text)[0].speaker) == speaker
