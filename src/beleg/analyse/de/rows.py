"""Tokens of a sentence → the row of units that its grammar is read from."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.analyse.de.lexicon import Lexicon
from beleg.model import Row, Span, Tokens, Word
from beleg.model.analysis import MARK, NUMBER, PARENTHESIS, QUOTATION, WORD

#: Stands for units that no lexicon knows: marks, numbers, quotations.
NOTHING = Word("")
QUOTATION_MARKS = frozenset('„“”"«»')


def _capital(form: str) -> bool:
    """Whether the unit begins with a capital, or has one after a hyphen (*russisch-Orthodoxe*, *152-mm-Granaten*)."""
    if form[0].isupper():
        return True
    hyphen = form.find("-")
    return 0 <= hyphen < len(form) - 1 and form[hyphen + 1].isupper()


def build_row(
    text: str,
    tokens: Tokens,
    first: int,
    stop: int,
    quotations: Sequence[Span],
    lexicon: Lexicon,
    *,
    plain: bool = False,
) -> Row:
    """The row of the tokens from `first` up to `stop`.

    Parentheses become one unit each, and so do the `quotations` that lie among the tokens; with `plain` the quotation
    marks are left out instead, as if nothing were quoted.
    """
    row = Row(start=[], end=[], text=[], lower=[], kind=[], capital=[], token=[], word=[])
    number, here = first, 0
    while number < stop:
        start = tokens.start[number]
        while here < len(quotations) and quotations[here].end <= start:
            here += 1
        form, kind = tokens.text[number], tokens.kind[number]
        if not plain and here < len(quotations) and quotations[here].start == start:
            following = _after(tokens, number, stop, quotations[here].end)
            _append(row, text, start, quotations[here].end, QUOTATION, number)
            number = following
            continue
        if kind == MARK and form == "(" and (closing := _closing(tokens, number, stop)):
            _append(row, text, start, tokens.end[closing], PARENTHESIS, number)
            number = closing + 1
            continue
        if not (plain and kind == MARK and form in QUOTATION_MARKS):
            row.start.append(start)
            row.end.append(tokens.end[number])
            row.text.append(form)
            row.lower.append(tokens.lower[number])
            row.kind.append(kind)
            row.capital.append(kind == WORD and _capital(form))
            row.token.append(number)
            row.word.append(lexicon.word(tokens.lower[number]) if kind == WORD else NOTHING)
        number += 1
    return row


def _append(row: Row, text: str, start: int, end: int, kind: int, token: int) -> None:
    whole = text[start:end]
    row.start.append(start)
    row.end.append(end)
    row.text.append(whole)
    row.lower.append(whole)
    row.kind.append(kind)
    row.capital.append(True)
    row.token.append(token)
    row.word.append(NOTHING)


def _after(tokens: Tokens, number: int, stop: int, end: int) -> int:
    """The first token from `number` on that begins at or after `end`."""
    while number < stop and tokens.start[number] < end:
        number += 1
    return number


def _closing(tokens: Tokens, number: int, stop: int) -> int | None:
    """The token that closes the parenthesis opened by token `number`."""
    for closing in range(number + 1, min(stop, number + 60)):
        if tokens.text[closing] == ")":
            return closing
    return None


__all__ = ["NOTHING", "NUMBER", "build_row"]
