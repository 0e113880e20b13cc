"""Any text: no exception, spans inside it, quotes that are not empty, parents that exist."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from beleg.analyse import analyse
from beleg.attribute import attribute
from beleg.model import Report, Segment, Source, Span, Statement

WORDS = """Der Minister sagte dass ob wie so laut nach Angaben zufolge demnach wonach denen die sei habe hätte soll sollen
haben , . : ; – ! ? „ “ « » ( ) und aber er sie Oslo Raketen 500 liefern zu geliefert mit teilte wurde von der Regierung zitiert
Forderung heißt es das Das Wie So In einem Interview unter Berufung auf gegenüber Zeitung"""


def statements(text: str) -> tuple[Statement, ...]:
    source = Source(id="t", text=text, sha256="", media="text", name="t")
    report = Report(source=source, segments=(Segment(Span(0, len(text)), "body"),) if text else ())
    return attribute(report, analyse(report))


def check(text: str) -> None:
    found = statements(text)
    known = {one.id for one in found}
    assert [one.quote[0].start for one in found] == sorted(one.quote[0].start for one in found)
    for one in found:
        assert one.quote
        assert one.parent is None or one.parent in known - {one.id}
        for spans in (one.quote, one.speaker, one.cue, one.frame, one.addressee, one.source):
            for span in spans:
                assert 0 <= span.start < span.end <= len(text)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*WORDS.split(), "\n", "\n\n"]), max_size=60).map(" ".join))
def test_words_of_reporting_in_any_order(text: str) -> None:
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_characters(text: str) -> None:
    check(text)


def test_a_sentence_without_end_is_left_alone() -> None:
    clause = "der Minister sagte, dass er nach Angaben der Regierung komme, so die Zeitung, "
    assert len(statements(clause * 10 + "sagte er.")) > 10
    assert statements(clause * 2000 + "sagte er.") == ()
