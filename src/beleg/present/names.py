"""Codes as words for people, and words of people as codes."""

from __future__ import annotations

from functools import cache

#: Bodies whose code is written in capitals (extract format), by their lower-case form.
_BODIES = {"eu": "EU", "un": "UN", "nato": "NATO", "uno": "UN"}


def actor(code: str) -> str:
    """The name of an actor in English: CLDR's for countries, the slug's words for others."""
    if code == "NATO":
        return code
    name = _territories("en").get(code)
    return name if name is not None else code.replace("-", " ").replace("_", " ").capitalize()


def actors(codes: tuple[str, ...]) -> str:
    """Several actors as one phrase."""
    return ", ".join(actor(code) for code in codes)


def words(code: str) -> str:
    """A code of the extract format as words: ``under_way`` → ``under way``."""
    return code.replace("_", " ").replace("-", " ")


def actor_code(given: str) -> str:
    """The code that a person means by `given`: a code in any case, or a country's name in English or German (CLDR)."""
    lower = given.strip().casefold()
    if lower in _BODIES:
        return _BODIES[lower]
    if len(lower) == 2:
        return lower.upper()
    named = _codes_by_name()
    return named.get(lower) or lower.replace(" ", "-")


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
