"""The commands that ask a ledger: `claims`, `show`, `matters`, `figures`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from beleg.model import Certainty, Kind, Status
from beleg.present import screen
from beleg.present.screen import Exit

if TYPE_CHECKING:
    from beleg.ledger import Ledger

Book = Annotated[Path, typer.Argument(metavar="LEDGER", help="The ledger.")]
Supplier = Annotated[str | None, typer.Option(help="Who supplies: a code or a country's name (KP, Nordkorea).")]
Recipient = Annotated[str | None, typer.Option(help="Who receives: a code or a country's name (RU, Russia).")]
Goods = Annotated[str | None, typer.Option(help="What goes: a code or a German word (ammunition, Granaten).")]
InMatter = Annotated[str | None, typer.Option("--matter", help="Only of this matter: its id, as `matters` lists it.")]
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
    matter: InMatter = None,
    json: Json = False,
) -> None:
    """List claims: who claims what, how many, how sure, and where.

    \b
    Examples:
      beleg claims kp-ru.beleg
      beleg claims kp-ru.beleg --supplier KP --goods ammunition --from 2023-10
      beleg claims kp-ru.beleg --kind denial --claimant Russland
      beleg claims kp-ru.beleg --text 'Container*' --json
      beleg claims kp-ru.beleg --matter KP.RU.ammunition.2022
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
        matter=matter,
    )
    with ledgers.open(ledger, readonly=True) as book:
        rows = book.claims(wanted)
        if not rows:
            _unknown(book, wanted.supplier, wanted.recipient, wanted.goods, wanted.claimant)
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
    """Show one claim: every slot with the words behind it and the rule that filled it, in its passage; who is silent about it.

    \b
    Examples:
      beleg show kp-ru.beleg 3fa1c20b
      beleg show kp-ru.beleg 3fa1 --json
    """
    from beleg import ledger as ledgers
    from beleg.engine.matters import placement

    with ledgers.open(ledger, readonly=True) as book:
        row = book.claim(claim)
        placed = placement(book, row.public_id)
        silent = book.reactions(claim=row.public_id)
    if json:
        from beleg.present.show import as_json

        screen.json(as_json(row, silent))
    else:
        from beleg.present.show import shown

        screen.show(*shown(row, placed, silent, plain=not screen.colours()))


def matters(
    ledger: Book,
    supplier: Supplier = None,
    recipient: Recipient = None,
    goods: Goods = None,
    denied: Annotated[bool, typer.Option("--denied", help="Only what somebody denies.")] = False,
    json: Json = False,
) -> None:
    """List matters: what claims of all reports together tell of one act or flow, how many by the latest word, and who denies it.

    \b
    Examples:
      beleg matters kp-ru.beleg
      beleg matters kp-ru.beleg --supplier Nordkorea --goods weapons
      beleg matters kp-ru.beleg --denied --json
    """
    from rich.text import Text

    from beleg import ledger as ledgers
    from beleg.engine.matters import Asked
    from beleg.engine.matters import matters as found_in
    from beleg.present import matters as shown

    with ledgers.open(ledger, readonly=True) as book:
        known = found_in(book, Asked(*_codes(supplier, recipient, goods)))
        _unlinked(book)
        if not known.matters:
            _unknown(book, *_codes(supplier, recipient, goods))
    found = [one for one in known.matters if one.denied_by or not denied]
    if json:
        screen.json([shown.matter_row(one) for one in found])
    elif found:
        wide = screen.width()
        count = known.count(claim for one in found for claim in one.claims)
        screen.show(
            shown.matters_table(found, known, wide), shown.matters_key(wide), Text(shown.counted(count), style="dim")
        )
    _leave(found, "no such matters")


def figures(
    ledger: Book,
    supplier: Supplier = None,
    recipient: Recipient = None,
    goods: Goods = None,
    matter: InMatter = None,
    json: Json = False,
) -> None:
    """List the figures of each matter over time: bounds, who gave them and when, how they changed, how many reports tell them.

    Several reports of one origin are one entry.  Denials and mere quantity words stand in `claims`.

    \b
    Examples:
      beleg figures kp-ru.beleg --supplier KP --recipient RU --goods ammunition
      beleg figures kp-ru.beleg --supplier Russland --recipient Nordkorea --json
    """
    from rich.text import Text

    from beleg import ledger as ledgers
    from beleg.engine.lineage import descent
    from beleg.engine.matters import Asked
    from beleg.engine.matters import matters as found_in
    from beleg.present import matters as shown

    with ledgers.open(ledger, readonly=True) as book:
        known = found_in(book, Asked(*_codes(supplier, recipient, goods), matter))
        _unlinked(book)
        asked = known.matters
        if not asked:
            _unknown(book, *_codes(supplier, recipient, goods))
        found = {one.outline.id: entries for one in asked if (entries := known.entries(one.outline.id))}
        origins = descent(book, {entry.report for entries in found.values() for entry in entries})
    if json:
        screen.json([shown.figure_row(entry) for entries in found.values() for entry in entries])
    elif found:
        wide = screen.width()
        listed = [one for one in asked if one.outline.id in found]
        tables = [shown.figures_table(one, found[one.outline.id], known, origins, wide) for one in listed]
        count = known.count(claim for entries in found.values() for entry in entries for claim in entry.claims)
        screen.show(*tables, shown.figures_key(wide), Text(shown.counted(count), style="dim"))
    _leave(found, "no such figures")


def _unlinked(book: Ledger) -> None:
    """Say how much is missing where reading was interrupted, or an older beleg made the ledger."""
    if left := book.unlinked():
        screen.complain(f"{left} reports are not linked yet: `beleg link` does it")


def _unknown(
    book: Ledger, supplier: str | None, recipient: str | None, goods: str | None, claimant: str | None = None
) -> None:
    """Say of each code asked for that no claim has it: a name that was mistyped looks like an empty result."""
    asked = {"supplier": supplier, "recipient": recipient, "goods": goods, "claimants": claimant}
    for slot, code in asked.items():
        if code is not None and not book.knows(slot, code):
            screen.complain(f"no claim here has {code} as {'claimant' if slot == 'claimants' else slot}")


def _codes(supplier: str | None, recipient: str | None, goods: str | None) -> tuple[str | None, str | None, str | None]:
    """The codes that a person means."""
    from beleg.present import names

    return (
        None if supplier is None else names.actor_code(supplier),
        None if recipient is None else names.actor_code(recipient),
        None if goods is None else names.goods_code(goods),
    )


def _leave(found: object, message: str) -> None:
    if not found:
        screen.complain(message)
        raise typer.Exit(Exit.NOTHING)
