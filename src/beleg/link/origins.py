"""Origins of reporting: what copies and versions connect, and which report of each is the original."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256

from beleg.link.direction import direction
from beleg.link.heads import Heads, heads
from beleg.model import Report
from beleg.model.link import LINEAGE_KINDS, CountedAs, Lineage, Link, Origin


def origins(reports: Iterable[Report], links: Iterable[Link]) -> tuple[Origin, ...]:
    """The origins of `reports`, each report in exactly one, the earliest origin first.

    Reports that links of the kinds `copy`, `shortened`, `extended` and `version` connect are one origin; links to reports that
    are not given are left out.  An origin of several reports, of an agency's report, or of one that its outlet's own people
    signed is counted as one; any other lone report, and one that names another as its source, as undetermined.
    """
    known = {report.id: heads(report) for report in reports}
    return among(known, [link for link in links if link.a in known and link.b in known])


def among(known: Mapping[str, Heads], links: Iterable[Link]) -> tuple[Origin, ...]:
    """The same of reports of which only heads are known; a report may name one that is not among them."""
    kept = tuple(links)
    named = {link.a for link in kept if link.kind == "names"}
    found = [_origin(group, kept_in, named) for group, kept_in in _groups(known, kept)]
    return tuple(sorted(found, key=lambda origin: known[origin.reports[0]].order()))


def lineage(reports: Iterable[Report], links: Iterable[Link]) -> dict[str, Lineage]:
    """For each report, by id: the `original` of its origin, a `copy`, or `undetermined` where nothing tells.

    A copy is what goes back to another report of its origin.  Where that leaves more than one, or none, each of these may be the
    original: they are undetermined, as is a lone report of an origin that is.
    """
    given, kept = tuple(reports), tuple(links)
    known = {report.id: heads(report) for report in given}
    return told(origins(given, kept), kept, known)


def told(found: Iterable[Origin], links: Iterable[Link], known: Mapping[str, Heads]) -> dict[str, Lineage]:
    """The lineage of each report of the origins `found`, which `links` made; `known` are the heads of the reports."""
    derived = {link.a for link in links if link.directed and link.kind in LINEAGE_KINDS}
    result: dict[str, Lineage] = {}
    for origin in found:
        first = [report for report in origin.reports if report not in derived]
        if len(first) > 1:  # of many copies not every two were compared, but their heads can be
            first = [report for report in first if not _later(report, first[0], known)]
        certain = len(first) == 1 and origin.counted_as == "origin"
        for report in origin.reports:
            if not first or (report in first and not certain):
                result[report] = "undetermined"
            else:
                result[report] = "original" if report in first else "copy"
    return result


def _later(report: str, first: str, known: Mapping[str, Heads]) -> bool:
    """Whether heads tell that a report is later than, or goes back to, the first of its origin."""
    if report == first or report not in known or first not in known:
        return False
    found = direction(known[report], known[first])
    return bool(found.told) and found.later.id == report


def _groups(known: Mapping[str, Heads], links: Iterable[Link]) -> list[tuple[list[Heads], list[Link]]]:
    """Connected reports with the links between them."""
    above = {report: report for report in known}

    def top(report: str) -> str:
        while above[report] != report:
            above[report] = above[above[report]]
            report = above[report]
        return report

    inside = [link for link in links if link.kind in LINEAGE_KINDS and link.a in known and link.b in known]
    for link in inside:
        one, other = top(link.a), top(link.b)
        if one != other:
            above[max(one, other)] = min(one, other)
    members: defaultdict[str, list[Heads]] = defaultdict(list)
    for report, known_heads in known.items():
        members[top(report)].append(known_heads)
    within: defaultdict[str, list[Link]] = defaultdict(list)
    for link in inside:
        within[top(link.a)].append(link)
    return [(group, within[report]) for report, group in members.items()]


def _origin(group: list[Heads], links: list[Link], named: set[str]) -> Origin:
    derived = {link.a for link in links if link.directed}
    ordered = sorted(group, key=lambda one: (one.id in derived, one.order()))
    first = ordered[0]
    says = len(group) > 1 or first.agency is not None or (first.outlet is not None and first.own)
    counted: CountedAs = "origin" if says and not (len(group) == 1 and first.id in named) else "undetermined"
    dates = sorted(one.published for one in group if one.published)
    return Origin(
        id="o-" + sha256(first.id.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        reports=tuple(one.id for one in ordered),
        agency=_agency(ordered),
        first_published=first.published or next(iter(dates), None),
        counted_as=counted,
    )


def _agency(ordered: list[Heads]) -> str | None:
    """The agency of the first report; where it names none, that which most others name."""
    if ordered[0].agency is not None:
        return ordered[0].agency
    counted = Counter(one.agency for one in ordered if one.agency is not None)
    return min(counted, key=lambda agency: (-counted[agency], agency)) if counted else None
