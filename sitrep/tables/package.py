"""datapackage.json: what lies in a tables folder, for Frictionless readers and for `store.load`.

Data Package and Table Schema, version 1: types, enums, keys, foreign keys, size and SHA-256 of every file. No clock.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

from ..schema import TABLES, Column, Table
from .integrity import REFERENCES

FILE = "datapackage.json"
FIELD_TYPES = {"string": "string", "integer": "integer", "number": "number", "boolean": "boolean", "date": "date", "list": "string"}
MEDIA_TYPES = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}


def digest(content: bytes) -> str:
    """The hash as datapackage.json writes it."""
    return "sha256:" + hashlib.sha256(content).hexdigest()


def describe(files: dict[str, bytes]) -> str:
    """datapackage.json of `files` (file name → content, each named TABLE.csv or TABLE.parquet)."""
    package = {
        "profile": "data-package",
        "name": "sitrep-tables",
        "title": "Figures, forces and their words, read from news articles",
        "description": "Columns and escaping are explained in the project's data dictionary, data/README.md.",
        "resources": [_resource(name, content) for name, content in files.items()],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _resource(file: str, content: bytes) -> dict[str, Any]:
    name, _, ending = file.rpartition(".")
    table = TABLES[name]
    resource: dict[str, Any] = {
        "profile": "tabular-data-resource" if ending == "csv" else "data-resource",
        "name": name if ending == "csv" else f"{name}-{ending}",
        "path": file,
        "title": f"{name}: one row is {table.row}",
        "format": ending,
        "mediatype": MEDIA_TYPES[ending],
        "bytes": len(content),
        "hash": digest(content),
    }
    if ending == "parquet":
        resource["type"] = "file"  # Frictionless cannot open Parquet without an extra; it checks size and hash
    else:
        resource |= {"encoding": "utf-8", "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True}, "schema": table_schema(table)}
    return resource


def table_schema(table: Table) -> dict[str, Any]:
    """The Table Schema descriptor of one table as CSV."""
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    lists = {column.name for column in table.columns if column.type == "list"}
    keys = [
        {"fields": column, "reference": {"resource": "" if target == table.name else target, "fields": TABLES[target].key[0]}}
        for name, column, target in REFERENCES
        if name == table.name and column not in lists
    ]
    return schema | ({"foreignKeys": keys} if keys else {})


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.enum and column.type == "list":
        item = "(" + "|".join(re.escape(value) for value in column.enum) + ")"
        constraints["pattern"] = f"{item}(; {item})*"
    elif column.enum:
        constraints["enum"] = list(column.enum)
    field: dict[str, Any] = {"name": column.name, "type": FIELD_TYPES[column.type], "description": column.meaning}
    return field | ({"constraints": constraints} if constraints else {})
