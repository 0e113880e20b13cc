"""The words of rules/de/clean.toml and agencies.toml, made ready for quick look-ups."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

from beleg.clean.vocabulary_file import Address, AgencyRules, CleanRules
from beleg.rules import language
from beleg.rules.words import words as word_set

WORD = re.compile(r"\w+")

#: The letters and figures of ASCII as they are, every other byte a blank.
ASCII_ONLY = bytes(byte if re.match(r"[0-9a-z_]", chr(byte)) else 32 for byte in range(256))

#: Stands for up to two words in a phrase of rules/de/clean.toml.
STAR = "*"


class Phrases:
    """Phrases that are looked for at the beginning of a run of words."""

    def __init__(self, listed: str) -> None:
        table: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for line in listed.splitlines():
            phrase = tuple(line.split())
            if phrase:
                table[phrase[0]].append(phrase)
        self._table = {first: tuple(sorted(found, key=len, reverse=True)) for first, found in table.items()}

    def at_start(self, found: Sequence[str]) -> int:
        """How many of the words the longest phrase takes that they begin with; 0 where there is none.

        A star at a phrase's end counts as one word: how many words stand in its place is the caller's to see.
        """
        if not found:
            return 0
        for phrase in self._table.get(found[0], ()):
            fixed = phrase[:-1] if phrase[-1] == STAR else phrase
            if tuple(found[: len(fixed)]) == fixed:
                return len(phrase)
        return 0


class Vocabulary:
    """All word lists of the stage for one language."""

    def __init__(self, rules: CleanRules, agencies: AgencyRules) -> None:
        self.controls = word_set(rules.controls.certain)
        self.around = word_set(rules.controls.around) | self.controls
        self.address = _weights(rules.address)
        self.firm_address = frozenset(word for word, weight in self.address.items() if weight > 1)
        self._firm_parts = frozenset(max(ascii_parts(word), key=len) for word in self.firm_address)
        self.site = word_set(rules.site.words)
        self.furniture = Phrases(rules.furniture.openers)
        self.furniture_below = Phrases(rules.furniture.below)
        self.firm_furniture = Phrases(rules.furniture.firm)
        self.headings = Phrases(rules.teaser.headings)
        self.firm = Phrases(rules.teaser.firm)
        self.colon = Phrases(rules.teaser.colon)
        self.arrows = tuple(rules.teaser.arrows.split())
        self.captions = Phrases(rules.caption.openers)
        self.credits = word_set(rules.caption.credits)
        self.bracketed = word_set(rules.caption.bracketed)
        self.kinds = word_set(rules.byline.kinds)
        self.bylines = Phrases(rules.byline.openers)
        self.material = Phrases(rules.byline.material)
        self.conversations = Phrases(rules.byline.conversations)
        self.joints = word_set(rules.byline.joints)
        self.desks = word_set(rules.byline.desks)
        self.endings = word_set(rules.byline.endings)
        self.versions = word_set(rules.dateline.versions)
        self.stamps = Phrases(rules.dateline.stamps)
        self.no_places = word_set(rules.dateline.no_places)
        self.months = {name: number for number, name in enumerate(rules.dateline.months.split(), start=1)}
        self.months.update(rules.dateline.months_also)
        self.agencies = {form.lower(): one.name for one in agencies.agency for form in one.forms if not one.pictures}
        self.picture_agencies = frozenset(form.lower() for one in agencies.agency for form in one.forms if one.pictures)

    def may_address(self, text: str) -> bool:
        """Whether a firm word of address may stand in `text`: asked of the parts of its words, which are quicker found."""
        return not self._firm_parts.isdisjoint(ascii_parts(text))

    def address_of(self, words: Collection[str]) -> int:
        """How strongly the words speak to the reader of the page: the weights of the different words among them."""
        # Small words of address alone are any interview's.
        if self.firm_address.isdisjoint(words):
            return 0
        return sum(self.address[word] for word in self.address.keys() & set(words))


def _weights(classes: Mapping[str, Address]) -> dict[str, int]:
    """What each word weighs as a sign that the page's reader is spoken to: the highest weight that any class gives it."""
    weights: dict[str, int] = {}
    for address in classes.values():
        for listed, weight in ((address.weak, 1), (address.strong, 2), (address.certain, 3)):
            for word in listed.split():
                weights[word] = max(weight, weights.get(word, 0))
    return weights


@cache
def vocabulary() -> Vocabulary:
    """The word lists of German."""
    return Vocabulary(language("clean", CleanRules), language("agencies", AgencyRules))


def words_of(text: str) -> list[str]:
    """The words of `text` in lower case; hyphens and all other marks part them."""
    return WORD.findall(text.lower())


def ascii_parts(text: str) -> list[bytes]:
    """The runs of ASCII letters and figures in `text`, in lower case: words, or what stands between their other letters."""
    return text.lower().encode("utf-8", "surrogatepass").translate(ASCII_ONLY).split()


def agencies_in(text: str) -> list[str]:
    """The news agencies that `text`, the inside of a bracket or signature, names, in order."""
    known = vocabulary().agencies
    whole = known.get(text.strip().lower())
    if whole is not None:
        return [whole]
    parts: Iterable[str] = (part.strip().lower() for part in re.split(r"[/,;+|]| und | u\. ", text))
    return [known[part] for part in parts if part in known]
