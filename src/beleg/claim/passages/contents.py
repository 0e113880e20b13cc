"""What containers, crates or wagons are said to hold, wherever a report says so (*mit Granaten gefüllt*)."""

from __future__ import annotations

from collections.abc import Iterable

from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import GoodsUse, Passage
from beleg.rules.words import words


def contents(passages: Iterable[Passage], pack: Pack) -> tuple[Passage, GoodsUse] | None:
    """The first goods, with their passage, that stand beside a word for holding something; None where none do."""
    signs = words(pack.events.holding.words)
    for passage in passages:
        if passage.goods and not signs.isdisjoint(passage.forms):
            named = [item for item in passage.goods if not item.people]
            if named:
                return passage, named[0]
    return None
