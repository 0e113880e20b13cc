"""Lines of JSON: one report a line, as a stream."""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable, Iterator
from hashlib import sha256
from io import BufferedReader, TextIOWrapper
from typing import BinaryIO, cast

import msgspec

from beleg.model import Reject, Source
from beleg.read import charset, refusal
from beleg.read.published import published

#: The name that stands for standard input.
STREAM = "-"


class Line(msgspec.Struct):
    """What a line may say of its report; other keys are passed over."""

    text: str
    id: str | None = None
    published: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None


def reports(file: BinaryIO, name: str, limit: int) -> Iterator[Source | Reject]:
    """The reports in `file`, one a line; blank lines are passed over.

    A line that is broken, too long, without text, or whose id an earlier one has, comes as a Reject that names the line.
    A line without an id has `name:number` as its id; in a stream, whose lines are others the next time, the beginning of its hash
    stands for the number.
    """
    seen: set[str] = set()
    anything = False
    for number, raw in enumerate(_raw_lines(_reader(file), limit), start=1):
        place = f"line {number}"
        if raw is None:
            anything = True
            yield Reject(name, place, f"too large: the line has more than {limit} bytes")
            continue
        if number == 1:
            raw = raw.removeprefix(b"\xef\xbb\xbf")
        if not raw.strip():
            continue
        anything = True
        read = _report(raw, name, place, number)
        if isinstance(read, Source):
            if read.id in seen:
                read = Reject(name, place, f"the id {_shown(read.id)} has been used by an earlier line", read.sha256)
            else:
                seen.add(read.id)
        yield read
    if not anything:
        yield Reject(name, "", "empty")


def _report(raw: bytes, name: str, place: str, number: int) -> Source | Reject:
    decoded = charset.decoded(raw)
    try:
        line = msgspec.json.decode(decoded.text, type=Line)
    except msgspec.ValidationError as error:
        return Reject(name, place, f"not a report: {error}")
    except msgspec.DecodeError as error:
        return _broken(decoded.text, name, place, str(error))
    except RecursionError:
        return Reject(name, place, "broken JSON: nested too deeply")
    except UnicodeError:
        return Reject(name, place, "broken JSON: holds half a surrogate pair, which is no character")
    reason = refusal.of_text(line.text)
    if reason is not None:
        return Reject(name, place, reason)
    date, warnings = published(line.published)
    digest = sha256(line.text.encode()).hexdigest()
    return Source(
        id=line.id or f"{name}:{digest[:16] if name == STREAM else number}",
        text=line.text,
        sha256=digest,
        media="jsonl",
        name=name,
        charset=decoded.charset,
        published=date,
        url=line.url or None,
        outlet=line.outlet or None,
        title=line.title or None,
        warnings=(*charset.mojibake(line.text), *warnings),
    )


def _broken(text: str, name: str, place: str, reason: str) -> Reject:
    """Where and why the line is no JSON; the standard library's slower reader knows the column."""
    try:
        found = json.dumps(json.loads(text), ensure_ascii=False)
    except json.JSONDecodeError as error:
        return Reject(name, f"{place}, column {error.colno}", f"broken JSON: {error.msg}")
    except RecursionError:
        return Reject(name, place, "broken JSON: nested too deeply")
    except ValueError as error:
        return Reject(name, place, f"broken JSON: {error}")
    if any("\ud800" <= character <= "\udfff" for character in found):
        return Reject(name, place, "broken JSON: holds half a surrogate pair, which is no character")
    return Reject(name, place, f"broken JSON: {reason}")


def _reader(file: BinaryIO) -> Callable[[int], bytes]:
    """What reads a line, or a piece of one, in UTF-8 where `file` begins with the byte order mark of UTF-16, else as it is."""
    if cast(BufferedReader, file).peek(2)[:2] not in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        return file.readline
    # The standard library's stream readers would also end lines at rarer separators that JSON allows inside its strings.
    text = TextIOWrapper(file, "utf-16", newline="\n")
    return lambda size: text.readline(size).encode()


def _raw_lines(readline: Callable[[int], bytes], limit: int) -> Iterator[bytes | None]:
    """Line by line, without the line's end; None for a line of more than `limit` bytes, which is passed over in pieces."""
    while line := readline(limit + 2):
        body = line.rstrip(b"\r\n")
        if len(body) <= limit:
            yield body
            continue
        while line and not line.endswith(b"\n"):
            line = readline(1 << 16)
        yield None


def _shown(given: str, length: int = 60) -> str:
    """`given` for a line on a screen: quoted, without control characters, not too long."""
    return repr(given if len(given) <= length else given[:length] + "…")
