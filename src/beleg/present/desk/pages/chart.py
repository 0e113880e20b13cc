"""What the chart of a matter's figures draws: one series a unit, with denials on the same axis of time."""

from __future__ import annotations

from calendar import monthrange
from typing import Any

import msgspec
from fastapi import APIRouter, Request
from starlette.responses import Response

from beleg.ledger.desk import Against, Desk, Figure
from beleg.model import Unit
from beleg.model.period import begins, ends
from beleg.present import names, text
from beleg.present.desk import addresses
from beleg.present.desk.render import edtf, title

router = APIRouter(include_in_schema=False)

#: Words of a quote that a chart shows beside a mark.
LONGEST_QUOTE = 160
NOBODY = "not said who"


@router.get("/matters/{matter}/chart.json")
def chart(request: Request, matter: str) -> Response:
    """The series of a matter by unit, the longest first; dates are days, the first and last of what is known."""
    desk: Desk = request.app.state.desk
    found = desk.series(matter)
    dated = [one for one in found.figures if one.date and (one.lower is not None or one.upper is not None)]
    units = sorted({one.unit for one in dated}, key=lambda unit: (-sum(one.unit == unit for one in dated), unit))
    drawn = {
        "series": [
            {"unit": _unit(unit), "points": points}
            for unit in units
            if (points := [point for one in dated if one.unit == unit and (point := _point(one))])
        ],
        "denials": [mark for one in found.against if one.kind != "confirmed" and (mark := _denial(one))],
    }
    return Response(msgspec.json.encode(drawn), media_type="application/json")


def _unit(unit: Unit) -> str:
    return text.with_unit(2, 2, unit).removeprefix("2").strip() or "pieces"


def _point(one: Figure) -> dict[str, Any] | None:
    days = _days(one.date)
    return days and {
        **days,
        "said": edtf(one.date),
        "lower": one.lower,
        "upper": one.upper,
        "figure": text.with_unit(one.lower, one.upper, one.unit, one.approximate),
        "who": names.actors(one.claimants) or NOBODY,
        "certainty": one.certainty,
        "change": one.change,
        "reports": one.reports,
        "at": addresses.claim(one.claim),
    }


def _denial(one: Against) -> dict[str, Any] | None:
    days = _days(one.date)
    return days and {
        **days,
        "said": edtf(one.date),
        "who": names.actors(one.claimants) or NOBODY,
        "kind": names.words(one.kind),
        "quote": title(one.quote, LONGEST_QUOTE),
        "at": addresses.claim(one.claim),
    }


def _days(value: str | None) -> dict[str, str] | None:
    """The first and last day of a date in EDTF; where one end is open it is the other, and None where neither is a date."""
    first, _, last = (value or "").partition("/")
    known = [end for end in (first, last) if end not in ("", "..")]
    if not known:
        return None
    start, end = _day(begins(known[0]), last=False), _day(ends(known[-1]), last=True)
    return {"from": start, "to": end} if start and end else None


def _day(value: str, *, last: bool) -> str | None:
    """A year, month or day as the first or last day of it; None for anything else."""
    parts = value.split("-")
    if not all(part.isdecimal() and part.isascii() for part in parts) or len(parts) > 3 or len(parts[0]) != 4:
        return None
    year, month = int(parts[0]), int(parts[1]) if len(parts) > 1 else 12 if last else 1
    if not (year >= 1 and 1 <= month <= 12):
        return None
    most = monthrange(year, month)[1]
    day = int(parts[2]) if len(parts) > 2 else most if last else 1
    return f"{year:04}-{month:02}-{day:02}" if 1 <= day <= most else None
