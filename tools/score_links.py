"""How well linking finds copies of wire reports, and of which kind they are: on synthetic copies of a set of texts.

    python tools/score_links.py TEXTS [--sent N] [--seed N]

TEXTS are lines of JSON with `text`.  The copies are made by tests/link/wire.py: every figure printed is of synthetic copies.
A pair counts as found where both reports stand in one origin.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path

import msgspec

from beleg.clean import clean
from beleg.link import link, origins
from beleg.model import Report, Source
from beleg.model.link import LINEAGE_KINDS

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.link import wire

#: A text of fewer words is too short to be sent as a report.
FEWEST_WORDS = 30


class Score(msgspec.Struct, frozen=True):
    """Pairs made, found, and found rightly; links whose kind was known, and those that have it; direction likewise."""

    made: int
    found: int
    right: int
    kinds: int
    kinds_right: int
    directed: int
    directions_right: int
    quotes: int
    quotes_right: int
    confused: dict[str, int]
    missed: tuple[tuple[str, str], ...]
    wrong: tuple[tuple[str, str], ...]

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.made if self.made else 1.0

    @property
    def kind_accuracy(self) -> float:
        return self.kinds_right / self.kinds if self.kinds else 1.0


def report(made: wire.Made) -> Report:
    """What cleaning makes of a generated report."""
    return clean(Source(made.id, made.text, "0" * 64, "jsonl", made.id, published=made.published, outlet=made.outlet))


def score(world: Sequence[wire.Made]) -> Score:
    """Link the reports and compare with how they were made."""
    reports = [report(made) for made in world]
    links = link(reports)
    found = _pairs(origin.reports for origin in origins(reports, links))
    groups: defaultdict[int | str, list[str]] = defaultdict(list)
    for made in world:
        groups[made.base].append(made.id)
    true = _pairs(groups.values())
    by_ends = {frozenset((one.a, one.b)): one for one in links if one.kind != "names"}
    linked = [(made, by_ends[ends]) for made in world if made.of and (ends := frozenset((made.id, made.of))) in by_ends]
    known = [(made, one) for made, one in linked if made.kind not in (None, "quotes") and one.kind in LINEAGE_KINDS]
    directed = [(made, one) for made, one in linked if one.directed and made.kind != "quotes"]
    confused = Counter(f"{made.kind} read as {one.kind}" for made, one in known if made.kind != one.kind)
    return Score(
        made=len(true),
        found=len(found),
        right=len(true & found),
        kinds=len(known),
        kinds_right=sum(made.kind == one.kind for made, one in known),
        directed=len(directed),
        directions_right=sum(made.id == one.a for made, one in directed),
        quotes=sum(made.kind == "quotes" for made in world),
        quotes_right=sum(made.kind == "quotes" == one.kind for made, one in linked),
        confused=dict(confused.most_common()),
        missed=tuple(sorted((min(pair), max(pair)) for pair in true - found)),
        wrong=tuple(sorted((min(pair), max(pair)) for pair in found - true)),
    )


def _pairs(groups: Iterable[Sequence[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


def texts(path: Path) -> list[str]:
    """The texts of a file of JSON lines, packed or not, that are long enough and share no tenth of their words with another."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        found = [str(json.loads(line)["text"]).strip() for line in file if line.strip()]
    return unrelated([text for text in found if len(text.split()) >= FEWEST_WORDS])


def unrelated(given: Sequence[str]) -> list[str]:
    """`given` without the later of two texts that really go back to each other, which would make the gold wrong."""
    runs: defaultdict[tuple[str, ...], int] = defaultdict(lambda: -1)
    kept: list[str] = []
    for number, text in enumerate(given):
        words = text.split()
        own = {tuple(words[at : at + 6]) for at in range(len(words) - 5)}
        known = Counter(runs[run] for run in own if run in runs)
        if not known or max(known.values()) < len(own) / 10:
            kept.append(text)
        for run in own:
            runs.setdefault(run, number)
    return kept


def main() -> None:
    """Read the command line and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--sent", type=int, default=350, help="texts that are copied; the others are distractors")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true")
    given = parser.parse_args()
    scored = score(wire.world(texts(given.texts), random.Random(given.seed), given.sent))
    print("synthetic copies (tests/link/wire.py)")
    print(f"pairs made {scored.made}, found {scored.found}")
    print(f"precision {scored.precision:.4f}  recall {scored.recall:.4f}")
    print(f"kind right {scored.kind_accuracy:.3f} of {scored.kinds} links to the agency's own")
    print(f"direction told {scored.directed}, right {scored.directions_right}")
    print(f"reports that share a quotation only {scored.quotes}, linked so {scored.quotes_right}")
    for name, count in scored.confused.items():
        print(f"  {count:4}  {name}")
    if given.verbose:
        print("missed", scored.missed[:40])
        print("wrong", scored.wrong[:40])


if __name__ == "__main__":
    main()
