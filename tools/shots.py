"""Screenshots of every page of the desk, at the width of a telephone and of a desk, in light and dark, for people to look at.

python tools/shots.py LEDGER [FOLDER] [--only NAME]
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from desk_running import browser, served
from playwright.sync_api import Page

from beleg import ledger as ledgers
from beleg.ledger.desk import Query, open_desk
from beleg.present.desk import addresses

WIDTHS = {"390": (390, 844), "1440": (1440, 900)}


def pages(ledger: Path) -> Iterator[tuple[str, str]]:
    """Every page by name: the lists, and of each kind of thing the one that has most to show."""
    with ledgers.open(ledger, readonly=True) as book:
        rows = book.claims()
    yield "matters", "/"
    yield "search", "/?q=Container*&supplier=KP"
    yield "reports", "/reports"
    with open_desk(ledger) as desk:
        largest = desk.matters(Query(sort="reports")).lines
        origins = desk.origins().lines
    if largest:
        yield "matter", addresses.matter(largest[0].id)
    yield "origins", "/origins"
    yield "flows", "/flows"
    if origins:
        yield "origin", addresses.origin(origins[0].id)
    if rows:
        counts: dict[str, int] = {}
        for row in rows:
            counts[row.report] = counts.get(row.report, 0) + 1
        fullest = max(counts, key=lambda name: (counts[name], name))
        row = next(row for row in rows if row.report == fullest)
        yield "report", addresses.report(fullest)
        yield "passage", addresses.report(fullest, row.claim.evidence[0])
        yield "correct", addresses.claim(row.public_id) + "/correct?slot=quantity"
    yield "judgements", "/judgements"
    yield "add", "/add"
    yield "missing", "/reports/0"


def main() -> None:
    """Take all pictures, or those of one page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("out/shots"))
    parser.add_argument("--only", help="pages whose names begin so")
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    with served(chosen.ledger) as desk, browser() as opened:
        for (width, size), theme in product(WIDTHS.items(), ("light", "dark")):
            context = opened.new_context(
                viewport={"width": size[0], "height": size[1]}, color_scheme=theme, reduced_motion="reduce"
            )
            page = context.new_page()
            for name, address in pages(chosen.ledger):
                if chosen.only is None or name.startswith(chosen.only):
                    shoot(page, desk.address + address.lstrip("/"), chosen.folder / f"{name}-{width}-{theme}.png")
            context.close()


def shoot(page: Page, address: str, path: Path) -> None:
    """One page as far as the window shows it, and where it is longer a second picture of all of it."""
    page.goto(address, wait_until="networkidle")
    page.screenshot(path=path)
    height = page.evaluate("document.documentElement.scrollHeight")
    if height > 1200:
        page.screenshot(path=path.with_stem(path.stem + "-whole"), full_page=True)


if __name__ == "__main__":
    main()
