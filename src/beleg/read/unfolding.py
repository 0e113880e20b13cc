"""Unpacking gzip as a stream, with an end to bombs."""

from __future__ import annotations

import gzip
from io import BufferedReader, RawIOBase
from typing import TYPE_CHECKING, BinaryIO, cast

from beleg.errors import UnreadableError
from beleg.read.limits import UNFOLDING, UNFOLDING_FROM

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class _Unfolding(RawIOBase):
    """The unpacked bytes of a gzip file; raises UnreadableError where they outgrow what was packed beyond reason."""

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = packed
        self._file = gzip.GzipFile(fileobj=packed, mode="rb")
        self._out = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        read = self._file.read1(len(room))
        room[: len(read)] = read
        self._out += len(read)
        if self._out > UNFOLDING_FROM and self._out > UNFOLDING * self._packed.tell():
            raise UnreadableError(f"too large: unpacks to more than {UNFOLDING} times its size")
        return len(read)


def unfolded(packed: BinaryIO) -> BinaryIO:
    """A stream of the bytes that `packed`, an open gzip file, holds.

    Reading from it raises UnreadableError at a bomb, and what gzip raises (EOFError, OSError, zlib.error) at a broken file.
    """
    return cast(BinaryIO, BufferedReader(_Unfolding(packed), 1 << 16))
