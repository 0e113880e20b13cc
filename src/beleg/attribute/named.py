"""Names before a colon that say what stands behind it (*Ein Sprecher auf Anfrage: Man prüfe den Fall*)."""

from __future__ import annotations

from beleg.attribute.complements import Complement
from beleg.attribute.found import Found
from beleg.attribute.governing import behind_colon
from beleg.attribute.speaker import speaks
from beleg.attribute.view import View, main_verb


def find_named(view: View, known: list[Found]) -> list[Found]:
    """*Ein Sprecher auf Anfrage: Man prüfe den Fall* (rule `colon`)."""
    if ":" not in view.forms or known or len(view.clauses) < 2:
        return []
    clause, following = view.clauses[0], view.clauses[1]
    if clause.order != "verbless" or not view.is_mark(following.first - 1, ":") or following.first in view.quotations:
        return []
    opening = next((other for other in view.clauses[1:] if main_verb(other)), None)
    phrase = view.phrases.get(clause.first)
    if opening is None or opening.mood != "k1" or phrase is None or phrase.preposition is not None:
        return []
    if not speaks(view, phrase):
        return []
    return [behind_colon(view, Complement(1, "colon"), view.exact(clause.first, phrase.stop), opening)]
