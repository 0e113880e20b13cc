"""Readings made up for tests: one by hand, any number by count, and a strategy for all that the model can hold."""

from __future__ import annotations

import hashlib
from itertools import pairwise
from typing import get_args

from hypothesis import strategies as st

from beleg.model import (
    CERTAINTIES,
    Basis,
    Claim,
    Kind,
    Medium,
    Mode,
    Quantity,
    Reaction,
    ReactionKind,
    ReactionScope,
    Reading,
    Report,
    Role,
    Segment,
    Source,
    Span,
    Spans,
    Statement,
    Status,
    SuggestedNorm,
    Time,
    TimeType,
    Unit,
)
from beleg.model.time import TimeRelation

READER = "beleg 0.1.0+test"

TEXT = (
    "Pjöngjang liefert Munition\n\n"
    "Seoul - Nordkorea hat nach Angaben des Verteidigungsministeriums in Seoul bis zu 1200 Container mit Granaten nach "
    "Russland gebracht. Große Straßen seien dafür gesperrt worden, sagte ein Beamter."
)


def span_of(words: str, text: str = TEXT) -> Span:
    """Where the words first stand in the text."""
    start = text.index(words)
    return Span(start, start + len(words))


def made(
    name: str = "r1",
    *,
    text: str = TEXT,
    published: str | None = "2023-11-09",
    reader: str = READER,
    upper: int = 1200,
    claimants: tuple[str, ...] = ("KR",),
    kind: Kind = "transfer",
    supplier: str = "KP",
    silent: tuple[str, ...] = (),
) -> Reading:
    """A reading of one statement and one claim that say something of every slot; with `silent` of who does not comment on it."""
    source = Source(name, text, hashlib.sha256(text.encode()).hexdigest(), "jsonl", f"{name}.jsonl", outlet="Weserpost")
    cut = text.index("\n\n") + 2
    segments = (Segment(Span(0, cut), "headline"), Segment(Span(cut, len(text)), "body"))
    report = Report(
        source, segments, published=published, agency="dpa", place="Seoul", title="Pjöngjang liefert Munition"
    )
    evidence = Span(cut, text.index("gebracht.") + 9)
    statement = Statement(
        "s1",
        (span_of("bis zu 1200 Container mit Granaten", text),),
        "indirect",
        "speech",
        "frame-nach",
        speaker=(span_of("des Verteidigungsministeriums in Seoul", text),),
        cue=(span_of("nach Angaben", text),),
        actors=claimants,
    )
    nested = Statement("s2", (span_of("Große Straßen", text),), "indirect", "speech", "run", parent="s1")
    claim = Claim(
        "c1",
        kind,
        (supplier,),
        ("RU",),
        ("ammunition",),
        "delivered",
        "asserted",
        (evidence,),
        goods_span=(span_of("Granaten", text),),
        quantity=Quantity(
            None,
            upper,
            "container",
            span_of("bis zu 1200 Container", text),
            noun=span_of("Container", text),
            rule="upto",
        ),
        period="2023-08/..",
        route=("Rason",),
        claimants=claimants,
        statement="s1",
        basis=(
            Basis("supplier", "subject", (span_of("Nordkorea", text),)),
            Basis("recipient", "direction", (span_of("Russland", text),)),
            Basis("certainty", "plain"),
        ),
        suggested=(SuggestedNorm("UNSC-1718-8", "Resolution 1718, Absatz 8", "Waffen aus Nordkorea"),),
    )
    return Reading(
        report,
        reader,
        (statement, nested),
        (claim,),
        (Time(span_of("Seoul -", text), "date", "2023-11-09", None, "dateline"),),
        (Quantity(None, upper, "container", span_of("bis zu 1200 Container", text)),),
        reactions=(silence(text, silent),) if silent else (),
    )


def silence(text: str, actors: tuple[str, ...], ident: str = "r1") -> Reaction:
    """That somebody does not comment on the claim of a made reading, in the last sentence of its text."""
    said = span_of("sagte ein Beamter", text)
    basis = (Basis("actors", "who is silent"), Basis("claims", "acts told nearest"), Basis("kind", "silence", (said,)))
    return Reaction(ident, "no_comment", "act", actors, ("c1",), (span_of("Große Straßen", text),), basis=basis)


# Everything that SQLite and Unicode can hold: all code points but half ones (surrogates).
_characters = st.characters(exclude_categories=("Cs",))
_words = st.text(_characters, min_size=1, max_size=8)
_maybe_words = st.none() | _words
_codes = st.lists(_words, max_size=3).map(tuple)
_relations = st.none() | st.sampled_from(get_args(TimeRelation))
_bounds = st.none() | st.integers(-(2**62), 2**62) | st.floats(allow_nan=False, allow_infinity=False, width=32)


def _span(length: int) -> st.SearchStrategy[Span]:
    pairs = st.tuples(st.integers(0, length - 1), st.integers(1, length))
    return pairs.map(lambda pair: Span(min(pair[0], pair[1] - 1), max(pair[0] + 1, pair[1])))


def _spans(length: int) -> st.SearchStrategy[Spans]:
    return st.lists(_span(length), max_size=3).map(tuple)


@st.composite
def _quantities(draw: st.DrawFn, length: int) -> Quantity:
    return Quantity(
        draw(_bounds),
        draw(_bounds),
        draw(st.sampled_from(get_args(Unit))),
        draw(_span(length)),
        draw(st.booleans()),
        draw(st.none() | _span(length)),
        draw(st.text(_characters, max_size=4)),
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Any reading with valid spans."""
    text = draw(st.text(_characters, min_size=1, max_size=60))
    length = len(text)
    cuts = sorted({0, length, *draw(st.lists(st.integers(0, length), max_size=3))})
    roles = st.sampled_from(get_args(Role))
    segments = tuple(Segment(Span(start, end), draw(roles)) for start, end in pairwise(cuts))
    source = Source(
        draw(_words),
        text,
        hashlib.sha256(text.encode()).hexdigest(),
        draw(st.sampled_from(["text", "html", "jsonl"])),
        *(draw(_words), draw(_words), draw(_maybe_words), draw(_maybe_words), draw(_maybe_words), draw(_maybe_words)),
        draw(_codes),
    )
    report = Report(source, segments, draw(_words), *(draw(_maybe_words) for _ in range(6)))
    names = [f"s{number}" for number in range(draw(st.integers(0, 3)))]
    some = st.none() | st.sampled_from(names) if names else st.none()
    statements = tuple(
        Statement(
            *(
                name,
                draw(_spans(length)),
                draw(st.sampled_from(get_args(Mode))),
                draw(st.sampled_from(get_args(Medium))),
            ),
            draw(_words),
            *(draw(_spans(length)) for _ in range(5)),
            draw(_codes),
            draw(some),
        )
        for name in names
    )
    bases = st.builds(Basis, _words, _words, _spans(length))
    claims = tuple(
        Claim(
            f"c{number}",
            draw(st.sampled_from(get_args(Kind))),
            *(draw(_codes) for _ in range(3)),
            draw(st.sampled_from(get_args(Status))),
            draw(st.sampled_from(CERTAINTIES)),
            draw(_spans(length)),
            draw(_spans(length)),
            draw(st.none() | _quantities(length)),
            draw(_maybe_words),
            *(draw(_codes) for _ in range(4)),
            draw(some),
            draw(st.lists(bases, max_size=3).map(tuple)),
            draw(st.lists(st.builds(SuggestedNorm, _words, _words, _words), max_size=2).map(tuple)),
        )
        for number in range(draw(st.integers(0, 2)))
    )
    known = st.lists(st.sampled_from([one.id for one in claims]), max_size=2).map(tuple) if claims else st.just(())
    reactions = tuple(
        Reaction(
            f"r{number}",
            draw(st.sampled_from(get_args(ReactionKind))),
            draw(st.sampled_from(get_args(ReactionScope))),
            draw(_codes),
            draw(known),
            draw(_spans(length)),
            draw(_maybe_words),
            tuple(Basis(slot, draw(_words), draw(_spans(length))) for slot in ("actors", "claims", "kind")),
        )
        for number in range(draw(st.integers(0, 2)))
    )
    times = st.builds(
        Time, _span(length), st.sampled_from(get_args(TimeType)), _words, _maybe_words, _words, _relations
    )
    return Reading(
        report,
        draw(_words),
        statements,
        claims,
        tuple(draw(st.lists(times, max_size=2))),
        tuple(draw(st.lists(_quantities(length), max_size=2))),
        reactions=reactions,
    )
