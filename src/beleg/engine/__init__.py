"""Running the road over many sources: `run` in one process, into a ledger."""

from beleg.engine.run import Outcome, Step, run

__all__ = ["Outcome", "Step", "run"]
