"""Which figures state one and the same fact.

Two figures are one fact where the reader tied them by `same_as` (directly, over a chain or through a common figure),
or where one article gives the same number of the same things with the same actor, category, status and place.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import lru_cache
from typing import Any

from ..reading.lexicon import LEXICON, load_rows, word

Row = dict[str, Any]


def facts(figures: list[Row]) -> list[list[Row]]:
    """`figures` (records) grouped: figures of a fact in the order given, facts in the order of their first figure."""
    root = {row["figure_id"]: row["figure_id"] for row in figures}

    def find(key: str) -> str:
        while root[key] != key:
            root[key] = root[root[key]]
            key = root[key]
        return key

    first: dict[Hashable, str] = {}
    for row in figures:
        twins = [first.setdefault(_likeness(row), row["figure_id"])]
        if row["same_as"] in root:
            twins.append(row["same_as"])
        for twin in twins:
            root[find(row["figure_id"])] = find(twin)
    grouped: dict[str, list[Row]] = {}
    for row in figures:
        grouped.setdefault(find(row["figure_id"]), []).append(row)
    return list(grouped.values())


def unit_class(row: Row) -> str | None:
    """What is counted, regardless of wording: of people the lexicon's class ("military" for troop, soldier), else the unit itself."""
    return _people_classes().get(row["unit"], row["unit"]) if row["dimension"] == "people" else row["unit"]


def _likeness(row: Row) -> Hashable:
    place = row["place"] and row["place"].casefold()
    return (
        row["article_id"], row["value"], row["value_max"], row["vague"], row["change"], row["dimension"], unit_class(row),
        row["category"], row["status"], row["actor"], row["place_iso3"], place,
    )


@lru_cache(maxsize=1)
def _people_classes() -> dict[str, str]:
    rows = load_rows(LEXICON / "units.csv", {"term": word, "dimension": word, "class": word})
    return {str(row["term"]): str(row["class"]) for row in rows if row["dimension"] == "people"}
