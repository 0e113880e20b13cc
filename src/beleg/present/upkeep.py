"""The commands that look after a ledger: `link`, `rejects`."""

from __future__ import annotations

from typing import Annotated

import typer

from beleg.present import screen
from beleg.present.asking import Book, Json
from beleg.present.screen import Exit


def link(
    ledger: Book,
    anew: Annotated[bool, typer.Option("--anew", help="Link everything anew, as after a change of rules.")] = False,
) -> None:
    """Find what links the reports, and the matters of their claims, where that is not done yet.

    Reading does this by itself; it is left over where reading was interrupted, or where an older beleg made the ledger. What people
    decided stays.

    \b
    Examples:
      beleg link kp-ru.beleg
      beleg link kp-ru.beleg --anew
    """
    from beleg import engine
    from beleg import ledger as ledgers
    from beleg.engine.linking import bring_up_to_date

    with ledgers.open(ledger) as book, screen.progress("linking") as show, engine.Stop() as stop:
        if anew:
            with book.changing() as change:
                change.forget()
        bring_up_to_date(book, lambda: stop.asked, lambda done: show(done, ""))
        left = book.unlinked()
        links, origins = len(book.links()), len(book.origins())
    if stop.asked:
        screen.complain("interrupted: the same command takes up the rest")
        raise typer.Exit(130)
    screen.say(f"{ledger}: {links} links, {origins} origins, {left} reports not linked")


def rejects(ledger: Book, json: Json = False) -> None:
    """List what could not be read, with its reason: ``file: place: reason``.

    What was read since, or is met no more where it stood, is not listed.

    \b
    Examples:
      beleg rejects kp-ru.beleg
      beleg rejects kp-ru.beleg --json
    """
    from beleg import ledger as ledgers

    with ledgers.open(ledger, readonly=True) as book:
        found = book.rejects()
    if json:
        screen.json(
            [
                {
                    "name": row.reject.name,
                    "place": row.reject.place,
                    "reason": row.reject.reason,
                    "sha256": row.reject.sha256,
                    "seen_at": row.seen_at,
                }
                for row in found
            ]
        )
    else:
        for row in found:
            screen.say(": ".join(part for part in (row.reject.name, row.reject.place, row.reject.reason) if part))
    if not found:
        screen.complain("no rejects")
        raise typer.Exit(Exit.NOTHING)
