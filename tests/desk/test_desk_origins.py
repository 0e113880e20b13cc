"""Origins: groups of copies, what is a report's kin, and two texts side by side with their differences marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desk_running import served
from playwright.sync_api import Browser, Page

from beleg import ledger
from beleg.engine.beside import apart, common
from beleg.engine.linking import bring_up_to_date
from beleg.ledger.desk import open_desk, report_key
from beleg.model import Reading, Report, Segment, Source, Span
from beleg.present.desk import addresses

BODY = (
    "Die Regierung in Musterstadt hat nach eigener Darstellung am Montag drei Züge mit Ersatzteilen über die Grenze rollen sehen. "
    "Ein Sprecher des Ministeriums nannte die Ladung ungewöhnlich groß und sprach von einem Bruch früherer Zusagen. "
    "Die Gegenseite äußerte sich bis zum Abend nicht zu den Vorwürfen aus der Hauptstadt des Nachbarlandes."
)
CHANGED = BODY.replace("drei Züge", "fünf Züge")
OWN = " Unsere Zeitung hatte zuerst über die Verladung am Güterbahnhof im Norden der Stadt berichtet."


def report(name: str, body: str, *, published: str, outlet: str | None = None, agency: str | None = None) -> Reading:
    source = Source(name, body, name, "text", name, outlet=outlet)
    segments = (Segment(Span(0, len(body)), "body"),)
    return Reading(Report(source, segments, published=published, agency=agency, outlet=outlet), "test")


ORIGINAL = report("first", BODY, published="2024-05-06", agency="npa")
COPY = report("second", CHANGED + OWN, published="2024-05-07", outlet="Hellwegkurier", agency="npa")
OTHER = report("other", "Etwas ganz anderes steht in diesem einen Satz über das Wetter.", published="2024-05-08")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("origins") / "origins.beleg"
    with ledger.open(path, create=True) as book:
        book.write([COPY, ORIGINAL, OTHER])
        bring_up_to_date(book)
    return path


@pytest.fixture
def look(path: Path, chrome: Browser) -> Iterator[Callable[[str], Page]]:
    context = chrome.new_context()
    with served(path) as settings:

        def looked(place: str) -> Page:
            page = context.new_page()
            page.goto(settings.address.rstrip("/") + place)
            return page

        yield looked
    context.close()


def test_what_only_one_has_is_found_to_the_word():
    pairs = common(ORIGINAL.report, COPY.report)
    here = [span.of(BODY) for span in apart(ORIGINAL.report, tuple(one for one, _ in pairs))]
    there = [span.of(COPY.report.text) for span in apart(COPY.report, tuple(other for _, other in pairs))]
    assert here == ["drei"]
    assert there == ["fünf", OWN.strip()]
    assert all(one.of(BODY) == other.of(COPY.report.text) for one, other in pairs)


def test_reports_of_one_origin_stand_together(path: Path):
    with open_desk(path) as desk:
        (line,) = desk.origins().lines
        assert (line.first, line.reports, line.agency) == ("first", 2, "npa")
        assert [one.id for one in desk.origin(line.id).reports] == ["first", "second"]
        origin, (kin,) = desk.kin("second")
        assert origin == line
        assert (kin.line.id, kin.later) == ("first", False)
        assert [(one.sender, one.outlet, one.reports) for one in desk.printing()] == [("npa", "Hellwegkurier", 1)]
        assert desk.kin("other")[1] == ()


def test_side_by_side(look: Callable[[str], Page]):
    page = look("/origins")
    page.locator(".origins tbody a").click()
    page.locator(".side").nth(1).wait_for()
    marked = [side.locator(".apart").all_inner_texts() for side in page.locator(".side").all()]
    assert marked[0] == ["drei"]
    assert marked[1][0] == "fünf"
    assert "".join(marked[1][1:]) == OWN.strip()


def test_a_report_leads_to_its_copies(look: Callable[[str], Page]):
    page = look(addresses.report("first"))
    page.locator(".kin a").click()
    page.wait_for_url(f"**/reports/{report_key('first')}/beside/{report_key('second')}")
    page.locator(".side").nth(1).locator("[data-n]").first.hover()
    assert page.locator(".side").nth(0).locator(".lit").count() > 0
