"""The command that opens the desk: `serve`."""

from __future__ import annotations

from typing import Annotated

import typer

from beleg.present import screen
from beleg.present.asking import Book
from beleg.present.desk.settings import LOOPBACK, PORT


def serve(
    ledger: Book,
    host: Annotated[
        str, typer.Option(help="The address to listen on; any but this machine's own needs --token.")
    ] = LOOPBACK,
    port: Annotated[int, typer.Option(help="The port to listen on.", min=1, max=65535)] = PORT,
    token: Annotated[
        str | None, typer.Option(help="What whoever opens the desk must know; it stands in the address printed.")
    ] = None,
) -> None:
    """Open the desk: the ledger in a browser, on this machine.

    \b
    Examples:
      beleg serve kp-ru.beleg
      beleg serve kp-ru.beleg --port 9000
      beleg serve kp-ru.beleg --host 192.0.2.7 --token "$(openssl rand -hex 16)"
    """
    import uvicorn

    from beleg import ledger as ledgers
    from beleg.engine.linking import bring_up_to_date
    from beleg.present.desk.app import create_app
    from beleg.present.desk.settings import Settings

    settings = Settings(ledger, host, port, token)
    # An older ledger is brought to the newest schema, and what was left unlinked is linked: the desk's pages only read.
    with ledgers.open(ledger) as book:
        bring_up_to_date(book)
    app = create_app(settings)
    screen.say(f"Open {settings.address}{f'?token={token}' if token else ''}  (Ctrl+C ends)")
    uvicorn.run(app, host=settings.host, port=settings.port, log_level="warning", server_header=False)
