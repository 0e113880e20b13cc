"""Full-text search over passages.  All that is SQLite's FTS5 alone is here and in `schema/0002-search.sql`."""

from __future__ import annotations

import re
from itertools import product

from sqlalchemy import ColumnElement, Connection, Select, Table, column, false, select, table, tuple_, union_all
from sqlalchemy import text as plain_sql

from beleg.ledger import tables

#: Words of a query that count; more would only slow the index down and nobody types them.
MOST_WORDS = 32

_PIECES = re.compile(r'"([^"]*)"|([^\s"]+)')

# How German is also written: umlauts as two letters, sharp s as two.  The index itself drops diacritics, so ä and a are one.
_UMLAUTS = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"))


def fts_query(typed: str) -> str | None:
    """What a person typed as an FTS5 query; None where it holds no word.

    Words must all occur, in any order; words inside quotation marks stand together; a word that ends in `*` stands for all that
    begin so.  Every other sign is taken literally.  Spellings with *ae, oe, ue, ss* find those with *ä, ö, ü, ß* and the other
    way round.
    """
    terms: list[str] = []
    # NUL would end the query early, and half characters cannot be sent.
    clean = typed.replace("\0", " ").encode(errors="replace").decode()
    for quoted, bare in _PIECES.findall(clean):
        phrase = quoted or bare
        if not any(letter.isalnum() for letter in phrase):
            continue
        prefix = "*" if bare.endswith("*") else ""
        forms = sorted(spellings(phrase.rstrip("*") if prefix else phrase))
        terms.append("(" + " OR ".join(f'"{form}"{prefix}' for form in forms) + ")")
        if len(terms) == MOST_WORDS:
            break
    return " AND ".join(terms) or None


def spellings(phrase: str) -> set[str]:
    """The phrase and how else it may be written: all umlauts as two letters or as one, all sharp s as two s or as one."""
    lower = phrase.lower()
    apart, together = lower, lower
    for one, two in _UMLAUTS:
        apart, together = apart.replace(one, two), together.replace(two, one)
    found: set[str] = set()
    for form, (old, new) in product((lower, apart, together), (("ß", "ß"), ("ß", "ss"), ("ss", "ß"))):
        found.add(form.replace(old, new))
    return found


_search = table("search", column("rowid"))


def _hits(typed: str, owner: str) -> Select[tuple[int, int]] | None:
    query = fts_query(typed)
    if query is None:
        return None
    passages = tables.passages.c
    return (
        select(passages.reading, passages["item"])
        .join_from(_search, tables.passages, passages.number == _search.c.rowid)
        .where(plain_sql("search MATCH :query").bindparams(query=query), passages.owner == owner)
    )


def finds_statement(view: Table, typed: str) -> ColumnElement[bool]:
    """Whether a statement's quote holds the words typed."""
    hits = _hits(typed, "statement")
    return tuple_(view.c.reading, view.c["item"]).in_(hits) if hits is not None else _never()


def finds_claim(view: Table, typed: str) -> ColumnElement[bool]:
    """Whether a claim's evidence, or the quote of the statement that it stands in, holds the words typed."""
    own, around = _hits(typed, "claim"), _hits(typed, "statement")
    if own is None or around is None:
        return _never()
    said = around.subquery()
    statements, claims = tables.statements.c, tables.claims.c
    through = (
        select(claims.reading, claims["item"])
        .join_from(
            said, tables.statements, (statements.reading == said.c.reading) & (statements["item"] == said.c["item"])
        )
        .join(tables.claims, (claims.reading == statements.reading) & (claims.statement == statements.id))
    )
    return tuple_(view.c.reading, view.c["item"]).in_(union_all(own, through))


def _never() -> ColumnElement[bool]:
    return false()


def index(connection: Connection, after: int) -> None:
    """Enter the passages numbered above `after` into the index.

    Once a batch, in its transaction: a trigger for each row takes twice the time of the whole of writing.
    """
    new = "INSERT INTO search (rowid, quote) SELECT number, quote FROM searched WHERE number > :after"
    connection.exec_driver_sql(new, {"after": after})


def out_of_step(connection: Connection) -> int:
    """How many passages are missing from the index or stand in it without being there."""
    differences = (
        "SELECT (SELECT count(*) FROM (SELECT number FROM searched EXCEPT SELECT id FROM search_docsize))"
        " + (SELECT count(*) FROM (SELECT id FROM search_docsize EXCEPT SELECT number FROM searched))"
    )
    return int(connection.exec_driver_sql(differences).scalar_one())
