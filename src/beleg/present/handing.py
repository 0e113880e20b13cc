"""The commands that hand a ledger over: `dossier`, `export`, `check`."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from beleg.present import screen
from beleg.present.asking import Book
from beleg.present.screen import Exit


def dossier(
    ledger: Book,
    output: Annotated[Path, typer.Option("--output", "-o", help="The HTML file to write.")],
    title: Annotated[str, typer.Option(help="What stands at its head.")] = "Claims about arms transfers",
) -> None:
    """Write the whole ledger as one HTML file that needs nothing else.

    Figures as charts with their bounds, claims, denials and breaches, and every row opens its passage in its report.

    \b
    Examples:
      beleg dossier kp-ru.beleg --output kp-ru.html
      beleg dossier kp-ru.beleg -o kp-ru.html --title 'North Korea and Russia'
    """
    from beleg import ledger as ledgers
    from beleg.errors import BelegError
    from beleg.present.dossier import dossier as whole

    if output.exists() and not _is_page(output):
        raise BelegError("this file is no page and is not overwritten; name another for --output", str(output))
    with ledgers.open(ledger, readonly=True) as book:
        page = whole(book, title)
    try:
        output.write_text(page, encoding="utf-8")
    except OSError as error:
        raise BelegError(error.strerror or str(error), str(output)) from error
    screen.say(f"{output} written")


def _is_page(path: Path) -> bool:
    """Whether an existing file is an HTML page, or empty, so that a new dossier may take its place."""
    try:
        with path.open("rb") as file:
            head = file.read(64).lstrip().lower()
    except OSError:
        return False
    return not head or head.startswith((b"<!doctype html", b"<html"))


def export(
    ledger: Book,
    what: Annotated[
        Literal["reports", "statements", "claims", "links", "origins", "matters", "figures", "reactions", "judgements"],
        typer.Option(help="What to hand over."),
    ] = "claims",
    form: Annotated[
        Literal["jsonl", "csv"], typer.Option("--format", help="JSON Lines, or CSV for a spreadsheet.")
    ] = "jsonl",
) -> None:
    """Print reports, claims, matters and whatever else a ledger holds as JSON Lines or CSV, in a fixed order.

    \b
    Examples:
      beleg export kp-ru.beleg > claims.jsonl
      beleg export kp-ru.beleg --what statements --format csv > statements.csv
      beleg export kp-ru.beleg --what origins --format csv > origins.csv
    """
    from beleg import ledger as ledgers
    from beleg.present.export import export as hand_over

    # What a spreadsheet or a program reads is UTF-8, whatever the terminal's habits.
    stream = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="")
    try:
        with ledgers.open(ledger, readonly=True) as book:
            hand_over(book, what, form, stream)
        stream.flush()
    finally:
        # The process's own stream stays open.
        stream.detach()


def check(ledger: Book) -> None:
    """Verify a ledger: the file, its schema, its search index, and that every span still reads as its quote.

    Prints one problem a line and leaves with 1 where there is any.

    \b
    Example:
      beleg check kp-ru.beleg
    """
    from beleg import ledger as ledgers

    found = 0
    with ledgers.open(ledger, readonly=True) as book:
        for problem in book.check():
            screen.say(f"{problem.place}: {problem.reason}")
            found += 1
        counts = book.counts() if not found else None
    if found:
        raise typer.Exit(Exit.NOTHING)
    if counts is not None:
        screen.say(f"{ledger}: sound; {counts.reports} reports, {counts.statements} statements, {counts.claims} claims")
