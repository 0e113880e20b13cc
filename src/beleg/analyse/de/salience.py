"""Which state *das Land* or which group *die Miliz* stands for: the one that a report is most about just there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from beleg.model import Mention

#: Of the mentions noted, so many are looked at from the last one back.
MOST_LOOKED_AT = 40
#: How many characters before an aside the state stands that it is about, and what opens one.
BESIDE = 40
ASIDE = ("–", "—", " - ", "(")
CLAUSE_ENDS = frozenset(",;:–—(.!?\n")
SENTENCE_ENDS = (". ", "! ", "? ", "\n")
#: How far before a noun the comma of its clause stands at most, in characters; by which pronouns who speaks is the subject
#: behind it, and before how many words.
NEAR, SPEAKING, LEAD = 40, frozenset({"man", "es", "er", "sie", "wir"}), 3
#: What joins two names that open a sentence together.
JOINTS = frozenset({" und ", " und die ", " und der ", " sowie ", ", ", "/"})
#: Bodies whose codes look like those of states.
BODIES = frozenset({"EU", "UN"})

#: What a mention is worth by its form, one of a capital less than one of the country: its government acts.  Source of these and
#: the following figures: tried on own texts.
WORTH = {
    "name": 2.0,
    "genitive": 2.0,
    "office": 1.9,
    "people": 1.0,
    "adjective": 0.8,
    "compound": 0.8,
    "person": 0.8,
    "role": 1.2,
}
SEAT = 1.0
#: What it is worth more where it opens its sentence.
OPENING = 1.5
#: How its worth fades with distance: by half over so many characters, down to a floor; that of a headline does not fade.
HALF, FLOOR, HEADLINE = 160.0, 0.25, 1.1
#: What it is worth more in the same sentence.
SAME = 1.5
#: What it is worth more in the sentence before one that the noun opens (*Käufer war Peru. Das Land …*), and how near its start
#: the noun then stands.
BEFORE, OPENS = 1.4, 6
#: What some are worth less: *das Land* is seldom one of the great powers.
GREAT, POWERS = 0.5, frozenset({"US", "RU", "CN"})
#: How many times the worth of the next best the best must have.
BY_FAR = 1.15


class Salience:
    """How much a report so far is about each state or group that it names."""

    def __init__(self, text: str, place: tuple[str, ...], body: int) -> None:
        """`place` are the actors of the dateline's place, `body` is where the headlines end."""
        self._text = text
        self._body = body
        self._place = place
        self._opened = -1  # where the last mention ends that opens its sentence
        self._states = _Named()
        self._groups = _Named()

    def note(self, mention: Mention, *, opens: bool) -> None:
        """Lets later words stand for the state or group of `mention`; `opens` tells that it opens a sentence."""
        if len(mention.actors) != 1 or mention.form == "pronoun":
            return
        code = mention.actors[0]
        if code.isupper() and (len(code) != 2 or code in BODIES):
            return
        opens = opens or (self._opened >= 0 and self._text[self._opened : mention.span.start] in JOINTS)
        self._opened = mention.span.end if opens else -1
        worth = SEAT if mention.rule == "seat" else WORTH[mention.form]
        worth *= OPENING if opens else 1.0
        named = self._states if code.isupper() else self._groups
        named.note(mention, worth * GREAT if code in POWERS else worth, headline=mention.span.end <= self._body)

    def forget(self, mention: Mention) -> None:
        """Takes back the mention noted last."""
        self._states.forget(mention)
        self._groups.forget(mention)

    def state(self, start: int, paragraph: int, states: frozenset[str], *, among: bool) -> tuple[str, ...] | None:
        """The state that a noun at `start` stands for; None where no one stands out.

        Where `states` are listed one of them (see `_listed`).  None that its own clause names (*Peru will dem
        Land helfen*), unless the noun may be `among` what is theirs (*die Armee des Landes*).  `paragraph` is where that begins.
        """
        if states:
            return self._listed(start, paragraph, states, set() if among else self._beside(self._states, start))
        if not self._states.all:
            return self._place or None
        aside = self._aside(start)
        if aside is not None:
            return aside
        return self._foremost(self._states, start, paragraph, set() if among else self._beside(self._states, start))

    def _listed(
        self, start: int, paragraph: int, states: frozenset[str], beside: set[tuple[str, ...]]
    ) -> tuple[str, ...] | None:
        """The one of `states` that a noun at `start` stands for, rather none `beside` it; of one alone that one.

        The last one named where the noun opens its sentence, else the one that the report is most about.
        """
        if len(states) == 1:
            return tuple(states)
        named = (mention for mention, _ in self._states.recent() if mention.span.end <= start)
        listed = [mention.actors for mention in named if mention.actors[0] in states]
        last = next((actors for actors in listed if actors not in beside), None)
        if start - max(self._text.rfind(end, 0, start) for end in SENTENCE_ENDS) > OPENS:
            last = self._foremost(self._states, start, paragraph, beside, states) or last
        return last or next(iter(listed), None)

    def several(self, start: int, count: int, states: frozenset[str]) -> tuple[str, ...] | None:
        """The `count` states that a plural at `start` stands for, of `states` where any are listed; None where none are told.

        The last ones named side by side (*Polen und Estland*), or those of the sentence before if it names just so many.
        """
        found: list[Mention] = []
        for mention, _ in islice(reversed(self._states.all), MOST_LOOKED_AT):
            if states and mention.actors[0] not in states:
                continue
            if found and self._text[mention.span.end : found[-1].span.start] not in JOINTS:
                found.clear()
            found.append(mention)
            if len(found) == count:
                before = tuple(one.actors[0] for one in reversed(found))
                return before if len(set(before)) == count else None
        return None

    def neighbour(
        self, start: int, paragraph: int, beside: Callable[[Iterable[str]], frozenset[str]]
    ) -> tuple[str, ...] | None:
        """The state that *das Nachbarland* at `start` stands for: one `beside` those that its sentence names before."""
        sentence = max(paragraph - 1, *(self._text.rfind(end, paragraph, start) for end in SENTENCE_ENDS))
        near = (mention for mention, _ in islice(reversed(self._states.all), MOST_LOOKED_AT))
        tells = {
            mention.actors
            for mention in near
            if sentence < mention.span.start < start and mention.rule != "state named before"
        }
        states = beside(code for codes in tells for code in codes)
        return self._foremost(self._states, start, paragraph, tells, states) if states else None

    def group(self, start: int, paragraph: int, groups: frozenset[str]) -> tuple[str, ...] | None:
        """The one of `groups` that a noun at `start` stands for; None where no one stands out."""
        return self._foremost(self._groups, start, paragraph, self._beside(self._groups, start), groups)

    def fought(self, start: int, paragraph: int, states: frozenset[str]) -> tuple[str, ...] | None:
        """The one of `states` in which the groups fight that a noun at `start` means; None where no one stands out."""
        return self._foremost(self._states, start, paragraph, self._beside(self._states, start), states)

    def last(self, paragraph: int) -> tuple[str, ...] | None:
        """The state named last in the paragraph that begins at `paragraph`."""
        named = self._states.all
        return named[-1][0].actors if named and named[-1][0].span.start >= paragraph else None

    def _foremost(
        self,
        named: _Named,
        start: int,
        paragraph: int,
        beside: set[tuple[str, ...]],
        among: frozenset[str] | None = None,
    ) -> tuple[str, ...] | None:
        scores: defaultdict[tuple[str, ...], float] = defaultdict(float)
        sentence = max(self._text.rfind(end, paragraph, start) for end in SENTENCE_ENDS)
        before = sentence
        if sentence > 0 and start - sentence <= OPENS:
            before = max(paragraph - 1, *(self._text.rfind(end, paragraph, sentence) for end in SENTENCE_ENDS))
        for mention, worth in named.recent():
            if mention.actors in beside or (among is not None and mention.actors[0] not in among):
                continue
            left = worth * self._faded(mention, start, sentence)
            scores[mention.actors] += left * BEFORE if before < mention.span.start < sentence else left
        ranked = sorted(scores.items(), key=lambda item: -item[1])[:2]
        if not ranked or (len(ranked) > 1 and ranked[0][1] < ranked[1][1] * BY_FAR):
            return None
        return ranked[0][0]

    def _faded(self, mention: Mention, start: int, sentence: int) -> float:
        """What is left of the worth of a mention at a distance."""
        if mention.span.end <= self._body:
            return HEADLINE
        left: float = max(FLOOR, 0.5 ** ((start - mention.span.end) / HALF))
        return left * SAME if mention.span.start > sentence else left

    def _aside(self, start: int) -> tuple[str, ...] | None:
        """The state right before an aside that is about it (*eine malaysische Einheit – das Land hat Truppen dort –*)."""
        named, _ = self._states.all[-1]
        between = self._text[named.span.end : start] if start - named.span.end <= BESIDE else ""
        if any(mark in between for mark in ASIDE) and not any(end in between for end in SENTENCE_ENDS):
            return named.actors
        return None

    def _beside(self, named: _Named, start: int) -> set[tuple[str, ...]]:
        """The actors that the clause of `start` names before it, or the one on which it hangs where that has its subject."""
        found, begin = set(), self._subject(start)
        for mention, _ in islice(reversed(named.all), MOST_LOOKED_AT):
            if not CLAUSE_ENDS.isdisjoint(self._text[mention.span.end : min(begin, start)]):
                break
            if mention.span.end > begin or begin == start or mention.form == "name":
                found.add(mention.actors)
        return found

    def _subject(self, start: int) -> int:
        """Where the clause before that of `start` ends, if its subject acts in both; else `start`.

        So *Mali gab zu, dem Land Waffen geliefert zu haben*, *Mali erklärte, man habe dem Land geholfen*.
        """
        comma = self._text.rfind(", ", max(start - NEAR, 0), start)
        if comma < 0:
            return start
        lead = self._text[comma + 2 : start].lower().split()
        ends = (place for place in (self._text.find(end, start) for end in ",.;:!?\n") if place >= 0)
        rest = self._text[start : min(ends, default=len(self._text))]
        hangs = (not lead and " zu " in rest) or (bool(lead) and lead[0] in SPEAKING and len(lead) <= LEAD)
        return comma if hangs else start


class _Named:
    """Mentions in text order with their worth; those of the headlines are looked at however far back."""

    def __init__(self) -> None:
        self.all: list[tuple[Mention, float]] = []
        self._headline = 0

    def note(self, mention: Mention, worth: float, *, headline: bool) -> None:
        self.all.append((mention, worth))
        if headline and self._headline == len(self.all) - 1 < MOST_LOOKED_AT:
            self._headline += 1

    def forget(self, mention: Mention) -> None:
        if self.all and self.all[-1][0] == mention:
            self.all.pop()
            self._headline = min(self._headline, len(self.all))

    def recent(self) -> Iterator[tuple[Mention, float]]:
        """The last mentions, from the last one back, then those of the headlines."""
        stop = max(len(self.all) - MOST_LOOKED_AT, 0)
        yield from reversed(self.all[stop:])
        yield from reversed(self.all[: min(self._headline, stop)])
