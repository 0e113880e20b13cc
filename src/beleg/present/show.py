"""One claim for a terminal: its slots with their words and rules, the hands that it came through, and its passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from beleg.errors import LedgerError
from beleg.ledger import ClaimRow, ReactionRow
from beleg.model import Span
from beleg.model.matter import Placement
from beleg.present import dates, names, passages
from beleg.present.export import claim_row
from beleg.present.reactions import reaction_row, says
from beleg.present.slots import Slot, hands, slots, words
from beleg.present.tables import direction
from beleg.present.text import figure, line, visible

#: How the words of a slot look on a terminal; all are underlined.
_STYLES = {
    "supplier": "yellow",
    "recipient": "blue",
    "goods": "green",
    "quantity": "magenta",
    "claimants": "cyan",
    "period": "bright_yellow",
}
_EVIDENCE = "evidence"


def shown(row: ClaimRow, placed: Placement, silent: Sequence[ReactionRow], *, plain: bool) -> Iterator[RenderableType]:
    """The parts of the screen, with the matter where the claim is `placed` and who is `silent` about it.

    `plain` marks passages with brackets, not colours.
    """
    text = _text(row)
    found = slots(row.claim)
    yield Text(f"{row.public_id}  {row.claim.kind}", style="bold")
    yield Text(_sentence(row))
    yield Text(f"matter {placed.matter or 'open'}: {placed.why}", style="dim")
    for fitting in placed.fits if placed.matter is None else ():
        yield Text(f"  may be {fitting}", style="dim")
    yield Text()
    yield _chain(row, text)
    yield from _passage(row, text, found, plain)
    yield _table(found, text)
    for one in silent:
        yield _silent(one, text)
    if row.claim.suggested:
        yield Text("Suggested by rule, not in the text: an act as claimed would fall under", style="italic")
        for norm in row.claim.suggested:
            yield Padding(Text(f"{line(norm.norm)}: {line(norm.title)} ({line(norm.why)})"), (0, 0, 0, 2))


def as_json(row: ClaimRow, silent: Sequence[ReactionRow]) -> dict[str, Any]:
    """The claim as JSON: the row of an export, the words of every slot, the hands that it came through, who is silent about it."""
    text = _text(row)
    return {
        **claim_row(row),
        "outlet": row.outlet,
        "agency": row.agency,
        "published": row.published,
        "passages": [span.of(text) for span in row.claim.evidence],
        "slots": [
            {"slot": slot.name, "value": slot.value, "words": [span.of(text) for span in slot.spans], "rule": slot.rule}
            for slot in slots(row.claim)
        ],
        "hands": [hand._asdict() for hand in hands(row, text, row.statements)],
        "reactions": [reaction_row(one) for one in silent],
        "statements": [msgspec.to_builtins(statement) for statement in row.statements],
    }


def _silent(row: ReactionRow, text: str) -> Text:
    """Who says nothing of the claim, when, and in which words."""
    one = row.reaction
    return Text.assemble(
        (line(names.actors(one.actors)), "bold"),
        f" {says(one.kind, one.scope)}, {dates.said_long(row.date)}  ",
        (f"„{words(text, one.evidence)}“", "italic"),
    )


def _text(row: ClaimRow) -> str:
    if row.text is None:
        raise LedgerError("no text with this claim", row.public_id)
    return row.text


def _sentence(row: ClaimRow) -> str:
    claim = row.claim
    goods = ", ".join(line(names.words(code)) for code in claim.goods)
    parts = (direction(claim), goods, figure(claim.quantity), line(claim.period or ""), names.words(claim.status))
    return " · ".join(part for part in (*parts, claim.certainty) if part)


def _chain(row: ClaimRow, text: str) -> Text:
    """Outlet ← agency ← via ← claimant, and where it stands."""
    chain = Text()
    for place, hand in enumerate(hands(row, text, row.statements)):
        chain.append(" ← " if place else "")
        chain.append(f"{hand.role} ", style="dim")
        chain.append(line(hand.name))
        if hand.words:
            chain.append(f" „{hand.words}“" if hand.name else f"„{hand.words}“", style="italic")
    chain.append(f"\n{line(row.report)}, {dates.long(row.published)}", style="dim")
    return chain


def _passage(row: ClaimRow, text: str, found: list[Slot], plain: bool) -> Iterator[RenderableType]:
    marked = [(span, _EVIDENCE) for span in row.claim.evidence]
    marked += [(span, slot.name) for slot in found for span in slot.spans]
    for stretch in passages.around(text, [span for span, _ in marked]):
        yield Padding(_stretch(text, stretch, marked, plain), (1, 0, 0, 2))
    yield Text()


def _stretch(text: str, stretch: Span, marked: list[tuple[Span, str]], plain: bool) -> Text:
    shown_text = Text("" if _begins(text, stretch.start) else "… ", style="" if plain else "dim")
    inside = False
    for piece in passages.pieces(stretch, marked):
        evidence = _EVIDENCE in piece.labels
        if plain and evidence != inside:
            shown_text.append("⟦" if evidence else "⟧")
        inside = evidence
        labels = [label for label in piece.labels if label != _EVIDENCE]
        words_here = visible(text[piece.start : piece.end])
        if plain:
            shown_text.append(f"[{'+'.join(labels)}: {words_here}]" if labels else words_here)
        else:
            shown_text.append(words_here, style=_style(labels, evidence))
    if plain and inside:
        shown_text.append("⟧")
    if stretch.end < len(text) and text[stretch.end] != "\n":
        shown_text.append(" …")
    return shown_text


def _style(labels: list[str], evidence: bool) -> str:
    if not labels:
        return "not dim bold" if evidence else ""
    colour = next((_STYLES[label] for label in labels if label in _STYLES), "")
    return f"not dim bold underline {colour}".strip()


def _begins(text: str, place: int) -> bool:
    return place == 0 or text[place - 1] == "\n"


def _table(found: list[Slot], text: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for name, style in (("slot", ""), ("value", "bold"), ("words in the text", "italic"), ("rule", "dim")):
        table.add_column(name, style=style)
    for slot in found:
        table.add_row(
            Text(line(slot.label), style=_STYLES.get(slot.name, "")),
            Text(visible(slot.value) or "–"),
            Text(words(text, slot.spans)),
            Text(line(slot.rule)),
        )
    return table
