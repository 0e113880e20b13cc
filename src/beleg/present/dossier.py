"""A whole ledger as one page that needs nothing else: figures, claims, denials, breaches, and every passage in its report."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from beleg import __version__
from beleg.engine.lineage import Counted, descent
from beleg.engine.matters import Matters, matters
from beleg.ledger import ClaimRow, Counts, Ledger, RejectRow
from beleg.model import CERTAINTIES, Claim, Reading, Report, Span, Statement, SuggestedNorm
from beleg.model.matter import Matter
from beleg.present import chart, dates, kin, names, passages, text
from beleg.present.chart import NARROW, WIDE, Chart
from beleg.present.kin import Story
from beleg.present.matters import counted, latest
from beleg.present.series import grouped
from beleg.present.slots import Hand, Slot, around, hands, slots, words

#: Claimants that get a colour of their own; the rest share one.
_COLOURS = 8


class Piece(NamedTuple):
    """A stretch of text with its classes, after the anchors that begin there."""

    text: str
    classes: str
    anchors: tuple[str, ...]


class Entry(NamedTuple):
    """A claim as a row that opens: its slots, the hands that it came through, its passage, and its report's lineage."""

    row: ClaimRow
    slots: tuple[Slot, ...]
    hands: tuple[Hand, ...]
    excerpts: tuple[tuple[Piece, ...], ...]
    words: dict[str, str]
    report: str
    lineage: str

    @property
    def claim(self) -> Claim:
        return self.row.claim


class Page(NamedTuple):
    """A report with its pieces, what it is called on the page, its claims, and where it comes from."""

    anchor: str
    report: Report
    version: int
    pieces: tuple[Piece, ...]
    entries: tuple[Entry, ...]
    story: Story


class Suggestion(NamedTuple):
    """A norm that rules suggest, and the claims whose acts would fall under it."""

    norm: SuggestedNorm
    rows: tuple[ClaimRow, ...]


class MatterLine(NamedTuple):
    """A matter with its place on the page, its latest figures, how many stand behind it, who says nothing of it, and its claims."""

    anchor: str
    matter: Matter
    figures: str
    behind: str
    silent: tuple[str, ...]
    rows: tuple[ClaimRow, ...]


class Dossier(NamedTuple):
    """Everything on the page, in its order."""

    title: str
    version: str
    first: str
    last: str
    counts: Counts
    counted: Counted
    claimants: int
    anchors: dict[str, str]
    matters: tuple[MatterLine, ...]
    placed: dict[str, MatterLine]
    charts: tuple[tuple[Chart, Chart], ...]
    colours: dict[str, int]
    entries: tuple[Entry, ...]
    pages: tuple[Page, ...]
    suggestions: tuple[Suggestion, ...]
    rejects: tuple[RejectRow, ...]

    def of_kind(self, *kinds: str) -> tuple[Entry, ...]:
        """The entries of these kinds of claims."""
        return tuple(entry for entry in self.entries if entry.claim.kind in kinds)


def dossier(ledger: Ledger, title: str) -> str:
    """The page as HTML.  Raises LedgerError where the ledger fails."""
    environment = _environment()
    gathered = gather(ledger, title)
    # Class names are hexadecimal digits (public ids), so the sheet holds nothing of any report's text.
    style = environment.get_template("dossier.css.jinja").render(dossier=gathered)
    return environment.get_template("dossier.html.jinja").render(
        dossier=gathered,
        style=Markup(style),  # noqa: S704 - the project's own sheet
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        certainties=CERTAINTIES,
    )


@cache
def _environment() -> Environment:
    """The templates, all of whose output is escaped."""
    environment = Environment(
        loader=PackageLoader("beleg.present", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters.update(
        visible=text.visible,
        line=text.line,
        actor=names.actor,
        actors=names.actors,
        words=names.words,
        long_date=dates.long,
        said=dates.said_long,
        figure=text.figure,
        place=names.place,
        number=text.number,
    )
    return environment


def gather(ledger: Ledger, title: str) -> Dossier:
    """Everything that the page shows, from the ledger's current readings."""
    known = descent(ledger)
    found = matters(ledger)
    rows = ledger.claims()
    by_report: dict[str, list[ClaimRow]] = {}
    for row in rows:
        by_report.setdefault(row.report, []).append(row)
    listed = ledger.reports()
    anchors = {one.id: f"report-{place}" for place, one in enumerate(listed, 1)}
    readings = {one.id: ledger.reading(one.id) for one in listed}
    reports = {name: reading.report for name, reading in readings.items()}
    pages = [
        _page(
            readings[one.id],
            one.version,
            anchors[one.id],
            by_report.get(one.id, ()),
            kin.story(reports[one.id], reports, known),
            kin.brief(one.id, known),
        )
        for one in listed
    ]
    entries = {entry.row.public_id: entry for page in pages for entry in page.entries}
    published = sorted(page.report.published for page in pages if page.report.published)
    said = Counter(code for row in rows for code in row.claim.claimants)
    ranked = [code for code, _ in sorted(said.items(), key=lambda item: (-item[1], item[0]))]
    lines = _matters(found, {row.public_id: row for row in rows})
    return Dossier(
        title=title,
        version=__version__,
        first=published[0] if published else "",
        last=published[-1] if published else "",
        counts=ledger.counts(),
        counted=known.count(anchors),
        claimants=len(ranked),
        anchors=anchors,
        matters=lines,
        placed={row.public_id: line for line in lines for row in line.rows},
        charts=tuple(
            (chart.chart(one, WIDE, known), chart.chart(one, NARROW, known))
            for one in grouped(found)
            if len(one.voices) > 1
        ),
        colours={code: place for place, code in enumerate(ranked[:_COLOURS])},
        entries=tuple(entries[row.public_id] for row in rows),
        pages=tuple(pages),
        suggestions=tuple(_suggestions(rows)),
        rejects=tuple(ledger.rejects()),
    )


def _page(reading: Reading, version: int, anchor: str, rows: Sequence[ClaimRow], story: Story, lineage: str) -> Page:
    report = reading.report
    entries = tuple(_entry(row, report.text, around(row.claim, reading.statements), anchor, lineage) for row in rows)
    marked = [(segment.span, f"role-{segment.role}") for segment in report.segments]
    for row in rows:
        marked += [(span, f"p p-{row.public_id}") for span in row.claim.evidence]
    whole = passages.pieces(Span(0, len(report.text)), marked)
    # What has no passage opens its report.
    nowhere = Piece("", "", tuple(f"p-{row.public_id}" for row in rows if not row.claim.evidence))
    return Page(anchor, report, version, (nowhere, *_anchored(report.text, whole)), entries, story)


def _anchored(whole: str, cut: Iterable[passages.Piece]) -> Iterable[Piece]:
    """The pieces of a report with an anchor where each claim's first passage begins."""
    met: set[str] = set()
    for piece in cut:
        classes = " ".join(piece.labels).split(" ")
        new = [name for name in classes if name.startswith("p-") and name not in met]
        met.update(new)
        yield Piece(text.visible(whole[piece.start : piece.end]), " ".join(dict.fromkeys(classes)), tuple(new))


def _entry(row: ClaimRow, whole: str, statements: Sequence[Statement], anchor: str, lineage: str) -> Entry:
    found = tuple(slots(row.claim))
    marked = [(span, "evidence") for span in row.claim.evidence]
    marked += [(span, f"slot slot-{slot.name}") for slot in found for span in slot.spans]
    shown = passages.around(whole, [span for span, _ in marked])
    excerpts = tuple(tuple(_excerpt(whole, stretch, marked)) for stretch in shown)
    said = {slot.name: words(whole, slot.spans) for slot in found}
    return Entry(row, found, tuple(hands(row, whole, statements)), excerpts, said, anchor, lineage)


def _excerpt(whole: str, stretch: Span, marked: list[tuple[Span, str]]) -> Iterable[Piece]:
    """The pieces of a stretch of a report, with an ellipsis where its paragraph goes on."""
    if stretch.start > 0 and whole[stretch.start - 1] != "\n":
        yield Piece("… ", "", ())
    for piece in passages.pieces(stretch, marked):
        yield Piece(text.visible(whole[piece.start : piece.end]), " ".join(piece.labels), ())
    if stretch.end < len(whole) and whole[stretch.end] != "\n":
        yield Piece(" …", "", ())


def _matters(found: Matters, rows: Mapping[str, ClaimRow]) -> tuple[MatterLine, ...]:
    """The matters, those of most claims first."""
    ordered = sorted(found.matters, key=lambda one: (-len(one.claims), one.outline.id))
    return tuple(
        MatterLine(
            f"matter-{place}",
            one,
            ", ".join(latest(found.entries(one.outline.id))),
            counted(one.counts),
            found.silent_of(one.outline.id),
            tuple(rows[claim] for claim in one.claims),
        )
        for place, one in enumerate(ordered, 1)
    )


def _suggestions(rows: Iterable[ClaimRow]) -> list[Suggestion]:
    found: dict[str, tuple[SuggestedNorm, list[ClaimRow]]] = {}
    for row in rows:
        for norm in row.claim.suggested:
            found.setdefault(norm.norm, (norm, []))[1].append(row)
    return [Suggestion(norm, tuple(rows)) for _, (norm, rows) in sorted(found.items())]
