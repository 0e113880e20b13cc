"""From bytes to `Source`s: files, saved pages, lines of JSON, standard input."""

from beleg.read.limits import LIMIT
from beleg.read.sources import sent, sources

__all__ = ["LIMIT", "sent", "sources"]
