"""Which characters the bytes are."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

#: Byte order marks, the longer before the shorter that begins it (Unicode Standard, 23.8).
MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: A page's own word on its charset, which HTML wants within the first 1024 bytes (HTML Living Standard, 4.2.5.4).
META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)

#: Characters that begin nearly every UTF-8 sequence of German text when it is read as Windows-1252; without one of them the
#: slower look for mojibake is spared.
SUSPECTS = ("Ã", "Â", "â€", "Å", "Ð")

MOJIBAKE = "mojibake: looks like UTF-8 that was read as Windows-1252; the text is left as it is"


class Decoded(NamedTuple):
    """Characters, the charset they were read in, and what looked wrong on the way."""

    text: str
    charset: str
    warnings: tuple[str, ...]


def decoded(raw: bytes, page: bool = False) -> Decoded:
    """The characters of `raw`.

    A byte order mark decides, then whether it is valid UTF-8, then, for a `page`, what the page says; what remains is
    Windows-1252, which every German text of one byte a character can be read as (WHATWG Encoding reads Latin-1 so too).
    The five bytes that Windows-1252 leaves open become the control characters that Latin-1 has there.
    Raises UnicodeDecodeError where a byte order mark promises what the bytes do not keep.
    """
    for mark, charset in MARKS:
        if raw.startswith(mark):
            return _with_warnings(raw.decode(charset), charset.removesuffix("-sig"))
    try:
        return _with_warnings(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    declared = META.search(raw[:2048]) if page else None
    if declared is not None:
        text = _declared(raw, declared[1].decode("ascii"))
        if text is not None:
            return text
    return _with_warnings(raw.decode("cp1252", errors="beleg-latin-1"), "windows-1252")


def _declared(raw: bytes, name: str) -> Decoded | None:
    try:
        charset = codecs.lookup(name).name
        if charset in {"iso8859-1", "ascii", "cp1252", "utf-8"}:
            return None
        text = raw.decode(charset)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None
    return _with_warnings(text, charset) if isinstance(text, str) else None


def _with_warnings(text: str, charset: str) -> Decoded:
    if not any(sign in text for sign in SUSPECTS):
        return Decoded(text, charset, ())
    from ftfy.badness import is_bad  # slow to import, and few texts look suspect

    return Decoded(text, charset, (MOJIBAKE,) if is_bad(text) else ())


def mojibake(text: str) -> tuple[str, ...]:
    """The warning about mojibake where `text` has it."""
    return _with_warnings(text, "utf-8").warnings


def _latin_1(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error("beleg-latin-1", _latin_1)
