"""Figures with bounds."""

from __future__ import annotations

from typing import Literal

import msgspec

from beleg.model.span import Span

Unit = Literal["item", "container", "tonne", "shipment", "wagon", "vessel", "flight", "person", "eur", "usd", "percent"]


class Quantity(msgspec.Struct, frozen=True, gc=False):
    """A figure as the text gives it: inclusive bounds, None where it gives none.

    `span` covers the figure with what bounds it and the word for what is counted; `noun` is that word's span.
    """

    lower: int | float | None
    upper: int | float | None
    unit: Unit
    span: Span
    approximate: bool = False
    noun: Span | None = None
    rule: str = ""
