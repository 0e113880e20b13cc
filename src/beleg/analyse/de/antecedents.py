"""To whom an office without its country (*das Ministerium*) or a pronoun (*er*) points back."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from beleg.analyse.de.known import Pronoun
from beleg.analyse.de.offices import Office
from beleg.analyse.de.salience import MOST_LOOKED_AT, SENTENCE_ENDS, Salience
from beleg.model import Mention

#: A pronoun points back over at most so many characters (about two sentences of news).
PRONOUN_REACH = 320


class Antecedents:
    """The mentions of a report so far, to point back at."""

    def __init__(self, text: str, place: tuple[str, ...], body: int = 0) -> None:
        """`place` are the actors of the dateline's place, `body` is where the headlines end."""
        self.text = text
        self.place = place
        self.holders: list[tuple[Mention, Office | None, bool | None]] = []
        self.owners: list[Mention] = []
        self.named: set[str] = set()
        self.topics: set[int] = set()
        self.governed: set[int] = set()
        self.heads: dict[str, tuple[str, ...]] = {}
        self._looked_at = self._begin = 0
        self.salience = Salience(text, place, body)
        self.groups: list[Mention] = []

    def note(
        self,
        mention: Mention,
        office: Office | None,
        feminine: bool | None,
        *,
        aimed: bool = False,
        opens: bool = False,
        governed: bool = False,
    ) -> None:
        """Let later words point back at `mention`.

        `aimed` tells that something goes there (*an Kiew*), `governed` the same behind an article (*mit dem Kanzler*), `opens`
        that a sentence opens with it (*In Kiew …*).
        """
        if governed:
            self.governed.add(mention.first)
        self.named.update(mention.actors)
        if opens:
            self.topics.add(mention.first)
        if mention.form in ("office", "person", "role") or mention.rule in ("man", "woman"):
            self.holders.append((mention, office, feminine))
            if office is not None and mention.form == "office":
                self.heads[office.head] = mention.actors
                for longer in ("ministerium", "minister", "sprecher", "geheimdienst"):
                    if office.head.endswith(longer):
                        self.heads[longer] = mention.actors
        group = len(mention.actors) == 1 and not mention.actors[0].isupper()
        if group and mention.form not in ("role", "pronoun"):
            self.groups.append(mention)
        self.salience.note(mention, opens=opens)
        named = mention.rule in ("seat", "country", "body") and mention.form in ("name", "genitive")
        if named and not aimed and all(code.isupper() for code in mention.actors):
            self.owners.append(mention)

    def forget(self, mention: Mention) -> None:
        """Takes back the mention noted last."""
        self.salience.forget(mention)
        for kept in (self.groups, self.owners):
            if kept and kept[-1] == mention:
                kept.pop()

    def _same_paragraph(self, mention: Mention, start: int) -> bool:
        return mention.span.end >= self._paragraph(start)

    def _paragraph(self, start: int) -> int:
        """Where the paragraph of `start` begins; asked mostly in text order, each character is looked at once."""
        if start < self._looked_at:
            return self.text.rfind("\n", 0, start) + 1
        if start > self._looked_at:
            self._begin = self.text.rfind("\n", self._looked_at, start) + 1 or self._begin
            self._looked_at = start
        return self._begin

    def role(
        self, start: int, office: Office, *, new: bool, told: Mention | None = None, place: tuple[str, ...] = ()
    ) -> tuple[tuple[str, ...], str] | None:
        """The actors of an office noun at `start` that has no country beside it, and the rule that says so.

        `new` tells that a new person is spoken of (*ein Sprecher*, an unknown name): then no person before is meant.  `told` is the
        state that opens the sentence where it is only spoken of, `place` whose seat the office speaks in.
        """
        if office.likely is not None:
            return ((office.likely,), "body of the one named") if office.likely in self.named else None
        if office.head in self.heads and not new:
            return self.heads[office.head], "same office before"
        holder = self._last_holder(start, new=new)
        if place and (holder is None or holder.form == "office" or place == holder.actors):
            return place, "seat where it speaks"
        topic = self.topic(start)
        if topic is not None and told is None:
            return topic.actors, "country that opens the sentence"
        if told is not None:
            return self._teller(start, told, new=new)
        seat = self._seat(start)
        if seat is not None and (holder is None or seat.first > holder.first):
            return seat.actors, "last seat in the paragraph"
        if holder is not None:
            return holder.actors, "last office in the paragraph"
        if self.place and (opener := self._opener(start)) is not None:
            return opener.actors, "country that opens a sentence before"
        if self.place:
            return self.place, "place of the dateline"
        near = self._near(start)
        if near and len({mention.actors for mention in near}) == 1:
            return near[0].actors, "only country in the paragraph"
        if not new and len({mention.actors for mention, _, _ in self.holders[-MOST_LOOKED_AT:]}) == 1:
            return self.holders[-1][0].actors, "only office in the report"
        return None

    def _teller(self, start: int, told: Mention, *, new: bool) -> tuple[tuple[str, ...], str]:
        """Who speaks of the state `told`: who spoke before, the dateline's place, who is named; its own office if nobody is."""
        holder = self._last_holder(start, new=new, besides=told.actors)
        if holder is not None:
            return holder.actors, "last office in the paragraph, not the state spoken of"
        if self.place and self.place != told.actors:
            return self.place, "place of the dateline, not the state spoken of"
        seat = self._seat(start, besides=told.actors)
        if seat is not None and seat.first in self.topics:
            return seat.actors, "last seat in the paragraph, not the state spoken of"
        return told.actors, "country that opens the sentence"

    def _seat(self, start: int, besides: tuple[str, ...] = ()) -> Mention | None:
        """The seat named last in the paragraph of `start`, rather one that opens a sentence."""
        seats = [owner for owner in self._near(start) if owner.rule == "seat" and owner.actors != besides]
        return next((owner for owner in seats if owner.first in self.topics), seats[0] if seats else None)

    def topic(self, start: int) -> Mention | None:
        """The country or seat that opens the sentence of `start` (*Estland spendet Kiew Haubitzen, so der Generalstab*)."""
        for owner in self._near(start):
            if any(end in self.text[owner.span.end : start] for end in SENTENCE_ENDS):
                return None
            if owner.first in self.topics and owner.form == "name":
                return owner
        return None

    def _opener(self, start: int) -> Mention | None:
        """The country that opens a sentence before in the paragraph, in a report from a place whose own country it never names.

        So *Rom - Mali hat den Kauf bestritten. Man brauche nichts, sagte ein Beamter des Ministeriums*.
        """
        if any(owner.actors == self.place for owner in self.owners):
            return None
        return next((owner for owner in self._near(start) if owner.first in self.topics and owner.form == "name"), None)

    def _last_holder(self, start: int, *, new: bool, besides: tuple[str, ...] = ()) -> Mention | None:
        """The last office or person in the paragraph of `start` that is not of `besides`."""
        for mention, office, _ in reversed(self.holders[-MOST_LOOKED_AT:]):
            if not self._same_paragraph(mention, start):
                return None
            if office is not None and office.hosted:
                continue  # troops and envoys are where others speak
            if mention.actors == besides or (mention.form == "person" and mention.first in self.governed):
                continue
            if not (new and (office is None or office.kind == "person")):
                return mention
        return None

    def _near(self, start: int) -> list[Mention]:
        """The countries, seats and bodies named in the paragraph of `start`, the last first."""
        return [owner for owner in reversed(self.owners[-MOST_LOOKED_AT:]) if self._same_paragraph(owner, start)]

    def state(self, start: int, states: frozenset[str], *, among: bool = False) -> tuple[str, ...] | None:
        """The state that a noun such as *das Land* at `start` stands for (`Salience.state`)."""
        return self.salience.state(start, self._paragraph(start), states, among=among)

    def several(self, start: int, count: int, states: frozenset[str]) -> tuple[str, ...] | None:
        """The states that a plural such as *beide Länder* at `start` stands for (`Salience.several`)."""
        return self.salience.several(start, count, states)

    def neighbour(self, start: int, beside: Callable[[Iterable[str]], frozenset[str]]) -> tuple[str, ...] | None:
        """The state that *das Nachbarland* at `start` stands for (`Salience.neighbour`)."""
        return self.salience.neighbour(start, self._paragraph(start), beside)

    def own(self, start: int) -> tuple[str, ...] | None:
        """Whose state *sein Land* at `start` is: that of who speaks or acts just there; None where nobody does."""
        for mention, office, _ in reversed(self.holders[-MOST_LOOKED_AT:]):
            if not self._same_paragraph(mention, start):
                break
            if (office is None or office.hosted or office.kind == "person") and mention.first not in self.governed:
                return mention.actors if mention.actors[0].isupper() else None
        return self.salience.last(self._paragraph(start))

    def group(self, start: int, groups: frozenset[str], *, known: bool) -> tuple[str, ...] | None:
        """The group that a noun such as *die Miliz* at `start` stands for (`Salience.group`).

        Where none of the `groups` that may be called so is named, the only one of its paragraph, else of the report, unless it
        must be a `known` one.
        """
        found = self.salience.group(start, self._paragraph(start), groups)
        if found is not None or known:
            return found
        recent = self.groups[-MOST_LOOKED_AT:]
        if any(mention.actors[0] in groups for mention in recent):
            return None
        here = {mention.actors for mention in recent if self._same_paragraph(mention, start)}
        for named in (here, {mention.actors for mention in recent}):
            if named:
                return next(iter(named)) if len(named) == 1 else None
        return None

    def fought(self, start: int, states: frozenset[str], accused: frozenset[str]) -> tuple[str, ...] | None:
        """In which of the `states` those fight whom a noun at `start` means (`Salience.fought`)."""
        return self.salience.fought(start, self._paragraph(start), states - accused)

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
