"""What each word of a report may be in a mention: one look-up a form, kept for all later reports."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from beleg.analyse.de.epithets import Epithet, epithets
from beleg.analyse.de.names import Doubt, Names, Sense, names
from beleg.analyse.de.offices import Office, Offices, offices
from beleg.model import Report, Tokens
from beleg.rules.groups import Band, groups
from beleg.rules.memory import Memory

Pronoun = Literal["masculine", "feminine"]
PRONOUNS: dict[str, Pronoun] = {"er": "masculine", "sie": "feminine"}
OPENING = frozenset("„»«\"“‚›‹'")
#: A word longer than this is no name and no office.
LONGEST = 60


class Known(NamedTuple):
    """What a form may be: a name, the first word of longer names, an office, a pronoun, a noun that introduces a name."""

    sense: Sense | None
    longer: list[tuple[tuple[str, ...], Sense]] | None
    office: Office | None
    ambiguous: Doubt | None
    pronoun: Pronoun | None
    introduces: Literal["body", "outlet"] | None
    quotes: Literal[True] | None
    epithet: Epithet | None = None
    band: Band | None = None


NOTHING = Known(None, None, None, None, None, None, None)


class Vocabulary:
    """Names and offices together, with a memory of the forms that have been asked for."""

    def __init__(self, known_names: Names, known_offices: Offices) -> None:
        self.names = known_names
        self.offices = known_offices
        self.known: Memory[str, Known | None] = Memory(self._classify)

    def look(self, form: str) -> Known | None:
        """What the word as written may be; None for most words."""
        return self.known[form]

    def _classify(self, form: str) -> Known | None:
        if len(form) > LONGEST:
            return None
        lower = form.lower()
        capital = form[0].isupper()
        sense = self.names.sense(form) if form[0].isalpha() else None
        longer = self.names.longer.get(lower)
        office = self.offices.office(lower) if capital else None
        ambiguous = self.names.ambiguous.get(form)
        introduces: Literal["body", "outlet"] | None = None
        last = lower[lower.rfind("-") + 1 :]  # *Balkan-Netzwerk*
        if capital and last in self.offices.introducers:
            introduces = "outlet" if last in self.offices.outlet_introducers else "body"
        known = Known(
            sense,
            longer,
            office,
            ambiguous,
            PRONOUNS.get(lower),
            introduces,
            True if form in OPENING else None,
            epithets().noun(lower) if capital else None,
            groups().noun(lower) if capital else None,
        )
        return None if known == NOTHING else known

    def longest(self, tokens: Tokens, number: int, known: Known) -> tuple[Sense, int] | None:
        """The longest name that begins at token `number`, and where it stops."""
        lower, longer = tokens.lower, known.longer
        if longer and number + 1 < len(lower):
            following = lower[number + 1]
            for rest, sense in longer:
                stop = number + 1 + len(rest)
                if rest[0] == following and tuple(lower[number + 1 : stop]) == rest:
                    return sense, stop
        return None if known.sense is None else (known.sense, number + 1)


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that beleg ships, built once."""
    return Vocabulary(names(), offices())


def place_actors(report: Report) -> tuple[str, ...]:
    """Whose seat or city the dateline's place is, the first one where it has several."""
    if not report.place:
        return ()
    first = report.place.split(",")[0].split("/")[0].strip()
    sense = vocabulary().names.named(first)
    return sense.actors if sense is not None and sense.place else ()
