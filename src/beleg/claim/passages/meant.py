"""What stands for goods named before: *die Boote*, *die übrigen zwölf*, *sie*."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from beleg.claim.domain.kinds import COUNTING, GENERAL, PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.deed import Stretch
from beleg.claim.passages.goods import Good
from beleg.claim.passages.passage import GoodsUse, Passage
from beleg.model import Row
from beleg.model.analysis import NUMBER, WORD
from beleg.rules.words import words

#: How many characters back the goods may be named that are meant (five sentences of news, about).
FAR = 700
#: Goods so near before the nearest are named with them (*Haubitzen und Munition*).
TOGETHER = 60
#: How many words before a noun the one is looked for by which it is one of those told before.
LEFT = 4
#: Classes of verbs beside which a bare figure or a pronoun may stand for goods that change hands.
HANDING = frozenset(
    {"give", "carry", "get", "obtain_from", "promise", "want", "arrive", "await", "depart", "repay", "stem", "produce"}
)
#: Pronouns for goods told before.
PRONOUNS = frozenset({"sie", "es", "ihn", "diese", "dieses", "diesen", "welche", "davon"})


class Meant:
    """Finds what stands for goods in one report; `goods` are those that it names, in text order."""

    def __init__(self, goods: Sequence[Good], pack: Pack) -> None:
        self._goods = goods
        self._starts = [good.span.start for good in goods]
        self._standing = pack.standing
        self._pointing = words(pack.stand_ins.pointing.words)

    def nouns(self, passage: Passage) -> list[GoodsUse]:
        """The nouns of a passage that stand for goods named before it or in it."""
        if self._standing.keys().isdisjoint(passage.forms):
            return []
        row = passage.row
        found = []
        for unit, lower in enumerate(row.lower):
            allowed = self._standing.get(lower)
            if allowed is None or row.kind[unit] != WORD or not row.capital[unit]:
                continue
            if any(item.first <= unit < item.stop for item in passage.goods) or not self._points(row, unit):
                continue
            codes = self._named_before(row.start[unit], allowed)
            if codes:
                found.append(GoodsUse(unit, unit + 1, codes, row.span(unit, unit + 1), meant=True))
        return found

    def of(self, passage: Passage, stretch: Stretch) -> tuple[GoodsUse, ...]:
        """The figure, else the pronoun of a stretch without goods that stands for some."""
        if stretch.deed is None or stretch.deed.name not in HANDING:
            return ()
        figure = self._figure(passage, stretch)
        if figure is not None:
            return (figure,)
        row = passage.row
        for unit in stretch.units:
            if row.lower[unit] in PRONOUNS:
                codes = self._named_before(row.start[unit], frozenset())
                return (GoodsUse(unit, unit + 1, codes, row.span(unit, unit + 1), meant=True),) if codes else ()
        return ()

    def _figure(self, passage: Passage, stretch: Stretch) -> GoodsUse | None:
        for first, stop, quantity in passage.quantities:
            if not stretch.covers(first) or quantity.unit not in COUNTING or quantity.noun is not None:
                continue
            if quantity.lower is None and quantity.upper is None:
                continue
            if any(begin <= first < end for begin, end, _ in passage.times):
                continue
            codes = self._named_before(quantity.span.start, frozenset(), people=True)
            return GoodsUse(first, stop, codes, quantity.span, counted=True, meant=True) if codes else None
        return None

    def _points(self, row: Row, unit: int) -> bool:
        """Whether a figure or a word for what was told before stands in front of a noun."""
        for before in range(unit - 1, max(unit - 1 - LEFT, -1), -1):
            if row.kind[before] == NUMBER or row.lower[before] in self._pointing:
                return True
            if row.kind[before] != WORD or row.capital[before]:
                return False
        return False

    def _named_before(self, start: int, allowed: frozenset[str], *, people: bool = False) -> tuple[str, ...]:
        """The codes of the goods named last before `start` that have one of the codes `allowed`, or of any."""
        for number in range(bisect_left(self._starts, start) - 1, -1, -1):
            good = self._goods[number]
            if start - good.span.end > FAR:
                return ()
            if allowed:
                codes = tuple(code for code in good.codes if code in allowed)
                if codes:
                    return codes
            elif people or good.codes != PERSONS:
                return self._together(number)
        return ()

    def _together(self, number: int) -> tuple[str, ...]:
        """The codes of goods and of those named with them right before."""
        codes = list(self._goods[number].codes)
        for before in range(number - 1, -1, -1):
            gap = self._goods[before + 1].span.start - self._goods[before].span.end
            if gap > TOGETHER or (self._goods[before].codes == PERSONS) != (tuple(codes) == PERSONS):
                break
            codes = [*self._goods[before].codes, *codes]
        special = [code for code in codes if code not in GENERAL]
        return tuple(dict.fromkeys(special or codes))
