"""Hearsay chains: who stands between a speaker and the report (*in einem Interview mit …*, *unter Berufung auf …*)."""

from __future__ import annotations

from beleg.attribute.found import Found
from beleg.attribute.view import View
from beleg.model import Span, Spans
from beleg.rules.reporting import AUTHORITY, AUTHORITY_ON, MEDIA_ENDINGS, TALKS, TALKS_WITH

TRIGGERS = TALKS | AUTHORITY
#: Verbs by which the speaker has it from somebody else.
LEARNING = frozenset({"erfahren", "hören"})
#: Between the noun and its preposition stands a determiner or an attribute at most.
REACH = 4


def _governed(view: View, noun: int, prepositions: frozenset[str], *, attached: bool = False) -> Spans:
    """The phrase behind one of the prepositions that follow the noun, or with what is `attached` to it (*Offiziere in Rabat*)."""
    for unit in range(noun + 1, min(view.size - 1, noun + REACH)):
        if view.lower[unit] in prepositions and unit + 1 in view.phrases:
            phrase = view.phrases[unit + 1]
            return view.exact(unit + 1, phrase.stop if attached else phrase.genitive)
    return ()


def _learned_from(view: View, one: Found) -> Spans:
    """From whom the speaker has it (*wie das Blatt aus Regierungskreisen erfuhr*)."""
    for unit, form in enumerate(view.lower[:-1]):
        place = view.row.start[unit]
        if form == "aus" and unit + 1 in view.phrases and any(span.start <= place < span.end for span in one.frame):
            return view.exact(unit + 1, view.phrases[unit + 1].stop)
    return ()


def _media_places(view: View) -> list[int]:
    """Where nouns stand that name those who publish."""
    return [
        view.row.start[phrase.head]
        for phrase in view.sentence.phrases
        if view.lower[phrase.head].endswith(MEDIA_ENDINGS)
    ]


def link_chains(view: View, found: list[Found]) -> None:
    """Set `source` and `authority` of the statements of one sentence."""
    if not found:
        return
    for unit, form in enumerate(view.lower) if not TRIGGERS.isdisjoint(view.forms) else ():
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
                one.authority += _governed(view, unit, AUTHORITY_ON, attached=True)
    for one in found:
        if not one.lemmas.isdisjoint(LEARNING):
            one.authority += _learned_from(view, one)
    places = _media_places(view)
    if not places:
        return

    def named(span: Span) -> bool:
        return any(span.start <= place < span.end for place in places)

    papers = [one for one in found if any(named(span) for span in one.speaker)]
    for one in found:
        one.source += tuple(span for span in one.addressee if named(span))
        if one.speaker and one not in papers:
            for paper in papers:
                if any(around.start <= one.start and one.quote[0].end <= around.end for around in paper.quote):
                    one.source += tuple(span for span in paper.speaker if span not in one.source)
