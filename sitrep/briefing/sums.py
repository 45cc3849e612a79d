"""Numbers the briefing computes itself: sums of figures. A sum is no more precise than its coarsest part."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from .pieces import Computed
from .wording import QUALIFIERS, amount, unit_words

Row = dict[str, Any]


@dataclass(frozen=True)
class Sum:
    """value: rounded to `step`; change: = ~ > <; exact: the parts added as they stand."""

    value: float
    exact: float
    step: float
    change: str


def step_of(value: float) -> float:
    """The place value of a number's last stated digit: 2000 → 1000; 1730 → 10; 2.5 → 0.1."""
    return float(Decimal(1).scaleb(int(Decimal(repr(value)).normalize().as_tuple().exponent)))


def total(rows: list[Row]) -> Sum | None:
    """Sum of figures, or None where they may not be added.

    They may where each is a single, firm number (no range, none vague, none a restatement of another), all of one
    unit, dimension, category and status, and their changes are alike or plain (a minimum and a maximum make no sum).
    """
    alike = {(row["unit"], row["dimension"], row["category"], row["status"]) for row in rows}
    ids = {row["figure_id"] for row in rows}
    if len(rows) < 2 or len(alike) > 1 or len(ids) < len(rows) or any(row["unit"] is None for row in rows):
        return None
    if any(row["vague"] or row["value_max"] is not None or row["same_as"] for row in rows):
        return None
    changes = {row["change"] for row in rows} - {"="}
    if len(changes) > 1:
        return None
    change = changes.pop() if changes else "="
    exact = sum(Decimal(repr(row["value"])) for row in rows)
    step = max(Decimal(repr(step_of(row["value"]))) for row in rows if row["value"] or not exact)
    rounding = {">": "ROUND_FLOOR", "<": "ROUND_CEILING"}.get(change, "ROUND_HALF_UP")
    rounded = (exact / step).to_integral_value(rounding=rounding) * step
    if rounded != exact and change == "=":
        change = "~"
    return Sum(float(rounded), float(exact), float(step), change)


def computed_sum(rows: list[Row], with_unit: bool = True) -> Computed | None:
    """The sum of figures as the page shows it, or None where they may not be added."""
    found = total(rows)
    if found is None:
        return None
    number, scale = amount(found.value)
    words = (QUALIFIERS[found.change], number, scale, unit_words(rows[0]["unit"]) if with_unit else "")
    return Computed(" ".join(word for word in words if word), "sum", tuple(row["figure_id"] for row in rows))


def count(table: str, found: int, column: str = "", equals: str = "") -> Computed:
    """The number of rows of `table`, or of those whose `column` equals `equals` (a list: as `list_text` writes it)."""
    return Computed(f"{found:,}", "count", table=table, column=column, equals=equals)


def list_text(items: list[str]) -> str:
    """A list as one text that no other list shares; an empty one as nothing."""
    return json.dumps(items, ensure_ascii=False) if items else ""


def distinct(table: str, column: str, found: int) -> Computed:
    """The number of different filled values of a column."""
    return Computed(f"{found:,}", "distinct", table=table, column=column)


def rows_counted(ids: list[str]) -> Computed:
    """The number of the figures named."""
    return Computed(f"{len(ids):,}", "rows", tuple(ids))
