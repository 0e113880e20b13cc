"""What a sentence rules out before it says how it is: *nicht 40, sondern zwölf*, *keine Panzer, sondern Lastwagen*."""

from __future__ import annotations

from beleg.model import Row

#: What opens what is right, and words that rule out what stands behind them.
BUT = "sondern"
NOT = frozenset({"nicht", "kein", "keine", "keinen", "keiner", "keinem", "keines"})
#: Behind *nicht* these rule nothing out.
ONLY = frozenset({"nur", "bloß", "bloss", "allein", "einmal"})
#: How far before *sondern* such a word stands, at most.
REACH = 9


def corrected(row: Row) -> range:
    """The units that a sentence rules out, from the word that does so up to *sondern*; empty where it rules out nothing."""
    if BUT not in row.lower:
        return range(0)
    against = row.lower.index(BUT)
    for unit in range(against - 1, max(against - REACH, -1), -1):
        if row.lower[unit] in NOT:
            return range(0) if row.lower[unit + 1] in ONLY else range(unit, against)
    return range(0)
