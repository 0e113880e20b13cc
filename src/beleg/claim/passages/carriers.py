"""What only carries goods is none itself: *Die Emirate lieferten Gewehre. Die Flugzeuge landeten im Tschad*."""

from __future__ import annotations

from beleg.claim.domain.pack import Pack
from beleg.claim.passages.good import Good
from beleg.model import Tokens
from beleg.rules.words import words

#: Articles before what is spoken of as known.
KNOWN = frozenset({"die", "das", "der", "dem", "den", "diese", "dieses", "diesem", "diesen", "dieser"})
#: Pronouns for goods told before, behind a verb of carrying.
THEM = frozenset({"sie", "es", "ihn", "diese", "dieses", "diesen"})


def without_carriers(goods: tuple[Good, ...], tokens: Tokens, pack: Pack) -> tuple[Good, ...]:
    """The goods of a report, in text order, without planes and ships that carry those told before.

    A noun for any plane or ship is one where its article makes it known though no such goods were told, or where it carries them.
    """
    nouns = words(pack.traps.carriers.words)
    if len(goods) < 2 or nouns.isdisjoint(tokens.lower):
        return goods
    kept: list[Good] = []
    told: set[str] = set()
    for good in goods:
        general = good.stop - good.first == 1 and tokens.lower[good.first] in nouns
        carrier = general and (_known(tokens, good.first) or _carries(tokens, good.stop, pack))
        if carrier and told and told.isdisjoint(good.codes):
            continue
        told.update(good.codes)
        kept.append(good)
    return tuple(kept)


def _known(tokens: Tokens, number: int) -> bool:
    return number > 0 and tokens.lower[number - 1] in KNOWN


def _carries(tokens: Tokens, number: int, pack: Pack) -> bool:
    """Whether a verb of carrying follows at a token, and then a pronoun for what is carried."""
    if number + 1 >= len(tokens.lower) or tokens.lower[number + 1] not in THEM:
        return False
    return not tokens.word[number].verbs.isdisjoint(words(pack.traps.carriers.verbs))
