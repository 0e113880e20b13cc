"""*Seoul: Nordkorea schickt Granaten*: who stands before the colon of a headline says what follows it."""

from __future__ import annotations

from beleg.attribute.actors import Actors
from beleg.attribute.found import Found
from beleg.attribute.view import View

#: A speaker of more units before the colon is a topic or a sentence of its own.
LONGEST_SPEAKER = 8
#: Without a verb, what follows tells of an act only if it names two who may do it (*Granaten aus Nordkorea für Russland*).
LEAST_ACTORS = 2


def find_titled(view: View, actors: Actors) -> list[Found]:
    """The statement that a headline puts in a mouth by a colon (rule `headline colon`), if it does."""
    colon = next((unit for unit in range(1, min(view.size - 1, LONGEST_SPEAKER)) if view.is_mark(unit, ":")), None)
    if colon is None or any(view.verbal(unit) for unit in range(colon)):
        return []
    speaker = view.exact(0, colon)
    codes = actors.of(speaker)
    quote = view.span(colon + 1, view.end)
    if not codes or not quote:
        return []
    others = [mention for mention in actors.within(quote) if not set(mention.actors) & set(codes)]
    told = any(clause.finite is not None and clause.first > colon for clause in view.clauses)
    if not others or (not told and len(others) < LEAST_ACTORS):
        return []
    return [Found(rule="headline colon", quote=quote, speaker=speaker, frame=view.exact(0, colon + 1))]
