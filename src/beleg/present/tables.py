"""Claims and figures as tables for a terminal: a column for every slot where there is room, else slots that share one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich import box
from rich.table import Table
from rich.text import Text

from beleg.engine.lineage import Descent
from beleg.ledger import ClaimRow, FigureRow
from beleg.model import Claim
from beleg.present import kin, names
from beleg.present.text import figure, line, with_unit

#: Digits of a claim's id in a list; the whole id is longer, and any unambiguous beginning will do.
ID_DIGITS = 8
#: From this many columns on every slot has a column of its own.
_ROOMY = 140

_KINDS = {"denial": "red", "breach": "magenta"}
_CERTAINTIES = {"asserted": "bold", "possible": "dim", "alleged": "dim", "unconfirmed": "dim italic"}


def claims_table(rows: Iterable[ClaimRow], width: int) -> Table:
    """Claims, one a row: what an analyst would enter by hand.  `width` is the screen's, in columns."""
    roomy = width >= _ROOMY
    table = _table()
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
        certainty = Text(claim.certainty, style=_CERTAINTIES.get(claim.certainty, ""))
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
            Text(_codes(claim.claimants)),
            Text(line(names.place(row))),
        )
    return table


def figures_table(figures: Iterable[FigureRow], rows: Mapping[str, ClaimRow], known: Descent, width: int) -> Table:
    """Figures, one a row, in order of date; `rows` are their claims by public id, `known` tells the origins of their reports."""
    roomy = width >= _ROOMY
    table = _table()
    table.add_column("published", no_wrap=True)
    table.add_column("figure", justify="right", style="bold", no_wrap=True)
    table.add_column("change", no_wrap=True)
    if roomy:
        for name in ("from → to", "goods", "status", "certainty"):
            table.add_column(name)
    else:
        table.add_column("what", ratio=3)
    table.add_column("who says so", ratio=None if roomy else 1)
    if roomy:
        table.add_column("where", overflow="fold")
        table.add_column("origin")
    table.add_column("claim", style="cyan", no_wrap=True)
    for one in figures:
        claim = rows[one.claim].claim
        certainty = Text(one.certainty, style=_CERTAINTIES.get(one.certainty, ""))
        slots = [Text(direction(claim)), Text(_goods(claim)), Text(names.words(one.status)), certainty]
        origin = Text(kin.brief(one.report, known), style="dim")
        table.add_row(
            Text(line(one.date or "")),
            Text(with_unit(one.lower, one.upper, one.unit, one.approximate)),
            Text(one.change, style="dim" if one.change == "repeated" else ""),
            *(slots if roomy else [_joined([*slots, origin])]),
            Text(_codes(one.claimants)),
            *([Text(line(names.place(one))), origin] if roomy else []),
            Text(one.claim[:ID_DIGITS]),
        )
    return table


def figures_counted(figures: Iterable[FigureRow], known: Descent) -> Text:
    """How many reports, origins and claimants stand behind the figures; what is undetermined is no origin."""
    given = list(figures)
    claimants = {code for one in given for code in one.claimants}
    count = kin.counted(known.count(one.report for one in given))
    return Text(f"{count}, {len(claimants)} claimant{'' if len(claimants) == 1 else 's'}", style="dim")


def direction(claim: Claim) -> str:
    """Supplier and recipient as codes with an arrow; what the text leaves open is a question mark."""
    if not claim.supplier and not claim.recipient:
        return "?"
    return f"{_codes(claim.supplier) or '?'} → {_codes(claim.recipient) or '?'}"


def _goods(claim: Claim) -> str:
    return ", ".join(line(names.words(code)) for code in claim.goods)


def _codes(codes: tuple[str, ...]) -> str:
    return ", ".join(map(line, codes))


def _joined(slots: Iterable[Text]) -> Text:
    return Text(" · ").join(slot for slot in slots if slot.plain)


def _table() -> Table:
    return Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
