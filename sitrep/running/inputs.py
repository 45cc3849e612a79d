"""The articles of a run: found, named, hashed, and copied so that what is read is what was hashed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from ..errors import InputError
from ..paths import SEEDS

INDEX = "index.csv"


def collect(paths: Sequence[str | Path]) -> dict[str, bytes]:
    """Bytes of every input by file name, in the order of the names; of `seeds/` where no path is given.

    paths: one folder (its .txt files and index.csv), or files. Raises InputError where one is missing, unreadable or
    named twice, or where there is no article.
    """
    files = _files([Path(path) for path in paths] or [SEEDS])
    found: dict[str, bytes] = {}
    for file in files:
        if file.name in found:
            raise InputError(str(file), "a second file of this name", "one file for each name", "Rename one; an article is known by its file name.")
        try:
            found[file.name] = file.read_bytes()
        except OSError as error:
            raise InputError(str(file), error.strerror or "an unreadable file", "a readable file", "Check its name and permissions.") from error
    if not set(found) - {INDEX}:
        raise InputError(", ".join(str(path) for path in paths) or "seeds/", "no article", "at least one .txt file", "Name a text file or a folder that holds some.")
    return dict(sorted(found.items()))


def _files(paths: list[Path]) -> list[Path]:
    """The files meant, each file's index.csv among them, as `sitrep.reading.load` would find it."""
    if len(paths) == 1 and paths[0].is_dir():
        return sorted(file for file in paths[0].iterdir() if file.suffix == ".txt" or file.name == INDEX)
    for path in paths:
        if path.is_dir():
            raise InputError(str(path), "a folder beside other paths", "one folder, or files", "Name one folder alone.")
        if not path.exists():
            raise InputError(str(path), "no file", "an article (.txt) or a folder of articles", "Check the path.")
        if path.suffix != ".txt" and path.name != INDEX:
            raise InputError(str(path), f"a file that ends in {path.suffix or 'nothing'}", "an article as a .txt file", "Save it as UTF-8 text under a name that ends in .txt.")
    indexes = {path.parent / INDEX: None for path in paths if path.name != INDEX and (path.parent / INDEX).exists()}
    return [*(path for path in paths if path not in indexes), *indexes]


def hashes(files: dict[str, bytes]) -> dict[str, str]:
    """SHA-256 of each input, hexadecimal."""
    return {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}


def copy(files: dict[str, bytes], folder: Path) -> None:
    """Write the inputs into a new folder."""
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
