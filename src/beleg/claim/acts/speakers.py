"""Which statement a passage of text stands in, and who speaks it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from beleg.claim.acts.act import Role
from beleg.claim.acts.anaphora import ANYONE, ELSEWHERE, KINDS, LOCAL, OFFICIALS, POINTING
from beleg.claim.passages.scene import TELLERS
from beleg.model import Analysis, Span, Spans, Statement, merged
from beleg.rules.german import DETERMINERS

DEFINITE = frozenset({"der", "die", "das", "dem", "den", "dieser", "diese", "dieses", "diesem"})
OWN = frozenset({"eigenen", "eigener", "eigene"})
#: Behind these stands where something comes from or goes.
MOVING = frozenset({"aus", "von", "vom", "nach", "für", "an"})
#: First parts of nouns for what a government or an army says (*Regierungsangaben*, *Armeeangaben*).
GOVERNING = ("regierungsa", "regierungsk", "armeea", "militära", "ministeriumsa", "behördena")
SAYINGS = ("angaben", "auskunft", "kreisen", "kreise", "ansicht")
#: So many statements, and so many characters, a speaker may be away that is pointed back at.
NEAR = 6
FAR = 900
#: So many characters a body may be away that a noun takes up, and so many tokens the noun stands from its name.
REMOTE = 2000
BESIDE = 3


class Speakers:
    """The statements of a report, to be asked for the innermost one around a span."""

    def __init__(self, analysis: Analysis, statements: Sequence[Statement], headlines: Spans = ()) -> None:
        self.analysis = analysis
        self._headlines = headlines
        self._statements = statements
        self._order = {statement.id: place for place, statement in enumerate(statements)}
        pieces = [(piece, statement) for statement in statements for piece in statement.quote]
        pieces.sort(key=lambda item: (item[0].start, -item[0].end))
        self._pieces = pieces
        self._frames = merged(piece for statement in statements for piece in (*statement.speaker, *statement.frame))
        self._frame_starts = [piece.start for piece in self._frames]
        self._starts = [piece.start for piece, _ in pieces]
        self._longest = max((piece.end - piece.start for piece, _ in pieces), default=0)
        self._around: dict[Span, list[Statement]] = {}
        self.tellers = frozenset(
            code
            for mention in analysis.mentions
            if mention.rule in TELLERS
            for code in mention.actors
            if code.islower()
        )

    def around(self, span: Span) -> list[Statement]:
        """The statements whose quote holds the span, innermost first."""
        known = self._around.get(span)
        if known is None:
            known = self._around[span] = self._find_around(span)
        return known

    def _find_around(self, span: Span) -> list[Statement]:
        found: list[tuple[int, int, Statement]] = []
        number = bisect_right(self._starts, span.start) - 1
        while number >= 0 and self._starts[number] >= span.start - self._longest:
            piece, statement = self._pieces[number]
            if piece.covers(span):
                found.append((piece.end - piece.start, -piece.start, statement))
            number -= 1
        found.sort(key=lambda item: item[:2])
        return list({statement.id: statement for _, _, statement in found}.values())

    def speaks(self, actor: Span) -> bool:
        """Whether an actor stands in the speaker or the frame of any statement."""
        number = bisect_right(self._frame_starts, actor.start) - 1
        return number >= 0 and self._frames[number].covers(actor)

    def reports(self, actor: Span, anchor: Span) -> bool:
        """Whether an actor only reports what stands at `anchor`: it lies in the speaker or the frame of a statement around it."""
        for statement in self.around(anchor):
            if any(piece.covers(actor) for piece in statement.quote):
                continue  # *Russland hofft auf Drohnen*: who is reported takes part himself
            if any(piece.covers(actor) for piece in (*statement.speaker, *statement.frame)):
                return True
        return False

    def speaker(self, anchor: Span) -> Role:
        """Who says what stands at `anchor`, as one who may be an end of the act himself."""
        for statement in self.around(anchor):
            if statement.actors:
                return Role(statement.actors, "who speaks of it", statement.speaker, 1)
        return Role()

    def points_back(self, statement: Statement) -> bool:
        """Whether the words for a statement's speaker name nobody new; so where there are none (*hieß es*).

        Of a text with the definite article whatever else is said of it only describes it (*dem am Freitag vorgelegten Bericht*).
        """
        forms = self._forms(statement.speaker)
        if not forms or (not forms.isdisjoint(POINTING) and forms <= POINTING | DETERMINERS):
            return True
        first = statement.speaker[0].start
        tokens = self.analysis.tokens
        number, stop = bisect_left(tokens.start, first), bisect_left(tokens.start, statement.speaker[-1].end)
        return number < stop and tokens.lower[number] in DEFINITE and tokens.lower[stop - 1] in POINTING

    def guessed(self, spans: Spans) -> bool:
        """Whether the spans hold only offices whose state is guessed from what stands around them (*der Präsident*)."""
        forms = {
            mention.form
            for mention in self.analysis.mentions
            if mention.actors and any(span.overlaps(mention.span) for span in spans)
        }
        return forms == {"role"}

    def of_their_own(self, statement: Statement) -> bool:
        """Whether a statement is the subject's of its own sentence (*nach eigenen Angaben*)."""
        return not self._forms(statement.speaker).isdisjoint(OWN)

    def of_government(self, statement: Statement) -> bool:
        """Whether a statement is a government's that is not named (*nach Regierungsangaben*)."""
        return any(form.startswith(GOVERNING) and form.endswith(SAYINGS) for form in self._forms(statement.speaker))

    def official(self, statement: Statement) -> tuple[str, ...]:
        """Whose official speaks where the state is not named (*sagte ein Offizier*): that of the dateline's only place.

        Nobody's where several states are meant, or where actors stand in the phrase.
        """
        forms = self._forms(statement.speaker)
        if not self.analysis.seat or not forms.isdisjoint(ELSEWHERE | LOCAL) or self._names_any(statement.speaker):
            return ()
        return self.analysis.seat if any(form.endswith(OFFICIALS) for form in forms) else ()

    def local(self, statement: Statement) -> tuple[str, ...]:
        """Who is meant by *die dortigen Behörden*: whoever is named last before these words, near enough."""
        if self._forms(statement.speaker).isdisjoint(LOCAL):
            return ()
        first, tokens = statement.speaker[0].start, self.analysis.tokens
        near = [
            mention
            for mention in self.analysis.mentions
            if mention.actors and mention.form in ("name", "genitive") and first - FAR // 3 < mention.span.start < first
            if not mention.first or tokens.lower[mention.first - 1] not in MOVING
        ]
        inside = [mention for mention in near if any(piece.covers(mention.span) for piece in statement.quote)]
        chosen = inside or near[-1:]
        return tuple(dict.fromkeys(code for mention in chosen for code in mention.actors))

    def _names_any(self, spans: Spans) -> bool:
        return any(
            mention.actors and span.overlaps(mention.span) for mention in self.analysis.mentions for span in spans
        )

    def at_place(self, statement: Statement) -> tuple[str, ...]:
        """Who is meant by *man* beside a seat of government (*In Kiew rechnet man damit*); nobody where none is named."""
        if not self._forms(statement.speaker) or not self._forms(statement.speaker) <= ANYONE:
            return ()
        named = {
            mention.actors
            for mention in self.analysis.mentions
            if mention.rule in ("seat", "body") and any(piece.covers(mention.span) for piece in statement.frame)
        }
        return named.pop() if len(named) == 1 else ()

    def _forms(self, spans: Spans) -> frozenset[str]:
        """The words in the spans, in lower case."""
        tokens = self.analysis.tokens
        return frozenset(
            form
            for span in spans
            for form in tokens.lower[bisect_left(tokens.start, span.start) : bisect_left(tokens.start, span.end)]
        )

    def lingers(self, statement: Statement) -> bool:
        """Whether a run of speech only has its speaker from the headline, which sums up another part of the report."""
        return statement.rule.startswith("run") and any(
            headline.covers(span) for headline in self._headlines for span in statement.speaker
        )

    def guesses(self, statement: Statement) -> bool:
        """Whether a run of speech only has its speaker from a sentence that states nothing, and that speaker is no actor."""
        if not statement.rule.startswith("run") or statement.actors:
            return False
        return not any(
            other is not statement and not other.rule.startswith("run") and set(other.speaker) & set(statement.speaker)
            for other in self._statements
        )

    def taken_up(self, statement: Statement) -> tuple[str, ...]:
        """Whom a speaker takes up by a noun with the definite article (*laut der Organisation*, *schreiben die Experten*).

        That is the last body before it that was named beside such a noun (*UN-Experten*, *das Institut X*), near enough.
        """
        kinds = [KINDS[noun] for noun in self._definite_nouns(statement.speaker) if noun in KINDS]
        if not kinds:
            return ()
        tokens, start = self.analysis.tokens, statement.speaker[0].start
        for mention in reversed(self.analysis.mentions):
            if not mention.actors or not start - REMOTE < mention.span.start < start or mention.form == "pronoun":
                continue
            first, stop = max(mention.first - BESIDE, 0), min(mention.stop + BESIDE, len(tokens))
            for number in range(first, stop):
                if tokens.end[number] >= start or not tokens.text[number][0].isupper():
                    continue
                for nouns, private in kinds:
                    of_state = any(code.isupper() for code in mention.actors)
                    if tokens.lower[number].endswith(nouns) and not (private and of_state):
                        return mention.actors
        return ()

    def _definite_nouns(self, spans: Spans) -> list[str]:
        """The nouns with a definite article in the spans, in lower case."""
        tokens, found = self.analysis.tokens, []
        for span in spans:
            number, stop = bisect_left(tokens.start, span.start), bisect_left(tokens.start, span.end)
            definite = False
            for place in range(number, stop):
                if tokens.lower[place] in DEFINITE:
                    definite = True
                elif definite and tokens.text[place][0].isupper():
                    found.append(tokens.lower[place])
                    definite = False
        return found

    def before(self, statement: Statement) -> Statement | None:
        """The last statement before this one, near enough, that tells whose it is."""
        place = self._order[statement.id]
        for other in reversed(self._statements[max(0, place - NEAR) : place]):
            if other.actors and not self.lingers(other) and statement.quote[0].start - other.quote[-1].end <= FAR:
                return other
        return None

    def codes(self, span: Span) -> list[str]:
        """The codes of the actors named inside a span."""
        return [code for mention in self.analysis.mentions if span.covers(mention.span) for code in mention.actors]

    def cue(self, statement: Statement | None) -> list[str]:
        """Lemmas and words of what reports a statement, its frame included."""
        if statement is None:
            return []
        tokens = self.analysis.tokens
        found: list[str] = []
        for piece in (*statement.cue, *statement.frame):
            number = bisect_right(tokens.start, piece.start) - 1
            while number < len(tokens) and tokens.start[max(number, 0)] < piece.end:
                if number >= 0 and tokens.end[number] > piece.start:
                    word = tokens.word[number]
                    found += [tokens.lower[number], *word.verbs, *word.participles]
                number += 1
        return found
