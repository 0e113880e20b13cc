"""A passage: one sentence as claims are read from it, with everything of interest placed on the units of its row."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from beleg.claim.domain.files import NounClass
from beleg.claim.domain.kinds import GENERAL, PERSONS
from beleg.claim.domain.pack import Pack
from beleg.claim.passages.corrected import corrected
from beleg.claim.passages.good import Good
from beleg.claim.passages.placed import Index
from beleg.claim.passages.pronouns import Pronouns
from beleg.claim.passages.stand_ins import PLACES, StandIns
from beleg.model import Analysis, Clause, Mention, Phrase, Quantity, Row, Sentence, Span, Time
from beleg.model.analysis import QUOTATION, WORD
from beleg.rules.german import DETERMINERS
from beleg.rules.words import words

#: Prepositions between a relation of states and its field (*Zusammenarbeit in der Rüstung*).
FIELD = frozenset({"in", "im", "bei", "beim"})
#: A sentence of more units is a list or no sentence at all, and is not read: its clauses would be weighed against each other.
LONGEST = 250
#: How far behind *sondern* the right figure stands, in units.
RIGHT = 3
#: Years of which reports tell, and how many lie between two at most, else they are two figures.  Source: judged by reading.
YEARS, YEARS_APART = (1945, 2050), 50


@dataclass(slots=True)
class ActorUse:
    """An actor in a passage: units `first` up to `stop`."""

    first: int
    stop: int
    mention: Mention

    @property
    def codes(self) -> tuple[str, ...]:
        return self.mention.actors

    @property
    def span(self) -> Span:
        return self.mention.span


@dataclass(slots=True)
class GoodsUse:
    """Goods in a passage: units `first` up to `stop`, codes of the extract format.

    `people` tells those who are named by their nation alone (*800 Kolumbianer*); `event` is the class of the act where the
    word names one as well (*Waffenlieferung*), `counted` that a figure counts it, `meant` that the words only stand for goods
    named before (*die Boote*, *die übrigen zwölf*), `loose` that they name an act or a share,
    so that what counts them does not count the goods (*der Verkauf*, *liefert weiter*, *ein Teil*).
    """

    first: int
    stop: int
    codes: tuple[str, ...]
    span: Span
    event: NounClass | None = None
    counted: bool = False
    people: bool = False
    meant: bool = False
    loose: bool = False


@dataclass(slots=True)
class EventUse:
    """A noun for an act: unit `unit`; `goods` where a compound names them."""

    unit: int
    noun: NounClass
    span: Span
    goods: GoodsUse | None = None


@dataclass(slots=True)
class Passage:
    """One sentence, or one sentence inside a quotation, ready for constructions.

    `number` counts sentences of the report; passages of one sentence share it.  `sentence` is the span that stands as
    evidence, `read` what the row is taken from; `headline` tells that it is one, `cues` what its words may be about (cues.py),
    `priced` that its sentence or the one before names a price, `turns` that it speaks of something in return, once asked.
    """

    number: int
    paragraph: int
    sentence: Span
    row: Row
    clauses: tuple[Clause, ...]
    read: Sentence
    headline: bool = False
    quoted: bool = False
    actors: list[ActorUse] = field(default_factory=list)
    goods: list[GoodsUse] = field(default_factory=list)
    events: list[EventUse] = field(default_factory=list)
    quantities: list[tuple[int, int, Quantity]] = field(default_factory=list)
    times: list[tuple[int, int, Time]] = field(default_factory=list)
    forms: frozenset[str] = frozenset()
    cues: int = 0
    priced: bool = False
    turns: bool | None = None

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The noun phrases of the row, found when first asked for."""
        return self.read.phrases

    def clause_at(self, unit: int) -> Clause:
        """The clause that a unit stands in; the one before for a mark between clauses."""
        found = self.clauses[0]
        for clause in self.clauses:
            if clause.first > unit:
                break
            found = clause
        return found

    def in_time(self, unit: int) -> bool:
        """Whether a unit belongs to a time, so that a number there counts nothing."""
        return any(first <= unit < stop for first, stop, _ in self.times)

    def lower(self, first: int, stop: int) -> list[str]:
        """The words from unit `first` up to `stop` in lower case."""
        return self.row.lower[first:stop]


def units(row: Row, span: Span) -> tuple[int, int] | None:
    """The units that a span covers, first and stop; None where it lies inside a quotation that is one unit."""
    first = bisect_right(row.start, span.start) - 1
    if first < 0:
        return None
    stop = bisect_left(row.start, span.end)
    if row.kind[first] == QUOTATION or stop <= first:
        return None
    return first, stop


class PassageBuilder:
    """Cuts a report's sentences into passages."""

    def __init__(self, analysis: Analysis, goods: Sequence[Good], headlines: Sequence[Span], pack: Pack) -> None:
        self.pack = pack
        self.analysis = analysis
        self.headlines = headlines
        self._relations = tuple(sorted(words(pack.traps.relation.words)))
        self._companies = pack.background.company_homes
        self.mentions = Index(analysis.mentions)
        self._stand_ins = StandIns(analysis.mentions)
        self._pronouns = Pronouns(analysis, self.mentions, pack)
        self.goods = Index(goods)
        self.quantities = Index(analysis.quantities)
        self.times = Index(analysis.times)

    def passages(self, number: int) -> list[Passage]:
        """The passages of a sentence in text order: itself, and the sentences that it quotes."""
        sentence = self.analysis.sentences[number]
        if not sentence.quoted:
            return [self._passage(number, sentence.plain or sentence, sentence, quoted=False)]
        return [
            self._passage(number, sentence, sentence, quoted=False),
            *(self._passage(number, inner, inner, quoted=True) for inner in sentence.quoted),
        ]

    def _passage(self, number: int, read: Sentence, whole: Sentence, *, quoted: bool) -> Passage:
        row = read.row
        passage = Passage(
            number=number,
            paragraph=whole.paragraph,
            sentence=whole.span,
            row=row,
            clauses=read.clauses,
            read=read,
            headline=any(headline.covers(whole.span) for headline in self.headlines),
            quoted=quoted,
            forms=frozenset(row.lower),
            cues=self.pack.cues.of(row),
        )
        span = read.span
        for mention in self.mentions.within(span):
            assert isinstance(mention, Mention)
            place = units(row, mention.span)
            if place is not None and mention.actors:
                passage.actors.append(ActorUse(*place, self._at_home(mention)))
        self._place_stand_ins(passage)
        self._place_goods(passage, span)
        if passage.goods and not quoted:
            self._place_pronouns(passage)
        for quantity in self.quantities.within(span):
            assert isinstance(quantity, Quantity)
            place = units(row, quantity.span)
            if place is not None and quantity.unit == "percent" and row.lower[place[1] : place[1] + 1] == ["auf"]:
                continue  # um 61 Prozent auf vier Milliarden: by how much something grew
            if place is not None and not (_may_be_years(quantity) and self._is_time(quantity, span)):
                passage.quantities.append((*place, quantity))
                for item in passage.goods:
                    if item.span.overlaps(quantity.noun or quantity.span):
                        item.counted = True
        _correct(passage, corrected(row))
        self._place_people(passage)
        for time in self.times.within(span):
            assert isinstance(time, Time)
            place = units(row, time.span)
            if place is not None:
                passage.times.append((*place, time))
        return passage

    def _at_home(self, mention: Mention) -> Mention:
        """A company as its state: who made or sold goods says for whom they went."""
        state = self._companies.get(mention.actors[0])
        return mention if state is None else replace(mention, actors=(state,))

    def _place_people(self, passage: Passage) -> None:
        """Adds people counted by their nation (*800 Kolumbianer*) to the goods."""
        if not passage.quantities:
            return
        counted = [
            range(first, stop + 1)
            for first, stop, quantity in passage.quantities
            if quantity.unit in ("item", "person")
        ]
        for actor in passage.actors:
            if actor.mention.form != "people" or not any(actor.first in units for units in counted):
                continue
            if not any(item.first < actor.stop and actor.first < item.stop for item in passage.goods):
                passage.goods.append(GoodsUse(actor.first, actor.stop, PERSONS, actor.span, counted=True, people=True))
        passage.goods.sort(key=lambda item: item.first)

    def _is_time(self, quantity: Quantity, sentence: Span) -> bool:
        """Whether the words for a figure tell a time of the sentence (*zwischen 2010 und 2012 Granaten geliefert*)."""
        return any(time.span.overlaps(quantity.span) for time in self.times.within(sentence))

    def _place_stand_ins(self, passage: Passage) -> None:
        """Adds what stands for countries named before, outside of the mentions found."""
        if PLACES.isdisjoint(passage.forms):
            return
        for unit, mention in self._stand_ins.of(passage.row, passage.clauses):
            if not any(actor.first <= unit < actor.stop for actor in passage.actors):
                passage.actors.append(ActorUse(unit, unit + 1, mention))
                passage.actors.sort(key=lambda actor: actor.first)

    def _place_pronouns(self, passage: Passage) -> None:
        """Adds pronouns that stand for who opens the sentence before, rather than for a person."""
        for unit, mention in self._pronouns.of(passage.number, passage.row, passage.clauses):
            if not any(actor.first <= unit < actor.stop for actor in passage.actors):
                passage.actors.append(ActorUse(unit, unit + 1, self._at_home(mention)))
                passage.actors.sort(key=lambda actor: actor.first)

    def _event(self, lower: str) -> NounClass | None:
        """The class of the act that the last part of a goods word names (*Technologietransfer*)."""
        for begin in range(2, len(lower) - 3):
            found = self.pack.nouns.get(lower[begin:])
            if found is not None:
                return found
        return None

    def _cooperates(self, row: Row, first: int) -> bool:
        """Whether goods are only the field of a relation between states (*Zusammenarbeit in der Rüstung*)."""
        place = first - 1
        while place > 0 and row.lower[place] in DETERMINERS:
            place -= 1
        return place > 0 and row.lower[place] in FIELD and row.lower[place - 1].endswith(self._relations)

    def _place_goods(self, passage: Passage, span: Span) -> None:
        row = passage.row
        taken: set[int] = set()
        for item in self.goods.within(span):
            assert isinstance(item, Good)
            place = units(row, item.span)
            if place is None or row.lower[place[1] - 1].endswith(self._relations):
                continue
            if GENERAL.issuperset(item.codes) and self._cooperates(row, place[0]):
                continue
            event = self.pack.events_by_name.get(item.event) if item.event else self._event(row.lower[place[1] - 1])
            use = GoodsUse(*place, item.codes, item.span, event)
            passage.goods.append(use)
            if event is not None:
                passage.events.append(EventUse(place[1] - 1, event, item.span, use))
                taken.add(place[1] - 1)
        nouns = self.pack.nouns
        for unit, lower in enumerate(row.lower) if not self.pack.event_nouns.isdisjoint(passage.forms) else ():
            if lower in nouns and row.kind[unit] == WORD and row.capital[unit] and unit not in taken:
                passage.events.append(EventUse(unit, nouns[lower], row.span(unit, unit + 1)))
        passage.events.sort(key=lambda event: event.unit)


def _correct(passage: Passage, wrong: range) -> None:
    """Drops the figures that a sentence rules out (`wrong`), where another stands for them (*nicht 40, sondern zwölf Panzer*).

    The right one counts what they counted, where it names nothing itself (*nicht 40 Panzer, sondern zwölf*).
    """
    right = (
        next((placed for placed in passage.quantities if 0 < placed[0] - wrong.stop <= RIGHT), None) if wrong else None
    )
    if right is None:
        return
    noun = next((quantity.noun for first, _, quantity in passage.quantities if first in wrong), None)
    kept = [placed for placed in passage.quantities if placed[0] not in wrong]
    if noun is not None and right[2].noun is None:
        kept[kept.index(right)] = (*right[:2], replace(right[2], noun=noun))
    passage.quantities = kept


def _may_be_years(quantity: Quantity) -> bool:
    """Whether both bounds of a figure are years, the later one behind (*zwischen 2010 und 2012*)."""
    lower, upper, (first, last) = quantity.lower, quantity.upper, YEARS
    if lower is None or upper is None:
        return False
    return first <= lower < upper <= last and upper - lower < YEARS_APART
