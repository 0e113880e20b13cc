"""The one line that says why two reports are linked."""

from __future__ import annotations

from beleg.link.changes import Changes
from beleg.link.heads import Heads, same_outlet
from beleg.link.overlap import Overlap
from beleg.model.link import LinkKind

#: No line is longer: notes and signs come from the reports.
MOST_CHARACTERS = 300


def lineage(kind: LinkKind, a: Heads, b: Heads, shared: Overlap, changed: Changes, told: str, *, reworded: bool) -> str:
    """Why `a` goes back to `b`: what changed in a version, figures first, and what else tells the kind and the order."""
    parts: list[str] = []
    figures = [f"figure {old} → {new}" for old, new in changed.figures]
    if kind == "version":
        parts.append("same outlet" if same_outlet(a, b) else "same sender")
        if a.version is not None:
            parts.append(f"note “{a.version[:80]}”")
        parts.extend(figures)
    parts.append(
        "says in other words what was sent" if reworded else f"{shared.shared_a:.0%} of it stands in the other's text"
    )
    if changed.left_out:
        parts.append(f"{changed.left_out} words left out")
    if changed.added:
        parts.append(f"{changed.added} words of its own")
    if kind != "version":
        parts.extend(figures)
    parts.append(told or "order told by length alone")
    return "; ".join(parts)[:MOST_CHARACTERS]


def quoting(words: int, told: str) -> str:
    """Why two reports are linked that share quotations only."""
    return "; ".join([f"{words} quoted words stand in both, the rest differs", told or "order unknown"])


def naming(name: str, a: Heads, b: Heads) -> str:
    """Why a report is linked to one of an outlet that it names."""
    return f"names {name[:80]} as its source, whose report of {b.published} tells the same news ({a.published})"
