"""The reports in examples/reports/, cleaned but not analysed, by the names of their files."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from beleg import read
from beleg.clean import clean
from beleg.model import Reading, Source

FOLDER = Path(__file__).resolve().parents[1] / "examples" / "reports"

#: The reports that are no first of their origin, by that which is: what they are to it.
GROUPS = {
    "2023-10-13-container-npa.txt": {
        "2023-10-14-container-fehnblatt.txt": "copy",
        "2023-10-14-container-hellwegkurier.txt": "shortened",
    },
    "2023-11-01-million-npa.txt": {
        "2023-11-02-million-isarblick.html": "shortened",
        "2023-11-02-million-weserpost.txt": "extended",
    },
    "2024-10-18-soldaten-npa.txt": {"2024-10-18-soldaten-npa-neu.txt": "version"},
}


@cache
def cleaned() -> tuple[Reading, ...]:
    """A reading without statements or claims of every example."""
    sources = [one for one in read.sources([FOLDER]) if isinstance(one, Source)]
    return tuple(Reading(clean(replace(one, id=os.path.basename(one.id))), "test") for one in sources)
