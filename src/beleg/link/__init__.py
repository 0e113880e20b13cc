"""From all reports to the `Link`s between them, and to the origins of reporting that these make."""

from beleg.link.linker import Linker, link
from beleg.link.origins import lineage, origins, told

__all__ = ["Linker", "lineage", "link", "origins", "told"]
