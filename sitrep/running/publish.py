"""Moving a finished issue into place: all of it or nothing.

An issue owns the files its record names and no others, so a folder may hold other people's files beside it. Each file
is replaced in one step of the file system; if one cannot be, those already replaced come back.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ..paths import IssueFolders, issue_folders
from .record import NAME, place


PREFIX = ".sitrep-"
ABANDONED_SECONDS = 24 * 3600  # far longer than any run may take


@contextmanager
def staging(base: Path) -> Iterator[Path]:
    """A new folder beside `base`, gone on leaving; inside it where only that is writable or on the same file system.

    Folders that killed runs left there a day ago go as well.
    """
    base.mkdir(parents=True, exist_ok=True)
    parent = base.resolve().parent
    beside = os.access(parent, os.W_OK) and parent.stat().st_dev == base.stat().st_dev
    home = parent if beside else base.resolve()
    for left in home.glob(f"{PREFIX}*"):
        if time.time() - left.stat().st_mtime > ABANDONED_SECONDS:
            shutil.rmtree(left, ignore_errors=True)
    stage = Path(tempfile.mkdtemp(prefix=PREFIX, dir=home))
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def publish(stage: Path, names: Iterable[str], folders: IssueFolders, retired: Iterable[str]) -> None:
    """Replace the issue in `folders` by the one in `stage`; the record goes first, so that no output is ever unaccounted for.

    names: outputs of the new issue; retired: outputs of the earlier issue that the new one does not have.
    Raises OSError, with the earlier issue back in place, where a file cannot be moved.
    """
    staged, kept = issue_folders(stage), stage / "replaced"
    moves = [(place(staged, name), place(folders, name), kept / name) for name in (NAME, *names)]
    removals = [(place(folders, name), kept / name) for name in retired if place(folders, name).exists()]
    undo: list[tuple[Path, Path | None]] = []
    with _locked(folders.page), _uninterrupted():
        try:
            for new, target, old in moves:
                target.parent.mkdir(parents=True, exist_ok=True)
                undo.append((target, _set_aside(target, old)))
                new.replace(target)
            for target, old in removals:
                undo.append((target, _set_aside(target, old)))
                target.unlink()
        except BaseException:
            _roll_back(undo)
            raise


def _set_aside(target: Path, old: Path) -> Path | None:
    """Keep a copy of the earlier file, which stays in place until it is replaced."""
    if not target.exists():
        return None
    old.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(target, old)
    return old


def _roll_back(undo: list[tuple[Path, Path | None]]) -> None:
    for target, old in reversed(undo):
        if old is None:
            target.unlink(missing_ok=True)
        else:
            old.replace(target)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder alone; a second run waits until the first has published."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let SIGINT and SIGTERM wait for the few milliseconds in which files move."""
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)
