"""SIGINT and SIGTERM as an exception, so that a stopped run cleans up and its record tells the truth."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Stopped(KeyboardInterrupt):
    """A signal ended the run. A KeyboardInterrupt, since asyncio lets no other exception of a handler through."""


@contextmanager
def stoppable() -> Iterator[None]:
    """Raise Stopped in the block at the first SIGINT or SIGTERM; later ones wait for the cleaning up.

    Outside the main thread, where Python allows no handler, the block runs as it is.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    earlier = {number: signal.signal(number, _stop) for number in SIGNALS}
    try:
        yield
    finally:
        for number, handler in earlier.items():
            signal.signal(number, handler)


def _stop(number: int, frame: FrameType | None) -> None:
    for each in SIGNALS:
        signal.signal(each, signal.SIG_IGN)
    raise Stopped(signal.Signals(number).name)
