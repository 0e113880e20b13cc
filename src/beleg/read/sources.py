"""All sources that a person names, in order, one at a time."""

from __future__ import annotations

import gzip
import io
import os
import stat
import sys
import zlib
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, cast

from msgspec.structs import replace

from beleg.errors import UnreadableError
from beleg.model import Reject, Source
from beleg.model.report import Media
from beleg.read import charset, inputs, lines, refusal
from beleg.read.limits import GLANCE, LIMIT
from beleg.read.published import published
from beleg.read.unfolding import unfolded

#: What SQLite keeps beside a file in use.
SIDE_FILES = ("-wal", "-shm", "-journal")

#: The name that stands for standard input.
STANDARD_INPUT = lines.STREAM

#: Before the name and the id of what came in by itself, so that it is never taken for a file of the same name.
ADDED = "added:"
#: What is called so that came without a name.
PASTED = "pasted"


def sources(
    given: Iterable[str | Path],
    *,
    stdin: BinaryIO | None = None,
    limit: int = LIMIT,
    besides: str | Path | None = None,
) -> Iterator[Source | Reject]:
    """Every report in `given`: files (.txt, .html, .htm, .jsonl, .jsonl.gz), folders, patterns, `-` for standard input.

    Comes in the order given, folders and patterns sorted; a file that is meant twice is read once.  What cannot be read is a
    Reject with its reason, and the rest goes on: nothing is raised.  Lines of JSON are streamed; a text, a page or a line of
    JSON of more than `limit` bytes is refused.  `stdin` stands in for the process's own.  The file `besides`, a ledger that may lie
    among the reports, is passed over with what SQLite keeps beside it.
    """
    own = () if besides is None else tuple(os.path.realpath(besides) + ending for ending in ("", *SIDE_FILES))
    met: set[str] = set()
    for one in given:
        name = str(one)
        if name == STANDARD_INPUT:
            yield from _standard_input(stdin if stdin is not None else sys.stdin.buffer, limit)
            continue
        for found in inputs.files(name):
            if isinstance(found, Reject):
                if not own or "\0" in found.name or os.path.realpath(found.name) not in own:
                    yield found
                continue
            real = os.path.realpath(found)
            if real not in met:
                met.add(real)
                yield from _file(found, limit)


def _file(path: Path, limit: int) -> Iterator[Source | Reject]:
    name = str(path)
    try:
        # A named pipe or device would be waited on for ever.
        if not stat.S_ISREG(path.stat().st_mode):
            yield Reject(name, "", "not a regular file")
            return
        with path.open("rb") as file:
            yield from _named(file, name, limit)
    except FileNotFoundError:
        yield Reject(name, "", "missing: a link that leads nowhere" if path.is_symlink() else "missing")
    except OSError as error:
        yield Reject(name, "", f"unreadable: {error.strerror or error}")


def sent(file: BinaryIO, name: str | None, *, limit: int = LIMIT) -> Iterator[Source | Reject]:
    """Every report in a file that came in by itself, as from a browser; one without a name is of the kind that it begins like.

    The name is never a path: it tells of which kind the file is, and stands in what is refused.  A text or page is known by its
    bytes and its name, so that the same one is known again and others of its name are others.
    """
    ahead = io.BufferedReader(cast(io.RawIOBase, file), GLANCE)
    called = ADDED + (f".{_media(ahead.peek(GLANCE))}" if name is None else name)
    for found in _named(ahead, called, limit):
        if isinstance(found, Source) and found.media != "jsonl":
            found = replace(found, id=f"{ADDED}{found.sha256[:16]}/{name or PASTED}")
        yield found


def _named(file: BinaryIO, name: str, limit: int) -> Iterator[Source | Reject]:
    """What stands in a file of this name, which tells its kind."""
    ending = name.lower()
    if ending.endswith(".jsonl.gz"):
        yield from _lines(unfolded(file), name, limit)
    elif ending.endswith(".jsonl"):
        yield from _lines(file, name, limit)
    else:
        yield _whole(file, name, "html" if ending.endswith((".html", ".htm")) else "text", limit)


def _standard_input(stdin: BinaryIO, limit: int) -> Iterator[Source | Reject]:
    try:
        file = stdin if hasattr(stdin, "peek") else cast(BinaryIO, io.BufferedReader(cast(io.RawIOBase, stdin), GLANCE))
        media = _media(cast(io.BufferedReader, file).peek(GLANCE))
        if media == "jsonl":
            yield from _lines(file, STANDARD_INPUT, limit)
        else:
            found = _whole(file, STANDARD_INPUT, media, limit)
            # Each text that comes in this way is another report; the same one is known again.
            yield found if isinstance(found, Reject) else replace(found, id=f"{STANDARD_INPUT}:{found.sha256[:16]}")
    except OSError as error:
        yield Reject(STANDARD_INPUT, "", f"unreadable: {error.strerror or error}")


def _media(beginning: bytes) -> Media:
    """What kind of input begins so: an object opens lines of JSON, a tag opens a page."""
    start = (
        beginning.removeprefix(b"\xef\xbb\xbf").replace(b"\x00", b"").removeprefix(b"\xff\xfe").lstrip()[:200].lower()
    )
    if start.startswith(b"{") and not start.startswith(b"{\\rtf"):
        return "jsonl"
    if start.startswith((b"<!doctype", b"<html", b"<head", b"<body", b"<!--", b"<?xml", b"<article", b"<div", b"<p>")):
        return "html"
    return "text"


def _lines(file: BinaryIO, name: str, limit: int) -> Iterator[Source | Reject]:
    """Lines of JSON from `file`, with an end where the stream itself is broken."""
    try:
        yield from lines.reports(file, name, limit)
    except UnicodeDecodeError as error:
        yield Reject(name, "", f"unreadable: not the {error.encoding} that its byte order mark says")
    except UnreadableError as error:
        yield Reject(name, "", error.reason)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        yield Reject(name, "", f"unreadable: broken gzip ({error})")


def _whole(file: BinaryIO, name: str, media: Media, limit: int) -> Source | Reject:
    """A text or page: all of `file` is one report."""
    raw = file.read(limit + 1)
    if len(raw) > limit:
        return Reject(name, "", f"too large: more than {limit} bytes")
    digest = sha256(raw).hexdigest()
    try:
        reason = "empty" if not raw else refusal.of_bytes(raw)
        if reason is None:
            decoded = charset.decoded(raw, page=media == "html")
            reason = refusal.of_text(decoded.text)
        if reason is not None:
            return Reject(name, "", reason, digest)
        return _text(decoded, digest, name) if media == "text" else _page(decoded, digest, name)
    except UnicodeDecodeError as error:
        return Reject(name, f"byte {error.start}", f"not the {error.encoding} that its byte order mark says", digest)
    except UnreadableError as error:
        return Reject(name, "", error.reason, digest)


def _text(decoded: charset.Decoded, digest: str, name: str) -> Source:
    return Source(name, decoded.text, digest, "text", name, charset=decoded.charset, warnings=decoded.warnings)


def _page(decoded: charset.Decoded, digest: str, name: str) -> Source:
    from beleg.read import page  # slow to import, and most sources are no pages

    found = page.read(decoded.text)
    date, warnings = published(found.published)
    thin = ("page: no main text found, all visible text is taken",) if found.thin else ()
    return Source(
        id=name,
        text=found.text,
        sha256=digest,
        media="html",
        name=name,
        charset=decoded.charset,
        published=date,
        url=found.url,
        outlet=found.outlet,
        title=found.title,
        warnings=(*decoded.warnings, *warnings, *thin),
    )
