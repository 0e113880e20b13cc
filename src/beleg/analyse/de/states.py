"""Which state *das Land*, *das Königreich* or *der Inselstaat* stands for: the one that a report is most about just there."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, islice

from beleg.model import Mention

#: Of the mentions noted, so many are looked at from the last one back.
MOST_LOOKED_AT = 40
#: How many characters before an aside the state stands that it is about, and what opens one.
BESIDE = 40
ASIDE = ("–", "—", " - ", "(", ";")
CLAUSE_ENDS = frozenset(",;:–—(.!?\n")
SENTENCE_ENDS = (". ", "! ", "? ", "\n")
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
#: What some are worth less: *das Land* is seldom one of the great powers.
GREAT, POWERS = 0.5, frozenset({"US", "RU", "CN"})
#: How many times the worth of the next best the best must have.
BY_FAR = 1.15


class States:
    """The mentions of states in a report so far."""

    def __init__(self, text: str, place: tuple[str, ...], body: int) -> None:
        """`place` are the actors of the dateline's place, `body` is where the headlines end."""
        self._text = text
        self._body = body
        self._place = place
        self._named: list[Mention] = []
        self._worth: list[float] = []

    def note(self, mention: Mention, *, opens: bool) -> None:
        """Lets later words stand for the state of `mention`; `opens` tells that it opens a sentence."""
        if len(mention.actors) != 1 or mention.form == "pronoun":
            return
        code = mention.actors[0]
        if not code.isupper() or len(code) != 2 or code in BODIES:
            return
        worth = SEAT if mention.rule == "seat" else WORTH[mention.form]
        worth *= OPENING if opens else 1.0
        self._named.append(mention)
        self._worth.append(worth * GREAT if code in POWERS else worth)

    def forget(self, mention: Mention) -> None:
        """Takes back the mention noted last."""
        if self._named and self._named[-1] == mention:
            self._named.pop()
            self._worth.pop()

    def meant(self, start: int, paragraph: int, states: frozenset[str], *, among: bool) -> tuple[str, ...] | None:
        """The state that a noun at `start` stands for; None where no one stands out.

        Where `states` are listed the last of them named, of one alone that one.  None that its own clause names (*Peru will dem
        Land helfen*), unless the noun may be `among` what is theirs (*die Armee des Landes*).  `paragraph` is where that begins.
        """
        if states:
            named = (mention for mention in reversed(self._named) if mention.span.end <= start)
            listed = next((mention for mention in named if mention.actors[0] in states), None)
            return listed.actors if listed is not None else tuple(states) if len(states) == 1 else None
        if not self._named:
            return self._place or None
        aside = self._aside(start)
        if aside is not None:
            return aside
        beside = set() if among else self._beside(start)
        scores: defaultdict[tuple[str, ...], float] = defaultdict(float)
        last = len(self._named) - 1
        sentence = max(self._text.rfind(end, paragraph, start) for end in SENTENCE_ENDS)
        recent = range(last, max(last - MOST_LOOKED_AT, -1), -1)
        headline = islice((n for n in range(last - MOST_LOOKED_AT + 1) if self._heads(n)), MOST_LOOKED_AT)
        for number in chain(recent, headline):
            mention = self._named[number]
            if mention.actors not in beside:
                scores[mention.actors] += self._worth[number] * self._faded(number, start, sentence)
        ranked = sorted(scores.items(), key=lambda item: -item[1])[:2]
        if not ranked or (len(ranked) > 1 and ranked[0][1] < ranked[1][1] * BY_FAR):
            return None
        return ranked[0][0]

    def last(self, paragraph: int) -> tuple[str, ...] | None:
        """The state named last in the paragraph that begins at `paragraph`."""
        if self._named and self._named[-1].span.start >= paragraph:
            return self._named[-1].actors
        return None

    def _heads(self, number: int) -> bool:
        return self._named[number].span.end <= self._body

    def _faded(self, number: int, start: int, sentence: int) -> float:
        """What is left of the worth of a mention at a distance."""
        mention = self._named[number]
        if self._heads(number):
            return HEADLINE
        left: float = max(FLOOR, 0.5 ** ((start - mention.span.end) / HALF))
        return left * SAME if mention.span.start > sentence else left

    def _aside(self, start: int) -> tuple[str, ...] | None:
        """The state right before an aside that is about it (*eine malaysische Einheit – das Land hat Truppen dort –*)."""
        named = self._named[-1]
        between = self._text[named.span.end : start] if start - named.span.end <= BESIDE else ""
        if any(mark in between for mark in ASIDE) and not any(end in between for end in SENTENCE_ENDS):
            return named.actors
        return None

    def _beside(self, start: int) -> set[tuple[str, ...]]:
        """The states that the clause of `start` names before it."""
        found = set()
        for mention in reversed(self._named[-MOST_LOOKED_AT:]):
            if not CLAUSE_ENDS.isdisjoint(self._text[mention.span.end : start]):
                break
            found.add(mention.actors)
        return found
