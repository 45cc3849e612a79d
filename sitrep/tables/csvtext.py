"""Tables as CSV text and back, without loss.

RFC 4180 with LF line ends; a carriage return inside a cell stays. A cell of free text that a spreadsheet might run as
a formula, and one that begins with an apostrophe, gets an apostrophe in front; reading takes one away again.
Numbers, days and words of a closed list are never touched.
"""

from __future__ import annotations

import csv
import io
import re
import sys
from collections.abc import Callable
from typing import Any

import pandas as pd

from .. import schema
from ..errors import InputError
from ..schema import TABLES, Column

RISKY = tuple("=+-@\t\r\n＝＋－＠'")
SEPARATOR = "; "
ITEM = re.compile(r"((?:[^;\\]|\\.)*)(?:; |\Z)", re.DOTALL)
EXACT = 1e15  # up to here a whole float is written with all its digits


def write_csv(name: str, table: pd.DataFrame) -> str:
    """The table as CSV text: header, then a line per row. `table` obeys the schema of `name`."""
    columns = TABLES[name].columns
    lines = [",".join(column.name for column in columns)]
    lines += [",".join(_quote(_write_cell(column, row[column.name])) for column in columns) for row in schema.records(table)]
    return "\n".join(lines) + "\n"


def read_csv(name: str, text: str) -> pd.DataFrame:
    """The table from CSV text. Raises InputError naming line and column where a cell is not what `write_csv` writes."""
    columns = TABLES[name].columns
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    limit = csv.field_size_limit(sys.maxsize)
    try:
        if (header := next(reader, [])) != TABLES[name].names:
            raise InputError(f"{name}.csv, line 1", f"columns {header}", f"columns {TABLES[name].names}", "Restore the header line or read the articles again.")
        rows = [_read_row(f"{name}.csv, line {reader.line_num}", columns, cells) for cells in reader]
    except csv.Error as error:
        raise InputError(f"{name}.csv, line {reader.line_num}", str(error), "comma-separated values", "Restore the file or read the articles again.") from None
    finally:
        csv.field_size_limit(limit)
    return schema.frame(name, rows)


def list_cell(items: list[str]) -> str:
    """A list as one cell: items joined by "; ", a backslash before any backslash or semicolon of theirs."""
    return SEPARATOR.join(item.replace("\\", "\\\\").replace(";", "\\;") for item in items)


def number_text(value: float) -> str:
    """The shortest text that reads back as the same float; whole numbers without a decimal point."""
    return str(int(value)) if abs(value) < EXACT and value == int(value) else repr(float(value))


def _write_cell(column: Column, value: Any) -> str:
    if value is None:
        return ""
    if column.type == "boolean":
        return "true" if value else "false"
    if column.type == "integer":
        return str(value)
    if column.type == "number":
        return number_text(value)
    text = list_cell(value) if column.type == "list" else value
    return "'" + text if _is_free(column) and text.startswith(RISKY) else text


def _is_free(column: Column) -> bool:
    return column.type in ("string", "list") and not column.enum


def _quote(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(c in cell for c in ',"\r\n') else cell


def _read_row(where: str, columns: tuple[Column, ...], cells: list[str]) -> dict[str, Any]:
    if len(cells) != len(columns):
        raise InputError(where, f"{len(cells)} cells", f"{len(columns)} cells", "Restore the file or read the articles again.")
    row = {}
    for column, cell in zip(columns, cells):
        try:
            row[column.name] = None if cell == "" else READERS[column.type](cell[1:] if _is_free(column) and cell[0] == "'" else cell)
        except (KeyError, ValueError):
            raise InputError(f"{where}, column {column.name}", repr(cell), f"a {column.type}", "Restore the file or read the articles again.") from None
    return row


def _read_list(cell: str) -> list[str]:
    items, at = [], 0
    while at < len(cell):
        match = ITEM.match(cell, at)
        if match is None or match.end() == at:
            raise ValueError(cell)
        items.append(re.sub(r"\\(.)", r"\1", match[1], flags=re.DOTALL))
        at = match.end()
    return items


READERS: dict[str, Callable[[str], Any]] = {
    "string": str,
    "date": str,
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
    "list": _read_list,
}
