"""Frames before what is said: reporting verbs, support verbs and nouns with a clause or an infinitive that depends on them."""

from __future__ import annotations

from beleg.attribute.addressee import addressee
from beleg.attribute.complements import Complement, find_complement, is_first_field, quote_stop
from beleg.attribute.first_field import main_start
from beleg.attribute.found import Found
from beleg.attribute.roles import cue_units
from beleg.attribute.speaker import agent, behind_verb, clause_subject, named_place, source_place, speaker
from beleg.attribute.view import Range, View, main_verb
from beleg.model import Clause, Spans
from beleg.model.analysis import QUOTATION
from beleg.rules.german import PREPOSITIONS
from beleg.rules.reporting import (
    ASKING,
    BEFORE_COLON,
    CONTENT,
    CONTENT_NOUNS,
    IMPERSONAL,
    NO_INFINITIVE,
    PERCEIVING,
    PLAIN,
    POINTING,
    SUPPORT,
    WITH_THAT,
)

#: How far before a clause the noun may stand on which it depends.
REACH = 9
#: Verbs that may govern what is said.
GOVERNING = CONTENT | ASKING | PLAIN | WITH_THAT
SUPPORTING = frozenset(SUPPORT)
POSTPOSED = frozenset({"so", "wie"})
WITH = frozenset({"mit"})
SUSPECTED = frozenset({"im", "unter"})
#: Part of the cue beside a support verb: *legte Wert darauf*.
BESIDE_SUPPORT = POINTING | {"sich"}
CARRYING = frozenset({"tragen", "trägt", "trug", "trugen", "getragen", "trage", "trüge"})
#: Verbs of putting forward what a noun names.
EXPRESSING = frozenset(
    {"äußern", "vertreten", "erheben", "formulieren", "bekräftigen", "wiederholen", "hegen", "aufstellen"}
)
LOUD = frozenset({"laut"})
TEMPORAL = frozenset({"als", "nachdem", "bevor", "sobald", "seit", "seitdem"})
#: Certain to somebody; with these verbs it is the subject who makes it so.
HELD = frozenset({"fest", "klar"})
MADE = frozenset({"machen"})
HELD_FOR = frozenset({"es", "für"})
#: Behind a noun these tell to whom or about what, not whose it is (*den Appell an die Werft*).
TOWARDS = frozenset({"an", "ans", "gegen", "über", "zu", "zum", "zur", "auf", "gegenüber", "in"})
INTO = frozenset({"zu", "in", "zum", "zur", "auf"})


def _begin(view: View, number: int, known: list[Found]) -> int:
    """Where the frame with its verb in clause `number` begins: with the sentence, unless something was said before it."""
    clause = view.clauses[number]
    place = view.row.start[clause.first]
    told = clause.coordinated and any(main_verb(other) and other.lemmas & CONTENT for other in view.clauses[:number])
    if not told and not any(one.start < place for one in known):
        return view.part_first(clause.first)
    return clause.first if clause.order == "last" or clause.coordinated else main_start(view, number)


def _unsaid(view: View, clause: Clause) -> bool:
    """Whether the clause tells of what somebody does not confirm, came to know, or is to be expected: nobody says that."""
    if "bestätigen" in clause.lemmas and any(view.lower[unit] == "nicht" for unit in range(clause.first, clause.stop)):
        return True
    if "erwarten" in clause.lemmas and clause.passive and agent(view, clause.first, clause.stop) is None:
        return True
    return clause.subordinator in TEMPORAL and bool(clause.lemmas & PERCEIVING)


def _stands_written(view: View, clause: Clause, number: int) -> bool:
    """Whether a text says it: *Im Bericht steht, dass …*."""
    return "stehen" in clause.lemmas and source_place(view, number) is not None


def _saidbehind_colon(view: View, clause: Clause, complement: Complement) -> bool:
    """Whether what stands behind a colon is said by whom the clause before it tells of.

    It is in Konjunktiv, or a verb of speech stands right before it; a frame behind it would name another.
    """
    later = view.clauses[complement.clause :]
    if later[0].mood == "k1" and later[0].subordinator == "rel" and later[0].first == later[0].opening:
        return True  # *Kritiker monieren: Das Geld fehle*
    opening = next((other for other in later if main_verb(other)), None)
    if opening is None or any(
        other.order == "first" and not (other.mood or other.coordinated) and other.lemmas & CONTENT
        for other in later[1:]
    ):
        return False
    if opening.mood == "k1":
        return True
    plain = clause.lemmas & BEFORE_COLON and not clause.mood and not clause.passive and opening.order == "second"
    quoted = clause.stop + 1 in view.quotations
    return bool(plain) and not quoted and view.clauses[complement.clause].first == clause.stop + 1 == opening.first


def _governs(view: View, clause: Clause, number: int, complement: Complement) -> str | None:
    """The rule by which the verb of the clause takes the complement, None if it does not."""
    kind = complement.kind
    if _unsaid(view, clause):
        return None
    if kind == "colon":
        return kind if main_verb(clause) and _saidbehind_colon(view, clause, complement) else None
    if kind in ("that", "mood") and (clause.lemmas & CONTENT or _stands_written(view, clause, number)):
        return kind
    if kind == "that" and clause.lemmas & WITH_THAT:
        return kind
    if kind == "infinitive" and clause.lemmas & CONTENT and not clause.lemmas & NO_INFINITIVE:
        return kind
    if kind == "infinitive" and "halten" in clause.lemmas and HELD_FOR.issubset(view.lower[clause.first : clause.stop]):
        return kind  # *hält es für klug, zu gehen*
    if kind == "question" and clause.lemmas & ASKING:
        return kind
    if kind == "second" and complement.clause == number + 1 and clause.order != "first" and clause.lemmas & PLAIN:
        other = view.clauses[complement.clause]
        if other.finite is not None and view.row.word[other.finite].maybe_mood and other.order == "second":
            return "mood"
        if any(view.kind[unit] == QUOTATION for unit in range(other.first, other.stop)):
            return kind
    return None


def _with_infinitive(view: View, clause: Clause) -> Clause | None:
    """The clause with the infinitive of saying that ends it as its verb (*beeilte sich zu versichern*); None without one."""
    last = clause.stop - 1
    if last - 1 <= clause.first or view.row.capital[last] or "um" in view.lower[clause.first : last]:
        return None
    if clause.finite is None or view.row.word[clause.finite].helper:
        return None  # *Es ist damit zu rechnen, dass …*
    word = view.row.word[last]
    verbs = word.infinitives if view.lower[last - 1] == "zu" else word.zu_infinitives
    said = GOVERNING.intersection(verbs)
    if not said:
        return None
    return Clause(
        clause.first,
        clause.stop,
        clause.opening,
        clause.coordinated,
        clause.order,
        subordinator=clause.subordinator,
        finite=clause.finite,
        lemmas=frozenset(said),
        verbs=(*clause.verbs, *range(last - (verbs is word.infinitives), last + 1)),
    )


def _said_before(view: View, number: int, complement: Complement) -> bool:
    """Whether the frame in clause `number` stands amid what it says: *Er sei satt, sagte er, habe aber gegessen*."""
    if number == 0 or complement.kind != "mood" or view.clauses[number].order != "first":
        return False
    before, clause = view.clauses[number - 1], view.clauses[number]
    return not clause.coordinated and main_verb(before) and before.mood == "k1" and view.is_mark(clause.first - 1, ",")


def _speaker(view: View, number: int) -> Range | None:
    """The speaker; a passive without an agent has one only where it names a source (*in dem Bericht wird gefordert*)."""
    clause = view.clauses[number]
    found = speaker(view, number)
    if "stehen" in clause.lemmas:  # *gestanden* is of *gestehen* as well
        return source_place(view, number) or (found if clause.lemmas & CONTENT else None)
    if found is None and clause.passive and not clause.lemmas & IMPERSONAL:
        return source_place(view, number)
    return found


def find_verbs(view: View, known: list[Found]) -> list[Found]:
    """Reporting verbs with what depends on them (rules `that`, `mood`, `question`, `infinitive`, `second`)."""
    found: list[Found] = []
    for number, clause in enumerate(view.clauses):
        if clause.finite is None or clause.order not in ("second", "first", "last") or not clause.lemmas:
            continue
        if (clause.mood and "heißen" not in clause.lemmas) or (number > 0 and view.lower[clause.first] in POSTPOSED):
            continue
        if view.lower[clause.opening] == "wie":
            continue
        if clause.lemmas.isdisjoint(GOVERNING) and "stehen" not in clause.lemmas and ":" not in view.forms:
            saying = _with_infinitive(view, clause)
            if saying is None:
                continue
            clause = saying
        complement = find_complement(view, number)
        rule = _governs(view, clause, number, complement) if complement else None
        if complement is None or rule is None:
            continue
        first = view.clauses[complement.clause].first
        if clause.tail is not None and clause.tail > first:
            continue  # it depends on the noun before it: *Er lehnte die Forderung, zu gehen, ab*
        if any(one.rule == "support" and one.start == view.row.start[first] for one in known):
            continue
        if any(one.rule == "postposed" for one in known) or _said_before(view, number, complement):
            continue  # *Das Schiff, sagte der Kapitän, sei leer*
        who = _speaker(view, number)
        if rule == "colon" and not (clause.lemmas & BEFORE_COLON and view.clauses[complement.clause].mood is None):
            start = view.row.start[first]
            if who is not None and not any(span.start <= start < span.end for one in known for span in one.quote):
                found.append(behind_colon(view, complement, view.exact(*who), clause))
            continue
        found.append(
            Found(
                rule=rule,
                quote=view.span(first, quote_stop(view, complement, subordinate=clause.order == "last")),
                speaker=view.exact(*who) if who else (),
                cue=view.units(cue_units(view, clause)),
                frame=view.exact(_begin(view, number, known + found), first),
                addressee=addressee(view, view.clauses[number], first),
                lemmas=clause.lemmas,
                passive=clause.passive,
            )
        )
    return [one for one in found if one.quote]


def behind_colon(view: View, complement: Complement, who: Spans, clause: Clause) -> Found:
    """*Der Minister lehnte den Plan ab: Er sei zu teuer* (rule `colon`)."""
    return Found(
        rule="colon",
        mode="indirect_free_indirect",
        quote=view.span(view.clauses[complement.clause].first, view.end),
        speaker=who,
        lemmas=clause.lemmas,
        passive=clause.passive,
    )


def _starts(found: list[Found]) -> set[int]:
    return {one.start for one in found}


def find_support(view: View, known: list[Found]) -> list[Found]:
    """*vertritt die Ansicht, dass …*, *ist überzeugt, …* (rule `support`)."""
    found: list[Found] = []
    if view.forms.isdisjoint(SUPPORTING):
        return found
    for number, clause in enumerate(view.clauses[:-1]):
        if clause.mood or clause.finite is None or clause.order not in ("second", "first", "last"):
            continue
        words = [
            unit
            for unit in range(clause.first, clause.stop)
            if view.lower[unit] in SUPPORT and clause.lemmas & SUPPORT[view.lower[unit]]
        ]
        complement = find_complement(view, number) if words else None
        if complement is None or complement.kind not in ("that", "mood", "infinitive"):
            continue
        first = view.clauses[complement.clause].first
        if view.row.start[first] in _starts(known):
            continue
        noun = words[0]
        if noun == clause.first and complement.kind == "infinitive":
            continue  # *Ziel ist es, …* tells what is done
        begin = noun
        while begin > clause.opening + 1 and begin - 1 != clause.finite:
            if not view.attribute_before(begin - 1) and view.lower[begin - 1] not in INTO:
                break
            begin -= 1
        who = speaker(view, number, excluded=noun)
        if view.lower[noun] in HELD and clause.lemmas.isdisjoint(MADE):
            who = _for_whom(view, number)
            if who is None:
                continue  # *Klar ist, dass …* says nobody
        if noun == clause.first:
            who = _owner(view, noun)
        elif who is None or who[0] <= noun < who[1]:
            who = agent(view, clause.first, clause.stop) or named_place(view, number)
        found.append(
            Found(
                rule="support",
                quote=view.span(first, quote_stop(view, complement, subordinate=clause.order == "last")),
                speaker=view.exact(*who) if who else (),
                cue=view.units([*clause.verbs, *_beside(view, clause, BESIDE_SUPPORT), *range(begin, noun + 1)]),
                frame=view.exact(_begin(view, number, known + found), first),
                addressee=addressee(view, clause, first),
                lemmas=clause.lemmas,
                noun=view.lower[noun],
                passive=clause.passive,
            )
        )
    return [one for one in found if one.quote]


def _for_whom(view: View, number: int) -> Range | None:
    """Whom something holds for: *Für die Lotsin steht fest, dass …*."""
    clause = view.clauses[number]
    for unit in range(main_start(view, number), clause.stop - 1):
        if view.lower[unit] == "für" and unit + 1 in view.phrases:
            return unit + 1, view.phrase_stop(unit + 1, clause.stop)
    return None


def _owner(view: View, noun: int) -> Range | None:
    """Whose the noun is that opens a sentence: *Ergebnis der Studie ist, dass …*."""
    phrase = view.phrases.get(noun)
    if phrase is None or phrase.genitive <= phrase.core:
        return None
    return phrase.core, phrase.genitive


def _beside(view: View, clause: Clause, forms: frozenset[str]) -> list[int]:
    """The units of the clause that are one of the words."""
    return [unit for unit in range(clause.first, clause.stop) if view.lower[unit] in forms]


def _depends_on_noun(clause: Clause) -> bool:
    if clause.order == "last":
        return clause.subordinator in ("dass", "daß", "ob")
    return clause.order == "infinitive" or (
        clause.order in ("second", "first") and bool(clause.mood) and not clause.coordinated
    )


def _unsaid_noun(view: View, noun: int) -> bool:
    """Whether the noun only tells what somebody is suspected of (*steht im Verdacht, …*) or sees to (*trägt Sorge, dass …*)."""
    form = view.lower[noun]
    if form == "sorge":
        return not CARRYING.isdisjoint(view.forms)
    return form == "verdacht" and noun > 0 and view.lower[noun - 1] in SUSPECTED


def find_nouns(view: View, known: list[Found]) -> list[Found]:
    """*die Forderung des Ministers, …* (rule `noun`)."""
    found: list[Found] = []
    if view.forms.isdisjoint(CONTENT_NOUNS):
        return found
    for number, clause in enumerate(view.clauses[:-1]):
        following = view.clauses[number + 1]
        if following.order == "first" and is_first_field(view, number):
            continue
        if clause.mood and following.mood and main_verb(following):
            continue  # the run goes on
        if not _depends_on_noun(following) or view.row.start[following.first] in _starts(known):
            continue
        for noun in range(clause.stop - 1, max(clause.first - 1, clause.stop - REACH), -1):
            if view.row.capital[noun] and view.lower[noun] in CONTENT_NOUNS and not _unsaid_noun(view, noun):
                found.append(_noun_frame(view, number, noun))
                break
    return [one for one in found if one.quote]


def _expressed(view: View, number: int) -> Range | None:
    """Who puts forward the noun that opens a sentence, behind what depends on it: *Die Sorge, dass …, äußerte der Landrat*."""
    if number >= len(view.clauses):
        return None
    clause = view.clauses[number]
    if clause.order != "first" or clause.coordinated or clause.finite is None or clause.lemmas.isdisjoint(EXPRESSING):
        return None
    return (
        agent(view, clause.first, clause.stop)
        if clause.passive
        else behind_verb(view, clause.finite, clause.stop, None)
    )


def _noun_frame(view: View, number: int, noun: int) -> Found:
    clause, following = view.clauses[number], view.clauses[number + 1]
    begin = view.back_to_determiner(noun, clause.first)
    who: Spans = ()
    cue = list(range(begin, noun + 1))
    stop = view.phrase_stop(begin, clause.stop)
    named = view.is_mark(clause.stop, ":") and clause.finite is None  # *Der Vorwurf: Er habe …*
    owned = stop > noun + 1 and view.lower[noun + 1] not in TOWARDS
    if owned or named or (noun + 1 < clause.stop and clause.finite is None):
        who = view.exact(begin, max(stop, noun + 1))
    elif clause.finite is None:
        later = _expressed(view, number + 2)
        who = view.exact(*later) if later is not None else ()
    elif clause.finite is not None:
        found = clause_subject(view, number, excluded=noun)
        before = view.lower[begin - 1]
        if begin == noun and clause_subject(view, number) == (noun, noun + 1):
            # *Vorwürfe wurden laut*
            who, cue = view.exact(noun, noun + 1), [*clause.verbs, *_beside(view, clause, LOUD)]
            found = None
        elif found and found[0] <= noun < found[1]:
            found = None
        elif before in WITH:
            cue += [begin - 1, *clause.verbs]  # *trat dem mit dem Argument entgegen*
        elif before not in PREPOSITIONS or before in ("zu", "zur"):
            cue += clause.verbs
        if found and not clause.passive:
            who = view.exact(*found)
    stop = quote_stop(view, Complement(number + 1, "that"), subordinate=clause.finite is None)
    return Found(
        rule="noun",
        quote=view.span(following.first, stop),
        speaker=who,
        cue=view.units(cue),
        frame=view.exact(main_start(view, number), following.first),
        noun=view.lower[noun],
    )
