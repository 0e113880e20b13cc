"""Who says what."""

from __future__ import annotations

from typing import Literal

import msgspec

from beleg.model.span import Spans

Mode = Literal["direct", "indirect", "free_indirect", "indirect_free_indirect", "reported"]
Medium = Literal["speech", "thought", "writing", "st", "sw", "tw", "none"]


class Statement(msgspec.Struct, frozen=True):
    """One statement of a report (see the extract format in docs/format.md for the parts).

    `actors` are the speakers resolved to codes, `parent` the id of the statement that this one stands in, `rule` the rule that
    found it.  `source` names who stands between the speaker and the report: spans of a paper, an agency, an interview.
    """

    id: str
    quote: Spans
    mode: Mode
    medium: Medium
    rule: str
    speaker: Spans = ()
    cue: Spans = ()
    frame: Spans = ()
    addressee: Spans = ()
    source: Spans = ()
    actors: tuple[str, ...] = ()
    parent: str | None = None
