"""A single plane that starts, lands or is found is on its way for itself and no goods (*Das Flugzeug landete in Bamako*)."""

from __future__ import annotations

from beleg.claim.passages.deed import Stretch
from beleg.claim.passages.passage import GoodsUse, Passage

#: Words for any aircraft, of which one alone is handed over by a verb of giving only.
GENERAL = frozenset(
    {
        "flugzeug",
        "flugzeugs",
        "flugzeuges",
        "hubschrauber",
        "hubschraubers",
        "helikopter",
        "helikopters",
        "maschine",
    }
)
#: Articles of one, and of what is spoken of as known.
ARTICLES = frozenset(
    {
        "ein",
        "eine",
        "eines",
        "einem",
        "einen",
        "das",
        "der",
        "des",
        "dem",
        "den",
        "dieses",
        "diesem",
        "dieser",
        "sein",
        "ihr",
    }
)
#: Classes of verbs by which a vehicle moves or lies somewhere.
MOVING = frozenset({"depart", "arrive", "find", "carry"})
#: The preposition that tells what others travel by.
BY = "per"


def is_on_its_way(passage: Passage, stretch: Stretch, item: GoodsUse, *, alone: bool) -> bool:
    """Whether goods are one vehicle that only moves or lies somewhere, or what others travel by.

    One with a word for its kind or its turn is none (*das erste Flugzeug*, *ein neuer Kampfhubschrauber*), nor is one that
    is not `alone`, but beside others.
    """
    row, first = passage.row, item.first
    if item.counted or item.stop - first > 1 or row.lower[first] not in GENERAL or not first:
        return False
    if row.lower[first - 1] == BY:
        return True
    if not alone or stretch.deed is None or stretch.deed.name not in MOVING:
        return False
    before = first - 1
    if any(actor.stop == first and actor.mention.form == "adjective" for actor in passage.actors):
        before -= 1  # ein türkischer Hubschrauber
    return before >= 0 and row.lower[before] in ARTICLES
