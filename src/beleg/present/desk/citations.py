"""A passage as others cite it: BibTeX, CSL-JSON, plain words, and a W3C Web Annotation."""

from __future__ import annotations

import re
from typing import Any, Literal

import msgspec

from beleg.ledger import ClaimRow
from beleg.ledger.desk import StoredReading, report_key
from beleg.model import Span
from beleg.present import dates, names, text

Style = Literal["plain", "bibtex", "csl", "annotation"]

#: What each style is called, and what kind of file it makes.
STYLES: dict[Style, tuple[str, str]] = {
    "plain": ("Plain", "text/plain"),
    "bibtex": ("BibTeX", "application/x-bibtex"),
    "csl": ("CSL-JSON", "application/vnd.citationstyles.csl+json"),
    "annotation": ("Web Annotation", "application/ld+json"),
}

#: Words of a passage that a citation quotes; what is longer is cut, and its place says where it goes on.
_LONGEST_QUOTE = 600
_LONGEST_TITLE = 300
#: Characters on either side by which a Web Annotation finds the passage again.
_AROUND = 32

#: Signs that mean something to TeX; a backslash first, so that none is escaped twice.
_TEX = {
    "\\": r"\textbackslash{}",
    # BibTeX counts braces even behind a backslash, so they go by name.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}
_TEX_SIGNS = re.compile("[" + re.escape("".join(_TEX)) + "]")


class Cited(msgspec.Struct, frozen=True):
    """A passage of a report and all that citations say of it.

    `permalink` opens the passage in this desk; `claim` is what is claimed there, in words, where a claim is cited.
    """

    report: str
    version: int
    sha256: str
    title: str
    outlet: str | None
    agency: str | None
    published: str | None
    url: str | None
    language: str
    span: Span
    quote: str
    before: str
    after: str
    permalink: str
    claim: str | None = None
    claim_id: str | None = None

    @property
    def key(self) -> str:
        """A name for bibliographies."""
        year = (self.published or "undated")[:4]
        where = re.sub(r"[^a-z0-9]+", "", (self.outlet or self.agency or "report").lower())[:20]
        return f"{where}-{year}-{self.claim_id or report_key(self.report)[:8]}"

    @property
    def place(self) -> str:
        """Where the passage stands: characters of which text."""
        return f"characters {self.span.start}–{self.span.end} of version {self.version}, SHA-256 {self.sha256[:16]}"


def cited(stored: StoredReading, span: Span, permalink: str, claim: ClaimRow | None = None) -> Cited:
    """A passage of a stored report, to be cited; `permalink` is its whole address."""
    report = stored.reading.report
    whole = report.text
    return Cited(
        report=text.line(report.id[:_LONGEST_TITLE]),
        version=stored.version,
        sha256=report.source.sha256,
        title=_cut(stored.title or report.id, _LONGEST_TITLE),
        outlet=None if stored.outlet is None else _cut(stored.outlet, _LONGEST_TITLE),
        agency=None if report.agency is None else _cut(report.agency, _LONGEST_TITLE),
        published=stored.published,
        url=None if report.source.url is None else _cut(report.source.url, 2000),
        language=report.language,
        span=span,
        quote=_cut(span.of(whole), _LONGEST_QUOTE),
        before=whole[max(0, span.start - _AROUND) : span.start],
        after=whole[span.end : span.end + _AROUND],
        permalink=permalink,
        claim=None if claim is None else _claimed(claim),
        claim_id=None if claim is None else claim.public_id,
    )


def written(what: Cited, style: Style) -> str:
    """The citation in one of the styles."""
    match style:
        case "plain":
            return _plain(what)
        case "bibtex":
            return _bibtex(what)
        case "csl":
            return _json([_csl(what)])
        case "annotation":
            return _json(_annotation(what))


def _plain(what: Cited) -> str:
    head = ", ".join(filter(None, (what.outlet, what.agency and f"agency {what.agency}")))
    parts = [f"{head}:" if head else "", f"„{what.title}“, {dates.long(what.published)}."]
    parts.append(f"Passage: „{what.quote}“ ({what.place}).")
    if what.claim:
        parts.append(f"Claimed there: {what.claim}.")
    parts.append(f"{what.url}." if what.url else "")
    parts.append(what.permalink)
    return " ".join(filter(None, parts))


def _bibtex(what: Cited) -> str:
    fields = {
        "title": what.title,
        "organization": what.agency,
        "journaltitle": what.outlet,
        "date": what.published,
        "langid": "german" if what.language == "de" else what.language,
        "note": f"„{what.quote}“ ({what.place})",
        "annotation": what.claim,
    }
    lines = [f"  {name} = {{{_tex(value)}}}," for name, value in fields.items() if value]
    # An address is taken as it is; what would end the field is percent-encoded.
    url = (what.url or what.permalink).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
    return "\n".join([f"@online{{{what.key},", *lines, f"  url = {{{url}}}", "}"])


def _tex(value: str) -> str:
    return _TEX_SIGNS.sub(lambda match: _TEX[match[0]], value)


def _csl(what: Cited) -> dict[str, Any]:
    item = {
        "id": what.key,
        "type": "article-newspaper",
        "title": what.title,
        "container-title": what.outlet,
        "publisher": what.agency,
        "issued": None if not what.published else {"date-parts": [_parts(what.published)]},
        "URL": what.url or what.permalink,
        "language": what.language,
        "note": f"„{what.quote}“ ({what.place})",
        "annote": what.claim,
    }
    return {name: value for name, value in item.items() if value is not None}


def _parts(date: str) -> list[int]:
    return [int(part) for part in date.split("-") if part.isdecimal()]


def _annotation(what: Cited) -> dict[str, Any]:
    """See the W3C's Web Annotation Data Model: the passage by its words and by its place, and what is claimed as the body."""
    found: dict[str, Any] = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": what.permalink,
        "type": "Annotation",
        "motivation": "describing" if what.claim else "highlighting",
        "target": {
            "source": what.url or what.permalink.split("#")[0],
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": what.quote,
                    "prefix": what.before,
                    "suffix": what.after,
                },
                {"type": "TextPositionSelector", "start": what.span.start, "end": what.span.end},
            ],
        },
    }
    if what.claim:
        found["body"] = {"type": "TextualBody", "value": what.claim, "format": "text/plain", "language": "en"}
    return found


def _claimed(row: ClaimRow) -> str:
    claim = row.claim
    parts = (
        names.actors(claim.claimants) or "the report itself",
        f"{claim.kind}, {names.words(claim.status)}, {claim.certainty}",
        f"{names.actors(claim.supplier) or 'not said'} → {names.actors(claim.recipient) or 'not said'}",
        ", ".join(map(names.words, claim.goods)),
        text.figure(claim.quantity),
        claim.period or "",
    )
    return text.line("; ".join(filter(None, parts)))


def _cut(words: str, most: int) -> str:
    shown = text.line(words[: most * 2])
    return shown if len(shown) <= most else shown[:most].rstrip() + " …"


def _json(value: Any) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
