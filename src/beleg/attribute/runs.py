"""What goes on over sentences: runs of indirect speech in Konjunktiv, hearsay, *Das sagte der Minister*.

News lets a speaker go on without a new frame as long as the verbs stand in Konjunktiv.  A run ends with the indicative, a new
frame or a new speaker; Konjunktiv I goes on over paragraphs, Konjunktiv II, which may mean itself, only right behind a statement.
"""

from __future__ import annotations

from beleg.attribute.addressee import addressee
from beleg.attribute.chains import link_chains
from beleg.attribute.found import Found
from beleg.attribute.fragments import find_alone, is_title
from beleg.attribute.roles import cue_units
from beleg.attribute.speaker import agent, named_place, source_place, subject
from beleg.attribute.topics import (
    acting_speaker,
    find_by_mood,
    find_reported,
    find_reported_beside,
    hearsay,
    lingering_speaker,
    may_linger,
)
from beleg.attribute.view import View, main_verb
from beleg.model import Mood, Sentence, Span, Spans
from beleg.rules.german import RELATIVE_PRONOUNS
from beleg.rules.reporting import CONTENT, NEVER_FRAMING

#: Tell what a text says.
WRITTEN = frozenset({"stehen", "heißen"})
DEPENDENT_RULES = frozenset({"demnach", "wonach"})
COMPLEMENT_RULES = frozenset({"that", "mood", "infinitive", "question"})

#: Open wishes, recipes and concessions in Konjunktiv I (*Möge es gelingen*, *Man nehme ein Ei*, *Sei es, wie es sei*).
WISHING = frozenset({"man", "möge", "mögen", "sei", "seien", "es", "gott", "jeder", "wer"})

#: How phrases begin that name a source by whoever was named before.
POINTING_BACK = ("sein", "ihre", "eigen")


def _main_mood(view: View) -> Mood | None:
    for clause in view.clauses:
        if main_verb(clause) and not (clause.coordinated and clause.first > 0):
            return clause.mood
    return None


def _wishes(view: View) -> bool:
    """Whether the Konjunktiv tells a wish, an order or a concession rather than what somebody says (*Man nehme …*)."""
    return view.lower[0] in WISHING or view.lower[-1] == "!"


class Thread:
    """Who has been speaking: the thread that is followed from sentence to sentence through a report."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._last: Found | None = None
        self._waiting: list[tuple[Sentence, int]] = []
        self.last_sentence = -2
        self.last_paragraph = -1
        self.run: Found | None = None
        self.run_sentence = -2
        self.said: Found | None = None
        self.said_sentence = -2
        self.previous: Sentence | None = None
        self.silent_sentence = -2

    @property
    def last(self) -> Found | None:
        """The statement whose speaker goes on.

        Sentences that state nothing may name who speaks next; which one that is, is found only when it is asked for.
        """
        while self._waiting:
            view = View(*self._waiting.pop())
            lingering = lingering_speaker(view)
            if lingering is not None:
                self._speaks(lingering, view)
            else:
                self.silent_sentence = max(self.silent_sentence, view.number)
        return self._last

    def _speaks(self, one: Found, view: View) -> None:
        self._last, self.last_sentence, self.last_paragraph = one, view.number, view.sentence.paragraph
        self._waiting.clear()

    def follow(self, view: View, found: list[Found]) -> list[Found]:
        """The statements of the sentence: those `found` in it, and those that it makes by going on from earlier ones."""
        backward = self._said_before(view, found)
        if backward is not None:
            found = [backward]
            link_chains(view, found)
        paragraph = view.sentence.paragraph
        hanging = [one for one in found if one.rule == "dependent"]
        if hanging and len(hanging) == len(found):
            topic = find_reported(view, found)
            found = found if topic is None else [topic, *found]
        elif all(one.mode == "direct" for one in found):
            going_on = self._going_on(view, found)
            if going_on is None and self._goes_on_saying(view, found):
                going_on = found
            if going_on is not None:
                self.last_paragraph, self.last_sentence, self.previous = paragraph, view.number, view.sentence
                return going_on
            found = found + self._alone(view, found)
        else:
            found = found + find_reported_beside(view, found)
        self._remember(view, found)
        self.previous = view.sentence
        return found

    def pass_by(self, sentence: Sentence, number: int, *, lingers: bool) -> None:
        """Takes note of a sentence that states nothing; `lingers` tells whether it may name who speaks."""
        if lingers:
            self._waiting.append((sentence, number))
        else:
            self.silent_sentence = number
        self.previous = sentence

    def may_go_on(self, number: int) -> bool:
        """Whether a sentence with *soll* or in Konjunktiv II may go on with what was said right before it."""
        spoken = self._waiting[-1][1] if self._waiting else self.last_sentence
        return max(spoken, self.last_sentence, self.said_sentence) >= number - 2

    def _said_before(self, view: View, found: list[Found]) -> Found | None:
        """*Das sagte der Minister*, of the sentence before (rule `das`)."""
        if not view.clauses or self.previous is None:
            return None
        clause = view.clauses[0]
        if view.lower[0] == "so" and clause.finite == 1 and clause.lemmas & WRITTEN and ":" not in view.forms:
            return self._written_before(view) if len(view.clauses) == 1 and not found else None
        if view.lower[0] not in ("das", "dies", "dieses"):
            return None
        if (
            clause.finite != 1
            or clause.mood
            or not clause.lemmas & CONTENT
            or clause.lemmas & NEVER_FRAMING
            or any(one.rule in COMPLEMENT_RULES for one in found)
        ):
            return None
        who = agent(view, 1, clause.stop) if clause.passive else subject(view, 0, 1)
        if "hervorgehen" in clause.lemmas:
            who = named_place(view, 0)
        if who is None or view.lower[who[0]] == "man":
            return None
        stop = view.size
        while stop > 1 and view.is_mark(stop - 1, "."):
            stop -= 1
        return Found(
            rule="das",
            quote=(Span(self.previous.span.start, view.row.end[0]),),
            speaker=view.exact(*who),
            cue=view.units(cue_units(view, clause)),
            frame=view.exact(1, stop),
            addressee=addressee(view, clause),
            lemmas=clause.lemmas,
            passive=clause.passive,
        )

    def _written_before(self, view: View) -> Found | None:
        """*So steht es im Bericht*, of the sentence before (rule `das`)."""
        clause, who = view.clauses[0], source_place(view, 0)
        if who is None or self.previous is None:
            return None
        return Found(
            rule="das",
            quote=(self.previous.span,),
            speaker=view.exact(*who),
            cue=view.units(cue_units(view, clause)),
            frame=view.span(0, view.end),
            lemmas=clause.lemmas,
        )

    def _going_on(self, view: View, found: list[Found]) -> list[Found] | None:
        """The sentence as part of a run of indirect speech (rule `run`), with the quotations in it; None if it is none."""
        mood = _main_mood(view)
        if mood is None:
            return None
        last = self.last
        if last is None:
            return self._says_somebody(view, found) if mood == "k1" else None
        if mood == "k1" and self.silent_sentence == view.number - 1 and self.previous is not None:
            last = acting_speaker(View(self.previous, view.number - 1)) or last
        near = view.sentence.paragraph <= self.last_paragraph and self.last_sentence == view.number - 1
        if mood != "k1" and not near:
            return None
        inside = found + self._quotations(view, found, last)
        if self.run is not None and self.run_sentence == view.number - 1:
            self.run.quote = self._extended(self.run.quote, view.sentence.span)
            for one in inside:
                one.speaker = self.run.speaker
            self.run_sentence = view.number
            return inside
        self.run = Found(
            rule="run",
            mode="indirect_free_indirect",
            quote=(view.sentence.span,),
            speaker=last.speaker,
            heir_of=last,
        )
        self.run_sentence = view.number
        for one in inside:
            one.speaker = last.speaker
        return [self.run, *inside]

    def _says_somebody(self, view: View, found: list[Found]) -> list[Found] | None:
        """A sentence in Konjunktiv I before which nobody spoke: who acts in the sentence before says it, or it is left open."""
        if found or _wishes(view):
            return None
        before = acting_speaker(View(self.previous, view.number - 1)) if self.previous is not None else None
        self.run = Found(
            rule="run",
            mode="indirect_free_indirect",
            quote=(view.sentence.span,),
            speaker=before.speaker if before is not None else (),
        )
        self.run_sentence = view.number
        self._speaks(self.run, view)
        return [self.run, *self._quotations(view, found, self.run)]

    def _extended(self, quote: Spans, span: Span) -> Spans:
        """The quote with one more sentence; a new piece where something else stands in between."""
        if self.text[quote[-1].end : span.start].strip():
            return (*quote, span)
        return (*quote[:-1], Span(quote[-1].start, span.end))

    def _quotations(self, view: View, found: list[Found], last: Found) -> list[Found]:
        known = {one.start for one in found}
        return [
            Found(
                rule="fragment-run",
                mode="direct",
                quote=view.exact(unit, unit + 1),
                speaker=last.speaker,
                cue=last.cue,
                frame=last.frame,
                heir_of=last,
            )
            for unit in view.quotations
            if view.row.start[unit] not in known and (unit in view.whole or not is_title(view, unit))
        ]

    def _alone(self, view: View, found: list[Found]) -> list[Found]:
        """What the sentence states by itself: the rest of it in Konjunktiv, its topic alone, or hearsay."""
        if _main_mood(view) is None:
            for clause in view.clauses[1:]:
                if clause.order == "second" and clause.mood == "k1" and view.is_mark(clause.first - 1, ",;–"):
                    by_mood = find_by_mood(view, clause)
                    if by_mood is not None:
                        return [by_mood]
                    last = self.last
                    if last is None or view.lower[clause.opening] in RELATIVE_PRONOUNS:
                        continue
                    rest = Span(view.row.start[clause.first], view.sentence.span.end)
                    return [
                        Found(
                            rule="run-rest",
                            mode="indirect_free_indirect",
                            quote=(rest,),
                            speaker=last.speaker,
                            heir_of=last,
                        )
                    ]
        reported = find_reported(view, found)
        if reported is not None:
            return [reported]
        if self._passes_on(view) and (last := self.last) is not None:
            self.said_sentence = view.number
            self.said = Found(
                rule="soll",
                mode="free_indirect",
                quote=(view.sentence.span,),
                speaker=last.speaker,
                heir_of=last,
            )
            return [self.said]
        return find_alone(view, found) if view.quotations else []

    def _passes_on(self, view: View) -> bool:
        """Whether a sentence with *soll* goes on with what was said before it (rule `soll`).

        Plans do so where they are added, what happened even behind one sentence in the paragraph that states nothing.
        """
        told = hearsay(view)
        if told is None or told == "planned" or self.last is None:
            return False
        beside = view.sentence.paragraph == self.last_paragraph
        near = self.last_sentence == view.number - 1
        return near or (told == "happened" and beside and self.last_sentence == view.number - 2)

    def _goes_on_saying(self, view: View, found: list[Found]) -> bool:
        """Whether the sentence goes on with the one with *soll* before it, whose statement holds it then."""
        said = self.said
        if said is None or self.said_sentence != view.number - 1 or hearsay(view) is None:
            return False
        if find_reported(view, found) is not None:
            return False
        said.quote = self._extended(said.quote, view.sentence.span)
        self.said_sentence = view.number
        return True

    def _remember(self, view: View, found: list[Found]) -> None:
        framed = [one for one in found if not one.rule.startswith("fragment")]
        if not found:
            if may_linger(view):
                self._waiting.append((view.sentence, view.number))
            else:
                self.silent_sentence = view.number
        elif framed and all(one.rule in DEPENDENT_RULES for one in framed) and (last := self.last) is not None:
            self._speaks(last, view)
        else:
            self._speaks(self._goes_on_with(framed or found), view)

    def _goes_on_with(self, found: list[Found]) -> Found:
        """Whose words a sentence ends with; who speaks is rather named than pointed at (*seiner Meinung nach*)."""
        own = [one for one in found if one.rule not in DEPENDENT_RULES]
        for one in reversed(own or found):
            if one.speaker and not one.speaker[0].of(self.text).lower().startswith(POINTING_BACK):
                return one
        return found[-1]
