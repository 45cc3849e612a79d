"""Every table and column, declared once: checks, data dictionary and datapackage.json are made from here.

In memory a table is a DataFrame of pandas' nullable types ("string", "Int64", "Float64", "boolean");
list columns hold Python lists of str. A missing cell is NA; why it is missing stands in `unresolved`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from .errors import SchemaError

CHANGES = ("=", "~", ">", "<")
DIMENSIONS = ("people", "formation", "equipment", "money", "percent", "distance", "duration", "count")
CATEGORIES = ("deployment", "alert", "presence", "withdrawal", "casualty", "displacement", "aid", "exercise", "strength", "other")
STATUSES = ("planned", "actual", "possible", "denied")
PLACE_KINDS = ("country", "region", "city", "base", "border", "water")
PRECISIONS = ("point", "area", "border", "country", "many_countries")
RESIDUE_REASONS = ("date", "age", "ordinal", "name", "time", "label", "determiner", "unread")
CHECKS = ("span_equals_quote", "parts_against_total", "currency_pair", "conversion", "same_number_other_meaning")
UNRESOLVED = (
    "actor:not_stated", "place:not_stated", "place:not_in_gazetteer", "place:ambiguous", "place:many_countries",
    "unit:not_stated", "unit:from_context", "source:not_stated",
)

Tables = dict[str, pd.DataFrame]  # keyed as TABLES

PANDAS_TYPES = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean", "date": "string", "list": "object"}


@dataclass(frozen=True)
class Column:
    """type: a key of PANDAS_TYPES; enum: allowed values (of each item where type is list)."""

    name: str
    type: str
    meaning: str
    required: bool = False
    enum: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """key: the columns whose values together name one row; spans: whether start, end, text point into the article."""

    name: str
    row: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    spans: bool = True

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.columns]


def _span(of: str, required: bool = True) -> tuple[Column, ...]:
    return (
        Column("start", "integer", f"first character of {of}, counted in the article's text as read", required),
        Column("end", "integer", f"character after the last of {of}", required),
        Column("text", "string", f"{of}: article_text[start:end]", required),
    )


ARTICLE_ID = Column("article_id", "string", "the article's file name without its ending", True)
SENTENCE = (
    Column("sentence_start", "integer", "first character of the sentence", True),
    Column("sentence_end", "integer", "character after the sentence's last", True),
)
CATEGORY = Column("category", "string", "what the figure is about", True, CATEGORIES)
STATUS = Column("status", "string", "whether it is planned, so, possible or denied", True, STATUSES)
PLACE = (
    Column("place", "string", "where it is, goes to or happened, as the text names it; for aid the recipient"),
    Column("place_iso3", "string", "ISO 3166-1 alpha-3 code of the country the place lies in (Kosovo XKX)"),
    Column("lat", "number", "degrees north, WGS 84, of the place or a point inside it"),
    Column("lon", "number", "degrees east, WGS 84"),
    Column("place_kind", "string", "what sort of place", False, PLACE_KINDS),
)
ACTOR = Column("actor", "string", "whose forces, or who gives: ISO 3166-1 alpha-3 or an organisation's code (NATO, EU, UN, OSCE)")
VALUE_MAX = Column("value_max", "number", "upper end of a range, in the same scale as value; empty unless a range")
CHANGE = Column("change", "string", "= as stated, ~ about, > at least or over, < at most or up to", True, CHANGES)
UNIT = Column("unit", "string", "singular head noun; for money the ISO 4217 code")
DIMENSION = Column("dimension", "string", "what sort of quantity", True, DIMENSIONS)
SOURCES = Column("source", "list", "who the article says it from, nearest first; empty where the article speaks itself")

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        Table("articles", "an input", ("article_id",), (
            ARTICLE_ID,
            Column("path", "string", "file name as received, relative to the folder given", True),
            Column("sha256", "string", "SHA-256 of the file's bytes, hexadecimal", True),
            Column("title", "string", "headline, where the text or index.csv gives one"),
            Column("publisher", "string", "who printed it"),
            Column("published", "date", "day of publication, YYYY-MM-DD"),
            Column("url", "string", "where it stands"),
            Column("language", "string", "ISO 639-1 code"),
            Column("characters", "integer", "length of the text in Unicode code points", True),
            Column("error", "string", "why it could not be read; empty if it was"),
            Column("text", "string", "the text as read; every span counts in it"),
        ), spans=False),
        Table("figures", "a number the article reports", ("figure_id",), (
            Column("figure_id", "string", "hash of article text, span and table", True),
            ARTICLE_ID,
            *_span("the figure's words"),
            Column("number_start", "integer", "first character of the numeral", True),
            *SENTENCE,
            Column("value", "number", "the number, fully scaled; of a vague figure its lower bound", True),
            VALUE_MAX,
            Column("vague", "boolean", "whether the text gives a vague number (dozens, thousands)", True),
            CHANGE,
            Column("change_word", "string", "the text's own qualifier"),
            UNIT, DIMENSION, CATEGORY, STATUS, ACTOR, *PLACE,
            Column("origin", "string", "where the forces or people come from, as the text names it"),
            Column("recipient", "string", "who receives it, where the text says so"),
            SOURCES,
            Column("period_start", "date", "first day the figure speaks of, where the text bounds it"),
            Column("period_end", "date", "last day the figure speaks of"),
            Column("same_as", "string", "figure_id of an earlier figure that states the same fact again or in another unit"),
            Column("unresolved", "list", "why a field is empty, as field:reason", False, UNRESOLVED),
        )),
        Table("statements", "a statement on forces that gives no number", ("statement_id",), (
            Column("statement_id", "string", "hash of article text, span and table", True),
            ARTICLE_ID,
            *_span("the statement's words"),
            *SENTENCE,
            CATEGORY, STATUS, ACTOR, *PLACE, SOURCES,
            Column("rule", "string", "the rule that read it", True),
        )),
        Table("evidence", "one field of one figure", ("figure_id", "field"), (
            Column("figure_id", "string", "the figure", True),
            ARTICLE_ID,
            Column("field", "string", "the field's column in figures", True),
            *_span("the words the field rests on (empty where the rule infers it)", required=False),
            Column("rule", "string", "the rule that read it", True),
        )),
        Table("forces", "a force", ("force_id",), (
            Column("force_id", "string", "hash of the ids it rests on", True),
            ACTOR,
            Column("actor_name", "string", "the actor's name in English"),
            Column("value", "number", "strength; empty where no number is reported"),
            VALUE_MAX,
            Column("change", "string", CHANGE.meaning, False, CHANGES),
            UNIT,
            Column("dimension", "string", DIMENSION.meaning, False, DIMENSIONS),
            CATEGORY, STATUS, *PLACE,
            Column("origin", "string", "where it comes from, as the text names it"),
            Column("sources", "list", "all who report it"),
            Column("figure_ids", "list", "the figures it rests on"),
            Column("statement_ids", "list", "the statements without a number it rests on"),
            Column("article_ids", "list", "the articles that report it", True),
        ), spans=False),
        Table("places", "a place mention", ("article_id", "start", "end"), (
            ARTICLE_ID,
            *_span("the place as the text names it"),
            Column("name", "string", "the gazetteer's name", True),
            Column("kind", "string", "what sort of place", True, PLACE_KINDS),
            Column("iso3", "string", "ISO 3166-1 alpha-3 of the country; empty for a region of several"),
            Column("lat", "number", "degrees north, WGS 84"),
            Column("lon", "number", "degrees east, WGS 84"),
            Column("geonames_id", "integer", "GeoNames id, where it has one"),
            Column("precision", "string", "how precisely the text places it", True, PRECISIONS),
        )),
        Table("quotes", "a direct quotation", ("article_id", "start"), (
            ARTICLE_ID,
            *_span("the words between the marks"),
            Column("speaker", "string", "full name or body, where the text says who spoke"),
            Column("said_on", "date", "day it was said, where the text says so"),
        )),
        Table("dates", "a date expression", ("article_id", "start"), (
            ARTICLE_ID,
            *_span("the expression"),
            Column("value", "string", "TIMEX3: 2022-01-28, 2022-01, 2022, 2022-W05", True),
            Column("earliest", "date", "first day it may mean", True),
            Column("latest", "date", "last day it may mean", True),
        )),
        Table("residue", "a number in the text that is no figure", ("article_id", "start"), (
            ARTICLE_ID,
            *_span("the numeral"),
            Column("reason", "string", "why it is no figure", True, RESIDUE_REASONS),
        )),
        Table("checks", "one consistency check", ("article_id", "check", "detail"), (
            ARTICLE_ID,
            Column("check", "string", "what was compared", True, CHECKS),
            Column("passed", "boolean", "whether it holds", True),
            Column("detail", "string", "what was found", True),
            Column("figure_ids", "list", "the figures compared"),
        ), spans=False),
    )
}


def frame(name: str, rows: Iterable[dict[str, Any]]) -> pd.DataFrame:
    """Table `name` from records; a key that a record lacks is missing there.

    Raises SchemaError on an unknown key, and on a value that its column cannot hold (a lone surrogate among them).
    """
    rows = list(rows)
    table = TABLES[name]
    if unknown := {key for row in rows for key in row} - set(table.names):
        raise SchemaError(f"table {name}", f"columns {sorted(unknown)}", f"columns of {table.names}", "Correct the column's name or declare it in sitrep/schema.py.")
    columns = {}
    for column in table.columns:
        values = [row.get(column.name) for row in rows]
        if column.type == "list":
            columns[column.name] = np.fromiter((list(value or ()) for value in values), dtype=object, count=len(values))
        else:
            try:
                columns[column.name] = pd.array(values, dtype=PANDAS_TYPES[column.type])
            except (TypeError, ValueError) as error:  # a lone surrogate is a ValueError too
                raise SchemaError(f"table {name}, column {column.name}", str(error), f"values of type {column.type}", "This is a defect of whoever made the rows.") from None
    return pd.DataFrame(columns, copy=False)  # bare arrays: Series would have their indexes compared


def records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as dicts of plain Python values, a missing cell as None."""
    columns = {}
    for name in table.columns:
        values = table[name].tolist()
        if table[name].dtype == object:
            columns[name] = [value if isinstance(value, list) else None if pd.isna(value) else value for value in values]
        else:
            columns[name] = [None if missing else value for value, missing in zip(values, table[name].isna().tolist())]
    return [dict(zip(columns, values)) for values in zip(*columns.values())]


def faults(name: str, table: pd.DataFrame) -> list[str]:
    """All breaches of the schema, one sentence each; none if the table is sound."""
    declared = TABLES[name]
    if list(table.columns) != declared.names:
        return [f"columns are {list(table.columns)}, declared are {declared.names}"]
    found = []
    for column in declared.columns:
        values = table[column.name]
        kind = PANDAS_TYPES[column.type]
        if str(values.dtype) != kind:
            found.append(f"{column.name} has type {values.dtype}, declared is {kind}")
            continue
        empty = values.map(len).eq(0) if column.type == "list" else values.isna()
        if column.required and empty.any():
            found.append(f"{column.name} is empty in rows {list(table.index[empty][:5])}")
        if column.enum:
            items = values.explode() if column.type == "list" else values
            if wrong := sorted(set(items.dropna()) - set(column.enum)):
                found.append(f"{column.name} holds {wrong}, allowed are {list(column.enum)}")
        if column.type == "date":
            wrong = values.dropna()[~values.dropna().str.fullmatch(r"\d{4}-\d{2}-\d{2}")]
            if len(wrong):
                found.append(f"{column.name} holds {list(wrong[:5])}, a date is YYYY-MM-DD")
    if len(table) and (twice := table.duplicated(list(declared.key))).any():
        found.append(f"key {declared.key} repeats in rows {list(table.index[twice][:5])}")
    return found


def check(name: str, table: pd.DataFrame) -> pd.DataFrame:
    """Return `table`, or raise one SchemaError that names every breach."""
    if found := faults(name, table):
        raise SchemaError(f"table {name}", "; ".join(found), "the schema in sitrep/schema.py", "This is a defect of the reader or of a hand-edited file; correct the rows named.")
    return table
