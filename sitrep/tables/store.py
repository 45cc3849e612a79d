"""Tables on disk: CSV for people, Parquet for machines, datapackage.json for both. Equal tables give equal bytes."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from .. import schema
from ..errors import InputError, ParameterError
from ..schema import TABLES, Tables
from . import package
from .csvtext import read_csv, write_csv
from .integrity import check_tables, tidy

FORMATS = ("csv", "parquet")
ARROW_TYPES = {"string": pa.string(), "date": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_(), "list": pa.list_(pa.string())}
READ_AGAIN = "Read the articles again; lasting changes belong in data/handmade/corrections.csv."


def write(tables: Tables, folder: str | Path, formats: Sequence[str] = FORMATS) -> list[Path]:
    """Write every table of `tables` into `folder` in each of `formats`, and datapackage.json; return the paths.

    Nothing is written unless every table obeys its schema and every span holds its words.
    Files of ours in a format not asked for are removed, for they would be of another reading.
    Raises SchemaError, SpanError; ParameterError on an unknown format; InputError where the folder cannot be written.
    """
    if unknown := [name for name in formats if name not in FORMATS] or ([] if formats else ["none"]):
        raise ParameterError("formats", ", ".join(map(str, unknown)), f"some of {', '.join(FORMATS)}", "Choose csv, parquet or both.")
    tables = {name: tidy(table) for name, table in tables.items()}
    check_tables(tables)
    files = {f"{name}.{ending}": WRITERS[ending](name, tables[name]) for name in TABLES for ending in FORMATS if ending in formats}
    files[package.FILE] = package.describe(files).encode("utf-8")
    folder = Path(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for stale in (folder / f"{name}.{ending}" for name in TABLES for ending in FORMATS):
            if stale.name not in files:
                stale.unlink(missing_ok=True)
        for file, content in files.items():
            (folder / file).write_bytes(content)
    except OSError as error:
        raise InputError(str(folder), error.strerror or str(error), "a folder that can be written to", "Choose another folder or free space.") from error
    return [folder / file for file in files]


def load(folder: str | Path) -> Tables:
    """The tables that `write` put into `folder`, from Parquet where it is there and from CSV otherwise.

    Raises InputError where a file is missing, altered since it was written, or not to be read;
    SchemaError and SpanError where the tables are not sound.
    """
    folder = Path(folder)
    hashes = _hashes(folder)
    contents = {file: _content(folder, file) for file in hashes}
    for file, content in contents.items():
        if package.digest(content) != hashes[file]:
            raise InputError(str(folder / file), package.digest(content), f"{hashes[file]} as in {package.FILE}", f"The file was changed after it was written. {READ_AGAIN}")
    tables = {}
    for name in TABLES:
        ending = next((ending for ending in ("parquet", "csv") if f"{name}.{ending}" in contents), None)
        if ending is None:
            raise InputError(str(folder / package.FILE), f"no file of table {name}", f"{name}.csv or {name}.parquet", READ_AGAIN)
        tables[name] = LOADERS[ending](name, contents[f"{name}.{ending}"])
    check_tables(tables)
    return tables


def _hashes(folder: Path) -> dict[str, str]:
    """File name → hash by datapackage.json, for the files that are named as tables are."""
    where = str(folder / package.FILE)
    if not (folder / package.FILE).is_file():
        raise InputError(where, "no such file", "tables written by Sitrep", "Read the articles into this folder first.")
    try:
        resources = json.loads(_content(folder, package.FILE).decode("utf-8"))["resources"]
        listed = {str(resource["path"]): str(resource["hash"]) for resource in resources}
    except (ValueError, KeyError, TypeError):
        raise InputError(where, "no list of files with hashes", "a data package written by Sitrep", READ_AGAIN) from None
    return {file: listed[file] for name in TABLES for ending in FORMATS if (file := f"{name}.{ending}") in listed}


def _content(folder: Path, file: str) -> bytes:
    try:
        return (folder / file).read_bytes()
    except OSError as error:
        raise InputError(str(folder / file), error.strerror or str(error), f"a file that {package.FILE} names", READ_AGAIN) from error


def _to_csv(name: str, table: pd.DataFrame) -> bytes:
    return write_csv(name, table).encode("utf-8")


def _to_parquet(name: str, table: pd.DataFrame) -> bytes:
    rows = schema.records(table)
    columns = [pa.array([row[column.name] for row in rows], ARROW_TYPES[column.type]) for column in TABLES[name].columns]
    sink = io.BytesIO()
    # Statistics keep the smallest and the largest text whole, which would store an article three times.
    counted = [column.name for column in TABLES[name].columns if column.name != "text"]
    pq.write_table(pa.table(columns, names=TABLES[name].names), sink, compression="zstd", write_statistics=counted)
    return sink.getvalue()


def _from_csv(name: str, content: bytes) -> pd.DataFrame:
    return read_csv(name, content.decode("utf-8"))


def _from_parquet(name: str, content: bytes) -> pd.DataFrame:
    return schema.frame(name, pq.read_table(io.BytesIO(content)).to_pylist())


WRITERS: dict[str, Callable[[str, pd.DataFrame], bytes]] = {"csv": _to_csv, "parquet": _to_parquet}
LOADERS: dict[str, Callable[[str, bytes], pd.DataFrame]] = {"csv": _from_csv, "parquet": _from_parquet}
