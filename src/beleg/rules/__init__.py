"""The data that a linguist or an analyst may edit without reading code, and how it is loaded."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TypeVar

import msgspec

from beleg.errors import RuleError

FOLDER = Path(__file__).resolve().parent

Shape = TypeVar("Shape")


def load(path: Path, shape: type[Shape]) -> Shape:
    """The rule file at `path` (TOML) as a value of `shape`.

    Raises RuleError, with the file and the place in it, where the file is not TOML or does not have that shape.
    """
    try:
        with path.open("rb") as file:
            return msgspec.convert(tomllib.load(file), shape)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise RuleError(str(error), str(path)) from error


def language(name: str, shape: type[Shape], code: str = "de") -> Shape:
    """The rule file `name` (without ending) of the language `code` that beleg ships."""
    return load(FOLDER / code / f"{name}.toml", shape)
