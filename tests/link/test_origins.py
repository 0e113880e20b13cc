"""Origins and lineage against a plain reference, in any order."""

from __future__ import annotations

import random
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from reports import report
from test_decide import FIRST, OWN, SECOND, THIRD

from beleg.link import Linker, lineage, link, origins
from beleg.link.kept import Memory
from beleg.model.link import LINEAGE_KINDS, Link

IDS = tuple("abcdefgh")
KINDS = ("copy", "shortened", "extended", "version", "quotes", "names")

links_between = st.lists(
    st.builds(
        lambda ends, kind, directed: Link(ends[0], ends[1], kind, 0.5, 0.5, (), "why", directed),
        st.permutations(IDS).map(lambda ids: ids[:2]),
        st.sampled_from(KINDS),
        st.booleans(),
    ),
    max_size=9,
)


def reference(links: Sequence[Link]) -> set[frozenset[str]]:
    """Groups by joining until nothing changes."""
    groups = [{ident} for ident in IDS]
    for one in links:
        if one.kind in LINEAGE_KINDS:
            joined = [group for group in groups if one.a in group or one.b in group]
            groups = [group for group in groups if group not in joined] + [set().union(*joined)]
    return {frozenset(group) for group in groups}


@settings(deadline=None)
@given(links_between, st.randoms(use_true_random=False))
def test_origins_are_what_links_connect(links: list[Link], chance: random.Random) -> None:
    reports = [report(ident, "", published="2024-05-07", agency="dpa") for ident in IDS]
    found = origins(reports, links)
    assert {frozenset(origin.reports) for origin in found} == reference(links)
    told = lineage(reports, links)
    derived = {one.a for one in links if one.directed and one.kind in LINEAGE_KINDS}
    for origin in found:
        first = [ident for ident in origin.reports if ident not in derived]
        originals = [ident for ident in origin.reports if told[ident] == "original"]
        assert originals in ([], first)
        assert len(originals) <= 1
        assert all(told[ident] == "undetermined" for ident in first if len(first) > 1)
    chance.shuffle(reports)
    chance.shuffle(links)
    assert origins(reports, links) == found
    assert lineage(reports, links) == told


SENTENCES = [part.strip() + "." for part in f"{FIRST} {SECOND} {THIRD} {OWN}".split(". ")]
bodies = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=7).map(" ".join)
dates = st.sampled_from([None, "2024-05", "2024-05-07", "2024-05-08", "2024-05-30", "kaputt"])
many = st.lists(st.tuples(bodies, dates, st.sampled_from([None, "Aubote", "Inselpost"])), min_size=2, max_size=14)


@settings(deadline=None, max_examples=60)
@given(many, st.randoms(use_true_random=False))
def test_links_do_not_depend_on_the_order_of_reading(
    made: list[tuple[str, str | None, str | None]], chance: random.Random
) -> None:
    reports = [
        report(str(number), text, published=published, outlet=outlet)
        for number, (text, published, outlet) in enumerate(made)
    ]
    expected = link(reports)
    chance.shuffle(reports)
    memory = Memory()
    linker = Linker(memory)
    cut = chance.randint(0, len(reports))
    linker.add(reports[:cut])
    for one in reports[cut:]:
        linker.add([one])
    assert memory.all_links() == expected


def test_a_lone_report_that_does_not_say_where_it_comes_from_is_undetermined() -> None:
    reports = [report("a", FIRST, outlet="Aubote"), report("b", OWN, agency="dpa")]
    assert lineage(reports, link(reports)) == {"a": "undetermined", "b": "original"}
    assert [origin.counted_as for origin in origins(reports, ())] == ["undetermined", "origin"]


def test_copies_without_dates_leave_open_which_is_the_original() -> None:
    reports = [report("a", FIRST), report("b", FIRST)]
    links = link(reports)
    assert [one.directed for one in links] == [False]
    assert lineage(reports, links) == {"a": "undetermined", "b": "undetermined"}
    assert [origin.counted_as for origin in origins(reports, links)] == ["origin"]
