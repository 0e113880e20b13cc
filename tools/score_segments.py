"""How well the stage that cleans tells the page's own words and other stories from the report.

    python tools/score_segments.py REPORTS [GOLD] [--list]

REPORTS are read as `beleg extract` reads them, GOLD are lines of JSON with `id` and `roles` (passages as text; `start` where one
occurs more than once; all other text is headline or body).  Without GOLD all text counts as headline or body.
Characters other than white space are counted.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from beleg.clean import clean
from beleg.model import SPEAKING_ROLES, Source
from beleg.read import sources

#: Taking the one for the other does no harm: neither speaks for the report.
SET_ASIDE = frozenset({"furniture", "teaser"})


class Passage(NamedTuple):
    """Characters that have one role after the gold and one after the program; `body` stands for headline and body in both."""

    report: str
    gold: str
    found: str
    text: str

    @property
    def right(self) -> bool:
        """Whether the roles agree as far as it matters."""
        return self.gold == self.found or {self.gold, self.found} <= SET_ASIDE


def gold_roles(text: str, passages: list[dict[str, Any]]) -> list[str]:
    """The role of each character after the gold."""
    roles = ["body"] * len(text)
    for passage in passages:
        start = passage["start"] if passage.get("start") is not None else text.index(passage["text"])
        end = start + len(passage["text"])
        roles[start:end] = [passage["role"]] * (end - start)
    return roles


def passages(reports: Path, gold: Path | None) -> Iterator[Passage]:
    """All characters of the reports that have gold, in runs of one role."""
    known = None
    if gold is not None:
        rows = (json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip())
        known = {row["id"]: row["roles"] for row in rows if "roles" in row}
    for source in sources([reports]):
        if not isinstance(source, Source):
            raise SystemExit(f"{source.name}: {source.place}: {source.reason}")
        if known is None or source.id in known:
            truth = gold_roles(source.text, [] if known is None else known[source.id])
            for segment in clean(source).segments:
                found = "body" if segment.role in SPEAKING_ROLES else segment.role
                yield from _runs(source, truth, segment.span.start, segment.span.end, found)


def _runs(source: Source, truth: list[str], start: int, end: int, found: str) -> Iterator[Passage]:
    begin = start
    for place in range(start + 1, end + 1):
        if place == end or truth[place] != truth[begin]:
            text = "".join(source.text[begin:place].split())
            if text:
                yield Passage(source.id, truth[begin], found, text)
            begin = place


def shares(found: list[Passage]) -> dict[str, float]:
    """`recognised` of furniture and teasers, `silent` of all that is neither headline nor body, `lost` of headline and body."""
    count: Counter[str] = Counter()
    for passage in found:
        size = len(passage.text)
        count[f"all {passage.gold}"] += size
        count[f"right {passage.gold}"] += size * passage.right
        if passage.gold in SET_ASIDE:
            count["all recognised"] += size
            count["right recognised"] += size * passage.right
        if passage.gold != "body":
            count["all silent"] += size
            count["right silent"] += size * (passage.found != "body")
    result = {
        name[4:]: count[f"right {name[4:]}"] / size for name, size in count.items() if name.startswith("all ") and size
    }
    result["lost"] = 1 - result.pop("body", 1.0)
    return result


def main() -> None:
    """Print the shares, and with --list every passage that was taken wrongly."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("gold", type=Path, nargs="?")
    parser.add_argument("--list", action="store_true", help="name every passage that was taken wrongly")
    arguments = parser.parse_args()
    found = list(passages(arguments.reports, arguments.gold))
    if arguments.list:
        for passage in found:
            if not passage.right:
                print(f"{passage.report}: {passage.gold} taken as {passage.found}: {passage.text[:150]}")
    for name, share in sorted(shares(found).items()):
        print(f"{name:12} {share:.5f}")


if __name__ == "__main__":
    main()
