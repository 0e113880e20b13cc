"""How fast the desk answers on a large ledger while another process reads reports into it, beside a bare count of its claims.

    python tools/bench_desk.py LEDGER                    # measure; the ledger is generated where there is none (once, some minutes)
    python tools/bench_desk.py LEDGER --reports 10000    # a smaller one

What is generated is generated: words without sense, reports that copy each other, claims with figures, some hundred pairs of ends.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import http.client
import multiprocessing
import random
import sqlite3
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

from desk_running import served

from beleg import ledger as ledgers
from beleg.engine.linking import bring_up_to_date, placed
from beleg.ledger import Ledger
from beleg.ledger.descending import LineageRow, OriginRow
from beleg.ledger.desk import Query, open_desk
from beleg.ledger.judging import Claims
from beleg.ledger.opening import sqlite_engine
from beleg.model import Basis, Claim, Quantity, Reading, Report, Segment, Source, Span, Statement
from beleg.present.desk import addresses

REPORTS, CLAIMS = 100_000, 3
#: Pages asked for of each kind, and before measuring.
ASKED, WARMING = 200, 10


def listed(names: str) -> tuple[str, ...]:
    """Names that stand in a row."""
    return tuple(names.split())


ENDS = listed("KP RU IR CN SY VE BY ML MM SD LY YE ET TR AE QA SA EG US GB FR DE PL UA KR JP IL IN PK RS")
GOODS = listed(
    "ammunition artillery missiles air-defence armoured-vehicles combat-aircraft helicopters drones ships small-arms"
)
PLACES = listed("Weser Isar Ems Spree Saale Lech Havel Neisse Leine Ruhr")
OUTLETS = [f"{place}er {kind}" for place in PLACES for kind in listed("Post Bote Kurier Blatt Anzeiger")]
AGENCIES = (None, None, "npa", "dnd", "wnb", "osk")
SYLLABLES = listed(
    "ba be bi bo bu da de di do du fa fe ga ge ha he ka ke la le ma me na ne ra re sa se scha sche ta te wa we zu zi"
)


def words(random_: random.Random, count: int) -> list[str]:
    """Made words; a few are frequent and most are rare, as in any language."""
    return ["".join(random_.choices(SYLLABLES, k=random_.randint(2, 4))).capitalize() for _ in range(count)]


def readings(reports: int, seed: int = 1, name: str = "g") -> Iterator[Reading]:
    """Generated readings, the same ones for the same seed."""
    random_ = random.Random(seed)
    vocabulary = words(random_, 20_000)
    weights = [1 / (rank + 3) for rank in range(len(vocabulary))]
    pairs = [(one, other) for one in ENDS for other in ENDS if one != other]
    shares = [1 / (rank + 2) for rank in range(len(pairs))]
    random_.shuffle(pairs)
    recent: list[Reading] = []
    for number in range(reports):
        day = f"20{15 + number * 10 // reports}-{random_.randint(1, 12):02d}-{random_.randint(1, 28):02d}"
        if recent and random_.random() < 0.35:
            yield copied(random_.choice(recent), f"{name}{number}", random_.choice(OUTLETS))
            continue
        ends = random_.choices(pairs, shares, k=2)
        made = written(random_, f"{name}{number}", day, ends, random_.choices(vocabulary, weights, k=90))
        recent = [*recent[-20:], made]
        yield made


def written(random_: random.Random, name: str, day: str, ends: list[tuple[str, str]], drawn: list[str]) -> Reading:
    """One report of three sentences, each a claim inside of a statement."""
    sentences = [" ".join(drawn[at : at + 30]) + " Granaten Munition." for at in range(0, 90, 30)]
    title = " ".join(drawn[:5])
    text = title + "\n\n" + " ".join(sentences)
    outlet, agency = random_.choice(OUTLETS), random_.choice(AGENCIES)
    statements, claims = [], []
    at = len(title) + 2
    for number, sentence in enumerate(sentences[:CLAIMS]):
        evidence = Span(at, at + len(sentence))
        figure = random_.choice([100, 250, 1000, 1500, 12000, 40000])
        supplier, recipient = ends[number % 2]
        who = random_.choice(ENDS)
        statements.append(Statement(f"s{number}", (evidence,), "indirect", "speech", "run", actors=(who,)))
        claims.append(
            Claim(
                id=f"c{number}",
                kind="denial" if random_.random() < 0.08 else "transfer",
                supplier=(supplier,),
                recipient=(recipient,),
                goods=(random_.choice(GOODS),),
                status=random_.choice(["delivered", "delivered", "under_way", "prospective"]),
                certainty=random_.choice(["asserted", "asserted", "assessed", "possible", "alleged"]),
                evidence=(evidence,),
                quantity=Quantity(figure, None, "item", Span(at, at + 4)) if random_.random() < 0.5 else None,
                period=day[:7],
                claimants=(who,),
                statement=f"s{number}",
                basis=(Basis("supplier", "subject", (Span(at, at + 4),)),),
            )
        )
        at = evidence.end + 1
    source = Source(name, text, hashlib.sha256(text.encode()).hexdigest(), "jsonl", "generated", outlet=outlet)
    cut = len(title) + 2
    segments = (Segment(Span(0, cut), "headline"), Segment(Span(cut, len(text)), "body"))
    report = Report(source, segments, published=day, agency=agency, outlet=outlet, title=title)
    return Reading(report, "bench", tuple(statements), tuple(claims))


def copied(reading: Reading, name: str, outlet: str) -> Reading:
    """The same report in another outlet."""
    report = reading.report
    old = report.source
    source = Source(name, old.text, old.sha256, old.media, old.name, outlet=outlet)
    head = Report(
        source, report.segments, published=report.published, agency=report.agency, outlet=outlet, title=report.title
    )
    return Reading(head, reading.reader, reading.statements, reading.claims)


def generate(path: Path, reports: int) -> None:
    """A ledger of that many reports with their origins and matters.

    Which reports copy which is known here and not found: finding it is measured elsewhere.
    """
    began = time.monotonic()
    with ledgers.open(path, create=True) as book:
        book.write(readings(reports))
        print(f"written in {time.monotonic() - began:.0f} s", flush=True)
        placed_without_linking(book)
        print(f"placed after {time.monotonic() - began:.0f} s", flush=True)
        bring_up_to_date(book)
    print(f"settled after {time.monotonic() - began:.0f} s", flush=True)


def placed_without_linking(book: Ledger) -> None:
    """Give every report its origin, that of the reports with the same text, and put its claims where they belong."""
    nobody = Claims([])
    firsts: dict[str, list[str]] = {}
    while True:
        with book.changing() as change:
            waiting = change.unlinked(1000)
            if not waiting:
                break
            whole = change.readings(waiting.values())
            change.origins.introduce(waiting)
            published = change.published(waiting)
            for report, number in waiting.items():
                reading = whole[number]
                group = firsts.setdefault(reading.report.source.sha256, [])
                group.append(report)
                lineage = "original" if len(group) == 1 else "copy"
                origin = f"o-{group[0]}"
                change.origins.describe([(report, LineageRow(origin, len(group) - 1, lineage, "origin"))])
                row = OriginRow(origin, group[0], reading.report.agency, reading.report.published, "origin", len(group))
                change.origins.replace([], [row])
                change.matters.place(report, placed(reading, number, published[report], nobody))
            change.linked(waiting)


def keep_reading(path: Path, stop: multiprocessing.synchronize.Event, seed: int) -> None:
    """What `beleg read` does to a ledger, again and again: a few reports written and linked."""
    with ledgers.open(path) as book:
        many = readings(1_000_000, seed, f"more-{seed}-")
        while not stop.is_set():
            book.write([next(many) for _ in range(20)])
            bring_up_to_date(book, stop.is_set)


def pages(path: Path, seed: int) -> dict[str, list[str]]:
    """Addresses of each kind of page, as people might ask for them."""
    random_ = random.Random(seed)
    vocabulary = words(random.Random(1), 20_000)
    weights = [1 / (rank + 3) for rank in range(len(vocabulary))]
    with open_desk(path) as desk:
        lines = [line for sort in ("last", "reports", "first") for line in desk.matters(Query(sort=sort)).lines]
    with sqlite3.connect(path) as raw:
        reports = [row[0] for row in raw.execute("SELECT id FROM reports ORDER BY random() LIMIT ?", (ASKED,))]
    raw.close()

    def search() -> str:
        line = random_.choice(lines)
        fields = [
            ("q", random_.choices(vocabulary, weights)[0]),
            ("supplier", line.supplier[0]),
            ("goods", line.goods[0]),
        ]
        return f"/?{urlencode(fields)}"

    return {
        "first page": ["/"] * ASKED,
        "search, two facets": [search() for _ in range(ASKED)],
        "a matter": [addresses.matter(random_.choice(lines).id) for _ in range(ASKED)],
        "a report": [addresses.report(name) for name in reports],
    }


def main() -> None:
    """Measure, and generate the ledger first where there is none."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--reports", type=int, default=REPORTS)
    parser.add_argument("--quiet", action="store_true", help="nothing else is read meanwhile")
    chosen = parser.parse_args()
    if not chosen.ledger.exists():
        generate(chosen.ledger, chosen.reports)
    asked = pages(chosen.ledger, seed=7)
    stop = multiprocessing.Event()
    reader = multiprocessing.Process(target=keep_reading, args=(chosen.ledger, stop, time.time_ns() % 10**9))
    began = time.monotonic()
    with served(chosen.ledger) as desk:
        print(f"the desk opened in {time.monotonic() - began:.1f} s")
        if not chosen.quiet:
            reader.start()
        try:
            measure(chosen.ledger, desk.port, asked)
        finally:
            stop.set()
            if not chosen.quiet:
                reader.join()


def measure(path: Path, port: int, asked: dict[str, list[str]]) -> None:
    """Ask for all pages in turn, a bare count between them, and print the times."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    raw = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    # The desk's own connections keep more of the file at hand, as long as nobody else writes.
    own = sqlite_engine(path, readonly=True)
    claims = raw.execute("SELECT count(*) FROM claims").fetchone()[0]
    times: dict[str, list[float]] = {name: [] for name in asked}
    counts: list[float] = []
    counts_own: list[float] = []
    sizes: dict[str, int] = {}
    for place in range(-WARMING, ASKED):
        for name, addresses_ in asked.items():
            took, size = ask(connection, addresses_[place])
            # What is read meanwhile may make one matter of two: then the one asked for is there no more.
            if place >= 0 and took is not None:
                times[name].append(took)
                sizes[name] = max(sizes.get(name, 0), size)
        began = time.perf_counter()
        raw.execute("SELECT count(*) FROM claims").fetchone()
        if place >= 0:
            counts.append(time.perf_counter() - began)
        with own.connect() as connected:
            began = time.perf_counter()
            connected.exec_driver_sql("SELECT count(*) FROM claims").fetchone()
            if place >= 0:
                counts_own.append(time.perf_counter() - began)
    own.dispose()
    raw.close()
    connection.close()
    bare = statistics.median(counts)
    print(
        f"{claims} claims; the bare count takes {bare * 1000:.1f} ms (median), {percentile(counts) * 1000:.1f} ms (p95);"
        f" through a connection like the desk's {statistics.median(counts_own) * 1000:.1f} ms,"
        f" {percentile(counts_own) * 1000:.1f} ms\n"
    )
    print("| page | median, ms | p95, ms | p95 / p95 of the count | kB, compressed |\n|---|---:|---:|---:|---:|")
    for name, taken in times.items():
        p95 = percentile(taken)
        print(
            f"| {name} | {statistics.median(taken) * 1000:.1f} | {p95 * 1000:.1f} | {p95 / percentile(counts):.1f} |"
            f" {sizes[name] / 1000:.1f} |"
        )


def ask(connection: http.client.HTTPConnection, address: str) -> tuple[float | None, int]:
    """The server's own time for a page, in seconds, and its size compressed; no time where there is no such page."""
    connection.request("GET", address.split("#")[0], headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    body = answer.read()
    if answer.status == 404:
        return None, 0
    if answer.status != 200:
        raise SystemExit(f"{address}: {answer.status}")
    if answer.headers.get("Content-Encoding") != "gzip":
        body = gzip.compress(body)
    took = float(answer.headers["Server-Timing"].split("dur=")[1])
    return took / 1000, len(body)


def percentile(values: list[float]) -> float:
    """The 95th percentile."""
    return sorted(values)[int(len(values) * 0.95)]


if __name__ == "__main__":
    main()
