"""Which norms a passage names: by their own names, or by a word for a norm and whose it is."""

from __future__ import annotations

from beleg.claim.domain.cues import NORM
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.passage import Passage
from beleg.model import Span
from beleg.rules.words import lines

#: How far from a word for a norm its owner may stand, in units (*die vom Sicherheitsrat verhängten Sanktionen*).
REACH = 6

Norms = tuple[tuple[str, ...], tuple[Span, ...]]
NOTHING: Norms = ((), ())


def named_norms(passage: Passage, pack: Pack) -> Norms:
    """The codes of the norms that a passage names with whose they are, and where it does; a state's own law has an empty code."""
    if not passage.cues & NORM:
        return NOTHING
    found: list[tuple[str, Span]] = []
    row, breach = passage.row, pack.breach
    for unit, lower in enumerate(row.lower):
        if row.capital[unit] and lower.startswith(pack.all_norm_stems):
            found += [
                (norm.code, row.span(unit, unit + 1))
                for norm in breach.norm
                if lower.startswith(pack.norm_stems[norm.code])
            ]
    text = " ".join(form.replace(" ", "_") for form in row.lower)
    for norm in breach.norm:
        for phrase in lines(norm.phrases):
            at = text.find(phrase)
            if at >= 0:
                unit = text.count(" ", 0, at)
                found.append((norm.code, row.span(unit, min(len(row), unit + phrase.count(" ") + 1))))
    if not found:
        found = _owned(passage, pack)
    if any(code for code, _ in found):
        found = [(code, span) for code, span in found if code]  # a law of one state beside a norm with a name
    return tuple(dict.fromkeys(code for code, _ in found)), tuple(dict.fromkeys(span for _, span in found))


def norm_word(passage: Passage, pack: Pack) -> Span | None:
    """Where a passage has a word for a norm of no named owner (*das Embargo*, *die Beschlüsse*), None where it has none."""
    unit = _word(passage, pack)
    return None if unit is None else passage.row.span(unit, unit + 1)


def _word(passage: Passage, pack: Pack) -> int | None:
    row, ends = passage.row, pack.norm_words
    return next((unit for unit, lower in enumerate(row.lower) if row.capital[unit] and lower.endswith(ends)), None)


def _owned(passage: Passage, pack: Pack) -> list[tuple[str, Span]]:
    """The norm of the actor that stands nearest to a word for a norm (*die Verbote Washingtons*, *europäisches Recht*)."""
    unit = _word(passage, pack)
    if unit is None:
        return []
    row = passage.row
    owners = [
        (abs(actor.first - unit), pack.breach.owners[code], actor.span)
        for actor in passage.actors
        for code in actor.codes
        if code in pack.breach.owners and -REACH <= actor.first - unit <= REACH
    ]
    for place in range(max(unit - REACH, 0), min(unit + REACH + 1, len(row))):
        code = pack.norm_owners.get(row.lower[place])
        if code is not None:
            owners.append((abs(place - unit), code, row.span(place, place + 1)))
    owners.sort(key=lambda owner: owner[0])
    return [(owners[0][1], row.span(unit, unit + 1))] if owners else []
