"""How an actor is tied into its clause: by a preposition, as an attribute of goods or an act, or bare as subject or object.

German says it by form: *russische Raketen*, *Raketen Russlands*, *aus Russland*, *an die russische Armee*, *Russland liefert dem
Iran*.  A noun that only bears the actor's name (*die Armee Russlands*, *iranische Häfen*) passes its place on to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from beleg.claim.passages.comparing import compared, contrasted, of_source
from beleg.claim.passages.passage import ActorUse, EventUse, GoodsUse, Passage
from beleg.claim.passages.pronouns import STATE
from beleg.claim.passages.stand_ins import FROM, THERE, TO
from beleg.model.analysis import NUMBER, WORD
from beleg.model.phrase import ACCUSATIVE, ANY_CASE, DATIVE, GENITIVE, NOMINATIVE
from beleg.rules.german import COORDINATORS, DETERMINERS, PREPOSITIONS, RELATIVE_PRONOUNS
from beleg.rules.words import words

CONTRACTED = {
    "im": "in",
    "ins": "in",
    "am": "an",
    "ans": "an",
    "zum": "zu",
    "zur": "zu",
    "vom": "von",
    "beim": "bei",
    "aufs": "auf",
    "vorm": "vor",
    "seitens": "durch",
}
#: Contractions with *das*; the others contract *dem* or *der*.
ACCUSATIVES = {"ins": "das", "ans": "das", "aufs": "das"}
#: Determiners that show an accusative behind *in*, *an*, *auf*, which is where something goes.
WHITHER = words(
    """den die das einen eine ein seine ihre sein ihr seinen ihren unsere unseren mehrere einige viele beide alle diese dieses
    diesen jene jenes jenen zwei drei vier weitere andere"""
)
OBLIQUE = DATIVE | ACCUSATIVE
#: Prepositions that place a body rather than the act, right behind its noun.
WITHIN = frozenset({"in", "bei"})
#: Prepositions that also tell of a noun before them whose, from where or against whom it is.
AFTER_NOUNS = frozenset({"aus", "in", "zu", "mit", "bei"})
#: Adjectives that name whose words are told, whoever speaks.
OWN = frozenset({"eigenen", "eigener"})
#: Determiners of what is somebody's own, and nouns for forces.
THEIRS = frozenset({"seine", "seinen", "seiner", "ihre", "ihren", "ihrer"})
FORCES = words("armee truppe truppen streitkräfte streitkräften soldaten luftwaffe marine einheiten")
#: Names of people that are adjectives before a noun, as those of towns are (Duden: Ableitungen auf *-er*).
UNINFLECTED = frozenset({"schweizer", "luxemburger", "liechtensteiner", "hongkonger", "singapurer"})
#: How adjectives of nations end.
NATIONAL = ("sche", "schen", "scher", "sches", "schem")
INFLECTED = ("e", "en", "er", "es", "em")
#: Places of a town or country, which *von* ties to it (*auf dem Flughafen von Bangui*).
SITES = words(
    "hafen flughafen stützpunkt basis bahnhof grenze norden süden osten westen region provinz nähe küste reede rollfeld"
)
#: Nouns right before the name of goods that say what it is a name of (*des südkoreanischen Systems Cheongung*).
SORTS = words("system systems systeme systemen typ typs modell modells modelle modellen marke muster musters baureihe")
#: Nouns for what lies beside a country rather than in it.
NEARNESS = words(
    "nähe umgebung nachbarschaft vorfeld grenze grenzen grenzgebiet grenzregion richtung gewässer gewässern"
)
#: Nouns right before a place that goods go to.
TOWARDS = frozenset({"richtung"})
#: Prepositions that tie a country to such a noun (*an der Grenze zu Peru*, *in Gewässern vor Peru*).
BESIDE = frozenset({"von", "zu", "mit", "vor", "um"})
#: How far to the left the word that governs an actor is looked for.
REACH = 10
#: Determiners, or none, of a phrase behind a noun that it is a genitive of (*Angaben eines russischen Abgeordneten*).
GENITIVES = frozenset({"des", "der", "eines", "einer", "seines", "ihres", ""})
CASES = {"dem": DATIVE, "den": 12, "der": 7, "die": 9, "das": 9, "des": 2, "einem": DATIVE, "einen": 8}


@dataclass(slots=True)
class Attachment:
    """How an actor is tied in.

    kind         `goods` or `event` (attribute of one), `preposition`, `bare`
    first, stop  units of the whole phrase that bears the actor, from the word after its preposition
    owned        what it is an attribute of
    governor     the goods or event noun that its preposition directly follows
    foreign      whether its noun, or the one before its preposition, tells of something else (*eine Studie aus Oslo*,
                 *aus sowjetischer Zeit*)
    """

    kind: Literal["goods", "event", "preposition", "bare"]
    first: int
    stop: int
    preposition: str = ""
    determiner: str = ""
    case: int = ANY_CASE
    owned: GoodsUse | EventUse | None = None
    governor: GoodsUse | EventUse | None = None
    origin: bool = False
    carrier: bool = False
    foreign: bool = False

    def owned_before(self, first: int) -> bool:
        """Whether the actor stands before what it is an attribute of (*russische Raketen*, *Moskaus Panzer*)."""
        if isinstance(self.owned, GoodsUse):
            return first <= self.owned.first
        return self.owned is not None and first <= self.owned.unit


class Attacher:
    """Finds the attachments of the actors of one passage."""

    def __init__(
        self, passage: Passage, origin: frozenset[str], bearers: frozenset[str], tidings: frozenset[str]
    ) -> None:
        self.passage = passage
        self.row = passage.row
        self.origin, self.bearers, self.tidings = origin, bearers, tidings
        self.goods_at: dict[int, GoodsUse] = {}
        for goods in passage.goods:
            for unit in range(goods.first, goods.stop):
                self.goods_at[unit] = goods
        self.event_at: dict[int, EventUse] = {event.unit: event for event in passage.events}
        self.finite = {clause.finite for clause in passage.clauses}
        self.openers = {clause.opening for clause in passage.clauses if clause.order == "last"}
        self.timed = {unit for first, stop, _ in passage.times for unit in range(first, stop)}
        self.actor_end: dict[int, int] = {actor.stop: number for number, actor in enumerate(passage.actors)}

    def attachments(self) -> list[Attachment]:
        """One for each actor of the passage, in their order; conjuncts share that of the first."""
        found: list[Attachment] = []
        for actor in self.passage.actors:
            attached = self._attach(actor)
            likened = attached.kind == "bare" and compared(self.passage, attached.first, attached.stop)
            if likened or contrasted(self.passage, actor.first, attached.stop):
                attached.kind, attached.preposition = "preposition", "beside a name"
            if attached.kind == "bare":
                before = self._conjunct(attached.first)
                begins = self._opens_clause(attached.stop) or self._gaps(attached.stop)
                if before is not None and begins and self._apart(before, actor):
                    before = None
                if before is not None and before < len(found):
                    first = found[before]
                    attached = Attachment(
                        first.kind,
                        attached.first,
                        attached.stop,
                        first.preposition,
                        first.determiner,
                        first.case,
                        first.owned,
                        first.governor,
                    )
            found.append(attached)
        return found

    def _thing(self, unit: int) -> GoodsUse | EventUse | None:
        event = self.event_at.get(unit)
        return event if event is not None else self.goods_at.get(unit)

    def _owned(self, found: Attachment, thing: GoodsUse | EventUse) -> Attachment:
        found.kind = "event" if isinstance(thing, EventUse) else "goods"
        found.owned = thing
        return found

    def _attach(self, actor: ActorUse) -> Attachment:
        row, form = self.row, actor.mention.form
        if form == "people" and row.lower[actor.stop - 1].endswith(NATIONAL):
            form = "adjective"  # opens its sentence with a capital before a word with a figure
        elif form == "people" and self._uninflected(actor.stop):
            form = "adjective"
        if actor.mention.rule == THERE:
            return self._there(actor)
        if actor.mention.rule == STATE:
            return Attachment("bare", actor.first, actor.stop, case=NOMINATIVE)
        if form == "genitive" and of_source(self.passage, actor.first):
            return Attachment("preposition", actor.first, actor.stop, "laut")
        inside = self._thing(actor.stop - 1)
        head = self._head(actor) if form in ("adjective", "compound", "genitive") else None
        if form in ("adjective", "genitive") and head is not None and self._names_other(actor, head):
            return Attachment("preposition", actor.first, head + 1, "beside a name")
        if inside is not None and form == "compound":
            return self._owned(self._left(actor.first, actor.stop, genitive=False), inside)
        found = self._left(
            actor.first, actor.stop if head is None else head + 1, genitive=form == "genitive" and head is None
        )
        if head is not None:
            thing = self._thing(head)
            if thing is not None:
                return self._owned(found, thing)
            found.origin, found.carrier = row.lower[head] in self.origin, True
            found.foreign = found.foreign or (form == "adjective" and row.lower[head] in self.tidings)
        return found

    def _uninflected(self, stop: int) -> bool:
        """Whether a name of people that ends at unit `stop` is an adjective (*Schweizer Fertigung*, *Luxemburger Pistolen*)."""
        row = self.row
        if stop == len(row):
            return False
        alike = row.lower[stop - 1] in UNINFLECTED and row.capital[stop]
        return alike or (row.lower[stop - 1].endswith("er") and row.lower[stop] in self.origin)

    def _there(self, actor: ActorUse) -> Attachment:
        """How a pronoun for a place is tied in: where from, where to, or where."""
        lower = self.row.lower[actor.first]
        source = lower in FROM or (actor.first > 0 and self.row.lower[actor.first - 1] == "von")
        return Attachment("preposition", actor.first, actor.stop, "aus" if source else "nach" if lower in TO else "in")

    def _names_other(self, actor: ActorUse, head: int) -> bool:
        """Whether the noun of an adjective is, or stands right before, another actor (*die russische Gruppe Wagner*)."""
        places = {head}
        if self._thing(head) is None:
            places |= {head + 1, self._behind_mark(head + 1)}
        return any(
            other.first in places and other is not actor and not set(other.codes) & set(actor.codes)
            for other in self.passage.actors
        )

    def _behind_mark(self, behind: int) -> int:
        """The unit itself, or the one behind it where it is a quotation mark before a name."""
        if behind < len(self.row) and self.row.kind[behind] not in (WORD, NUMBER) and self.row.text[behind] != ",":
            return behind + 1
        return behind

    def _head(self, actor: ActorUse) -> int | None:
        """The noun that an adjective or a Saxon genitive stands before."""
        row = self.row
        unit = actor.stop
        behind = actor.first > 0 and row.capital[actor.first - 1]  # die Firma Kubas lieferte Mali Boote
        while unit < len(row) and unit < actor.stop + 6:
            if row.kind[unit] == WORD and row.capital[unit]:
                while (
                    unit + 1 < len(row)
                    and self._thing(unit) is None
                    and self._thing(unit + 1) is not None
                    and (row.lower[unit].endswith("-") or row.lower[unit] in SORTS)
                ):
                    unit += 1
                return unit
            lower = row.lower[unit]
            if row.kind[unit] == WORD and (lower in PREPOSITIONS or lower in DETERMINERS) and not lower.endswith("er"):
                return None
            if row.kind[unit] == WORD and lower not in COORDINATORS and not lower.endswith(INFLECTED):
                return None
            if row.kind[unit] not in (WORD, NUMBER) or (behind and unit in self.finite):
                return None
            unit += 1
        return None

    def _left(self, first: int, stop: int, *, genitive: bool) -> Attachment:
        """Walks left from the phrase to what governs it."""
        row = self.row
        determiner = ""
        carrier = near = counted = False
        unit = first - 1
        while unit >= 0 and unit >= first - REACH:
            lower = row.lower[unit]
            if row.kind[unit] == NUMBER:
                counted, unit = not determiner, unit - 1
                continue
            if row.kind[unit] != WORD or (row.capital[unit] and (counted or unit in self.timed)):  # im Juli Peru
                break  # nach eigenen Angaben 20 libysche Soldaten
            if lower in TOWARDS and unit + 1 == first and not determiner:  # Richtung Mali
                return Attachment("preposition", first, stop, "aus" if row.lower[unit - 1] == "aus" else "nach")
            if lower == "bis" and unit and row.kind[unit - 1] == NUMBER and row.kind[unit + 1] == NUMBER:
                unit -= 2  # 3000 bis 4000 is one figure
                continue
            if unit in self.openers and unit + 1 == first:
                break  # *während* opens a clause here
            base = CONTRACTED.get(lower, lower)
            if base in PREPOSITIONS and lower not in DETERMINERS:
                if base in WITHIN and unit and self._names_body(unit - 1) and not self._own_forces(unit - 1):
                    if unit in self.actor_end:
                        return Attachment("preposition", unit + 1, stop, "within")
                    carrier, determiner, genitive = True, "", False
                    first = unit - 1
                    unit -= 2
                    continue
                if base in BESIDE and unit and row.lower[unit - 1] in NEARNESS:
                    near = True
                if base == "von" and unit > 1 and row.lower[unit - 1] in SITES and not determiner:
                    carrier, first = True, unit - 1
                    unit -= 2
                    continue
                if base == "an" and unit + 1 < len(row) and row.lower[unit + 1] == "bord":
                    base, near = "auf", True  # an Bord eines Frachters: whose ship it is tells nothing of its load
                governor = self._thing(unit - 1) if unit else None
                whither = base == "in" and determiner in WHITHER  # über die Grenze in die Ukraine
                foreign = base in AFTER_NOUNS and not whither and unit > 0 and self._foreign(unit - 1)
                if lower in CONTRACTED and not determiner:
                    determiner = ACCUSATIVES.get(lower, "dem")
                return Attachment(
                    "preposition",
                    unit + 1,
                    stop,
                    base,
                    determiner,
                    governor=governor,
                    carrier=carrier,
                    foreign=foreign or near,
                )
            if self._relative(unit):
                break
            if lower in DETERMINERS and not determiner:
                determiner = lower
                unit -= 1
                continue
            if row.capital[unit] and (genitive or determiner in GENITIVES):
                if unit + 1 in self.actor_end and not genitive:
                    break
                thing = self._thing(unit)
                if thing is not None and (genitive or determiner):
                    return self._owned(Attachment("bare", unit + 1, stop, case=CASES.get(determiner, GENITIVE)), thing)
                if thing is not None:
                    break
                carrier, determiner, genitive = True, "", False
                near = near or lower in NEARNESS
                first = unit
                unit -= 1
                continue
            if determiner or row.capital[unit] or not lower.endswith(INFLECTED):
                break
            if row.word[unit].finite and not self._attributive(unit):
                break
            unit -= 1
        case = CASES.get(determiner, ANY_CASE) if determiner else ANY_CASE
        if not determiner and unit + 1 < stop - 1 and not row.capital[unit + 1] and row.lower[unit + 1].endswith("en"):
            case = OBLIQUE  # syrischen Aufständischen: without an article no subject ends so
        return Attachment("bare", unit + 1, stop, determiner=determiner, case=case, carrier=carrier)

    def _attributive(self, unit: int) -> bool:
        """Whether what may be a verb stands behind a determiner, before an adjective (*einer eroberten russischen Stellung*)."""
        return unit > 0 and self.row.lower[unit - 1] in DETERMINERS and not self._relative(unit - 1)

    def _relative(self, unit: int) -> bool:
        """Whether the word is the pronoun of a relative clause rather than an article (*mit der Russland …*)."""
        if self.row.lower[unit] not in RELATIVE_PRONOUNS:
            return False
        clause = self.passage.clause_at(unit)
        return clause.subordinator == "rel" and unit <= clause.first + 1

    def _foreign(self, unit: int) -> bool:
        """Whether the unit is a noun for words or those who say them, or for what lies between states.

        One whose speaker an adjective names needs no place behind it (*stammen nach saudischen Angaben aus dem Iran*).
        """
        if not self.row.capital[unit] or self.row.lower[unit] not in self.tidings or unit in self.goods_at:
            return False
        told = self.row.lower[unit - 1 : unit]
        return not (told and (told[0] in OWN or (unit in self.actor_end and not self.row.capital[unit - 1])))

    def _names_body(self, unit: int) -> bool:
        """Whether the noun is people or a body that a place behind it tells apart (*Firmen in der Türkei*)."""
        number = self.actor_end.get(unit + 1)
        if number is not None:  # a state's own service is not told apart by a place, a group is (*Rebellen im Jemen*)
            return self.passage.actors[number].codes[0].islower()
        goods = self.goods_at.get(unit)
        if goods is not None and goods.counted:
            return False  # stationiert 500 Soldaten in Ghana
        return self.row.capital[unit] and self.row.lower[unit] in self.bearers

    def _own_forces(self, unit: int) -> bool:
        """Whether the noun is somebody's own forces, whom a place does not tell apart (*seine Armee in Goma*)."""
        return self.row.lower[unit] in FORCES and self.row.lower[unit - 1] in THEIRS

    def _apart(self, before: int, actor: ActorUse) -> bool:
        """Whether the actor with number `before` stands in another clause (not so in *Aus Oman und Katar kommen …*)."""
        return self.passage.clause_at(self.passage.actors[before].first) is not self.passage.clause_at(actor.first)

    def _gaps(self, stop: int) -> bool:
        """Whether goods or a figure follow at once, so that a clause begins without its verb (*…, Teheran 20 Jets*)."""
        return stop < len(self.row) and (self.row.kind[stop] == NUMBER or stop in self.goods_at)

    def _opens_clause(self, stop: int) -> bool:
        """Whether a finite verb follows the phrase at once, so that a clause begins with it (*…, Teheran wolle liefern*)."""
        return stop < len(self.row) and bool(self.row.word[stop].finite) and not self.row.capital[stop]

    def _conjunct(self, first: int) -> int | None:
        """The actor that the phrase from `first` on is a conjunct of (*Washington, Seoul und Kiew*)."""
        row = self.row
        unit = first - 1
        if unit < 1 or not (row.lower[unit] in ("und", "oder", "sowie", "wie") or row.text[unit] == ","):
            return None
        if row.text[unit] == "," and row.text[unit - 1] == ",":
            return None
        return self.actor_end.get(unit)
