"""Which claims are of one matter, who denies it, how its figures went: found anew where claims came or went."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

import msgspec

from beleg.ledger.judging import Claims
from beleg.ledger.placing import FigureRow, MatterRow, MatterRows, TieRow, Whence
from beleg.link import matter as summed
from beleg.link import place, series
from beleg.link import ties as tied
from beleg.model import CERTAINTIES, Origin
from beleg.model.judgement import Judgement, Target
from beleg.model.matter import Entry, Matched, Outline, Placement, Signature, Telling, Tie

_SIGNATURE = msgspec.json.Decoder(Signature)
_TELLING = msgspec.json.Decoder(Telling)

#: Entries of a series that a small chart shows: the last ones.
MOST_POINTS = 60


def block_of(signature: Signature) -> str:
    """The name of a signature's block in the ledger."""
    return f"{signature.supplier}>{signature.recipient}"


def settle(rows: MatterRows, blocks: Iterable[str], judged: Claims) -> None:
    """Find the matters of these blocks anew, as far as anything in them changed.  What people decided stands above every rule."""
    _Settling(rows, judged).settle(blocks)


class _Settling:
    def __init__(self, rows: MatterRows, judged: Claims) -> None:
        self._rows = rows
        self._matched: dict[str, Matched] = {}
        self._outlines: dict[str, Outline] = {}
        self._merged: dict[str, str] = {}
        self._moved: dict[str, str] = {}
        for one in judged.moves:
            self._judge(one)

    def settle(self, blocks: Iterable[str]) -> None:
        touched: set[str] = set()
        for block in blocks:
            noted = self._rows.settle(block)
            touched.update(filter(None, noted))
            touched |= self._placed(block)
            touched |= self._tied(block)
        for ident in sorted(touched):
            self._write(ident)

    def _judge(self, one: Judgement) -> None:
        """Take up a merge or a split, in the order in which they were made."""
        claims = [target for target in one.on if target.owner != "report"]
        if one.what == "split":
            own = "m-" + sha256(f"split {claims[0].id}".encode()).hexdigest()[:16]
            self._moved.update(dict.fromkeys((target.id for target in claims), own))
            return
        found = [self._matter_of(target) for target in claims]
        goal = next((ident for ident in found if ident is not None), None)
        if goal is None:
            goal = "m-" + sha256(f"merge {claims[0].id}".encode()).hexdigest()[:16]
        for target, ident in zip(claims, found, strict=True):
            if target.owner == "matter" and ident is not None and target.id not in self._moved:
                self._merge(ident, goal)
            else:
                self._moved[target.id] = goal

    def _merge(self, ident: str, goal: str) -> None:
        ident, goal = self._whole(ident), self._whole(goal)
        if ident != goal:
            self._merged[ident] = goal

    def _whole(self, ident: str) -> str:
        """The matter that one was merged into."""
        while ident in self._merged:
            ident = self._merged[ident]
        return ident

    def _matter_of(self, target: Target) -> str | None:
        """The matter of a claim by what was decided so far, else by rule."""
        if target.id in self._moved:
            return self._whole(self._moved[target.id])
        known = self._rows.where([target.id]).get(target.id)
        if known is None:
            return None
        block, signature, _ = known
        found = self._match(block).placements[_SIGNATURE.decode(signature)].matter
        return None if found is None else self._whole(found)

    def _match(self, block: str) -> Matched:
        """Where rules put the signatures of a block."""
        if block not in self._matched:
            found = {signature for signature, _ in self._rows.signatures(block)}
            matched = place(_SIGNATURE.decode(one) for one in sorted(found))
            self._matched[block] = matched
            self._outlines.update((outline.id, outline) for outline in matched.matters)
        return self._matched[block]

    def _placed(self, block: str) -> set[str]:
        """Put the claims of a block where they belong; gives the matters that gained or lost any."""
        placements = self._match(block).placements
        where = self._rows.where(self._moved)
        here = {claim: now for claim, (in_block, _, now) in where.items() if in_block == block}
        touched: set[str] = set()
        for signature, now in self._rows.signatures(block):
            found = placements[_SIGNATURE.decode(signature)].matter
            goal = None if found is None else self._whole(found)
            if goal != now:
                self._rows.assign(block, signature, goal, here)
                touched.update(one for one in (goal, now) if one is not None)
        for claim, now in here.items():
            goal = self._whole(self._moved[claim])
            if goal != now:
                self._rows.move(claim, goal)
                touched.update(one for one in (goal, now) if one is not None)
        return touched

    def _tied(self, block: str) -> set[str]:
        """Tie the denials and confirmations of a block; gives the matters whose ties changed."""
        given = [_TELLING.decode(one) for one in self._rows.tied(block)]
        reports = {one.claim: one.report for one in given}
        placements = {
            signature: self._after_merging(placed) for signature, placed in self._match(block).placements.items()
        }
        found = {row for tie in tied(given, placements) for row in self._tie_rows(block, tie, reports[tie.claim])}
        before = self._rows.ties(block)
        self._rows.tie(before - found, found - before)
        return {row.matter for row in before ^ found if row.matter is not None}

    def _after_merging(self, placed: Placement) -> Placement:
        if not self._merged:
            return placed
        own = None if placed.matter is None else self._whole(placed.matter)
        return msgspec.structs.replace(placed, matter=own, fits=tuple(sorted(set(map(self._whole, placed.fits)))))

    def _tie_rows(self, block: str, tie: Tie, report: str) -> list[TieRow]:
        moved = self._moved.get(tie.claim)
        matters: Sequence[str | None] = (self._whole(moved),) if moved is not None else tie.matters or (None,)
        claimants, claims = _listed(tie.claimants), _listed(tie.claims)
        return [
            TieRow(block, tie.claim, tie.kind, tie.status, report, tie.date, claimants, one, claims)
            for one in dict.fromkeys(matters)
        ]

    def _write(self, ident: str) -> None:
        given = [_TELLING.decode(one) for one in self._rows.tellings(ident)]
        if not given:
            self._rows.drop(ident)
            return
        outline = self._outline(ident, given)
        whence = self._rows.whence({one.report for one in given})
        origins = {report: _origin(one) for report, one in whence.items()}
        against = self._rows.ties_of(ident)
        entries = series(ident, given, origins)
        whole = summed(outline, given, [_tie(row) for row in against], origins)
        published = sorted(one.published for one in given if one.published)
        latest = next((one for one in reversed(entries) if one.change != "repeated"), None)
        row = MatterRow(
            id=ident,
            block=block_of(given[0].signature),
            kind=whole.kind,
            supplier=_listed(outline.supplier),
            recipient=_listed(outline.recipient),
            goods=_listed(outline.goods),
            type=outline.type,
            period=whole.period,
            status=whole.status,
            certainty=min((one.certainty for one in given), key=CERTAINTIES.index),
            claims=len(given),
            reports=whole.counts.reports,
            origins=whole.counts.origins,
            undetermined=whole.counts.undetermined,
            claimants=whole.counts.claimants,
            denied_by=_listed(whole.denied_by),
            denials=sum(tie.kind != "confirmed" for tie in against),
            first_published=published[0] if published else None,
            last_published=published[-1] if published else None,
            lower=latest.lower if latest else None,
            upper=latest.upper if latest else None,
            unit=latest.unit if latest else None,
            approximate=latest.approximate if latest else None,
            curve=_curve(entries),
        )
        self._rows.matter(row, [_figure(one, whence) for one in entries], _facets(outline, given, whence))

    def _outline(self, ident: str, given: Sequence[Telling]) -> Outline:
        """What tells a matter from others: by rule, or of one that people made what its claims have."""
        if ident not in self._outlines:
            self._match(block_of(min(given, key=lambda one: one.claim).signature))
        for one in given if ident not in self._outlines else ():
            self._match(block_of(one.signature))
        if ident not in self._outlines:
            signatures = [one.signature for one in given]
            first = min(signatures)
            goods = tuple(sorted({code for one in signatures for code in one.goods}))
            return Outline(ident, _codes(first.supplier), _codes(first.recipient), goods, first.type)
        return self._outlines[ident]


def _origin(one: Whence) -> Origin:
    return Origin(one.origin, (), None, None, "origin" if one.counted_as == "origin" else "undetermined")


def _codes(joined: str) -> tuple[str, ...]:
    return tuple(joined.split("+")) if joined else ()


def _listed(values: Sequence[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)


def _tie(row: TieRow) -> Tie:
    return msgspec.convert(
        {
            "claim": row.claim,
            "kind": row.kind,
            "claimants": json.loads(row.claimants),
            "date": row.date,
            "status": row.status,
            "matters": () if row.matter is None else (row.matter,),
            "claims": json.loads(row.claims),
        },
        Tie,
    )


def _figure(one: Entry, whence: Mapping[str, Whence]) -> FigureRow:
    return FigureRow(
        matter=one.matter,
        position=one.order,
        date=one.date,
        lower=one.lower,
        upper=one.upper,
        unit=one.unit,
        approximate=one.approximate,
        claimants=_listed(one.claimants),
        claim=one.claim,
        report=one.report,
        origin=one.origin or whence[one.report].origin,
        change=one.change,
        compared=one.before,
        claims=_listed(one.claims),
        reports=_listed(one.reports),
    )


def _curve(entries: Sequence[Entry]) -> str:
    points = [(one.date, one.lower, one.upper, one.unit, one.change) for one in entries if one.change != "repeated"]
    return json.dumps(points[-MOST_POINTS:])


def _facets(outline: Outline, given: Iterable[Telling], whence: Mapping[str, Whence]) -> Iterable[tuple[str, str]]:
    for facet, codes in (("supplier", outline.supplier), ("recipient", outline.recipient), ("goods", outline.goods)):
        yield from ((facet, code) for code in codes)
    for one in given:
        yield from (("claimant", code) for code in one.claimants)
        yield from (("goods", code) for code in one.signature.goods)
        yield from (("kind", one.kind), ("status", one.status), ("certainty", one.certainty))
        report = whence[one.report]
        for facet, value in (("outlet", report.outlet), ("agency", report.agency)):
            if value:
                yield facet, value
        if report.published:
            yield "month", report.published[:7]
