"""What a desk is started with."""

from __future__ import annotations

import ipaddress
import secrets
from pathlib import Path

import msgspec

from beleg.errors import BelegError

#: Where a desk listens unless told otherwise; the port is none of those that IANA has given away.
LOOPBACK = "127.0.0.1"
PORT = 8716

#: The most that a form may send, in bytes: a day's batch of saved pages, and nothing that fills the memory.
LARGEST_BODY = 32 * 1024 * 1024

#: How many files may be sent at a time, how many batches may wait, and how many reports one may hold: more is for the command line.
MOST_FILES = 200
MOST_WAITING = 4
MOST_REPORTS = 5000


class Settings(msgspec.Struct, frozen=True):
    """Which ledger a desk shows, where it listens, and who may look.

    `token` must be known to whoever looks; without one only this machine may.  `secret` signs what forms carry; it lives as long as
    the process.
    """

    ledger: Path
    host: str = LOOPBACK
    port: int = PORT
    token: str | None = None
    largest_body: int = LARGEST_BODY
    most_files: int = MOST_FILES
    most_waiting: int = MOST_WAITING
    most_reports: int = MOST_REPORTS
    secret: str = msgspec.field(default_factory=lambda: secrets.token_hex(32))

    def __post_init__(self) -> None:
        if not is_loopback(self.host) and not self.token:
            raise BelegError(f"{self.host} is an address that others reach: give a --token that they must know")

    @property
    def address(self) -> str:
        """The address to open in a browser."""
        host = LOOPBACK if self.host in ("0.0.0.0", "::") else self.host  # noqa: S104 - compared, not bound
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}/"


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_address(host: str) -> bool:
    """Whether it is an IP address rather than a name, which someone else's name server could point here."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
