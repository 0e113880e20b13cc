"""A statement while its parts are still being found."""

from __future__ import annotations

from dataclasses import dataclass

from beleg.model import Mode, Spans


@dataclass(slots=True)
class Found:
    """See Statement for the parts.

        `lemmas` are the reporting verb's, `noun` the noun of source that reports (*Angaben*); both decide the medium, unless the
        statement is the heir of another, whose speaker, medium and chain it shares.  `source` are those who stand between the
    speaker and the report, `authority` whom the speaker relies on, `antecedent` what a relative pronoun that speaks goes back to.
    """

    rule: str
    quote: Spans
    mode: Mode = "indirect"
    speaker: Spans = ()
    cue: Spans = ()
    frame: Spans = ()
    addressee: Spans = ()
    lemmas: frozenset[str] = frozenset()
    noun: str = ""
    passive: bool = False
    heir_of: Found | None = None
    source: Spans = ()
    authority: Spans = ()
    antecedent: Spans = ()

    @property
    def start(self) -> int:
        return self.quote[0].start
