"""Claims as a table for a terminal: a column for every slot where there is room, else slots that share one."""

from __future__ import annotations

from collections.abc import Iterable

from rich import box
from rich.table import Table
from rich.text import Text

from beleg.ledger import ClaimRow
from beleg.model import Candidate, Claim
from beleg.present import names
from beleg.present.text import figure, line

#: Digits of a claim's id in a list; the whole id is longer, and any unambiguous beginning will do.
ID_DIGITS = 8
#: From this many columns on every slot has a column of its own.
ROOMY = 140

_KINDS = {"denial": "red", "breach": "magenta"}
#: How certainties look.
CERTAINTIES = {"asserted": "bold", "possible": "dim", "alleged": "dim", "unconfirmed": "dim italic"}


def claims_table(rows: Iterable[ClaimRow], width: int) -> Table:
    """Claims, one a row: what an analyst would enter by hand.  `width` is the screen's, in columns."""
    roomy = width >= ROOMY
    table = empty_table()
    table.add_column("claim", style="cyan", no_wrap=True)
    table.add_column("published", no_wrap=True)
    if roomy:
        for name in ("kind", "from → to", "goods"):
            table.add_column(name)
        table.add_column("figure", justify="right", style="bold")
        for name in ("period", "status", "certainty"):
            table.add_column(name)
    else:
        table.add_column("what", ratio=3)
    table.add_column("who says so", ratio=None if roomy else 1)
    table.add_column("where", overflow="fold", ratio=None if roomy else 1)
    for row in rows:
        claim = row.claim
        kind = Text(claim.kind, style=_KINDS.get(claim.kind, ""))
        certainty = Text(claim.certainty, style=CERTAINTIES.get(claim.certainty, ""))
        period, status = Text(line(claim.period or "")), Text(names.words(claim.status))
        slots = [
            kind,
            Text(direction(claim)),
            Text(_goods(claim)),
            Text(figure(claim.quantity)),
            period,
            status,
            certainty,
        ]
        table.add_row(
            Text(row.public_id[:ID_DIGITS]),
            Text(line(row.published or "")),
            *(slots if roomy else [_joined(slots)]),
            Text(codes(claim.claimants)),
            Text(line(names.place(row))),
        )
    return table


def direction(claim: Claim | Candidate) -> str:
    """Supplier and recipient as codes with an arrow; what the text leaves open is a question mark."""
    if not claim.supplier and not claim.recipient:
        return "?"
    return f"{codes(claim.supplier) or '?'} → {codes(claim.recipient) or '?'}"


def _goods(claim: Claim) -> str:
    return ", ".join(line(names.words(code)) for code in claim.goods)


def codes(given: tuple[str, ...]) -> str:
    """Codes on one line."""
    return ", ".join(map(line, given))


def _joined(slots: Iterable[Text]) -> Text:
    return Text(" · ").join(slot for slot in slots if slot.plain)


def empty_table() -> Table:
    """A table without columns, as all of them look."""
    return Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
