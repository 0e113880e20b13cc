"""Reads one text along the whole road for the tests of claims."""

from __future__ import annotations

from functools import cache

import msgspec

from beleg.claim import Pack, load_pack
from beleg.model import Claim, Source
from beleg.road import extract


@cache
def pack() -> Pack:
    """The shipped pack, which claims even what it would trust too little: single sentences are no reports."""
    shipped = load_pack()
    assert shipped.choice is not None
    return msgspec.structs.replace(shipped, choice=msgspec.structs.replace(shipped.choice, trust={}))


def claims(text: str, published: str | None = None) -> tuple[Claim, ...]:
    source = Source(id="t", text=text, sha256="", media="jsonl", name="t", published=published)
    return extract(source, pack()).claims


def told(claim: Claim) -> tuple[str, str, str, str]:
    """Kind, supplier, recipient and goods in one look."""
    return claim.kind, "+".join(claim.supplier), "+".join(claim.recipient), "+".join(claim.goods)
