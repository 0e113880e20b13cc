"""Domain packs: folders of rule files, which may build on another pack that beleg ships."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import TypeVar

import msgspec

from beleg.errors import RuleError
from beleg.rules import FOLDER, load

Shape = TypeVar("Shape")


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of `pack.toml`: the pack that this one builds on, and which of its files stand in the place of that one's.

    All other files add to the one of the same name: lists of words grow, tables of the same `name` or `code` are joined.
    """

    extends: str
    replaces: tuple[str, ...] = ()


class PackFolder:
    """A folder of rule files, and the folder of the pack under it where it names one."""

    def __init__(self, folder: Path) -> None:
        """Raises RuleError where the folder is none, or builds on a pack that beleg does not ship."""
        if not folder.is_dir():
            raise RuleError("no such domain pack", str(folder))
        self.folder = folder
        self.base: Path | None = None
        self.replaces: frozenset[str] = frozenset()
        if (folder / "pack.toml").exists():
            head = load(folder / "pack.toml", Head)
            if head.extends not in shipped():
                raise RuleError(
                    f"extends {head.extends!r}; there are {', '.join(shipped())}", str(folder / "pack.toml")
                )
            self.base, self.replaces = FOLDER / head.extends, frozenset(head.replaces)

    def digest(self) -> str:
        """The sha256 of all files, by name and content."""
        digest = hashlib.sha256()
        for folder in (self.folder,) if self.base is None else (self.base, self.folder):
            for file in sorted(folder.glob("*.toml")):
                digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
        return digest.hexdigest()

    def has(self, name: str) -> bool:
        """Whether the pack has a file of that name (without ending), its own or one under it that it does not replace."""
        return (self.folder / f"{name}.toml").exists() or (
            self.base is not None and name not in self.replaces and (self.base / f"{name}.toml").exists()
        )

    def load(self, name: str, shape: type[Shape]) -> Shape:
        """The file of that name (without ending) as a value of `shape`.

        Raises RuleError, with the file and the place in it, where it is missing, is no TOML, or has not that shape.
        """
        own = self.folder / f"{name}.toml"
        if self.base is None or name in self.replaces:
            return load(own, shape)
        under = self.base / f"{name}.toml"
        if not own.exists():
            return load(under, shape)
        try:
            return msgspec.convert(_joined(_table(under), _table(own)), shape)
        except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
            raise RuleError(str(error), str(own)) from error


def shipped() -> tuple[str, ...]:
    """The names of the packs that beleg ships: folders with goods."""
    return tuple(sorted(file.parent.name for file in FOLDER.glob("*/goods.toml")))


def find(given: str) -> Path:
    """The folder of the pack that a person names: one that beleg ships, else a folder of their own.

    Raises RuleError where it is neither.
    """
    if given in shipped():
        return FOLDER / given
    if not Path(given).is_dir():
        raise RuleError(f"no such domain pack: neither a folder nor one of {', '.join(shipped())}", given)
    return Path(given)


def _table(path: Path) -> dict[str, object]:
    with path.open("rb") as file:
        return tomllib.load(file)


def _joined(base: object, own: object) -> object:
    """Two parts of rule files as one: words and lists grow, tables are joined, all else is what the own file says."""
    if isinstance(base, dict) and isinstance(own, dict):
        return base | {key: _joined(base[key], value) if key in base else value for key, value in own.items()}
    if isinstance(base, list) and isinstance(own, list):
        return _joined_lists(base, own)
    if isinstance(base, str) and isinstance(own, str):
        return own if base == own else f"{base}\n{own}"
    return own


def _joined_lists(base: list[object], own: list[object]) -> list[object]:
    """Tables with the `name` or `code` of one before are joined with it, all else follows."""
    joined = list(base)
    places = {key: place for place, item in enumerate(base) if (key := _key(item)) is not None}
    for item in own:
        key = _key(item)
        if key is None or key not in places:
            joined.append(item)
        else:
            joined[places[key]] = _joined(joined[places[key]], item)
    return joined


def _key(item: object) -> object:
    return (item.get("name") or item.get("code")) if isinstance(item, dict) else None
