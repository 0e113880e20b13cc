"""Tellings made by hand."""

from __future__ import annotations

from itertools import count
from typing import Any

import msgspec

from beleg.link.when import months
from beleg.model import Origin
from beleg.model.matter import Signature, Telling

_NUMBERS = count(1)


def told(goods: str = "ammunition", date: str | None = "2023-10-13", **changed: Any) -> Telling:
    """A claim that KP has delivered goods (several apart by blanks) to RU, said by US on that date.

    `changed` are fields of the telling or of its signature.
    """
    number = next(_NUMBERS)
    signature: dict[str, Any] = {"supplier": "KP", "recipient": "RU", "kind": "transfer", "goods": tuple(goods.split())}
    first, last = months(changed.get("period"))
    said = months(date)[1]
    signature |= {
        "first": said if first is None else first,
        "last": max(filter(None, (first, said)), default=None) if last is None else last,
        "unit": changed.get("unit") or "",
    }
    fields: dict[str, Any] = {
        "claim": f"c{number:04}",
        "report": f"r{number:04}",
        "position": 0,
        "published": date,
        "said": None,
        "kind": changed.get("kind", "transfer"),
        "status": "delivered",
        "certainty": "asserted",
        "claimants": ("US",),
        "period": None,
    }
    for name, value in changed.items():
        (signature if name in Signature.__struct_fields__ else fields)[name] = value
        if name in Telling.__struct_fields__ and name in Signature.__struct_fields__:
            fields[name] = value
    return msgspec.convert({**fields, "signature": signature}, Telling)


def origin(*reports: str, counted: str = "origin") -> dict[str, Origin]:
    """One origin of these reports, under the id of each."""
    one = Origin(f"o-{reports[0]}", reports, "npa", None, "origin" if counted == "origin" else "undetermined")
    return dict.fromkeys(reports, one)
