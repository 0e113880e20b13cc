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


def test_who_is_silent_follows_with_the_claims_that_it_is_about() -> None:
    text = "Der Iran liefert Raketen an Russland. Teheran wollte sich nicht äußern."
    shown = StringIO()
    console = Console(width=200, file=shown)
    for block in sentences(explained(Source("t", text, "", "text", "t"), load_pack()), only=2):
        console.print(block)
    assert "silence  r1 IR declines to comment  „äußern“  of c1  who is silent; acts told nearest" in shown.getvalue()
