"""Kernels for a run: this interpreter's own, started ahead, gone when the run is over.

All are started at once and import what their notebook will need, so that the second notebook's kernel is warm when the
first notebook ends. They talk over Unix sockets (no port to collide on) and see no user profile, so a start-up file in
a home folder changes nothing.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from jupyter_core.utils import run_sync

from ..paths import ROOT

SOCKET_PATH_LENGTH = 90  # Unix sockets take about 104 characters, jupyter_client adds up to eight


class Kernel(AsyncKernelManager):
    """A kernel that also closes the client that papermill opened to it."""

    opened = None

    def client(self, **options: Any) -> AsyncKernelClient:
        self.opened = super().client(**options)
        return self.opened

    def end(self) -> None:
        """Kill the process and close every channel to it."""
        if self.opened is not None:
            self.opened.stop_channels()
        if self.has_kernel:
            run_sync(self.shutdown_kernel)(now=True)


@contextmanager
def kernels(modules: Sequence[str], cwd: Path) -> Iterator[list[Kernel]]:
    """A running kernel in folder `cwd` for each of `modules`, which it has imported but not bound to a name.

    All are killed on leaving, however that comes about.
    """
    home = Path(tempfile.mkdtemp(prefix="sitrep-"))
    started: list[Kernel] = []
    try:
        for number, module in enumerate(modules):
            manager = _manager(home / f"{number}.json")
            started.append(manager)
            warm = f"--IPKernelApp.exec_lines=__import__({module!r})"
            run_sync(manager.start_kernel)(cwd=str(cwd), env=_environment(home), extra_arguments=[warm])
        yield started
    finally:
        for manager in started:
            manager.end()
        shutil.rmtree(home, ignore_errors=True)


def _manager(connection: Path) -> Kernel:
    return Kernel(
        kernel_name="python3",
        # no folder searched: the one kernel left is that of the running interpreter
        kernel_spec_manager=KernelSpecManager(kernel_dirs=[]),
        transport="ipc" if len(str(connection)) <= SOCKET_PATH_LENGTH else "tcp",
        connection_file=str(connection),
    )


def _environment(home: Path) -> dict[str, str]:
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    return {**os.environ, "IPYTHONDIR": str(home), "PYTHONPATH": path}
