"""Full-text search over passages.  All that is SQLite's FTS5 alone is here and in `schema/0002-search.sql`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, Table, column, false, select, table, tuple_, union_all
from sqlalchemy import text as plain_sql

from beleg.ledger import tables, words
from beleg.ledger.raw import cursor

#: Words of a query that count; more would only slow the index down and nobody types them.
MOST_WORDS = 32

_WORDS = re.compile(r"\w+")
_PIECES = re.compile(r'"([^"]*)"|([^\s"]+)')

# How German is also written: umlauts as two letters, sharp s as two.  The index itself drops diacritics, so ä and a are one.
_UMLAUTS = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"))


class Term(NamedTuple):
    """A part of what was typed: any of these phrases, whole words or the beginnings of words."""

    phrases: tuple[str, ...]
    begins: bool

    @property
    def query(self) -> str:
        """As FTS5 has it."""
        prefix = "*" if self.begins else ""
        return "(" + " OR ".join(f'"{phrase}"{prefix}' for phrase in self.phrases) + ")"


def fts_query(typed: str, connection: Connection | None = None) -> str | None:
    """What a person typed as an FTS5 query; None where it holds no word.  See `terms`."""
    return " AND ".join(term.query for term in terms(typed, connection)) or None


def terms(typed: str, connection: Connection | None = None) -> list[Term]:
    """What a person typed.

    Words must all occur, in any order; words inside quotation marks stand together as they are; a word that ends in `*` stands for
    all that begin so.  Every other sign is taken literally.  Spellings with *ae, oe, ue, ss* find those with *ä, ö, ü, ß* and the
    other way round.  Where a ledger is given, a bare word stands for its other forms there, too, and for compounds whose head it is
    (see `words.forms`).
    """
    found: list[Term] = []
    # NUL would end the query early, and half characters cannot be sent.
    clean = typed.replace("\0", " ").encode(errors="replace").decode()
    for quoted, bare in _PIECES.findall(clean):
        phrase = quoted or bare
        if not any(letter.isalnum() for letter in phrase):
            continue
        begins = bare.endswith("*")
        forms = sorted(spellings(phrase.rstrip("*") if begins else phrase))
        if connection is not None and bare and not begins:
            forms += sorted({one for form in forms for one in words.forms(connection, form)}.difference(forms))
        found.append(Term(tuple(forms), begins))
        if len(found) == MOST_WORDS:
            break
    return found


def sought(given: Iterable[Term]) -> tuple[str, ...]:
    """The words that stand for what was typed, as `words.folded` has them; those of which only the beginning counts end in `*`."""
    found: dict[str, None] = {}
    for term in given:
        for phrase in term.phrases:
            pieces = _WORDS.findall(words.folded(phrase))
            found.update(dict.fromkeys(pieces[:-1]))
            found.update(dict.fromkeys(piece + "*" * term.begins for piece in pieces[-1:]))
    return tuple(found)


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


def _hits(connection: Connection, typed: str, owner: str) -> Select[tuple[int, int]] | None:
    query = fts_query(typed, connection)
    if query is None:
        return None
    passages = tables.passages.c
    return (
        select(passages.reading, passages["item"])
        .join_from(_search, tables.passages, passages.number == _search.c.rowid)
        .where(plain_sql("search MATCH :query").bindparams(query=query), passages.owner == owner)
    )


def finds_statement(connection: Connection, view: Table, typed: str) -> ColumnElement[bool]:
    """Whether a statement's quote holds the words typed."""
    hits = _hits(connection, typed, "statement")
    return tuple_(view.c.reading, view.c["item"]).in_(hits) if hits is not None else _never()


def finds_claim(connection: Connection, view: Table, typed: str) -> ColumnElement[bool]:
    """Whether a claim's evidence, or the quote of the statement that it stands in, holds the words typed."""
    own, around = _hits(connection, typed, "claim"), _hits(connection, typed, "statement")
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
    quotes = cursor(connection).execute("SELECT DISTINCT quote FROM searched WHERE number > ?", (after,))
    words.learn(connection, (row[0] for row in quotes.fetchall()))


def out_of_step(connection: Connection) -> int:
    """How many passages are missing from the index or stand in it without being there."""
    differences = (
        "SELECT (SELECT count(*) FROM (SELECT number FROM searched EXCEPT SELECT id FROM search_docsize))"
        " + (SELECT count(*) FROM (SELECT id FROM search_docsize EXCEPT SELECT number FROM searched))"
    )
    return int(connection.exec_driver_sql(differences).scalar_one())
