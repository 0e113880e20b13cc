"""Phrases around names and offices: what stands behind an office, and where a name ends."""

from __future__ import annotations

from beleg.analyse.de.known import Vocabulary
from beleg.analyse.de.lexicon import lexicon
from beleg.analyse.de.names import Sense
from beleg.analyse.de.offices import Office
from beleg.model import Tokens
from beleg.model.analysis import WORD

JOINTS = frozenset({"und", "oder", "sowie", "wie"})
#: Parts of personal names that are written small.
PARTICLES = frozenset({"von", "van", "der", "de", "bin", "al", "da", "dos", "del", "la"})
LONGEST_NAME = 4
#: Offices that may stand in a chain of genitives (*Sprecher des Büros des Ministers*).
MOST_NESTED = 3

#: An owner behind an office: where it stops, its actors, and the rule that found it.
Owner = tuple[int, tuple[str, ...], str]


class Phrases:
    """The tokens of one report, read from a given token on."""

    def __init__(self, text: str, tokens: Tokens, known: Vocabulary) -> None:
        self.text, self.tokens, self.vocabulary = text, tokens, known
        self.look = known.look
        self.count = len(tokens)

    def opens_sentence(self, number: int) -> bool:
        """Whether the token opens a sentence, so that its capital tells nothing."""
        return number == 0 or self.tokens.text[number - 1] in ".!?:…„»“" or self.line_between(number - 1, number)

    def line_between(self, number: int, other: int) -> bool:
        return self.text.find("\n", self.tokens.end[number], self.tokens.start[other]) >= 0

    def nameword(self, number: int) -> bool:
        """Whether the token may be part of a personal name: a capital, and no noun of the language."""
        form = self.tokens.text[number]
        return (
            self.tokens.kind[number] == WORD
            and form[0].isupper()
            and not lexicon().word(self.tokens.lower[number]).noun
            and not lexicon().word(self.tokens.lower[number]).verbal
        )

    def singular(self, number: int) -> bool:
        """Whether a verb beside *sie* is singular and cannot be plural."""
        for beside in (number - 1, number + 1):
            if 0 <= beside < self.count:
                persons = {reading.person for reading in lexicon().word(self.tokens.lower[beside]).finite}
                if 3 in persons and 6 not in persons:
                    return True
        return False

    def small(self, number: int) -> bool:
        return self.tokens.kind[number] == WORD and self.tokens.text[number][0].islower()

    def unknown_capital(self, number: int) -> bool:
        """Whether the token has a capital and is neither a name nor an office by itself."""
        form = self.tokens.text[number]
        if self.tokens.kind[number] != WORD or not form[0].isupper():
            return False
        known = self.look(form)
        return known is None or (known.sense is None and known.office is None and known.introduces is None)

    def upper(self, number: int) -> bool:
        return number < self.count and self.tokens.kind[number] == WORD and self.tokens.text[number][0].isupper()

    def named_behind(self, number: int) -> bool:
        """Whether a name stands at token `number`, in the same line as the token before."""
        if not self.upper(number) or self.line_between(number - 1, number):
            return False
        known = self.look(self.tokens.text[number])
        if known is not None and known.sense is not None:
            return known.sense.form not in ("adjective", "compound")
        return self.nameword(number) and not self.compound_noun(number)

    def known_behind(self, number: int) -> bool:
        """Whether a name that is listed stands at token `number`."""
        known = self.look(self.tokens.text[number])
        return known is not None and known.sense is not None

    def water(self, number: int) -> bool:
        """Whether a country's name behind *von* is part of a water's (*Golf von Oman*)."""
        lower = self.tokens.lower
        return number > 1 and lower[number - 1] == "von" and lower[number - 2] in self.vocabulary.offices.waters

    def named_after(self, number: int, rule: str) -> bool:
        """Whether the adjective at token `number` is part of the name of a water, of a currency, or, a city's, of a treaty."""
        if number + 1 >= self.count:
            return False
        behind, offices = self.tokens.lower[number + 1], self.vocabulary.offices
        if behind in offices.currencies:
            return True
        if rule in ("adjective of a seat", "adjective of a city"):
            return behind in offices.treaties
        return behind in offices.waters and self.tokens.text[number][0].isupper()

    def foreign(self, first: int, stop: int) -> bool:
        """Whether the words read as a name rather than as a noun that happens to follow."""
        return self.nameword(first) or stop - first > 1

    def owned_office(self, number: int, skip: int) -> tuple[int, Office] | None:
        """The office noun at token `number` or behind some adjectives, and where it stands."""
        for place in range(number, min(number + skip + 1, self.count)):
            if self.tokens.kind[place] != WORD:
                return None
            if self.tokens.text[place][0].isupper():
                known = self.look(self.tokens.text[place])
                if known is None or known.office is None:
                    return None
                return place, known.office
            if not self.tokens.lower[place].endswith(("e", "en", "er", "es", "em")):
                return None
        return None

    def name_behind(self, stop: int, office: Office) -> int:
        """Where the name ends that stands directly behind an office noun at `stop` (*Geheimdienst NIS*, *Minister X Y*)."""
        tokens = self.tokens
        if stop >= self.count or tokens.kind[stop] != WORD or self.line_between(stop - 1, stop):
            return stop
        known = self.look(tokens.text[stop])
        if known is not None:
            named = self.vocabulary.longest(tokens, stop, known)
            if named is not None and (named[0].form == "person" or named[0].rule == "body"):
                return named[1] if named[0].form == "person" or tokens.text[stop].isupper() else stop
            if named is not None and named[0].form != "name":
                return stop
        if office.kind == "body":
            return stop + 1 if tokens.text[stop].isupper() and len(tokens.text[stop]) > 1 else stop
        end = stop
        while end < min(stop + LONGEST_NAME, self.count) and tokens.kind[end] == WORD:
            form = tokens.text[end]
            if not form[0].isupper():
                if end > stop and form in PARTICLES and end + 1 < self.count and self.nameword(end + 1):
                    end += 1
                    continue
                break
            other = self.look(form)
            if other is not None and (
                other.office is not None or (other.sense is not None and other.sense.form != "person")
            ):
                break
            end += 1
        if end - stop == 1 and (not self.nameword(stop) or self.compound_noun(stop)):
            return stop
        return end if end - stop <= 3 or self.nameword(end - 1) else stop

    def compound_noun(self, number: int) -> bool:
        """Whether the token ends with a noun of the language (*Panzerhaubitzen*), so that it is no surname."""
        lower = self.tokens.lower[number]
        return any(lexicon().word(lower[cut:]).noun for cut in range(3, len(lower) - 4))

    def owner_behind(self, number: int, office: Office, depth: int = 0) -> Owner | None:
        """The owner of an office behind it: *des Weißen Hauses*, *Russlands*, *in Washington, Seoul und Kiew*."""
        tokens, links = self.tokens, self.vocabulary.offices
        if number >= self.count or self.line_between(number - 1, number):
            return None
        word = tokens.lower[number]
        place = number
        if word in links.places or word in links.genitive:
            place += 1
            if place < self.count and word in ("in", "von") and tokens.lower[place] in links.articles:
                place += 1
        seated = word in links.places
        if place >= self.count or (seated and office.hosted):
            return None
        known = self.look(tokens.text[place])
        if known is None:
            return self.nested(place, depth) if word in ("des", "der") else None
        named = self.vocabulary.longest(tokens, place, known)
        if named is None or (place == number and named[0].form != "genitive"):
            if named is not None or word not in ("des", "der", "von") or known.office is None:
                return None
            return self.nested(place, depth)
        sense, stop = named
        if word == "von" and stop < self.count and tokens.lower[stop] == "nach":
            return None  # von Bulgarien nach Togo: the way of goods
        if sense.rule == "body" and (seat := self.seat_behind(stop, known.office)) is not None:
            return seat
        if seated:
            return self.seats(stop, sense) if sense.rule in ("seat", "country", "city", "region") else None
        if sense.form == "adjective":
            owned = self.owned_office(stop, skip=1)
            if owned is None:
                return None
            return self.name_behind(owned[0] + 1, owned[1]), sense.actors, "office of an office"
        if sense.form == "people":
            return None
        if sense.form == "compound":
            if known.office is None:
                return None
            return stop, sense.actors, "office of an office"
        if sense.form == "person" or (word == "der" and sense.rule == "country" and sense.form == "genitive"):
            return stop, sense.actors, "office of a person" if sense.form == "person" else "office and genitive"
        return stop, sense.actors, "office and genitive"

    def seat_behind(self, number: int, office: Office | None) -> Owner | None:
        """The seat of government behind a body such as many states have (*Sicherheitsrat in Kiew*)."""
        if office is None or number + 1 >= self.count or self.tokens.lower[number] != "in":
            return None
        known = self.look(self.tokens.text[number + 1])
        if known is None or known.sense is None or known.sense.rule != "seat" or known.sense.form != "name":
            return None
        return number + 2, known.sense.actors, "office in a place"

    def seats(self, stop: int, sense: Sense) -> Owner:
        """Several seats behind one office: *in Washington, Seoul und Kiew*."""
        actors = list(sense.actors)
        tokens = self.tokens
        while stop + 1 < self.count and (tokens.text[stop] == "," or tokens.lower[stop] in JOINTS):
            known = self.look(tokens.text[stop + 1])
            named = None if known is None else self.vocabulary.longest(tokens, stop + 1, known)
            if named is None or named[0].rule != "seat" or named[0].form != "name":
                break
            actors.extend(named[0].actors)
            stop = named[1]
        return stop, tuple(dict.fromkeys(actors)), "office in a place"

    def nested(self, number: int, depth: int) -> Owner | None:
        """An office behind an office (*der Sprecher des Ministeriums in Seoul*), or its known holder (*Armee von General X*)."""
        owned = self.owned_office(number, skip=1) if depth < MOST_NESTED else None
        if owned is None:
            return None
        place, office = owned
        if office.owner is not None:
            return place + 1, (office.owner,), "office of an office"
        behind = self.owner_behind(place + 1, office, depth + 1)
        if behind is not None:
            return behind[0], behind[1], "office of an office"
        known = self.look(self.tokens.text[place + 1]) if office.kind == "person" and place + 1 < self.count else None
        named = None if known is None else self.vocabulary.longest(self.tokens, place + 1, known)
        return (named[1], named[0].actors, "office of a person") if named and named[0].form == "person" else None
