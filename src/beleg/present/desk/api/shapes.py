"""What the API answers with.  Keys are those of `beleg export`; what only pages of them have stands beside."""

from __future__ import annotations

from typing import Any

import msgspec
from fastapi import Response

from beleg.ledger.desk import Against, Figure, Kin, MatterLine, OriginLine, ReportLine, Silent, Standing, Whole
from beleg.ledger.desk.flows import FlowLine
from beleg.model import Claim, CountedAs, Kind, Lineage, LinkKind, ReactionKind, ReactionScope, Status, Unit
from beleg.model.judgement import Figure as FigureValue
from beleg.model.judgement import Judgement, Slot, What
from beleg.model.matter import Change, TieKind
from beleg.present.export import judgement_row as as_row
from beleg.present.extract import as_claim


class Counts(msgspec.Struct, frozen=True):
    """How many reports, origins and claimants; what is undetermined is no origin."""

    reports: int
    origins: int
    undetermined: int
    claimants: int


class MatterRow(msgspec.Struct, frozen=True):
    """A matter; `claims` are the public ids of its claims on this page, none in lists."""

    id: str
    kind: Kind
    supplier: tuple[str, ...]
    recipient: tuple[str, ...]
    goods: tuple[str, ...]
    type: str
    period: str | None
    status: Status
    claims: tuple[str, ...]
    counts: Counts
    denied_by: tuple[str, ...]
    first: str | None
    last: str | None
    lower: int | float | None
    upper: int | float | None
    unit: Unit | None
    approximate: bool


class FacetCount(msgspec.Struct, frozen=True):
    """How many of the matters found have a value."""

    value: str
    matters: int


class Passage(msgspec.Struct, frozen=True):
    """Words found in a report, and where."""

    matter: str
    report: str
    start: int
    end: int
    quote: str


class Matters(msgspec.Struct, frozen=True):
    """A page of the matters found; `next` goes into `after` for the next page."""

    matters: tuple[MatterRow, ...]
    total: int
    facets: dict[str, tuple[FacetCount, ...]]
    passages: tuple[Passage, ...]
    next: str | None


class FigureRow(msgspec.Struct, frozen=True):
    """An entry of a matter's series."""

    matter: str
    order: int
    date: str | None
    lower: int | float | None
    upper: int | float | None
    unit: Unit
    approximate: bool
    claimants: tuple[str, ...]
    claim: str
    report: str
    origin: str
    change: Change


class TieRow(msgspec.Struct, frozen=True):
    """A denial or confirmation of a matter."""

    kind: TieKind
    status: Status
    date: str | None
    claimants: tuple[str, ...]
    claim: str
    report: str
    quote: str


class ReactionRow(msgspec.Struct, frozen=True):
    """That somebody says nothing of a matter; `start` and `end` are the passage of the report that says so."""

    public_id: str
    kind: ReactionKind
    scope: ReactionScope
    actors: tuple[str, ...]
    date: str | None
    report: str
    start: int
    end: int
    quote: str


class Matter(msgspec.Struct, frozen=True):
    """A matter with a page of its claims, its series, what is said against or for it, and who says nothing of it."""

    matter: MatterRow
    claims: tuple[dict[str, Any], ...]
    figures: tuple[FigureRow, ...]
    ties: tuple[TieRow, ...]
    reactions: tuple[ReactionRow, ...]
    next: str | None


class ReportRow(msgspec.Struct, frozen=True):
    """A report in a list."""

    id: str
    key: str
    outlet: str | None
    agency: str | None
    published: str | None
    title: str | None
    origin: str
    lineage: Lineage
    claims: int


class Reports(msgspec.Struct, frozen=True):
    """A page of reports, the newest first."""

    reports: tuple[ReportRow, ...]
    next: str | None


class KinRow(msgspec.Struct, frozen=True):
    """Another report that one has to do with; `later` is None where nothing tells which of the two came first."""

    report: str
    kind: LinkKind | None
    later: bool | None
    why: str


class Report(msgspec.Struct, frozen=True):
    """A report with everything found in it; spans count code points of `text`."""

    id: str
    key: str
    version: int
    sha256: str
    language: str
    outlet: str | None
    agency: str | None
    published: str | None
    title: str | None
    origin: str | None
    text: str
    segments: tuple[dict[str, Any], ...]
    statements: tuple[dict[str, Any], ...]
    claims: tuple[dict[str, Any], ...]
    reactions: tuple[dict[str, Any], ...]
    links: tuple[KinRow, ...]


class OriginRow(msgspec.Struct, frozen=True):
    """An origin; `reports` are the ids of its reports, the earliest first, the first one alone in lists."""

    id: str
    reports: tuple[str, ...]
    counts: int
    agency: str | None
    first_published: str | None
    counted_as: CountedAs


class Origins(msgspec.Struct, frozen=True):
    """A page of the origins that several reports go back to."""

    origins: tuple[OriginRow, ...]
    next: str | None


class JudgementRow(msgspec.Struct, frozen=True):
    """A judgement; `on` are the ids of claims, of claims that stand for a matter each, or of reports."""

    id: str
    time: str
    author: str
    what: What
    on: tuple[str, ...]
    note: str
    undone_by: str | None
    slot: Slot | None
    value: tuple[str, ...] | str | FigureValue | None
    passage: tuple[tuple[int, int], ...]
    undoes: str | None


class Judgements(msgspec.Struct, frozen=True):
    """A page of what people decided, the latest first."""

    judgements: tuple[JudgementRow, ...]
    next: str | None


class Flows(msgspec.Struct, frozen=True):
    """Who is said to supply whom: the directions that most origins tell of; `total` counts the others too."""

    flows: tuple[FlowLine, ...]
    total: int


SHAPES = (Matters, Matter, Reports, Report, Origins, OriginRow, Flows, Judgements)


def answer(value: msgspec.Struct) -> Response:
    """The value as JSON."""
    return Response(msgspec.json.encode(value), media_type="application/json")


def matter_row(line: MatterLine, claims: tuple[str, ...] = ()) -> MatterRow:
    """A matter as the API has it."""
    return MatterRow(
        id=line.id,
        kind=line.kind,
        supplier=line.supplier,
        recipient=line.recipient,
        goods=line.goods,
        type=line.type,
        period=line.period,
        status=line.status,
        claims=claims,
        counts=Counts(line.reports, line.origins, line.undetermined, line.claimants),
        denied_by=line.denied_by,
        first=line.first,
        last=line.last,
        lower=line.lower,
        upper=line.upper,
        unit=line.unit,
        approximate=line.approximate,
    )


def claim_row(one: Whole, matter: str) -> dict[str, Any]:
    """A claim as `beleg export` has it, as people corrected it, and whether they accepted it."""
    told = one.told
    return {
        "report": told.report,
        "matter": matter,
        "public_id": told.public_id,
        "judged": told.judged,
        **as_claim(one.claim),
    }


def claim_of_report(public_id: str, claim: Claim, standing: Standing | None) -> dict[str, Any]:
    """A claim inside of its report; where it is current, with its matter and whether people accepted it."""
    stands = {} if standing is None else {"matter": standing.matter, "judged": standing.judged}
    return {"public_id": public_id, **stands, **as_claim(claim)}


def figure_row(one: Figure, matter: str) -> FigureRow:
    """An entry of a series as the API has it."""
    return FigureRow(
        matter=matter,
        order=one.position,
        date=one.date,
        lower=one.lower,
        upper=one.upper,
        unit=one.unit,
        approximate=one.approximate,
        claimants=one.claimants,
        claim=one.claim,
        report=one.report,
        origin=one.origin,
        change=one.change,
    )


def tie_row(one: Against) -> TieRow:
    """A denial or confirmation as the API has it."""
    return TieRow(one.kind, one.status, one.date, one.claimants, one.claim, one.report, one.quote)


def reaction_row(one: Silent) -> ReactionRow:
    """Who says nothing of a matter, as the API has it."""
    return ReactionRow(
        one.public_id, one.kind, one.scope, one.actors, one.date, one.report, one.start, one.end, one.quote
    )


def report_row(line: ReportLine, key: str) -> ReportRow:
    """A report in a list as the API has it."""
    return ReportRow(
        id=line.id,
        key=key,
        outlet=line.outlet,
        agency=line.agency,
        published=line.published,
        title=line.title,
        origin=line.origin,
        lineage=line.lineage,
        claims=line.claims,
    )


def judgement_row(one: Judgement) -> JudgementRow:
    """A judgement as the API has it."""
    return msgspec.convert(as_row(one), JudgementRow)


def kin_row(one: Kin) -> KinRow:
    """Another report as the API has it."""
    return KinRow(one.line.id, one.kind, one.later, one.why)


def origin_row(line: OriginLine, reports: tuple[str, ...]) -> OriginRow:
    """An origin as the API has it."""
    return OriginRow(line.id, reports, line.reports, line.agency, line.first_published, line.counted_as)
