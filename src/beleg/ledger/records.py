"""From a reading to the rows of the tables."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec
from sqlalchemy import Table

from beleg.ledger import tables
from beleg.ledger.door import quoted
from beleg.model import Claim, Quantity, Reaction, Reading, Source, Span, Statement

Row = dict[str, object]

#: The span slots of a statement and the code slots of a statement and a claim: fields of the model of the same name.
STATEMENT_SPANS = ("quote", "speaker", "cue", "frame", "addressee", "source")
STATEMENT_CODES = ("actors",)
CLAIM_CODES = ("supplier", "recipient", "goods", "route", "claimants", "via", "norms")

#: Hexadecimal digits of a claim's public id: at a million claims two share theirs with a probability of one third, and then
#: both are named and the report decides; people mostly need to type the first six.
PUBLIC_DIGITS = 10

_LARGEST = 2**63 - 1


class Records:
    """Rows collected for one transaction, by table, in the order in which they must be written."""

    def __init__(self) -> None:
        self.rows: dict[Table, list[Row]] = defaultdict(list)

    def add_report(self, number: int, version: int, source: Source, now: str) -> None:
        self.rows[tables.reports].append(
            {
                "number": number,
                "id": source.id,
                "version": version,
                "sha256": source.sha256,
                "name": source.name,
                "media": source.media,
                "charset": source.charset,
                "published": source.published,
                "url": source.url,
                "outlet": source.outlet,
                "title": source.title,
                "warnings": msgspec.json.encode(source.warnings).decode(),
                "first_read_at": now,
                "text": source.text,
            }
        )

    def add_reading(self, number: int, report_number: int, reading: Reading, now: str) -> None:
        """Everything in the reading.  Raises SpanError where a span names no words of the text."""
        report = reading.report
        self.rows[tables.readings].append(
            {
                "number": number,
                "report": report_number,
                "reader": reading.reader,
                "read_at": now,
                "language": report.language,
                "published": report.published,
                "agency": report.agency,
                "outlet": report.outlet,
                "title": report.title,
                "place": report.place,
                "version_note": report.version_note,
            }
        )
        self.rows[tables.segments] += [
            {
                "reading": number,
                "position": position,
                "role": segment.role,
                "start": segment.span.start,
                "end": segment.span.end,
            }
            for position, segment in enumerate(report.segments)
        ]
        for item, statement in enumerate(reading.statements):
            self._add_statement(number, item, report.text, statement)
        bases = 0
        for item, claim in enumerate(reading.claims):
            self._add_claim(number, item, report.source, claim)
            self._add_bases(number, item, bases, report.text, claim)
            bases += len(claim.basis)
        items = {claim.id: item for item, claim in enumerate(reading.claims)}
        for item, reaction in enumerate(reading.reactions):
            self._add_reaction(number, item, report.source, reaction, items)
        for item, time in enumerate(reading.times):
            self.rows[tables.times].append(
                {
                    "reading": number,
                    "item": item,
                    "type": time.type,
                    "value": time.value,
                    "modifier": time.modifier,
                    "rule": time.rule,
                    "relation": time.relation,
                }
            )
            self._add_passages(number, "time", item, "time", report.text, (time.span,))
        for item, quantity in enumerate(reading.quantities):
            self.rows[tables.quantities].append({"reading": number, "item": item, **_bounds(quantity)})
            self._add_quantity_passages(number, "quantity", item, report.text, quantity)

    def _add_statement(self, reading: int, item: int, text: str, statement: Statement) -> None:
        self.rows[tables.statements].append(
            {
                "reading": reading,
                "item": item,
                "id": statement.id,
                "mode": statement.mode,
                "medium": statement.medium,
                "rule": statement.rule,
                "parent": statement.parent,
            }
        )
        for slot in STATEMENT_SPANS:
            self._add_passages(reading, "statement", item, slot, text, getattr(statement, slot))
        for slot in STATEMENT_CODES:
            self._add_codes(reading, "statement", item, slot, getattr(statement, slot))

    def _add_claim(self, reading: int, item: int, source: Source, claim: Claim) -> None:
        quantity = claim.quantity
        bounds = _bounds(quantity) if quantity else dict.fromkeys(("lower", "upper", "unit", "approximate", "rule"))
        self.rows[tables.claims].append(
            {
                "reading": reading,
                "item": item,
                "id": claim.id,
                "public_id": public_id(source.id, source.sha256, claim.id),
                "kind": claim.kind,
                "status": claim.status,
                "certainty": claim.certainty,
                "statement": claim.statement,
                "period": claim.period,
                "quantity_rule": bounds.pop("rule"),
                **bounds,
            }
        )
        self._add_passages(reading, "claim", item, "evidence", source.text, claim.evidence)
        self._add_passages(reading, "claim", item, "goods", source.text, claim.goods_span)
        if quantity is not None:
            self._add_quantity_passages(reading, "claim", item, source.text, quantity)
        for slot in CLAIM_CODES:
            self._add_codes(reading, "claim", item, slot, getattr(claim, slot))

    def _add_bases(self, reading: int, item: int, first: int, text: str, claim: Claim) -> None:
        for number, basis in enumerate(claim.basis, first):
            self.rows[tables.bases].append(
                {"reading": reading, "item": number, "claim": item, "slot": basis.slot, "rule": basis.rule}
            )
            self._add_passages(reading, "basis", number, basis.slot, text, basis.spans)
        self.rows[tables.suggestions] += [
            {
                "reading": reading,
                "claim": item,
                "position": position,
                "norm": suggested.norm,
                "title": suggested.title,
                "why": suggested.why,
            }
            for position, suggested in enumerate(claim.suggested)
        ]

    def _add_reaction(
        self, reading: int, item: int, source: Source, reaction: Reaction, claims: Mapping[str, int]
    ) -> None:
        self.rows[tables.reactions].append(
            {
                "reading": reading,
                "item": item,
                "id": reaction.id,
                "public_id": public_id(source.id, source.sha256, reaction.id),
                "kind": reaction.kind,
                "scope": reaction.scope,
                "date": reaction.date,
                "actors": msgspec.json.encode(reaction.actors).decode(),
                "rules": msgspec.json.encode([(basis.slot, basis.rule) for basis in reaction.basis]).decode(),
            }
        )
        self.rows[tables.reaction_claims] += [
            {"reading": reading, "reaction": item, "position": position, "claim": claims[claim]}
            for position, claim in enumerate(reaction.claims)
        ]
        passages = [("evidence", reaction.evidence), *((basis.slot, basis.spans) for basis in reaction.basis)]
        self.rows[tables.reaction_passages] += [
            {
                "reading": reading,
                "reaction": item,
                "slot": slot,
                "position": position,
                "start": span.start,
                "end": span.end,
                "quote": quoted(source.text, span, slot),
            }
            for slot, spans in passages
            for position, span in enumerate(spans)
        ]

    def _add_quantity_passages(self, reading: int, owner: str, item: int, text: str, quantity: Quantity) -> None:
        self._add_passages(reading, owner, item, "quantity", text, (quantity.span,))
        if quantity.noun is not None:
            self._add_passages(reading, owner, item, "noun", text, (quantity.noun,))

    def _add_passages(self, reading: int, owner: str, item: int, slot: str, text: str, spans: Sequence[Span]) -> None:
        for position, span in enumerate(spans):
            self.rows[tables.passages].append(
                {
                    "reading": reading,
                    "owner": owner,
                    "item": item,
                    "slot": slot,
                    "position": position,
                    "start": span.start,
                    "end": span.end,
                    "quote": quoted(text, span, slot),
                }
            )

    def _add_codes(self, reading: int, owner: str, item: int, slot: str, codes: Sequence[str]) -> None:
        for position, code in enumerate(codes):
            self.rows[tables.codes].append(
                {"reading": reading, "owner": owner, "item": item, "slot": slot, "position": position, "code": code}
            )


def public_id(report: str, sha256: str, claim: str) -> str:
    """A claim's name across readings and ledgers, from what the report is and the claim's id in it."""
    return hashlib.sha256("\0".join((report, sha256, claim)).encode()).hexdigest()[:PUBLIC_DIGITS]


def _bounds(quantity: Quantity) -> Row:
    return {
        "lower": _storable(quantity.lower),
        "upper": _storable(quantity.upper),
        "unit": quantity.unit,
        "approximate": int(quantity.approximate),
        "rule": quantity.rule,
    }


def _storable(bound: int | float | None) -> int | float | None:
    # SQLite's whole numbers have 64 bits; a larger one in a hostile text is kept as far as a float can say it.
    if isinstance(bound, int) and abs(bound) > _LARGEST:
        return float(bound) if bound.bit_length() <= 1023 else None
    return bound
