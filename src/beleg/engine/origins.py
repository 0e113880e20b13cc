"""Which reports make one origin, found anew where links changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import cast

from beleg.engine.shelf import heads
from beleg.ledger.descending import LineageRow, OriginRow, OriginRows, Tied
from beleg.ledger.judging import Reports
from beleg.link.origins import among, told
from beleg.model import LINEAGE_KINDS, Link, LinkKind


def regroup(rows: OriginRows, affected: Iterable[str], judged: Reports) -> set[str]:
    """Find the origins of these reports and of all that are connected with them; gives those whose origin is another now.

    `judged` tells which reports people brought together or apart, whatever the links say.
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
    return {report for report, row in changed.items() if _counts(before.get(report)) != _counts(row)}


def _counts(row: LineageRow | None) -> tuple[str, str] | None:
    return None if row is None else (row.origin, row.counted_as)


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
