"""run.json: what the last run did, in words that stay true, and no clock.

A run that published writes its status, inputs, parameters, outputs (each with its SHA-256), row counts and versions.
A run that failed writes what failed, and keeps the record of the issue that still stands under `earlier`.
Outputs are named as in an issue's own folder (`tables/figures.csv`), wherever they lie.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from .. import __version__
from ..errors import InputError, SitrepError
from ..paths import HANDMADE, REFERENCE, ROOT, IssueFolders
from .parameters import Parameters

NAME = "run.json"
PUBLISHED, EMPTY, FAILED = "published", "empty", "failed"
MADE_WITH = ("papermill", "nbconvert", "pandas", "geopandas", "matplotlib", "great-tables", "jinja2", "typst")
PACKAGE = Path(__file__).resolve().parent.parent


def digest(path: Path) -> str:
    """SHA-256 of a file's bytes, hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def content_hash(inputs: dict[str, str], parameters: Parameters, notebooks: Iterable[Path]) -> str:
    """Hash of all that an issue is made from: articles, parameters, notebooks' sources, code, reference data, lock."""
    made_from = {
        "inputs": inputs,
        "parameters": asdict(parameters),
        "notebooks": {path.name: _source(path) for path in notebooks},
        "code": {path.relative_to(ROOT).as_posix(): digest(path) for path in _code()},
    }
    return hashlib.sha256(json.dumps(made_from, sort_keys=True).encode()).hexdigest()


def _code() -> list[Path]:
    folders = (PACKAGE, REFERENCE, HANDMADE)
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    return sorted([*files, ROOT / "requirements.txt"])


def _source(notebook: Path) -> list[Any]:
    """Cells of a notebook without their outputs and without what an earlier run injected."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return [
        [cell["cell_type"], "".join(cell["source"]), cell["metadata"].get("tags", [])]
        for cell in cells if "injected-parameters" not in cell["metadata"].get("tags", [])
    ]


def place(folders: IssueFolders, name: str) -> Path:
    """Where the output of this name lies."""
    top, _, rest = name.partition("/")
    return getattr(folders, top) / rest if rest else folders.page / name


def success(
    issue: str, inputs: dict[str, str], parameters: Parameters, outputs: dict[str, str], rows: dict[str, int], unread: dict[str, str]
) -> dict[str, Any]:
    """Record of a run whose issue is to be published; `empty` where it has no row to report.

    inputs, outputs: SHA-256 by name; rows: row counts by table; unread: why an article was not read, by its name.
    """
    return {
        "status": PUBLISHED if rows["forces"] or rows["figures"] else EMPTY,
        "issue": issue,
        "inputs": inputs,
        "parameters": asdict(parameters),
        "outputs": outputs,
        "rows": rows,
        "unread": unread,
        "versions": {"sitrep": __version__, **{name: version(name) for name in MADE_WITH}},
    }


def failure(issue: str, inputs: dict[str, str], parameters: Parameters, error: dict[str, Any], earlier: dict[str, Any] | None) -> dict[str, Any]:
    """Record of a run that published nothing. error: notebook, cell, kind, message; earlier: record of the issue that stands."""
    return {
        "status": FAILED,
        "error": error,
        "issue": issue,
        "inputs": inputs,
        "parameters": asdict(parameters),
        "versions": {"sitrep": __version__},
        "earlier": earlier,
    }


def read(folder: Path) -> dict[str, Any] | None:
    """The record in `folder`, None if there is none. Raises InputError where run.json is no record of Sitrep's."""
    path = folder / NAME
    if not path.exists():
        return None
    try:
        record = json.loads(path.read_bytes())
        if record["status"] in (PUBLISHED, EMPTY, FAILED) and "issue" in record:
            return record
    except (ValueError, KeyError, TypeError):
        pass
    raise InputError(str(path), "a file that is no record of a run", "a run.json that Sitrep wrote", "Move it away or choose another folder.")


def standing(record: dict[str, Any] | None) -> dict[str, Any] | None:
    """The record of the issue that stands in the folder: the run's own, or the one before a failed run."""
    if record is None or record["status"] != FAILED:
        return record
    return record["earlier"]


def seal(record: dict[str, Any]) -> str:
    """SHA-256 of a record without its seal: by it, `check` notices a digit altered in run.json itself."""
    unsealed = {key: value for key, value in record.items() if key != "seal"}
    return hashlib.sha256(json.dumps(unsealed, sort_keys=True).encode()).hexdigest()


def text(record: dict[str, Any]) -> str:
    """A record as sealed JSON: keys in order, one line each."""
    return json.dumps({**record, "seal": seal(record)}, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def write(record: dict[str, Any], folder: Path) -> None:
    """Put the record into `folder` in one step."""
    folder.mkdir(parents=True, exist_ok=True)
    new = folder / f".{NAME}.{os.getpid()}"
    new.write_text(text(record), encoding="utf-8")
    new.replace(folder / NAME)


def altered(record: dict[str, Any], folders: IssueFolders) -> list[str]:
    """Names of outputs that are missing or no longer have the bytes the record names."""
    wrong = []
    for name, expected in record["outputs"].items():
        path = place(folders, name)
        if not path.is_file() or digest(path) != expected:
            wrong.append(name)
    return wrong


def describe(error: BaseException) -> dict[str, Any]:
    """An error as the record keeps it."""
    return {
        "notebook": getattr(error, "notebook", None),
        "cell": getattr(error, "cell", None),
        "kind": getattr(error, "kind", type(error).__name__),
        "message": getattr(error, "message", str(error)),
    }
