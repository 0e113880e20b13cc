"""Who stands between a speaker and the report, nesting, and speakers resolved to codes."""

from __future__ import annotations

import msgspec

from beleg.analyse import analyse
from beleg.attribute import attribute
from beleg.attribute.actors import Actors
from beleg.model import Analysis, Mention, Report, Segment, Source, Span, Spans, Statement


def read(text: str) -> tuple[Report, Analysis]:
    source = Source(id="t", text=text, sha256="", media="text", name="t")
    report = Report(source=source, segments=(Segment(Span(0, len(text)), "body"),))
    return report, analyse(report)


def statements(text: str) -> tuple[Statement, ...]:
    return attribute(*read(text))


def shown(text: str, spans: Spans) -> list[str]:
    return [span.of(text) for span in spans]


def test_an_interview_stands_in_between() -> None:
    text = "In einem Interview mit dem Hafenboten sagte der Minister, das Schiff sei leer."
    (one,) = statements(text)
    assert shown(text, one.source) == ["dem Hafenboten"]


def test_a_paper_passes_on_what_another_said() -> None:
    text = "Das Schiff sei leer, sagte der Minister dem Magazin Hafenbote."
    (one,) = statements(text)
    assert shown(text, one.source) == ["dem Magazin Hafenbote"]


def mention(text: str, analysis: Analysis, name: str, code: str) -> Mention:
    start = text.index(name)
    tokens = analysis.tokens
    first = tokens.start.index(start)
    stop = next(number for number in range(first, len(tokens)) if tokens.end[number] == start + len(name)) + 1
    return Mention(Span(start, start + len(name)), first, stop, (code,), "name")


def test_who_relies_on_another_passes_on_that_ones_word() -> None:
    text = "Die Agentur meldete unter Berufung auf Pjöngjang, das Schiff sei leer."
    report, analysis = read(text)
    analysis = msgspec.structs.replace(analysis, mentions=(mention(text, analysis, "Pjöngjang", "KP"),))
    (one,) = attribute(report, analysis)
    assert one.actors == ("KP",)
    assert shown(text, one.source) == ["Die Agentur"]


def test_actors_are_those_who_speak_together() -> None:
    text = "Seoul und Tokio erklärten für Kiew, das Schiff sei leer."
    _, analysis = read(text)
    mentions = tuple(
        mention(text, analysis, name, code) for name, code in (("Seoul", "KR"), ("Tokio", "JP"), ("Kiew", "UA"))
    )
    actors = Actors(msgspec.structs.replace(analysis, mentions=mentions))
    assert actors.of((Span(0, text.index(" erklärten")),)) == ("KR", "JP")
    assert actors.of((Span(0, text.index(",")),)) == ("KR", "JP")
    assert actors.of(()) == ()


def test_parents() -> None:
    text = "Der Sprecher sagte, der Minister habe erklärt, dass das Schiff leer sei."
    found = statements(text)
    inner = found[-1]
    assert [one.id for one in found] == [f"s{number}" for number in range(1, len(found) + 1)]
    assert found[0].parent is None
    assert inner.parent in (None, "s1")
