"""Hearsay chains: who stands between a speaker and the report (*in einem Interview mit …*, *unter Berufung auf …*)."""

from __future__ import annotations

from beleg.attribute.found import Found
from beleg.attribute.view import View
from beleg.model import Span, Spans
from beleg.rules.reporting import AUTHORITY, AUTHORITY_ON, MEDIA_ENDINGS, TALKS, TALKS_WITH

TRIGGERS = TALKS | AUTHORITY
#: Between the noun and its preposition stands a determiner or an attribute at most.
REACH = 4


def _governed(view: View, noun: int, prepositions: frozenset[str]) -> Spans:
    """The phrase behind one of the prepositions that follow the noun."""
    for unit in range(noun + 1, min(view.size - 1, noun + REACH)):
        if view.lower[unit] in prepositions and unit + 1 in view.phrases:
            return view.exact(unit + 1, view.phrases[unit + 1].genitive)
    return ()


def _names_media(view: View, span: Span) -> bool:
    for phrase in view.sentence.phrases:
        if span.start <= view.row.start[phrase.head] < span.end and view.lower[phrase.head].endswith(MEDIA_ENDINGS):
            return True
    return False


def link_chains(view: View, found: list[Found]) -> None:
    """Set `source` and `authority` of the statements of one sentence."""
    if not found:
        return
    for unit in range(view.size):
        form = view.lower[unit]
        if form not in TRIGGERS or not view.row.capital[unit]:
            continue
        place = view.row.start[unit]
        for one in found:
            framed = not one.frame or any(span.start <= place < span.end for span in one.frame)
            if not framed or any(span.start <= place < span.end for span in one.quote):
                continue
            if form in TALKS:
                one.source += _governed(view, unit, TALKS_WITH)
            else:
                one.authority += _governed(view, unit, AUTHORITY_ON)
    for one in found:
        one.source += tuple(span for span in one.addressee if _names_media(view, span))
        for other in found:
            if other is not one and one.speaker and other.speaker != one.speaker and _passes_on(view, other, one):
                one.source += tuple(span for span in other.speaker if span not in one.source)


def _passes_on(view: View, outer: Found, inner: Found) -> bool:
    """Whether `outer` is a paper's statement that holds `inner`, another's."""
    if not any(_names_media(view, span) for span in outer.speaker) or any(
        _names_media(view, span) for span in inner.speaker
    ):
        return False
    return any(around.start <= inner.quote[0].start and inner.quote[0].end <= around.end for around in outer.quote)
