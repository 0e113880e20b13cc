"""From values to pages: the templates, all of whose output is escaped, and what they may call."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, NamedTuple

from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse

from beleg import __version__
from beleg.ledger.desk import Against, Figure, MatterLine, Silent, Told, report_key
from beleg.model import Span
from beleg.present import dates, names, reactions, text
from beleg.present.desk import addresses, files, spark
from beleg.present.desk.guard import form_token


class Section(NamedTuple):
    """An entry of the navigation."""

    name: str
    address: str
    label: str


#: The navigation, in its order; a page says by `section` where it belongs.
SECTIONS = (
    Section("matters", "/", "Matters"),
    Section("reports", "/reports", "Reports"),
    Section("origins", "/origins", "Origins"),
    Section("flows", "/flows", "Flows"),
    Section("judgements", "/judgements", "Judgements"),
    Section("add", "/add", "Add"),
)

#: Characters of a title in lists and heads: a longer one is no title, and stands whole in its report.
LONGEST_TITLE = 220


#: The same dates and actors are told again and again.
_kept = lru_cache(maxsize=4096)


@cache
def environment() -> Environment:
    """The templates of the desk, all of them compiled."""
    found = Environment(
        loader=PackageLoader("beleg.present.desk", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        undefined=StrictUndefined,
    )
    found.filters.update(
        visible=text.visible,
        line=text.line,
        title=title,
        actor=names.actor,
        actors=_kept(names.actors),
        words=names.words,
        long_date=_kept(dates.long),
        figure=text.figure,
        number=text.number,
        counted=counted,
        with_unit=_with_unit,
        edtf=_kept(edtf),
    )
    found.globals.update(
        file=files.address,
        to=addresses,
        version=__version__,
        sections=SECTIONS,
        span=Span,
        key_of=report_key,
        called=names.called,
        marks=spark.marks,
        matter_row=matter_row,
        figure_row=figure_row,
        told=told,
        tie=tie,
        reaction=reaction,
        silence=reactions.says,
        buttons=buttons,
        certainty=certainty,
        way=way,
        goods=goods,
        says=says,
    )
    for name in found.list_templates():
        found.get_template(name)
    return found


def page(request: Request, template: str, /, status: int = 200, section: str = "", **values: Any) -> HTMLResponse:
    """A page made from a template; `section` is where it stands in the navigation."""
    settings = request.app.state.settings
    content = (
        environment()
        .get_template(template)
        .render(section=section, path=request.url.path, csrf=lambda: form_token(settings), **values)
    )
    return HTMLResponse(content, status)


@lru_cache(maxsize=4096)
def matter_row(line: MatterLine) -> Markup:
    """A matter as a row of a table: the same for the same line, and the same ones are asked for again and again."""
    return _part("matter_row", line)


@lru_cache(maxsize=4096)
def figure_row(figure: Figure) -> Markup:
    """A figure as a row of a table."""
    return _part("figure_row", figure)


@lru_cache(maxsize=4096)
def told(claim: Told) -> Markup:
    """A claim with its words as an entry of a list."""
    return _part("told", claim)


@lru_cache(maxsize=4096)
def tie(against: Against) -> Markup:
    """A denial or confirmation with its words as an entry of a list."""
    return _part("tie", against)


@lru_cache(maxsize=4096)
def reaction(silent: Silent) -> Markup:
    """Who says nothing, with the words, as an entry of a list."""
    return _part("reaction", silent)


@cache
def certainty(value: str) -> Markup:
    """A certainty with its mark."""
    return _part("certainty", value, template="small.html")


@lru_cache(maxsize=4096)
def way(supplier: tuple[str, ...], recipient: tuple[str, ...]) -> Markup:
    """From whom to whom."""
    return _part("way", supplier, recipient, template="small.html")


@lru_cache(maxsize=4096)
def goods(codes: tuple[str, ...]) -> Markup:
    """Goods in a row."""
    return _part("goods", codes, template="small.html")


@lru_cache(maxsize=4096)
def says(claimants: tuple[str, ...]) -> Markup:
    """Who says so."""
    return _part("says", claimants, template="small.html")


def buttons(claim: str) -> Markup:
    """What judges a claim."""
    return _buttons() % {"claim": claim, "at": addresses.claim(claim)}


@cache
def _buttons() -> Markup:
    return _part("buttons", template="judging.html")


def _part(name: str, *values: object, template: str = "parts.html") -> Markup:
    made: Markup = getattr(_parts(template), name)(*values)
    return made


@cache
def _parts(template: str) -> object:
    return environment().get_template(template).module


def title(given: str, most: int = LONGEST_TITLE) -> str:
    """A title on one line, made visible, and cut where it is longer than any title."""
    if len(given) <= most and given.isprintable() and "  " not in given:
        return given
    shown = text.line(given[: most * 4])
    return shown if len(shown) <= most else shown[:most].rstrip() + " …"


def counted(count: int, one: str, many: str = "") -> str:
    """``1 report``, ``3 reports``."""
    return f"{text.number(count)}\u00a0{one if count == 1 else many or one + 's'}"


def edtf(date: str | None) -> str:
    """A date in EDTF as people read it: ``by 17 Jun 2024``, ``from Aug 2023``, ``7 Sep to 1 Oct 2023``."""
    first, slash, last = (date or "").partition("/")
    if not slash:
        return dates.long(date)
    if first in ("", ".."):
        return f"by {dates.long(last)}"
    return f"from {dates.long(first)}" if last in ("", "..") else f"{dates.long(first)} to {dates.long(last)}"


def _with_unit(one: MatterLine | Figure) -> str:
    return text.with_unit(one.lower, one.upper, one.unit, one.approximate) if one.unit is not None else ""
