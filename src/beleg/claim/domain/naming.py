"""What a form may name beside goods, told once of every form as bits: most sentences and reports are passed by after one look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from beleg.model import Word
from beleg.rules.memory import Memory

if TYPE_CHECKING:
    from beleg.claim.domain.pack import Pack

# What a form may be a word of, as bits.
#: A noun that a strong verb makes goods, a supplier or customer by what he deals in, or a lesson.
NAMED = 1
#: A verb that names goods by itself, or what stands behind its first part.
VERB = 2
#: A participle or an infinitive of such a verb.
WHOLE = 4
#: A noun for lessons.
LESSON = 8
#: A noun for those who are taught.
PUPIL = 16
#: A supplier or customer by what he deals in.
DEALER = 32
#: A word for what a deal is worth.
PRICE = 64
#: A noun for who stands at an end (*Empfänger*).
AGENT = 128
#: A word that shows that a report is about the domain at all.
THEME = 256


def namings(pack: Pack) -> Memory[Word, int]:
    """What each form may name, after the words of a pack."""
    listed = (
        (NAMED, pack.open_nouns.keys() | pack.dealers.names | pack.lesson_words),
        (LESSON, pack.lesson_words),
        (DEALER, pack.dealers.names),
        (PRICE, pack.price_words),
        (AGENT, pack.agents.keys()),
    )
    verbs, pupils, theme = pack.naming_verbs, pack.lessons.pupil_ends, pack.goods.theme
    parts = frozenset(verb[cut:] for verb in verbs for cut in range(len(verb)))

    def bits(word: Word) -> int:
        found = PUPIL if word.form.endswith(pupils) else 0
        if theme.shows(word.form):
            found |= THEME
        for bit, forms in listed:
            if word.form in forms:
                found |= bit
        whole = word.participles | word.infinitives | word.zu_infinitives
        if not parts.isdisjoint(word.verbs | whole):
            found |= VERB
        if not verbs.isdisjoint(whole):
            found |= WHOLE
        return found

    return Memory(bits)


def joined(bits: list[int]) -> int:
    """What any of some forms may name."""
    found = 0
    for one in set(bits):
        found |= one
    return found
