"""A desk that really listens, and a browser that looks at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from desk_running import MISSING, browser, chromium, served
from playwright.sync_api import Browser

from beleg import ledger
from beleg.engine.linking import bring_up_to_date
from beleg.model import Reject
from beleg.present.desk.settings import Settings
from desk_looking import HOSTILE, Watched
from made_readings import TEXT, made


@pytest.fixture(scope="session")
def book_of_the_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with a series, a denial, a silence, a copy, a hostile report, a report with a title of a megabyte, and a reject."""
    path = tmp_path_factory.mktemp("desk") / "made.beleg"
    long = "Ein Titel " * 100_000 + "\n\n" + TEXT.split("\n\n")[1]
    readings = [
        made("r1", published="2023-11-09", upper=1200),
        made("r2", published="2023-11-10", upper=1200),
        made("r3", published="2024-02", upper=6700, silent=("RU",)),
        made("r4", published="2024-03-01", kind="denial", claimants=("RU",)),
        made("r5", published=None, supplier="IR", claimants=()),
        made("../../etc/passwd?x=1#y", text=HOSTILE, published="2024-04-01", supplier="<b>x</b>"),
        made("=1+1", published="2024-04-02", supplier="VE"),
        made("long", text=long, published="2024-05-01", supplier="BY"),
    ]
    with ledger.open(path, create=True) as opened:
        opened.write(readings, [Reject("broken.txt", "byte 3", "not text")])
        bring_up_to_date(opened)
    return path


@pytest.fixture(scope="session")
def desk(book_of_the_desk: Path) -> Iterator[Settings]:
    with served(book_of_the_desk) as settings:
        yield settings


@pytest.fixture
def client(desk: Settings) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=desk.address) as opened:
        yield opened


@pytest.fixture(scope="session")
def chrome() -> Iterator[Browser]:
    if chromium() is None:
        pytest.fail(MISSING)
    with browser() as opened:
        yield opened


@pytest.fixture
def look(chrome: Browser, desk: Settings) -> Iterator[Callable[..., Watched]]:
    """Opens a page as wide as asked for; at the end nothing may have gone wrong on any."""
    opened: list[Watched] = []
    contexts = []

    def looked(width: int = 1440, height: int = 900, **options: object) -> Watched:
        context = chrome.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce", **options)
        context.set_default_timeout(10_000)
        contexts.append(context)
        opened.append(Watched(context.new_page(), desk))
        return opened[-1]

    yield looked
    wrong = [what for one in opened for what in one.wrong]
    for context in contexts:
        context.close()
    assert wrong == []
