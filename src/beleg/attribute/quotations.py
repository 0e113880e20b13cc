"""Direct speech: quotations that are sentences, with a frame behind or before them or none."""

from __future__ import annotations

from beleg.attribute.addressee import addressee
from beleg.attribute.first_field import apposition_stop
from beleg.attribute.found import Found
from beleg.attribute.fragments import find_fragments, fragment_inside, shared
from beleg.attribute.roles import cue_units, lets_say
from beleg.attribute.slogans import find_slogan
from beleg.attribute.speaker import agent, clause_subject, named_place, subject, subordinate_subject
from beleg.attribute.view import Range, View, main_verb
from beleg.model import Clause, Span
from beleg.rules.reporting import CONTENT, IMPERSONAL, INTRODUCING, NEVER_FRAMING, STANDING

SENTENCE_END = frozenset(".!?")
COPULAS = frozenset({"sein", "werden", "haben"})
#: A quotation of so many words with a comma behind it and a verb in first place is what the subject of that verb says.
LEAST_WORDS_FRAMED = 4
#: Open a frame without a verb before the name of who speaks (*Dazu der Minister: „…“*).
BEFORE_NAMES = frozenset({"so", "dazu", "hierzu", "darauf", "daraufhin", "und", "später", "weiter"})
#: Before a colon these give a name or a title.
CALLING = frozenset({"heißen", "lauten", "nennen", "zeigen", "ansehen", "anbieten", "vorstellen"})
#: Verbs that *mit den Worten* makes no part of the cue.
OWN_WORDS = frozenset({"begründen", "sagen", "äußern", "beschreiben", "kommentieren"})


def enclosing(view: View, unit: int, known: list[Found]) -> list[Found]:
    """The indirect statements in which the quotation lies, the shortest first."""
    start, end = view.row.start[unit], view.row.end[unit]
    around = [
        one
        for one in known
        if (one.mode == "indirect" or one.rule == "colon")
        and any(span.start <= start and end <= span.end for span in one.quote)
    ]
    return sorted(around, key=lambda one: sum(span.end - span.start for span in one.quote))


def is_full(view: View, unit: int) -> bool:
    """Whether the quotation is a statement of its own: whole sentences, or a short one with a frame right behind it."""
    if unit in view.whole:
        return True
    if view.is_mark(unit - 1, ":") and (view.text[unit][-2:-1] in SENTENCE_END or _announced(view, unit)):
        return True
    if not view.text[unit][1:2].isupper() or unit + 2 >= view.size or not view.is_mark(unit + 1, ","):
        return False
    for clause in view.clauses:
        if clause.first == unit + 2:
            so = view.lower[clause.first] == "so" and clause.finite is None
            return (
                so
                or _says_how(view, clause)
                or lets_say(view, clause)
                or (clause.order == "first" and not clause.coordinated and _may_frame(view, unit, clause))
            )
    return False


def _announced(view: View, unit: int) -> bool:
    """Whether the clause before the colon before a short quotation says or shows words (*Auf dem Plakat stand: „Kein Gas“*)."""
    before = next((clause for clause in reversed(view.clauses) if clause.stop <= unit - 1), None)
    if before is None or before.finite is None or unit + 2 < view.size:
        return False
    return bool(before.lemmas & (CONTENT | STANDING) - CALLING)


def _may_frame(view: View, unit: int, clause: Clause) -> bool:
    """Whether a clause with its verb first may frame the quotation before its comma: any may behind one of more words.

    *„Wir haben alles versucht“, gab sich der Trainer enttäuscht*, *„…“, zog sie Bilanz*.
    """
    return bool(clause.lemmas & CONTENT) or len(view.text[unit].split()) >= LEAST_WORDS_FRAMED


def _following(view: View, unit: int) -> int | None:
    """The clause that may be the frame behind the quotation."""
    for number, clause in enumerate(view.clauses):
        if clause.first in (unit + 1, unit + 2):
            return number
    for number, clause in enumerate(view.clauses):
        if clause.first <= unit < clause.stop and clause.finite is not None and clause.finite > unit:
            return number
    return None


def _resumed(view: View, unit: int) -> int | None:
    """The quotation that goes on behind the frame of the one at `unit`: *„Das“, sagte er, „ist neu.“*."""
    later = next((other for other in view.quotations if other > unit), None)
    return later if later is not None and view.is_mark(unit + 1, ",") and view.is_mark(later - 1, ",") else None


def _behind(view: View, unit: int, number: int) -> Found | None:
    """*„…“, sagte der Minister* and *„…“, so der Minister* (rules `direct-postposed`, `direct-so`)."""
    one = _framed_behind(view, unit, number)
    resumed = _resumed(view, unit) if one is not None else None
    if one is None or resumed is None:
        return one
    begin, place = view.row.start[unit + 1], view.row.start[resumed - 1]
    one.quote += view.exact(resumed, resumed + 1)
    one.frame = (Span(begin, view.row.end[resumed - 1]),)
    one.speaker = tuple(Span(span.start, min(span.end, place)) for span in one.speaker if span.start < place)
    return one


def _framed_behind(view: View, unit: int, number: int) -> Found | None:
    clause = view.clauses[number]
    quote = view.exact(unit, unit + 1)
    if clause.first > unit and view.lower[clause.first] == "so":
        stop = view.phrase_stop(clause.first + 1, clause.stop)
        who: Range | None = clause.first + 1, apposition_stop(view, stop) if stop == clause.stop else stop
        end = max(clause.stop, stop, who[1] if who else 0)
        if clause.finite == clause.first + 1:
            who = subject(view, number, clause.finite)
        return Found(
            rule="direct-so",
            mode="direct",
            quote=quote,
            speaker=view.exact(*who) if who else (),
            cue=view.exact(clause.first, clause.first + 1),
            frame=view.exact(clause.first - 1, min(end, view.end)),
            addressee=addressee(view, clause),
        )
    verb = clause.finite
    if clause.first > unit and _says_how(view, clause):
        return _with_wie(view, unit, clause)
    if verb is None or not ((clause.order == "first" and clause.first > unit) or verb == unit + 1):
        return None
    reports = bool(clause.lemmas & (CONTENT | INTRODUCING)) or lets_say(view, clause)
    if not reports and not (clause.first == unit + 2 and not clause.coordinated and _may_frame(view, unit, clause)):
        return None
    who = subject(view, number, verb) if reports else _reader_or_subject(view, number, verb)
    if who is None and not reports:
        return None
    if clause.passive and "zitieren" not in clause.lemmas:
        who = agent(view, clause.first, clause.stop) or who
    if "heißen" in clause.lemmas:
        who = named_place(view, number) or who
    end = view.size
    while end > unit + 1 and view.is_mark(end - 1, ".!?"):
        end -= 1
    later = [other for other in view.whole if other > unit]
    return Found(
        rule="direct-postposed",
        mode="direct",
        quote=quote,
        speaker=view.exact(*who) if who else (),
        cue=view.units(cue_units(view, clause)),
        frame=view.exact(unit + 1, min(later) if later else end),
        addressee=addressee(view, clause, min(later) if later else end),
        lemmas=clause.lemmas,
        passive=clause.passive,
    )


def _reader_or_subject(view: View, number: int, verb: int) -> Range | None:
    """Who says a quotation before a verb that reports nothing: its subject, where it stands written, or whom it escaped."""
    clause = view.clauses[number]
    if clause.mood or clause.passive:
        return None
    if clause.lemmas & STANDING:
        return named_place(view, number, postposed=True)
    if view.lower[min(verb + 1, view.size - 1)] == "es":
        return (verb + 2, view.phrase_stop(verb + 2, clause.stop)) if verb + 2 in view.phrases else None
    return subject(view, number, verb)


def _says_how(view: View, clause: Clause) -> bool:
    """Whether a clause with *wie* frames what stands before it (*wie der Minister sagte*)."""
    framing = clause.finite is not None and bool(clause.lemmas & CONTENT - NEVER_FRAMING)
    return framing and view.lower[clause.opening] == "wie"


def _with_wie(view: View, unit: int, clause: Clause) -> Found:
    """*„…“, wie der Minister sagte* (rule `direct-postposed`)."""
    who = subordinate_subject(view, clause)
    return Found(
        rule="direct-postposed",
        mode="direct",
        quote=view.exact(unit, unit + 1),
        speaker=view.exact(*who) if who else (),
        cue=view.units([clause.opening, *clause.verbs]),
        frame=view.exact(unit + 1, min(clause.stop, view.end)),
        addressee=addressee(view, clause),
        lemmas=clause.lemmas,
        passive=clause.passive,
    )


def _with_words(view: View, clause: Clause, unit: int) -> list[int]:
    """*mit den Worten* before the quotation, part of the cue of most verbs."""
    for other in range(max(clause.first, 2), min(unit, clause.stop)):
        if view.lower[other] == "worten" and view.lower[other - 2] == "mit" and not clause.lemmas & OWN_WORDS:
            return [other - 2, other - 1, other]
    return []


def _before(view: View, unit: int) -> Found | None:
    """*Der Minister sagte: „…“* (rules `direct-colon`, `direct-preposed`, `direct-name`)."""
    quote = view.exact(unit, unit + 1)
    colon = view.is_mark(unit - 1, ":")
    clauses = view.clauses
    candidates = [
        number
        for number, clause in enumerate(clauses)
        if clause.finite is not None
        and (clause.stop <= unit or (clause.first <= unit < clause.stop and clause.finite < unit))
    ]
    if not candidates:
        if not colon:
            return None
        name = 1 if view.lower[0] in BEFORE_NAMES else 0
        who = view.phrase_stop(name, unit - 1) if unit >= 2 else name
        return Found(
            rule="direct-name", mode="direct", quote=quote, speaker=view.exact(name, who), frame=view.exact(0, unit)
        )
    mains = [number for number in candidates if main_verb(clauses[number])]
    told = [number for number in mains if not clauses[number].mood]
    chosen = (told or mains or candidates)[-1]
    for number in reversed(candidates):
        if not clauses[number].mood and clauses[number].lemmas & CONTENT:
            chosen = number
            break
    clause = clauses[chosen]
    if not colon and (not clause.lemmas & CONTENT or clause.lemmas & COPULAS):
        return None
    if clause.passive and "zitieren" not in clause.lemmas:
        subject_found = agent(view, clause.first, clause.stop)
    else:
        subject_found = clause_subject(view, chosen)
    if clause.lemmas & (IMPERSONAL | STANDING):
        subject_found = named_place(view, chosen) or subject_found
    assert clause.finite is not None
    reports = clause.lemmas & (CONTENT | INTRODUCING)
    plain = main_verb(clause) and not clause.mood and not view.row.word[clause.finite].helper
    cue = cue_units(view, clause) if reports or plain else []
    return Found(
        rule="direct-colon" if colon else "direct-preposed",
        mode="direct",
        quote=quote,
        speaker=view.exact(*subject_found) if subject_found else (),
        cue=view.units(cue + _with_words(view, clause, unit)),
        frame=view.exact(view.part_first(clause.first), unit),
        addressee=addressee(view, clause, unit),
        lemmas=clause.lemmas,
        passive=clause.passive,
    )


def _framed(view: View, unit: int, number: int) -> bool:
    """Whether more than a verb that reports nothing shows that the quotation is one."""
    return unit in view.whole or bool(view.clauses[number].lemmas & CONTENT)


def find_quotations(view: View, known: list[Found], last: Found | None) -> list[Found]:
    """Direct statements of the sentence.

    `known` are its indirect ones, which quotations inside them share their roles with; `last` is the statement before, which
    a quotation without a frame at the start of a sentence goes on from (rule `direct-continued`).
    """
    found: list[Found] = []
    for unit in view.quotations:
        if any(span.start == view.row.start[unit] for one in found for span in one.quote[1:]):
            continue
        around = enclosing(view, unit, known)
        if not is_full(view, unit):
            if around:
                found += fragment_inside(view, unit, around[0])
            else:
                found += find_fragments(view, unit) or find_slogan(view, unit)
            continue
        number = _following(view, unit)
        one = _behind(view, unit, number) if number is not None else None
        if one is None and unit > 0:
            one = _before(view, unit)
            if one is None:
                continue
        elif one is None and number is not None and view.is_mark(unit + 1, ",") and not _framed(view, unit, number):
            continue  # *„Der Herr der Inseln“, kam gestern ins Kino*
        elif one is None and last is not None:
            one = shared(view, unit, last, "direct-continued")
        elif one is None:
            one = Found(rule="direct-alone", mode="direct", quote=view.exact(unit, unit + 1))
        # *laut …* beside a frame of its own says by whom the quotation was passed on.
        framed = one.rule == "direct-postposed" and one.cue and one.speaker
        own = framed and all(other.rule == "prepositional" for other in around)
        if around and not own:
            one = shared(view, unit, around[-1], "direct-inside")
        found.append(one)
    return found + _conjuncts(view, found)


def _conjuncts(view: View, found: list[Found]) -> list[Found]:
    """Quotations that are joined to one that is a fragment (*„…“ und „…“*, rule `fragment-joined`)."""
    result: list[Found] = []
    by_start = {one.start: one for one in found}
    for unit in view.quotations:
        if unit < 2 or view.row.start[unit] in by_start or view.lower[unit - 1] not in ("und", "oder", ",", "sowie"):
            continue
        other = by_start.get(view.row.start[unit - 2])
        if other is not None and other.rule.startswith("fragment"):
            joined = shared(view, unit, other, "fragment-joined")
            by_start[joined.start] = joined
            result.append(joined)
    return result
