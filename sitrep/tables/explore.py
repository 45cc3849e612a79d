"""What an analyst does with tables in a notebook: filter figures, look at the words behind one, show a table, see the residue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
from great_tables import GT
from jinja2 import Environment, PackageLoader

from .. import schema
from ..errors import ParameterError
from ..schema import TABLES, Tables
from ..spans import segments
from .csvtext import SEPARATOR
from .explain import explain, field_value, ground, printable, visible
from .lookup import ABOUT, Found, find_figure

# After the palette of Paul Tol for colour-blind readers, pale; black text on each has a contrast above 9 to 1.
COLOURS = ("#bbccee", "#cceeff", "#ccddaa", "#eeeebb", "#ffcccc", "#dddddd", "#e8d5f0", "#ffe0b3")
PAGE = Environment(loader=PackageLoader("sitrep.tables", "."), autoescape=True)
MOST_NAMED = 20  # values an error lists
AROUND = 60  # characters of context either side of a numeral in the residue


def filter_figures(tables: Tables, **equals: Any) -> pd.DataFrame:
    """Rows of `figures` in which each column named has the value given.

    A list, tuple or set means any of its values; None means empty; of a list column one item must be equal.
    Raises ParameterError on a column that figures lack, and on a value that no figure has and no closed list allows.
    """
    figures = tables["figures"]
    columns = {column.name: column for column in TABLES["figures"].columns}
    keep = pd.Series(True, index=figures.index)
    for name, wanted in equals.items():
        if name not in columns:
            raise ParameterError("filter", f"the column {name!r}", f"one of {', '.join(columns)}", "Correct the column's name.")
        wanted = list(wanted) if isinstance(wanted, (list, tuple, set, frozenset)) else [wanted]
        cells = [row[name] for row in schema.records(figures[[name]])]
        cells = [cell if isinstance(cell, list) and cell else [None] if isinstance(cell, list) else [cell] for cell in cells]
        present = list(dict.fromkeys(value for cell in cells for value in cell))
        if strange := [value for value in wanted if value is not None and value not in present and value not in columns[name].enum]:
            raise ParameterError(f"filter on {name}", repr(strange[0]), _named(list(columns[name].enum) or present), "Correct the value, or use None for an empty cell.")
        keep &= pd.Series([any(value in wanted for value in cell) for cell in cells], index=figures.index, dtype=bool)
    return figures[keep]


@dataclass(frozen=True)
class Sentence:
    """The sentence of one figure; notebooks show it with each field's words marked, terminals as `explain` writes it."""

    found: Found
    plain: str

    def __repr__(self) -> str:
        return self.plain

    def _repr_html_(self) -> str:
        figure = self.found.figure
        fields = [field for field in ABOUT if field_value(figure, field)]
        colours = {field: COLOURS[i % len(COLOURS)] for i, field in enumerate(fields)}
        rows = [{"field": field, "value": visible(field_value(figure, field)), "colour": colours[field], **dict(zip(("words", "rule"), map(visible, ground(self.found, field))))} for field in fields]
        names = {name: figure[name] for name in ("figure_id", "article_id", "start", "end")}
        return PAGE.get_template("sentence.html.j2").render(pieces=_pieces(self.found, colours), rows=rows, **names)


def sentence(figure_id: str, tables: Tables) -> Sentence:
    """The figure's sentence, to be shown. Raises ParameterError where no one figure has that id or beginning of an id."""
    return Sentence(find_figure(figure_id, tables), explain(figure_id, tables))


@dataclass(frozen=True)
class Shown:
    """A table to look at: HTML for notebooks, plain text elsewhere. (The text that great_tables gives names memory addresses.)"""

    html: str
    plain: str

    def __repr__(self) -> str:
        return self.plain

    def _repr_html_(self) -> str:
        return self.html


def show(tables: Tables, name: str, columns: list[str] | None = None) -> Shown:
    """Table `name` (or its `columns`, in that order) laid out by great_tables: escaped, the same bytes each time.

    Show a choice of rows by `show(tables | {"figures": chosen}, "figures")`.
    Raises ParameterError on an unknown table or column.
    """
    if name not in tables:
        raise ParameterError("table", repr(name), f"one of {', '.join(tables)}", "Correct the table's name.")
    chosen = [column for column in TABLES[name].names if (name, column) != ("articles", "text")] if columns is None else columns
    if unknown := [column for column in chosen if column not in TABLES[name].names]:
        raise ParameterError(f"columns of {name}", ", ".join(map(repr, unknown)), f"some of {', '.join(TABLES[name].names)}", "Correct the column's name.")
    kinds = {column.name: column.type for column in TABLES[name].columns}
    rows = schema.records(tables[name][chosen])
    cells = pd.DataFrame({column: [_cell(row[column], kinds[column]) for row in rows] for column in chosen}, dtype="object")
    numbers = [column for column in chosen if kinds[column] in ("integer", "number")]
    key = "-".join(["sitrep", name, *(columns or ())])
    table = GT(cells, id=key).cols_align("left", [column for column in chosen if column not in numbers]).cols_align("right", numbers)
    return Shown(_scoped(table.as_raw_html(), key), cells.to_string(index=False))


def residue(tables: Tables) -> pd.DataFrame:
    """Numerals that are no figure, with the words around them: those not understood (`unread`) first, then by reason."""
    texts = {row["article_id"]: row["text"] or "" for row in schema.records(tables["articles"])}
    rows = schema.records(tables["residue"])
    rows.sort(key=lambda row: (row["reason"] != "unread", row["reason"]))
    around = [printable(texts[row["article_id"]][max(0, row["start"] - AROUND) : row["end"] + AROUND]) for row in rows]
    return pd.DataFrame({**{name: [row[name] for row in rows] for name in ("reason", "text")}, "around": around, **{name: [row[name] for row in rows] for name in ("article_id", "start", "end")}})


def _named(values: list[Any]) -> str:
    values = [value for value in values if value is not None]
    more = f" and {len(values) - MOST_NAMED} more" if len(values) > MOST_NAMED else ""
    return f"one of {', '.join(map(str, values[:MOST_NAMED]))}{more}" if values else "None, for no figure has a value there"


def _pieces(found: Found, colours: dict[str, str]) -> list[dict[str, Any]]:
    """The sentence cut at the edges of all words marked; a piece has the colour of the field with the fewest words."""
    figure, first, last = found.figure, found.figure["sentence_start"], found.figure["sentence_end"]
    spans = [(row["start"], row["end"], field) for field, row in found.evidence.items() if field in colours and row["start"] is not None]
    inside = [(start - first, end - first, field) for start, end, field in spans if first <= start and end <= last]
    length = {field: end - start for start, end, field in inside}
    inside.append((figure["start"] - first, figure["end"] - first, ""))
    pieces = []
    for piece in segments(found.sentence, inside):
        fields = [key for key in piece.marks if key]
        narrowest = min(fields, key=lambda key: (length[key], ABOUT.index(key)), default="")
        pieces.append({
            "text": visible(piece.text),
            "fields": fields or (["figure"] if piece.marks else []),
            "colour": colours.get(narrowest, "transparent"),
            "is_figure": "" in piece.marks,
        })
    return pieces


def _scoped(html: str, key: str) -> str:
    """great_tables' HTML with two of its style rules, which would reach every table of the page, kept to this one."""
    parts = "thead, tbody, tfoot, tr, td, th"
    html = html.replace(f"#{key} {parts} {{", ", ".join(f"#{key} {part}" for part in parts.split(", ")) + " {")
    return html.replace("\n tr {", f"\n #{key} tr {{")


def _cell(value: Any, kind: str) -> str:
    """One cell as text; a missing one is empty."""
    if value is None:
        return ""
    if kind == "number":
        return f"{value:,.0f}" if value == int(value) else f"{value:,}"
    if kind == "list":
        return printable(SEPARATOR.join(value))
    return printable(str(value)) if kind != "boolean" else "yes" if value else "no"
