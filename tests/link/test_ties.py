"""Denials and confirmations, and a matter as a whole."""

from __future__ import annotations

from told import origin, told

from beleg.link import matter, place, tally, ties
from beleg.model.matter import Tally, Telling, Tie


def tied(*tellings: Telling) -> tuple[Tie, ...]:
    return ties(tellings, place(one.signature for one in tellings).placements)


def test_a_denial_is_tied_to_what_its_report_tells_and_to_the_matter() -> None:
    claim = told(report="a")
    elsewhere = told(report="b")
    denial = told("weapons", "2023-11-02", kind="denial", tie="no_evidence", claimants=("RU",), report="a")
    (found,) = tied(claim, elsewhere, denial)
    assert found == Tie(
        claim=denial.claim,
        kind="no_evidence",
        claimants=("RU",),
        date="2023-11-02",
        status="delivered",
        matters=("KP.RU.ammunition.2023",),
        claims=(claim.claim,),
    )


def test_a_denial_of_all_arms_is_tied_to_every_matter_of_arms() -> None:
    denial = told("weapons", "2023-12", kind="denial", tie="denied")
    (found,) = tied(told(), told("missiles"), told("food"), denial)
    assert found.matters == ("KP.RU.ammunition.2023", "KP.RU.missiles.2023")
    assert found.claims == ()


def test_a_denial_says_nothing_of_what_was_told_of_later() -> None:
    denial = told("weapons", "2022-09", kind="denial", tie="denied")
    (found,) = tied(told(date="2022-08"), told("missiles", "2024-01"), denial)
    assert found.matters == ("KP.RU.ammunition.2022",)


def test_a_confirmation_is_tied_to_its_matter() -> None:
    (found,) = tied(told(), told(claimants=("KP",), tie="confirmed", date="2025-04-28"))
    assert (found.kind, found.matters, found.date) == ("confirmed", ("KP.RU.ammunition.2023",), "2025-04-28")


def test_a_matter_as_a_whole() -> None:
    plan = told(date="2023-08", status="prospective", report="a")
    delivery = told(date="2023-11", period="2023-09/2023-10", report="b", claimants=("US", "KR"))
    copy = told(date="2023-11", period="2023-09/2023-10", report="c", claimants=("US", "KR"))
    denial = told(date="2023-12", kind="denial", tie="denied", claimants=("RU",), report="d")
    given = (denial, copy, delivery, plan)
    found = place(one.signature for one in given)
    whole = matter(found.matters[0], given, ties(given, found.placements), origin("b", "c"))
    assert whole.kind == "transfer"
    assert (whole.status, whole.period, whole.first, whole.last) == (
        "delivered",
        "2023-09/2023-10",
        "2023-08",
        "2023-12",
    )
    assert whole.denied_by == ("RU",)
    assert whole.claims == (plan.claim, delivery.claim, copy.claim, denial.claim)
    assert whole.counts == Tally(reports=4, origins=1, undetermined=2, claimants=3)


def test_a_matter_without_dates_or_periods() -> None:
    one = told(date=None)
    whole = matter(place([one.signature]).matters[0], [one], [], {})
    assert (whole.period, whole.first, whole.last) == (None, None, None)


def test_undetermined_origins_are_counted_apart() -> None:
    given = [told(report=name) for name in "abcd"]
    known = origin("a", "b") | origin("c", counted="undetermined")
    assert tally(given, known) == Tally(reports=4, origins=1, undetermined=2, claimants=1)
    assert tally([], {}) == Tally(0, 0, 0, 0)
