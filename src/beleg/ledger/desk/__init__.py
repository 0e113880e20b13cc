"""What the desk asks of a ledger: questions of a page's size, answered without reading the whole of it.

    with open_desk("kp-ru.beleg") as desk:
        desk.report_id(report_key("r1"))         # str: from a key in an address back to the report's id
        desk.reading("r1")                       # StoredReading: everything found in a report
        desk.matters(Query(text="Granaten"))     # MattersPage: lines, facets with counts, the passages found
        desk.matter(id)                          # the claims of one

It only reads, any number of threads at a time, while another process writes.  Everything raises LedgerError where the file
fails or what is asked for is not there.
"""

from beleg.ledger.desk.asked import (
    FACETS,
    SORTS,
    Facet,
    FacetValue,
    Hit,
    Matter,
    MatterLine,
    MattersPage,
    Point,
    Query,
    Sort,
)
from beleg.ledger.desk.desk import Desk, StoredReading, open_desk
from beleg.ledger.desk.keys import report_key

__all__ = [
    "FACETS",
    "SORTS",
    "Desk",
    "Facet",
    "FacetValue",
    "Hit",
    "Matter",
    "MatterLine",
    "MattersPage",
    "Point",
    "Query",
    "Sort",
    "StoredReading",
    "open_desk",
    "report_key",
]
