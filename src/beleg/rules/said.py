"""Words that tell when something was said (`rules/de/said.toml`), loaded once."""

from __future__ import annotations

import msgspec

from beleg.rules import language
from beleg.rules.words import words


class SaidFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `rules/de/said.toml`."""

    pluperfect: str
    said: str
    earlier: str
    further: str


FILE = language("said", SaidFile)

PLUPERFECT = words(FILE.pluperfect)
SAID = words(FILE.said)
EARLIER = words(FILE.earlier)
FURTHER = words(FILE.further)
