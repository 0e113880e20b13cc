"""The commands by which people decide: `judge`, `judgements`."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
import typer

from beleg.errors import BelegError
from beleg.model.judgement import Correction, Judgement, Slot
from beleg.present import screen
from beleg.present.asking import Book, Json
from beleg.present.screen import Exit

What = Literal["merge", "split", "accept", "reject", "correct", "undo"]


def judge(
    ledger: Book,
    what: Annotated[What, typer.Argument(metavar="WHAT", help="merge, split, accept, reject, correct, or undo.")],
    on: Annotated[
        list[str],
        typer.Argument(
            metavar="ID...", help="Claims (the beginning of their ids), matters or reports; to undo, a judgement."
        ),
    ],
    author: Annotated[str, typer.Option("--author", "-a", envvar="BELEG_AUTHOR", help="Who decides.")],
    note: Annotated[str, typer.Option("--note", "-n", help="Why.")] = "",
    slot: Annotated[Slot | None, typer.Option(help="Which slot to correct.")] = None,
    value: Annotated[
        str | None,
        typer.Option(
            help="What it holds: codes joined by commas, a word, or a figure like 1000.. container; - for nothing."
        ),
    ] = None,
    passage: Annotated[
        list[str] | None, typer.Option(help="Where the report says so: 120-137, as in exports; may be repeated.")
    ] = None,
) -> None:
    """Decide about claims, matters and reports: what people decide stands above what rules found, and can be undone.

    \b
    Examples:
      beleg judge kp-ru.beleg reject 3fa1c20b --author Ines --note 'a rumour about another port'
      beleg judge kp-ru.beleg merge KP.RU.ammunition.2022 KP.RU.artillery.2023 --author Ines
      beleg judge kp-ru.beleg split 3fa1c20b 77ab0c11 --author Ines
      beleg judge kp-ru.beleg correct 3fa1c20b --slot quantity --value '1000.. container' --author Ines
      beleg judge kp-ru.beleg undo 9c0d1e2f --author Ole
    """
    from beleg import ledger as ledgers
    from beleg.engine import judging

    if what == "undo" and len(on) != 1:
        raise typer.BadParameter("undo one judgement at a time")
    correction = _correction(what, slot, value, passage or [])
    with ledgers.open(ledger) as book:
        if what == "undo":
            made = judging.undo(book, on[0], author=author, note=note)
        else:
            made = judging.judge(book, what, on, author=author, note=note, correction=correction)
    screen.say(f"{made.id} {_said(made)}")


def judgements(ledger: Book, json: Json = False) -> None:
    """List all judgements: when, by whom, what, on what, why, and whether it was undone.

    \b
    Examples:
      beleg judgements kp-ru.beleg
      beleg judgements kp-ru.beleg --json
    """
    from beleg import ledger as ledgers

    with ledgers.open(ledger, readonly=True) as book:
        found = book.judgements()
    if json:
        from beleg.present.export import judgement_row

        screen.json([judgement_row(one) for one in found])
    elif found:
        for one in found:
            undone = f" (undone by {one.undone_by})" if one.undone_by else ""
            note = f": {one.note}" if one.note else ""
            screen.say(f"{one.time} {one.author} {one.id} {_said(one)}{note}{undone}")
    if not found:
        screen.complain("no judgements")
        raise typer.Exit(Exit.NOTHING)


def _said(one: Judgement) -> str:
    """What was decided, in a few words."""
    if one.undoes is not None:
        return f"undo {one.undoes}"
    on = " ".join(target.id for target in one.on)
    if one.correction is None:
        return f"{one.what} {on}"
    return f"correct {on}: {one.correction.slot} is {msgspec.json.encode(one.correction.value).decode()}"


def _correction(what: What, slot: Slot | None, value: str | None, passages: list[str]) -> Correction | None:
    """The correction typed.  Raises BadParameter, which typer shows as wrong use."""
    if what != "correct":
        if slot is not None or value is not None or passages:
            raise typer.BadParameter("--slot, --value and --passage go with correct")
        return None
    if slot is None or value is None:
        raise typer.BadParameter("correct needs --slot and --value")
    from beleg.present import typed

    try:
        return Correction(slot, typed.value(slot, value.strip()), tuple(map(typed.passage, passages)))
    except BelegError as error:
        raise typer.BadParameter(error.reason) from error
