"""Armed groups that a report tells by a noun and a country, or by the noun alone (*tschadische Rebellen*, *die Aufständischen*)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import msgspec

from beleg.analyse.de.antecedents import Antecedents
from beleg.analyse.de.epithets import epithets
from beleg.analyse.de.holders import Phrases
from beleg.model import Mention
from beleg.model.analysis import WORD
from beleg.model.slug import slug
from beleg.rules.groups import Band, People, groups

#: How mentions of such groups were found; `settled` looks at them again.
TOLD, ALONE = "group of a country", "group without a country"
#: Lower-case words (adjectives) that may stand between a country's adjective and the noun.
BETWEEN = 3
#: Behind these no group stands but what somebody is taken for (*als Rebellen verkleidet*), or none is told.
TAKEN_FOR = frozenset({"als", "wie", "keine", "keinen", "kein"})
#: Nouns that mean nobody in particular without a country or a name before, and those that mean no country's fighters.
VAGUE, ROAMING = frozenset({"extremisten", "terroristen"}), frozenset({"jihadists", "paramilitaries"})
CRIMINAL = frozenset({"cartels", "gangs"})
#: Behind these and behind figures fighters are sent, seen or lost; they do not get.
AMONG = frozenset(
    {"von", "mit", "aus", "unter", "nach", "bei", "zwischen", "samt", "neben", "mehreren", "vielen", "und", "oder"}
)
COUNTING = ("hundert", "tausend", "hunderten", "tausenden", "dutzenden", "dutzend")
#: How nouns for one group end: where several could be meant, it is none of them.
ONE = ("miliz", "gruppe", "bewegung", "armee", "front", "organisation", "truppe")
#: A leader's name has at most so many words.
LONGEST_NAME = 3


class Told(NamedTuple):
    """Who is meant: up to, not including, token `stop`; `named` where a leader's name stands behind."""

    stop: int
    actors: tuple[str, ...]
    place: bool
    rule: str
    named: tuple[int, int] | None = None


def behind(phrases: Phrases, number: int, *, skip: int = BETWEEN) -> tuple[int, Band] | None:
    """The noun for a group at token `number` or behind some adjectives, and where it stands."""
    tokens, known = phrases.tokens, groups()
    for place in range(number, min(number + skip + 1, phrases.count)):
        if tokens.kind[place] != WORD:
            return None
        lower = tokens.lower[place]
        if tokens.text[place][0].isupper():
            if phrases.known_behind(place):
                return None
            band = known.noun(lower)
            if band is None or band.foe or (band.armed and tokens.lower[place - 1] not in known.armed):
                return None
            return None if band.fighter and not _gets(phrases, place, number - 2) else (place, band)
        if not lower.endswith(("e", "en", "er", "es", "em")) or phrases.known_behind(place):
            return None
    return None


def of_country(phrases: Phrases, place: int, band: Band, state: str) -> Told:
    """The group at home in `state` that the noun at token `place` tells."""
    return _told(phrases, place, band, groups().code(state, band.code), TOLD)


def alone(phrases: Phrases, antecedents: Antecedents, number: int, band: Band) -> Told | None:
    """The group that a noun without an adjective of a country tells; None where a name stands beside it, or nobody is meant.

    Its country stands behind it (*Rebellen im Tschad*); or the noun points back at a group named before; or it means those who
    fight in the state that the report is most about just there.
    """
    tokens, known = phrases.tokens, groups()
    before = tokens.lower[number - 1] if number else ""
    if before in TAKEN_FOR or before[:1].isdigit() or (band.armed and before not in known.armed):
        return None
    people = known.people(before) or known.people(tokens.lower[number])
    roaming = band.code in ROAMING
    if people is not None and people.code:
        band, people = band._replace(code=people.code), None
    if band.foe:
        return _foe(phrases, antecedents, number, band)
    if band.fighter and not _gets(phrases, number, number - 1 if people is None else number - 2):
        return None
    place = _home(phrases, number + 1)
    if place is not None:
        stop, state = place
        code = people.groups.get(state) if people is not None else known.strongholds.get(tokens.lower[stop - 1])
        return _told(phrases, number, band, code or known.code(state, band.code), TOLD)._replace(stop=stop)
    if _named(phrases, number + 1, band):
        return None
    if people is not None:
        theirs = _theirs(phrases, antecedents, number, people)
        if theirs is not None:
            return _told(phrases, number, band, theirs, TOLD)
    if band.first and people is None:
        first = slug(tokens.text[number].rpartition("-")[0])
        return _told(phrases, number, band, f"{first}-{band.code}", TOLD) if first else None
    start = tokens.start[number]
    others = number + 2 < phrases.count and tokens.lower[number + 2] in known.regions
    meant = None if others else antecedents.group(start, _kin(band), known=True)
    if meant is not None:
        return _told(phrases, number, band, meant[0], ALONE)
    if band.alone in VAGUE or (band.fighter and not band.alone):
        return None
    if not roaming:
        states = known.gangland if band.code in CRIMINAL else known.fought
        fought = antecedents.fought(start, states, _accused(phrases, number))
        if fought is not None:
            return of_country(phrases, number, band, fought[0])
    if others or tokens.lower[number].endswith(ONE):
        return None
    return _told(phrases, number, band, band.alone, ALONE)


def held(phrases: Phrases, antecedents: Antecedents, number: int) -> Told | None:
    """The group behind an office in the genitive (*der Sprecher der Rebellen*, *die Führung der libyschen Aufständischen*)."""
    tokens = phrases.tokens
    if number + 1 >= phrases.count or tokens.lower[number] not in ("der", "des", "von"):
        return None
    word = phrases.look(tokens.text[number + 1])
    sense = None if word is None else word.sense
    if sense is not None and sense.form == "adjective" and sense.actors[0] in groups().homes.values():
        found = behind(phrases, number + 2)
        return None if found is None else of_country(phrases, *found, sense.actors[0])
    found = behind(phrases, number + 1)
    return None if found is None else alone(phrases, antecedents, *found)


def _gets(phrases: Phrases, number: int, lead: int) -> bool:
    """Whether fighters at token `number` are those who get something; their phrase begins behind token `lead`."""
    lower = phrases.tokens.lower
    if lead >= 0 and lower[lead] in ("den", "die", "diese", "diesen"):
        lead -= 1
    elif lead == number - 1:
        return False
    before = lower[lead] if lead >= 0 else ""
    if lower[number].endswith("n"):
        return not before[:1].isdigit() and before not in AMONG and not before.endswith(COUNTING)
    return before in ("an", "für")


def _foe(phrases: Phrases, antecedents: Antecedents, number: int, band: Band) -> Told | None:
    """Those who fight a ruler told behind the noun (*die Gegner des Präsidenten*)."""
    tokens, known = phrases.tokens, groups()
    if number + 2 >= phrases.count or tokens.lower[number + 1] not in ("des", "der"):
        return None
    if tokens.lower[number + 2] not in known.rulers:
        return None
    start, stop = tokens.start[number], number + 3
    meant = antecedents.group(start, _kin(band), known=True)
    if meant is not None:
        return Told(stop, meant, False, ALONE)
    state = antecedents.fought(start, known.fought, frozenset())
    return None if state is None else Told(stop, (known.code(state[0], band.code),), False, TOLD)


def _theirs(phrases: Phrases, antecedents: Antecedents, number: int, people: People) -> str | None:
    """The group of a people: one named before, else that of the state that the report is about just there."""
    start = phrases.tokens.start[number]
    meant = antecedents.group(start, frozenset(people.groups.values()), known=True)
    if meant is not None:
        return meant[0]
    state = antecedents.fought(start, frozenset(people.groups), frozenset())
    return None if state is None else people.groups[state[0]]


def _told(phrases: Phrases, number: int, band: Band, code: str, rule: str) -> Told:
    """The noun with the name of the leader behind it."""
    stop = number + 1
    named = None
    if band.leader:
        while stop < min(number + 1 + LONGEST_NAME, phrases.count) and phrases.unknown_capital(stop):
            if not phrases.nameword(stop) or phrases.line_between(stop - 1, stop):
                break
            stop += 1
        named = (number + 1, stop) if stop > number + 1 else None
    return Told(stop, (code,), band.place, rule, named)


@cache
def _kin(band: Band) -> frozenset[str]:
    """The groups that a noun may point back at: those listed for such nouns and those of its kind that are told by a country."""
    known = groups()
    if band.code in CRIMINAL | ROAMING:
        return _fitting(band.code) | known.told[band.code]
    told = frozenset().union(*(codes for kind, codes in known.told.items() if kind not in CRIMINAL))
    fighters = _fitting("militias") if band.code == "militias" else _fitting("rebels") | _fitting("separatists")
    return fighters | told


def _named(phrases: Phrases, number: int, band: Band) -> bool:
    """Whether the name of a group stands at token `number`, or behind an article there: it is a mention of its own."""
    tokens = phrases.tokens
    if number >= phrases.count or phrases.line_between(number - 1, number):
        return False
    if tokens.lower[number] in ("der", "des", "von", "um") and number + 1 < phrases.count:
        known = phrases.look(tokens.text[number + 1])
        if known is not None and (known.sense is not None or known.longer):
            named = phrases.vocabulary.longest(tokens, number + 1, known)
            return named is not None
        capital = tokens.text[number + 1]
        return capital[0].isupper() and (capital.isupper() and len(capital) > 1)
    return not band.leader and phrases.named_behind(number)


def _home(phrases: Phrases, number: int) -> tuple[int, str] | None:
    """The state behind a noun (*in Somalia*, *im Osten des Kongo*, *in der somalischen Region Gedo*), and where it stops."""
    tokens, known = phrases.tokens, groups()
    place = number
    for _ in range(2):
        if place >= phrases.count or tokens.lower[place] not in known.leads or phrases.line_between(place - 1, place):
            break
        place += 1
        if place < phrases.count and tokens.lower[place] in ("der", "dem", "den"):
            place += 1
        while place < phrases.count and phrases.small(place) and tokens.lower[place].endswith(("en", "em")):
            if phrases.known_behind(place):
                return _of_adjective(phrases, place)
            place += 1
        if place < phrases.count and tokens.lower[place] in known.regions:
            place += 1
            continue
        break
    if place > number and place < phrases.count and tokens.lower[place] in known.called:
        place += 1
    if place >= phrases.count or place == number or phrases.line_between(place - 1, place):
        return None
    word = phrases.look(tokens.text[place])
    named = None if word is None else phrases.vocabulary.longest(tokens, place, word)
    if named is None:
        return None
    sense, stop = named
    if (
        sense.rule not in ("country", "seat", "city", "region")
        or len(sense.actors) != 1
        or sense.actors[0] not in known.fought
    ):
        return None
    return stop, sense.actors[0]


def _of_adjective(phrases: Phrases, place: int) -> tuple[int, str] | None:
    """The state of an adjective before a noun for a place (*im tschadischen Grenzgebiet*), and where the place stops."""
    word = phrases.look(phrases.tokens.text[place])
    sense = None if word is None else word.sense
    if sense is None or sense.form != "adjective" or sense.actors[0] not in groups().fought:
        return None
    if not phrases.upper(place + 1):
        return None
    named = phrases.tokens.lower[place + 1] in groups().called and phrases.upper(place + 2)
    return place + (3 if named else 2), sense.actors[0]


def _accused(phrases: Phrases, number: int) -> frozenset[str]:
    """The states of the sentence of a noun that stand behind a verb of accusing (*wirft Ruanda vor, die Rebellen …*)."""
    tokens, verbs = phrases.tokens, groups().accusing
    found: set[str] = set()
    for place in range(number - 1, -1, -1):
        lower = tokens.lower[place]
        if lower in verbs:
            return frozenset(found)
        if lower in (".", "!", "?") or phrases.line_between(place, place + 1):
            break
        known = phrases.look(tokens.text[place])
        if known is not None and known.sense is not None:
            found.update(known.sense.actors)
    return frozenset()


def settled(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions with those of groups told by a noun made those that the report names elsewhere.

    A group of a country is the only listed one of that country that the report names, else the one that is always meant; one
    without a country is the only group of its kind in the report.
    """
    found, known = tuple(mentions), groups()
    codes = {mention.actors[0] for mention in found if mention.rule in (TOLD, ALONE)}
    if not codes:
        return found
    named = {mention.actors[0] for mention in found if len(mention.actors) == 1} - codes
    instead = {code: _instead(code, named) for code in codes if code not in known.alone}
    others = named | set(instead.values())
    for code in codes & known.alone.keys():
        fitting = others & _kin(known.alone[code])
        instead[code] = next(iter(fitting)) if len(fitting) == 1 else code
    return tuple(
        msgspec.structs.replace(mention, actors=(instead[mention.actors[0]],))
        if len(mention.actors) == 1 and mention.actors[0] in instead
        else mention
        for mention in found
    )


def _instead(code: str, named: set[str]) -> str:
    """The group that a code made of country and kind stands for."""
    known = groups()
    home, kind = known.homes.get(code), code.rpartition("-")[2]
    fitting = {group for group in named & _fitting(kind) if home is not None and home in known.states.get(group, ())}
    return next(iter(fitting)) if len(fitting) == 1 else known.meant.get(code, code)


@cache
def _fitting(kind: str) -> frozenset[str]:
    """The listed groups that are of a kind."""
    epithet = epithets().noun(groups().typical.get(kind, ""))
    return frozenset() if epithet is None else epithet.among
