"""Nouns that point back at a state or a group (*das westafrikanische Land*, *die Miliz*): whether one does, and at whom."""

from __future__ import annotations

from typing import NamedTuple

from beleg.analyse.de.antecedents import Antecedents
from beleg.analyse.de.epithets import Epithet, epithets
from beleg.analyse.de.holders import Phrases
from beleg.analyse.de.known import OPENING
from beleg.analyse.de.lexicon import lexicon
from beleg.model.analysis import WORD
from beleg.model.mention import MentionForm
from beleg.rules.words import words

#: Determiners, alone or drawn together with a preposition, by which a noun points back.
POINTING = words(
    """der die das des dem den dieser diese dieses diesem diesen im ins am ans vom zum zur beim aufs fürs durchs übers
    ums"""
)
#: Determiners by which one neighbour is meant; *den Nachbarn* may be several.
SINGULAR = frozenset({"der", "das", "des", "dem", "im", "ins", "vom", "zum", "beim", "dieser", "dieses", "diesem"})
#: Determiners by which a noun that is the same in the plural means one state (*dem Nato-Partner*).
ONE = SINGULAR - {"der"} | {"den", "diesen", "am", "fürs"}
#: Words behind a neighbour that tell whose.
OWNED = frozenset({"des", "der", "von", "vom"})
#: Forms by which a noun is the genitive of what it belongs to.
GENITIVE = frozenset({"des", "dieses", "seines", "ihres"})
#: Adjectives that may stand between a determiner and the noun.
MOST_ADJECTIVES = 2
INFLECTED = ("e", "en", "er", "es", "em")
#: How many states a word before a plural noun counts, and the determiners by which those named before are meant.
COUNTED = {"beide": 2, "beiden": 2, "beider": 2, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5}
ALL = frozenset({"die", "den", "der", "diese", "diesen", "dieser", "alle", "allen", "aller"})


#: How far behind *sein Land* the verb that reports it stands, in tokens.
SAID_WITHIN = 30
#: Behind that verb these speak of who was named before.
NAMED_BEFORE = frozenset({"er", "sie", "es"})


class Pointed(NamedTuple):
    """Who is meant; `region` tells that the word before the noun only says where the state lies, even if it reads as a name."""

    actors: tuple[str, ...]
    form: MentionForm
    place: bool
    rule: str
    region: bool = False


def pointed(phrases: Phrases, antecedents: Antecedents, number: int, epithet: Epithet) -> Pointed | None:
    """Whom the noun at token `number` points back at; None where it does not, or nobody stands out."""
    lower, nouns = phrases.tokens.lower, epithets()
    if epithet.several:
        return _several(phrases, antecedents, number, epithet)
    region = nouns.regions.get(lower[number - 1]) if number else None
    place = _determiner(phrases, number)
    behind = lower[number + 1] if number + 1 < phrases.count else ""
    named = phrases.named_behind(number + 1) and (epithet.meant == "group" or phrases.known_behind(number + 1))
    own = place is not None and lower[place] in nouns.own
    if place is None or (named and not own) or behind in nouns.parts:
        return None  # or a part of a name (*die Gruppe Wagner*, *das Königreich Spanien*, *das Land Hessen*)
    if behind == "des" or behind in OPENING:
        return None  # somebody's (*das Land des Käufers*), or its name in quotation marks
    before = lower[place]
    if before not in ONE and phrases.known_behind(number):
        return None  # *die Nato-Partner*
    start = phrases.tokens.start[place]
    form: MentionForm = "genitive" if before in GENITIVE else "name"
    if own and (epithet.neighbour or _said_behind(phrases, place)):
        return None
    if own:
        theirs = antecedents.own(start) if epithet.meant == "state" and not epithet.among else None
        return None if theirs is None else Pointed(theirs, form, True, "their own state")
    if before not in POINTING:
        return None
    if epithet.countryside and (before in nouns.drawn or (place > 0 and (lower[place - 1], before) in nouns.outside)):
        return None
    if epithet.neighbour:
        if before not in SINGULAR or form == "genitive" or named or (number + 1 < phrases.count and behind in OWNED):
            return None
        other = antecedents.neighbour(start, nouns.beside)
        return None if other is None else Pointed(other, form, True, "neighbour named before")
    if epithet.meant == "group":
        if epithet.plural and behind in nouns.narrowing:
            return None  # *die Rebellen im Norden*: which ones is said
        actors = antecedents.group(start, epithet.among, known=epithet.plural)
        return None if actors is None else Pointed(actors, "name", False, "group named before")
    states = region if region is not None and not epithet.among else epithet.among
    among = form == "genitive" and place > 0 and not lower[place - 1].endswith(nouns.others)
    actors = antecedents.state(start, states, among=among)
    if actors is None:
        return None
    return Pointed(actors, form, True, "state named before", region is not None)


def _said_behind(phrases: Phrases, place: int) -> bool:
    """Whether *sein Land* opens a sentence whose speaker stands behind it (*Sein Land habe Jets geliefert, sagte der Minister*)."""
    tokens = phrases.tokens
    if not phrases.opens_sentence(place):
        return False
    for number in range(place + 1, min(place + SAID_WITHIN, phrases.count - 1)):
        if tokens.text[number] in ".!?;":
            return False
        if tokens.text[number] == "," and phrases.small(number + 1) and lexicon().word(tokens.lower[number + 1]).finite:
            behind = tokens.lower[number + 2] if number + 2 < phrases.count else ""
            return lexicon().word(tokens.lower[number + 1]).mood is None and behind not in NAMED_BEFORE
    return False


def _several(phrases: Phrases, antecedents: Antecedents, number: int, epithet: Epithet) -> Pointed | None:
    """The states named side by side before that a counted plural means (*den drei Ländern*, *beide Golfstaaten*)."""
    lower, place = phrases.tokens.lower, number - 1
    for _ in range(MOST_ADJECTIVES):
        if place >= 0 and lower[place] not in COUNTED and phrases.small(place) and lower[place].endswith(INFLECTED):
            place -= 1
    count = COUNTED.get(lower[place]) if place >= 0 else None
    if count is None:
        return None
    before = lower[place - 1] if place else ""
    if before not in ALL and not lower[place].startswith("beide"):
        return None  # *zwei Länder*: which ones is not said
    actors = antecedents.several(phrases.tokens.start[place], count, epithet.among)
    form: MentionForm = "genitive" if before in ("der", "dieser", "aller") or lower[place] == "beider" else "name"
    return None if actors is None else Pointed(actors, form, True, "states named before")


def _determiner(phrases: Phrases, number: int) -> int | None:
    """The token of the determiner before a noun; None where a word between makes it another one (*das erste Land*)."""
    tokens, nouns = phrases.tokens, epithets()
    for place in range(number - 1, max(number - 2 - MOST_ADJECTIVES, -1), -1):
        word = tokens.lower[place]
        if word in POINTING or word in nouns.own:
            return place
        if (
            tokens.kind[place] != WORD
            or not phrases.small(place)
            or not word.endswith(INFLECTED)
            or word in nouns.another
        ):
            return None
        if word not in nouns.regions and phrases.known_behind(place):
            return None  # *der türkische Staat*: named by its adjective
    return None
