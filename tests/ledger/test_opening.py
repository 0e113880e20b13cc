"""What is opened as a ledger, what is refused, and how an older one grows."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import insert

from beleg import ledger
from beleg.errors import LedgerError
from beleg.ledger import Ledger, search, tables
from beleg.ledger.migrations import APPLICATION_ID, migrate, migrations, statements
from beleg.ledger.opening import sqlite_engine
from beleg.ledger.records import Records
from made_readings import made


def sqlite_file(path: Path, *commands: str) -> Path:
    with sqlite3.connect(path) as raw:
        for command in commands:
            raw.execute(command)
    raw.close()
    return path


def test_a_new_ledger_is_wal_with_its_own_mark_and_whole(tmp_path: Path):
    with ledger.open(tmp_path / "new.beleg", create=True) as book:
        assert list(book.check()) == []
    with sqlite3.connect(tmp_path / "new.beleg") as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert raw.execute("SELECT max(number) FROM schema_version").fetchone() == (len(migrations()),)
    raw.close()


def _foreign(folder: Path) -> Path:
    return sqlite_file(folder / "x", "CREATE TABLE cookies (host TEXT)")


def _marked_foreign(folder: Path) -> Path:
    return sqlite_file(folder / "x", "PRAGMA application_id = 7")


def _text(folder: Path) -> Path:
    (folder / "x").write_text("Seoul - Ein Bericht.\n" * 400, encoding="utf-8")
    return folder / "x"


def _newer(folder: Path) -> Path:
    ledger.open(folder / "x", create=True).close()
    return sqlite_file(folder / "x", "INSERT INTO schema_version VALUES (9999, 'later')")


def _cut(folder: Path) -> Path:
    with ledger.open(folder / "x", create=True) as book:
        book.write([made()])
    whole = (folder / "x").read_bytes()
    (folder / "x").write_bytes(whole[: len(whole) // 2])
    return folder / "x"


def _without_schema(folder: Path) -> Path:
    return sqlite_file(folder / "x", f"PRAGMA application_id = {APPLICATION_ID}")


@pytest.mark.parametrize("create", [False, True])
@pytest.mark.parametrize(
    ("build", "reason"),
    [
        (_foreign, "another program"),
        (_marked_foreign, "another program"),
        (_text, "not a database"),
        (_newer, "newer beleg"),
        (_without_schema, "no such table"),
        (lambda folder: folder, "not a file"),
        (lambda folder: folder / "no" / "where", "no such"),
    ],
)
def test_what_is_no_ledger_is_refused_and_left_alone(tmp_path: Path, build, reason: str, create: bool):
    path = build(tmp_path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(LedgerError, match=reason) as refused:
        ledger.open(path, create=create)
    assert str(path) in str(refused.value)
    assert before is None or path.read_bytes() == before


def test_missing_and_empty_files_are_refused_unless_a_ledger_is_to_be_made(tmp_path: Path):
    path = tmp_path / "l.beleg"
    with pytest.raises(LedgerError, match="no such ledger"):
        ledger.open(path)
    with pytest.raises(LedgerError, match="no such ledger"):
        ledger.open(path, create=True, readonly=True)
    path.touch()
    with pytest.raises(LedgerError, match="empty"):
        ledger.open(path)
    ledger.open(path, create=True).close()
    ledger.open(path).close()


def test_a_cut_file_is_refused_or_found_out(tmp_path: Path):
    path = _cut(tmp_path)
    try:
        with ledger.open(path) as book:
            assert list(book.check())
    except LedgerError as error:
        assert error.place == str(path)  # noqa: PT017 - where the cut lies decides which of the two it is


def test_damage_in_the_middle_is_found_and_check_goes_through(tmp_path: Path):
    path = tmp_path / "l.beleg"
    with ledger.open(path, create=True) as book:
        book.write(made(f"r{number}") for number in range(60))
    whole = bytearray(path.read_bytes())
    # Pages behind the schema's: rows and indexes.
    for page in range(40, len(whole) // 4096, 7):
        whole[page * 4096 + 64 : page * 4096 + 1024] = b"\xff" * 960
    path.write_bytes(whole)
    with ledger.open(path) as book:
        assert list(book.check())


def test_readonly_writes_nothing(tmp_path: Path):
    path = tmp_path / "l.beleg"
    with ledger.open(path, create=True) as book:
        book.write([made()])
    with ledger.open(path, readonly=True) as book:
        assert len(book.claims()) == 1
        assert list(book.check()) == []
        with pytest.raises(LedgerError, match="reading only"):
            book.write([made("r2")])


def test_a_name_that_sqlite_would_read_as_an_address_is_a_name(tmp_path: Path):
    path = tmp_path / "a?mode=memory&b#c%20d.beleg"
    ledger.open(path, create=True).close()
    assert path.is_file()


#: The schema from which on writing a reading enters its passages into the index.
SEARCHED_SINCE = 2
#: That from which on it keeps their words, too.
LEARNT_SINCE = 5


def _at(path: Path, number: int) -> Path:
    """A ledger of schema `number` with one reading in it."""
    engine = sqlite_engine(path, readonly=False)
    with engine.connect() as connection, connection.begin():
        migrate(connection, upto=number)
        records = Records()
        reading = made()
        records.add_report(1, 1, reading.report.source, "2024-01-01T00:00:00+00:00")
        records.add_reading(1, 1, reading, "2024-01-01T00:00:00+00:00")
        for table, rows in records.rows.items():
            connection.execute(insert(table), rows)
        if number >= LEARNT_SINCE:
            search.index(connection, 0)
        elif number >= SEARCHED_SINCE:
            connection.exec_driver_sql("INSERT INTO search (rowid, quote) SELECT number, quote FROM searched")
    engine.dispose()
    return path


@pytest.mark.parametrize("number", [step.number for step in migrations()])
def test_a_ledger_of_every_schema_grows_to_the_newest(tmp_path: Path, number: int):
    path = _at(tmp_path / "old.beleg", number)
    if number < migrations()[-1].number:
        with pytest.raises(LedgerError, match="older schema"):
            ledger.open(path, readonly=True)
    with ledger.open(path) as book:
        assert book.reading("r1") == made()
        assert [row.statement.id for row in book.statements(text="Granate")] == ["s1"]
        assert len(book.claims(ledger.ClaimFilter(text="Granaten"))) == 1
        assert list(book.check()) == []


def test_steps_are_numbered_without_gaps_and_split_into_whole_statements():
    assert [step.number for step in migrations()] == list(range(1, len(migrations()) + 1))
    for step in migrations():
        written = "".join(statements(step.sql))
        assert written.strip() == step.sql.strip()


def test_a_step_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "l.beleg"
    broken = (*migrations(), migrations()[0]._replace(number=99, sql="CREATE TABLE half (x);\nSELECT broken;\n"))
    ledger.open(path, create=True).close()
    for module in ("migrations", "opening"):
        monkeypatch.setattr(f"beleg.ledger.{module}.migrations", lambda: broken)
    with pytest.raises(LedgerError, match="broken"):
        ledger.open(path)
    monkeypatch.undo()
    with ledger.open(path) as book:
        assert list(book.check()) == []


def test_an_unknown_table_and_a_missing_index_are_found(book: Ledger):
    book.write([made()])
    sqlite_file(Path(book.path), "CREATE TABLE extra (x)", "DROP INDEX codes_by_code")
    found = {(problem.place, problem.reason) for problem in book.check()}
    assert found == {
        ("schema", "extra is unknown"),
        ("schema", "codes_by_code is missing"),
    }


def test_an_index_out_of_step_is_found(book: Ledger):
    book.write([made()])
    sqlite_file(Path(book.path), "INSERT INTO search (search) VALUES ('delete-all')")
    assert [(problem.place, problem.reason.split()[0]) for problem in book.check()] == [("search", "3")]


def test_the_tables_named_in_code_are_those_of_the_schema(book: Ledger):
    with sqlite3.connect(book.path) as raw:
        for table in tables.metadata.tables.values():
            found = {row[1] for row in raw.execute(f'PRAGMA table_info("{table.name}")')}
            assert found == set(table.columns.keys()), table.name
    raw.close()
