"""What people decide: it stands above every rule, and undone it leaves nothing behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from beleg import ledger
from beleg.engine.judging import judge, undo
from beleg.engine.linking import bring_up_to_date
from beleg.errors import LedgerError
from beleg.ledger import ClaimFilter, Ledger
from beleg.model import Span
from beleg.model.judgement import Correction, Figure, Target
from ledger_views import views
from made_readings import made, span_of

BY = {"author": "Ines"}


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Ledger]:
    with ledger.open(tmp_path / "l.beleg", create=True) as opened:
        opened.write(
            [
                made("r1", published="2023-11-09", upper=1200),
                made("r2", published="2023-11-10", upper=1300, claimants=("US",)),
                made("r3", published="2024-02-01", upper=6700),
                made("r4", published="2024-03-01", kind="denial", claimants=("RU",)),
                made("r5", published="2024-03-02", supplier="IR"),
            ]
        )
        bring_up_to_date(opened)
        yield opened


def claim_of(book: Ledger, report: str) -> str:
    return next(row.public_id for row in book.claims() if row.report == report)


def matter_of(book: Ledger, report: str) -> str | None:
    return next(row.matter for row in book.claims() if row.report == report)


def counts(book: Ledger) -> dict[str, int]:
    return {row[0]: row[10] for row in views(book.path)["matters"]}


def test_a_rejected_claim_is_in_no_list_matter_or_figure(book: Ledger):
    claim = claim_of(book, "r1")
    before = counts(book)[matter_of(book, "r1")]
    judge(book, "reject", [claim], note="another port", **BY)
    assert claim not in {row.public_id for row in book.claims()}
    assert counts(book)[matter_of(book, "r2")] == before - 1
    assert all(claim not in row for row in views(book.path)["figures"])
    kept = book.claim(claim)
    assert (kept.judged, [one.note for one in kept.judgements]) == ("rejected", ["another port"])


def test_acceptances_and_rejections_take_each_others_place(book: Ledger):
    claim = claim_of(book, "r1")
    made_here = [judge(book, what, [claim], **BY) for what in ("accept", "reject", "accept", "reject")]
    made_here += [
        undo(book, made_here[1].id, **BY),
        undo(book, made_here[3].id, **BY),
        undo(book, made_here[2].id, **BY),
    ]
    assert book.claim(claim).judged == "accepted"
    for step in (lambda: None, lambda: undo(book, made_here[0].id, **BY), lambda: undo(book, made_here[5].id, **BY)):
        step()
        before = views(book.path)
        with book.changing() as change:
            change.forget()
        bring_up_to_date(book)
        assert views(book.path) == before
    assert book.claim(claim).judged == "rejected"


def test_matters_are_merged_with_all_that_comes_into_them_later(book: Ledger):
    ours, other = matter_of(book, "r1"), matter_of(book, "r5")
    assert ours != other
    judge(book, "merge", [str(ours), str(other)], **BY)
    assert matter_of(book, "r5") == ours
    assert set(counts(book)) == {ours}
    book.write([made("r6", published="2024-03-03", supplier="IR")])
    bring_up_to_date(book)
    assert matter_of(book, "r6") == ours


def test_claims_are_merged_alone(book: Ledger):
    judge(book, "merge", [claim_of(book, "r1"), claim_of(book, "r5")], **BY)
    assert matter_of(book, "r5") == matter_of(book, "r1")
    book.write([made("r6", published="2024-03-03", supplier="IR")])
    bring_up_to_date(book)
    assert matter_of(book, "r6") != matter_of(book, "r1")


def test_claims_that_are_split_off_are_a_matter_of_their_own(book: Ledger):
    ours = matter_of(book, "r1")
    judge(book, "split", [claim_of(book, "r2"), claim_of(book, "r3")], **BY)
    assert matter_of(book, "r2") == matter_of(book, "r3") != ours
    assert matter_of(book, "r1") == ours


def test_a_corrected_slot_moves_the_claim_and_names_who_said_so(book: Ledger):
    claim = claim_of(book, "r1")
    passage = span_of("Nordkorea")
    judge(book, "correct", [claim], correction=Correction("supplier", ("IR",), (passage,)), **BY)
    judge(book, "correct", [claim], correction=Correction("quantity", Figure(5, None, "tonne")), **BY)
    assert matter_of(book, "r1") == matter_of(book, "r5")
    assert {row.report for row in book.claims(ClaimFilter(supplier="IR"))} == {"r1", "r5"}
    assert "r1" not in {row.report for row in book.claims(ClaimFilter(supplier="KP"))}
    shown = book.claim(claim).claim
    assert shown.quantity is not None
    assert (shown.quantity.lower, shown.quantity.unit) == (5, "tonne")
    basis = next(one for one in shown.basis if one.slot == "supplier")
    assert (basis.rule, basis.spans) == ("corrected by Ines", (passage,))


def test_reports_are_brought_together_and_apart(book: Ledger):
    assert book.origins(["r1"]) == book.origins(["r2"])
    judge(book, "split", ["r2"], **BY)
    assert book.origins(["r1"]) != book.origins(["r2"])
    judge(book, "merge", ["r1", "r2"], **BY)
    assert book.origins(["r1"]) == book.origins(["r2"])


def test_every_judgement_can_be_undone_and_the_undoing_too(book: Ledger):
    before = views(book.path)
    claims, matters = [row.public_id for row in book.claims()], [str(one) for one in counts(book)]
    made_here = [
        judge(book, "merge", matters, **BY),
        judge(book, "split", claims[1:2], **BY),
        judge(book, "reject", claims[:1], **BY),
        judge(book, "accept", claims[2:3], **BY),
        judge(book, "correct", claims[2:3], correction=Correction("status", "prospective"), **BY),
        judge(book, "split", ["r3"], **BY),
    ]
    after = views(book.path)
    assert after != before
    undone = [undo(book, one.id, author="Ole", note="zu früh") for one in made_here]
    assert views(book.path) == before
    assert {one.id: one.undone_by for one in book.judgements() if one.what != "undo"} == {
        one.id: by.id for one, by in zip(made_here, undone, strict=True)
    }
    for one in undone:
        undo(book, one.id, author="Ines")
    assert views(book.path) == after
    assert list(book.check()) == []


def test_judgements_stand_when_everything_is_linked_anew(book: Ledger):
    judge(book, "merge", [str(one) for one in counts(book)], **BY)
    judge(book, "reject", [claim_of(book, "r3")], **BY)
    before = views(book.path)
    with book.changing() as change:
        change.forget()
    bring_up_to_date(book)
    assert views(book.path) == before


def test_a_claim_is_known_again_when_its_report_is_read_anew(book: Ledger):
    old = made("r1", published="2023-11-09", upper=1200)
    judge(book, "reject", [claim_of(book, "r1")], **BY)
    # The newer reader finds another claim first, elsewhere in the report.
    (claim,) = old.claims
    other = type(claim)(
        **{name: getattr(claim, name) for name in claim.__struct_fields__} | {"evidence": (Span(0, 9),)}
    )
    renamed = type(claim)(**{name: getattr(claim, name) for name in claim.__struct_fields__} | {"id": "c2"})
    newer = type(old)(old.report, "beleg 9", old.statements, (other, renamed), old.times, old.quantities)
    book.write([newer])
    bring_up_to_date(book)
    assert [row.claim.evidence for row in book.claims(ClaimFilter(report="r1"))] == [(Span(0, 9),)]


@pytest.mark.parametrize(
    ("what", "on", "reason"),
    [
        ("reject", ["ffff"], "no such"),
        ("reject", ["r1"], "not said of a report"),
        ("merge", ["r1"], "takes two"),
        ("reject", [], "on a claim"),
        ("correct", ["r1"], "not said of a report"),
    ],
)
def test_what_cannot_be_judged_is_refused(book: Ledger, what, on, reason: str):
    with pytest.raises(LedgerError, match=reason):
        judge(book, what, on, **BY)
    assert book.judgements() == []


def test_what_a_slot_cannot_hold_is_refused(book: Ledger):
    claim = claim_of(book, "r1")
    wrong = [
        Correction("status", "gone"),
        Correction("supplier", "KP"),
        Correction("quantity", Figure(9, 3, "item")),
        Correction("period", ("2023",)),
    ]
    for correction in wrong:
        with pytest.raises(LedgerError, match="may hold"):
            judge(book, "correct", [claim], correction=correction, **BY)
    with pytest.raises(LedgerError, match="name of who"):
        judge(book, "accept", [claim], author=" ")
    with pytest.raises(LedgerError, match="no such judgement"):
        undo(book, "ffff", author="Ines")


def test_names_are_told_apart(book: Ledger):
    claim = claim_of(book, "r1")
    assert book.named(claim[:6]) == Target("claim", claim)
    assert book.named("r1") == Target("report", "r1")
    found = book.named(str(matter_of(book, "r1")))
    assert found is not None
    assert found.owner == "matter"
    assert book.named("nothing") is None
