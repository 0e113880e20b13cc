"""Reads one text along the whole road for the tests of claims."""

from __future__ import annotations

from functools import cache

from beleg.claim import Pack, load_pack
from beleg.model import Claim, Source
from beleg.road import extract


@cache
def pack() -> Pack:
    return load_pack()


def claims(text: str, published: str | None = None) -> tuple[Claim, ...]:
    source = Source(id="t", text=text, sha256="", media="jsonl", name="t", published=published)
    return extract(source, pack()).claims


def told(claim: Claim) -> tuple[str, str, str, str]:
    """Kind, supplier, recipient and goods in one look."""
    return claim.kind, "+".join(claim.supplier), "+".join(claim.recipient), "+".join(claim.goods)
