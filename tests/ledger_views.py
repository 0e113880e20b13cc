"""Everything that follows from all reports of a ledger, in a form that can be compared."""

from __future__ import annotations

import sqlite3
from pathlib import Path

DERIVED = (
    *("links", "origins", "lineages", "placed", "signatures", "blocks", "matters", "tallies", "facets", "facet_counts"),
    *("ties", "figures", "given", "voices"),
)
#: Numbers of rows, which depend on the order of reading.
ROWS = {"number", "reading", "found_from", "found_at"}


def views(path: str | Path) -> dict[str, list[tuple[object, ...]]]:
    """The rows of every table of what follows from all reports, without the numbers of rows, in a fixed order."""
    found: dict[str, list[tuple[object, ...]]] = {}
    with sqlite3.connect(path) as raw:
        for table in DERIVED:
            columns = [row[1] for row in raw.execute(f"PRAGMA table_info({table})") if row[1] not in ROWS]
            listed = ", ".join(f'"{column}"' for column in columns)
            found[table] = sorted(raw.execute(f"SELECT DISTINCT {listed} FROM {table}").fetchall(), key=repr)
    raw.close()
    return found
