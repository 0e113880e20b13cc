"""The search as an address: what stands behind `?` is the whole of it, to be shared, saved and followed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from beleg.ledger.desk import FACETS, SORTS, Facet, Query
from beleg.ledger.words import folded
from beleg.present import dates, names, text

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)

#: Characters of a search, and values of facets, that count; nobody types more.
_LONGEST_TEXT = 400
_MOST_VALUES = 40

#: What facets are called.
LABELS: dict[Facet, str] = {
    "supplier": "Supplier",
    "recipient": "Recipient",
    "goods": "Goods",
    "claimant": "Claimant",
    "kind": "Kind",
    "status": "Status",
    "certainty": "Certainty",
    "outlet": "Outlet",
    "agency": "Agency",
    "month": "Month",
}


def asked(params: QueryParams) -> Query:
    """The search that an address names; what it names and is unknown is passed over."""
    chosen = [(facet, value) for facet in FACETS for value in dict.fromkeys(params.getlist(facet)) if value]
    sort = params.get("sort", SORTS[0])
    return Query(
        text="".join(filter(str.isprintable, params.get("q", "")[:_LONGEST_TEXT])).strip(),
        chosen=tuple(chosen[:_MOST_VALUES]),
        sort=next((name for name in SORTS if name == sort), SORTS[0]),
        after=params.get("after"),
    )


def pairs(query: Query) -> list[tuple[str, str]]:
    """The search as the fields of a form, without the place in its pages."""
    found: list[tuple[str, str]] = [("q", query.text)] if query.text else []
    found += query.chosen
    return found + ([("sort", query.sort)] if query.sort != SORTS[0] else [])


def address(query: Query, place: str = "/", *, after: str | None = None) -> str:
    """The address of a search's first page, or of the page that begins behind `after`."""
    fields = pairs(query) + ([("after", after)] if after else [])
    return place + (f"?{urlencode(_sendable(fields))}" if fields else "")


def month(given: str) -> str:
    """A month as it may be asked for (`2023-08`); empty where it is none."""
    return given if _MONTH.fullmatch(given) else ""


def query_of(fields: Iterable[tuple[str, str]]) -> str:
    """Fields that hold anything as what stands behind an address, with its `?`; empty where none does."""
    kept = [(name, value) for name, value in fields if value]
    return f"?{urlencode(_sendable(kept))}" if kept else ""


class Turning:
    """The addresses of a search with one value more or less."""

    def __init__(self, query: Query) -> None:
        self._query = query
        base = address(Query(query.text, query.chosen, query.sort))
        self._more = base + ("&" if "?" in base else "?")

    def __call__(self, facet: Facet, value: str) -> str:
        """The address of the search with this value chosen, or no longer where it was."""
        query, pair = self._query, (facet, value)
        if pair not in query.chosen:
            return self._more + _pair(facet, value)
        return address(Query(query.text, tuple(one for one in query.chosen if one != pair), query.sort))


@lru_cache(maxsize=4096)
def _pair(facet: Facet, value: str) -> str:
    return urlencode(_sendable([(facet, value)]))


@lru_cache(maxsize=4096)
def label(facet: Facet, value: str) -> str:
    """A value of a facet as people read it."""
    if facet in ("supplier", "recipient", "claimant"):
        return names.actor(value)
    if facet == "month":
        return dates.long(value)
    return value if facet in ("outlet", "agency") else names.words(value)


def told(query: Query) -> str:
    """The search in words, for a title."""
    parts = [f"„{query.text}“"] if query.text else []
    parts += [label(facet, value) for facet, value in query.chosen]
    return text.line(", ".join(parts)) or "all matters"


def _sendable(fields: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    # Half characters cannot be sent.
    return [(name, value.encode("utf-8", "replace").decode()) for name, value in fields]


#: Characters of a passage that are shown, and how many of them before the first word found.
_SHOWN, _BEFORE = 190, 60

_WORDS = re.compile(r"\w+")


def excerpt(quote: str, sought: Collection[str]) -> tuple[str, str, str]:
    """A passage around the first of the words sought in it: what is before it, the word, and what follows.

    `sought` as in MattersPage: folded, those of which the beginning counts with a `*`.
    """
    shown = text.line(quote)
    beginnings = tuple(word[:-1] for word in sought if word.endswith("*"))
    start = end = 0
    for match in _WORDS.finditer(shown):
        word = folded(match[0])
        if word in sought or (beginnings and word.startswith(beginnings)):
            start, end = match.span()
            break
    first = 0 if start <= _BEFORE else shown.find(" ", start - _BEFORE, start) + 1 or start
    last = first + _SHOWN
    before = ("… " if first else "") + shown[first:start]
    return before, shown[start:end], shown[end:last] + (" …" if last < len(shown) else "")
