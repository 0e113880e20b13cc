"""Words that name no speaker of their own (`rules/de/anaphora.toml`), loaded once."""

from __future__ import annotations

import msgspec

from beleg.rules import language
from beleg.rules.words import words


class Anaphora(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `rules/de/anaphora.toml`."""

    pronouns: str
    adverbs: str
    anyone: str
    officials: str
    elsewhere: str
    local: str
    told: str
    nouns: str
    results: str
    according: str
    evidence: str
    announcing: str
    kinds: tuple[str, ...]
    private_kinds: tuple[str, ...]


_ANAPHORA = language("anaphora", Anaphora)
#: Words that name no speaker of their own.
POINTING = words(_ANAPHORA.pronouns) | words(_ANAPHORA.adverbs) | words(_ANAPHORA.nouns)
ANYONE = words(_ANAPHORA.anyone)
OFFICIALS = tuple(sorted(words(_ANAPHORA.officials)))
ELSEWHERE = words(_ANAPHORA.elsewhere)
LOCAL = words(_ANAPHORA.local)
TOLD = words(_ANAPHORA.told)
RESULTS = words(_ANAPHORA.results)
ACCORDING = words(_ANAPHORA.according)
#: How nouns end for papers and pictures that something is read from.
EVIDENCE = tuple(sorted(words(_ANAPHORA.evidence)))
#: The nouns that take up the same body as a noun, and whether it is one that speaks in its own name only.
KINDS = {
    noun: (tuple(kind.split()), private)
    for kinds, private in ((_ANAPHORA.kinds, False), (_ANAPHORA.private_kinds, True))
    for kind in kinds
    for noun in kind.split()
}
#: Verbs by which somebody makes an act known.
ANNOUNCING = words(_ANAPHORA.announcing)
