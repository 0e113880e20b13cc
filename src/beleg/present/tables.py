"""Claims and figures as tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich import box
from rich.table import Table
from rich.text import Text

from beleg.ledger import ClaimRow, FigureRow
from beleg.model import Claim
from beleg.present import names
from beleg.present.text import figure, line, with_unit

#: Digits of a claim's id in a list; the whole id is longer, and any unambiguous beginning will do.
ID_DIGITS = 8

_KINDS = {"denial": "red", "breach": "magenta"}
_CERTAINTIES = {"asserted": "bold", "possible": "dim", "alleged": "dim", "unconfirmed": "dim italic"}


def claims_table(rows: Iterable[ClaimRow]) -> Table:
    """Claims, one a row: what an analyst would enter by hand."""
    table = _table()
    table.add_column("claim", style="cyan", no_wrap=True)
    table.add_column("published", no_wrap=True)
    table.add_column("kind", no_wrap=True)
    table.add_column("from → to")
    table.add_column("goods")
    table.add_column("figure", justify="right")
    table.add_column("period")
    table.add_column("status")
    table.add_column("certainty", no_wrap=True)
    table.add_column("who says so")
    table.add_column("where", overflow="fold")
    for row in rows:
        claim = row.claim
        table.add_row(
            Text(row.public_id[:ID_DIGITS]),
            Text(line(row.published or "")),
            Text(claim.kind, style=_KINDS.get(claim.kind, "")),
            Text(direction(claim)),
            Text(", ".join(line(names.words(code)) for code in claim.goods)),
            Text(figure(claim.quantity)),
            Text(line(claim.period or "")),
            Text(names.words(claim.status)),
            Text(claim.certainty, style=_CERTAINTIES.get(claim.certainty, "")),
            Text(_codes(claim.claimants)),
            Text(line(names.place(row))),
        )
    return table


def figures_table(figures: Iterable[FigureRow], rows: Mapping[str, ClaimRow]) -> Table:
    """Figures, one a row, in order of date; `rows` are their claims by public id."""
    table = _table()
    table.add_column("published", no_wrap=True)
    table.add_column("figure", justify="right", style="bold")
    table.add_column("change", no_wrap=True)
    table.add_column("from → to")
    table.add_column("goods")
    table.add_column("status", no_wrap=True)
    table.add_column("certainty", no_wrap=True)
    table.add_column("who says so")
    table.add_column("where", overflow="fold")
    table.add_column("claim", style="cyan", no_wrap=True)
    for one in figures:
        claim = rows[one.claim].claim
        table.add_row(
            Text(line(one.date or "")),
            Text(with_unit(one.lower, one.upper, one.unit, one.approximate)),
            Text(one.change, style="dim" if one.change == "repeated" else ""),
            Text(direction(claim)),
            Text(", ".join(line(names.words(code)) for code in claim.goods)),
            Text(names.words(one.status)),
            Text(one.certainty, style=_CERTAINTIES.get(one.certainty, "")),
            Text(_codes(one.claimants)),
            Text(line(names.place(one))),
            Text(one.claim[:ID_DIGITS]),
        )
    return table


def direction(claim: Claim) -> str:
    """Supplier and recipient as codes with an arrow; what the text leaves open is a question mark."""
    if not claim.supplier and not claim.recipient:
        return "?"
    return f"{_codes(claim.supplier) or '?'} → {_codes(claim.recipient) or '?'}"


def _codes(codes: tuple[str, ...]) -> str:
    return ", ".join(map(line, codes))


def _table() -> Table:
    return Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold", collapse_padding=True)
