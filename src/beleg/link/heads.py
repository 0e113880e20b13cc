"""What the head and the signature of a report tell about where it comes from."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

import msgspec

from beleg.model import Report
from beleg.model.slug import slug

BRACKETED = re.compile(r"\(([^()\n]{2,40})\)")
SIGN_PARTS = re.compile(r"[/,\s]+")
LETTERS = re.compile(r"[^\W\d_][\w-]{1,14}")
DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
#: No byline has more words that could be a sign.
MOST_SIGNS = 24


#: Day, whether the dateline names no agency, id.
Key = tuple[int, int, str]
UNDATED = date.max.toordinal() + 1


class Heads(msgspec.Struct, frozen=True):
    """What is known of a report beside its body.

    sent      signs of the agencies that the dateline itself names: the report is, or prints, that agency's own text
    credited  signs and words of signatures: who is credited, by whom it was signed
    days      first and last day on which it may have been published, as ordinals; None where unknown
    """

    id: str
    outlet: str | None
    agency: str | None
    sent: frozenset[str]
    credited: frozenset[str]
    days: tuple[int, int] | None
    published: str | None
    version: str | None
    own: bool

    @property
    def senders(self) -> frozenset[str]:
        """Signs of all agencies that the report is known or said to come from."""
        return self.sent or self.agencies

    @property
    def agencies(self) -> frozenset[str]:
        return frozenset(self.agency.casefold().split("/")) if self.agency else frozenset()

    @property
    def rank(self) -> int:
        """Its place in time as one number: by the last day that the date may mean, then what an agency's dateline opens."""
        return 2 * (self.days[1] if self.days else UNDATED) + (not self.sent)

    def order(self) -> Key:
        """The order in which reports are taken.

        By the last day that the date may mean, undated ones last; what opens with an agency's dateline first; then by id.
        """
        return self.days[1] if self.days else UNDATED, 0 if self.sent else 1, self.id


def heads(report: Report) -> Heads:
    """What head and signatures of `report` tell."""
    sent: set[str] = set()
    credited: set[str] = set()
    byline = False
    for segment in report.segments:
        if segment.role == "dateline":
            for bracket in BRACKETED.finditer(segment.span.of(report.text)):
                sent.update(_signs(bracket[1]))
        elif segment.role == "byline":
            byline = True
            credited.update(part.casefold() for part in LETTERS.findall(segment.span.of(report.text))[:MOST_SIGNS])
    agencies = frozenset(report.agency.casefold().split("/")) if report.agency else frozenset()
    credited |= agencies
    return Heads(
        id=report.id,
        outlet=slug(report.outlet) or None if report.outlet else None,
        agency=report.agency,
        sent=frozenset(sent),
        credited=frozenset(credited),
        days=days(report.published),
        published=report.published,
        version=report.version_note,
        own=byline and not agencies,
    )


def _signs(bracket: str) -> list[str]:
    """The signs in the brackets of a dateline; a version note or a remark has none."""
    if ":" in bracket or any(not LETTERS.fullmatch(part) for part in SIGN_PARTS.split(bracket.strip())):
        return []
    parts = [part for part in re.split("[/,]", bracket) if part.strip()]
    return [part.strip().casefold() for part in parts if " " not in part.strip()]


def days(published: str | None) -> tuple[int, int] | None:
    """First and last day that a date in ISO 8601, to the day, month or year, may mean; None for anything else."""
    match = DAY.match(published) if published else None
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None:
        return None
    try:
        if month is None:
            return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        if day is None:
            return date(year, month, 1).toordinal(), date(year, month, monthrange(year, month)[1]).toordinal()
        return date(year, month, day).toordinal(), date(year, month, day).toordinal()
    except ValueError:
        return None


def apart(one: Heads, other: Heads) -> int | None:
    """How many days lie at least between two reports; 0 where their dates may be the same, None where one is unknown."""
    if one.days is None or other.days is None:
        return None
    return max(0, one.days[0] - other.days[1], other.days[0] - one.days[1])


def same_sender(one: Heads, other: Heads) -> bool:
    """Whether both say that they come from the same agency: by dateline, or one by crediting what the other's dateline says."""
    return bool(
        (one.senders | one.agencies) & (other.senders | other.agencies)
        or one.sent & other.credited
        or other.sent & one.credited
    )


def same_outlet(one: Heads, other: Heads) -> bool:
    """Whether both are known to be published by the same outlet."""
    return one.outlet is not None and one.outlet == other.outlet
