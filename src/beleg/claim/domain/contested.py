"""The shapes of denial.toml and breach.toml, the rule files on acts that are contested."""

from __future__ import annotations

import msgspec

from beleg.claim.domain.files import Listed, PhraseList
from beleg.claim.domain.predicate_words import Support


class DenialVerbs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs that deny, that refuse, that stop, that put forward, that show evidence, that say that something is."""

    deny: str
    refuse: str
    halt: str
    affirm: str
    show: str
    exist: str


class DenialNouns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns and words that deny."""

    nonsense: str
    evidence: str
    none: str
    lacking: str
    least: str
    elsewhere: str
    answers: str
    rejected: str
    misdeeds: str
    conditions: str
    endured: str
    found: str


class Refusal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for what may be refused besides the act itself, of them those for requests; and for cargo, which is only seized."""

    permits: str
    requests: str
    cargo: str


class Needed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs of need: who does not need something has not been refused it and refuses nothing."""

    verbs: str


class Declined(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What, negated, declines an act: verbs, nouns behind *kein* with the verbs that carry them, adjectives beside *sein*."""

    verbs: str
    nouns: str
    carriers: str
    adjectives: str


class Absent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which a clause says that there is none of what was told before."""

    such: str = ""
    about: str = ""
    nouns: str = ""
    verbs: str = ""
    among: str = ""
    carrying: str = ""
    sending: str = ""


class Harmless(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Goods that are no arms, by which those are denied where nothing else is said to have gone."""

    goods: str = ""


class DenialFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of denial.toml."""

    verbs: DenialVerbs
    support: tuple[Support, ...]
    nouns: DenialNouns
    phrases: PhraseList
    pointers: Listed
    said: Listed
    matter: Listed
    refusal: Refusal
    refusing: tuple[Support, ...]
    declined: Declined
    needed: Needed
    absent: Absent
    harmless: Harmless
    not_denied: PhraseList


class BreachVerbs(msgspec.Struct, frozen=True, rename={"break_": "break"}, forbid_unknown_fields=True):
    """Verbs that say that a norm is broken, or that it forbids."""

    break_: str
    forbid: str
    pointing: str = ""
    judge: str = ""


class BreachLimits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for limits that norms set, verbs by which they are passed, and words for what they allow."""

    nouns: str
    verbs: str
    allowed: str


class BreachNouns(msgspec.Struct, frozen=True, rename={"break_": "break"}, forbid_unknown_fields=True):
    """Nouns and adjectives that say that a norm is broken."""

    break_: str
    compounds: str
    adjectives: str
    allowed: str
    against: str
    law: str = ""


class NormName(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a norm is named in a text."""

    code: str
    stems: str = ""
    phrases: str = ""


class OpenNorm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Last parts of words that name a norm but not whose, words that tell it, and the norm meant without any."""

    ends: str
    default: str
    owners: dict[str, str]


class BreachFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of breach.toml."""

    verbs: BreachVerbs
    nouns: BreachNouns
    limits: BreachLimits
    bonds: Listed
    support: tuple[Support, ...]
    phrases: PhraseList
    norm: tuple[NormName, ...]
    owners: dict[str, str]
    open: OpenNorm
