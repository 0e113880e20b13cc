"""Whether a clause is dated before or behind its report, which tells what its tense does not."""

from __future__ import annotations

import re

from beleg.claim.passages.scene import Scene

#: Characters of a year alone, and words before one in which something was made.
YEAR = 4
MADE = frozenset({"baujahr", "jahrgang", "jahr"})
#: The shape of a date in the calendar.
DATED = re.compile(r"\d{4}(-\d\d){0,2}")


def year_before(scene: Scene, published: str) -> int | None:
    """The unit of a year alone before that of the report (*1992: Peru ersteht zwölf Hubschrauber*)."""
    row = scene.passage.row
    for first, stop, time in scene.passage.times:
        year = len(time.value) == YEAR and time.value.isdigit() and time.relation is None and stop - first == 1
        if year and time.value < published[:YEAR] and scene.stretch.covers(first) and row.lower[first - 1] not in MADE:
            return first
    return None


def to_come(scene: Scene, published: str) -> int | None:
    """The unit of a date behind that of the report, of what somebody or something is to do then (*soll im Mai eintreffen*)."""
    row, finite = scene.passage.row, scene.stretch.clause.finite
    if finite is None or "sollen" not in row.word[finite].verbs:
        return None
    for first, _, time in scene.passage.times:
        told = time.value[: len(published)]
        if scene.stretch.covers(first) and DATED.fullmatch(told) and told > published[: len(told)]:
            return first
    return None
