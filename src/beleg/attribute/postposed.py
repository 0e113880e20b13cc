"""Frames behind or amid what is said: *…, so der Minister*, *…, wie der Minister mitteilte, …*, *…, sagte der Minister*."""

from __future__ import annotations

from beleg.attribute.addressee import addressee
from beleg.attribute.complements import find_complement
from beleg.attribute.first_field import apposition_stop
from beleg.attribute.found import Found
from beleg.attribute.roles import cue_units, lets_say, supporting
from beleg.attribute.speaker import agent, behind_verb, named_place, subject, subordinate_subject
from beleg.attribute.view import Range, View, main_verb
from beleg.model import Clause, Span, Spans
from beleg.model.analysis import QUOTATION
from beleg.rules.reporting import CONTENT, CONTENT_NOUNS, CONTINUING, IMPERSONAL, JUDGING, NEVER_FRAMING, NO_INFINITIVE

LONGEST_SO = 25
#: A frame amid a clause has so many words at most.
LONGEST_AMID = 12
#: *Dass er bleibt, bestätigte der Minister*
OBJECT_CLAUSES = frozenset({"dass", "daß", "ob"})
#: Behind *wie* these ask how much, which is no frame.
DEGREES = frozenset({"lange", "viel", "viele", "sehr", "weit", "oft"})
#: Open what is added behind a frame: *Das sei teuer, sagte er, aber nötig*.
CONTRAST = frozenset({"aber", "sondern", "wenn"})
TAKING_UP = frozenset({"das", "dies"})


def _frame(view: View, first: int, stop: int) -> Spans:
    """The frame with the comma or dash before it and the one behind it."""
    begin = first - 1 if view.is_mark(first - 1, ",–-") else first
    stop = min(stop, view.end)  # what closes the sentence is no part of it
    end = stop + 1 if view.is_mark(stop, ",–") else stop
    return (Span(view.row.start[begin], view.row.end[end - 1]),)


def _around(view: View, first: int, stop: int) -> Spans:
    quote = view.span(0, first)
    return quote + view.span(stop, view.end) if stop < view.end else quote


def _quotes_before(view: View, first: int) -> bool:
    """Whether what stands before the frame is a quotation, which is direct speech then."""
    return first - 2 in view.whole or (first == 2 and view.kind[0] == QUOTATION)


def _with_relative(view: View, stop: int) -> int:
    """Where a frame ends that goes on with a relative clause: *…, so ein Richter, der hier ermittelt, …*."""
    if not view.is_mark(stop, ","):
        return stop
    return next(
        (clause.stop for clause in view.clauses if clause.first == stop + 1 and clause.subordinator == "rel"), stop
    )


def find_so(view: View, _: list[Found]) -> list[Found]:
    """*…, so der Minister* and *…, so betonte der Minister* (rule `so`)."""
    if "so" not in view.forms:
        return []
    found = []
    for number, clause in enumerate(view.clauses):
        first = clause.first
        if number == 0 or view.lower[first] != "so" or not view.is_mark(first - 1, ",–-"):
            continue
        if clause.stop - first > LONGEST_SO or first + 1 >= clause.stop or _quotes_before(view, first):
            continue
        cue = [first]
        speaker: Range | None
        if clause.finite is None and first + 1 in view.phrases:
            stop = view.phrase_stop(first + 1, clause.stop)
            speaker = first + 1, apposition_stop(view, stop) if stop == clause.stop else stop
        elif clause.finite == first + 1 and clause.lemmas & (CONTENT - NEVER_FRAMING | IMPERSONAL):
            if clause.passive and clause.lemmas & JUDGING:
                continue  # *so wurde sein Werk gelobt*
            speaker = subject(view, number, clause.finite)
            if "heißen" in clause.lemmas:
                speaker, cue = named_place(view, number), []
            cue += cue_units(view, clause)
        else:
            continue
        stop = _with_relative(view, max(clause.stop, speaker[1]) if speaker else clause.stop)
        found.append(
            Found(
                rule="so",
                quote=_around(view, first - 1, stop),
                speaker=view.exact(*speaker) if speaker else (),
                cue=view.units(cue),
                frame=_frame(view, first, stop),
                addressee=addressee(view, clause),
                lemmas=clause.lemmas,
            )
        )
    return [one for one in found if one.quote]


def find_wie(view: View, _: list[Found]) -> list[Found]:
    """*Wie der Minister mitteilte, …* (rule `wie`)."""
    if "wie" not in view.forms:
        return []
    found = []
    for clause in view.clauses:
        if view.lower[clause.opening] != "wie" or clause.finite is None:
            continue
        if not clause.lemmas & CONTENT or clause.lemmas & NEVER_FRAMING - IMPERSONAL:
            continue
        if view.lower[clause.opening + 1] in DEGREES:
            continue
        if clause.first != 0 and (not view.is_mark(clause.first - 1, ",–") or _quoted_alone(view, clause)):
            continue
        number = view.clauses.index(clause)
        if clause.passive and "zitieren" not in clause.lemmas:
            speaker = agent(view, clause.first, clause.stop)
        elif clause.finite == clause.opening + 1:
            speaker = subject(view, number, clause.finite)
        else:
            speaker = subordinate_subject(view, clause)
            if speaker:
                speaker = speaker[0], _with_issue(view, clause, speaker[1])
            if speaker and speaker[1] == clause.stop:
                speaker = speaker[0], apposition_stop(view, speaker[1])
        if clause.lemmas & IMPERSONAL:
            speaker = named_place(view, number) or (speaker if "heißen" not in clause.lemmas else None)
        stop = _through_relative(view, number, clause.resumed or clause.stop)
        found.append(
            Found(
                rule="wie",
                quote=_around(view, clause.first, stop),
                speaker=view.exact(*speaker) if speaker else (),
                cue=view.units([clause.opening, *clause.verbs]),
                frame=_frame(view, clause.first, stop),
                addressee=addressee(view, clause),
                lemmas=clause.lemmas,
                passive=clause.passive,
            )
        )
    return [one for one in found if one.quote]


def _with_issue(view: View, clause: Clause, stop: int) -> int:
    """Where a paper ends with its issue: *wie die Zeitung in ihrer Montagsausgabe | schreibt*, *in der Ausgabe vom 3. Mai*."""
    if view.lower[stop - 1].endswith("ausgabe") and view.lower[stop] == "vom" and clause.verbs:
        return max(min(clause.verbs), stop)
    issue = view.phrases.get(stop + 1) if stop + 1 < clause.stop and view.lower[stop] == "in" else None
    if issue is None or not view.lower[issue.head].endswith("ausgabe"):
        return stop
    return issue.core


def _quoted_alone(view: View, clause: Clause) -> bool:
    """Whether a quotation is all that stands beside the clause, which is direct speech then (*„…“, wie sie sagte*)."""
    return clause.first == 2 and view.kind[0] == QUOTATION and clause.stop >= view.end


def _through_relative(view: View, number: int, stop: int) -> int:
    """Where a frame in first place ends with a relative clause: *Wie aus dem Brief hervorgeht, der hier vorliegt, ist …*."""
    if number or len(view.clauses) < 3 or not view.is_mark(stop, ","):
        return stop
    relative, main = view.clauses[1], view.clauses[2]
    goes_on = relative.first == stop + 1 and relative.subordinator == "rel" and main.order == "first"
    return relative.stop if goes_on and view.is_mark(relative.stop, ",") else stop


def find_taken_up(view: View, known: list[Found]) -> list[Found]:
    """*…, das teilte der Minister mit* (rule `taken up`)."""
    found = []
    if "das" not in view.forms and "dies" not in view.forms:
        return []
    for number, clause in enumerate(view.clauses):
        verb = clause.finite
        if (
            number == 0
            or verb is None
            or clause.order != "second"
            or clause.mood
            or view.lower[clause.first] not in TAKING_UP
        ):
            continue
        if clause.first in view.phrases and view.phrases[clause.first].head > clause.first:
            continue
        if (
            verb > clause.first + 2
            or not clause.lemmas & CONTENT - NEVER_FRAMING
            or not view.is_mark(clause.first - 1, ",–;")
        ):
            continue
        complement = find_complement(view, number)
        if not any(main_verb(other) for other in view.clauses[:number]) or complement is not None:
            continue
        speaker = agent(view, clause.first, clause.stop) if clause.passive else subject(view, number, verb)
        if speaker is None:
            continue
        amid = view.is_mark(clause.first - 1, "–") and view.is_mark(
            clause.stop, "–"
        )  # *Er werde – das sagte er – gehen*
        found.append(
            Found(
                rule="taken up",
                quote=_around(view, clause.first - 1, clause.stop + 1) if amid else view.span(0, clause.first - 1),
                speaker=view.exact(*speaker),
                cue=view.units(cue_units(view, clause)),
                frame=_frame(view, clause.first, clause.stop) if amid else view.exact(clause.first - 1, view.end),
                addressee=addressee(view, clause),
                lemmas=clause.lemmas,
                passive=clause.passive,
            )
        )
    return [one for one in found if one.quote]


def _unfinished(view: View, clause: Clause) -> bool:
    """Whether the clause waits for what its auxiliary helps: *Man werde, sagte er, bald ablegen*."""
    return clause.finite == clause.stop - 1 and view.row.word[clause.finite].helper


def _depends_on_opening_noun(view: View, number: int) -> bool:
    """Whether what stands before clause `number` depends on the noun that opens it: *Gerüchte, er sei krank, wies er zurück*."""
    opening = view.clauses[0]
    last = opening.stop - 1
    return number > 1 and opening.order == "verbless" and view.row.capital[last] and view.lower[last] in CONTENT_NOUNS


def find_amid(view: View, _: list[Found]) -> list[Found]:
    """*Das Schiff, sagte der Kapitän, sei leer* (rule `postposed`): the frame between the first field and its verb."""
    found: list[Found] = []
    for number, clause in enumerate(view.clauses[1:-1], 1):
        before, behind = view.clauses[number - 1], view.clauses[number + 1]
        if clause.order != "first" or clause.mood or clause.coordinated or clause.stop - clause.first > LONGEST_AMID:
            continue
        if before.order != "verbless" or behind.order != "first" or behind.coordinated or number > 1:
            continue
        if not clause.lemmas & CONTENT - NEVER_FRAMING or before.first not in view.phrases:
            continue
        if not view.is_mark(clause.first - 1, ",–") or not view.is_mark(clause.stop, ",–"):
            continue
        verb = clause.finite
        who = behind_verb(view, verb, clause.stop, None) if verb is not None else None
        if who is None:
            continue
        found.append(
            Found(
                rule="postposed",
                quote=_around(view, clause.first - 1, clause.stop + 1),
                speaker=view.exact(*who),
                cue=view.units(cue_units(view, clause)),
                frame=_frame(view, clause.first, clause.stop),
                addressee=addressee(view, clause),
                lemmas=clause.lemmas,
                passive=clause.passive,
            )
        )
    return found


def _by_mood(view: View, number: int) -> bool:
    """Whether any verb reports behind a main clause in Konjunktiv I, of whom can speak: *Das sei Unsinn, winkte der Anwalt ab*."""
    clause, before, opening = view.clauses[number], view.clauses[number - 1], view.clauses[0]
    if not main_verb(before) or before.mood != "k1" or not main_verb(opening) or not opening.mood:
        return False
    if clause.finite is None or clause.passive:
        return False
    return not view.row.word[clause.finite].helper and behind_verb(view, clause.finite, clause.stop, None) is not None


def _behind_colon(view: View, number: int) -> int:
    """Where what is said begins before the frame in clause `number`: behind a colon where only then it stands in Konjunktiv."""
    first = view.part_first(view.clauses[number].first)
    before = [clause for clause in view.clauses[:number] if main_verb(clause)]
    told = any(clause.mood for clause in before if clause.first < first)
    behind = next((clause for clause in before if clause.first >= first), None)
    return first if first and not told and behind is not None and behind.mood else 0


def find_postposed(view: View, _: list[Found]) -> list[Found]:
    """*…, sagte der Minister* (rule `postposed`): the verb in first place behind a whole clause."""
    found = []
    for number, clause in enumerate(view.clauses):
        if number == 0 or clause.order != "first" or clause.coordinated or clause.mood:
            continue
        beside = supporting(view, clause) if any(other.mood == "k1" for other in view.clauses[:number]) else []
        if not (clause.lemmas & CONTENT or lets_say(view, clause) or beside or _by_mood(view, number)):
            continue
        if clause.lemmas <= NO_INFINITIVE and not any(other.mood for other in view.clauses[:number]):
            continue
        verb = clause.finite
        if verb is None or not view.is_mark(clause.first - 1, ",–") or _quotes_before(view, clause.first):
            continue
        earlier = view.clauses[:number]
        if _depends_on_opening_noun(view, number):
            continue
        # *Obwohl er Geld bekam und es zählte, bestritt er die Tat*: the verb is in second place behind a clause as first field.
        opened = view.clauses[0].order == "last"
        object_first = view.clauses[0].subordinator in OBJECT_CLAUSES and number == 1
        if not object_first and not any(main_verb(other) and not (opened and other.coordinated) for other in earlier):
            continue
        complement = find_complement(view, number)
        governs = complement is not None and complement.kind in ("that", "infinitive", "mood", "question")
        if governs and not any(other.mood for other in earlier):
            continue
        if verb + 1 < view.size and view.lower[verb + 1] in CONTINUING - {"zugleich"} and not object_first:
            continue
        speaker = subject(view, number, verb)
        impersonal = bool(clause.lemmas & IMPERSONAL)
        if speaker is None and not impersonal and not clause.passive:
            continue
        if clause.passive and "zitieren" not in clause.lemmas:
            speaker = agent(view, clause.first, clause.stop)
        if impersonal:
            place = named_place(view, number, postposed=True)
            speaker = place or (None if "heißen" in clause.lemmas else speaker)
        stop = max(clause.stop, speaker[1]) if speaker else clause.stop
        rest = next((later for later in view.clauses if later.first >= stop), None)
        goes_on = rest is not None and (
            _unfinished(view, earlier[-1])
            or (rest.order == "verbless" and view.lower[rest.first] in CONTRAST and any(one.mood for one in earlier))
            or (main_verb(rest) and bool(rest.mood))
            or (rest.order == "last" and bool(rest.mood or rest.subordinator == "dass"))
        )
        tail: Spans = view.span(stop, view.end) if goes_on else ()
        end = stop if tail else view.end
        frame = Span(view.row.start[clause.first - 1], view.row.end[end if tail and end < view.size else end - 1])
        found.append(
            Found(
                rule="postposed",
                quote=view.span(_behind_colon(view, number), clause.first - 1) + tail,
                speaker=view.exact(*speaker) if speaker else (),
                cue=view.units([*cue_units(view, clause), *(beside if not clause.lemmas & CONTENT else ())]),
                frame=(frame,),
                addressee=addressee(view, clause),
                lemmas=clause.lemmas,
                passive=clause.passive,
            )
        )
    return [one for one in found if one.quote]
