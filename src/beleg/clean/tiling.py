"""From pieces with roles to segments that tile the text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from beleg.model import Role, Segment, Span


class Piece(NamedTuple):
    """A stretch of the text with the role that was found for it."""

    start: int
    end: int
    role: Role


def tiled(pieces: Iterable[Piece], length: int) -> tuple[Segment, ...]:
    """Segments that cover a text of `length` characters without gap or overlap.

    `pieces` come in text order and do not overlap.  What lies between two belongs to the one before, what lies before the
    first to it; neighbours of one role become one segment.  A text without pieces is body.
    """
    starts: list[int] = []
    roles: list[Role] = []
    for piece in pieces:
        if not roles or roles[-1] != piece.role:
            starts.append(piece.start if starts else 0)
            roles.append(piece.role)
    if not roles:
        return (Segment(Span(0, length), "body"),) if length else ()
    ends = [*starts[1:], length]
    return tuple(Segment(Span(start, end), role) for start, end, role in zip(starts, ends, roles, strict=True))
