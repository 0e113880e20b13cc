"""From all reports to what links them: copies and origins of reporting, and the matters, denials and figures that claims share."""

from beleg.link.linker import Linker, link
from beleg.link.matters import place
from beleg.link.origins import lineage, origins, told
from beleg.link.series import series
from beleg.link.summary import matter, tally
from beleg.link.tellings import tellings
from beleg.link.ties import ties

__all__ = ["Linker", "lineage", "link", "matter", "origins", "place", "series", "tally", "tellings", "ties", "told"]
