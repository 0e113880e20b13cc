"""Reports that want to break linking or to blow it up."""

from __future__ import annotations

import random

import pytest
from reports import report
from test_decide import FIRST, OWN, SECOND, THIRD

from beleg.link import Linker, lineage, link, origins
from beleg.link import index as indexing
from beleg.link import linker as linking
from beleg.link.decide import Compared
from beleg.link.kept import Memory
from beleg.model.link import Link

TEXT = f"{FIRST} {SECOND} {THIRD}"


def test_one_sentence() -> None:
    assert link([report("a", "Es regnet."), report("b", "Es regnet.")]) == ()


def test_furniture_alone_and_nothing_at_all() -> None:
    reports = [
        report("a", TEXT, role="furniture"),
        report("b", TEXT, role="teaser"),
        report("c", ""),
        report("d", TEXT),
    ]
    assert link(reports) == ()
    assert {origin.counted_as for origin in origins(reports, ())} == {"undetermined"}
    assert set(lineage(reports, ()).values()) == {"undetermined"}


def test_ten_thousand_identical_reports_link_to_one(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0
    decide = linking.decide

    def counted(one: Compared, other: Compared) -> Link | None:
        nonlocal compared
        compared += 1
        return decide(one, other)

    monkeypatch.setattr(linking, "decide", counted)
    sentence = SECOND.split(". ")[0]
    reports = [report(f"{number:05}", sentence, published="2024-05-07") for number in range(10_000)]
    links = link(reversed(reports))
    # Another report stands for all of them now and then, as they come in.
    assert compared == len(links) == 9_999
    assert {one.b for one in links} | {one.a for one in links} == {one.id for one in reports}
    (hub,) = set.intersection(*({one.a, one.b} for one in links))
    assert all(hub in (one.a, one.b) for one in links)
    assert [len(origin.reports) for origin in origins(reports, links)] == [10_000]


def test_reports_that_differ_in_a_figure_meet_few_others() -> None:
    reports = [report(str(number), f"{TEXT} Nummer {number}.", published="2024-05-07") for number in range(150)]
    links = link(reports)
    assert len(links) <= 150 * 24
    assert [len(origin.reports) for origin in origins(reports, links)] == [150]


def test_a_report_that_quotes_itself() -> None:
    twice = report("twice", f"{TEXT}\n\n„{FIRST}“ {TEXT} {TEXT}", published="2024-05-08")
    (found,) = link([report("once", TEXT, published="2024-05-07"), twice])
    assert (found.a, found.shared_a, found.shared_b) == ("twice", 1.0, 1.0)


def test_clocks_that_run_backward() -> None:
    wire = report("wire", TEXT, published="2024-05-07", agency="dpa")
    early = report("early", f"{FIRST} {SECOND}", published="2024-05-02", outlet="Aubote")
    wrong = report("wrong", TEXT, published="2024-02-31", outlet="Aubote")
    links = link([wire, early, wrong])
    assert {(one.a, one.b) for one in links if one.directed} == {("wire", "early")}
    assert [origin.reports[0] for origin in origins([wire, early, wrong], links)] == ["early"]


@pytest.mark.parametrize(
    "unit", ["ja ", "ja nein ", "„", "„ja nein doch ", "\n", "ja.\n", "laut der Zeitung Aubote ", "1.000"]
)
def test_long_repetitions_take_no_long(unit: str) -> None:
    one, other = (report(name, unit * 20_000, published="2024-05-07", outlet=name) for name in ("Aubote", "Inselpost"))
    assert all(link_.kind in ("copy", "names") for link_ in link([one, other]))


def test_lone_surrogates_and_odd_letters() -> None:
    odd = TEXT.replace("Schleuse", "Schl\ud800euse\u202e").replace("Amt", "\x00A\u0301mt")
    assert [one.kind for one in link([report("a", odd), report("b", odd)])] == ["copy"]


TEXTS = [FIRST, TEXT, TEXT, f"{TEXT} {OWN}", f"{OWN} {THIRD}", f"{FIRST} {SECOND}", OWN, OWN]
SOME = [report(str(number), text, published=f"2024-05-{9 - number:02}") for number, text in enumerate(TEXTS)]


def test_new_reports_one_by_one_give_what_all_at_once_give() -> None:
    memory = Memory()
    linker = Linker(memory)
    held: set[object] = set()
    for one in SOME:
        changed = linker.add([one])
        assert held.issuperset(changed.dropped)
        held = (held - set(changed.dropped)) | set(changed.added)
    assert memory.all_links() == link(SOME)
    assert held == set(link(SOME))
    assert linker.add(SOME).added == ()


def test_a_report_that_is_replaced_leaves_nothing_behind() -> None:
    memory = Memory()
    linker = Linker(memory)
    for number, one in enumerate(SOME):
        linker.add([report(one.id, TEXTS[-1 - number], published="2024-05-01", outlet="Aubote")])
    for one in reversed(SOME):
        linker.add([one])
    assert memory.all_links() == link(SOME)


@pytest.mark.parametrize("seed", range(3))
def test_a_crowd_is_linked_alike_in_any_order(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (linking, indexing):
        monkeypatch.setattr(module, "CROWD", 12)
    chance = random.Random(seed)
    reports = [
        report(
            f"{number}",
            f"{TEXT} Nummer {number % 30}. {OWN if number % 7 else ''}",
            published=f"2024-05-{number % 9 + 1:02}",
        )
        for number in range(60)
    ]
    expected = link(reports)
    assert [len(one.reports) for one in origins(reports, expected)] == [60]
    memory = Memory()
    linker = Linker(memory)
    linker.add([report("3", OWN, published="2024-05-30"), report("4", TEXT, published="2024-04-30")])
    chance.shuffle(reports)
    while reports:
        size = chance.randint(1, 9)
        linker.add(reports[:size])
        del reports[:size]
    assert memory.all_links() == expected
