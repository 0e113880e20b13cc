"""Stopping at a place where everything is whole."""

from __future__ import annotations

import signal
from collections.abc import Iterable, Iterator
from types import FrameType, TracebackType
from typing import Self, TypeVar

Item = TypeVar("Item")


class Stop:
    """Whether someone has asked to stop; a context manager in which the keyboard's interrupt asks.

    An interrupt only sets a flag, so that it never cuts through a transaction; but while input is waited for, which may never
    come, and the second time, it raises KeyboardInterrupt.
    """

    def __init__(self) -> None:
        self.asked = False
        self._waiting = False
        self._before: signal.Handlers | object = None

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGINT, self._ask)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        signal.signal(signal.SIGINT, self._before if callable(self._before) else signal.SIG_DFL)

    def _ask(self, number: int, frame: FrameType | None) -> None:
        if self.asked or self._waiting:
            self.asked = True
            raise KeyboardInterrupt
        self.asked = True

    def until(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items until someone asks to stop."""
        waiting = iter(items)
        while not self.asked:
            self._waiting = True
            try:
                item = next(waiting)
            except StopIteration:
                return
            finally:
                self._waiting = False
            yield item
