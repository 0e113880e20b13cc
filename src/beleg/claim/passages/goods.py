"""Tokens → goods."""

from __future__ import annotations

from beleg.claim.domain.lexicon import GoodsLexicon
from beleg.claim.passages.doubtful import count_before, is_sure
from beleg.claim.passages.good import Good
from beleg.model import Span, Tokens
from beleg.model.analysis import NUMBER, WORD
from beleg.model.signs import NOMINAL
from beleg.rules.words import words

#: Words between an adjective and the noun that it makes goods, at most (*militärische und technische Ausrüstung*).
PAIR_REACH = 3
#: Words between parts and the goods that they are made for, and between help and a programme, at most.
MAKING_REACH = 6
HELP_REACH = 12
#: Goods and words for parts that are read together, at most; no sentence of news has more.
MOST_TOGETHER = 40
SENTENCE_ENDS = frozenset({".", "!", "?", "…"})
#: Words before a figure by which something travels in what is counted, and words behind by which that is loaded.
CARRIED_IN = frozenset({"auf", "in", "aus", "mit", "per", "an", "bei", "von", "den", "dem", "der"})
#: Words before a measure of goods.
SIZED = frozenset({"vom", "im", "des"})
#: How far behind vehicles the army stands that they are for.
FORCES_REACH = 4
#: The end of participles that look like a kind of goods where they open a sentence (*Abgeschossen wurden …*).
SHOT = "geschossen"
CARRYING = frozenset({"mit", "voll", "voller", "beladen"})
#: What licences are called in the plural.
LICENCES = "lizenzen"
#: Tokens between a hanging first part and the compound that completes it, at most (*Artillerie- und Raketenmunition*).
HANGING_REACH = 5


def find_goods(text: str, tokens: Tokens, lexicon: GoodsLexicon) -> tuple[Good, ...]:
    """The goods that `tokens` of `text` name, in text order, after the `lexicon` of a pack."""
    namings, texts = lexicon.namings, tokens.text
    candidates = [number for number, signs in enumerate(tokens.signs) if signs & NOMINAL and namings[texts[number]]]
    found: list[Good] = []
    waiting: list[int] = []
    stop = begin = 0
    last = -1
    for number in candidates:
        if number < stop:
            continue
        pending = len(waiting) + len(found) - begin
        if pending and (pending >= MOST_TOGETHER or _sentence_ends(tokens, last, number)):
            _settle(tokens, waiting, found, begin, lexicon)
            begin = len(found)
        last = number
        good = (
            _at(tokens, number, tokens.lower[number], lexicon)
            or _carrier(tokens, number, found, lexicon)
            or _helped(tokens, number, stop, lexicon)
        )
        if good is not None:
            found.append(good)
            stop = good.stop
        elif _waits(tokens, number, lexicon):
            waiting.append(number)
    _settle(tokens, waiting, found, begin, lexicon)
    return tuple(found)


def _waits(tokens: Tokens, number: int, lexicon: GoodsLexicon) -> bool:
    """Whether a noun may name parts, stuff or training for goods that its sentence names."""
    lower = tokens.lower[number]
    if lexicon.technology(lower) is not None or lower in lexicon.stuff:
        return True
    return lower in lexicon.fitted and number + 1 < len(tokens) and tokens.lower[number + 1] == "für"


def _sentence_ends(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether a sentence ends among the tokens from `first` up to `stop`."""
    return not SENTENCE_ENDS.isdisjoint(tokens.text[first:stop])


def _settle(tokens: Tokens, waiting: list[int], found: list[Good], begin: int, lexicon: GoodsLexicon) -> None:
    """Reads words for parts or training (`waiting`) beside the goods of their sentence, those in `found` from `begin` on.

    Goods that only say what the parts are for (*Motoren der Drohnen*) give way to the parts.
    """
    if not waiting and len(found) - begin < 2:
        return
    for good in [good for good in found[begin:] if tokens.lower[good.stop - 1] in lexicon.stuff]:
        made = next((other for other in found[begin:] if other.first >= good.stop), None)
        if made is not None and _tied(tokens, good.stop, made.first, lexicon, making=True):
            codes = lexicon.technology_for(tokens.lower[made.stop - 1], made.codes)
            if codes is not None:
                found.remove(good)
                found[found.index(made)] = _good(tokens, good.first, made.stop, codes, None, "made for goods")
    for number in waiting:
        goods = found[begin:]
        if _permits(tokens, number, lexicon):
            continue
        part = lexicon.technology(tokens.lower[number])
        behind = next((good for good in goods if good.first > number), None)
        fitted = part is None and tokens.lower[number] in lexicon.fitted
        stuff = part is None and not fitted
        if behind is not None and _tied(tokens, number + 1, behind.first, lexicon, making=stuff):
            codes = lexicon.technology_for(tokens.lower[behind.stop - 1], behind.codes)
            if codes is not None:
                event = part.event if part is not None else None
                found[found.index(behind)] = _good(tokens, number, behind.stop, codes, event, "parts for goods")
                continue
        if part is None:
            continue
        beside = next((good for good in goods if not lexicon.not_for.issuperset(good.codes)), None)
        codes = None if beside is None else lexicon.technology_for(tokens.lower[beside.stop - 1], beside.codes)
        if codes is not None and not any(good.first <= number < good.stop for good in goods):
            found.append(_good(tokens, number, number + 1, codes, part.event, "parts beside goods"))
    waiting.clear()
    found[begin:] = sorted(found[begin:], key=lambda good: good.first)


def _permits(tokens: Tokens, number: int, lexicon: GoodsLexicon) -> bool:
    """Whether licences for goods are permits rather than the right to make them (*Lizenzen für Munition nach Peru*)."""
    if not tokens.lower[number].startswith(LICENCES) or tokens.lower[number + 1 : number + 2] != ["für"]:
        return False
    return lexicon.making.isdisjoint(tokens.lower[number + 2 : number + 2 + PAIR_REACH])


def _tied(tokens: Tokens, first: int, stop: int, lexicon: GoodsLexicon, *, making: bool = False) -> bool:
    """Whether the words from `first` up to `stop` tie parts to the goods at `stop`: a preposition or article, then adjectives.

    With `making` a noun for making must stand among them (*für den Bau von*).
    """
    if stop <= first or stop - first > MAKING_REACH or tokens.lower[first] not in lexicon.links:
        return False
    capitals = [place for place in range(first, stop) if tokens.text[place][0].isupper()]
    if any(tokens.kind[place] != WORD for place in range(first, stop)):
        return False
    if len(capitals) == 1 and tokens.lower[capitals[0]] in lexicon.making:
        return True
    return not making and not capitals and stop - first <= PAIR_REACH + 1


def _helped(tokens: Tokens, number: int, begin: int, lexicon: GoodsLexicon) -> Good | None:
    """A programme that is helped along (*Unterstützung für das Raketen- und Atomprogramm*).

    Its words before `begin` belong to goods already found.
    """
    codes = lexicon.programme(tokens.lower[number])
    if codes is None:
        return None
    first = number
    for before in range(number - 1, max(number - HELP_REACH, -1), -1):
        if tokens.text[before] in SENTENCE_ENDS:
            break
        if tokens.lower[before].endswith("-") and first == number and before >= begin:
            other = lexicon.programme(tokens.lower[before][:-1] + "programm")
            codes = tuple(dict.fromkeys((*(other or ()), *codes)))
            first = before if other else first
        if tokens.lower[before] in lexicon.helping:
            return _good(tokens, first, number + 1, codes, None, "programme that is helped")
    return None


def _at(tokens: Tokens, number: int, lower: str, lexicon: GoodsLexicon) -> Good | None:
    """The goods that begin, or whose noun stands, at token `number`."""
    for rest, codes in lexicon.longer_types.get(lower, ()):
        stop = number + 1 + len(rest)
        if tuple(tokens.lower[number + 1 : stop]) == rest:
            return _good(tokens, number, stop, codes, None, "type")
    if lower.endswith("-"):
        return _hanging(tokens, number, lower, lexicon)
    if lower in lexicon.measures and _measures(tokens, number):
        return None
    reading = lexicon.reading(lower)
    pair = _pair(tokens, number, lower, lexicon)
    if pair is not None and (reading is None or reading.rule in ("word", "head")):
        return pair
    if reading is not None and not (lower.endswith(SHOT) and lower != SHOT and tokens.word[number].participles):
        return _good(tokens, number, number + 1, reading.codes, reading.event, reading.rule)
    codes_or_none = lexicon.doubtful.get(lower)
    if codes_or_none is not None and is_sure(tokens, number, lexicon):
        stop = number + 1
        if stop < len(tokens) and tokens.text[stop][0].isdigit() and len(tokens.text[stop]) < 4:
            stop += 1
        return _good(tokens, number, stop, codes_or_none, None, "doubtful type")
    return None


def _measures(tokens: Tokens, number: int) -> bool:
    """Whether a noun says how large goods are rather than naming some (*vom Kaliber 155*, *in den Kalibern*)."""
    following = tokens.kind[number + 1] if number + 1 < len(tokens) else WORD
    return following == NUMBER or (number > 0 and tokens.lower[number - 1] in SIZED)


def _good(tokens: Tokens, first: int, stop: int, codes: tuple[str, ...], event: str | None, rule: str) -> Good:
    return Good(Span(tokens.start[first], tokens.end[stop - 1]), first, stop, codes, event, rule)


def _pair(tokens: Tokens, number: int, lower: str, lexicon: GoodsLexicon) -> Good | None:
    """The noun with an adjective before it that makes it goods."""
    adjectives = lexicon.pairs.get(lower)
    if adjectives is None:
        return None
    for first in range(number - 1, max(number - PAIR_REACH, 0) - 1, -1):
        if tokens.kind[first] != WORD:
            break
        codes = adjectives.get(tokens.lower[first])
        if codes is not None:
            return _good(tokens, first, number + 1, codes, None, "adjective and noun")
        if tokens.text[first][0].isupper():
            break
    return None


def _hanging(tokens: Tokens, number: int, lower: str, lexicon: GoodsLexicon) -> Good | None:
    """A first part whose last part stands with the next noun (*Artillerie- und Raketenmunition*)."""
    for place in range(number + 1, min(number + HANGING_REACH, len(tokens))):
        following = tokens.lower[place]
        if not tokens.text[place][0].isupper() or following.endswith("-"):
            continue
        whole = lexicon.completed(lower, following)
        if whole is None:
            return None
        return _good(tokens, number, number + 1, whole.codes, whole.event, "first part of a compound")
    return None


def _carrier(tokens: Tokens, number: int, found: list[Good], lexicon: GoodsLexicon) -> Good | None:
    """A vehicle or boat that is counted, that nothing is said to travel in, and that stands for no goods named before."""
    listed = lexicon.carriers.get(tokens.lower[number])
    if listed is None:
        return None
    figure = count_before(tokens, number, lexicon.counting)
    if figure is None and _is_for_forces(tokens, number, lexicon):
        return _good(tokens, number, number + 1, (listed.code,), None, "vehicles of forces")
    if figure is None or (figure and tokens.lower[figure - 1] in CARRIED_IN):
        return None
    if number + 1 < len(tokens) and tokens.lower[number + 1] in CARRYING:
        return None
    others = words(listed.unless)
    if any(not others.isdisjoint(good.codes) for good in found):
        return None
    return _good(tokens, number, number + 1, (listed.code,), None, "counted carrier")


def _is_for_forces(tokens: Tokens, number: int, lexicon: GoodsLexicon) -> bool:
    """Whether vehicles are said to be an army's or for one (*kauft Lastwagen für seine Armee*, *liefert Lastwagen der Armee*)."""
    if number and tokens.lower[number - 1] in CARRIED_IN:
        return False
    behind = tokens.lower[number + 1 : number + 1 + FORCES_REACH]
    return behind[:1] in (["für"], ["der"], ["des"]) and not lexicon.forces.isdisjoint(behind)
