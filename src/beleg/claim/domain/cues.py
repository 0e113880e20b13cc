"""Which words may deny an act, break a norm, name one or an order: told once of every form, so that most news is passed by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from beleg.model import Row, Word
from beleg.rules.words import lines, words

if TYPE_CHECKING:
    from beleg.claim.domain.contested import BreachFile, DenialFile

# What a form may be a word of, as bits.
DENIAL = 1
BREACH = 2
NORM = 4
ORDER = 8
#: Forms kept; a hostile text must not fill the memory.
MOST_FORMS = 100_000
#: Verbs beside which, negated, a word says what nobody is ready for, or what does not come into question.
LINKING = frozenset({"sein", "zeigen", "sehen", "denken", "kommen", "stehen", "erklären"})
#: The verb that, negated, says that something is not allowed.
ALLOWING = "dürfen"
#: Behind *an*, it says that a norm is passed by.
PAST = "vorbei"


class Cues:
    """The words and verbs of denials and breaches, and the forms that have been asked for.

    `denials` are the phrases that deny, each also with the blanks around it; `supporting` and `refusing` verbs that deny or refuse
    with words beside them.
    """

    def __init__(self, denial: DenialFile, breach: BreachFile, orders: tuple[str, ...] = ()) -> None:
        """`orders` are the last parts of nouns for an order."""
        self._orders = orders
        nouns, broken = denial.nouns, breach.nouns
        self._denial = words(nouns.evidence) | words(nouns.nonsense) | words(nouns.answers)
        self._denial |= _keys(denial.phrases.listed) | words(denial.harmless.goods)
        self._breach = words(broken.break_) | words(broken.adjectives) | words(broken.allowed) | words(broken.against)
        self._breach |= _keys(breach.phrases.listed) | words(breach.limits.allowed) | {PAST}
        self._compounds = tuple(sorted(words(broken.compounds)))
        self._breaking = words(breach.verbs.break_)
        self._stems = tuple(sorted(stem for norm in breach.norm for stem in words(norm.stems)))
        self._ends = tuple(sorted(words(breach.open.ends)))
        self._inside = tuple(sorted({key for norm in breach.norm for key in _keys(norm.phrases)}))
        self.denials = [(phrase, f" {phrase} ") for phrase in lines(denial.phrases.listed)]
        self.denying = words(denial.verbs.deny) | words(denial.verbs.refuse)
        self.supporting = frozenset(rule.verb for rule in denial.support)
        self.refusing = frozenset(rule.verb for rule in denial.refusing)
        self.denying |= self.supporting | self.refusing
        self.declining = self.denying | words(denial.declined.verbs) | words(denial.declined.carriers) | LINKING
        self.declining |= words(denial.verbs.exist) | words(denial.absent.verbs)
        self.declining |= words(denial.absent.carrying)
        self.breaking = self._breaking | words(breach.verbs.forbid) | words(breach.limits.verbs) | {ALLOWING}
        self.breaking |= {rule.verb for rule in breach.support}
        self._known: dict[str, int] = {}

    def of(self, row: Row) -> int:
        """What the words of a row may be about, as bits."""
        found = 0
        kinds: set[int | None] = set(map(self._known.get, row.lower))
        if None in kinds:
            kinds = set(map(self._of, row.lower, row.word))
        for bits in kinds:
            found |= bits or 0
        return found

    def _of(self, form: str, word: Word) -> int:
        bits = self._known.get(form)
        return self._find(form, word) if bits is None else bits

    def _find(self, form: str, word: Word) -> int:
        if len(self._known) >= MOST_FORMS:
            self._known.clear()
        bits = DENIAL if form in self._denial else 0
        if form in self._breach or form.endswith(self._compounds) or not self._breaking.isdisjoint(word.verbs):
            bits |= BREACH
        if form.startswith(self._stems) or form.endswith(self._ends) or any(part in form for part in self._inside):
            bits |= NORM
        if form.endswith(self._orders):
            bits |= ORDER
        self._known[form] = bits
        return bits


def _keys(phrases: str) -> frozenset[str]:
    """Of each phrase its longest word, without which it does not stand anywhere; of words as long the last."""
    return frozenset(max(reversed(phrase.split(" ")), key=len) for phrase in lines(phrases))
