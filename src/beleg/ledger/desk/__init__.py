"""What the desk asks of a ledger: questions of a page's size, answered without reading the whole of it.

    with open_desk("kp-ru.beleg") as desk:
        desk.report_id(report_key("r1"))         # str: from a key in an address back to the report's id
        desk.reading("r1")                       # StoredReading: everything found in a report
        desk.matters(Query(text="Granaten"))     # MattersPage: lines, facets with counts, the passages found
        desk.matter(id)                          # Matter: its claims by origin, its series, denials, norms
        desk.claims(id)                          # WholePage: its claims with all of their slots
        desk.opened(report_key("r1"))            # Opened: a report as its page shows it
        desk.reports()                           # ReportsPage: the newest first
        desk.origins()                           # OriginsPage: those that most reports go back to first
        desk.kin("r1")                           # its origin, and the reports that it has to do with

It only reads, any number of threads at a time, while another process writes.  Everything raises LedgerError where the file
fails or what is asked for is not there.
"""

from beleg.ledger.desk.asked import (
    FACETS,
    SORTS,
    Against,
    Facet,
    FacetValue,
    Figure,
    Hit,
    Matter,
    MatterLine,
    MattersPage,
    Norm,
    Point,
    Query,
    Series,
    Silent,
    Sort,
    Source,
    Told,
    Whole,
    WholePage,
)
from beleg.ledger.desk.desk import Desk, open_desk
from beleg.ledger.desk.judged import Opened, Standing
from beleg.ledger.desk.keys import report_key
from beleg.ledger.desk.origins import Kin, Origin, OriginLine, OriginsPage, Printing
from beleg.ledger.desk.readings import StoredReading
from beleg.ledger.desk.reports import ReportLine, ReportsPage
from beleg.ledger.desk.roads import Road

__all__ = [
    "FACETS",
    "SORTS",
    "Against",
    "Desk",
    "Facet",
    "FacetValue",
    "Figure",
    "Hit",
    "Kin",
    "Matter",
    "MatterLine",
    "MattersPage",
    "Norm",
    "Opened",
    "Origin",
    "OriginLine",
    "OriginsPage",
    "Point",
    "Printing",
    "Query",
    "ReportLine",
    "ReportsPage",
    "Road",
    "Series",
    "Silent",
    "Sort",
    "Source",
    "Standing",
    "StoredReading",
    "Told",
    "Whole",
    "WholePage",
    "open_desk",
    "report_key",
]
