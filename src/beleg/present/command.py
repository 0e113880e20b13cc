"""The command line: `beleg`."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from beleg import __version__
from beleg.collecting import collect_seldom
from beleg.errors import BelegError
from beleg.present import asking, handing, judging, reading, screen, serving, upkeep

app = typer.Typer(
    name="beleg",
    help="Read news reports and keep a ledger of who claims what about arms transfers, with the exact words behind every cell.",
    epilog="Exit codes: 0 done, 1 nothing found or a problem, 2 wrong use, 3 some inputs were rejected.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

#: The commands in the order in which help lists them.
for command in (
    reading.read,
    reading.extract,
    asking.claims,
    asking.show,
    asking.matters,
    asking.figures,
    reading.explain,
    serving.serve,
    handing.dossier,
    handing.export,
    judging.judge,
    judging.judgements,
    upkeep.rejects,
    upkeep.link,
    handing.check,
):
    app.command()(command)


def _version(wanted: bool) -> None:
    if wanted:
        screen.say(f"beleg {__version__}")
        raise typer.Exit


@app.callback()
def start(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and leave.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Read news reports and keep a ledger of who claims what about arms transfers, with the exact words behind every cell."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command line with `arguments`, by default the process's own.  Ends in SystemExit with the exit code."""
    collect_seldom()
    for stream in (sys.stdout, sys.stderr):
        # A terminal of another charset gets what it lacks spelt out, never a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        app(arguments, prog_name="beleg")
    except BelegError as error:
        screen.complain(str(error))
        sys.exit(screen.Exit.NOTHING)
    except BrokenPipeError:
        _close_quietly()
        sys.exit(screen.Exit.NOTHING)


def _close_quietly() -> None:
    """Whoever read our output has left: nothing that is still buffered may raise again when the process ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
