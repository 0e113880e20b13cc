"""To whom an office without its country (*das Ministerium*) or a pronoun (*er*) points back."""

from __future__ import annotations

from beleg.analyse.de.known import Pronoun
from beleg.analyse.de.offices import Office
from beleg.model import Mention

#: A pronoun points back over at most so many characters (about two sentences of news).
PRONOUN_REACH = 320
#: Of the mentions noted, so many are looked at from the last one back.
MOST_LOOKED_AT = 40
SENTENCE_ENDS = (". ", "! ", "? ", "\n")


class Antecedents:
    """The mentions of a report so far, to point back at."""

    def __init__(self, text: str, place: tuple[str, ...]) -> None:
        self.text = text
        self.place = place
        self.holders: list[tuple[Mention, Office | None, bool | None]] = []
        self.owners: list[Mention] = []
        self.heads: dict[str, tuple[str, ...]] = {}

    def note(self, mention: Mention, office: Office | None, feminine: bool | None) -> None:
        """Let later words point back at `mention`."""
        if mention.form in ("office", "person") or mention.rule in ("man", "woman") or (mention.form == "role" and office is not None):
            self.holders.append((mention, office, feminine))
            if office is not None and mention.form == "office":
                self.heads[office.head] = mention.actors
                for longer in ("ministerium", "minister", "sprecher", "geheimdienst"):
                    if office.head.endswith(longer):
                        self.heads[longer] = mention.actors
        if mention.rule in ("seat", "country", "body") and mention.form in ("name", "genitive"):
            self.owners.append(mention)

    def _same_paragraph(self, mention: Mention, start: int) -> bool:
        return self.text.find("\n", mention.span.end, start) < 0

    def role(self, start: int, office: Office, *, named: bool) -> tuple[tuple[str, ...], str] | None:
        """The actors of an office noun at `start` that has no country beside it, and the rule that says so.

        `named` tells that an unknown name follows: then it is nobody who was spoken of before.
        """
        if office.head in self.heads and not named:
            return self.heads[office.head], "same office before"
        for mention, other, _ in reversed(self.holders[-MOST_LOOKED_AT:]):
            if not self._same_paragraph(mention, start):
                break
            if named and (other is None or other.kind == "person"):
                continue
            return mention.actors, "last office in the paragraph"
        near = [mention for mention in self.owners[-MOST_LOOKED_AT:] if self._same_paragraph(mention, start)]
        seats = [mention for mention in near if mention.rule == "seat"]
        if seats:
            return seats[-1].actors, "last seat in the paragraph"
        if self.place:
            return self.place, "place of the dateline"
        if near and len({mention.actors for mention in near}) == 1:
            return near[-1].actors, "only country in the paragraph"
        if self.holders and not named:
            return self.holders[-1][0].actors, "last office in the report"
        if near:
            return near[0].actors, "first country in the paragraph"
        return None

    def person(self, start: int, pronoun: Pronoun) -> tuple[str, ...] | None:
        """The actors of the person to whom a pronoun at `start` points back; None where candidates tie."""
        feminine = pronoun == "feminine"
        candidates: list[Mention] = []
        for mention, office, gender in reversed(self.holders[-MOST_LOOKED_AT:]):
            if start - mention.span.end > PRONOUN_REACH:
                break
            if (office is None or office.kind == "person") and bool(gender) == feminine:
                candidates.append(mention)
        if not candidates:
            return None
        last = candidates[0]
        for other in candidates[1:]:
            between = self.text[other.span.end : last.span.start]
            if other.actors != last.actors and not any(end in between for end in SENTENCE_ENDS):
                return None
        return last.actors
