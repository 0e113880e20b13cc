"""A report's text as its page shows it: cut into pieces that never overlap, each knowing all that covers it.

Statements, claims, slots and differences overlap freely; markup may not.  So the text is cut wherever any of them begins or ends,
and a piece carries the names of all.  The page's style marks the pieces; its script lights up all pieces of one statement or
claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from beleg.model import Claim, Reading, Span, Statement
from beleg.present import passages, text
from beleg.present.desk.addresses import passage

#: Characters of a text on one page; of a longer one the part around the passage asked for is shown.
LONGEST = 150_000


class Piece(NamedTuple):
    """A stretch of text.

    start        where it begins in the report's text, in code points
    anchors      names of passages that begin here, to jump to
    classes      what styles it: its role, the mode of the innermost statement, whether a claim rests on it
    statements   ids of the statements whose quote covers it; claims: public ids of the claims that rest on it
    parts        what else it is, as `what:id`: speaker, cue or frame of a statement, a slot of a claim
    pair         number of the passage of the text beside it that has the same words
    opens        the claim or statement that begins here and its name for people, where one does: the piece is then a link to it
    """

    text: str
    start: int
    anchors: tuple[str, ...]
    classes: str
    statements: str
    claims: str
    parts: str
    opens: str
    pair: str = ""


class Body(NamedTuple):
    """The pieces of a text, or of a part of it; `before` and `after` are the ends of what is left out on either side."""

    pieces: tuple[Piece, ...]
    start: int
    end: int
    length: int


#: The slots of a statement that a page shows apart from its quote.
_AROUND = ("speaker", "cue", "addressee", "source")


def body(
    reading: Reading,
    claims: Sequence[tuple[str, Claim]],
    at: Span | None = None,
    apart: Iterable[Span] = (),
    pairs: Sequence[Span] = (),
) -> Body:
    """The text of a reading.

    claims   all its claims with their public ids
    at       the passage that the page opens at
    apart    what does not stand in the report beside which it is shown
    pairs    what does, in the order that the other has it in, too: the passages of the same number are the same
    """
    whole = reading.report.text
    window = _window(len(whole), at)
    statements = {one.id: one for one in reading.statements}
    sizes = {name: sum(span.end - span.start for span in one.quote) for name, one in statements.items()}
    begins = _beginnings(reading.statements, claims, window.start)
    named = _by_start(_anchors(reading, claims, at), window.start)
    found: list[Piece] = []
    for piece in passages.pieces(window, _labels(reading, claims, at, apart, pairs, named, window)):
        groups: dict[str, list[str]] = {}
        for label in piece.labels:
            what, _, name = label.partition(":")
            groups.setdefault(what, []).append(name)
        inside = groups.get("s", [])
        innermost = min(inside, key=lambda name: (sizes[name], name), default=None)
        classes = [*groups.get("r", [])]
        if innermost is not None:
            classes += ["s", f"m-{statements[innermost].mode}"]
        classes += [name for name in ("c", "n", "at", "apart", "x") if name in groups]
        found.append(
            Piece(
                text=text.visible(whole[piece.start : piece.end]),
                start=piece.start,
                anchors=tuple(dict.fromkeys(passage(span) for span in named.get(piece.start, ()))),
                classes=" ".join(classes),
                statements=" ".join(inside),
                claims=" ".join(groups.get("c", [])),
                parts=" ".join(groups.get("p", [])),
                opens=begins.get(piece.start, ""),
                pair=" ".join(groups.get("pair", [])),
            )
        )
    return Body(tuple(found), window.start, window.end, len(whole))


def _window(length: int, at: Span | None) -> Span:
    """The part of a text that is shown."""
    if length <= LONGEST:
        return Span(0, length)
    start = 0 if at is None else max(0, min(at.start - LONGEST // 4, length - LONGEST))
    return Span(start, start + LONGEST)


def _labels(
    reading: Reading,
    claims: Sequence[tuple[str, Claim]],
    at: Span | None,
    apart: Iterable[Span],
    pairs: Sequence[Span],
    named: dict[int, list[Span]],
    window: Span,
) -> Iterator[tuple[Span, str]]:
    yield from ((segment.span, f"r:{segment.role}") for segment in reading.report.segments)
    for statement in reading.statements:
        yield from ((span, f"s:{statement.id}") for span in statement.quote)
        for slot in _AROUND:
            yield from ((span, f"p:{slot}:{statement.id}") for span in getattr(statement, slot))
    for name, claim in claims:
        yield from ((span, f"c:{name}") for span in claim.evidence)
        for basis in claim.basis:
            yield from ((span, f"p:{basis.slot}:{name}") for span in basis.spans)
    yield from ((span, "n:") for reaction in reading.reactions for span in reaction.evidence)
    yield from ((span, "apart:") for span in apart)
    yield from ((span, f"pair:{number}") for number, span in enumerate(pairs))
    if at is not None:
        yield at, "at:"
    # What is spelt out stands alone, so that every other place in the page is known by counting characters.
    for span in text.altered(reading.report.text[window.start : window.end]):
        yield Span(span.start + window.start, span.end + window.start), "x:"
    # A cut where a named passage begins, so that it can be jumped to.
    yield from ((span, "") for span in chain.from_iterable(named.values()))


def _anchors(reading: Reading, claims: Iterable[tuple[str, Claim]], at: Span | None) -> Iterator[Span]:
    for statement in reading.statements:
        yield from statement.quote
    for reaction in reading.reactions:
        yield from reaction.evidence
    for _, claim in claims:
        yield from claim.evidence
    if at is not None:
        yield at


def _by_start(spans: Iterable[Span], first: int) -> dict[int, list[Span]]:
    found: dict[int, list[Span]] = {}
    for span in spans:
        found.setdefault(max(span.start, first), []).append(span)
    return found


def _beginnings(statements: Iterable[Statement], claims: Iterable[tuple[str, Claim]], first: int) -> dict[int, str]:
    """Where a claim or a statement begins, and the name of its card: a claim's where both do, the first where several do."""
    found: dict[int, str] = {}
    for name, claim in claims:
        for span in claim.evidence[:1]:
            found.setdefault(max(span.start, first), f"c-{name}")
    for statement in statements:
        for span in statement.quote[:1]:
            found.setdefault(max(span.start, first), f"s-{statement.id}")
    return found
