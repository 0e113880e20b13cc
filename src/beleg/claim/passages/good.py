"""A mention of goods."""

from __future__ import annotations

import msgspec

from beleg.model import Span


class Good(msgspec.Struct, frozen=True, gc=False):
    """A mention of goods: tokens `first` up to `stop`.

    `codes` are codes of the pack; `event` is the class of the act that the same word names (*Granatenlieferung* → `give`),
    None where it names none; `rule` says how it was found.
    """

    span: Span
    first: int
    stop: int
    codes: tuple[str, ...]
    event: str | None = None
    rule: str = ""
