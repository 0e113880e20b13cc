"""Frames without a verb: *laut dem Minister*, *nach Angaben des Ministeriums*, *Medienberichten zufolge*.

What is said is the rest of the sentence, or of the clause in which the frame stands where that depends on another speaker.
"""

from __future__ import annotations

from beleg.attribute.accordingly import source_before
from beleg.attribute.first_field import LONGEST_APPOSITION, apposition_stop
from beleg.attribute.found import Found
from beleg.attribute.speaker import speaks
from beleg.attribute.view import View, main_verb
from beleg.model import Phrase, Spans
from beleg.model.analysis import NUMBER, WORD
from beleg.model.phrase import DATIVE
from beleg.rules.german import DETERMINERS, PREPOSITIONS
from beleg.rules.nominal import ATTACHED_ALWAYS, PHRASE_COORDINATORS
from beleg.rules.reporting import (
    BEFORE_SUBJECT,
    CONTENT,
    NOUNS_BEFORE_NACH,
    NOUNS_BEFORE_WONACH,
    NOUNS_OF_VIEW,
    REPORTING_AFTER,
    REPORTING_ALONE,
    REPORTING_FROM,
    REPORTING_WITH_NOUN,
    is_source,
)
from beleg.rules.words import words

#: Digits of a year.
YEAR = 4
#: How many units an attachment may lie between such a frame in the first field and the verb.
LONGEST_ATTACHMENT = 7
RELATIVE_DATIVES = frozenset({"dem", "denen", "der"})
#: Attachments that speak of time or of whom one speaks to stay outside of the speaker.
DETACHED = frozenset({"gegenüber", "am", "seit"})
#: Before *nach* these make it say when (*zwei Monate nach dem Urteil*).
BEFORE_AFTERWARDS = words(
    """erst kurz unmittelbar direkt bald lange lang gleich sofort stunde stunden tag tage tagen woche wochen monat monate
    monaten jahr jahre jahren minuten minute"""
)
#: Behind a person's full name these tell where the person belongs (*laut Udo Kranholt von der Werft*).
BELONGING = (["von"], ["vom"])
#: Articles of a genitive, and how adjectives of nations end.
GENITIVE_ARTICLES = frozenset({"der", "des", "dieser", "dieses", "ihres", "ihrer", "seines", "seiner"})
NATIONAL = ("ischen", "deutschen", "ischer")
TRIGGERS = REPORTING_ALONE | REPORTING_WITH_NOUN | REPORTING_FROM | REPORTING_AFTER


class PrepositionalFrame:
    """Units of one frame: all of it from `first` up to `stop`, its speaker, its preposition."""

    __slots__ = ("begin", "first", "preposition", "speaker_first", "speaker_stop", "stop")

    def __init__(
        self, first: int, stop: int, speaker_first: int, speaker_stop: int, preposition: int, begin: int | None = None
    ) -> None:
        self.first, self.stop, self.preposition = first, stop, preposition
        self.begin = first if begin is None else begin
        self.speaker_first, self.speaker_stop = speaker_first, speaker_stop


def _through_conjunct(view: View, stop: int) -> int:
    """Where a name behind *laut* ends with another that is joined to it: *laut Polizei und Feuerwehr*."""
    joined = view.phrases.get(stop + 1) if stop + 1 < view.size and view.lower[stop] in PHRASE_COORDINATORS else None
    if joined is None or any(clause.first == stop for clause in view.clauses) or not speaks(view, joined):
        return stop
    return joined.genitive if joined.case & DATIVE else stop


def _through_attachments(view: View, first: int, stop: int) -> int:
    """Where a frame in the first field ends that goes on before the verb, with attachments or an apposition."""
    if first != 0 and view.is_mark(stop, ","):
        end = apposition_stop(view, stop)
        return end if view.is_mark(end, ",") else stop
    if first != 0 or stop >= view.size or view.verbal(stop):
        return stop
    opening = view.clauses[0]
    verb = opening.finite if main_verb(opening) and opening.finite is not None else 0
    if stop < verb <= stop + LONGEST_ATTACHMENT and not DETACHED.intersection(view.lower[stop:verb]):
        return verb
    if view.is_mark(stop, ","):
        for clause in view.clauses[1:4]:
            if (
                clause.first == stop + 1
                and clause.order == "verbless"
                and clause.stop - clause.first <= LONGEST_APPOSITION
            ):
                goes_on = any(
                    later.first == clause.stop + 1 and (later.order == "first" or later.subordinator == "rel")
                    for later in view.clauses
                )
                if goes_on and view.is_mark(clause.stop, ","):
                    return clause.stop
    return stop


def _before(view: View, unit: int) -> int | None:
    """The first unit of the phrase that a postposition at `unit` governs."""
    best: int | None = None
    sourced = False
    for phrase in view.sentence.phrases:
        if phrase.first >= unit:
            break
        if unit == phrase.stop or unit == phrase.genitive or unit == phrase.core:
            source = is_source(view.lower[phrase.head])
            if best is None or (source and not sourced):
                best, sourced = phrase.first, source
    return best


def _before_apposition(view: View, unit: int) -> int | None:
    """The first unit of the phrase with an apposition between commas before a postposition at `unit`.

    So in *Dem Leiter der Werft, Jens Ohlsberg, zufolge …*.
    """
    if not view.is_mark(unit - 1, ","):
        return None
    for comma in range(unit - 3, max(0, unit - LONGEST_APPOSITION), -1):
        if view.is_mark(comma, ","):
            ending = [
                phrase for phrase in view.sentence.phrases if comma in (phrase.stop, phrase.genitive, phrase.core)
            ]
            return ending[0].first if ending and ending[0].preposition is None else None
    return None


def _first_field_before(view: View, unit: int) -> int | None:
    """Where the first field begins that a postposition at `unit` ends: all of it is its phrase."""
    for clause in view.clauses:
        field = clause.order == "second" and clause.finite == unit + 1
        if field or (clause.order == "verbless" and clause.first == 0 and clause.stop == unit + 1):
            first = clause.opening
            while first < unit and view.lower[first] in BEFORE_SUBJECT:
                first += 1
            return first if first in view.phrases else None
    return None


def _relative_frame(view: View, unit: int) -> PrepositionalFrame | None:
    """*ein Bericht, nach dem …*; *Medien, denen zufolge …*: the relative pronoun speaks for what it goes back to."""
    for clause in view.clauses:
        behind = view.lower[unit] in REPORTING_AFTER
        if clause.subordinator != "rel" or unit != clause.opening + behind:
            continue
        pronoun = clause.opening if behind else unit + 1
        if view.lower[pronoun] not in RELATIVE_DATIVES or clause.first < 2:
            return None
        if view.lower[unit] in REPORTING_WITH_NOUN and not any(
            (is_source(view.lower[other]) or view.lower[other] in NOUNS_BEFORE_WONACH) and view.row.capital[other]
            for other in range(max(0, clause.first - 9), clause.first)
        ):
            return None
        return PrepositionalFrame(clause.opening, clause.opening + 2, pronoun, pronoun + 1, unit, begin=0)
    return None


def _names_source(view: View, phrase: Phrase) -> bool:
    """Whether the phrase names a source, with a name in the genitive behind its noun or not (*Angaben Bauers*)."""
    return is_source(view.lower[phrase.head]) or (
        view.row.capital[phrase.first] and phrase.first < phrase.head and is_source(view.lower[phrase.first])
    )


def _owned(view: View, phrase: Phrase) -> bool:
    """Whether a source says whose it is, so that *aus*, *von*, *für* behind it go on with the sentence.

    So *kam nach Angaben der Polizei aus Peru*, *erhielt nach polnischen Angaben von Mali Waffen*; not *nach Angaben von Diplomaten
    aus Peru*.
    """
    whose = any(view.lower[unit].endswith(NATIONAL) for unit in range(phrase.first, phrase.head))
    return whose or (phrase.genitive > phrase.core and view.lower[phrase.core] in GENITIVE_ARTICLES)


def _may_frame(view: View, unit: int) -> bool:
    """Whether a frame may begin with the preposition at `unit`, as far as single words tell: phrases cost more."""
    form = view.lower[unit]
    if form in REPORTING_ALONE or (form in REPORTING_FROM and not NOUNS_OF_VIEW.isdisjoint(view.forms)):
        return True
    return form in REPORTING_WITH_NOUN and any(is_source(other) for other in view.lower[unit + 1 :])


def _frame_inside(view: View, unit: int) -> PrepositionalFrame | None:
    """The frame among the attributes of a noun, of whose phrase its source is a part: *die laut Polizei gestohlenen Boote*."""
    around = view.phrases.get(unit - 1)
    if around is None or view.lower[unit] in REPORTING_FROM:
        return None
    stop = _next_noun(view, unit + 1, around.head)
    source = stop - 1
    if stop > unit + 1 and stop < around.head and view.lower[stop] in GENITIVE_ARTICLES | ATTACHED_ALWAYS:
        stop = _next_noun(view, stop + 1, around.head)
    while stop < around.head and view.row.capital[stop]:
        stop += 1
    if stop <= unit + 1 or stop >= around.head:
        return None
    if view.lower[stop] in PREPOSITIONS and not any(view.row.capital[stop : around.head]):
        return None  # *diese laut Plan der Werft am nächsten Montag*
    if view.lower[unit] in REPORTING_WITH_NOUN and not is_source(view.lower[source]):
        return None
    return PrepositionalFrame(unit, stop, unit + 1, stop, unit)


def _next_noun(view: View, first: int, limit: int) -> int:
    """The unit behind the first capital word from `first` on; 0 where there is none."""
    return next((unit + 1 for unit in range(first, limit) if view.row.capital[unit]), 0)


def _frame_at(view: View, unit: int) -> PrepositionalFrame | None:
    form = view.lower[unit]
    if unit and view.lower[unit - 1] in BEFORE_AFTERWARDS:
        return None
    relative = _relative_frame(view, unit) if form not in REPORTING_FROM else None
    if relative is not None:
        return relative
    if form in REPORTING_AFTER and unit > 0:
        first = _first_field_before(view, unit)
        if first is None:
            first = _before(view, unit)
        if first is None:
            first = _before_apposition(view, unit)
        return None if first is None else PrepositionalFrame(first, unit + 1, first, unit, unit)
    if unit + 1 >= view.size:
        return None
    phrase = view.phrases.get(unit + 1) if _may_frame(view, unit) else None
    if phrase is None and unit and view.lower[unit - 1] in DETERMINERS and _may_frame(view, unit):
        return _frame_inside(view, unit)
    if phrase is not None and form in REPORTING_ALONE:
        whole = view.lower[unit + 1] in DETERMINERS or not view.row.capital[unit + 1]
        near = view.near_stop(unit + 1, view.size)
        full_name = (
            phrase.genitive - phrase.first > 1 and view.lower[phrase.genitive : phrase.genitive + 1] in BELONGING
        )
        short = near if full_name and not whole else _through_conjunct(view, phrase.genitive)
        stop = short if not whole else phrase.stop if unit == 0 else near
        stop = _through_attachments(view, unit, _without_year(view, unit, stop))
        return PrepositionalFrame(unit, stop, unit + 1, stop, unit)
    if phrase is not None and form in REPORTING_WITH_NOUN and _names_source(view, phrase):
        near = view.near_stop(unit + 1, view.size, attached=not _owned(view, phrase))
        near = _without_year(view, unit, near)
        stop = _through_attachments(view, unit, phrase.stop if unit == 0 else near)
        return PrepositionalFrame(unit, stop, unit + 1, stop, unit)
    if phrase is not None and form in REPORTING_FROM and view.lower[phrase.head] in NOUNS_OF_VIEW:
        return PrepositionalFrame(unit, phrase.stop, unit + 1, phrase.stop, unit)
    if form in REPORTING_WITH_NOUN and unit and view.lower[unit - 1] in NOUNS_BEFORE_NACH:
        if unit == 1 and unit + 1 < view.size and view.verbal(unit + 1):
            return PrepositionalFrame(0, unit + 1, 0, unit, unit)  # *Gerüchten nach ist …*
        first = unit - 1
        while first > 0 and view.lower[first] not in DETERMINERS and view.attribute_before(first - 1):
            first -= 1
        if first == 1 and view.row.capital[0] and view.row.word[0].inflected and view.lower[0] not in DETERMINERS:
            first = 0  # *Offiziellen Angaben nach*
        if first < unit - 1:
            return PrepositionalFrame(first, unit + 1, first, unit, unit)
    return None


def _without_year(view: View, unit: int, stop: int) -> int:
    """Where a frame ends before a number: a year behind other words says when, not who (*nach Angaben des Blatts 2011*)."""
    year = stop > unit + 2 and view.kind[stop - 1] == NUMBER and len(view.text[stop - 1]) == YEAR
    return stop - 1 if year else stop


def _through_relative(view: View, frame: PrepositionalFrame) -> int:
    """Where a frame in first place ends with the relative clause behind it: *Laut Kranholt, der es sah, sank das Schiff*."""
    if frame.first != 0 or not view.is_mark(frame.stop, ","):
        return frame.stop
    for number, clause in enumerate(view.clauses[:-1]):
        if clause.first == frame.stop + 1:
            goes_on = view.clauses[number + 1].order == "first" and view.is_mark(clause.stop, ",")
            return clause.stop if clause.subordinator == "rel" and goes_on else frame.stop
    return frame.stop


def _told_apart(view: View, number: int) -> bool:
    """Whether a clause with a frame stands behind another main clause that it does not concern.

    *Der Hafen ist zu, nur die Fähre fährt nach Angaben der Werft noch*.
    """
    clause = view.clauses[number]
    if number == 0 or not main_verb(clause) or clause.coordinated or not view.is_mark(clause.first - 1, ","):
        return False
    return any(main_verb(other) and not other.mood for other in view.clauses[:number])


def _attributed(view: View, frame: PrepositionalFrame) -> tuple[int, int] | None:
    """The units of a noun phrase whose attributes hold the frame (*die laut Polizei gestohlenen Boote*)."""
    article = frame.first - 1
    phrase = view.phrases.get(article) if article >= 0 and view.lower[article] in DETERMINERS else None
    return (frame.first, phrase.stop) if phrase is not None and phrase.head > frame.stop else None


def _domain(view: View, frame: PrepositionalFrame) -> tuple[int, int]:
    """The units between which the frame says who speaks."""
    low, high = 0, view.end
    number = view.clause_at(frame.first)
    if number is not None:
        clause = view.clauses[number]
        earlier = view.clauses[:number]
        if clause.order == "last":
            low = clause.first
            if clause.subordinator == "rel" and (
                not any(main_verb(other) for other in earlier) or _closed_behind(view, number)
            ):
                high = clause.stop
        elif _told_apart(view, number):
            low = clause.first
        for unit in range(low, frame.first):
            if view.is_mark(unit, ":"):
                low = unit + 1
    for unit in range(low, high):
        if view.is_mark(unit, ";"):
            if unit < frame.first:
                low = unit + 1
            else:
                high = unit
                break
    main_seen = False
    for clause in view.clauses:
        after = clause.first > frame.stop and main_verb(clause) and not clause.coordinated and not clause.mood
        after = after and (clause.order == "first" or not clause.passive)
        if main_seen and after and view.is_mark(clause.first - 1, ",") and clause.lemmas & CONTENT:
            high = min(high, clause.first - 1)
        main_seen = main_seen or main_verb(clause)
    return low, high


def _closed_behind(view: View, number: int) -> bool:
    """Whether the main clause goes on behind a relative clause (*nannte Berichte, nach denen …, eine Erfindung*)."""
    clause, later = view.clauses[number], view.clauses[number + 1 : number + 2]
    goes_on = bool(later) and later[0].first == clause.stop + 1 and later[0].order in ("verbless", "first")
    return goes_on and view.is_mark(clause.stop, ",") and not later[0].coordinated


def _opening(view: View, unit: int) -> bool:
    """Whether the word is an attribute that has a capital since it opens the sentence (*Ukrainischen Angaben zufolge*)."""
    return unit == 0 and view.size > 1 and view.row.capital[1] and is_source(view.lower[1])


def find_prepositional(view: View, _: list[Found]) -> list[Found]:
    """Statements whose frame is a prepositional phrase (rule `prepositional`)."""
    found: list[Found] = []
    if TRIGGERS.isdisjoint(view.forms):
        return found
    taken = 0
    for unit, form in enumerate(view.lower):
        if form not in TRIGGERS or view.kind[unit] != WORD or unit < taken:
            continue
        frame = _frame_at(view, unit)
        if frame is None or frame.first < taken:
            continue
        taken = frame.stop
        listener: Spans = ()
        if frame.stop < view.size and view.lower[frame.stop] == "gegenüber" and frame.stop + 1 in view.phrases:
            stop = view.near_stop(frame.stop + 1, view.size)
            listener, frame.stop = view.exact(frame.stop + 1, stop), stop
        short, frame.stop = frame.stop, _through_relative(view, frame)
        taken = frame.stop
        low, high = _attributed(view, frame) or _domain(view, frame)
        quote: Spans = ()
        if frame.first > low:
            quote += view.span(low, frame.first)
        if high > frame.stop:
            quote += view.span(frame.stop, high)
        if not quote:
            continue
        inserted = any(view.is_mark(other, ",") for other in range(frame.speaker_first, frame.speaker_stop))
        closing = view.is_mark(frame.stop, ",") and (frame.stop > short or (inserted and short == frame.speaker_stop))
        head = next(
            (
                u
                for u in range(frame.speaker_first, frame.speaker_stop)
                if view.row.capital[u] and not _opening(view, u)
            ),
            frame.speaker_first,
        )
        found.append(
            Found(
                rule="prepositional",
                quote=quote,
                speaker=view.exact(frame.speaker_first, frame.speaker_stop),
                cue=view.units([frame.preposition]),
                frame=view.exact(frame.begin, frame.stop + closing),
                addressee=listener,
                noun=view.lower[head],
                antecedent=_antecedent(view, frame),
            )
        )
    return found


def _antecedent(view: View, frame: PrepositionalFrame) -> Spans:
    """The source that the relative pronoun of a frame goes back to; none where the frame has a noun of its own."""
    relative = frame.begin < frame.first and frame.speaker_stop == frame.speaker_first + 1
    return source_before(view, frame.first - 1) if relative else ()
