"""Corrections as people type them: codes or names joined by commas, a word, a figure like `1000.. container`, a passage."""

from __future__ import annotations

import re
from typing import get_args

import msgspec

from beleg.errors import BelegError
from beleg.model import Span, Unit
from beleg.model.judgement import Figure, Slot
from beleg.present import names

#: *1000*, *1000..*, *..1000*, *500..700*, with ~ before it where it is no exact one, and what is counted.  Nineteen digits are more
#: than anything that is counted, and fewer than make a long computation.
_FIGURE = re.compile(r"(~?)(\d{0,19}(?:\.\d{1,9})?)(\.\.)?(\d{0,19}(?:\.\d{1,9})?) *([a-z]+)", re.ASCII)
_PASSAGE = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)


def value(slot: Slot, typed: str) -> tuple[str, ...] | str | Figure | None:
    """What a slot holds, as typed; `-` or nothing for nothing.  Raises BelegError for what is no figure."""
    nothing = typed in ("", "-")
    if slot in ("supplier", "recipient", "claimants"):
        return () if nothing else tuple(names.actor_code(one) for one in typed.split(","))
    if slot == "goods":
        return () if nothing else tuple(names.goods_code(one) for one in typed.split(","))
    if nothing:
        return None
    return figure(typed) if slot == "quantity" else typed


def figure(typed: str) -> Figure:
    """A figure as typed (`1000 item`, `1000.. container`, `..500 tonne`, `~500..700 person`).  Raises BelegError."""
    match = _FIGURE.fullmatch(typed)
    if match is None or not (match[2] or match[4]) or (match[4] and not match[3]) or match[5] not in get_args(Unit):
        raise BelegError(f"{typed!r} is no figure: 1000 item, 1000.. container, ..500 tonne, 500..700 person")
    lower = _number(match[2])
    upper = lower if match[3] is None else _number(match[4])
    return Figure(lower, upper, msgspec.convert(match[5], Unit), bool(match[1]))


def as_typed(one: Figure) -> str:
    """A figure as `figure` takes it."""
    lower, upper = (
        "" if bound is None else f"{bound:f}".rstrip("0").rstrip(".") if isinstance(bound, float) else str(bound)
        for bound in (one.lower, one.upper)
    )
    amount = lower if one.lower == one.upper else f"{lower}..{upper}"
    return f"{'~' if one.approximate else ''}{amount} {one.unit}"


def passage(typed: str) -> Span:
    """A passage as typed (`120-137`).  Raises BelegError where it is none."""
    match = _PASSAGE.fullmatch(typed)
    if match is None or int(match[1]) >= int(match[2]):
        raise BelegError(f"{typed!r} is no passage: 120-137")
    return Span(int(match[1]), int(match[2]))


def _number(digits: str) -> int | float | None:
    if not digits:
        return None
    return float(digits) if "." in digits else int(digits)
