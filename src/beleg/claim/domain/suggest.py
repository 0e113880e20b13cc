"""Norms that an act would fall under by direction, goods and date: suggested by rule, never found in the text."""

from __future__ import annotations

import datetime

import msgspec

from beleg.model import Kind, SuggestedNorm


class Norm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A norm as norms.toml writes it; see there for the fields."""

    id: str
    title: str
    title_de: str
    body: str
    paragraph: str
    source: str
    in_force: datetime.date
    goods: tuple[str, ...]
    scope: str
    note: str
    supplier: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    until: datetime.date | None = None


class NormsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of norms.toml."""

    norm: tuple[Norm, ...]


def suggest(
    kind: Kind,
    supplier: tuple[str, ...],
    recipient: tuple[str, ...],
    goods: tuple[str, ...],
    period: str | None,
    norms: tuple[Norm, ...],
    published: str | None,
) -> tuple[SuggestedNorm, ...]:
    """The norms whose ends, goods and time fit an act.

    Its time is its period, else the report's date; where neither is known only norms still in force are suggested.
    """
    if kind not in ("transfer", "breach"):
        return ()
    day = _day(period) or _day(published)
    found = []
    for norm in norms:
        shared = [code for code in goods if code in norm.goods]
        if not shared or not _end(norm.supplier, supplier) or not _end(norm.recipient, recipient):
            continue
        if day is None and norm.until is not None:
            continue
        if day is not None and (
            day < norm.in_force.isoformat() or (norm.until is not None and day >= norm.until.isoformat())
        ):
            continue
        why = f"{', '.join(shared)} from {_named(norm.supplier)} to {_named(norm.recipient)} since {norm.in_force.isoformat()}"
        title = f"{norm.title} ({norm.source}, {norm.paragraph})" if norm.paragraph else f"{norm.title} ({norm.source})"
        found.append(SuggestedNorm(norm.id, title, why))
    return tuple(found)


def _end(wanted: tuple[str, ...], codes: tuple[str, ...]) -> bool:
    return not wanted or bool(set(wanted) & set(codes))


def _named(codes: tuple[str, ...]) -> str:
    return ", ".join(codes) or "anyone"


def _day(value: str | None) -> str | None:
    """The first day that a date or interval may mean, filled up to the end of what it leaves open."""
    if not value:
        return None
    start = value.split("/")[0]
    if start == ".." or "X" in start:
        start = value.split("/")[-1]
    parts = start.split("-")
    if not parts[0].isdigit() or len(parts[0]) != 4:
        return None
    month = parts[1] if len(parts) > 1 and parts[1].isdigit() and 1 <= int(parts[1]) <= 12 else "12"
    return f"{parts[0]}-{month}-{parts[2] if len(parts) > 2 else '28'}"
