"""What must hold between tables before they are written or after they were loaded.

sitrep/schema.py checks one table by itself; here are the rules that need the texts or a second table:
every span lies where its words are, every id that a row names exists, every cell can be written and read again.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator
from typing import Any

import pandas as pd

from .. import schema
from ..errors import SchemaError, SpanError
from ..schema import TABLES, Tables
from ..spans import check_spans

REFERENCES = (  # (table, column, table whose key it names)
    *((name, "article_id", "articles") for name, table in TABLES.items() if name != "articles" and "article_id" in table.names),
    ("figures", "same_as", "figures"),
    ("evidence", "figure_id", "figures"),
    ("forces", "figure_ids", "figures"),
    ("forces", "statement_ids", "statements"),
    ("forces", "article_ids", "articles"),
    ("checks", "figure_ids", "figures"),
)


def tidy(table: pd.DataFrame) -> pd.DataFrame:
    """A copy in which an empty text is a missing cell, as the schema knows no difference between the two."""
    return table.assign(**{name: table[name].replace("", pd.NA) for name in table.columns if str(table[name].dtype) == "string"})


def check_tables(tables: Tables) -> None:
    """Raise SchemaError or SpanError unless the tables are all there, sound each by itself and sound together."""
    if set(tables) != set(TABLES):
        raise SchemaError(
            "tables",
            f"without {sorted(set(TABLES) - set(tables))}, unknown {sorted(set(tables) - set(TABLES))}",
            f"exactly {list(TABLES)}",
            "Pass what reconcile(read(articles)) returns.",
        )
    rows = {}
    for name in TABLES:
        rows[name] = schema.records(schema.check(name, tables[name]))
        _refuse(name, list(_bad_cells(name, rows[name])))
    _check_references(rows)
    _check_figures(rows["figures"])
    texts = {row["article_id"]: row["text"] or "" for row in rows["articles"]}
    for name, table in TABLES.items():
        if table.spans:
            _refuse(name, _half_spans(rows[name]))
            check_spans(name, rows[name], texts)


def _refuse(name: str, found: list[str]) -> None:
    if found:
        raise SchemaError(f"table {name}", "; ".join(found[:5]), "cells that can be written and read again", "This is a defect of the reader; correct the rows named.")


def _bad_cells(name: str, rows: list[dict[str, Any]]) -> Iterator[str]:
    for column in TABLES[name].columns:
        for i, row in enumerate(rows):
            value = row[column.name]
            if value is None:
                continue
            for text in value if isinstance(value, list) else [value]:
                if isinstance(value, list) and (not isinstance(text, str) or not text):
                    yield f"{column.name} lists {text!r} in row {i}"
                elif isinstance(text, str) and any("\ud800" <= c <= "\udfff" for c in text):
                    yield f"{column.name} holds a lone surrogate in row {i}"
            if column.type == "number" and not math.isfinite(value):
                yield f"{column.name} is {value} in row {i}"
            if column.type == "date" and not _is_day(value):
                yield f"{column.name} is no day of the calendar, {value}, in row {i}"


def _is_day(value: str) -> bool:
    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _half_spans(rows: list[dict[str, Any]]) -> list[str]:
    return [f"start, end and text are not all there or all empty in row {i}" for i, row in enumerate(rows) if len({row[name] is None for name in ("start", "end", "text")}) > 1]


def _check_references(rows: dict[str, list[dict[str, Any]]]) -> None:
    known = {name: {row[TABLES[name].key[0]] for row in rows[name]} for name in ("articles", "figures", "statements")}
    for name, column, target in REFERENCES:
        for row in rows[name]:
            named = row[column] if isinstance(row[column], list) else [row[column]]
            for value in named:
                if value is not None and value not in known[target]:
                    raise SchemaError(f"table {name}, column {column}", repr(value), f"an id of table {target}", "Write the tables of one reading together, and whole.")


def _check_figures(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        if not (row["start"] <= row["number_start"] < row["end"] and row["sentence_start"] <= row["start"] < row["end"] <= row["sentence_end"]):
            raise SpanError(
                f"figures, figure {row['figure_id']}",
                f"numeral at {row['number_start']}, words at {row['start']}–{row['end']}, sentence at {row['sentence_start']}–{row['sentence_end']}",
                "the numeral inside the words and the words inside the sentence",
                "This is a defect of the reader; report the article.",
            )
