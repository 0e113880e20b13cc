"""beleg reads news reports and keeps a ledger of who claims what, with the exact words behind every cell."""

__version__ = "0.1.0"
