"""What a ledger hands over, as JSON Lines or CSV: what was found in its reports, what follows from all, what people decided.

In CSV, lists are joined by `;`, the pieces of a span list read `start-end`, a passage that two reports share
`start-end=start-end`, and a claim's figure has columns of its own.  A cell of text that a spreadsheet would take for a formula (it
begins with `=`, `+`, `-`, `@`, a tab or a carriage return) has an apostrophe before it, which spreadsheets hide.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import Any, Literal, TextIO

import msgspec

from beleg.engine.lineage import Descent, descent
from beleg.engine.matters import matters
from beleg.ledger import ClaimRow, Ledger, ReportRow, StatementRow
from beleg.model import Link, Origin
from beleg.model.judgement import Judgement
from beleg.present.extract import as_claim, as_statement
from beleg.present.matters import figure_row, matter_row
from beleg.present.reactions import reaction_row

What = Literal["reports", "statements", "claims", "links", "origins", "matters", "figures", "reactions", "judgements"]
Format = Literal["jsonl", "csv"]

#: The columns of every format; those of a claim's figure stand in `quantity` in JSON, the counts of a matter in `counts`.
COLUMNS: dict[What, tuple[str, ...]] = {
    "reports": ("id", "outlet", "agency", "published", "language", "title", "sha256", "origin", "lineage"),
    "statements": (
        *("report", "id", "quote", "speaker", "cue", "frame", "addressee", "mode", "medium", "actors", "parent"),
        "rule",
    ),
    "claims": (
        *("report", "matter", "public_id", "id", "kind", "supplier", "recipient", "goods", "goods_span"),
        *("quantity_lower", "quantity_upper", "quantity_unit", "quantity_approximate", "quantity_span"),
        *("period", "route", "status", "certainty", "claimants", "via", "norms", "statement", "evidence", "suggested"),
    ),
    "links": ("a", "b", "kind", "shared_a", "shared_b", "passages", "why"),
    "origins": ("id", "reports", "agency", "first_published", "counted_as"),
    "matters": (
        *("id", "kind", "supplier", "recipient", "goods", "period", "status", "claims"),
        *("counts_reports", "counts_origins", "counts_undetermined", "counts_claimants", "denied_by"),
    ),
    "figures": (
        *("matter", "order", "date", "lower", "upper", "unit", "approximate", "claimants", "claim", "report", "origin"),
        "change",
    ),
    "reactions": (
        *("report", "public_id", "id", "kind", "scope", "actors", "date", "claims", "matters"),
        "evidence",
    ),
    "judgements": ("id", "time", "author", "what", "on", "note", "undone_by", "slot", "value", "passage", "undoes"),
}

#: What spreadsheets take for the beginning of a formula (OWASP, CSV Injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Row = dict[str, Any]


def rows(ledger: Ledger, what: What) -> Iterator[Row]:
    """The rows as JSON has them, in an order that depends on the ledger's content alone."""
    if what == "reports":
        known = descent(ledger)
        yield from (_report(row, known) for row in ledger.reports())
    elif what == "statements":
        yield from (_statement(row) for row in ledger.statements())
    elif what == "claims":
        yield from (claim_row(row) for row in ledger.claims())
    elif what == "links":
        yield from (_link(link) for link in descent(ledger).links)
    elif what == "origins":
        yield from (_origin(origin) for origin in descent(ledger).origins)
    elif what == "reactions":
        yield from (reaction_row(row) for row in ledger.reactions())
    elif what == "judgements":
        yield from (judgement_row(one) for one in ledger.judgements())
    elif what == "matters":
        yield from (matter_row(one) for one in matters(ledger).matters)
    else:
        found = matters(ledger)
        yield from (figure_row(entry) for one in found.matters for entry in found.entries(one.outline.id))


def export(ledger: Ledger, what: What, form: Format, stream: TextIO) -> int:
    """Write the rows to `stream` (opened with `newline=""` for CSV) and say how many there were."""
    count = 0
    if form == "jsonl":
        encoder = msgspec.json.Encoder()
        for row in rows(ledger, what):
            stream.write(encoder.encode(row).decode() + "\n")
            count += 1
        return count
    # RFC 4180; with this line end the writer also quotes a lone carriage return inside a cell.
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS[what])
    for row in rows(ledger, what):
        flat = _flat(row)
        writer.writerow([cell(flat.get(name)) for name in COLUMNS[what]])
        count += 1
    return count


def cell(value: Any) -> str | int | float:
    """A value as a cell of a table that a spreadsheet will open."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    text = ";".join(map(_piece, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _piece(value: Any) -> str:
    if isinstance(value, list):
        pair = any(isinstance(one, list) for one in value)
        return "=".join(map(_piece, value)) if pair else "-".join(map(str, value))
    return str(value["norm"]) if isinstance(value, dict) else str(value)


def _flat(row: Row) -> Row:
    """The row with the parts of its figure or its counts as columns."""
    if "counts" in row:
        return {**row, **{f"counts_{name}": count for name, count in row["counts"].items()}}
    if "quantity" not in row:
        return row
    quantity = row["quantity"]
    parts = {} if quantity is None else {"approximate": False, **quantity}
    return {**row, **{f"quantity_{name}": value for name, value in parts.items()}}


def _report(row: ReportRow, known: Descent) -> Row:
    return {
        "id": row.id,
        "outlet": row.outlet,
        "agency": row.agency,
        "published": row.published,
        "language": row.language,
        "title": row.title,
        "sha256": row.sha256,
        **lineage(row.id, known),
    }


def lineage(report: str, known: Descent) -> Row:
    """The id of a report's origin and what the report is to it."""
    origin = known.origin(report)
    return {"origin": None if origin is None else origin.id, "lineage": known.lineage(report)}


def _link(link: Link) -> Row:
    return {
        "a": link.a,
        "b": link.b,
        "kind": link.kind,
        "shared_a": link.shared_a,
        "shared_b": link.shared_b,
        "passages": [[[here.start, here.end], [there.start, there.end]] for here, there in link.passages],
        "why": link.why,
    }


def _origin(origin: Origin) -> Row:
    return {
        "id": origin.id,
        "reports": list(origin.reports),
        "agency": origin.agency,
        "first_published": origin.first_published,
        "counted_as": origin.counted_as,
    }


def judgement_row(one: Judgement) -> Row:
    """A judgement as JSON has it: `on` are the ids of claims, of claims that stand for a matter each, or of reports."""
    correction = one.correction
    return {
        "id": one.id,
        "time": one.time,
        "author": one.author,
        "what": one.what,
        "on": [target.id for target in one.on],
        "note": one.note,
        "undone_by": one.undone_by,
        "slot": None if correction is None else correction.slot,
        "value": None if correction is None else msgspec.to_builtins(correction.value),
        "passage": [] if correction is None else [[span.start, span.end] for span in correction.spans],
        "undoes": one.undoes,
    }


def _statement(row: StatementRow) -> Row:
    return {"report": row.report, **as_statement(row.statement)}


def claim_row(row: ClaimRow) -> Row:
    """A claim as JSON has it, with the id of its matter."""
    return {"report": row.report, "matter": row.matter, "public_id": row.public_id, **as_claim(row.claim)}
