"""Where a report comes from, in words: the first of its origin, a copy or version of which other, or undetermined."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from beleg.engine.lineage import Counted, Descent
from beleg.model import LINEAGE_KINDS, Lineage, Link, LinkKind, Report, Span, merged
from beleg.present import dates, names
from beleg.present.text import line

#: What a report is to the one that it goes back to, and the other way round.
_BACK: dict[LinkKind, str] = {
    "copy": "same text as",
    "shortened": "shortened from",
    "extended": "extended from",
    "version": "later version of",
    "quotes": "shares quotations with",
    "names": "names as its source",
}
_ONWARD: dict[LinkKind, str] = {
    "copy": "same text in",
    "shortened": "shortened in",
    "extended": "extended in",
    "version": "later version",
    "quotes": "shares quotations with",
    "names": "named as the source by",
}
_EITHER = "shares its text with"
#: What a report is whose tie to another tells most.
_COPIES: dict[LinkKind, str] = {
    "copy": "Copy",
    "shortened": "Shortened copy",
    "extended": "Copy with parts of its own",
    "version": "Later version",
}
#: Characters of a title that tell reports apart.
_LONGEST_TITLE = 100
#: Fewer words outside the common passages are a turn of phrase.
_FEWEST_WORDS = 4


class Kin(NamedTuple):
    """Another report: its id, what it is called, and why the two are linked, where that is told here."""

    report: str
    called: str
    why: str


class Tie(NamedTuple):
    """What a report is to others, and which; for a version the parts that are new and those that went."""

    relation: str
    kin: tuple[Kin, ...]
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


class Story(NamedTuple):
    """Where one report comes from: its lineage, that in a sentence, and its ties, the one that tells most first."""

    lineage: Lineage
    told: str
    ties: tuple[Tie, ...]


def counted(count: Counted) -> str:
    """``3 reports, 1 origin, 1 undetermined``; nothing undetermined is called an origin."""
    parts = [_number(count.reports, "report")]
    if count.origins:
        parts.append(_number(count.origins, "origin"))
    if count.undetermined:
        parts.append("undetermined" if count.undetermined == count.reports else f"{count.undetermined} undetermined")
    return ", ".join(parts)


def brief(report: str, known: Descent) -> str:
    """The lineage of a report in a word or two; no report is said to be an origin that may be a copy."""
    told = known.lineage(report)
    if told != "undetermined":
        return told
    origin = known.origin(report)
    return "undetermined order" if origin is not None and len(origin.reports) > 1 else "undetermined"


def story(report: Report, reports: Mapping[str, Report], known: Descent) -> Story:
    """Where `report` comes from; `reports` are all that the ledger has, by id."""
    lineage = known.lineage(report.id)
    main = _main_link(report.id, reports, known)
    ties = tuple(_ties(report, lineage, main, reports, known))
    return Story(lineage, _told(report.id, lineage, main, known), ties)


def called(report: Report) -> str:
    """What a report is called among others: its title, where it stands, its date, and its note of an update."""
    where = report.outlet or report.agency or (None if report.title else names.called(None, None, report.id))
    parts = ", ".join(part for part in (where, dates.long(report.published), report.version_note) if part)
    return line(f"{report.title[:_LONGEST_TITLE]} ({parts})" if report.title else parts)


def _told(report: str, lineage: Lineage, main: Link | None, known: Descent) -> str:
    origin = known.origin(report)
    size = 1 if origin is None else len(origin.reports)
    if lineage == "original":
        return "First of its origin" + ("" if size > 1 else "; no other report here goes back to it")
    if lineage == "copy":
        return f"{_COPIES[main.kind] if main else 'Copy'}: one of {size} reports of one origin"
    if size > 1:
        return f"One of {size} reports of one origin; which came first is undetermined"
    return "Origin undetermined: it may be a copy of a report that is not here, and counts as no origin"


def _main_link(report: str, reports: Mapping[str, Report], known: Descent) -> Link | None:
    """The link back that tells most: to the first of the origin, else to the report with the most in common."""
    origin = known.origin(report)
    first = origin.reports[0] if origin is not None else None
    back = [one for one in known.back(report) if one.kind in LINEAGE_KINDS and one.directed and one.b in reports]
    return min(back, key=lambda link: (link.b != first, -link.shared_a, link.b), default=None)


def _ties(
    report: Report, lineage: Lineage, main: Link | None, reports: Mapping[str, Report], known: Descent
) -> Iterator[Tie]:
    back = [link for link in known.back(report.id) if link.b in reports]
    onward = [link for link in known.onward(report.id) if link.a in reports]
    onward.sort(key=lambda link: (_place(reports[link.a]), link.a))
    if main is not None:
        yield _main(report, reports[main.b], main)
    beside = [link.b for link in back if link.kind in LINEAGE_KINDS and link is not main]
    beside += [link.a for link in onward if link.kind in LINEAGE_KINDS and (not link.directed or lineage == "copy")]
    if lineage != "copy":
        yield from _grouped((link for link in onward if link.kind in LINEAGE_KINDS and link.directed), _onward, reports)
    if beside:
        yield Tie(_EITHER, tuple(Kin(other, called(reports[other]), "") for other in sorted(set(beside))))
    yield from _grouped((link for link in back if link.kind not in LINEAGE_KINDS), _back, reports)
    yield from _grouped((link for link in onward if link.kind not in LINEAGE_KINDS), _onward, reports)


def _main(report: Report, other: Report, link: Link) -> Tie:
    kin = (Kin(other.id, called(other), line(link.why)),)
    if link.kind != "version":
        return Tie(_BACK[link.kind], kin)
    new = _apart(report, [here for here, _ in link.passages], other.title)
    gone = _apart(other, [there for _, there in link.passages], report.title)
    return Tie(_BACK[link.kind], kin, tuple(new), tuple(gone))


def _back(link: Link) -> tuple[str, str, str]:
    return _BACK[link.kind], link.b, line(link.why)


def _onward(link: Link) -> tuple[str, str, str]:
    # Why a copy is one is told at the copy.
    return _ONWARD[link.kind], link.a, ""


def _grouped(
    links: Iterable[Link], end: Callable[[Link], tuple[str, str, str]], reports: Mapping[str, Report]
) -> Iterator[Tie]:
    """The other ends of the links, those of one relation together."""
    found: dict[str, list[Kin]] = {}
    for relation, other, why in map(end, links):
        found.setdefault(relation, []).append(Kin(other, called(reports[other]), why))
    for relation, kin in found.items():
        yield Tie(relation, tuple(kin))


def _place(report: Report) -> tuple[bool, str]:
    return report.published is None, report.published or ""


def _apart(report: Report, common: Iterable[Span], title: str | None) -> Iterator[str]:
    """What stands in a report's headline, unless `title` is the same, and in its body outside the common passages."""
    if report.title and report.title != title:
        yield line(report.title)
    taken = merged(common)
    for segment in report.segments:
        if segment.role != "body":
            continue
        at, end = segment.span.start, segment.span.end
        number = bisect_right(taken, at, key=lambda one: one.end)
        while number < len(taken) and taken[number].start < end:
            yield from _words(report.text[at : taken[number].start])
            at = taken[number].end
            number += 1
        yield from _words(report.text[at:end])


def _words(text: str) -> Iterator[str]:
    """The text on one line without the marks at its ends; nothing where it has too few words to tell anything."""
    shown = line(text).strip(" .,;:–-")
    if sum(any(map(str.isalnum, word)) for word in shown.split()) >= _FEWEST_WORDS:
        yield shown


def _number(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
