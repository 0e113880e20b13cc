"""What reading leaves behind: nothing that only refers to itself, or reports would stay in memory until the collector looks."""

from __future__ import annotations

import gc

from beleg import read
from beleg.claim import load_pack
from beleg.model import Source
from beleg.road import extract
from example_reports import FOLDER


def test_a_report_that_was_read_is_freed_at_once() -> None:
    pack, sources = load_pack(), [one for one in read.sources([FOLDER]) if isinstance(one, Source)]
    found = sum(len(extract(source, pack).claims) for source in sources)  # what is kept for later reports is read now
    assert found > 10
    gc.collect()
    gc.disable()
    try:
        again = sum(len(extract(source, pack).claims) for source in sources)
        assert again == found
        assert gc.collect() == 0
    finally:
        gc.enable()
