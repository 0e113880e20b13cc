"""The shapes of rules/de/clean.toml and agencies.toml."""

from __future__ import annotations

import msgspec


class Controls(msgspec.Struct, frozen=True):
    """The words of buttons and bars."""

    certain: str
    around: str


class Address(msgspec.Struct, frozen=True):
    """Words that speak to the reader of the page, by weight."""

    certain: str
    strong: str
    weak: str


class Openers(msgspec.Struct, frozen=True):
    """Words that open a line of furniture: before a mark, before a mark below text, and before anything."""

    openers: str
    below: str
    firm: str


class Site(msgspec.Struct, frozen=True):
    """What a page calls its own parts."""

    words: str


class TeaserRules(msgspec.Struct, frozen=True):
    """What announces other stories."""

    headings: str
    firm: str
    colon: str
    arrows: str


class CaptionRules(msgspec.Struct, frozen=True):
    """What opens and closes the text of a picture."""

    openers: str
    credits: str
    bracketed: str


class BylineRules(msgspec.Struct, frozen=True):
    """What authors' lines are made of."""

    kinds: str
    openers: str
    material: str
    conversations: str
    joints: str
    desks: str
    endings: str


class DatelineRules(msgspec.Struct, frozen=True):
    """Words for versions, stamps and months, and words that are no places."""

    versions: str
    stamps: str
    no_places: str
    months: str
    months_also: dict[str, int]


class CleanRules(msgspec.Struct, frozen=True):
    """The shape of rules/de/clean.toml."""

    controls: Controls
    address: dict[str, Address]
    site: Site
    furniture: Openers
    teaser: TeaserRules
    caption: CaptionRules
    byline: BylineRules
    dateline: DatelineRules


class AgencyRule(msgspec.Struct, frozen=True):
    """One agency with the forms of its name."""

    name: str
    forms: list[str]
    pictures: bool = False


class AgencyRules(msgspec.Struct, frozen=True):
    """The shape of rules/de/agencies.toml."""

    agency: list[AgencyRule]
