"""Tokens of a sentence → the row of units that its grammar is read from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from beleg.model import Row, Span, Tokens, Word
from beleg.model.analysis import PARENTHESIS, QUOTATION, WORD

#: Stands for units that no lexicon knows: quotations and parentheses.
NOTHING = Word("")
QUOTATION_MARKS = frozenset('„“”"«»')
#: A parenthesis of more tokens than this lacks its closing bracket.
LONGEST_PARENTHESIS = 60


def build_row(
    text: str, tokens: Tokens, first: int, stop: int, quotations: Sequence[Span], *, plain: bool = False
) -> Row:
    """The row of the tokens from `first` up to `stop`.

    Parentheses become one unit each, and so do the `quotations` that lie among the tokens, with the noun that a hyphen joins to
    them; with `plain` the quotation marks are left out instead, as if nothing were quoted.
    """
    wholes = _wholes(tokens, first, stop, () if plain else quotations, plain=plain)
    if not wholes:
        return _tokens_alone(tokens, first, stop)
    numbers: list[int] = []
    row = Row(start=[], end=[], text=[], lower=[], kind=[], capital=[], token=numbers, word=[], signs=[])
    begin = first
    for unit_first, unit_stop, kind in wholes:
        _extend(row, numbers, tokens, begin, unit_first)
        if kind is not None:
            start, end = tokens.start[unit_first], tokens.end[unit_stop - 1]
            whole = text[start:end]
            row.start.append(start)
            row.end.append(end)
            row.text.append(whole)
            row.lower.append(whole.lower() if kind == WORD else whole)
            row.kind.append(kind)
            row.capital.append(True)
            numbers.append(unit_first)
            row.word.append(tokens.word[unit_stop - 1] if kind == WORD else NOTHING)
            row.signs.append(0)
        begin = unit_stop
    _extend(row, numbers, tokens, begin, stop)
    return row


def _tokens_alone(tokens: Tokens, first: int, stop: int) -> Row:
    """The row where every token is a unit, as in most sentences."""
    return Row(
        tokens.start[first:stop],
        tokens.end[first:stop],
        tokens.text[first:stop],
        tokens.lower[first:stop],
        tokens.kind[first:stop],
        tokens.capital[first:stop],
        range(first, stop),
        tokens.word[first:stop],
        tokens.signs[first:stop],
    )


def _extend(row: Row, numbers: list[int], tokens: Tokens, first: int, stop: int) -> None:
    """Append the tokens from `first` up to `stop`, a unit each; `numbers` are those of the row's tokens."""
    if first >= stop:
        return
    row.start.extend(tokens.start[first:stop])
    row.end.extend(tokens.end[first:stop])
    row.text.extend(tokens.text[first:stop])
    row.lower.extend(tokens.lower[first:stop])
    row.kind.extend(tokens.kind[first:stop])
    row.capital.extend(tokens.capital[first:stop])
    numbers.extend(range(first, stop))
    row.word.extend(tokens.word[first:stop])
    row.signs.extend(tokens.signs[first:stop])


def _wholes(
    tokens: Tokens, first: int, stop: int, quotations: Sequence[Span], *, plain: bool
) -> list[tuple[int, int, int | None]]:
    """The stretches of tokens that are one unit, with its kind (None: left out), in order and without overlap."""
    found: list[tuple[int, int, int | None]] = []
    forms = tokens.text
    here = first
    for quotation in quotations:
        begin = bisect_left(tokens.start, quotation.start, here, stop)
        end = bisect_left(tokens.start, quotation.end, begin, stop)
        if begin < end:
            found += _parentheses(forms, here, begin)
            if _compound(tokens, end, stop):
                found.append((begin, end + 2, WORD))
                here = end + 2
            else:
                found.append((begin, end, QUOTATION))
                here = end
    found += _parentheses(forms, here, stop)
    if plain:
        found += [(number, number + 1, None) for number in range(first, stop) if forms[number] in QUOTATION_MARKS]
        found.sort()
    return _without_overlap(found) if plain else found


def _compound(tokens: Tokens, end: int, stop: int) -> bool:
    """Whether a quotation that ends at `end` is the first part of a compound (*die „Bild“-Zeitung*), which is one word then."""
    if end + 1 >= stop or tokens.text[end] != "-" or tokens.kind[end + 1] != WORD or not tokens.capital[end + 1]:
        return False
    return tokens.start[end] == tokens.end[end - 1] and tokens.start[end + 1] == tokens.end[end]


def _parentheses(forms: list[str], first: int, stop: int) -> list[tuple[int, int, int | None]]:
    found: list[tuple[int, int, int | None]] = []
    while first < stop and "(" in forms[first:stop]:
        try:
            opening = forms.index("(", first, stop)
            closing = forms.index(")", opening, min(stop, opening + LONGEST_PARENTHESIS))
        except ValueError:
            break
        found.append((opening, closing + 1, PARENTHESIS))
        first = closing + 1
    return found


def _without_overlap(stretches: list[tuple[int, int, int | None]]) -> list[tuple[int, int, int | None]]:
    kept: list[tuple[int, int, int | None]] = []
    for stretch in stretches:
        if not kept or stretch[0] >= kept[-1][1]:
            kept.append(stretch)
    return kept
