"""Saved pages: the main text, and what the page says of itself."""

from __future__ import annotations

import logging
from typing import NamedTuple

import lxml.html
import trafilatura
from lxml import etree

from beleg.errors import UnreadableError
from beleg.rules.words import words

#: Elements whose text no reader of a page sees.
UNSEEN = ("script", "style", "noscript", "template", "head", "svg", "iframe", "object")

#: Elements that end a line of visible text.
BLOCKS = words(
    """
    address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre
    section table td th tr ul
    """
)

# The extractor reports every page in which it finds little; what matters of that comes out as a Reject.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


class Page(NamedTuple):
    """The text of a page and its metadata as far as given; `thin` tells that only all visible text could be taken."""

    text: str
    title: str | None
    published: str | None
    url: str | None
    outlet: str | None
    thin: bool


def read(markup: str) -> Page:
    """The main text of a saved page, with its headline first where the page gives one.

    Nothing is fetched.  Raises UnreadableError where the markup holds no text at all.
    """
    document = _extracted(markup)
    if document is not None and document.text and document.text.strip():
        title = _clean(document.title)
        return Page(
            text=_headed(title, document.text),
            title=title,
            published=_clean(document.date),
            url=_clean(document.url),
            outlet=_clean(document.sitename),
            thin=False,
        )
    title, text = _visible(markup)
    if not text.strip():
        raise UnreadableError("empty: the page shows no text")
    return Page(text=text, title=title, published=None, url=None, outlet=None, thin=True)


def _extracted(markup: str) -> trafilatura.settings.Document | None:
    try:
        found = trafilatura.bare_extraction(
            markup,
            include_comments=False,
            include_tables=True,
            with_metadata=True,
            # The fast search looks at the page's own statements only and guesses no date from its text.
            date_extraction_params={"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"},
        )
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError, etree.LxmlError):
        # Hostile or broken markup may fail anywhere in the extractor; the plain text below still reads it.
        return None
    return found if isinstance(found, trafilatura.settings.Document) else None


def _headed(title: str | None, text: str) -> str:
    """`text` with the headline before it, unless it begins with that already."""
    if title is None or title in text[: 3 * len(title) + 200]:
        return text
    return f"{title}\n\n{text}"


def _visible(markup: str) -> tuple[str | None, str]:
    try:
        root = lxml.html.document_fromstring(markup.encode("utf-8"), parser=_parser())
    except (etree.LxmlError, ValueError):
        return None, ""
    title = _clean(root.findtext(".//title"))
    etree.strip_elements(root, *UNSEEN, with_tail=False)
    pieces: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            if event == "end":
                pieces.append(element.tail or "")
            continue
        if element.tag in BLOCKS:
            pieces.append("\n")
        pieces.append((element.text if event == "start" else element.tail) or "")
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return title, "\n\n".join(line for line in lines if line)


def _parser() -> lxml.html.HTMLParser:
    return lxml.html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)


def _clean(found: str | None) -> str | None:
    return (" ".join(found.split()) or None) if found else None
