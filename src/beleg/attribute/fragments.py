"""Quotations of a few words within a clause: *nannte den Plan „unklug“*."""

from __future__ import annotations

from beleg.attribute.addressee import addressee
from beleg.attribute.first_field import main_start
from beleg.attribute.found import Found
from beleg.attribute.speaker import agent, behind_verb, clause_subject, source_place
from beleg.attribute.view import View
from beleg.model import Spans
from beleg.rules.reporting import CONTENT, JUDGING, REPORTING_ALONE, TITLE_ENDINGS, VALENCY

#: What these say with a quotation of a few words is what something is or is called.
NEVER_QUOTING = frozenset({"sein", "werden", "demonstrieren", "vorstellen", "heißen", "lauten"})
#: Before these names hardly stand (*sieht einen „Angriff auf alle“*).
INDEFINITE = frozenset({"ein", "eine", "einen", "einem", "einer", "eines", "kein", "keine", "keinen"})
BEFORE_ONE_WORD = INDEFINITE | {"als", "von", "vom", "zur"}
#: A capital quotation of so few words is a title or a name, unless a colon comes before it.
TITLE_WORDS = 4
#: … inside what somebody is said to have said.
TITLE_WORDS_INSIDE = 3
#: A quotation of so many words that goes on in the middle of a sentence is what somebody said, whatever the verb.
LEAST_WORDS_ALONE = 6


def is_title(view: View, unit: int, *, inside: bool = False) -> bool:
    """Whether a quotation of a few words names something rather than repeats what was said."""
    text = view.text[unit]
    count = len(text.split())
    before = view.lower[unit - 1] if unit else ""
    longest = TITLE_WORDS_INSIDE if inside else TITLE_WORDS
    if text[1:2].isupper() and count <= longest and before != ":":
        if count == 1 and before not in BEFORE_ONE_WORD:
            return True
        if count > 1 and (before not in INDEFINITE or all(word[0].isupper() for word in text[1:].split())):
            return True
    return before.endswith(TITLE_ENDINGS)


def fragment_inside(view: View, unit: int, around: Found) -> list[Found]:
    """A fragment inside an indirect statement: a direct one of its own with the same roles (rule `fragment-inside`)."""
    if is_title(view, unit, inside=True):
        return []
    return [
        Found(
            rule="fragment-inside",
            mode="direct",
            quote=view.exact(unit, unit + 1),
            speaker=around.speaker,
            cue=around.cue,
            frame=around.frame,
            addressee=around.addressee,
            heir_of=around,
        )
    ]


#: Prepositions that the verb asks for, part of the cue where they lead to what is quoted (*sprach von einem „…“*).
GOVERNED = VALENCY | {"begründen": frozenset({"mit"})}


def find_fragments(view: View, unit: int) -> list[Found]:
    """A fragment in a clause whose verb quotes (rule `fragment`)."""
    number = view.clause_at(unit)
    if number is None:
        return []
    clause = view.clauses[number]
    called = (
        "nennen" in clause.lemmas and unit == clause.first and clause.finite == unit + 1
    )  # *„Ein Witz“ nannte er es*
    if clause.finite is None or clause.mood or (is_title(view, unit) and not called):
        return []
    governed = frozenset[str]().union(*(GOVERNED.get(lemma, frozenset()) for lemma in clause.lemmas))
    with_as = "als" in view.lower[max(0, unit - 2) : unit]
    quotes = clause.lemmas & CONTENT and not clause.lemmas & NEVER_QUOTING
    if (not quotes and not (with_as and clause.lemmas & JUDGING)) or view.lower[unit - 1] in REPORTING_ALONE:
        return []
    begin = clause.first if clause.order == "last" else main_start(view, number)
    who = agent(view, clause.first, clause.stop) if clause.passive else clause_subject(view, number, excluded=unit)
    if called:
        who = behind_verb(view, unit + 1, clause.stop, None)
    if who is None and clause.passive:
        who = source_place(view, number)
    if who is not None and who[0] <= unit < who[1] and with_as:
        who = None
    if who is not None and (who[0] <= unit < who[1] or view.lower[who[0]] == "man"):
        return []  # *„Hafenbote“ berichtete*, *nennt man „Hafenruhe“*
    if "nennen" in clause.lemmas and "sich" in view.lower[clause.first : clause.stop]:
        return []
    frame: Spans = view.exact(begin, unit) if unit > begin else ()
    if any(verb > unit for verb in clause.verbs):
        frame += view.exact(unit + 1, min(clause.stop, view.end))
    cue = list(clause.verbs)
    cue += [other for other in range(clause.first, unit) if view.lower[other] == "als" and unit - other <= 3]
    cue += [other for other in range(max(clause.first, unit - 2), unit) if view.lower[other] in governed]
    return [
        Found(
            rule="fragment",
            mode="direct",
            quote=view.exact(unit, unit + 1),
            speaker=view.exact(*who) if who else (),
            cue=view.units(cue),
            frame=frame,
            addressee=addressee(view, clause),
            lemmas=clause.lemmas,
            passive=clause.passive,
        )
    ]


def find_alone(view: View, found: list[Found]) -> list[Found]:
    """Fragments that no verb reports and that can hardly be names (rule `fragment-alone`); who says them is left open."""
    taken = {span.start for one in found if one.mode == "direct" for span in one.quote}
    framed = next((one for one in found if one.speaker), None)
    return [
        Found(rule="fragment-alone", mode="direct", quote=view.exact(unit, unit + 1))
        if framed is None
        else shared(view, unit, framed, "fragment-alone")
        for unit in view.quotations
        if view.row.start[unit] not in taken
        and view.text[unit][1:2].islower()
        and len(view.text[unit].split()) >= LEAST_WORDS_ALONE
    ]


def shared(view: View, unit: int, other: Found, rule: str) -> Found:
    """The quotation as a statement of its own that shares speaker and frame of another."""
    return Found(
        rule=rule,
        mode="direct",
        quote=view.exact(unit, unit + 1),
        speaker=other.speaker,
        cue=other.cue,
        frame=other.frame,
        heir_of=other,
    )
