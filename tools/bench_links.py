"""What linking one more report costs in a ledger of a thousand reports and in one of a hundred thousand.

    python tools/bench_links.py TEXTS [--reports N] [--ledger PATH]

The reports are made: own texts of words drawn as they follow each other in TEXTS, two in five of them copies of an earlier one
by tests/link/wire.py, each with three made claims.  They are written into a ledger a thousand at a time and linked there, as
`beleg read` does; making and writing them is not counted.  The cost is the processor time of linking a thousand reports, and of
finding their matters.  Since a busy machine slows that, too, the same is measured right before in a ledger of a thousand, and
both three times over; the least of each counts.
`--ledger` keeps the ledger: called again with it, the tool goes on where it stopped.
"""

from __future__ import annotations

import argparse
import random
import resource
import shutil
import sys
import tempfile
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice, pairwise
from pathlib import Path
from time import process_time
from typing import NamedTuple

from score_links import report, texts

from beleg import ledger
from beleg.engine.linking import Linking
from beleg.ledger import Ledger
from beleg.model import Claim, Quantity, Reading, Report, Span

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.link import wire

MEASURED = 1000
SEED = 1
#: How many reports the ledger has when the next thousands are measured, and how many thousands.
SIZES = (10_000, 25_000, 50_000, 100_000)
ROUNDS = 3
FIRST_DAY = date(2015, 1, 1)
SENT_A_DAY = 50

SUPPLIERS = ("KP", "IR", "RU", "CN", "US", "DE", "TR", "IL")
RECIPIENTS = ("RU", "houthis", "KP", "MM", "UA", "SD", "SY", "AM")
GOODS = ("ammunition", "missiles", "drones", "artillery", "air-defence", "small-arms")


def made(known: Sequence[str], seed: int) -> Iterator[Reading]:
    """Reports without end, agencies' own and papers' prints of them, with claims."""
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
        yield _reading(report(sent), chance)
        for copy in wire.copies(sent, text, chance, chance.choice((0, 0, 1, 1, 1, 1))):
            yield _reading(report(copy), chance)
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


def _reading(one: Report, chance: random.Random) -> Reading:
    return Reading(one, "made", claims=tuple(_claim(f"c{number}", one, chance) for number in (1, 2, 3)))


def _claim(ident: str, one: Report, chance: random.Random) -> Claim:
    first = chance.randrange(max(1, len(one.text) - 80))
    evidence = Span(first, min(first + 80, len(one.text)))
    supplier, recipient = chance.sample((*SUPPLIERS, *RECIPIENTS), 2)
    count = chance.choice((None, 100, 500, 1000, 5000))
    return Claim(
        id=ident,
        kind=chance.choices(("transfer", "denial", "use"), (8, 1, 1))[0],
        supplier=(supplier,),
        recipient=(recipient,),
        goods=(chance.choice(GOODS),),
        status=chance.choice(("delivered", "under_way", "prospective")),
        certainty=chance.choice(("asserted", "assessed", "possible", "alleged")),
        evidence=(evidence,),
        quantity=None if count is None else Quantity(count, None, "item", evidence),
        claimants=(chance.choice(("US", "KR", "UA", "UN", supplier)),),
    )


class Cost(NamedTuple):
    """Milliseconds of processor time a report: for its links and origin, and for the matters of its claims."""

    linked: float
    settled: float

    def __str__(self) -> str:
        return f"{self.linked + self.settled:.2f} ms (links {self.linked:.2f}, matters {self.settled:.2f})"


def added(book: Ledger, readings: Iterator[Reading]) -> Cost:
    """What it costs to add the next thousand reports."""
    count = book.write(islice(readings, MEASURED)).readings_new
    linking = Linking(book)
    start = process_time()
    while linking.link():
        pass
    linked = process_time()
    while linking.settle():
        pass
    return Cost((linked - start) * 1000 / count, (process_time() - linked) * 1000 / count)


def small(known: Sequence[str], folder: Path) -> Cost:
    """What it costs in a ledger of a thousand reports, which is made in `folder` where it is not there."""
    path, measured = folder / "small.beleg", folder / "measured.beleg"
    readings = made(known, SEED)
    if not path.exists():
        with ledger.open(path, create=True) as book:
            added(book, readings)
    else:
        deque(islice(readings, MEASURED), maxlen=0)
    shutil.copy(path, measured)
    with ledger.open(measured) as book:
        return added(book, readings)


def main() -> None:
    """Read the command line and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--reports", type=int, default=SIZES[-1] + ROUNDS * MEASURED)
    parser.add_argument("--ledger", type=Path)
    given = parser.parse_args()
    known = texts(given.texts)
    with (
        tempfile.TemporaryDirectory() as folder,
        ledger.open(given.ledger or Path(folder) / "made.beleg", create=True) as book,
    ):
        readings, have = made(known, SEED), book.counts().reports
        deque(islice(readings, have), maxlen=0)
        while have < given.reports:
            if have not in SIZES:
                added(book, readings)
                have += MEASURED
                continue
            rounds = [(small(known, Path(folder)), added(book, readings)) for _ in range(ROUNDS)]
            before, cost = (min(costs, key=sum) for costs in zip(*rounds, strict=True))
            print(
                f"at {have} reports: {cost}; at {MEASURED}: {before}; {sum(cost) / sum(before):.2f} times", flush=True
            )
            have += ROUNDS * MEASURED
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
