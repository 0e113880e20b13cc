"""What stands for goods named before: *die Boote*, *die übrigen zwölf*, *der Rest*, *sie*, *der Vertrag*, *lieferte weiter*."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from beleg.claim.domain.kinds import COUNTING, GENERAL, MONEY, PERSONS, TRAINING
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.cargo import VESSELS
from beleg.claim.passages.deed import Stretch
from beleg.claim.passages.good import Good
from beleg.claim.passages.passage import GoodsUse, Passage
from beleg.claim.passages.scene import Scene, names_object
from beleg.claim.passages.seized import CARGO
from beleg.model import Row
from beleg.model.analysis import NUMBER, WORD
from beleg.rules.words import words

#: How many characters back the goods may be named that are meant (five sentences of news, about).
FAR = 700
#: Goods so near before the nearest are named with them (*Haubitzen und Munition*).
TOGETHER = 60
#: How many words behind a noun a sum may begin that tells what it is worth (*im Wert von rund*).
WORTH_REACH = 5
#: How many words before a noun the one is looked for by which it is one of those told before.
LEFT = 4
#: Classes of verbs beside which a bare figure or a pronoun may stand for goods that change hands.
HANDING = frozenset(
    {"give", "carry", "get", "obtain_from", "promise", "want", "arrive", "await", "depart", "repay", "stem", "produce"}
)
#: A verb that is as often another, unless its clause says for whom or from where.
WORRYING = "besorgen"
#: Pronouns for goods told before.
PRONOUNS = frozenset({"sie", "es", "ihn", "diese", "dieses", "diesen", "welche", "davon"})


#: Forms by which the subject is somebody.
WISHING = frozenset({"wollen", "will", "wolle", "wollte", "wollten", "möchten", "sagten", "berichteten"})
#: Those that may open a sentence about them.
OPENERS = frozenset({"sie", "diese"})
#: Classes of nouns for an act that goods may be told of before.
ACTS = frozenset({"give", "get", "equip", "both"})
#: Articles and the like that open a genitive behind a noun for a share (*ein Teil des Preises*).
GENITIVES = frozenset(
    {"der", "des", "dieser", "dieses", "seiner", "seines", "ihrer", "ihres", "einer", "eines", "von", "an"}
)
#: Endings of adjectives that may stand between such a word and its noun.
INFLECTED = ("e", "en", "er", "es", "em")


class Meant:
    """Finds what stands for goods in one report; `goods` are those that it names, `sentences` where its sentences begin."""

    def __init__(self, goods: Sequence[Good], sentences: Sequence[int], pack: Pack) -> None:
        self._goods = goods
        self._sentences = sentences
        self._starts = [good.span.start for good in goods]
        self._standing = pack.standing
        stand_ins, denial = pack.stand_ins, pack.denial
        self._denying, self._none = words(denial.verbs.deny) | words(denial.verbs.refuse), words(denial.nouns.none)
        self._pointing, self._shares = words(stand_ins.pointing.words), words(stand_ins.shares.words)
        self._others, self._dealings = words(stand_ins.others.words), words(stand_ins.dealing.words)
        self._moved = words(stand_ins.moved.words)
        self._training, self._priced = words(stand_ins.training.words), words(stand_ins.priced.words)

    def nouns(self, passage: Passage) -> list[GoodsUse]:
        """The nouns of a passage that stand for goods named before it or in it."""
        if self._standing.keys().isdisjoint(passage.forms) and self._priced.isdisjoint(passage.forms):
            return []
        row = passage.row
        found = []
        for unit, lower in enumerate(row.lower):
            priced = lower in self._priced and _is_priced(passage, unit)
            allowed = self._standing.get(lower, frozenset() if priced else None)
            if allowed is None or row.kind[unit] != WORD or not row.capital[unit]:
                continue
            if any(item.first <= unit < item.stop for item in passage.goods):
                continue
            told = self._points(row, unit) or _is_counted(passage, unit, allowed) or _has_origin(passage, unit)
            if not (told or priced):
                continue
            codes = self._named_before(row.start[unit], allowed)
            if lower in CARGO and not VESSELS.issuperset(codes):
                codes = tuple(code for code in codes if code not in VESSELS)  # what the boat had aboard
            if codes:
                found.append(GoodsUse(unit, unit + 1, codes, row.span(unit, unit + 1), meant=True))
        return found

    def moved(self, passage: Passage) -> list[GoodsUse]:
        """The pronoun that opens a sentence and stands for goods of the one before, by a verb of what is done with cargo.

        So *Sie waren in Chennai verladen worden und sollten nach Haifa gehen*.
        """
        row = passage.row
        if not passage.clauses or row.lower[0] not in OPENERS:
            return []
        clause = passage.clauses[0]
        if clause.finite not in (1, 2) or clause.lemmas.isdisjoint(self._moved):
            return []
        if not WISHING.isdisjoint(passage.forms):
            return []  # goods want nothing
        begin = self._sentences[max(bisect_right(self._sentences, row.start[0]) - 2, 0)]
        place = bisect_left(self._starts, row.start[0])
        if not place or self._starts[place - 1] < begin:
            return []
        return list(self._standing_for(passage, 0))

    def of(self, scene: Scene) -> tuple[GoodsUse, ...]:
        """What stands for goods in a scene without any: a figure, a word for some of them or for an act, a pronoun, a verb."""
        passage, stretch = scene.passage, scene.stretch
        lesson = self._lesson(scene)
        if lesson is not None:
            return (lesson,)
        if scene.events:
            return self._act(scene)
        if stretch.deed is None or stretch.deed.name not in HANDING:
            return self._dealing(scene)
        figure = self._figure(passage, stretch)
        if figure is not None:
            return (figure,)
        if WORRYING in stretch.lemmas and not _is_bound(scene):
            return ()  # hat ihn zutiefst besorgt
        row = passage.row
        for unit in stretch.units:
            if row.lower[unit] in PRONOUNS or self._remains(row, unit, stretch):
                return self._standing_for(passage, unit, loose=row.lower[unit] in self._shares)
        return self._dealing(scene)

    def _standing_for(self, passage: Passage, unit: int, *, loose: bool = False) -> tuple[GoodsUse, ...]:
        """The goods that the word at a unit stands for, as one; `loose` tells that it names an act or a share."""
        row = passage.row
        codes = self._named_before(row.start[unit], frozenset())
        return (GoodsUse(unit, unit + 1, codes, row.span(unit, unit + 1), meant=True, loose=loose),) if codes else ()

    def _denied(self, scene: Scene) -> bool:
        """Whether a scene takes back what it names: a denial says of itself what act it means."""
        denied = scene.stretch.lemmas & self._denying
        return bool(denied) or not self._none.isdisjoint(scene.stretch.forms(scene.passage.row))

    def _act(self, scene: Scene) -> tuple[GoodsUse, ...]:
        """What a noun for an act is about that names no goods (*der Vertrag mit Rom*), where somebody is named beside it."""
        event = next((event for event in scene.events if event.noun.name in ACTS), None)
        if event is None or not (scene.actors or _is_measured(scene)) or self._denied(scene):
            return ()
        return self._standing_for(scene.passage, event.unit, loose=True)

    def _lesson(self, scene: Scene) -> GoodsUse | None:
        """Training as goods of its own, where somebody is named beside it (*Rom bildet Polizisten aus*)."""
        unit = next((event.unit for event in scene.events if event.noun.name == "teach"), None)
        if unit is None and not scene.stretch.lemmas.isdisjoint(self._training):
            unit = scene.stretch.verb
        if unit is None or not scene.actors or self._denied(scene):
            return None
        return GoodsUse(unit, unit + 1, TRAINING, scene.passage.row.span(unit, unit + 1), loose=True)

    def _dealing(self, scene: Scene) -> tuple[GoodsUse, ...]:
        """What a verb of dealing is about that has no object (*Rom liefert weiter*, *Rom belieferte Peru*)."""
        stretch = scene.stretch
        unit = stretch.verb
        if unit is None or not _has_parties(scene) or stretch.lemmas.isdisjoint(self._dealings):
            return ()
        if names_object(scene) or "mit" in stretch.forms(scene.passage.row) or self._denied(scene):
            return ()
        return self._standing_for(scene.passage, unit, loose=True)

    def _remains(self, row: Row, unit: int, stretch: Stretch) -> bool:
        """Whether a word stands for some of the goods told before: *der Rest*, *ein Teil davon*, *weitere*, *die übrigen*."""
        lower, behind = row.lower[unit], unit + 1
        if lower in self._shares:
            if behind < len(row) and (row.capital[behind] or row.lower[behind] in GENITIVES):
                return False
            return row.capital[unit]
        if lower not in self._others or (row.capital[unit] and unit):
            return False
        while behind < len(row) and behind not in (stretch.clause.finite, stretch.verb):
            if row.kind[behind] == NUMBER or row.capital[behind]:
                return False
            if not row.lower[behind].endswith(INFLECTED):
                break
            behind += 1
        return True

    def _figure(self, passage: Passage, stretch: Stretch) -> GoodsUse | None:
        for first, stop, quantity in passage.quantities:
            counts = quantity.unit in COUNTING or quantity.unit == "percent"
            if not stretch.covers(first) or not counts or quantity.noun is not None:
                continue
            if quantity.lower is None and quantity.upper is None:
                continue
            if passage.in_time(first):
                continue
            codes = self._named_before(quantity.span.start, frozenset(), people=True)
            counted = quantity.unit in COUNTING
            return GoodsUse(first, stop, codes, quantity.span, counted=counted, meant=True) if codes else None
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
            if self._sentence(before) != self._sentence(number) and not GENERAL.issuperset(codes):
                break  # Waffen may be those of the sentence before
            if gap > TOGETHER or (self._goods[before].codes == PERSONS) != (tuple(codes) == PERSONS):
                break
            codes = [*self._goods[before].codes, *codes]
        special = [code for code in codes if code not in GENERAL]
        return tuple(dict.fromkeys(special or codes))

    def _sentence(self, number: int) -> int:
        return bisect_right(self._sentences, self._starts[number])


def _is_bound(scene: Scene) -> bool:
    """Whether an actor of a scene stands behind a preposition, or is a subject or an object."""
    ties = [scene.attachments[number] for number in scene.actors]
    return any(tie.preposition in ("aus", "in", "bei", "für", "von") or tie.kind == "bare" for tie in ties)


def _has_parties(scene: Scene) -> bool:
    """Whether somebody is named in a scene, or it goes on with the subject of the clause before."""
    return bool(scene.actors) or (scene.subject is not None and scene.stretch.clause.coordinated)


def _is_measured(scene: Scene) -> bool:
    """Whether a scene says of how much money, or how many of them, an act was (*Exporte für 80 Millionen Euro*)."""
    return any(
        scene.stretch.covers(first) and quantity.unit in MONEY for first, _, quantity in scene.passage.quantities
    )


def _is_counted(passage: Passage, unit: int, allowed: frozenset[str]) -> bool:
    """Whether a figure counts the noun at a unit (*zwei Dutzend Boote*) and its sentence names nothing that it may be pieces of."""
    if any(not allowed or not allowed.isdisjoint(item.codes) for item in passage.goods):
        return False
    span = passage.row.span(unit, unit + 1)
    return any(quantity.noun is not None and quantity.noun.overlaps(span) for _, _, quantity in passage.quantities)


def _is_priced(passage: Passage, unit: int) -> bool:
    """Whether right behind a noun a sum tells what it is worth (*Güter für 20 Millionen Euro*, *Waren im Wert von …*)."""
    return any(
        0 < first - unit <= WORTH_REACH
        and quantity.unit in MONEY
        and passage.row.lower[unit + 1] in ("für", "im", "über")
        for first, _, quantity in passage.quantities
    )


def _has_origin(passage: Passage, unit: int) -> bool:
    """Whether a noun is named with where it comes from (*türkische Maschinen*, *Teile aus Rom*)."""
    for actor in passage.actors:
        if actor.stop == unit and actor.mention.form == "adjective":
            return True
        if actor.first == unit + 2 and passage.row.lower[unit + 1] == "aus":
            return True
    return False
