"""The whole road of a report on one screen: source → report → analysis → statements → claims."""

from __future__ import annotations

from beleg import __version__
from beleg.analyse import analyse
from beleg.attribute import attribute
from beleg.claim import Pack, find
from beleg.clean import clean
from beleg.model import Reading, Source


def extract(source: Source, pack: Pack) -> Reading:
    """Read one source with a domain pack: everything that it says and who says it."""
    report = clean(source)
    analysis = analyse(report)
    statements = attribute(report, analysis)
    found = find(report, analysis, statements, pack)
    return Reading(
        report=report,
        reader=reader_name(pack),
        statements=statements,
        claims=found.claims,
        times=analysis.times,
        quantities=analysis.quantities,
        candidates=found.candidates,
        reactions=found.reactions,
    )


def reader_name(pack: Pack) -> str:
    """Which reader a reading comes from: the program's version and the pack's name and content."""
    return f"beleg {__version__} {pack.name} {pack.digest[:12]}"
