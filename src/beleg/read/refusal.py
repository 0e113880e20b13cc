"""What cannot be a report's text, told by a look at its bytes or characters."""

from __future__ import annotations

import re

#: How well-known formats begin (IANA media types' registrations and the formats' own specifications), in words for people.
MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "compressed with gzip (only .jsonl.gz is unpacked)"),
    (b"BZh", "compressed with bzip2"),
    (b"\xfd7zXZ\x00", "compressed with xz"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstandard"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"RIFF", "a RIFF image, sound or film"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "a rich text document"),
)

#: Control characters other than tab, line feed, form feed, carriage return and next line: text has none.
CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")

#: Share of control characters from which text is none.  Stray ones occur in wire copy (a STX or ETX per report).
CONTROL_SHARE = 0.02


def of_bytes(raw: bytes) -> str | None:
    """Why `raw`, the beginning of a file at least, cannot be text in any charset; None where nothing speaks against it."""
    for beginning, kind in MAGIC:
        if raw.startswith(beginning):
            return f"binary: {kind}"
    return None


def of_text(text: str) -> str | None:
    """Why `text` cannot be a report; None where nothing speaks against it."""
    if not text or text.isspace():
        return "empty" if not text else "empty: nothing but white space"
    if "\x00" in text:
        return "binary: holds NUL characters"
    if not text.isascii() or not text.isprintable():
        if len(CONTROLS.findall(text)) > CONTROL_SHARE * len(text):
            return "binary: mostly control characters"
        if any("\ud800" <= character <= "\udfff" for character in set(text)):
            return "holds half a surrogate pair, which is no character"
    return None
