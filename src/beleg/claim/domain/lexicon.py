"""What a word says of goods: heads, types and modifiers of a pack's `goods.toml`, looked up by the last part of the word."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from beleg.claim.domain.theme import Theme
from beleg.rules import load
from beleg.rules.memory import Memory
from beleg.rules.words import words

ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em", "")
#: The shortest last part that is looked up.
SHORTEST = 3
#: A word longer than this names no goods.
LONGEST = 60
#: Forms kept; news uses far fewer, and a hostile text must not fill the memory.
MOST_FORMS = 100_000


class GoodsEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One code of goods and its words."""

    code: str
    heads: str = ""
    words: str = ""
    first: str = ""
    types: str = ""
    series: str = ""
    doubtful: str = ""


class TechnologyKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """First parts under which technology is of one kind."""

    code: str
    modifiers: str


class Technology(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Last parts that mean technology for what their first part names."""

    heads: str
    default: str
    alone: str = ""
    alone_words: str = ""
    making: str = ""
    stuff: str = ""
    fitted: str = ""
    programmes: str = ""
    helping: str = ""
    not_for: str = ""
    links: str = ""
    kind: tuple[TechnologyKind, ...] = ()


class WordList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A list of last parts, of whole words, or of both."""

    heads: str = ""
    words: str = ""


class NoGoods(WordList, frozen=True, forbid_unknown_fields=True):
    """What is no goods; `measures` are none where they say how large others are (*vom Kaliber 155 Millimeter*)."""

    measures: str = ""


class Endings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The endings added to every head."""

    noun: tuple[str, ...]


class Pair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns that are goods with one of these adjectives before them."""

    adjectives: str
    nouns: str
    code: str


class Counting(WordList, frozen=True, forbid_unknown_fields=True):
    """What makes doubtful types and things goods: words before them, of which `counting` count, and words beside them."""

    counting: str = ""
    forces: str = ""
    before: str = ""
    behind: str = ""
    ways: str = ""
    vague: str = ""


class Carriers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Things that more often carry goods than are handed over; `unless` are codes that they stand for once such are named."""

    code: str
    nouns: str
    unless: str = ""


class Stronger(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Behind a type of `code` goods of `heads` are of `code` (*Patriot-Raketen*)."""

    code: str
    heads: str


class GoodsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"none": "not"}):
    """The shape of a pack's `goods.toml`."""

    endings: Endings
    goods: tuple[GoodsEntry, ...]
    technology: Technology | None = None
    collective: WordList = WordList()
    none: NoGoods = NoGoods()
    pair: tuple[Pair, ...] = ()
    doubtful: Counting = Counting()
    carriers: tuple[Carriers, ...] = ()
    stronger: tuple[Stronger, ...] = ()
    theme: Theme = Theme()


PartKind = Literal["goods", "event", "technology", "collective", "none"]


class Part(NamedTuple):
    """What a last part means: its kind, the codes of goods, the class of the event."""

    kind: PartKind
    codes: tuple[str, ...] = ()
    event: str | None = None


class Reading(NamedTuple):
    """What a whole word says: codes of goods, the class of an event that it names (*Granatenlieferung*), and the rule."""

    codes: tuple[str, ...]
    event: str | None
    rule: str


class GoodsLexicon:
    """The goods of one pack."""

    def __init__(self, file: GoodsFile, events: Mapping[str, str] | None = None) -> None:
        """`events` gives the nouns for acts, each with its class (*lieferung* → `give`)."""
        self.codes = frozenset(
            [entry.code for entry in file.goods]
            + [kind.code for kind in (file.technology.kind if file.technology else ())]
            + [pair.code for pair in file.pair]
        )
        self.theme = file.theme
        self._endings = file.endings.noun
        self._parts: dict[str, Part] = {}
        self._modifiers: dict[str, str] = {}
        technology = file.technology or Technology("", "")
        self._default = technology.default
        self._alone = {noun + ending for noun in technology.alone.split() for ending in self._endings}
        self._alone |= words(technology.alone_words)
        self.not_for = words(technology.not_for)
        self.making = words(technology.making)
        self.stuff = words(technology.stuff)
        self.fitted = {noun + ending for noun in technology.fitted.split() for ending in self._endings}
        self.helping = words(technology.helping)
        self._programmes = tuple(
            noun + ending for noun in technology.programmes.split() for ending in ("", "s", "e", "en")
        )
        self.links = words(technology.links)
        self.none = words(file.none.words)
        self.measures = words(file.none.measures)
        self.counting = words(file.doubtful.counting)
        self.forces = words(file.doubtful.forces)
        self.doubtful_beside = words(file.doubtful.words) | self.counting
        self.dealing_before = words(file.doubtful.before)
        self.dealing_behind = words(file.doubtful.behind)
        self.ways = words(file.doubtful.ways)
        self.vague = words(file.doubtful.vague)
        self.carriers = {noun: listed for listed in file.carriers for noun in words(listed.nouns)}
        self._stronger = {((listed.code,), (listed.heads,)) for listed in file.stronger}
        self._first: dict[str, tuple[str, ...]] = {}
        self.words: dict[str, tuple[str, ...]] = {}
        self.types: dict[str, tuple[str, ...]] = {}
        self.longer_types: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
        self.series: dict[str, tuple[str, ...]] = {}
        self.doubtful: dict[str, tuple[str, ...]] = {}
        self.pairs: dict[str, dict[str, tuple[str, ...]]] = {}
        for entry in file.goods:  # a noun that is listed wins over a form of another (*Raketentechniker*)
            for head in entry.heads.split():
                self._parts.setdefault(head, Part("goods", (entry.code,)))
        for entry in file.goods:
            self._entry(entry)
        self._heads(technology.heads, Part("technology"))
        for kind in technology.kind:
            for modifier in kind.modifiers.split():
                self._modifiers[modifier] = kind.code
        self._heads(file.collective.heads, Part("collective"))
        for noun, event in (events or {}).items():
            listed = self._parts.get(noun)
            if listed is None or listed.kind == "technology":
                self._parts[noun] = Part("event" if listed is None else "technology", (), event)
        self._heads(file.none.heads, Part("none"))
        self._last_letters = {noun[-SHORTEST:] for noun in self._parts}
        for pair in file.pair:
            self._pair(pair)
        self.namings = Memory(self._may_name)
        self._memory: dict[str, Reading | None] = {}

    @classmethod
    def from_file(cls, path: Path, events: Mapping[str, str] | None = None) -> GoodsLexicon:
        """The lexicon in the rule file at `path`, with the nouns for acts and their classes.

        Raises RuleError where the file is not of its shape.
        """
        return cls(load(path, GoodsFile), events)

    def _heads(self, heads: str, part: Part) -> None:
        for head in heads.split():
            for ending in self._endings:
                self._parts.setdefault(head + ending, part)

    def _entry(self, entry: GoodsEntry) -> None:
        codes = (entry.code,)
        self._heads(entry.heads, Part("goods", codes))
        for word in entry.words.split():
            self.words.setdefault(word, codes)
        for part in entry.first.split():
            self._first.setdefault(part, codes)
        for prefix in entry.series.split():
            self.series.setdefault(prefix, codes)
        for name in entry.types.split(","):
            parts = name.lower().split()
            if len(parts) == 1:
                self.types.setdefault(parts[0], codes)
            elif parts:
                self.longer_types.setdefault(parts[0], []).append((tuple(parts[1:]), codes))
                self.types.setdefault("-".join(parts), codes)  # as it stands in compounds (*Iron-Dome-System*)
        for name in entry.doubtful.split(","):
            if name.strip():
                self.doubtful.setdefault(name.strip().lower(), codes)

    def _pair(self, pair: Pair) -> None:
        for noun in pair.nouns.split():
            adjectives = self.pairs.setdefault(noun, {})
            for stem in pair.adjectives.split():
                for ending in ADJECTIVE_ENDINGS:
                    adjectives.setdefault(stem + ending, (pair.code,))

    def _may_name(self, form: str) -> bool:
        """Whether a form, as written, may name goods."""
        return len(form) <= LONGEST and (form[0].isupper() or form[0].isdigit()) and self._names(form.lower())

    def _names(self, lower: str) -> bool:
        return (
            lower.endswith("-")
            or lower in self.longer_types
            or lower in self.pairs
            or lower in self.doubtful
            or lower in self.carriers
            or lower in self._alone
            or lower in self.stuff
            or lower in self.fitted
            or self.reading(lower) is not None
            or self.programme(lower) is not None
        )

    def reading(self, lower: str) -> Reading | None:
        """What the noun `lower` (lower case, written with a capital) says of goods; None for all other words."""
        try:
            return self._memory[lower]
        except KeyError:
            if len(self._memory) >= MOST_FORMS:
                self._memory.clear()
            found = self._memory[lower] = self._read(lower) if len(lower) <= LONGEST else None
            return found

    def technology(self, lower: str) -> Part | None:
        """The word as one for parts, technology or training that does not say of what (*Motoren*); None for all others."""
        return self._parts.get(lower, Part("technology")) if lower in self._alone else None

    def technology_for(self, lower: str, codes: tuple[str, ...]) -> tuple[str, ...] | None:
        """The kind of technology of parts for the goods that the noun `lower` names; None where parts for them are none."""
        return None if self.not_for.issuperset(codes) else self._technology(lower)

    def programme(self, lower: str) -> tuple[str, ...] | None:
        """The kind of technology that a programme is about (*Atomprogramm*); None for all other words."""
        for last in self._programmes:
            if lower.endswith(last) and len(lower) > len(last):
                return self._technology(lower.removesuffix(last))
        return None

    def completed(self, first: str, following: str) -> Reading | None:
        """What the hanging first part of a compound says with the last part of the noun that follows it."""
        for cut in range(1, max(len(following) - SHORTEST, 0) + 1):
            if following[cut:] in self._parts and (found := self.reading(first.rstrip("-") + following[cut:])):
                return found
        return None

    def _read(self, lower: str) -> Reading | None:
        if lower in self.none:
            return None
        codes = self.words.get(lower) or self.types.get(lower)
        if codes is not None:
            return Reading(codes, None, "word" if lower in self.words else "type")
        return self._series(lower) or self._compound(lower) or self._typed(lower)

    def _series(self, lower: str) -> Reading | None:
        """A type that is letters and a number: *Su-35*, *MiG-29UB*, *T-72*, *F16*."""
        letters, joint, rest = lower.partition("-")
        if not joint:
            letters = lower.rstrip("0123456789")
            named = 2 <= len(lower) - len(letters) <= 3 and letters in self.series
            return Reading(self.series[letters], None, "type") if named else None
        if joint and letters in self.series and rest[:1].isdigit() and "-" not in rest:
            return Reading(self.series[letters], None, "type")
        return None

    def _typed(self, lower: str) -> Reading | None:
        """A hyphened word that opens with a type: *Shahed-Modelle*, *Leopard-Familie*, *F-16-Maschinen*."""
        cut = lower.rfind("-")
        while cut > 0:
            first = lower[:cut]
            found = self.types.get(first) or self.doubtful.get(first)
            if found is None and (series := self._series(first)) is not None:
                found = series.codes
            if found is not None:
                return (
                    None if self._part(lower[cut + 1 :], Part("goods")).kind == "none" else Reading(found, None, "type")
                )
            cut = lower.rfind("-", 0, cut)
        return None

    def _part(self, last: str, otherwise: Part) -> Part:
        return self._parts.get(last, otherwise)

    def _compound(self, lower: str) -> Reading | None:
        """The longest last part that is known decides; parts, events and collectives take the goods from what stands before."""
        if lower[-SHORTEST:] not in self._last_letters:
            return None
        for cut in range(max(len(lower) - SHORTEST, 0) + 1):
            part = self._parts.get(lower[cut:])
            if part is None or (part.kind == "event" and cut == 0):
                continue
            if part.kind == "goods":
                if cut == 0:
                    return Reading(part.codes, None, "head")
                first = lower[:cut].rstrip("-")
                typed = self.types.get(first) or self.doubtful.get(first, ())
                return Reading(typed if (typed, part.codes) in self._stronger else part.codes, None, "compound")
            if part.kind == "none" or cut == 0:
                return None
            codes = self._technology(lower[:cut]) if part.kind == "technology" else self._modifier(lower[:cut])
            if codes is None:
                return None
            return Reading(codes, part.event, f"compound of {part.kind}")
        return None

    def _modifier(self, first: str) -> tuple[str, ...] | None:
        """The goods that the first part of a compound names, without what links it to the last."""
        first = first.rstrip("-")
        if first in self._first:
            return self._first[first]
        for form in (first, first.removesuffix("s"), first + "e"):
            if len(form) < 2:
                continue
            codes = self.words.get(form) or self.types.get(form) or self.doubtful.get(form)
            if codes is not None:
                return codes
            found = self._series(form) or self._compound(form)
            if found is not None and found.event is None:
                return found.codes
            if form in self._modifiers:
                return (self._default,) if self._modifiers[form] == self._default else (self._modifiers[form],)
        return None

    def _technology(self, first: str) -> tuple[str, ...] | None:
        """The kind of technology for what the first part names."""
        first = first.rstrip("-")
        for cut in range(max(len(first) - SHORTEST, 0) + 1):
            for form in (first[cut:], first[cut:].removesuffix("n"), first[cut:].removesuffix("s")):
                if form in self._modifiers:
                    return (self._modifiers[form],)
        codes = self._modifier(first)
        return None if codes is None or self.not_for.issuperset(codes) else (self._default,)
