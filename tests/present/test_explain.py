"""What `explain` shows of a report."""

from __future__ import annotations

from io import StringIO

from rich.console import Console

from beleg.claim import load_pack
from beleg.model import Candidate, Source, Span
from beleg.present.explain import explained, sentences

TEXT = "Die Granaten lägen in Odessa. Bulgarien äußerte sich nicht."


def test_what_is_too_unsure_follows_its_sentence_with_the_reason() -> None:
    work = explained(Source("t", TEXT, "", "text", "t"), load_pack())
    unsure = Candidate(("BG",), ("UA",), ("ammunition",), (Span(4, 12),), Span(0, 29), 0.4, "model: score 0.40")
    shown = StringIO()
    console = Console(width=200, file=shown)
    for block in sentences(work._replace(claims=(), candidates=(unsure,))):
        console.print(block)
    first, second = shown.getvalue().split("\n2 ")
    assert "no claim  BG → UA ammunition  „Granaten“  model: score 0.40" in first
    assert "claim" not in second
