"""Where quotation marks open and close."""

from __future__ import annotations

import re
from collections.abc import Sequence

from beleg.model import Span

# What closes a quotation, by the mark that opens it: German, Swiss and French, typewriter, English.  Typewriter marks close
# German ones often enough, and the mark that closes German quotations opens English ones.
CLOSING = {"„": '“”"', "»": "«", "«": "»", '"': '"“”', "“": '”“"'}
OPENING = re.compile('[„»«"“]')
CLOSERS = {mark: re.compile(f"[{closing}]") for mark, closing in CLOSING.items()}

#: No quotation in a news report is longer; one that seems so lacks its closing mark.
LONGEST = 1500


def quotations(text: str, spans: Sequence[Span]) -> list[Span]:
    """The stretches of `text` in quotation marks, marks included, in text order and without overlap.

    A quotation lies within one of `spans` and within one paragraph; a mark that nothing closes there opens none.
    """
    found: list[Span] = []
    for span in spans:
        position = span.start
        while opening := OPENING.search(text, position, span.end):
            start = opening.start()
            limit = min(span.end, start + LONGEST)
            paragraph = text.find("\n\n", start, limit)
            closing = CLOSERS[opening.group()].search(text, start + 1, limit if paragraph < 0 else paragraph)
            if closing is None:
                position = start + 1
                continue
            found.append(Span(start, closing.end()))
            position = closing.end()
    return found
