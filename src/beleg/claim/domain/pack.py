"""A domain pack: all that claims know of a domain, read from a folder of rule files."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import msgspec

from beleg.claim.domain.background import Background
from beleg.claim.domain.contested import BreachFile, DenialFile
from beleg.claim.domain.cues import Cues
from beleg.claim.domain.files import (
    CertaintyFile,
    DealersFile,
    EventsFile,
    NounClass,
    OpenGoods,
    StandInsFile,
    StatusFile,
    TrapsFile,
)
from beleg.claim.domain.inside import InsideFile
from beleg.claim.domain.lessons import LessonsFile
from beleg.claim.domain.lexicon import ADJECTIVE_ENDINGS, GoodsFile, GoodsLexicon
from beleg.claim.domain.naming import namings
from beleg.claim.domain.predicate_words import PredicatesFile, VerbClass
from beleg.claim.domain.silence import SilenceFile
from beleg.claim.domain.suggest import Norm, NormsFile
from beleg.claim.domain.weights import Weights
from beleg.claim.domain.works import WorksFile
from beleg.model import Word
from beleg.rules import FOLDER
from beleg.rules.memory import Memory
from beleg.rules.packs import PackFolder
from beleg.rules.words import words

DEFAULT = FOLDER / "arms"
#: Classes of nouns that may have a first part of their own.
BOUND = frozenset({"give", "get"})
#: Letters of the longest first part of a verb.
LONGEST_PREFIX = 7


class Pack(msgspec.Struct, frozen=True, dict=True):
    """A domain pack: its name, the sha256 of its files, and what they hold."""

    name: str
    digest: str
    goods: GoodsLexicon
    predicates: PredicatesFile
    events: EventsFile
    denial: DenialFile
    breach: BreachFile
    status: StatusFile
    certainty: CertaintyFile
    traps: TrapsFile
    norms: tuple[Norm, ...]
    choice: Weights | None = None
    background: Background = Background()
    stand_ins: StandInsFile = StandInsFile()
    dealers: DealersFile = DealersFile()
    inside: InsideFile = InsideFile()
    lessons: LessonsFile = LessonsFile()
    works: WorksFile = WorksFile()
    silence: SilenceFile = SilenceFile()

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Bearers that may act themselves, rather than tell of goods where they are from (*gleicher Bauart*)."""
        return words(self.events.bearers.nouns) - words(self.events.origin.nouns)

    @cached_property
    def verb_classes(self) -> dict[str, VerbClass]:
        """Which class a verb belongs to; the first that lists it wins."""
        found: dict[str, VerbClass] = {}
        for listed in self.predicates.class_:
            for verb in words(listed.verbs):
                found.setdefault(verb, listed)
        return found

    def class_of(self, lemma: str) -> VerbClass | None:
        """The class of a verb, or of what stands behind a first part that does not change it (*zurückverkaufen*)."""
        return self._classes_of[lemma]

    @cached_property
    def _classes_of(self) -> Memory[str, VerbClass | None]:
        return Memory(self._find_class)

    def _find_class(self, lemma: str) -> VerbClass | None:
        known = self.verb_classes.get(lemma)
        if known is None:
            prefixes = words(self.predicates.prefixes.words)
            for cut in range(2, min(len(lemma) - 4, LONGEST_PREFIX) + 1):
                behind = self.verb_classes.get(lemma[cut:]) if lemma[:cut] in prefixes else None
                if behind is not None and behind.name in ("give", "carry"):
                    return behind
        return known

    @cached_property
    def attributes(self) -> dict[str, VerbClass]:
        """Which class an inflected participle before goods belongs to (*gelieferte*)."""
        found: dict[str, VerbClass] = {}
        for listed in self.predicates.class_:
            for participle in words(listed.participles):
                for ending in ADJECTIVE_ENDINGS:
                    if ending:
                        found.setdefault(participle + ending, listed)
        return found

    @cached_property
    def two_way_attributes(self) -> frozenset[str]:
        """Inflected participles that say what is handed over where somebody is named for it, and what is obtained otherwise."""
        both = words(self.classes["give"].participles) & words(self.classes["get"].participles)
        return frozenset(form + ending for form in both for ending in ADJECTIVE_ENDINGS if ending)

    @cached_property
    def attribute_phrases(self) -> dict[str, dict[str, VerbClass]]:
        """For the participle of a fixed phrase the noun right before it, and its class (*in Auftrag gegebene Boote*)."""
        found: dict[str, dict[str, VerbClass]] = {}
        for rule in self.predicates.attribute:
            for ending in ADJECTIVE_ENDINGS:
                if ending:
                    found.setdefault(rule.verb + ending, {})[rule.words] = self.classes[rule.class_]
        return found

    @cached_property
    def two_way(self) -> frozenset[str]:
        """Verbs that hand over where somebody is named for it, and obtain otherwise (*beschaffen*)."""
        return words(self.classes["give"].verbs) & words(self.classes["get"].verbs)

    @cached_property
    def classes(self) -> dict[str, VerbClass]:
        """The classes of verbs by name."""
        return {listed.name: listed for listed in self.predicates.class_}

    @cached_property
    def support(self) -> dict[str, tuple[tuple[frozenset[str], VerbClass], ...]]:
        """For a verb the words that it needs beside it, and what it then means."""
        found: dict[str, list[tuple[frozenset[str], VerbClass]]] = {}
        for rule in self.predicates.support:
            plain = self.verb_classes.get(rule.verb)
            listed = plain if plain is not None and plain.name == rule.class_ else self.classes[rule.class_]
            found.setdefault(rule.verb, []).append((words(rule.words), listed))
        return {verb: tuple(rules) for verb, rules in found.items()}

    @cached_property
    def participles(self) -> dict[str, VerbClass]:
        """Which class an attributive participle without its ending belongs to (*geliefert*)."""
        return {form: listed for listed in self.predicates.class_ for form in words(listed.participles)}

    @cached_property
    def order_nouns(self) -> tuple[str, ...]:
        """Last parts of nouns for an order, which goes the other way than its goods."""
        return tuple(sorted(words(self.events.orders.nouns)))

    @cached_property
    def request_nouns(self) -> frozenset[str]:
        """Nouns for what somebody asks of another."""
        return words(self.events.orders.requests)

    @cached_property
    def cues(self) -> Cues:
        """Which words may deny, break a norm, name one or an order."""
        return Cues(self.denial, self.breach, self.order_nouns)

    @cached_property
    def norm_stems(self) -> dict[str, tuple[str, ...]]:
        """For each norm how words begin that name it."""
        return {norm.code: tuple(sorted(words(norm.stems))) for norm in self.breach.norm}

    @cached_property
    def all_norm_stems(self) -> tuple[str, ...]:
        """How words begin that name a norm with whose it is."""
        return tuple(sorted({stem for stems in self.norm_stems.values() for stem in stems}))

    @cached_property
    def norm_words(self) -> tuple[str, ...]:
        """How words end that name a norm."""
        return tuple(sorted(words(self.breach.open.ends)))

    @cached_property
    def norm_owners(self) -> dict[str, str]:
        """Words beside a word for a norm that tell whose it is."""
        return {word: code for code, listed in self.breach.open.owners.items() for word in words(listed)}

    @cached_property
    def breach_compounds(self) -> tuple[str, ...]:
        """How words end that name a norm and its breach in one (*Embargobruch*)."""
        return tuple(sorted(words(self.breach.nouns.compounds)))

    @cached_property
    def prepositional(self) -> dict[str, frozenset[str]]:
        """Verbs that count only with one of these prepositions in their clause."""
        found: dict[str, set[str]] = {}
        for preposition, verbs in self.predicates.prepositional.items():
            for verb in words(verbs):
                found.setdefault(verb, set()).add(preposition)
        return {verb: frozenset(prepositions) for verb, prepositions in found.items()}

    @cached_property
    def nouns(self) -> dict[str, NounClass]:
        """Which class an event noun belongs to."""
        found = {noun: listed for listed in self.events.class_ for noun in words(listed.nouns)}
        firsts = words(self.events.firsts.words)
        longer = {first + noun: listed for noun, listed in found.items() for first in firsts if listed.name in BOUND}
        return {**longer, **found}

    @cached_property
    def event_nouns(self) -> frozenset[str]:
        """All event nouns."""
        return frozenset(self.nouns)

    @cached_property
    def events_by_name(self) -> dict[str, NounClass]:
        """The classes of event nouns by name."""
        return {listed.name: listed for listed in self.events.class_}

    @cached_property
    def standing(self) -> dict[str, frozenset[str]]:
        """For nouns that stand for goods named before the codes that these may have; none for any goods."""
        return {noun: words(listed.codes) for listed in self.stand_ins.noun for noun in words(listed.words)}

    @cached_property
    def open_nouns(self) -> dict[str, OpenGoods]:
        """Nouns that a strong verb makes goods."""
        return {noun: listed for listed in self.events.open for noun in words(listed.nouns)}

    @cached_property
    def telling_forms(self) -> frozenset[str]:
        """Words by which a sentence that names neither goods nor a figure may yet tell an act."""
        pointers = self.events.pointers
        named = self.open_nouns.keys() | self.dealers.known.keys() | words(self.events.ordinals.words)
        named |= self.agents.keys()  # Größter Abnehmer war Peru
        named |= words(self.events.alike.words) | words(self.events.numbers.nouns)  # Peru gab dieselbe Zahl
        return frozenset(named) | words(pointers.nouns) | words(pointers.words) | self.lesson_words

    @cached_property
    def naming_verbs(self) -> frozenset[str]:
        """Verbs that name goods by themselves (*ausbilden*)."""
        return frozenset(verb for listed in self.predicates.class_ if listed.goods for verb in words(listed.verbs))

    @cached_property
    def namings(self) -> Memory[Word, int]:
        """What each form may name beside goods, as bits (naming.py)."""
        return namings(self)

    @cached_property
    def price_words(self) -> frozenset[str]:
        """Words for what a deal is worth."""
        return words(self.events.worth.values)

    @cached_property
    def stopping_verbs(self) -> frozenset[str]:
        """Verbs by which an act is refused or stopped."""
        return words(self.denial.verbs.refuse) | words(self.denial.verbs.halt)

    @cached_property
    def lesson_words(self) -> frozenset[str]:
        """Nouns for lessons."""
        return words(self.lessons.nouns)

    @cached_property
    def agents(self) -> dict[str, str]:
        """Which role a noun gives the actor that it is said of (*Lieferant*, *Waffenlieferant*)."""
        plain = {noun: role for role, nouns in self.events.agents.items() for noun in words(nouns)}
        ends = tuple(sorted(words(self.dealers.nouns), key=len, reverse=True))
        compounds = {
            noun: plain[end]
            for noun in self.dealers.known
            if (end := next((end for end in ends if noun.endswith(end) and end in plain), None)) is not None
        }
        return {**compounds, **plain}


def load_pack(path: Path | None = None) -> Pack:
    """The domain pack in the folder `path`, by default the one on arms that beleg ships.

    Raises RuleError where a file is missing, is not TOML, or says what no reader of it understands.
    """
    files = PackFolder(DEFAULT if path is None else path)
    events = files.load("events", EventsFile)
    return Pack(
        name=files.folder.name,
        digest=files.digest(),
        goods=GoodsLexicon(
            files.load("goods", GoodsFile),
            {noun: listed.name for listed in events.class_ for noun in words(listed.nouns)},
        ),
        predicates=files.load("predicates", PredicatesFile),
        events=events,
        denial=files.load("denial", DenialFile),
        breach=files.load("breach", BreachFile),
        status=files.load("status", StatusFile),
        certainty=files.load("certainty", CertaintyFile),
        traps=files.load("traps", TrapsFile),
        norms=files.load("norms", NormsFile).norm,
        choice=files.load("choice", Weights) if files.has("choice") else None,
        background=files.load("background", Background) if files.has("background") else Background(),
        stand_ins=files.load("stand_ins", StandInsFile) if files.has("stand_ins") else StandInsFile(),
        dealers=files.load("dealers", DealersFile) if files.has("dealers") else DealersFile(),
        inside=files.load("inside", InsideFile) if files.has("inside") else InsideFile(),
        lessons=files.load("lessons", LessonsFile) if files.has("lessons") else LessonsFile(),
        works=files.load("works", WorksFile) if files.has("works") else WorksFile(),
        silence=files.load("silence", SilenceFile) if files.has("silence") else SilenceFile(),
    )
