"""Tokens → mentions of states, bodies, groups and those who speak for them."""

from __future__ import annotations

from typing import NamedTuple

from beleg.analyse.de.antecedents import Antecedents
from beleg.analyse.de.known import Known, Vocabulary, vocabulary
from beleg.analyse.de.lexicon import lexicon
from beleg.analyse.de.names import Doubt, Sense
from beleg.analyse.de.offices import Office
from beleg.model import Mention, Report, Span, Tokens
from beleg.model.analysis import WORD
from beleg.model.mention import MentionForm
from beleg.model.slug import slug

DEFINITE = frozenset({"der", "die", "das", "des", "dem", "den", "dieser", "diese", "dieses", "diesem", "diesen"})
OPENING = frozenset("„»«\"“‚›‹'")
CLOSING = frozenset("“«»\"”‘‹›'’")
JOINTS = frozenset({"und", "oder", "sowie", "wie"})
#: Parts of personal names that are written small.
PARTICLES = frozenset({"von", "van", "der", "de", "bin", "al", "da", "dos", "del", "la"})
#: East Asian names open with the family name.
FAMILY_FIRST = frozenset({"KR", "KP", "CN", "VN", "TW"})
#: Lower-case words (adjectives) that may stand between a country's adjective and its office.
BETWEEN = 3
LONGEST_NAME = 4
LONGEST_TITLE = 6
#: Offices that may stand in a chain of genitives (*Sprecher des Büros des Ministers*).
MOST_NESTED = 3


class Found(NamedTuple):
    """A phrase that names actors: up to, not including, token `stop`."""

    stop: int
    actors: tuple[str, ...]
    form: MentionForm
    place: bool
    rule: str
    office: Office | None = None
    feminine: bool | None = None


class _Reader:
    """One pass over the tokens of one report."""

    def __init__(self, text: str, tokens: Tokens, report: Report, known: Vocabulary) -> None:
        self.text, self.tokens, self.vocabulary = text, tokens, known
        self.look = known.look
        self.count = len(tokens)
        self.introduced: dict[str, tuple[str, ...]] = {}
        self.antecedents = Antecedents(text, self._place_actors(report))
        self.forms: frozenset[str] | None = None
        self.found: list[Mention] = []

    def _place_actors(self, report: Report) -> tuple[str, ...]:
        """Whose seat or city the dateline's place is."""
        if not report.place:
            return ()
        first = report.place.split(",")[0].split("/")[0].strip()
        sense = self.vocabulary.names.named(first)
        return sense.actors if sense is not None and sense.place else ()

    def read(self) -> tuple[Mention, ...]:
        texts, look, introduced = self.tokens.text, self.look, self.introduced
        number = 0
        while number < self.count:
            form = texts[number]
            known = look(form)
            if known is None and form not in introduced:
                if form in OPENING and self._quoted_outlet(number):
                    number = self.found[-1].stop
                else:
                    number += 1
                continue
            found = self._at(number, known)
            if found is None:
                number += 1
                continue
            first = self._first(number, found)
            self._keep(first, found)
            number = found.stop
        return tuple(self.found)

    def _keep(self, first: int, found: Found) -> None:
        span = Span(self.tokens.start[first], self.tokens.end[found.stop - 1])
        mention = Mention(span, first, found.stop, found.actors, found.form, found.place, found.rule)
        self.found.append(mention)
        self.antecedents.note(mention, found.office, found.feminine)

    def _first(self, number: int, found: Found) -> int:
        """Where the phrase begins whose name stands at `number`: given names join a surname."""
        if found.form != "person":
            return number
        floor = self.found[-1].stop if self.found else 0
        texts, first = self.tokens.text, number
        while first > max(floor, number - 2) and self._nameword(first - 1) and self.look(texts[first - 1]) is None:
            first -= 1
        return first if first == number or not self._opens_sentence(first) else number

    def _opens_sentence(self, number: int) -> bool:
        """Whether the token opens a sentence, so that its capital tells nothing."""
        return number == 0 or self.tokens.text[number - 1] in ".!?:…„»“" or self._line_between(number - 1, number)

    def _line_between(self, number: int, other: int) -> bool:
        return self.text.find("\n", self.tokens.end[number], self.tokens.start[other]) >= 0

    def _nameword(self, number: int) -> bool:
        """Whether the token may be part of a personal name: a capital, and no noun of the language."""
        form = self.tokens.text[number]
        return (
            self.tokens.kind[number] == WORD
            and form[0].isupper()
            and not lexicon().word(self.tokens.lower[number]).noun
            and not lexicon().word(self.tokens.lower[number]).verbal
        )

    def _at(self, number: int, known: Known | None) -> Found | None:
        """The phrase that begins at token `number`."""
        if known is None:
            return self._introduced(number)
        named = self.vocabulary.longest(self.tokens, number, known)
        if named is not None:
            sense, stop = named
            if known.office is not None and stop == number + 1 and sense.form == "compound":
                return self._office(number, stop, known.office, sense.actors, "compound office")
            return self._named(number, stop, sense)
        if self.tokens.text[number] in self.introduced:
            return self._introduced(number)
        if known.ambiguous is not None:
            return self._doubtful(number, known.ambiguous)
        if known.introduces is not None:
            found = self._announced(number, known.introduces)
            if found is not None:
                self._keep(number, found)
                return None
        if known.office is not None:
            return self._bare_office(number, known.office)
        if known.pronoun is not None:
            resolved = self.antecedents.person(self.tokens.start[number], known.pronoun)
            if resolved is not None:
                return Found(number + 1, resolved, "pronoun", False, "pronoun of the last person")
        return None

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

    def _named(self, number: int, stop: int, sense: Sense) -> Found | None:
        """A name, with the office that it opens: *russische Verteidigungsminister X*, *Südkoreas Militär*."""
        if sense.form == "person":
            self._remember_surname(number, stop, sense.actors)
            return Found(stop, sense.actors, "person", False, sense.rule, feminine=sense.rule == "woman")
        if sense.form in ("adjective", "genitive"):
            after = self._owned_office(stop, skip=BETWEEN)
            if after is not None:
                place, office = after
                rule = "adjective and office" if sense.form == "adjective" else "genitive and office"
                return self._office(number, place + 1, office, sense.actors, rule)
        if sense.form == "adjective":
            return self._adjective(number, stop, sense)
        return Found(stop, sense.actors, sense.form, sense.place, sense.rule)

    def _adjective(self, number: int, stop: int, sense: Sense) -> Found | None:
        """An adjective of origin; one of a seat only before a noun (*Kiewer Stadtrat*), else it names its people."""
        noun = stop
        while noun < min(stop + BETWEEN, self.count) and self._small(noun):
            noun += 1
        before_noun = noun < self.count and self.tokens.kind[noun] == WORD and self.tokens.text[noun][0].isupper()
        capital = self.tokens.text[number][0].isupper()
        if sense.rule in ("adjective of a seat", "adjective of a city") and not (before_noun and noun == stop):
            return None
        if capital and not before_noun and not self._opens_sentence(number):
            return Found(stop, sense.actors, "people", False, "people")
        if before_noun and self.vocabulary.offices.private(self.tokens.lower[noun]):
            return Found(stop, sense.actors, "adjective", False, "adjective of a private noun")
        return Found(stop, sense.actors, "adjective", False, sense.rule)

    def _small(self, number: int) -> bool:
        return self.tokens.kind[number] == WORD and self.tokens.text[number][0].islower()

    def _owned_office(self, number: int, skip: int) -> tuple[int, Office] | None:
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

    def _office(self, number: int, stop: int, office: Office, actors: tuple[str, ...], rule: str) -> Found:
        """An office whose owners are known: the phrase takes in a name behind it."""
        actors = (office.owner,) if office.owner is not None else actors
        end = self._name_behind(stop, office)
        if end > stop:
            self._remember_surname(stop, end, actors)
        elif office.kind == "person":
            self._remember_apposed(number, actors)
        return Found(end, actors, "office", False, rule, office, office.feminine)

    def _name_behind(self, stop: int, office: Office) -> int:
        """Where the name ends that stands directly behind an office noun at `stop` (*Geheimdienst NIS*, *Minister X Y*)."""
        tokens = self.tokens
        if stop >= self.count or tokens.kind[stop] != WORD or self._line_between(stop - 1, stop):
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
                if end > stop and form in PARTICLES and end + 1 < self.count and self._nameword(end + 1):
                    end += 1
                    continue
                break
            other = self.look(form)
            if other is not None and (
                other.office is not None or (other.sense is not None and other.sense.form != "person")
            ):
                break
            end += 1
        if end - stop == 1 and (not self._nameword(stop) or self._compound_noun(stop)):
            return stop
        return end if end - stop <= 3 or self._nameword(end - 1) else stop

    def _compound_noun(self, number: int) -> bool:
        """Whether the token ends with a noun of the language (*Panzerhaubitzen*), so that it is no surname."""
        lower = self.tokens.lower[number]
        return any(lexicon().word(lower[cut:]).noun for cut in range(3, len(lower) - 4))

    def _remember_surname(self, first: int, stop: int, actors: tuple[str, ...]) -> None:
        """Let the surname stand alone from here on."""
        forms = self.tokens.text[first:stop]
        if len(forms) > 1 or self.look(forms[0]) is None:
            surname = forms[0] if len(forms) > 1 and actors[0] in FAMILY_FIRST else forms[-1]
            if surname[0].isupper() and len(surname) > 1:
                self.introduced[surname] = actors
                if not surname.endswith("s"):
                    self.introduced[surname + "s"] = actors

    def _remember_apposed(self, number: int, actors: tuple[str, ...]) -> None:
        """A name before a comma and the office (*Jon Doe, norwegischer Minister*) is remembered."""
        texts = self.tokens.text
        start = number - 1
        if start >= 0 and texts[start] in ("der", "die", "ein", "eine"):
            start -= 1
        if start < 1 or texts[start] != ",":
            return
        first = start
        while first > max(0, start - LONGEST_NAME) and self._unknown_capital(first - 1):
            first -= 1
        if start - first >= 2 and any(self._nameword(part) for part in range(first, start)):
            self._remember_surname(first, start, actors)

    def _unknown_capital(self, number: int) -> bool:
        form = self.tokens.text[number]
        return self.tokens.kind[number] == WORD and form[0].isupper() and self.look(form) is None

    def _announced(self, number: int, kind: str) -> Found | None:
        """The unknown name of a body or outlet behind a noun for such (*die Zeitung „Jeju Herald“*)."""
        tokens = self.tokens
        first = number + 1
        if first + 1 < self.count and tokens.lower[first] in ("von", "vom", "namens"):
            first += 1
        if first >= self.count or self._line_between(number, first):
            return None
        quoted = tokens.text[first] in OPENING
        if quoted:
            first += 1
        stop = first
        while stop < min(first + LONGEST_TITLE, self.count):
            form = tokens.text[stop]
            if quoted and form in CLOSING:
                break
            small = form in self.vocabulary.offices.name_particles and stop > first and self._upper(stop + 1)
            if not quoted and not small and not self._upper(stop):
                break
            stop += 1
        if stop == first or (quoted and (stop >= self.count or tokens.text[stop] not in CLOSING)):
            return None
        if not quoted and (not self._foreign(first, stop) or self.look(tokens.text[first]) is not None):
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

    def _quoted_outlet(self, number: int) -> bool:
        """Keeps a quoted title that stands where outlets are cited (*berichtete der „Jeju Herald“*)."""
        before = number - 1
        if before > 0 and self.tokens.lower[before] in DEFINITE | {"im", "vom", "beim"}:
            before -= 1
        if (
            before < 0
            or self.tokens.lower[before] not in self.vocabulary.offices.outlet_before
            or not self._upper(number + 1)
        ):
            return False
        found = self._announced(number - 1, "outlet")
        if found is None:
            return False
        self._keep(number, found)
        return True

    def _upper(self, number: int) -> bool:
        return number < self.count and self.tokens.kind[number] == WORD and self.tokens.text[number][0].isupper()

    def _foreign(self, first: int, stop: int) -> bool:
        """Whether the words read as a name rather than as a noun that happens to follow."""
        return self._nameword(first) or stop - first > 1

    def _bare_office(self, number: int, office: Office) -> Found | None:
        """An office without a country before it: its owner stands behind it, is a known person, or was named before."""
        tokens = self.tokens
        if office.owner is not None:
            return self._office(number, number + 1, office, (office.owner,), "office of one owner")
        stop = number + 1
        if office.kind == "person" and stop < self.count:
            known = self.look(tokens.text[stop])
            named = None if known is None else self.vocabulary.longest(tokens, stop, known)
            if named is not None and named[0].form == "person":
                return Found(
                    named[1],
                    named[0].actors,
                    "office",
                    False,
                    "office and known person",
                    office,
                    named[0].rule == "woman",
                )
        named_end = self._name_behind(stop, office)
        behind = self._owner_behind(named_end, office) or self._owner_behind(stop, office)
        if behind is not None:
            end, actors, rule = behind
            if named_end > stop:
                self._remember_surname(stop, named_end, actors)
            return Found(end, actors, "office", False, rule, office, office.feminine)
        if not office.alone and not (number > 0 and tokens.lower[number - 1] in DEFINITE):
            return None
        resolved = self.antecedents.role(tokens.start[number], tokens.lower[number], office)
        if resolved is None:
            return None
        actors, rule = resolved
        if named_end > stop:
            self._remember_surname(stop, named_end, actors)
        return Found(named_end, actors, "role", False, rule, office, office.feminine)

    def _owner_behind(self, number: int, office: Office, depth: int = 0) -> tuple[int, tuple[str, ...], str] | None:
        """The owner of an office behind it: *des Weißen Hauses*, *Russlands*, *in Washington, Seoul und Kiew*."""
        tokens, links = self.tokens, self.vocabulary.offices
        if number >= self.count or self._line_between(number - 1, number):
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
            return self._nested(place, depth) if word in ("des", "der") else None
        named = self.vocabulary.longest(tokens, place, known)
        if named is None or (place == number and named[0].form != "genitive"):
            if named is not None or word not in ("des", "der", "von") or known.office is None:
                return None
            return self._nested(place, depth)
        sense, stop = named
        if seated:
            return self._seats(stop, sense) if sense.rule in ("seat", "country") else None
        if sense.form == "adjective":
            owned = self._owned_office(stop, skip=1)
            if owned is None:
                return None
            return self._name_behind(owned[0] + 1, owned[1]), sense.actors, "office of an office"
        if sense.form == "compound":
            if known.office is None:
                return None
            return stop, sense.actors, "office of an office"
        if sense.form == "person" or (word == "der" and sense.rule == "country" and sense.form == "genitive"):
            return stop, sense.actors, "office of a person" if sense.form == "person" else "office and genitive"
        return stop, sense.actors, "office and genitive"

    def _seats(self, stop: int, sense: Sense) -> tuple[int, tuple[str, ...], str]:
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

    def _nested(self, number: int, depth: int) -> tuple[int, tuple[str, ...], str] | None:
        """An office behind an office (*der Sprecher des Ministeriums in Seoul*)."""
        owned = self._owned_office(number, skip=1) if depth < MOST_NESTED else None
        if owned is None:
            return None
        place, office = owned
        if office.owner is not None:
            return place + 1, (office.owner,), "office of an office"
        behind = self._owner_behind(place + 1, office, depth + 1)
        if behind is not None:
            return behind[0], behind[1], "office of an office"
        return None


def find_mentions(text: str, tokens: Tokens, report: Report) -> tuple[Mention, ...]:
    """The mentions of actors among the `tokens` of `text`, in text order; `report` gives the dateline's place.

    Names, offices and people are those of `rules/de/countries.toml`, `actors.toml` and `offices.toml`.  Offices without a
    country (form `role`) and pronouns are given only where one antecedent stands out.
    """
    return _Reader(text, tokens, report, vocabulary()).read()
