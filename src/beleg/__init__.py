"""beleg reads news reports and keeps a ledger of who claims what, with the exact words behind every cell.

import beleg

reading = beleg.extract("Nordkorea hat …", published="2023-10-13")
with beleg.open_ledger("kp-ru.beleg") as ledger:
    ledger.read(["reports/"])
    for row in ledger.claims(supplier="KP", goods="ammunition"):
        print(row.published, row.claim.claimants, row.claim.quantity)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from beleg.engine.verbs import OpenLedger as OpenLedger
    from beleg.engine.verbs import extract as extract
    from beleg.engine.verbs import open_ledger as open_ledger
    from beleg.errors import BelegError as BelegError

__version__ = "0.1.0"

__all__ = ["BelegError", "OpenLedger", "__version__", "extract", "open_ledger"]

#: Where the verbs live; the reader of German is loaded when the first is called for, not when beleg is imported.
_PLACES = {
    "BelegError": "beleg.errors",
    "OpenLedger": "beleg.engine.verbs",
    "extract": "beleg.engine.verbs",
    "open_ledger": "beleg.engine.verbs",
}


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_PLACES[name]), name)
