"""Speakers → codes of states and bodies, by the mentions that the analysis found."""

from __future__ import annotations

from bisect import bisect_left

from beleg.attribute.private import ABROAD, PRIVATE
from beleg.model import Analysis, Mention, Span, Spans
from beleg.rules.german import PREPOSITIONS

#: What may stand between two mentions that speak together.
JOINTS = frozenset({"und", "sowie", ",", "oder"})
#: Rules of mentions that find places.
PLACES = frozenset({"seat", "city", "region", "country"})
#: Prepositions behind which stands what an office is about rather than whose it is.
ABOUT = frozenset({"für", "über", "gegen", "an", "mit", "bei", "zu", "zur", "zum", "nach"})
#: So many words at most lie between an office without its state and one that has it.
NEAR = 3
#: The rule of an adjective that only says where somebody is from who speaks for no state (*indische Medien*).
OF_PRIVATE = "adjective of a private noun"


class Actors:
    """The mentions of one report, to be asked for those in a span."""

    def __init__(self, analysis: Analysis) -> None:
        self.tokens = analysis.tokens
        self.mentions = sorted(analysis.mentions, key=lambda mention: (mention.span.start, -mention.span.end))
        self.starts = [mention.span.start for mention in self.mentions]

    def of(self, spans: Spans) -> tuple[str, ...]:
        """The codes of who is named first in the spans, and of those who are joined to the first by *und* or a comma.

        Those behind it otherwise (*der Gesandte der Vereinten Nationen für Nordkorea*) say whom or what it is about.
        """
        codes: list[str] = []
        stop = None
        for span in spans:
            number = bisect_left(self.starts, span.start)
            while number < len(self.mentions) and self.starts[number] < span.end:
                mention = self.mentions[number]
                number += 1
                if not mention.actors or mention.rule == OF_PRIVATE or self._only_places(mention, span):
                    continue
                if (
                    stop is None
                    and number < len(self.mentions)
                    and self._told_better(mention, self.mentions[number], span)
                ):
                    continue
                if stop is not None and not self._joined(stop, mention.first):
                    return tuple(codes)
                codes += [code for code in mention.actors if code not in codes]
                stop = max(stop or 0, mention.stop)
        return tuple(codes)

    def _only_places(self, mention: Mention, span: Span) -> bool:
        """Whether a place only says where somebody is who speaks for no state, or for another (*Ärzte in Sanaa*)."""
        before = mention.first - 2
        if mention.rule not in PLACES or before < 0 or self.tokens.start[before] < span.start:
            return False
        who, link = self.tokens.lower[before], self.tokens.lower[before + 1]
        return who.endswith(PRIVATE) if link == "aus" else link == "in" and who.endswith(PRIVATE + ABROAD)

    def _told_better(self, mention: Mention, following: Mention, span: Span) -> bool:
        """Whether the next mention says whose it is: *ein Beamter im Ministerium in Riad*, *das Osloer Institut X*."""
        if following.span.start >= span.end or not following.actors or following.first - mention.stop > NEAR:
            return False
        between = self.tokens.lower[mention.stop : following.first]
        if mention.form == "role":
            return following.form == "office" and not ABOUT & set(between)
        named = following.rule in ("body", "named body")
        return mention.form == "adjective" and named and not PREPOSITIONS & set(between)

    def within(self, spans: Spans) -> list[Mention]:
        """The mentions that begin inside the spans and name an actor, in text order."""
        return [
            mention
            for span in spans
            for mention in self.mentions[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]
            if mention.actors
        ]

    def _joined(self, stop: int, first: int) -> bool:
        if first < stop:
            return True
        return any(self.tokens.lower[unit] in JOINTS for unit in range(stop, min(first, stop + 2)))
