"""What only carries goods is none itself: *Die Emirate lieferten Gewehre. Die Flugzeuge landeten im Tschad*."""

from __future__ import annotations

from beleg.claim.domain.pack import Pack
from beleg.claim.passages.good import Good
from beleg.model import Tokens
from beleg.rules.words import words

#: Articles before what is spoken of as known.
KNOWN = frozenset({"die", "das", "der", "dem", "den", "diese", "dieses", "diesem", "diesen", "dieser"})
#: Articles of what is told as one, and how many words before its noun they stand.
ONE = frozenset({"ein", "eine", "einen", "eines", "einem", "einer"})
ARTICLE = 3
#: How many words behind it its cargo is named at most, and how many beside that the word for what is aboard stands.
BEHIND, AROUND = 40, 9
#: Pronouns for goods told before, behind a verb of carrying.
THEM = frozenset({"sie", "es", "ihn", "diese", "dieses", "diesen"})


def without_carriers(goods: tuple[Good, ...], tokens: Tokens, pack: Pack) -> tuple[Good, ...]:
    """The goods of a report, in text order, without planes and ships that carry those told before.

    A noun for any plane or ship is one where its article makes it known though no such goods were told, or where it carries them.
    """
    nouns = words(pack.traps.carriers.words)
    loaded = not words(pack.events.voyages.aboard).isdisjoint(tokens.lower)
    if len(goods) < 2 or (nouns.isdisjoint(tokens.lower) and not loaded):
        return goods
    kept: list[Good] = []
    told: set[str] = set()
    for good in goods:
        general = good.stop - good.first == 1 and tokens.lower[good.first] in nouns
        carrier = general and (_known(tokens, good.first) or _carries(tokens, good.stop, pack))
        if carrier and told and told.isdisjoint(good.codes):
            continue
        if loaded and _is_laden(tokens, good, pack) and any(_beside(good, other, tokens, pack) for other in goods):
            continue
        told.update(good.codes)
        kept.append(good)
    return tuple(kept)


def _is_laden(tokens: Tokens, good: Good, pack: Pack) -> bool:
    """Whether goods are one plane or the like that carries for others, and words behind say that something is aboard.

    So *Ein Transportflugzeug aus Peru ist gelandet. An Bord waren zwölf Drohnen.*
    """
    last = good.stop - 1
    if good.first != last or not tokens.lower[last].endswith(pack.events.voyages.carriers):
        return False
    before = tokens.lower[max(last - ARTICLE, 0) : last]
    return not ONE.isdisjoint(before)


def _beside(good: Good, other: Good, tokens: Tokens, pack: Pack) -> bool:
    """Whether other goods follow at once, and beside them a word for what is aboard."""
    if not 0 < other.first - good.first <= BEHIND:
        return False
    around = tokens.lower[max(other.first - AROUND, good.stop) : other.stop + AROUND]
    return not words(pack.events.voyages.aboard).isdisjoint(around)


def _known(tokens: Tokens, number: int) -> bool:
    return number > 0 and tokens.lower[number - 1] in KNOWN


def _carries(tokens: Tokens, number: int, pack: Pack) -> bool:
    """Whether a verb of carrying follows at a token, and then a pronoun for what is carried."""
    if number + 1 >= len(tokens.lower) or tokens.lower[number + 1] not in THEM:
        return False
    return not tokens.word[number].verbs.isdisjoint(words(pack.traps.carriers.verbs))
