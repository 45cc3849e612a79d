"""A figure explained for the terminal: its sentence, and for each field the words and the rule behind it."""

from __future__ import annotations

import unicodedata
from typing import Any

from ..schema import CHANGE, Tables
from .amounts import plain_number
from .lookup import ABOUT, Found, find_figure
from .rulebook import told

MARK = "[[", "]]"
UNSEEN = frozenset("\u00ad\u061c\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff")
CHANGE_WORDS = dict(part.split(" ", 1) for part in CHANGE.meaning.split(", "))


def explain(figure_id: str, tables: Tables) -> str:
    """Text that shows where the figure's every field comes from.

    figure_id: a whole id or its unambiguous beginning. Raises ParameterError for any other.
    """
    found = find_figure(figure_id, tables)
    figure = found.figure
    lines = [
        f"Figure {figure['figure_id']}: article {printable(figure['article_id'])}, characters {figure['start']} to {figure['end']}",
        "",
        f"  {_marked(found)}",
        "",
        *_fields(found),
    ]
    if figure["unresolved"]:
        lines += ["", *(f"Empty: {code.replace(':', ' ').replace('_', ' ')}." for code in figure["unresolved"])]
    return "\n".join(lines) + "\n"


def visible(text: str) -> str:
    """`text` with every character that could steer a terminal, hide, or turn the direction of writing, as its code."""
    return "".join(f"\\u{ord(c):04x}" if c in UNSEEN or unicodedata.category(c) in ("Cc", "Cs") and c not in "\t\n\r" else c for c in text)


def printable(text: str) -> str:
    """`text` as `visible` has it, on one line."""
    return visible(" ".join(text.split()))


def field_value(figure: dict[str, Any], field: str) -> str:
    """One field of a figure in plain words; empty where it has none."""
    value = figure[field]
    if value is None or value is False or value == []:
        return ""
    if value is True:
        return "yes"
    if field == "change":
        return f"{value} {CHANGE_WORDS[value]}"
    if field == "place" and figure["place_iso3"]:
        return f"{value} ({figure['place_iso3']})"
    if isinstance(value, list):
        return ", citing ".join(value)
    return plain_number(value) if isinstance(value, float) else str(value)


def ground(found: Found, field: str) -> tuple[str, str]:
    """The words that `field` rests on (empty if none) and how it was read: a rule and what it does, or 'inferred by' a rule."""
    row = found.evidence.get(field)
    if row is None:
        return "", "no evidence recorded"
    if row["start"] is None:
        return "", f"inferred by {told(row['rule'])}"
    return row["text"], f"read by {told(row['rule'])}"


def _marked(found: Found) -> str:
    figure = found.figure
    before = found.text[figure["sentence_start"] : figure["start"]]
    after = found.text[figure["end"] : figure["sentence_end"]]
    space = {side: " " if gap else "" for side, gap in (("left", before[-1:].isspace()), ("right", after[:1].isspace()))}
    return printable(before) + space["left"] + MARK[0] + printable(figure["text"]) + MARK[1] + space["right"] + printable(after)


def _fields(found: Found) -> list[str]:
    rows = []
    for field in ABOUT:
        value = printable(field_value(found.figure, field))
        if value:
            words, rule = ground(found, field)
            rows.append((field, value, f"“{printable(words)}”" if words else "", printable(rule)))
    widths = [max(len(row[i]) for row in rows) for i in range(3)]
    return [("  ".join(cell.ljust(width) for cell, width in zip(row, widths)) + "  " + row[3]).rstrip() for row in rows]
