"""What commands print, and where: tables sized to the terminal, JSON, messages of one line, progress that only people see."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from beleg.model import Reject
from beleg.present.text import line

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

#: Columns where nobody's screen sets them: wide enough that a claim stands on one line.
_UNBOUNDED = 200


class Exit:
    """The exit codes of all commands."""

    OK = 0
    NOTHING = 1
    USAGE = 2
    REJECTED = 3


def console() -> Console:
    """The console for standard output: colours and the screen's width on a terminal, plain and wide elsewhere."""
    from rich.console import Console  # slow to import, and commands that print data do without

    # Where COLUMNS is set it holds on a pipe too; rich reads it by itself.
    width = None if sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdecimal() else _UNBOUNDED
    return Console(width=width, markup=False, emoji=False, highlight=False, soft_wrap=False)


def show(*parts: RenderableType) -> None:
    """Print tables and texts; off a terminal their lines end with their last character."""
    out = console()
    if out.is_terminal:
        out.print(*parts, sep="\n")
        return
    with out.capture() as kept:
        out.print(*parts, sep="\n")
    for printed in kept.get().strip("\n").split("\n"):
        print(printed.rstrip())  # noqa: T201 - the command line's own output


def width() -> int:
    """How many columns there are to print on."""
    return console().width


def colours() -> bool:
    """Whether what is shown may be told apart by colour."""
    return not (out := console()).no_color and out.is_terminal


def json(value: Any) -> None:
    """Print a value as JSON, indented, in UTF-8 whatever the terminal's charset."""
    import msgspec

    data(msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n")


def data(raw: bytes) -> None:
    """Write bytes to standard output."""
    sys.stdout.flush()
    sys.stdout.buffer.write(raw)
    sys.stdout.buffer.flush()


def say(message: str) -> None:
    """Print one line to standard output; it holds nothing that could steer a terminal."""
    print(line(message))  # noqa: T201 - the command line's own output


def complain(message: str) -> None:
    """Print one line to standard error."""
    print(line(message), file=sys.stderr)  # noqa: T201 - the command line's own output


def rejected(reject: Reject) -> None:
    """Tell of a reject: ``file: place: reason``."""
    complain(": ".join(part for part in (reject.name, reject.place, reject.reason) if part))


@contextmanager
def progress(verb: str) -> Iterator[Callable[[int, str], None]]:
    """A line on standard error that tells how many are done and which is at hand, if a person looks at it."""
    if not sys.stderr.isatty():
        yield lambda done, name: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        TimeElapsedColumn(),
        TextColumn("{task.fields[name]}", markup=False, style="dim"),
    )
    with Progress(*columns, console=Console(stderr=True, markup=False, emoji=False), transient=True) as bar:
        task = bar.add_task(verb, total=None, name="")

        def show(done: int, name: str) -> None:
            bar.update(task, description=f"{verb} {done}", name=line(name)[-60:])

        yield show
