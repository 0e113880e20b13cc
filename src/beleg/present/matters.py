"""Matters and their figures as rows that are handed over and as tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rich.table import Table
from rich.text import Text

from beleg.engine.lineage import Counted, Descent
from beleg.engine.matters import Matters
from beleg.model.matter import Entry, Matter, Outline, Tally
from beleg.present import kin, names
from beleg.present.tables import CERTAINTIES, ID_DIGITS, ROOMY, codes, empty_table
from beleg.present.text import line, with_unit

Row = dict[str, Any]

#: From this many columns on figures have words where there are signs on a narrower screen.
_WORDED = 110


def matter_row(matter: Matter) -> Row:
    """A matter as JSON has it."""
    outline, counts = matter.outline, matter.counts
    return {
        "id": outline.id,
        "kind": matter.kind,
        "supplier": list(outline.supplier),
        "recipient": list(outline.recipient),
        "goods": list(outline.goods),
        "period": matter.period,
        "status": matter.status,
        "claims": list(matter.claims),
        "counts": {
            "reports": counts.reports,
            "origins": counts.origins,
            "undetermined": counts.undetermined,
            "claimants": counts.claimants,
        },
        "denied_by": list(matter.denied_by),
    }


def figure_row(entry: Entry) -> Row:
    """An entry of a series as JSON has it: claim, report and origin are those that had it first."""
    return {
        "matter": entry.matter,
        "order": entry.order,
        "date": entry.date,
        "lower": entry.lower,
        "upper": entry.upper,
        "unit": entry.unit,
        "approximate": entry.approximate,
        "claimants": list(entry.claimants),
        "claim": entry.claim,
        "report": entry.report,
        "origin": entry.origin,
        "change": entry.change,
    }


def matters_table(matters: Iterable[Matter], known: Matters, width: int) -> Table:
    """Matters, one a row: ends, goods, the latest figures, how far, when told of, by how many, who denies it, who is silent."""
    roomy = width >= ROOMY
    matters = list(matters)
    apart = roomy and any(known.silent_of(one.outline.id) for one in matters)
    table = empty_table()
    if roomy:
        table.add_column("from → to", no_wrap=True)
        table.add_column("goods")
        table.add_column("latest figures", style="bold")
    else:
        table.add_column("matter", ratio=1)
    table.add_column("status")
    table.add_column("told of", no_wrap=True)
    for name in ("reports", "origins", "claimants") if roomy else ("R", "O", "C"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("denied by", style="red", max_width=None if roomy else 9)
    if apart:
        table.add_column("no comment by")
    if roomy:
        table.add_column("matter", style="cyan", no_wrap=True)
    for one in matters:
        ends, goods = Text(_ends(one.outline)), Text(_goods(one.outline))
        figures = Text(", ".join(latest(known.entries(one.outline.id))), style="bold")
        what = [ends, goods, figures] if roomy else [_stacked(Text(" · ").join([ends, goods]), figures)]
        table.add_row(
            *what,
            Text("denied only" if one.kind == "denial" else names.words(one.status)),
            Text(_told(one, " – " if roomy else "\n")),
            Text(str(one.counts.reports)),
            Text(_origins(one.counts)),
            Text(str(one.counts.claimants)),
            Text(codes(one.denied_by)) if roomy else _against(one, known),
            *([Text(codes(known.silent_of(one.outline.id)))] if apart else []),
            *([Text(line(one.outline.id))] if roomy else []),
        )
    return table


def _against(one: Matter, known: Matters) -> Text:
    """Who denies a matter, and below who says nothing of it."""
    denied, silent = Text(codes(one.denied_by)), known.silent_of(one.outline.id)
    return _stacked(denied, Text(f"silent: {codes(silent)}", style="not red dim")) if silent else denied


def matters_key(width: int) -> Text:
    """What the table's short signs mean."""
    counts = "" if width >= ROOMY else "R reports, O origins, C claimants; "
    return Text(f"{counts}+1: one more whose origin is undetermined", style="dim")


def figures_table(matter: Matter, entries: Iterable[Entry], known: Matters, descent: Descent, width: int) -> Table:
    """The figures of a matter, one entry a row, in order of when they were said."""
    worded, roomy = width >= _WORDED, width >= ROOMY
    table = empty_table()
    table.title = Text(f"{_ends(matter.outline)} · {_goods(matter.outline)}   ", style="bold").append(
        line(matter.outline.id), style="not bold cyan"
    )
    table.title_justify = "left"
    table.add_column("said", no_wrap=True)
    table.add_column("figure", justify="right", style="bold", no_wrap=True)
    table.add_column("change", no_wrap=True)
    table.add_column("who says so" if worded else "who")
    for name in ("status", "certainty") if worded else ("how",):
        table.add_column(name, no_wrap=worded)
    table.add_column("reports" if worded else "R", justify="right", no_wrap=True)
    if roomy:
        table.add_column("first report")
    table.add_column("origin", no_wrap=True)
    table.add_column("claim", style="cyan", no_wrap=True)
    for one in entries:
        told = known.telling(one.claim)
        status = "used" if told.kind == "use" else names.words(told.status)
        certainty = Text(told.certainty, style=CERTAINTIES.get(told.certainty, ""))
        how = [Text(status), certainty] if worded else [_how(status, told.certainty)]
        origin = kin.brief(one.report, descent)
        table.add_row(
            Text(line(one.date or "")),
            Text(with_unit(one.lower, one.upper, one.unit, one.approximate)),
            Text(one.change, style=_CHANGES.get(one.change, "")),
            Text(codes(one.claimants)),
            *how,
            Text(str(len(one.reports))),
            *([Text(line(names.called(None, None, one.report)))] if roomy else []),
            Text(origin if worded else "?" if origin.startswith("undetermined") else "1", style="dim"),
            Text(one.claim[:ID_DIGITS]),
        )
    return table


def figures_key(width: int) -> Text:
    """What the table's short signs and its empty cells mean."""
    if width >= _WORDED:
        return Text("origin: what the first report is to its origin of reporting", style="dim")
    return Text("how: delivered and asserted where nothing stands; R reports; origin ?: undetermined", style="dim")


def counted(count: Tally) -> str:
    """The three counts in words: ``3 reports, 1 origin, 1 undetermined, 2 claimants``."""
    parts = [kin.counted(Counted(count.reports, count.origins, count.undetermined))]
    if count.claimants:
        parts.append(f"{count.claimants} claimant{'' if count.claimants == 1 else 's'}")
    return ", ".join(parts)


_CHANGES: Mapping[str, str] = {"repeated": "dim", "conflicting": "red"}


def _ends(outline: Outline) -> str:
    return f"{codes(outline.supplier)} → {codes(outline.recipient)}"


def _goods(outline: Outline) -> str:
    goods = ", ".join(line(names.words(code)) for code in outline.goods)
    return f"{goods} ({line(outline.type)})" if outline.type else goods


def _stacked(*parts: Text) -> Text:
    return Text("\n").join(part for part in parts if part.plain)


def _how(status: str, certainty: str) -> Text:
    parts = [part for part in (status, certainty) if part not in ("delivered", "asserted")]
    return Text(", ".join(parts), style=CERTAINTIES.get(certainty, "") if len(parts) == 1 else "")


def latest(entries: Iterable[Entry]) -> list[str]:
    """The last figure in each unit that is no mere repetition, in words."""
    moving = (one for one in entries if one.change != "repeated")
    by_unit = {one.unit: with_unit(one.lower, one.upper, one.unit, one.approximate) for one in moving}
    return list(by_unit.values())


def _told(matter: Matter, joint: str) -> str:
    days = [line((date or "").removeprefix("../").split("/")[0]) for date in (matter.first, matter.last)]
    return days[0] if days[0] == days[1] else joint.join(days)


def _origins(count: Tally) -> str:
    """``6+2``: six origins, and two reports more whose origin is undetermined."""
    return f"{count.origins}+{count.undetermined}" if count.undetermined else str(count.origins)
