"""What goes into a ledger comes out of it, once and unchanged."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beleg import ledger
from beleg.errors import LedgerError, SpanError
from beleg.ledger import ClaimFilter, Ledger, Written
from beleg.model import Quantity, Reject, Segment, Span
from made_readings import READER, TEXT, made, readings, span_of


def dump(path: Path) -> list[tuple[object, ...]]:
    """Every row of every table."""
    with sqlite3.connect(path) as raw:
        names = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        rows = [(name, *row) for name in names for row in raw.execute(f'SELECT * FROM "{name}"')]
    raw.close()
    return rows


@settings(max_examples=40, deadline=None)
@given(st.lists(readings(), min_size=1, max_size=3, unique_by=lambda reading: reading.report.id))
def test_every_reading_comes_back_as_it_went_in(many):
    with tempfile.TemporaryDirectory() as folder, ledger.open(Path(folder) / "l.beleg", create=True) as book:
        assert book.write(many) == Written(len(many), len(many), 0, 0)
        for reading in many:
            assert book.reading(reading.report.id) == reading
            assert book.report(reading.report.id).report == reading.report
        found = [(row.report, row.claim) for row in book.claims()]
        assert sorted(found, key=repr) == sorted(((r.report.id, c) for r in many for c in r.claims), key=repr)
        assert book.counts().statements == len(book.statements()) == sum(len(r.statements) for r in many)
        assert list(book.check()) == []


@pytest.mark.parametrize("bound", [0, 1200, -3, 2**53 + 1, 2**63 - 1, 1.5])
def test_figures_keep_every_digit(book: Ledger, bound: int):
    book.write([made(upper=bound)])
    upper = book.claims()[0].claim.quantity.upper
    assert (upper, type(upper)) == (bound, type(bound))


def test_figure_beyond_the_store_is_kept_as_far_as_a_float_says_it(book: Ledger):
    book.write([made(upper=10**24), made("r2", upper=10**400)])
    assert [row.claim.quantity.upper for row in book.claims()] == [1e24, None]


def test_reading_twice_changes_no_row(book: Ledger):
    reject = Reject("b.txt", "line 3", "no text", None)
    assert book.write([made(), made("r2")], [reject]) == Written(2, 2, 0, 1)
    before = dump(book.path)
    assert book.write([made("r2"), made()], [reject]) == Written(0, 0, 2, 0)
    assert dump(book.path) == before
    assert book.write([made("r3"), made("r3")]) == Written(1, 1, 1, 0)


def test_newer_reader_adds_a_reading_and_the_old_stays(book: Ledger):
    newer = msgspec.structs.replace(made(upper=1500), reader="beleg 0.2.0+test")
    book.write([made()])
    assert book.write([newer]) == Written(0, 1, 0, 0)
    assert [row.claim.quantity.upper for row in book.claims()] == [1500]
    assert book.reading("r1") == newer
    assert book.reading("r1", reader=READER) == made()
    assert len(book.reports()) == 1
    assert book.counts() == ledger.Counts(reports=1, versions=1, readings=2, statements=2, claims=1, rejects=0)


def test_updated_text_is_a_new_version_and_the_old_stays(book: Ledger):
    updated = made(text=TEXT.replace("Große", "Mehrere große").replace("Mehrere g", "Alle G"))
    book.write([made()])
    assert book.write([updated]) == Written(1, 1, 0, 0)
    stored = book.report("r1")
    assert (stored.version, stored.report.text) == (2, updated.report.text)
    assert book.report("r1", version=1).report.text == TEXT
    assert [row.version for row in book.claims()] == [2]
    assert [(row.id, row.version) for row in book.reports()] == [("r1", 2)]
    with pytest.raises(LedgerError, match="no version 3"):
        book.report("r1", version=3)


def test_has_knows_what_there_is_to_read(book: Ledger):
    book.write([made()])
    sha256 = made().report.source.sha256
    assert book.has("r1", sha256, READER)
    assert not book.has("r1", sha256, "beleg 9")
    assert not book.has("r1", "0" * 64, READER)
    assert not book.has("r2", sha256, READER)


def _claim_with(**changes):
    reading = made("bad")
    return msgspec.structs.replace(reading, claims=(msgspec.structs.replace(reading.claims[0], **changes),))


LENGTH = len(TEXT)

REFUSED = {
    "outside the text": _claim_with(evidence=(Span(0, LENGTH + 1),)),
    "before the text": _claim_with(evidence=(Span(-3, 4),)),
    "empty": _claim_with(goods_span=(Span(4, 4),)),
    "backward": _claim_with(goods_span=(Span(9, 4),)),
    "figure outside": _claim_with(quantity=Quantity(1, 1, "item", Span(LENGTH, LENGTH + 2))),
    "hole between segments": msgspec.structs.replace(
        made("bad"),
        report=msgspec.structs.replace(
            made("bad").report, segments=(Segment(Span(0, 3), "headline"), Segment(Span(4, LENGTH), "body"))
        ),
    ),
}


@pytest.mark.parametrize("reading", REFUSED.values(), ids=REFUSED.keys())
def test_a_span_without_its_words_is_refused_and_nothing_of_that_reading_is_written(book: Ledger, reading):
    with pytest.raises(SpanError, match="bad"):
        book.write([made("good"), reading, made("later")])
    assert [row.id for row in book.reports()] == ["good"]
    assert list(book.check()) == []


def test_a_statement_that_is_not_there_is_refused(book: Ledger):
    with pytest.raises(LedgerError, match="no statement s7"):
        book.write([_claim_with(statement="s7")])
    with pytest.raises(LedgerError, match="same id"):
        book.write([msgspec.structs.replace(made(), claims=made().claims * 2)])
    with pytest.raises(LedgerError, match="no number"):
        book.write([_claim_with(quantity=Quantity(float("nan"), 1, "item", span_of("Granaten")))])


def test_half_a_character_is_refused_and_a_reject_with_one_is_kept(book: Ledger):
    with pytest.raises(LedgerError, match="surrogate"):
        book.write([msgspec.structs.replace(made(), reader="x\ud800")])
    book.write([], [Reject("a\udcff.txt", "", "not\ud800 text")])
    assert book.rejects()[0].reject == Reject("a\\udcff.txt", "", "not\\ud800 text")


def test_a_quote_changed_behind_the_ledger_is_found(book: Ledger):
    book.write([made()])
    with sqlite3.connect(book.path) as raw:
        raw.execute("UPDATE passages SET quote = 'Gramaten' WHERE owner = 'claim' AND slot = 'goods'")
        raw.execute('UPDATE segments SET "end" = "end" - 1 WHERE position = 0')
    raw.close()
    reasons = [problem.reason for problem in book.check()]
    assert any("does not read as its quote" in reason for reason in reasons)
    assert any("does not begin where the one before ends" in reason for reason in reasons)
    assert len(reasons) == 2


def test_every_slot_opens_its_passage(book: Ledger):
    book.write([made()])
    row = book.claim(book.claims(ClaimFilter(report="r1"))[0].public_id)
    assert row.text == TEXT
    assert [basis.spans[0].of(row.text) for basis in row.claim.basis[:2]] == ["Nordkorea", "Russland"]
    assert [statement.id for statement in row.statements] == ["s1"]
