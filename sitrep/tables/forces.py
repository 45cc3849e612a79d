"""Forces: an actor's people, formations or equipment, at or bound for a place.

One row per fact, not per figure: restated figures are one force that rests on all of them. A total that its placed
parts make up is no force beside them; it stays in `figures`, and the check parts_against_total names it.
"""

from __future__ import annotations

import hashlib
from typing import Any

import pandas as pd

from .. import schema
from ..schema import Tables
from .facts import Row, facts
from .names import actor_name
from .parts import Total, find_totals

DIMENSIONS = frozenset(("people", "formation", "equipment"))
CATEGORIES = frozenset(("deployment", "alert", "presence", "withdrawal", "exercise", "strength"))
PLACE = ("place", "place_iso3", "lat", "lon", "place_kind")


def build_forces(tables: Tables) -> pd.DataFrame:
    """Table `forces` from `articles`, `figures` and `statements`: articles in their order, forces by first mention."""
    figures, statements = _by_article(tables["figures"]), _by_article(tables["statements"])
    rows: list[Row] = []
    for article in schema.records(tables["articles"]):
        key = article["article_id"]
        rows += _article_forces(figures.get(key, []), statements.get(key, []), article["text"] or "")
    return schema.frame("forces", rows)


def addable(tables: Tables) -> pd.DataFrame:
    """Rows of `forces` that may be added up without counting anybody twice.

    Left out are forces that a check parts_against_total names as parts of a total that is itself a force of the same
    category ("5,000 troops, 2,000 of them in Poland"). Add up within one category; which statuses is the caller's choice.
    """
    category = {key: row["category"] for row in schema.records(tables["forces"]) for key in row["figure_ids"]}
    checks = [row["figure_ids"] for row in schema.records(tables["checks"]) if row["check"] == "parts_against_total"]
    inside = {part for total, *parts in checks if total in category for part in parts if category.get(part) == category[total]}
    return tables["forces"][[not inside & set(ids) for ids in tables["forces"]["figure_ids"]]]


def is_force(row: Row) -> bool:
    """Whether a figure (record) counts forces."""
    return row["dimension"] in DIMENSIONS and row["category"] in CATEGORIES


def _by_article(table: pd.DataFrame) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = {}
    for row in schema.records(table):
        grouped.setdefault(row["article_id"], []).append(row)
    return grouped


def _article_forces(figures: list[Row], statements: list[Row], text: str) -> list[Row]:
    made_up = {total.total["figure_id"] for total in find_totals(figures, text) if _is_told_by_parts(total)}
    groups = [[row for row in group if is_force(row)] for group in facts(figures) if not made_up & {row["figure_id"] for row in group}]
    groups = [sorted(group, key=lambda row: row["start"]) for group in groups if group]
    told: dict[tuple[Any, ...], tuple[list[Row], list[Row]]] = {}
    forces = [(group, []) for group in groups]
    for force in forces:
        told.setdefault(_subject(force[0][0]), force)
    for statement in sorted(statements, key=lambda row: row["start"]):
        force = told.setdefault(_subject(statement), ([], []))
        force[1].append(statement)
        if not force[0] and len(force[1]) == 1:
            forces.append(force)
    forces.sort(key=lambda force: min(row["start"] for row in (*force[0], *force[1])))
    return [_force(*force) for force in forces]


def _subject(row: Row) -> tuple[Any, ...]:
    return tuple(row[name] for name in ("actor", "category", "status", "place", "place_iso3"))


def _is_told_by_parts(total: Total) -> bool:
    """Whether the parts say all that the total says, and where."""
    alike = all(is_force(row) and (row["category"], row["status"]) == (total.total["category"], total.total["status"]) for row in total.parts)
    return alike and total.is_complete and (total.total["place"] is None or all(row["place"] is not None for row in total.parts))


def _force(figures: list[Row], statements: list[Row]) -> Row:
    rows = [*figures, *statements]
    ids = [row["figure_id"] for row in figures] + [row["statement_id"] for row in statements]
    placed = next((row for row in rows if row["place"] is not None), rows[0])
    actor = next((row["actor"] for row in rows if row["actor"] is not None), None)
    return {
        "force_id": hashlib.sha256("\n".join(ids).encode("utf-8")).hexdigest()[:12],
        "actor": actor,
        "actor_name": actor_name(actor),
        **({name: figures[0][name] for name in ("value", "value_max", "change", "unit", "dimension")} if figures else {}),
        **{name: rows[0][name] for name in ("category", "status")},
        **{name: placed[name] for name in PLACE},
        "origin": next((row["origin"] for row in figures if row["origin"] is not None), None),
        "sources": list(dict.fromkeys(source for row in rows for source in row["source"])),
        "figure_ids": [row["figure_id"] for row in figures],
        "statement_ids": [row["statement_id"] for row in statements],
        "article_ids": list(dict.fromkeys(row["article_id"] for row in rows)),
    }
