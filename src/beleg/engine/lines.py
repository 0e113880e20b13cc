"""The line of a matter, as lists show it: from what is counted of it, at a cost that does not grow with its claims."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

import msgspec

from beleg.engine.counting import Counting
from beleg.ledger.changing import Changing
from beleg.ledger.charting import listed
from beleg.ledger.tallying import MatterRow
from beleg.link.summary import KINDS, REACHED, period
from beleg.model import CERTAINTIES
from beleg.model.matter import Outline, Signature

_CODES = msgspec.json.Decoder(tuple[str, ...])
_SIGNATURE = msgspec.json.Decoder(Signature)

#: Entries of a series that a small chart shows: the last ones.
MOST_POINTS = 60

_TALLIED = (
    *("kind", "status", "act status", "certainty", "act period", "other period", "block"),
    *("distinct", "denial"),
)


class Lines:
    """Writes the lines of matters; `outlines` gives the matters that rules made in a block, by id."""

    def __init__(self, change: Changing, outlines: Callable[[str], Mapping[str, Outline]]) -> None:
        self._change = change
        self._outlines = outlines

    def write(self, matters: Iterable[str]) -> None:
        """Write the lines of these matters anew, of those that have claims; strike out the others."""
        counting = Counting(self._change)
        rows: list[MatterRow] = []
        for matter in sorted(matters):
            before = self._change.tallies.ends(matter)
            counting.narrow(matter, _ends(*before) if before else (), -1)
            row = self._row(matter)
            if row is None:
                self._change.tallies.drop(matter)
            else:
                counting.narrow(matter, _ends(row.supplier, row.recipient, row.goods), 1)
                rows.append(row)
        counting.write()
        for row in rows:
            self._change.tallies.write(row)

    def _row(self, matter: str) -> MatterRow | None:
        tallies = self._change.tallies
        told = tallies.tallied(matter, _TALLIED)
        if not told["kind"]:
            return None
        outline = self._outline(matter, told["block"])
        distinct = told["distinct"]
        published = tallies.published(matter)
        moving = self._change.chart.moving(matter, MOST_POINTS)
        latest = moving[-1] if moving else None
        deniers = (_CODES.decode(one) for one in self._change.ties.deniers(matter))
        return MatterRow(
            id=matter,
            block=min(told["block"]),
            kind=_first(KINDS, told["kind"]),
            supplier=listed(outline.supplier),
            recipient=listed(outline.recipient),
            goods=listed(outline.goods),
            type=outline.type,
            period=period(told["act period"] if told["act status"] else told["other period"]),
            status=_first(REACHED, told["act status"] or told["status"]),
            certainty=_first(CERTAINTIES, told["certainty"]),
            claims=sum(told["kind"].values()),
            reports=distinct.get("report", 0),
            origins=distinct.get("origin", 0),
            undetermined=distinct.get("undetermined", 0),
            claimants=distinct.get("claimant", 0),
            denied_by=listed(dict.fromkeys(code for codes in deniers for code in codes)),
            denials=told["denial"].get("", 0),
            first_published=published[0],
            last_published=published[1],
            lower=latest.lower if latest else None,
            upper=latest.upper if latest else None,
            unit=latest.unit if latest else None,
            approximate=latest.approximate if latest else None,
            curve=_written([(one.date, one.lower, one.upper, one.unit, one.change) for one in moving]),
        )

    def _outline(self, matter: str, blocks: Iterable[str]) -> Outline:
        """What tells a matter from others: by rule, or of one that people made what its claims have."""
        for block in sorted(blocks):
            known = self._outlines(block).get(matter)
            if known is not None:
                return known
        signatures = [_SIGNATURE.decode(one) for one in self._change.tallies.signatures(matter)]
        first = min(signatures, key=lambda one: (*one.block, one.kind, one.goods, one.type))
        goods = tuple(sorted({code for one in signatures for code in one.goods}))
        return Outline(matter, _codes(first.supplier), _codes(first.recipient), goods, first.type)


def _first(order: Iterable[str], told: Collection[str]) -> str:
    return next(one for one in order if one in told)


def _written(values: object) -> str:
    return msgspec.json.encode(values).decode()


def _codes(joined: str) -> tuple[str, ...]:
    return tuple(joined.split("+")) if joined else ()


def _ends(supplier: str, recipient: str, goods: str) -> Iterator[tuple[str, str]]:
    for facet, codes in (("supplier", supplier), ("recipient", recipient), ("goods", goods)):
        yield from ((facet, code) for code in dict.fromkeys(_CODES.decode(codes)))
