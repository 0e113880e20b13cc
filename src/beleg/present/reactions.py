"""Reactions in words for people, and as objects."""

from __future__ import annotations

from typing import Any

from beleg.ledger import ReactionRow
from beleg.model import Reaction, ReactionKind, ReactionScope

#: What somebody does who says nothing.
SAYS: dict[ReactionKind, str] = {
    "no_comment": "does not comment",
    "declined": "declines to comment",
    "unanswered": "gives no answer",
    "neither": "neither confirms nor denies",
}


def says(kind: ReactionKind, scope: ReactionScope) -> str:
    """What somebody does who says nothing, and whether only of details."""
    return SAYS[kind] + (" (details)" if scope == "details" else "")


def as_reaction(one: Reaction) -> dict[str, Any]:
    """A reaction as an object, its claims by their ids in the report."""
    return {
        "id": one.id,
        "kind": one.kind,
        "scope": one.scope,
        "actors": list(one.actors),
        "claims": list(one.claims),
        "date": one.date,
        "evidence": [[span.start, span.end] for span in one.evidence],
        "basis": [
            {"slot": basis.slot, "rule": basis.rule, "spans": [[span.start, span.end] for span in basis.spans]}
            for basis in one.basis
        ],
    }


def reaction_row(row: ReactionRow) -> dict[str, Any]:
    """A reaction as `beleg export` has it: claims by their public ids, and the matters that it is tied to."""
    one = row.reaction
    return {
        "report": row.report,
        "public_id": row.public_id,
        "id": one.id,
        "kind": one.kind,
        "scope": one.scope,
        "actors": list(one.actors),
        "date": row.date,
        "claims": list(row.claims),
        "matters": list(row.matters),
        "evidence": [[span.start, span.end] for span in one.evidence],
    }
