"""The commands that read reports: `read`, `extract`, `explain`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from beleg.present import screen
from beleg.present.screen import Exit

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...", help="Files (.txt, .html, .jsonl, .jsonl.gz), folders, patterns, or - for standard input."
    ),
]

PackName = Annotated[
    str, typer.Option("--pack", metavar="NAME", help="The domain: arms, oil, or a folder of rules (docs/domains.md).")
]


def read(
    paths: Inputs,
    ledger: Annotated[Path, typer.Option("--ledger", "-l", help="The ledger; made where there is none.")],
    pack: PackName = "arms",
    jobs: Annotated[
        int,
        typer.Option("--jobs", "-j", min=1, max=256, help="How many processes read; the ledger comes out the same."),
    ] = 1,
) -> None:
    """Read reports into a ledger.

    What was read before is left as it is, so that an interrupted run is taken up by the same command. What cannot be read is
    named with its reason, kept in the ledger, and the rest goes on.

    \b
    Examples:
      beleg read reports/ --ledger kp-ru.beleg
      beleg read 'archive/2023-*.html' today.txt --ledger kp-ru.beleg
      beleg read dump.jsonl.gz --ledger kp-ru.beleg --jobs 8
      zcat dump.jsonl.gz | beleg read - --ledger kp-ru.beleg
    """
    from beleg import engine
    from beleg import ledger as ledgers
    from beleg import read as reader
    from beleg.engine.reader import PackReader
    from beleg.rules.packs import find

    domain = PackReader(find(pack))
    name = domain.name  # a pack that is none is told before a ledger is made
    with ledgers.open(ledger, create=True) as book, screen.progress("reading") as show, engine.Stop() as stop:
        try:
            outcome = engine.run(
                reader.sources(paths, besides=ledger),
                book,
                extract=domain,
                reader=name,
                jobs=jobs,
                progress=lambda step: show(step.done, step.name),
                stop=stop,
            )
        except KeyboardInterrupt:
            _interrupted()
        counts = book.counts()
    for warning in outcome.warnings:
        screen.complain(warning)
    for reject in outcome.rejected:
        screen.rejected(reject)
    if outcome.stopped:
        _interrupted()
    screen.say(f"{outcome.read} read, {outcome.unchanged} unchanged, {len(outcome.rejected)} rejected")
    screen.say(
        f"{ledger}: {counts.reports} reports, {counts.statements} statements, {counts.claims} claims, {counts.rejects} rejects"
    )
    if outcome.rejected:
        raise typer.Exit(Exit.REJECTED)
    if not outcome.read + outcome.unchanged:
        screen.complain("nothing to read")
        raise typer.Exit(Exit.NOTHING)


def _interrupted() -> NoReturn:
    screen.complain("interrupted: what was read so far is in the ledger; the same command takes up the rest")
    raise typer.Exit(130)


def extract(
    files: Inputs,
    pack: PackName = "arms",
    candidates: Annotated[
        bool, typer.Option("--candidates", help="Show apart what may be an act but is too unsure to be claimed.")
    ] = False,
    reactions: Annotated[bool, typer.Option("--reactions", help="Show apart who says nothing of the claims.")] = False,
) -> None:
    """Print what each report says as JSON, one line a report, in the order of the input.

    docs/format.md tells what stands in a line. Nothing is kept.

    \b
    Examples:
      beleg extract report.txt
      beleg extract reports.jsonl > out.jsonl
      beleg extract - < report.html
    """
    from beleg import read as reader
    from beleg import road
    from beleg.claim import load_pack
    from beleg.errors import BelegError
    from beleg.model import Reject
    from beleg.present.extract import to_json_line
    from beleg.rules.packs import find

    domain = load_pack(find(pack))
    out = sys.stdout.buffer
    rejects = reports = 0
    for item in reader.sources(files):
        if isinstance(item, Reject):
            screen.rejected(item)
            rejects += 1
            continue
        for warning in item.warnings:
            screen.complain(f"{item.id}: {warning}")
        try:
            out.write(to_json_line(road.extract(item, domain), candidates=candidates, reactions=reactions))
            reports += 1
        except BelegError as error:
            screen.rejected(Reject(item.name, item.id, error.reason))
            rejects += 1
    out.flush()
    if rejects:
        raise typer.Exit(Exit.REJECTED)
    if not reports:
        screen.complain("nothing to read")
        raise typer.Exit(Exit.NOTHING)


def explain(
    file: Annotated[str, typer.Argument(metavar="FILE", help="One file, or - for standard input.")],
    sentence: Annotated[
        int | None, typer.Option("--sentence", "-s", min=1, help="Only this sentence, counted from 1.")
    ] = None,
    pack: PackName = "arms",
) -> None:
    """Show sentence by sentence how a report is read.

    Clauses with their order, fields, mood and verbs; actors, times and figures; and which rules made which statements and claims;
    what is too unsure to be claimed follows as "no claim".

    \b
    Examples:
      beleg explain report.txt
      beleg explain report.txt --sentence 3
    """
    from beleg import read as reader
    from beleg.claim import load_pack
    from beleg.model import Reject
    from beleg.present.explain import explained, sentences
    from beleg.rules.packs import find

    domain = load_pack(find(pack))
    rejects = found = 0
    for item in reader.sources([file]):
        if isinstance(item, Reject):
            screen.rejected(item)
            rejects += 1
            continue
        work = explained(item, domain)
        for block in sentences(work, sentence):
            screen.show(block)
            found += 1
    if rejects:
        raise typer.Exit(Exit.REJECTED)
    if not found:
        screen.complain(f"{file}: no such sentence" if sentence else f"{file}: no sentences")
        raise typer.Exit(Exit.NOTHING)
