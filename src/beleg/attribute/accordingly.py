"""*Demnach …* and *Berichte, wonach …*: the source is what was said before."""

from __future__ import annotations

from beleg.attribute.found import Found
from beleg.attribute.view import View, main_verb
from beleg.model import Spans
from beleg.rules.reporting import ACCORDINGLY, ACCORDINGLY_WITH_MOOD, NOUNS_BEFORE_WONACH, is_source

#: Open a clause with what a source tells, which is named before them.
BEHIND_A_SOURCE = frozenset({"wonach", "demzufolge"})


def source_before(view: View, comma: int) -> Spans:
    """The phrase of the nearest noun for a source before a comma, with the name behind it (*ein Bericht des «Anzeigers»*)."""
    for unit in range(comma - 1, -1, -1):
        if view.row.capital[unit] and (is_source(view.lower[unit]) or view.lower[unit] in NOUNS_BEFORE_WONACH):
            begin = view.back_to_determiner(unit, 0)
            return view.exact(begin, max(view.phrase_stop(begin, comma), unit + 1))
    return ()


def find_wonach(view: View, _: list[Found]) -> list[Found]:
    """*ein Bericht der Zeitung, wonach …*, *ein Bericht, demzufolge …* (rule `wonach`)."""
    if view.forms.isdisjoint(BEHIND_A_SOURCE):
        return []
    found = []
    for clause in view.clauses:
        if clause.order != "last" or clause.subordinator not in BEHIND_A_SOURCE:
            continue
        speaker: Spans = source_before(view, clause.first - 1) or _before_comma(view, clause.first - 1)
        goes_on = next((other for other in view.clauses if other.first == clause.stop + 1), None)
        ends = goes_on is not None and goes_on.order == "first" and not goes_on.coordinated
        if ends and goes_on is not None and goes_on.mood:
            begin = next((unit for unit in range(clause.first, -1, -1) if view.is_mark(unit, ":")), 0)
            ends = not any(main_verb(other) for other in view.clauses if begin <= other.first < clause.first)
        found.append(
            Found(
                rule="wonach",
                quote=view.span(clause.first + 1, clause.stop if ends else view.end),
                speaker=speaker,
                cue=view.exact(clause.first, clause.first + 1),
                frame=view.exact(0, clause.first + 1),
            )
        )
    return [one for one in found if one.quote]


def _before_comma(view: View, comma: int) -> Spans:
    """The phrase that ends right before a comma, which is what *wonach* goes back to where no noun of source stands before it."""
    before = [phrase for phrase in view.sentence.phrases if phrase.genitive == comma and view.row.capital[phrase.head]]
    return view.exact(before[0].first, comma) if before else ()


def _states(view: View, verb: int) -> bool:
    """Whether the verb is in the present tense, as in reports of what papers say, where *Danach* hardly means *then*."""
    readings = view.row.word[verb].finite
    return any(reading.tense == "pres" for reading in readings) and not any(
        reading.lemma in ("haben", "werden") or reading.tense == "pret" for reading in readings
    )


def find_demnach(view: View, _: list[Found]) -> list[Found]:
    """*Demnach …*, *Danach sei …* (rule `demnach`)."""
    if view.forms.isdisjoint(ACCORDINGLY) and view.forms.isdisjoint(ACCORDINGLY_WITH_MOOD):
        return []
    opening = view.clauses[0] if view.clauses else None
    form = view.lower[0]
    at = None
    if opening is not None and opening.finite == 1:
        sure = form in ACCORDINGLY or (form in ACCORDINGLY_WITH_MOOD and (bool(opening.mood) or _states(view, 1)))
        at = 0 if sure else None
    if at is None:
        opened = {clause.opening for clause in view.clauses if clause.subordinator in BEHIND_A_SOURCE}
        accordingly = (unit for unit in range(1, view.size) if view.lower[unit] in ACCORDINGLY and unit not in opened)
        at = next(accordingly, None)
    if at is None:
        return []
    begin = next((unit + 1 for unit in range(at - 1, -1, -1) if view.lower[unit] == ";"), 0)
    quote = (view.span(begin, at) if at > begin else ()) + view.span(at + 1, view.end)
    word = view.exact(at, at + 1)
    return [Found(rule="demnach", quote=quote, speaker=word, cue=word, frame=word)] if quote else []
