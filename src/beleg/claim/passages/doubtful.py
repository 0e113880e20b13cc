"""Whether a word that is a type of arms or a noun for people, and much else, is meant as goods where it stands."""

from __future__ import annotations

from collections.abc import Collection

from beleg.claim.domain.kinds import PERSONS
from beleg.claim.domain.lexicon import GoodsLexicon
from beleg.model import Tokens
from beleg.model.analysis import NUMBER, WORD
from beleg.model.signs import NAME
from beleg.rules.german import DETERMINERS, PREPOSITIONS

#: What joins one of several goods to the next.
JOINTS = frozenset({"und", "oder", "sowie", ","})
#: Words between the verb and the name of who gets or gives, at most (*liefert der armen Ukraine Marder*, *erhält aus Rom*).
NAMED_BETWEEN = 3
#: The preposition of what is handed over behind the noun for an act.
OF = "von"
#: Members of a list that are looked at on either side of a doubtful one, at most.
MEMBERS = 3


def is_sure(tokens: Tokens, number: int, lexicon: GoodsLexicon) -> bool:
    """Whether the doubtful noun at token `number` names goods.

    A figure stands beside it, or a word that makes it a type or counts it, or it is what a verb of handing over hands
    over, or it stands in a list with goods.  People count less easily, for they as often are somebody's source.
    """
    persons = lexicon.doubtful[tokens.lower[number]] == PERSONS
    if _counted(tokens, number, lexicon, persons=persons):
        return True
    if tokens.lower[number] in lexicon.vague or (number and _dependent(tokens, number)):
        return False
    if _handed(tokens, number, lexicon, persons=persons):
        return True
    return not persons and (_joined(tokens, number, lexicon, -1) or _joined(tokens, number, lexicon, 1))


def _dependent(tokens: Tokens, number: int) -> bool:
    """Whether the noun at token `number` is one of many things called so, only names what stands before, or hangs on it.

    (*der Marder*, *das System Buk*, *per Il-76*, *Motoren für Marder*; but *die Lieferung von Mardern*.)
    """
    before = tokens.lower[number - 1]
    if before in DETERMINERS or (before in PREPOSITIONS and before != OF):
        return True
    named = tokens.signs[number - 1] & NAME  # *liefert der Ukraine Marder*
    return tokens.kind[number - 1] == WORD and tokens.text[number - 1][0].isupper() and not named


def _counted(tokens: Tokens, number: int, lexicon: GoodsLexicon, *, persons: bool) -> bool:
    """Whether a figure, or a word that makes the noun a type, stands beside it; people must be counted before."""
    if not persons and number + 1 < len(tokens) and tokens.kind[number + 1] == NUMBER:
        return True
    return count_before(tokens, number, lexicon.counting if persons else lexicon.doubtful_beside) is not None


def count_before(tokens: Tokens, number: int, counting: Collection[str]) -> int | None:
    """Where a figure, or one of the words of `counting`, stands right before a noun or before its adjective."""
    for before in range(number - 1, max(number - 3, -1), -1):
        if tokens.kind[before] == NUMBER or tokens.lower[before] in counting:
            return before
    return None


def _handed(tokens: Tokens, number: int, lexicon: GoodsLexicon, *, persons: bool) -> bool:
    """Whether a verb of handing over stands beside the noun, or a way to or from somewhere behind it.

    Where people are from says nothing (*Offiziere aus Lima sagten*).
    """
    lower, count = tokens.lower, len(tokens)
    before = number - 1
    if before > 0 and tokens.kind[before] == WORD and tokens.text[before][0].islower():
        if lower[before] in lexicon.dealing_before:
            return True
        if lower[before - 1] in lexicon.dealing_before and lower[before].endswith(("e", "en")):
            return True
    if before > 0 and tokens.signs[before] & NAME and tokens.text[before][0].isupper():
        for verb in range(before - 1, max(before - 1 - NAMED_BETWEEN, -1), -1):
            if lower[verb] in lexicon.dealing_before:
                return True
            if not tokens.text[verb][0].islower():
                break
    if number + 1 >= count:
        return False
    if lower[number + 1] in lexicon.dealing_behind:
        return True
    whither = number + 2
    if lower[number + 1] not in lexicon.ways or whither >= count or (persons and lower[number + 1] == "aus"):
        return False
    if lower[whither] in DETERMINERS and whither + 1 < count:
        whither += 1
    return bool(tokens.signs[whither] & NAME) and tokens.text[whither][0].isupper()


def _joined(tokens: Tokens, number: int, lexicon: GoodsLexicon, step: int) -> bool:
    """Whether the noun stands in a list with goods that are none of the doubtful ones, or with a doubtful one that is sure."""
    for _ in range(MEMBERS):
        joint, other = number + step, number + 2 * step
        if not (0 <= other < len(tokens)) or tokens.lower[joint] not in JOINTS or not tokens.text[other][0].isupper():
            return False
        form = tokens.lower[other]
        if form not in lexicon.doubtful:
            return lexicon.reading(form) is not None
        if lexicon.doubtful[form] == PERSONS:
            return False
        if _counted(tokens, other, lexicon, persons=False) or _handed(tokens, other, lexicon, persons=False):
            return True
        number = other
    return False
