"""Which files are meant."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator
from pathlib import Path

from beleg.model import Reject

#: Endings that are read in folders, lower case.
ENDINGS = (".txt", ".html", ".htm", ".jsonl", ".jsonl.gz")

#: What browsers append to the name of a page saved *complete* for the folder with its pictures and scripts
#: (Firefox and Chromium; German Firefox and Internet Explorer).
COMPANIONS = ("_files", "-Dateien")


def files(given: str) -> Iterator[Path | Reject]:
    """The files that `given` names: itself, all below a folder in sorted order, or all that match a pattern.

    What names nothing and what in a folder is of no kind that is read comes as a Reject.
    """
    path = Path(given)
    try:
        if path.is_dir():
            yield from _folder(path)
        elif os.path.lexists(path):
            yield path
        elif glob.has_magic(given):
            yield from _pattern(given)
        else:
            yield Reject(given, "", "missing: there is no such file or folder")
    except (OSError, ValueError) as error:
        yield Reject(given, "", f"unreadable: {_reason(error)}")


def _pattern(pattern: str) -> Iterator[Path | Reject]:
    found = sorted(glob.glob(pattern, recursive=True))
    if not found:
        yield Reject(pattern, "", "missing: nothing matches this pattern")
    for name in found:
        path = Path(name)
        if path.is_dir():
            # With ** a folder's files match by themselves.
            if "**" not in pattern:
                yield from _folder(path)
        else:
            yield path


def _folder(folder: Path) -> Iterator[Path | Reject]:
    unreadable: list[Reject] = []

    def note(error: OSError) -> None:
        unreadable.append(Reject(str(error.filename), "", f"unreadable: {_reason(error)}"))

    for place, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _companion(name, names))
        for name in sorted(names):
            if name.startswith("."):
                continue
            path = Path(place, name)
            if name.lower().endswith(ENDINGS):
                yield path
            else:
                yield Reject(str(path), "", f"not of a kind that is read in folders ({', '.join(ENDINGS)})")
        yield from unreadable
        unreadable.clear()
    yield from unreadable


def _companion(folder: str, names: list[str]) -> bool:
    stems = {Path(name).stem for name in names if name.lower().endswith((".html", ".htm"))}
    return any(folder.endswith(ending) and folder.removesuffix(ending) in stems for ending in COMPANIONS)


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
