"""Who wrote: authors' lines, desks' signatures, and the agencies in them."""

from __future__ import annotations

import re

from beleg.clean.furniture import follows
from beleg.clean.lines import Line
from beleg.clean.vocabulary import agencies_in, vocabulary

#: No line of authors is longer, in words.
LONGEST = 16

#: A desk's code: letters, sometimes with a dot.
CODE = r"[^\W\d_]{1,8}(?:-[^\W\d_]{1,8})?\.?"

#: Codes apart by slashes, perhaps with a date at the end: sda/afp/xy, mko/gn/14.06.24.
CODES = re.compile(rf"/?{CODE}(?:/{CODE}){{1,4}}(?:/[\d.]{{4,10}})?")

#: The same, glued to the last sentence of a report, or in brackets behind it.
GLUED = re.compile(rf"(?<=[.!?…\"“”«»’')])\s?((?:/{CODE}){{2,4}})$")
BRACKETED = re.compile(r"(?:(?<=[.!?…\"“”«»’'])|(?<=[.!?…] ))\s{0,3}\(([^()]{2,40})\)\.?$")

#: A name and the house's code: J.Muster--XYZ.
HOUSE = re.compile(r"[^\W\d_][\w. -]{1,40}--[A-Z]{2,5}")

#: What follows a word that opens an author's line.
COLON = re.compile(r"\s*:")

#: A capital, as names have it.
CAPITAL = re.compile(r"[^\W\d_a-zäöüß]")

#: What parts the codes of a signature, and a remark behind it.
SIGNED_PARTS = re.compile(r"[/,;|+]|\s[-–—]\s|\s+(?:und|u\.|mit)\s+|\s")
NOTE = re.compile(r"\s+[-–—]\s+")

#: One desk's code alone, a site's name, an agency's number for a report.
SHORT = re.compile(r"[a-zäöü]{2,4}|\w{2,8}:[\d-]{4,30}|\d{1,3}")
SITE = re.compile(r"[\w-]{2,20}\.(?:de|at|ch|li|lu|com|net|org|eu)", re.IGNORECASE)

#: A part of a name.
NAME = re.compile(r"[^\W\d_a-zäöüß][^\W\d_]+(?:-[^\W\d_a-zäöüß][^\W\d_]+)?|[^\W\d_]\.")

#: The last stretch of a line in which a signature may stand.
SIGNATURE = 60


def ends(line: Line) -> bool:
    """Whether a byline ends the report, as signatures do and authors' lines need not."""
    return HOUSE.fullmatch(line.text) is not None or _is_signature(line.text, last=True)


def is_byline(line: Line, ended: bool, last: bool) -> bool:
    """Whether the whole line tells who wrote or sent the report.

    `ended` tells that running text came before, so that codes may be a signature, `last` that besides none follows, so that a
    lone bracket or code may be one.
    """
    count = len(line.words)
    if not 0 < count <= LONGEST:
        return False
    text = line.text
    known = vocabulary()
    opened = known.bylines.at_start(line.words)
    if opened and follows(COLON, line, opened) and _are_names(line.text.split()[1:]):
        return True
    if known.material.at_start(line.words) and not line.running:
        return True
    asked = known.conversations.at_start(line.words)
    if asked and _are_names(text.strip("()").split()[asked:]):
        return True
    if _is_by(line) or HOUSE.fullmatch(text) is not None:
        return True
    return len(text) <= SIGNATURE and (ended or bool(agencies_in(text.strip("()")))) and _is_signature(text, last)


def is_name(line: Line) -> bool:
    """Whether the line looks like an author's name: two to four words with capitals, without a mark at the end."""
    parts = line.text.split()
    return 2 <= len(parts) <= 4 and line.text[-1].isalpha() and all(NAME.fullmatch(part) for part in parts)


def signature(text: str) -> int | None:
    """Where the signature begins that a paragraph ends with, None where it ends with none."""
    end = text[-SIGNATURE:]
    if "/" not in end and ")" not in end[-2:]:
        return None
    begin = max(0, len(text) - SIGNATURE)
    match = GLUED.search(text, begin)
    if match is not None:
        return match.start(1)
    match = BRACKETED.search(text, begin)
    if match is not None and _is_desk(match[1]):
        return match.start(1) - 1
    return None


def signed_by(text: str) -> list[str]:
    """The agencies that a byline or signature names."""
    found: list[str] = []
    for part in re.split(r"[()/,;:–—]|\s(?:und|u\.|von|der|mit|via|Agentur)\s", text):
        found.extend(agency for agency in agencies_in(part) if agency not in found)
    taken = vocabulary().material.at_start(text.lower().split())
    if found or not taken:
        return found
    parts = text.rstrip(".").split()
    found = [agency for part in parts for agency in agencies_in(part)]
    # An agency that nobody knows, in one word: Mit Material von xyz.
    return found or ([parts[-1]] if len(parts) == taken + 1 and COLON.search(text) is None else [])


def _is_by(line: Line) -> bool:
    """Whether the line is *von* with names, perhaps with the kind of text before it: *Eine Analyse von*."""
    known = vocabulary()
    words = line.words
    if "von" not in words[:4]:
        return False
    place = words.index("von")
    if place and not known.kinds & set(words[:place]):
        return False
    tail = line.text.strip("() .").split()[place + 1 :]
    return _are_names(tail) and not line.text.rstrip(")").endswith(("!", "?"))


def _are_names(parts: list[str]) -> bool:
    """Whether there are names among the words, and nothing that is neither a name nor stands between names."""
    known = vocabulary()
    names = [part for part in parts if part.lower().strip(".,:|") not in known.joints]
    return bool(names) and all(CAPITAL.match(part) or not part[0].isalpha() or agencies_in(part) for part in names)


def _is_signature(text: str, last: bool) -> bool:
    known = vocabulary()
    bare = text.rstrip(".")
    if len(bare) > SIGNATURE:
        return False
    if bare.startswith("(") and bare.endswith(")") and bare.count("(") == 1:
        return last or _is_desk(bare[1:-1])
    if bare.startswith("("):
        opening, _, rest = bare[1:].partition(")")
        return opening.lower() in known.endings and CODES.fullmatch(rest.strip()) is not None
    parts = [part.strip() for part in SIGNED_PARTS.split(bare.strip("/")) if part.strip()]
    known_parts = [part for part in parts if agencies_in(part) or part.lower() in known.desks or SITE.fullmatch(part)]
    if known_parts and all(part in known_parts or SHORT.fullmatch(part) for part in parts):
        return True
    return _is_codes(NOTE.split(bare, maxsplit=1)[0]) or (last and SHORT.fullmatch(bare) is not None)


def _is_codes(text: str) -> bool:
    """Whether the text is codes apart by slashes; capitals throughout are rather two parties or places."""
    return CODES.fullmatch(text.rstrip("/")) is not None and (not text.isupper() or bool(agencies_in(text)))


def _is_desk(inside: str) -> bool:
    """Whether the inside of a bracket behind a last sentence is an agency, codes, or one code of a few small letters."""
    if agencies_in(inside):
        return True
    return _is_codes(inside) or re.fullmatch(r"[a-zäöü]{2,4}", inside) is not None
