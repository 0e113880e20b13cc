"""Where and when a report was sent, by which agency, and in which version."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from beleg.clean.lines import Line
from beleg.clean.vocabulary import agencies_in, vocabulary, words_of
from beleg.rules.words import words

#: The stamp that some collections put before a text.
STAMP = re.compile(r"\s*date ([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?=\s|$)")

#: A version note in brackets: a word for it, then what is new.
VERSION = re.compile(r"\(([^()\n]{2,200})\)")

#: One place: up to three words with capitals, hyphens and apostrophes.
PLACE = r"(?:St\. )?[^\W\d_a-zäöüß][\w'’-]{1,24}(?: (?:am |an der |im |de |la )?[^\W\d_a-zäöüß][\w'’-]{1,24}){0,2}"

#: Day and month as datelines have them.
DAY = r"\d{1,2}\. ?(?:\d{1,2}\.|[^\W\d_]{3,9}\.?)(?: ?\d{4}| ?\d\d(?= ))?"

#: Places with an optional date before what parts them from the text.
SENT = re.compile(
    rf"(?P<places>{PLACE}(?:(?: ?/ ?|, | und ){PLACE}){{0,3}})(?P<day>, {DAY})?"
    r"(?: ?\((?P<agency>[^()\n]{2,40})\))?(?P<mark>\.? ?(?:[-–—]|\+\+\+)(?=\s)|\.(?=\s)|(?=\s))"
)

#: What text after a dateline begins with.
OPENING = re.compile(r"\s+[\"„“»«‚'(]?[^\W_a-zäöüß]")

#: What a dateline's bracket holds where it is not an aside: one to four codes.
CODES = re.compile(r"[\w.-]{2,14}(?:[/,] ?[\w. -]{2,14}){0,3}")

#: No agency has a shorter code.
SHORTEST_AGENCY = 3

DAY_PARTS = re.compile(r"(\d{1,2})\. ?(?:(\d{1,2})\.|([^\W\d_]{3,9})\.?)(?: ?(\d{4}|\d\d))?")

#: A page's own stamp: a date in figures or words.
FULL_DATE = re.compile(r"(\d{1,2})\. ?(?:(\d{1,2})\.|([^\W\d_]{3,9})\.?) ?(\d{4})|(\d{4})-(\d\d)-(\d\d)")


class Dateline(NamedTuple):
    """A dateline as it stands in a line: where it ends, and what it tells."""

    end: int
    place: str
    agencies: tuple[str, ...]
    day: tuple[int, int, int | None] | None


def stamp(text: str) -> tuple[int, str | None] | None:
    """Where a leading stamp ` date YYYY-MM` ends and the date in it, None for a day that is in no calendar.

    None where the text has no stamp.
    """
    match = STAMP.match(text)
    if match is None:
        return None
    year, month, day = match.groups()
    if _iso(int(year), int(month or 1), int(day or 1)) is None:
        return match.end(), None
    return match.end(), "-".join(part for part in (year, month, day) if part)


def version_note(text: str) -> tuple[int, str] | None:
    """Where a version note ends that `text` begins with, and its words without the brackets."""
    match = VERSION.match(text)
    if match is None or words_of(match[1])[:1] == []:
        return None
    return (match.end(), match[1]) if words_of(match[1])[0] in vocabulary().versions else None


def version_before(title: str) -> str | None:
    """What a headline says of the version before its colon: *WDH/ROUNDUP 2:*."""
    before, colon, _ = title.partition(":")
    words_before = words_of(before[:60])
    known = vocabulary().versions
    if (
        colon
        and words_before
        and words_before[0] in known
        and all(one in known or one.isdecimal() for one in words_before)
    ):
        return before.strip()
    return None


def is_version_line(line: Line) -> bool:
    """Whether a whole line tells the version alone: *Zusammenfassung 1530*."""
    return (
        0 < len(line.words) <= 4
        and line.words[0] in vocabulary().versions
        and all(word.isdecimal() or word in vocabulary().versions for word in line.words)
    )


def place_line(line: Line) -> Dateline | None:
    """What a line tells that is a dateline with a day and nothing else: *Oslo, 3. Mai 2024*."""
    match = SENT.match(line.text + " ")
    if match is None or match["day"] is None or match.end() < len(line.text):
        return None
    agencies = tuple(agencies_in(match["agency"])) if match["agency"] else ()
    return Dateline(match.end(), match["places"], agencies, _day(match["day"]))


def is_date_line(line: Line, named: bool) -> bool:
    """Whether a whole line is a page's date stamp: *Stand: 3.11.2023, 14:05 Uhr*.

    `named` asks for the word that names it a stamp, because a date alone may be an intermediate heading.
    """
    if not 0 < len(line.words) <= 12 or line.running:
        return False
    match = FULL_DATE.search(line.text)
    if match is None:
        return False
    known = vocabulary()
    count = known.stamps.at_start(line.words)
    if named and not count:
        return False
    rest = set(words_of(line.text[: match.start()] + " " + line.text[match.end() :])[count:])
    return all(word.isdecimal() or word in DATE_WORDS for word in rest)


#: Words that stand beside a date in a page's stamp.
DATE_WORDS = words(
    """
    um uhr am den von montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so stand zuletzt
    aktualisiert
    """
)


def full_date(text: str) -> str | None:
    """The first whole date in `text`, in ISO 8601."""
    match = FULL_DATE.search(text)
    if match is None:
        return None
    if match[5]:
        return _iso(int(match[5]), int(match[6]), int(match[7]))
    month = int(match[2]) if match[2] else vocabulary().months.get(match[3].lower(), 0)
    return _iso(int(match[4]), month, int(match[1]))


def dateline(text: str, first: bool) -> Dateline | None:
    """The dateline that `text` begins with; None where it begins with none.

    `first` tells that it is the report's first running line, where places without an agency are believed.
    """
    match = SENT.match(text)
    if match is None:
        return None
    inside, mark = match["agency"], match["mark"].strip()
    agencies = _senders(inside, mark) if inside else ()
    if OPENING.match(text, match.end()) is None:
        return None
    if inside:
        if not (agencies_in(inside) or (mark and (match["day"] or CODES.fullmatch(inside)))):
            return None
    elif not first or not (mark or match["day"]) or not _believable(match["places"], mark, match["day"]):
        return None
    return Dateline(match.end(), match["places"], agencies, _day(match["day"] or ""))


def dated(day: tuple[int, int, int | None], known: str | None) -> str | None:
    """The date of a dateline's day and month, where it names the year or `known`, a date to the month, agrees."""
    number, month, year = day
    if year is None and known is not None and re.fullmatch(r"\d{4}-\d\d", known) and int(known[5:]) == month:
        year = int(known[:4])
    return _iso(year, month, number) if year is not None else None


def _believable(places: str, mark: str, day: str | None) -> bool:
    """Whether words before a mark are places by their look: capitals, several by slashes, a date, or no word that is none."""
    if day or "/" in places or places.isupper():
        return True
    names = words_of(places)
    if mark == "." and len(names) > 2:
        return False
    return vocabulary().no_places.isdisjoint(names)


def _senders(inside: str, mark: str) -> tuple[str, ...]:
    """The agencies in a dateline's bracket.

    Of codes that nobody knows the first, as it stands, where the dateline has a dash, as wires put it: before a full stop, papers
    rather put their reporters' codes.
    """
    known = tuple(agencies_in(inside))
    if known or mark.endswith((".", "+")) or not mark or CODES.fullmatch(inside) is None:
        return known
    code = re.split(r"[/,]", inside)[0].strip(" .")
    # A word with a capital is rather a country: Oslo (Norwegen).
    return () if len(code) < SHORTEST_AGENCY or code.istitle() or code.lower() in vocabulary().desks else (code,)


def _day(text: str) -> tuple[int, int, int | None] | None:
    match = DAY_PARTS.search(text)
    if match is None:
        return None
    month = int(match[2]) if match[2] else vocabulary().months.get(match[3].lower(), 0)
    year = int(match[4]) if match[4] else None
    if year is not None and year < 100:
        year += 2000
    return (int(match[1]), month, year) if _iso(year or 2000, month, int(match[1])) else None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
