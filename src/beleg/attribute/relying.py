"""*Das Blatt beruft sich auf Offiziere*: whose word a paper's report before was, told in a sentence of its own."""

from __future__ import annotations

from collections.abc import Sequence

from beleg.attribute.actors import Actors
from beleg.attribute.addressee import accusative_object
from beleg.attribute.citing import CITING
from beleg.attribute.found import Found
from beleg.attribute.speaker import clause_subject
from beleg.attribute.view import View, main_verb
from beleg.model import Spans
from beleg.rules.reporting import AUTHORITY_ON, MEDIA_ENDINGS, RELYING, RELYING_FORMS

#: Mentions of those who publish.
OUTLETS = frozenset({"outlet", "named outlet", "state outlet"})
#: So many statements back the paper's own may stand.
NEAR = 6


def relies_on(view: View) -> tuple[Spans, Spans] | None:
    """Who relies on whom in the sentence: subject and the phrase behind *auf*, or who is cited without a word of what they said."""
    if view.forms.isdisjoint(RELYING_FORMS):
        return None
    for number, clause in enumerate(view.clauses):
        if not main_verb(clause) or clause.passive or clause.lemmas.isdisjoint(RELYING | {CITING}):
            continue
        who = clause_subject(view, number)
        if who is None:
            return None
        if CITING in clause.lemmas:
            whom = accusative_object(view, clause, number)
            return (view.exact(*who), whom) if whom else None
        for unit in range(clause.first, clause.stop - 1):
            if view.lower[unit] in AUTHORITY_ON and unit + 1 in view.phrases:
                return view.exact(*who), view.exact(unit + 1, view.phrase_stop(unit + 1, clause.stop))
        return None
    return None


def rely(text: str, view: View, found: Sequence[Found], actors: Actors) -> None:
    """Tells of the paper's last statement before whose word it was, where the sentence says so."""
    told = relies_on(view)
    if told is None:
        return
    who, whom = told
    named = actors.of(who)
    if not (named or _publishes(text, who, actors)) or not actors.of(whom):
        return
    for one in reversed(found[-NEAR:]):
        origin = one.heir_of or one
        if origin.speaker and (
            _publishes(text, origin.speaker, actors) if not named else actors.of(origin.speaker) == named
        ):
            if not origin.authority and _publishes(text, origin.speaker, actors):
                origin.authority = whom
            return


def _publishes(text: str, spans: Spans, actors: Actors) -> bool:
    """Whether a speaker is one who publishes, by its noun or as a known paper."""
    if any(word.strip("„“»«\"'").lower().endswith(MEDIA_ENDINGS) for span in spans for word in span.of(text).split()):
        return True
    return any(mention.rule in OUTLETS for mention in actors.within(spans))
