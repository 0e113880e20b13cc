"""Whether an actor is only named beside those who act: compared (*wie Peru*), ruled out (*nicht Peru, sondern …*), or a source."""

from __future__ import annotations

from beleg.claim.passages.passage import Passage
from beleg.rules.words import words

#: Words that compare, and those right before them.
COMPARING = frozenset({"wie", "als"})
ALREADY = frozenset({"schon", "bereits", "zuvor", "vorher", "auch"})
LIKENESS = frozenset({"anders", "ebenso", "genauso", "so", "ähnlich"})
#: Prepositions before a noun for whose words or view are told.
SOURCES = frozenset({"nach", "laut", "gemäß", "gemäss"})
VIEWS = words(
    """überzeugung ansicht meinung darstellung einschätzung schätzung schätzungen erkenntnissen angaben auffassung lesart worten
    informationen auskunft aussage bekunden behauptung behauptungen zählung berechnungen"""
)


def compared(passage: Passage, first: int, stop: int) -> bool:
    """Whether *wie* or *als* before a phrase compares (*Wie Peru hat Kenia …*, *anders als Peru liefert …*)."""
    lower, before, already = passage.row.lower, first - 1, first - 1
    while already > 0 and lower[already] in ALREADY:
        already -= 1
    if already >= 0 and lower[already] == "wie":
        before = already  # wie schon Peru, wie zuvor schon Peru
    if before < 0 or lower[before] not in COMPARING:
        return False
    clause = passage.clause_at(first)
    if before > 0 and lower[before - 1] in LIKENESS:
        return True
    if before < first - 1:
        return clause.opening == before and clause.finite == stop
    return clause.opening == first - 1 and clause.finite == stop and stop + 1 < clause.stop - 1


def contrasted(passage: Passage, first: int, stop: int) -> bool:
    """Whether a phrase only says who it is not (*nicht Peru, sondern Chile liefert …*, *nicht an Peru, sondern an …*)."""
    lower = passage.row.lower
    if lower[stop : stop + 2] != [",", "sondern"]:
        return False
    return "nicht" in lower[max(first - 2, 0) : first]


def of_source(passage: Passage, first: int) -> bool:
    """Whether a name in the genitive only tells according to whom (*nach Überzeugung Togos Söldner*, *laut Angaben Roms*)."""
    row, noun = passage.row, first - 1
    if noun < 1 or not (row.capital[noun] and row.word[noun].noun):
        return False
    if any(item.first <= noun < item.stop for item in passage.goods) or any(
        event.unit == noun for event in passage.events
    ):
        return False
    return row.lower[noun - 1] in SOURCES and row.lower[noun] in VIEWS
