"""Speakers → codes of states and bodies, by the mentions that the analysis found."""

from __future__ import annotations

from bisect import bisect_left

from beleg.model import Analysis, Mention, Spans

#: What may stand between two mentions that speak together.
JOINTS = frozenset({"und", "sowie", ",", "oder"})


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
                if not mention.actors:
                    continue
                if stop is not None and not self._joined(stop, mention.first):
                    return tuple(codes)
                codes += [code for code in mention.actors if code not in codes]
                stop = max(stop or 0, mention.stop)
        return tuple(codes)

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
