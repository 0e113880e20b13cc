"""What follows from all reports, as the ledger keeps it: the same in any order, after interruptions, in several processes."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from beleg import ledger
from beleg.clean import clean
from beleg.engine import linking, run, shelf
from beleg.engine.linking import bring_up_to_date
from beleg.engine.reader import PackReader
from beleg.ledger import ClaimFilter, Ledger
from beleg.link import link
from beleg.model import Reading, Source
from beleg.read import sources
from beleg.rules.packs import find
from example_reports import cleaned
from ledger_views import views
from made_readings import READER, made

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "reports"
#: Words enough to be linked.
BODY = (
    "Das Verkehrsamt hat am Dienstag den Neubau der Schleuse freigegeben. Die Arbeiten dauerten drei Jahre und kosteten mehr als "
    "geplant. Schiffe bis zur größten Klasse können nun ohne Umweg an den Kai fahren."
)


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    """The examples, with their claims."""
    read = PackReader(find("arms"))
    return [read(one) for one in sources([EXAMPLES]) if isinstance(one, Source)]


def report(ident: str, text: str, published: str | None = None) -> Reading:
    source = Source(ident, text, f"{hash_of(text)}", "text", ident, published=published)
    return Reading(clean(source), READER)


def hash_of(text: str) -> str:
    return f"{sum(map(ord, text)):064x}"


def stored(path: Path, batches: Sequence[Sequence[Reading]]) -> dict[str, list[tuple[object, ...]]]:
    with ledger.open(path, create=True) as book:
        for batch in batches:
            book.write(batch)
            bring_up_to_date(book)
        assert book.unlinked() == 0
        assert list(book.check()) == []
    return views(path)


def test_what_is_stored_is_what_linking_all_at_once_finds(tmp_path: Path, readings: list[Reading]):
    found = stored(tmp_path / "l.beleg", [readings])
    assert all(found[table] for table in found)
    with ledger.open(tmp_path / "l.beleg", readonly=True) as book:
        assert tuple(book.links()) == link(one.report for one in readings)
        assert {one.public_id for one in book.claims()} == {row[0] for row in found["placed"]}
        (largest, count) = max(((row[0], row[10]) for row in found["matters"]), key=lambda one: str(one[1]).rjust(5))
        assert len(book.claims(ClaimFilter(matter=str(largest)))) == count


@pytest.mark.parametrize("seed", range(10))
def test_the_order_of_reading_changes_nothing(
    tmp_path: Path, readings: list[Reading], monkeypatch: pytest.MonkeyPatch, seed: int
):
    expected = stored(tmp_path / "a.beleg", [readings])
    monkeypatch.setattr(linking, "BATCH", 3)
    # With one, late keys are moved to the others at every report, with many never.
    monkeypatch.setattr(shelf, "GATHERED", (1, 2, 1000)[seed % 3])
    chance = random.Random(seed)
    shuffled = chance.sample(readings, len(readings))
    cut = chance.randrange(len(readings))
    assert stored(tmp_path / "b.beleg", [shuffled[:cut], shuffled[cut:]]) == expected


def test_a_report_that_is_replaced_leaves_nothing_behind(tmp_path: Path, readings: list[Reading]):
    expected = stored(tmp_path / "a.beleg", [readings])
    older = [
        replace(
            one,
            report=clean(replace(one.report.source, text=readings[-1 - place].report.text, sha256="0" * 64)),
            claims=(),
        )
        for place, one in enumerate(readings)
    ]
    older = [replace(one, statements=(), times=(), quantities=(), reactions=()) for one in older]
    assert stored(tmp_path / "b.beleg", [older, readings]) == expected


def test_linking_that_was_interrupted_is_taken_up(
    tmp_path: Path, readings: list[Reading], monkeypatch: pytest.MonkeyPatch
):
    expected = stored(tmp_path / "a.beleg", [readings])
    monkeypatch.setattr(linking, "BATCH", 2)
    monkeypatch.setattr(linking, "BLOCKS", 1)
    steps = iter([False, False, False, True])
    with ledger.open(tmp_path / "b.beleg", create=True) as book:
        book.write(readings)
        bring_up_to_date(book, lambda: next(steps, True))
        assert 0 < book.unlinked() < len(readings)
        calls = 0

        def soon() -> bool:
            nonlocal calls
            calls += 1
            return calls > len(readings)

        bring_up_to_date(book, soon)
        bring_up_to_date(book)
    assert views(tmp_path / "b.beleg") == expected


def test_everything_can_be_linked_anew(tmp_path: Path, readings: list[Reading]):
    expected = stored(tmp_path / "a.beleg", [readings])
    with ledger.open(tmp_path / "a.beleg") as book:
        with book.changing() as change:
            change.forget()
        assert book.unlinked() == len(readings)
        bring_up_to_date(book)
    assert views(tmp_path / "a.beleg") == expected


def test_several_processes_find_the_same(tmp_path: Path):
    reader = PackReader(find("arms"))
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"%PDF-1.4")
    found = []
    for jobs in (1, 3):
        path = tmp_path / f"{jobs}.beleg"
        with ledger.open(path, create=True) as book:
            given = [EXAMPLES, broken, EXAMPLES / "2022-09-22-dementi-npa.txt"]
            outcome = run(sources(given), book, extract=reader, reader=reader.name, jobs=jobs)
            found.append((outcome, views(path), book.reports()[0].id, [row.reject for row in book.rejects()]))
    assert found[0][0] == found[1][0]
    assert found[0][1:] == found[1][1:]


def test_short_reports_and_reports_of_nothing_but_furniture_are_kept(tmp_path: Path):
    odd = [
        report("one", "Es regnet."),
        report("same", "Es regnet."),
        report("furniture", "Teilen\nDrucken\nNewsletter abonnieren\n"),
        report("twice", f"{BODY}\n\n„{BODY}“\n\n{BODY}", "2024-05-08"),
        report("once", BODY, "2024-05-07"),
        report("backward", BODY, "2024-02-31"),
    ]
    found = stored(tmp_path / "a.beleg", [odd])
    assert len(found["lineages"]) == len(odd)
    assert stored(tmp_path / "b.beleg", [[one] for one in reversed(odd)]) == found
    (group,) = [row[0] for row in found["origins"] if row[-1] == 3]
    assert {row[0] for row in found["lineages"] if row[1] == group} == {"twice", "once", "backward"}


def test_identical_reports_are_each_compared_with_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    many = [report(f"{number:04}", BODY, f"2024-05-{number % 9 + 1:02}") for number in range(400)]
    found = stored(tmp_path / "a.beleg", [many[:150], many[150:]])
    assert len(found["links"]) == len(many) - 1
    assert [row[-1] for row in found["origins"]] == [len(many)]
    monkeypatch.setattr(linking, "BATCH", 37)
    assert stored(tmp_path / "b.beleg", [list(reversed(many))]) == found


def test_a_ledger_of_an_older_schema_is_linked_when_it_is_read_into(book_of_old: Ledger):
    assert book_of_old.unlinked() == 1
    bring_up_to_date(book_of_old)
    assert book_of_old.unlinked() == 0


@pytest.fixture
def book_of_old(tmp_path: Path):
    from sqlalchemy import insert

    from beleg.ledger.migrations import migrate
    from beleg.ledger.opening import sqlite_engine
    from beleg.ledger.records import Records

    engine = sqlite_engine(tmp_path / "old.beleg", readonly=False)
    with engine.connect() as connection, connection.begin():
        migrate(connection, upto=2)
        records = Records()
        reading = made()
        records.add_report(1, 1, reading.report.source, "2024-01-01T00:00:00+00:00")
        records.add_reading(1, 1, reading, "2024-01-01T00:00:00+00:00")
        for table, rows in records.rows.items():
            connection.execute(insert(table), rows)
    engine.dispose()
    with ledger.open(tmp_path / "old.beleg") as book:
        yield book


def test_cleaned_examples_have_their_origins(tmp_path: Path):
    # Reports without claims have lineages all the same.
    found = stored(tmp_path / "a.beleg", [cleaned()])
    assert len(found["lineages"]) == len(cleaned())
    assert not found["placed"]
