"""Running the road over many sources: `run`, in one process or several, into a ledger."""

from beleg.engine.run import Outcome, Step, run
from beleg.engine.stopping import Stop

__all__ = ["Outcome", "Step", "Stop", "run"]
