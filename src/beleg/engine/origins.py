"""Which reports make one origin, found anew where links changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import cast

from beleg.engine.shelf import heads
from beleg.ledger.descending import LineageRow, OriginRow, OriginRows, Tied
from beleg.ledger.judging import Reports
from beleg.link.origins import among, told
from beleg.model import LINEAGE_KINDS, Link, LinkKind


def regroup(rows: OriginRows, affected: Iterable[str], judged: Reports) -> dict[str, LineageRow]:
    """Find the origins of these reports and of all that are connected with them.

    Gives what was said before of those whose origin, or order in it, is another now.  `judged` tells which reports people
    brought together or apart, whatever the links say.
    """
    reports, links = _connected(rows, affected, judged)
    known = {report: heads(stored) for report, stored in rows.heads(reports).items()}
    origins = among(known, links)
    lineage = told(origins, links, known)
    before = rows.lineages(known)
    after = {
        report: LineageRow(origin.id, position, lineage[report], origin.counted_as)
        for origin in origins
        for position, report in enumerate(origin.reports)
    }
    gone = {row.origin for row in before.values() if row.origin} - {origin.id for origin in origins}
    rows.replace(
        gone,
        [
            OriginRow(one.id, one.reports[0], one.agency, one.first_published, one.counted_as, len(one.reports))
            for one in origins
        ],
    )
    changed = {report: row for report, row in after.items() if before.get(report) != row}
    rows.describe(sorted(changed.items()))
    moved = {report for report, row in changed.items() if report in before and _counts(before[report]) != _counts(row)}
    for origin in origins:
        stayed = [report for report in origin.reports if report in before and report not in moved]
        places = [before[report].position for report in stayed]
        if places != sorted(places):
            moved.update(stayed)
    return {report: before[report] for report in moved}


def _counts(row: LineageRow) -> tuple[str, str]:
    return row.origin, row.counted_as


def _connected(rows: OriginRows, affected: Iterable[str], judged: Reports) -> tuple[Collection[str], list[Link]]:
    """All reports that copies and versions connect with the ones given, and the links that tell where they come from."""
    reports: set[str] = set()
    links: set[Link] = set()
    edge = set(affected)
    while edge:
        reports |= edge
        reached: set[str] = set()
        for tied in rows.tied(sorted(edge)):
            if tied.kind in LINEAGE_KINDS and judged.are_apart(tied.a, tied.b):
                continue
            if tied.kind in LINEAGE_KINDS:
                reached |= {tied.a, tied.b}
            links.add(_link(tied))
        for one in edge:
            for other in judged.together(one):
                reached.add(other)
                links.add(_link(Tied(max(one, other), min(one, other), "copy", False)))
        edge = reached - reports
    # A link to a report outside, by its name alone, still tells that this one is no origin.
    return reports, sorted(links)


def _link(tied: Tied) -> Link:
    return Link(tied.a, tied.b, cast(LinkKind, tied.kind), 0.0, 0.0, (), "", tied.directed)
