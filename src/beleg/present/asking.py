"""The commands that ask a ledger: `claims`, `show`, `figures`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from beleg.model import Certainty, Kind, Status
from beleg.present import screen
from beleg.present.screen import Exit

Book = Annotated[Path, typer.Argument(metavar="LEDGER", help="The ledger.")]
Supplier = Annotated[str | None, typer.Option(help="Who supplies: a code or a country's name (KP, Nordkorea).")]
Recipient = Annotated[str | None, typer.Option(help="Who receives: a code or a country's name (RU, Russia).")]
Goods = Annotated[str | None, typer.Option(help="What goes: a code or a German word (ammunition, Granaten).")]
Json = Annotated[bool, typer.Option("--json", help="JSON instead of a table.")]


def known_date(value: str | None) -> str | None:
    """The date as given, if it is one to the day, the month or the year.

    Raises BadParameter for anything else, which typer shows as wrong use.
    """
    if value is not None:
        try:
            year, month, day = [*(int(part) for part in value.split("-")), 1, 1][:3]
            date(year, month, day)
        except (ValueError, TypeError) as error:
            raise typer.BadParameter(f"{value!r} is no date: 2023, 2023-11 or 2023-11-09") from error
        if len(value) not in (4, 7, 10):
            raise typer.BadParameter(f"{value!r} is no date: 2023, 2023-11 or 2023-11-09")
    return value


def claims(
    ledger: Book,
    supplier: Supplier = None,
    recipient: Recipient = None,
    goods: Goods = None,
    claimant: Annotated[str | None, typer.Option(help="Who says so: a code or a country's name.")] = None,
    kind: Annotated[Kind | None, typer.Option(help="What is claimed.", case_sensitive=False)] = None,
    status: Annotated[Status | None, typer.Option(help="Whether it happened.", case_sensitive=False)] = None,
    certainty: Annotated[Certainty | None, typer.Option(help="How sure it is put.", case_sensitive=False)] = None,
    start: Annotated[
        str | None,
        typer.Option("--from", help="Reports from this date on: 2023, 2023-11, 2023-11-09.", callback=known_date),
    ] = None,
    end: Annotated[
        str | None, typer.Option("--to", help="Reports up to this date, included.", callback=known_date)
    ] = None,
    text: Annotated[
        str | None,
        typer.Option(help='Words of the passage, all of them; "in quotes" together, Granat* for a beginning.'),
    ] = None,
    json: Json = False,
) -> None:
    """List claims: who claims what, how many, how sure, and where.

    \b
    Examples:
      beleg claims kp-ru.beleg
      beleg claims kp-ru.beleg --supplier KP --goods ammunition --from 2023-10
      beleg claims kp-ru.beleg --kind denial --claimant Russland
      beleg claims kp-ru.beleg --text 'Container*' --json
    """
    from beleg import ledger as ledgers
    from beleg.ledger import ClaimFilter
    from beleg.present import names

    wanted = ClaimFilter(
        supplier=None if supplier is None else names.actor_code(supplier),
        recipient=None if recipient is None else names.actor_code(recipient),
        goods=None if goods is None else names.goods_code(goods),
        claimant=None if claimant is None else names.actor_code(claimant),
        kind=kind,
        status=status,
        certainty=certainty,
        start=start,
        end=end,
        text=text,
    )
    with ledgers.open(ledger, readonly=True) as book:
        rows = book.claims(wanted)
    if json:
        from beleg.present.export import claim_row

        screen.json([claim_row(row) for row in rows])
    elif rows:
        from beleg.present.tables import claims_table

        screen.show(claims_table(rows, screen.width()))
    _leave(rows, "no such claims")


def show(
    ledger: Book,
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The claim's id, or the beginning of it.")],
    json: Json = False,
) -> None:
    """Show one claim: every slot with the words behind it and the rule that filled it, in its passage.

    \b
    Examples:
      beleg show kp-ru.beleg 3fa1c20b
      beleg show kp-ru.beleg 3fa1 --json
    """
    from beleg import ledger as ledgers

    with ledgers.open(ledger, readonly=True) as book:
        row = book.claim(claim)
    if json:
        from beleg.present.show import as_json

        screen.json(as_json(row))
    else:
        from beleg.present.show import shown

        screen.show(*shown(row, plain=not screen.colours()))


def figures(
    ledger: Book,
    supplier: Supplier = None,
    recipient: Recipient = None,
    goods: Goods = None,
    json: Json = False,
) -> None:
    """List the figures of one direction and goods over time: bounds, who gave them, and how they changed.

    Each says whether its report is the first of its origin, a copy, or of undetermined origin.  Denials and mere quantity words
    stand in `claims`.

    \b
    Examples:
      beleg figures kp-ru.beleg --supplier KP --recipient RU --goods ammunition
      beleg figures kp-ru.beleg --supplier Russland --recipient Nordkorea --json
    """
    from beleg import ledger as ledgers
    from beleg.engine.lineage import descent
    from beleg.ledger import ClaimFilter
    from beleg.ledger.figures import series
    from beleg.present import names

    wanted = ClaimFilter(
        supplier=None if supplier is None else names.actor_code(supplier),
        recipient=None if recipient is None else names.actor_code(recipient),
        goods=None if goods is None else names.goods_code(goods),
    )
    with ledgers.open(ledger, readonly=True) as book:
        rows = book.claims(wanted)
        found = series(rows)
        known = descent(book) if found else None
    if known is None:
        if json:
            screen.json([])
    elif json:
        from beleg.present.export import figure_row

        screen.json([figure_row(row, known) for row in found])
    else:
        from beleg.present.tables import figures_counted, figures_table

        by_id = {row.public_id: row for row in rows}
        screen.show(figures_table(found, by_id, known, screen.width()), figures_counted(found, known))
    _leave(found, "no such figures")


def _leave(found: object, message: str) -> None:
    if not found:
        screen.complain(message)
        raise typer.Exit(Exit.NOTHING)
