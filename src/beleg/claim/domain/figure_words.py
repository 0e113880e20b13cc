"""The shapes of those parts of events.toml that tell what figures say: worth, pieces, shares of a total."""

from __future__ import annotations

import msgspec


class Worth(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for deals and for what they cost, verbs and other words by which a clause tells it, verbs of paying and of signing."""

    nouns: str = ""
    paying: str = ""
    signing: str = ""
    words: str = ""
    values: str = ""
    wars: str = ""
    signs: str = ""


class Content(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs of which a deal is the subject, more nouns for one, and verbs that speak of a number."""

    verbs: str = ""
    nouns: str = ""
    speaking: str = ""


class Parts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs, and words beside others, by which a clause says that some goods have come or are to come."""

    words: str = ""
    signs: str = ""
    making: str = ""


class Shares(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for licences, verbs and nouns for a rank, by which a clause says who gets how much of a total; other currencies."""

    permits: str = ""
    exports: str = ""
    abroad: str = ""
    currencies: str = ""
    verbs: str = ""
    ranks: str = ""
    parting: str = ""
    following: str = ""
