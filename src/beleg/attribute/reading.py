"""Analysis → statements: the table of rule families, and what is done once all are found."""

from __future__ import annotations

from collections.abc import Callable

from beleg.attribute.accordingly import find_demnach, find_wonach
from beleg.attribute.actors import Actors
from beleg.attribute.chains import link_chains
from beleg.attribute.citing import find_cited
from beleg.attribute.dependent import find_dependent
from beleg.attribute.found import Found
from beleg.attribute.governing import find_nouns, find_support, find_verbs
from beleg.attribute.headlines import find_titled
from beleg.attribute.medium import media_of
from beleg.attribute.named import find_named
from beleg.attribute.nesting import in_order
from beleg.attribute.postposed import find_amid, find_postposed, find_so, find_taken_up, find_wie
from beleg.attribute.prepositional import find_prepositional
from beleg.attribute.quiet import Quiet
from beleg.attribute.quotations import find_quotations
from beleg.attribute.relying import rely
from beleg.attribute.runs import Thread
from beleg.attribute.view import View
from beleg.model import Analysis, Medium, Report, Statement
from beleg.rules.telling import HEARSAY, LINGERS, MOOD, STATES

#: The families of rules for one sentence, in order: each sees what those before it found.
FAMILIES: tuple[Callable[[View, list[Found]], list[Found]], ...] = (
    find_prepositional,
    find_so,
    find_wie,
    find_amid,
    find_support,
    find_verbs,
    find_postposed,
    find_taken_up,
    find_nouns,
    find_named,
    find_wonach,
    find_demnach,
    find_dependent,
)

#: A sentence of more clauses is none that anybody wrote.
MOST_CLAUSES = 100


def attribute(report: Report, analysis: Analysis) -> tuple[Statement, ...]:
    """Who says what in a report: its statements in text order, with the ids `s1`, `s2` and so on."""
    thread = Thread(report.text)
    actors = Actors(analysis)
    headlines = [segment.span for segment in report.segments if segment.role == "headline"]
    found: list[Found] = []
    quiet = Quiet(report.text, analysis.tokens)
    titles_end = max((headline.end for headline in headlines), default=0)
    for number, sentence in enumerate(analysis.sentences):
        titled = sentence.span.start < titles_end and any(headline.covers(sentence.span) for headline in headlines)
        if not titled and sentence.stop - sentence.first <= MOST_CLAUSES:
            told = quiet.tells(sentence)
            if not told & STATES and not (told & (HEARSAY | MOOD) and thread.may_go_on(number)):
                thread.pass_by(sentence, number, lingers=bool(told & LINGERS))
                continue
        if len(sentence.clauses) > MOST_CLAUSES:
            continue
        view = View(sentence, number)
        inside = find_titled(view, actors) if titled else []
        for family in FAMILIES if not inside else ():
            more = family(view, inside)
            if more:
                inside += more
        if view.quotations:
            inside += find_quotations(view, inside, thread.last)
        inside += find_cited(view, inside)
        link_chains(view, inside)
        rely(report.text, view, found, actors)
        found += thread.follow(view, inside)
    ordered = in_order(found)
    media = media_of([one for one, _ in ordered], report.text)
    return tuple(
        _statement(one, place, parent, medium, actors)
        for place, ((one, parent), medium) in enumerate(zip(ordered, media, strict=True), 1)
    )


def _statement(one: Found, place: int, parent: int | None, medium: Medium, actors: Actors) -> Statement:
    """The finished value; `place` counts from 1, `parent` from 0.

    Who relies on another passes on that one's word: the statement is then the other's, and the speaker stands in between.
    """
    origin = one.heir_of or one
    source = origin.source
    codes = actors.of(one.speaker) or actors.of(one.antecedent)
    if origin.authority and (relied_on := actors.of(origin.authority)):
        codes, source = relied_on, source + one.speaker
    return Statement(
        id=f"s{place}",
        quote=one.quote,
        mode=one.mode,
        medium=medium,
        rule=one.rule,
        speaker=one.speaker,
        cue=one.cue,
        frame=one.frame,
        addressee=one.addressee,
        source=source,
        actors=codes,
        parent=None if parent is None else f"s{parent + 1}",
    )
