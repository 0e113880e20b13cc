"""The road of a report with one domain pack, as something that can be sent to another process."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from beleg import road
from beleg.claim import Pack, load_pack
from beleg.model import Reading, Source


class PackReader:
    """Reads sources with the pack in `folder`.  Raises RuleError where that is none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, source: Source) -> Reading:
        return road.extract(source, self.pack)

    def __getstate__(self) -> dict[str, Path]:
        # Only which pack: another process reads it again, which takes less time than sending it.
        return {"_folder": self._folder}

    @cached_property
    def pack(self) -> Pack:
        return load_pack(self._folder)

    @property
    def name(self) -> str:
        """What stands in a reading as its reader."""
        return road.reader_name(self.pack)
