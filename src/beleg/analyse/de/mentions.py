"""Tokens → mentions of states, bodies, groups and those who speak for them."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import NamedTuple

from beleg.analyse.de import bands, whose
from beleg.analyse.de.antecedents import Antecedents
from beleg.analyse.de.epithets import Epithet
from beleg.analyse.de.holders import LONGEST_NAME, Phrases
from beleg.analyse.de.known import OPENING, Known, Vocabulary, vocabulary
from beleg.analyse.de.names import Doubt, Sense
from beleg.analyse.de.offices import Office
from beleg.analyse.de.pointing import pointed
from beleg.model import Mention, Report, Span, Tokens
from beleg.model.analysis import WORD
from beleg.model.mention import MentionForm
from beleg.model.signs import NAME
from beleg.model.slug import slug

DEFINITE = frozenset({"der", "die", "das", "des", "dem", "den", "dieser", "diese", "dieses", "diesem", "diesen"})
CLOSING = frozenset("“«»\"”‘‹›'’")
#: East Asian names open with the family name.
FAMILY_FIRST = frozenset({"KR", "KP", "CN", "VN", "TW"})
#: Lower-case words (adjectives) that may stand between a country's adjective and its office.
BETWEEN = 3
LONGEST_TITLE = 6


class Found(NamedTuple):
    """A phrase that names actors: up to, not including, token `stop`."""

    stop: int
    actors: tuple[str, ...]
    form: MentionForm
    place: bool
    rule: str
    office: Office | None = None
    feminine: bool | None = None


#: What joins an office to the body that it is held in.
HOLDING = frozenset({"des", "der", "im", "beim", "vom"})


class _Reader(Phrases):
    """One pass over the tokens of one report."""

    def __init__(self, text: str, tokens: Tokens, report: Report, place: tuple[str, ...], known: Vocabulary) -> None:
        super().__init__(text, tokens, known)
        self.introduced: dict[str, tuple[str, ...]] = {}
        body = max((segment.span.end for segment in report.segments if segment.role == "headline"), default=0)
        self.antecedents = Antecedents(text, place, body)
        self.places: dict[str, list[int]] | None = None
        self.surnames: list[int] = []
        self.forms: frozenset[str] | None = None
        self.found: list[Mention] = []

    def read(self) -> tuple[Mention, ...]:
        """The mentions: only words that may open one are looked at, and surnames from where they are introduced on."""
        known = self.vocabulary.known
        openers = [number for number, signs in enumerate(self.tokens.signs) if signs & NAME]
        place = stop = 0
        while place < len(openers) or self.surnames:
            if self.surnames and (place >= len(openers) or self.surnames[0] < openers[place]):
                number = heappop(self.surnames)
            else:
                number = openers[place]
                place += 1
            if number < stop:
                continue
            if self.tokens.text[number] in OPENING:
                stop = self._quoted_outlet(number) or stop
                continue
            found = self._at(number, known[self.tokens.text[number]])
            if found is not None:
                self._keep(self._first(number, found), found)
                stop = found.stop
        return bands.settled(self.found)

    def _introduce(self, form: str, actors: tuple[str, ...], stop: int) -> None:
        """Lets a surname stand for `actors` from token `stop` on."""
        if self.places is None:
            self.places = {}
            for number, (other, signs) in enumerate(zip(self.tokens.text, self.tokens.signs, strict=True)):
                if not signs & NAME and other[0].isupper():
                    self.places.setdefault(other, []).append(number)
        for number in self.places.pop(form, ()):
            if number >= stop:
                heappush(self.surnames, number)
        self.introduced[form] = actors

    def _keep(self, first: int, found: Found) -> None:
        span = Span(self.tokens.start[first], self.tokens.end[found.stop - 1])
        mention = Mention(span, first, found.stop, found.actors, found.form, found.place, found.rule)
        self.found.append(mention)
        lead = first - 1
        aimed = lead >= 0 and self.tokens.lower[lead] in self.vocabulary.offices.aims
        governed = aimed or (
            lead > 0
            and self.tokens.lower[lead] in DEFINITE
            and self.tokens.lower[lead - 1] in self.vocabulary.offices.aims
        )
        opens = self.opens_sentence(first) or (first > 0 and self.opens_sentence(first - 1))
        self.antecedents.note(mention, found.office, found.feminine, aimed=aimed, opens=opens, governed=governed)

    def _first(self, number: int, found: Found) -> int:
        """Where the phrase begins whose name stands at `number`: given names join a surname."""
        if found.form != "person":
            return number
        floor = self.found[-1].stop if self.found else 0
        texts, first = self.tokens.text, number
        while first > max(floor, number - 2) and self.nameword(first - 1) and self.look(texts[first - 1]) is None:
            first -= 1
        return first if first == number or not self.opens_sentence(first) else number

    def _at(self, number: int, known: Known | None) -> Found | None:
        """The phrase that begins at token `number`."""
        if known is None:
            return self._introduced(number)
        named = self.vocabulary.longest(self.tokens, number, known)
        if named is not None:
            sense, stop = named
            one = self._epithet(number, known.epithet) if known.epithet is not None and stop == number + 1 else None
            if one is not None:
                return one  # *dem Nato-Partner*
            if self.water(number):
                return None
            if known.band is not None and stop == number + 1 and sense.form == "compound" and self._state(sense):
                return self._band(bands.of_country(self, number, known.band, sense.actors[0]))
            if known.office is not None and stop == number + 1 and sense.form == "compound":
                return self._office(number, stop, known.office, sense.actors, "compound office")
            return self._named(number, stop, sense, known)
        if self.tokens.text[number] in self.introduced:
            return self._introduced(number)
        if known.ambiguous is not None:
            doubtful = self._doubtful(number, known.ambiguous)
            if doubtful is not None or known.epithet is None:
                return doubtful
        if known.introduces is not None:
            found = self._announced(number, known.introduces)
            if found is not None:
                return found
        if known.office is not None and known.band is None:
            return self._bare_office(number, known.office)
        if known.epithet is not None:
            found = self._epithet(number, known.epithet)
            if found is not None or known.band is None:
                return found
        if known.band is not None:
            return self._band(bands.alone(self, self.antecedents, number, known.band))
        if known.pronoun is not None:
            if known.pronoun == "feminine" and not self.singular(number):
                return None
            resolved = self.antecedents.person(self.tokens.start[number], known.pronoun)
            if resolved is not None:
                return Found(number + 1, resolved, "pronoun", False, "pronoun of the last person")
        return None

    def _epithet(self, number: int, epithet: Epithet) -> Found | None:
        """A noun that stands for a state or a group named before (*das westafrikanische Land*, *die Miliz*)."""
        found = pointed(self, self.antecedents, number, epithet)
        if found is None:
            return None
        if found.region and self.found and self.found[-1].first == number - 1:
            self.antecedents.forget(self.found.pop())  # *zentralafrikanisch* says where, not who
        return Found(number + 1, found.actors, found.form, found.place, found.rule)

    def _doubtful(self, number: int, doubt: Doubt) -> Found | None:
        """An ambiguous word where its neighbours and the report make it a name."""
        before = self.tokens.lower[number - 1] if number else ""
        behind = self.tokens.lower[number + 1] if number + 1 < self.count else ""
        if (doubt.after and before not in doubt.after) or behind in doubt.not_before:
            return None
        if doubt.needs and not self._mentions_any(doubt.needs):
            return None
        return Found(number + 1, doubt.sense.actors, "name", False, doubt.sense.rule)

    def _mentions_any(self, needs: frozenset[str]) -> bool:
        if self.forms is None:
            self.forms = frozenset(self.tokens.lower)
        return not needs.isdisjoint(self.forms)

    def _introduced(self, number: int) -> Found | None:
        actors = self.introduced.get(self.tokens.text[number])
        if actors is None:
            return None
        return Found(number + 1, actors, "person", False, "introduced in this report")

    def _named(self, number: int, stop: int, sense: Sense, known: Known) -> Found | None:
        """A name, with the office that it opens: *russische Verteidigungsminister X*, *Südkoreas Militär*."""
        if sense.form == "person":
            self._remember_surname(number, stop, sense.actors)
            return Found(stop, sense.actors, "person", False, sense.rule, feminine=sense.rule == "woman")
        if sense.form in ("adjective", "genitive"):
            told = bands.behind(self, stop) if self._state(sense) else None
            if told is not None:
                return self._band(bands.of_country(self, *told, sense.actors[0]))
            after = self.owned_office(stop, skip=BETWEEN)
            if after is not None:
                place, office = after
                rule = "adjective and office" if sense.form == "adjective" else "genitive and office"
                return self._office(number, place + 1, office, sense.actors, rule)
        if sense.form == "adjective":
            return None if self.named_after(number, sense.rule) else self._adjective(number, stop, sense)
        seat = self.seat_behind(stop, known.office) if sense.rule == "body" else None
        if seat is not None:
            return Found(seat[0], seat[1], "office", False, seat[2], known.office)
        return Found(stop, sense.actors, sense.form, sense.place, sense.rule)

    @staticmethod
    def _state(sense: Sense) -> bool:
        return len(sense.actors) == 1 and len(sense.actors[0]) == 2 and sense.actors[0].isupper()

    def _band(self, told: bands.Told | None) -> Found | None:
        """An armed group told by a noun and its country, or by the noun alone."""
        if told is None:
            return None
        if told.named is not None:
            self._remember_surname(*told.named, told.actors)
        return Found(told.stop, told.actors, "name", told.place, told.rule)

    def _adjective(self, number: int, stop: int, sense: Sense) -> Found | None:
        """An adjective of origin; one of a seat only before a noun (*Kiewer Stadtrat*), else it names its people."""
        noun = stop
        while noun < min(stop + BETWEEN, self.count) and self.small(noun):
            noun += 1
        before_noun = noun < self.count and self.tokens.kind[noun] == WORD and self.tokens.text[noun][0].isupper()
        capital = self.tokens.text[number][0].isupper()
        if sense.rule in ("adjective of a seat", "adjective of a city") and not (before_noun and noun == stop):
            return None
        if capital and not before_noun:
            return Found(stop, sense.actors, "people", False, "people")
        if before_noun and self.vocabulary.offices.private(self.tokens.lower[noun]):
            return Found(stop, sense.actors, "adjective", False, "adjective of a private noun")
        return Found(stop, sense.actors, "adjective", False, sense.rule)

    def _office(self, number: int, stop: int, office: Office, actors: tuple[str, ...], rule: str) -> Found:
        """An office whose owners are known: the phrase takes in a name behind it."""
        actors = (office.owner,) if office.owner is not None else actors
        end = self.name_behind(stop, office)
        if end > stop:
            self._remember_surname(stop, end, actors)
        elif office.kind == "person":
            self._remember_apposed(number, actors)
        return Found(end, actors, "office", False, rule, office, office.feminine)

    def _remember_surname(self, first: int, stop: int, actors: tuple[str, ...]) -> None:
        """Let the surname stand alone from here on."""
        forms = self.tokens.text[first:stop]
        if len(forms) > 1 or self.look(forms[0]) is None:
            surname = forms[0] if len(forms) > 1 and actors[0] in FAMILY_FIRST else forms[-1]
            if surname[0].isupper() and len(surname) > 1:
                self._introduce(surname, actors, stop)
                if not surname.endswith("s"):
                    self._introduce(surname + "s", actors, stop)

    def _remember_apposed(self, number: int, actors: tuple[str, ...]) -> None:
        """A name before a comma and the office (*Jon Doe, norwegischer Minister*) is remembered."""
        texts = self.tokens.text
        start = number - 1
        if start >= 0 and texts[start] in ("der", "die", "ein", "eine"):
            start -= 1
        if start < 1 or texts[start] != ",":
            return
        first = start
        while first > max(0, start - LONGEST_NAME) and self.unknown_capital(first - 1):
            first -= 1
        if start - first >= 2 and any(self.nameword(part) for part in range(first, start)):
            self._remember_surname(first, start, actors)

    def _announced(self, number: int, kind: str) -> Found | None:
        """The unknown name of a body or outlet behind a noun for such (*die Zeitung „Jeju Herald“*)."""
        tokens = self.tokens
        first = number + 1
        if first + 1 < self.count and tokens.lower[first] in ("von", "vom", "namens"):
            first += 1
        if first >= self.count or self.line_between(number, first):
            return None
        quoted = tokens.text[first] in OPENING
        if quoted:
            first += 1
        stop = first
        while stop < min(first + LONGEST_TITLE, self.count):
            form = tokens.text[stop]
            if quoted and form in CLOSING:
                break
            small = form in self.vocabulary.offices.name_particles and stop > first and self.upper(stop + 1)
            if not quoted and not small and not self.upper(stop):
                break
            stop += 1
        if stop == first or (quoted and (stop >= self.count or tokens.text[stop] not in CLOSING)):
            return None
        loose = (
            not quoted
            and first > number + 1
            and (stop == first or self.compound_noun(first) or not self.nameword(first))
        )
        if not quoted and (loose or not self.foreign(first, stop) or not self.unknown_capital(first)):
            return None
        known = self.look(tokens.text[first])
        if known is not None and self.vocabulary.longest(tokens, first, known) == (known.sense, stop):
            return None
        if known is not None and known.longer and self.vocabulary.longest(tokens, first, known) is not None:
            return None
        code = slug(" ".join(tokens.text[first:stop]))
        if not code:
            return None
        return Found(stop + quoted, (code,), "name", False, "named outlet" if kind == "outlet" else "named body")

    def _quoted_outlet(self, number: int) -> int | None:
        """Keeps a quoted title that stands where outlets are cited (*berichtete der „Jeju Herald“*); where it stops."""
        before = number - 1
        if before > 0 and self.tokens.lower[before] in DEFINITE | {"im", "vom", "beim"}:
            before -= 1
        if (
            before < 0
            or self.tokens.lower[before] not in self.vocabulary.offices.outlet_before
            or not self.upper(number + 1)
        ):
            return None
        found = self._announced(number - 1, "outlet")
        if found is None:
            return None
        self._keep(number, found)
        return found.stop

    def _known_person(self, stop: int) -> tuple[Sense, int] | None:
        """The known person whose name stands behind an office (*Minister X*, *der Sprecher des Ministeriums, X*)."""
        tokens = self.tokens
        if stop + 1 < self.count and tokens.lower[stop] in HOLDING:
            inner = self.look(tokens.text[stop + 1])
            if inner is not None and inner.office is not None:
                stop += 2
        if stop + 1 < self.count and tokens.text[stop] == ",":
            stop += 1
        known = self.look(tokens.text[stop]) if stop < self.count else None
        named = None if known is None else self.vocabulary.longest(tokens, stop, known)
        return named if named is not None and named[0].form == "person" else None

    def _bare_office(self, number: int, office: Office) -> Found | None:
        """An office without a country before it: its owner stands behind it, is a known person, or was named before."""
        tokens = self.tokens
        if office.owner is not None:
            return self._office(number, number + 1, office, (office.owner,), "office of one owner")
        stop = number + 1
        group = bands.held(self, self.antecedents, stop)
        if group is not None:
            return Found(group.stop, group.actors, "office", False, group.rule, office, office.feminine)
        if office.kind == "person":
            person = self._known_person(stop)
            if person is not None:
                sense, end = person
                self._remember_surname(stop, end, sense.actors)
                woman = sense.rule == "woman"
                return Found(end, sense.actors, "office", False, "office and known person", office, woman)
        named_end = self.name_behind(stop, office)
        if whose.own(self, number, office) and (owner := whose.possessor(self, number, self.found)):
            return self._office(number, stop, office, owner, "office of one's own")
        behind = self.owner_behind(named_end, office) or self.owner_behind(stop, office)
        if behind is not None:
            end, actors, rule = behind
            if named_end > stop:
                self._remember_surname(stop, named_end, actors)
            else:
                self._remember_apposed(number, actors)
            return Found(end, actors, "office", False, rule, office, office.feminine)
        topic = self.found[-1] if self.found and number > 1 and tokens.text[number - 1] == ":" else None
        if topic is not None and topic.stop == number - 1 and topic.place and self.opens_sentence(topic.first):
            return self._office(number, stop, office, topic.actors, "office of the topic")  # *Peru: Armee kauft Jets*
        if not office.alone and not (number > 0 and tokens.lower[number - 1] in DEFINITE):
            return None
        if office.hosted and stop < self.count and tokens.lower[stop] in self.vocabulary.offices.places:
            return None
        before = tokens.lower[number - 1] if number else ""
        if before in self.vocabulary.offices.several:
            return None
        new = named_end > stop or before in self.vocabulary.offices.indefinite
        resolved = whose.pointed_at(self, self.antecedents, number, named_end, office, new=new)
        if resolved is None:
            return None
        actors, rule = resolved
        if named_end > stop:
            self._remember_surname(stop, named_end, actors)
        return Found(named_end, actors, "role", False, rule, office, office.feminine)


def find_mentions(text: str, tokens: Tokens, report: Report, place: tuple[str, ...]) -> tuple[Mention, ...]:
    """The mentions of actors among the `tokens` of `text`, in text order; `place` are those of the dateline's place.

    Names, offices and people are those of `rules/de/countries.toml`, `actors.toml` and `offices.toml`.  Offices without a
    country (form `role`) and pronouns are given only where one antecedent stands out.
    """
    return _Reader(text, tokens, report, place, vocabulary()).read()
