"""A desk and a browser to look at it, for the tests and for screenshots.

The browser is the system's Chromium: Playwright's own builds are not needed.
"""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import Browser, sync_playwright

from beleg.present.desk.app import create_app
from beleg.present.desk.settings import Settings

#: How long a desk may take until it answers, in seconds.
PATIENCE = 30.0

MISSING = "the tests of the desk need a Chromium: install the package chromium (Debian: apt-get install chromium)"


@contextmanager
def served(ledger: Path, **options: object) -> Iterator[Settings]:
    """A desk over the ledger, really listening, on a free port of this machine."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        settings = Settings(ledger, port=probe.getsockname()[1], **options)
    config = uvicorn.Config(
        create_app(settings), host="127.0.0.1", port=settings.port, log_level="warning", server_header=False
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + PATIENCE
    while not server.started:
        if time.monotonic() > until or not thread.is_alive():
            raise RuntimeError("the desk did not start")
        time.sleep(0.01)
    try:
        yield settings
    finally:
        server.should_exit = True
        thread.join(PATIENCE)


def chromium() -> str | None:
    """Where the system's Chromium is, None where there is none."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@contextmanager
def browser() -> Iterator[Browser]:
    """The system's Chromium without a window.  Raises RuntimeError where there is none."""
    path = chromium()
    if path is None:
        raise RuntimeError(MISSING)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield opened
        finally:
            opened.close()
