"""Where a report names a state, a body, an armed group, or someone who speaks for one."""

from __future__ import annotations

from typing import Literal

import msgspec

from beleg.model.span import Span

#: `name` (Nordkorea, Pjöngjang, der Kreml), `genitive` (Nordkoreas), `adjective` (nordkoreanische), `people` (Nordkoreaner),
#: `compound` (first part of one: US-Regierung, Wagner-Söldner), `person` (a named person of known office: Kirby),
#: `office` (an office with its country: der südkoreanische Geheimdienst NIS, die US-Regierung), `role` (an office or role noun
#: without country, resolved to an antecedent or the dateline: das Ministerium, der Minister), `pronoun` (resolved: er, sie).
MentionForm = Literal["name", "genitive", "adjective", "people", "compound", "person", "office", "role", "pronoun"]


class Mention(msgspec.Struct, frozen=True):
    """A mention of an actor: tokens `first` up to `stop`.

    `actors` are codes of the extract format; `place` tells that the word names a place as well (*Seoul*, *Russland*), so that
    it may be where something happens rather than who acts.  `rule` says how it was found or resolved.
    """

    span: Span
    first: int
    stop: int
    actors: tuple[str, ...]
    form: MentionForm
    place: bool = False
    rule: str = ""
