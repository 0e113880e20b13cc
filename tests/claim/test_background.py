"""What is known beside the report: look-ups for hints, over values of this test."""

from __future__ import annotations

import pytest

from beleg.claim import load_pack
from beleg.claim.domain.background import Background, Sides

KNOWN = Background(
    supplies={"much": "AA BB", "some": "CC"},
    suppliers={"DD": "AA CC", "AA": "CC", "CC": "AA"},
    delivered={"AA": "DD EE rebels", "DD": "AA"},
    opponents=(Sides("AA", "BB rebels"),),
    backs={"CC": "rebels"},
    types={"AA": "Falke, falke 2, su-35", "BB": "adler-b"},
)


@pytest.mark.parametrize(
    ("forms", "state"),
    [
        (["falke"], "AA"),
        (["falke", "2"], "AA"),
        (["falke-drohnen"], "AA"),
        (["su-35-jets"], "AA"),
        (["adler-b"], "BB"),
        (["adler"], None),
        (["drohnen"], None),
    ],
)
def test_types_tell_their_maker(forms: list[str], state: str | None) -> None:
    assert KNOWN.maker(forms) == state


@pytest.mark.parametrize(
    ("supplier", "recipient", "known"),
    [
        ("AA", "DD", "so"),
        ("DD", "AA", "the other way"),
        ("AA", "CC", "both ways"),
        ("BB", "DD", "otherwise"),
        ("BB", "EE", "not"),
    ],
)
def test_main_suppliers(supplier: str, recipient: str, known: str) -> None:
    assert KNOWN.supplying(supplier, recipient) == known


@pytest.mark.parametrize(
    ("supplier", "recipient", "known"),
    [("AA", "EE", "so"), ("EE", "AA", "the other way"), ("AA", "DD", "both ways"), ("BB", "rebels", "not")],
)
def test_deliveries_reported_at_any_time(supplier: str, recipient: str, known: str) -> None:
    assert KNOWN.delivering(supplier, recipient) == known


def test_nobody_is_known_to_have_supplied_himself() -> None:
    delivered = load_pack().background.delivered
    assert delivered
    assert all(supplier not in codes.split() for supplier, codes in delivered.items())
    assert all(len(set(codes.split())) == len(codes.split()) for codes in delivered.values())


def test_sides_hold_both_ways() -> None:
    assert KNOWN.opposed(("AA",), ("EE", "rebels"))
    assert KNOWN.opposed(("rebels",), ("AA",))
    assert not KNOWN.opposed(("AA",), ("CC",))


def test_groups_and_shares() -> None:
    assert (KNOWN.home("polisario"), KNOWN.home("chadian-rebels"), KNOWN.home("AA")) == ("EH", "TD", None)
    assert KNOWN.backed("CC", "rebels")
    assert not KNOWN.backed("AA", "rebels")
    assert [KNOWN.share(code) for code in ("BB", "CC", "DD")] == ["much", "some", "none"]


def test_a_pack_without_such_knowledge_knows_nothing() -> None:
    nothing = Background()
    assert nothing.maker(["falke"]) is None
    assert nothing.supplying("AA", "BB") == "not"


def test_the_shipped_knowledge_uses_codes_of_states_and_groups() -> None:
    known = load_pack().background
    named = " ".join([*known.suppliers.values(), *known.supplies.values(), *known.suppliers, *known.types])
    assert all((code.isupper() and len(code) == 2) or code.islower() for code in named.split())
