"""What stands inside a line of text that is not text: a dateline before it, a signature behind it, boxes in between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from beleg.clean import byline, caption, furniture
from beleg.clean.dateline import Dateline
from beleg.clean.lines import LONGEST_TITLE, Line
from beleg.clean.tiling import Piece
from beleg.model import Role

#: Where a new sentence may begin; a box of the page is parted from the text around it in the same way.
SENTENCE = re.compile(r"(?<=[.!?…])[\"“”«»)\]]?\s+(?=[\"„“»«(]?[^\W_a-zäöüß])")

#: Sentences between two of the page's own that are as short as this, in characters, are the page's too.
BETWEEN = 90


def pieces(line: Line, role: Role, sent: Dateline | None) -> Iterator[Piece]:
    """The line as pieces in order: its dateline `sent`, its text as `role`, its signature or credit."""
    start, end = line.start, line.end
    if sent is not None:
        yield Piece(start, start + sent.end, "dateline")
        start += sent.end
    tail, tail_role = _tail(line)
    text_end = end if tail is None else line.start + tail
    if text_end <= start:
        text_end, tail = end, None
    yield from _text(line, role, start, text_end)
    if tail is not None:
        yield Piece(text_end, end, tail_role)


def _tail(line: Line) -> tuple[int | None, Role]:
    signature = byline.signature(line.text)
    if signature is not None:
        return signature, "byline"
    if len(line.text) > LONGEST_TITLE:
        credit = caption.credit(line)
        if credit is not None and line.text[:credit].rstrip(" /(|").endswith((".", "!", "?", "“", '"', "«", "»")):
            return credit, "caption"
    return None, "body"


def _text(line: Line, role: Role, start: int, end: int) -> Iterator[Piece]:
    if line.address <= furniture.ADDRESSED:
        yield Piece(start, end, role)
        return
    text = line.text[start - line.start : end - line.start]
    cuts = [0, *(match.end() for match in SENTENCE.finditer(text)), len(text)]
    own = [furniture.addresses(text[first:last]) for first, last in pairwise(cuts)]
    for number in range(1, len(own) - 1):
        if own[number - 1] and own[number + 1] and cuts[number + 1] - cuts[number] <= BETWEEN:
            own[number] = True
    for number, is_own in enumerate(own):
        if cuts[number] < cuts[number + 1]:
            yield Piece(start + cuts[number], start + cuts[number + 1], "furniture" if is_own else role)
