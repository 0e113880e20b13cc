"""Codes as words for people, and words of people as codes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from beleg.ledger import ClaimRow

#: The longest slug that is taken for initials (*rsf*, *m23*, *nato*).
_INITIALS = 4

#: Bodies whose code is written in capitals (extract format), by their lower-case form.
_BODIES = {"eu": "EU", "un": "UN", "nato": "NATO", "uno": "UN"}


def actor(code: str) -> str:
    """The name of an actor in English: CLDR's for countries, the slug's words for others, capitals for a short one (*M23*)."""
    name = _territories("en").get(code)
    if name is not None:
        return name
    return code.upper() if len(code) <= _INITIALS else words(code).capitalize()


def actors(codes: tuple[str, ...]) -> str:
    """Several actors as one phrase."""
    return ", ".join(actor(code) for code in codes)


def words(code: str) -> str:
    """A code of the extract format as words: ``under_way`` → ``under way``."""
    return code.replace("_", " ").replace("-", " ")


def place(row: ClaimRow) -> str:
    """Where a claim stands, as briefly as people say it: the outlet, else the agency, else the file."""
    return called(row.outlet, row.agency, row.report)


def called(outlet: str | None, agency: str | None, report: str) -> str:
    """A report as briefly as people name it: the outlet, else the agency, else the file."""
    return outlet or agency or report.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


def actor_code(given: str) -> str:
    """The code that a person means by `given`: a code in any case, or a country's name in English or German (CLDR)."""
    lower = given.strip().casefold()
    if lower in _BODIES:
        return _BODIES[lower]
    if len(lower) == 2:
        return lower.upper()
    named = _codes_by_name()
    return named.get(lower) or lower.replace(" ", "-")


def goods_code(given: str) -> str:
    """The code that a person means by `given`: a code of the pack in any case, or a German word for goods that the pack knows."""
    from beleg.claim.domain.lexicon import GoodsLexicon  # the rules are only read where a command asks for goods
    from beleg.claim.domain.pack import DEFAULT

    code = given.strip().casefold().replace(" ", "-").replace("_", "-")
    lexicon = GoodsLexicon.from_file(DEFAULT / "goods.toml")
    reading = lexicon.reading(given.strip().lower())
    # Codes are English; where one is a word of the pack as well, the code is meant.
    return reading.codes[0] if reading is not None and reading.codes and code not in lexicon.codes else code


@cache
def _territories(language: str) -> dict[str, str]:
    from babel import Locale  # slow to import, and most commands need no names

    return {str(code): str(name) for code, name in Locale.parse(language).territories.items()}


@cache
def _codes_by_name() -> dict[str, str]:
    names = {
        name.casefold(): code
        for language in ("en", "de")
        for code, name in _territories(language).items()
        if len(code) == 2
    }
    return names | {"usa": "US", "vereinigte staaten von amerika": "US"}
