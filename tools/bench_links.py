"""What linking one more report costs in a ledger of a thousand reports and in one of a hundred thousand.

    python tools/bench_links.py TEXTS [--reports N]

The reports are made: own texts of words drawn as they follow each other in TEXTS, two in five of them copies of an earlier one
by tests/link/wire.py.  The cost is that of the last thousand reports, added a hundred at a time; cleaning is not counted.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice, pairwise
from pathlib import Path
from time import process_time

from score_links import report, texts

from beleg.link import Linker
from beleg.link.kept import Memory
from beleg.model import Report

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.link import wire

SMALL = 1000
MEASURED = 1000
BATCH = 100
FIRST_DAY = date(2015, 1, 1)
SENT_A_DAY = 50


def made(known: Sequence[str], seed: int) -> Iterator[Report]:
    """Reports without end: agencies' own and papers' prints of them."""
    chance = random.Random(seed)
    following: defaultdict[str, list[str]] = defaultdict(list)
    for text in known:
        words = text.split()
        for word, after in pairwise(words):
            following[word].append(after)
    openings = sorted(following)
    number = 0
    while True:
        text = _text(following, openings, chance)
        sent = wire.sent(number, text, chance, FIRST_DAY + timedelta(number // SENT_A_DAY))
        yield report(sent)
        for copy in wire.copies(sent, text, chance, chance.choice((0, 0, 1, 1, 1, 1))):
            yield report(copy)
        number += 1


def _text(following: dict[str, list[str]], openings: Sequence[str], chance: random.Random) -> str:
    paragraphs = []
    for _ in range(chance.randint(3, 6)):
        word = chance.choice(openings)
        words = [word.capitalize()]
        for _ in range(chance.randint(20, 50)):
            # One word in four is drawn from all, so that texts are no more alike than news is.
            after = following.get(word)
            word = chance.choice(after) if after and chance.random() < 0.75 else chance.choice(openings)
            words.append(word)
        paragraphs.append(" ".join(words) + ".")
    return "\n\n".join(paragraphs)


def cost(linker: Linker, reports: Iterator[Report]) -> float:
    """Seconds for each of the next thousand reports."""
    batches = [list(islice(reports, BATCH)) for _ in range(MEASURED // BATCH)]
    start = process_time()
    for batch in batches:
        linker.add(batch)
    return (process_time() - start) / MEASURED


def main() -> None:
    """Read the command line and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--reports", type=int, default=100_000)
    given = parser.parse_args()
    reports = made(texts(given.texts), 1)
    linker = Linker(Memory())
    linker.add(islice(reports, SMALL))
    small = cost(linker, reports)
    print(f"at {SMALL + MEASURED:7} reports: {small * 1000:.2f} ms a report")
    total = SMALL + MEASURED
    while total < given.reports - MEASURED:
        linker.add(islice(reports, BATCH * 10))
        total += BATCH * 10
    large = cost(linker, reports)
    print(f"at {total + MEASURED:7} reports: {large * 1000:.2f} ms a report, {large / small:.2f} times that")
    print(f"links {len(linker.links())}, memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
