"""The data dictionary, data/README.md, rendered from the schema. `python -m sitrep.tables.dictionary` writes it anew."""

from __future__ import annotations

from pathlib import Path

from ..paths import ROOT
from ..schema import TABLES, UNRESOLVED, Column, Table
from .csvtext import SEPARATOR

FILE = ROOT / "data" / "README.md"

TOP = """# Data dictionary

Generated from `sitrep/schema.py` by `python -m sitrep.tables.dictionary`; a test holds this file to it.

- `tables/` is written by the code: each table as CSV for people and as Parquet for machines, and `datapackage.json`
  (Frictionless Table Schema, version 1) with types, closed lists, keys, and the SHA-256 of every file. A file that was
  changed by hand is refused when it is loaded.
- `handmade/` is written by people: corrections that outlive the next run. See `handmade/README.md`.
- `reference/` is what the reader knows: base map, gazetteer, vocabulary, fonts, each with origin and licence.

## How to read the tables

**Spans.** `start` and `end` count Unicode code points of the article's text as read, from 0; `start` is the first
character, `end` the one after the last. In every table with these columns `article_text[start:end] == text`, exactly;
tables that break this are not written. The text itself is in `articles.text`, so the tables need no other file.

**Missing values.** An empty cell means that the article does not say, or that the reader could not tell. No sentinel
stands in for it (no 0, no "n/a"). Where a figure's field is empty for a reason that the reader knows, `unresolved`
names it as `field:reason`: {unresolved}. An empty text and a missing one are the same.

**Numbers** are fully scaled: 2.5 million is 2500000. A range has `value` and `value_max`; a vague number ("dozens") has
its lower bound in `value` and `vague` true; the qualifier is in `change`. Nothing is averaged.

**Places** are in degrees, WGS 84. Of a country or region they name a point inside it, not where the forces stand.

**Ids** are the first characters of a SHA-256 over the article's text and the span. The same article gives the same ids
again; no id comes from a clock, a row number or chance.

**CSV.** UTF-8 without a byte order mark; comma; a line feed ends a row; a cell with a comma, a quotation mark or a line
break stands in quotation marks, and a quotation mark inside is doubled. Numbers have a decimal point and no separators;
booleans are `true` and `false`; days are `YYYY-MM-DD`. A list is one cell, its items joined by `{separator}`; a
semicolon or backslash inside an item has a backslash before it. A cell of free text (also a list) that begins with
`=`, `+`, `-`, `@`, a tab, a line break, a full-width form of these signs, or an apostrophe has one apostrophe put in
front, so that no spreadsheet runs it as a formula: take one leading apostrophe away to have the text. Numbers, days and
words of closed lists (such as `=` in `change`) are never touched. Parquet holds every value as it is, lists as lists.

## Tables
"""


def render() -> str:
    """The whole of data/README.md."""
    top = TOP.format(unresolved=", ".join(f"`{code}`" for code in UNRESOLVED), separator=SEPARATOR)
    index = "\n".join(["| table | one row is | named by |", "|---|---|---|", *(f"| [`{t.name}`](#{t.name}) | {t.row} | {_code(t.key)} |" for t in TABLES.values())])
    return "\n".join([top, index, *(_section(table) for table in TABLES.values())])


def write(path: Path = FILE) -> Path:
    """Write the dictionary to `path` and return it."""
    path.write_text(render(), encoding="utf-8", newline="\n")
    return path


def _section(table: Table) -> str:
    rows = "\n".join(f"| `{c.name}` | {c.type} | {'yes' if c.required else ''} | {_meaning(c)} |" for c in table.columns)
    return f"\n### {table.name}\n\nOne row is {table.row}; {_code(table.key)} name{'s' if len(table.key) == 1 else ''} it.\n\n| column | type | always there | meaning |\n|---|---|---|---|\n{rows}\n"


def _meaning(column: Column) -> str:
    allowed = f"; one of {_code(column.enum)}" if column.enum and column.type != "list" else f"; each one of {_code(column.enum)}" if column.enum else ""
    return (column.meaning + allowed).replace("|", "\\|")


def _code(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


if __name__ == "__main__":
    print(f"Written: {write()}")
