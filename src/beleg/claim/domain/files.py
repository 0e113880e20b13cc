"""The shapes of a pack's rule files; what each field means is told in the head of the file."""

from __future__ import annotations

from functools import cached_property

import msgspec

from beleg.claim.domain.figure_words import Content, Parts, Shares, Worth
from beleg.rules.words import words


class NounClass(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for one kind of act, and what a genitive beside them names."""

    name: str
    owner: str
    nouns: str


class Listed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A list of nouns, words, phrases."""

    nouns: str = ""
    words: str = ""
    phrases: str = ""


class PhraseList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases, one a line."""

    listed: str = ""
    phrases: str = ""


class OpenGoods(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns that are goods of a code where a strong verb of one of some classes, or of any, hands them over."""

    code: str
    nouns: str
    verbs: str = ""


class Returns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs by which goods behind *mit* are given for others, nouns for an exchange, what is `borrowed`."""

    verbs: str = ""
    nouns: str = ""
    borrowed: str = ""


class Naming(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which one sentence names the ends of an act and another its goods (see events.toml)."""

    living: str = ""
    presenting: str = ""
    winning: str = ""
    meant: str = ""
    marks: str = ""
    marking: str = ""
    staying: str = ""
    leaving: str = ""
    having: str = ""
    making: str = ""


class Voyages(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Last parts of nouns for what carries goods, words for what is aboard, verbs and words of a way (see events.toml)."""

    carriers: tuple[str, ...] = ()
    warships: tuple[str, ...] = ()
    flying: tuple[str, ...] = ()
    aboard: str = ""
    lying: str = ""
    hidden: str = ""
    among: str = ""
    searching: str = ""
    arresting: str = ""
    landing: str = ""
    bound: str = ""


class Orders(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for an order, whose end says where goods go; verbs by which a seller wins it, a buyer gives it, it reaches a seller."""

    nouns: str = ""
    winning: str = ""
    giving: str = ""
    reaching: str = ""
    requests: str = ""
    considering: str = ""


class BearingCosts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who pays for what another gets: verbs, verbs beside nouns for costs, nouns for pay and armed people, words for one's own."""

    verbs: str = ""
    taking: str = ""
    costs: str = ""
    pay: str = ""
    own: str = ""
    forces: str = ""


class Funding(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs by which somebody is kept going with a sum of money, and by which sums come to somebody."""

    words: str = ""
    coming: str = ""


class EventsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of events.toml."""

    class_: tuple[NounClass, ...] = msgspec.field(name="class")
    agents: dict[str, str]
    bearers: Listed
    origin: Listed
    pointers: Listed
    reversal: Listed
    further: Listed
    numbers: Listed
    undertakings: Listed
    tidings: Listed
    observers: Listed
    bodies: Listed
    soft: Listed
    self_: Listed = msgspec.field(name="self")
    alike: Listed = Listed()
    firsts: Listed = Listed()
    naming: Naming = Naming()
    voyages: Voyages = Voyages()
    open: tuple[OpenGoods, ...] = ()
    light: Listed = Listed()
    dealing: Listed = Listed()
    onward: Listed = Listed()
    orders: Orders = Orders()
    worth: Worth = Worth()
    content: Content = Content()
    paying: Listed = Listed()
    funding: Funding = Funding()
    bearing_costs: BearingCosts = BearingCosts()
    returns: Returns = Returns()
    parts: Parts = Parts()
    shares: Shares = Shares()
    punishments: Listed = Listed()
    pieces: Listed = Listed()
    ordinals: Listed = Listed()
    holding: Listed = Listed()
    showing: Listed = Listed()


class PlainDealer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for suppliers and customers that do not say of what, and the words before them by which they count."""

    code: str = ""
    nouns: str = ""
    first: str = ""
    degrees: str = ""


class DealersFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The shape of dealers.toml: last parts of nouns for suppliers and customers, and goods by their first parts."""

    nouns: str = ""
    plain: PlainDealer = PlainDealer()
    makers: Listed = Listed()
    goods: dict[str, str] = {}

    @cached_property
    def known(self) -> dict[str, str]:
        """The goods that each noun names."""
        firsts = [(first, code) for code, listed in self.goods.items() for first in words(listed)]
        compounds = {first + noun: code for noun in words(self.nouns) for first, code in firsts}
        return {**dict.fromkeys(self.unranked, self.plain.code), **compounds}

    @cached_property
    def made(self) -> dict[str, str]:
        """The goods that each noun for a maker names."""
        firsts = [(first, code) for code, listed in self.goods.items() for first in words(listed)]
        return {first + noun: code for noun in words(self.makers.nouns) for first, code in firsts}

    @cached_property
    def names(self) -> frozenset[str]:
        """Nouns that name goods by who deals in them or makes them."""
        return frozenset(self.known.keys() | self.made.keys())

    @cached_property
    def unranked(self) -> frozenset[str]:
        """Nouns that do not say of what somebody is a supplier."""
        return frozenset(first + noun for noun in words(self.plain.nouns) for first in ("", *words(self.plain.first)))

    @cached_property
    def all(self) -> frozenset[str]:
        """Nouns for suppliers and customers of all kinds."""
        return words(self.nouns).union(self.known)

    @cached_property
    def degrees(self) -> frozenset[str]:
        """Words before such nouns by which they count."""
        return words(self.plain.degrees)


class Signs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by part of speech that tell a status or a certainty."""

    adverbs: str = ""
    adjectives: str = ""
    words: str = ""
    verbs: str = ""
    nouns: str = ""
    modals: str = ""
    phrases: str = ""
    lines: str = ""
    until: str = ""
    weighing: str = ""


class Phases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs by which an act that a noun names begins or ends."""

    beginning: str = ""
    ending: str = ""


class StatusFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of status.toml."""

    prospective: Signs
    under_way: Signs
    delivered: Signs
    building: Signs = Signs()
    phases: Phases = Phases()


class CertaintyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of certainty.toml."""

    assessed: Signs
    possible: Signs
    alleged: Signs
    unconfirmed: Signs


class Own(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How goods are told to be of one's own making: adjectives before nouns with `ends`, words beside verbs of making; space."""

    adjectives: str = ""
    ends: tuple[str, ...] = ()
    self: str = ""
    making: str = ""
    troops: str = ""
    space: str = ""


class Moves(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What may move without being handed over: codes, of them the vessels, verbs, places behind prepositions, *vorbei*.

    `ends` are last parts of the names of places.
    """

    goods: str = ""
    vessels: str = ""
    verbs: str = ""
    whither: str = ""
    places: str = ""
    ends: str = ""
    past: str = ""


class Unreal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of clauses by which nobody hands anything over."""

    verbs: str = ""
    words: str = ""
    rights: str = ""
    allowed: str = ""
    elsewhere: str = ""
    asking: str = ""


class Aid(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Goods that beside other words are no arms but aid."""

    goods: str = ""
    words: str = ""


class Carriers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for any plane or ship, and verbs by which such carry goods."""

    words: str = ""
    verbs: str = ""


class TrapsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of traps.toml."""

    sentence: Listed
    relation: Listed
    withdrawal: Listed
    halt: Listed
    aside: Listed
    topics: Listed
    attack: Listed
    halting: Listed = Listed()
    demanding: Listed = Listed()
    unwilling: Listed = Listed()
    rules: Listed = Listed()
    undecided: Listed = Listed()
    putting_off: Listed = Listed()
    exercise: Listed = Listed()
    silent: Listed = Listed()
    kept: Listed = Listed()
    downing: Listed = Listed()
    flying: Listed = Listed()
    idioms: Listed = Listed()
    laid_down: Listed = Listed()
    own: Own = Own()
    moves: Moves = Moves()
    carriers: Carriers = Carriers()
    unreal: Unreal = Unreal()
    aid: Aid = Aid()


class StandIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns that stand for goods with one of some codes, named before; without codes for any goods."""

    words: str
    codes: str = ""


class StandInsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of stand_ins.toml."""

    noun: tuple[StandIn, ...] = ()
    pointing: Listed = Listed()
    shares: Listed = Listed()
    others: Listed = Listed()
    dealing: Listed = Listed()
    training: Listed = Listed()
    moved: Listed = Listed()
    priced: Listed = Listed()
