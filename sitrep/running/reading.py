"""Articles to tables alone, without notebooks: what `read` does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..paths import issue_folders
from . import inputs
from .publish import staging


def read_into(paths: Sequence[Path], folder: Path, form: str = "") -> dict[str, int]:
    """Write the tables of the articles at `paths` into `folder` and return their row counts.

    form: csv or parquet, empty for both. Raises InputError or ParameterError on what cannot be read or written.
    """
    from ..reading import load, read
    from ..tables import reconcile, store

    files = inputs.collect(paths)
    with staging(folder) as stage:
        inputs.copy(files, stage / "articles")
        tables = reconcile(read(load(stage / "articles")))
    store.write(tables, folder, (form,) if form else store.FORMATS)
    return {name: len(table) for name, table in tables.items()}
