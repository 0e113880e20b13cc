"""The ledger's tables and views for SQLAlchemy.  The SQL files under `schema/` make them; these only name them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ColumnElement, Integer, MetaData, String, Table
from sqlalchemy.types import NullType, TypeEngine

metadata = MetaData()


def _table(name: str, *columns: str, whole: tuple[str, ...] = (), figures: tuple[str, ...] = ()) -> Table:
    """A table whose columns hold text, but for the `whole` numbers and the `figures`, in any order.

    Figures pass as they are: SQLAlchemy's own types of numbers would turn whole ones into floats, which lose digits.
    """
    kinds: dict[str, TypeEngine[Any]] = dict.fromkeys(columns, String())
    kinds |= dict.fromkeys(whole, Integer())
    kinds |= dict.fromkeys(figures, NullType())
    return Table(name, metadata, *(Column(column, kinds[column]) for column in columns))


reports = _table(
    "reports",
    *("number", "id", "version", "sha256", "name", "media", "charset", "published", "url", "outlet", "title"),
    *("warnings", "first_read_at", "text"),
    whole=("number", "version"),
)
readings = _table(
    "readings",
    *("number", "report", "reader", "read_at", "language", "published", "agency", "outlet", "title", "place"),
    "version_note",
    whole=("number", "report"),
)
segments = _table(
    "segments", "reading", "position", "role", "start", "end", whole=("reading", "position", "start", "end")
)
statements = _table(
    "statements", "reading", "item", "id", "mode", "medium", "rule", "parent", whole=("reading", "item")
)
claims = _table(
    "claims",
    *("reading", "item", "id", "public_id", "kind", "status", "certainty", "statement", "period"),
    *("lower", "upper", "unit", "approximate", "quantity_rule"),
    whole=("reading", "item", "approximate"),
    figures=("lower", "upper"),
)
bases = _table("bases", "reading", "item", "claim", "slot", "rule", whole=("reading", "item", "claim"))
suggestions = _table(
    "suggestions", "reading", "claim", "position", "norm", "title", "why", whole=("reading", "claim", "position")
)
times = _table("times", "reading", "item", "type", "value", "modifier", "rule", "relation", whole=("reading", "item"))
quantities = _table(
    "quantities",
    *("reading", "item", "lower", "upper", "unit", "approximate", "rule"),
    whole=("reading", "item", "approximate"),
    figures=("lower", "upper"),
)
codes = _table("codes", "reading", "owner", "item", "slot", "position", "code", whole=("reading", "item", "position"))
passages = _table(
    "passages",
    *("number", "reading", "owner", "item", "slot", "position", "start", "end", "quote"),
    whole=("number", "reading", "item", "position", "start", "end"),
)
reactions = _table(
    "reactions",
    *("reading", "item", "id", "public_id", "kind", "scope", "date", "actors", "rules"),
    whole=("reading", "item"),
)
reaction_claims = _table(
    "reaction_claims",
    *("reading", "reaction", "position", "claim"),
    whole=("reading", "reaction", "position", "claim"),
)
reaction_passages = _table(
    "reaction_passages",
    *("reading", "reaction", "slot", "position", "start", "end", "quote"),
    whole=("reading", "reaction", "position", "start", "end"),
)
rejects = _table("rejects", "number", "name", "place", "reason", "sha256", "seen_at", "gone_at", whole=("number",))

unlinked = _table("unlinked", "report")
fingerprints = _table(
    "fingerprints",
    *("number", "report", "reading", "digest", "lot", "rank", "heads", "keys", "names", "content"),
    whole=("number", "reading", "lot", "rank"),
)
buckets = _table("buckets", "key", "lot", "fingerprint", "rank", whole=("key", "lot", "fingerprint", "rank"))
mentions = _table(
    "mentions",
    *("role", "name", "first_day", "last_day", "lot", "fingerprint"),
    whole=("first_day", "last_day", "lot", "fingerprint"),
)
links = _table(
    "links",
    *("number", "found_from", "found_at", "a", "b", "kind", "shared_a", "shared_b", "passages", "why", "directed"),
    whole=("number", "found_from", "found_at", "directed"),
    figures=("shared_a", "shared_b"),
)
origins = _table("origins", "id", "first", "agency", "first_published", "counted_as", "reports", whole=("reports",))
lineages = _table(
    "lineages",
    *("report", "reading", "origin", "position", "lineage", "counted_as", "published", "outlet", "agency", "title"),
    whole=("reading", "position"),
)
placed = _table(
    "placed",
    *("claim", "reading", "item", "report", "published", "block", "matter", "kind", "status", "certainty", "judged"),
    *("tie", "settled", "signature", "telling"),
    whole=("reading", "item", "settled"),
)
matters = _table(
    "matters",
    *("id", "block", "kind", "supplier", "recipient", "goods", "type", "period", "status", "certainty"),
    *("claims", "reports", "origins", "undetermined", "claimants", "denied_by", "denials"),
    *("first_published", "last_published", "lower", "upper", "unit", "approximate", "curve"),
    whole=("claims", "reports", "origins", "undetermined", "claimants", "denials", "approximate"),
    figures=("lower", "upper"),
)
facets = _table("facets", "facet", "value", "matter")
facet_counts = _table("facet_counts", "facet", "value", "matters", whole=("matters",))
ties = _table(
    "ties",
    *("number", "block", "claim", "kind", "status", "report", "date", "said", "claimants", "matter", "claims"),
    whole=("number",),
)
figures = _table(
    "figures",
    *("matter", "position", "date", "lower", "upper", "unit", "approximate", "claimants", "claim", "report"),
    *("origin", "change", "compared", "claims", "reports", "entry", "said", "period"),
    whole=("position", "approximate", "compared"),
    figures=("lower", "upper"),
)
judgements = _table(
    "judgements",
    *("number", "id", "time", "author", "what", "slot", "value", "note", "undoes"),
    whole=("number",),
)
judged = _table(
    "judged",
    *("judgement", "position", "owner", "id", "report", "start", "end"),
    whole=("judgement", "position", "start", "end"),
)

_READING_HEAD = ("report", "version", "published", "outlet", "agency")

current_readings = _table(
    "current_readings",
    *("reading", "report_number", "report", "version", "sha256", "name", "first_read_at", "reader", "read_at"),
    *("language", "published", "agency", "outlet", "title", "place", "version_note", "url"),
    whole=("reading", "report_number", "version"),
)
current_statements = _table(
    "current_statements",
    *(column.name for column in statements.columns),
    *_READING_HEAD,
    whole=("reading", "item", "version"),
)
current_claims = _table(
    "current_claims",
    *(column.name for column in claims.columns),
    *_READING_HEAD,
    "title",
    whole=("reading", "item", "approximate", "version"),
    figures=("lower", "upper"),
)
current_reactions = _table(
    "current_reactions",
    *(column.name for column in reactions.columns),
    *_READING_HEAD,
    whole=("reading", "item", "version"),
)


#: Sorts behind every sign of a date that goes on (*2023-10* behind *2023-10-31*).
AFTER_DAYS = "~"


def by_date(view: Table) -> tuple[ColumnElement[Any], ...]:
    """The order of every list over a view of current readings: date, undated ones last, then report, then place in it.

    A date known to the month or the year only counts as its end: a copy dated so does not come before its original.
    """
    columns = view.columns
    order: list[ColumnElement[Any]] = [columns.published.is_(None), columns.published + AFTER_DAYS, columns.report]
    return (*order, columns["item"]) if "item" in columns else tuple(order)
