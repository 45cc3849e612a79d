"""Aid in money as bars, a panel for each currency that has enough of it: nothing is converted, nothing summed."""

from __future__ import annotations

from babel.numbers import get_currency_name

from .. import schema
from ..schema import Tables
from . import atlas, wording
from .bars import Bar, Panel
from .content import Mark, Row, clean
from .moments import span_text
from .style import GREEN

LEAST, MOST = 3, 12


def by_currency(tables: Tables) -> dict[str, list[Row]]:
    """ISO 4217 code → figures of money given, each fact once, greatest first."""
    found: dict[str, list[Row]] = {}
    for row in schema.records(tables["figures"]):
        if row["dimension"] == "money" and row["category"] == "aid" and row["status"] != "denied" and row["same_as"] is None and row["value"] and row["unit"]:
            found.setdefault(row["unit"], []).append(row)
    return {unit: sorted(rows, key=lambda row: (-row["value"], row["figure_id"])) for unit, rows in sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))}


def panels(found: dict[str, list[Row]], day: str) -> list[Panel]:
    """A panel for each currency with at least three amounts."""
    enough = [unit for unit, rows in found.items() if len(rows) >= LEAST]
    return [Panel(wording.capital(currency(unit)) if len(enough) > 1 else "", GREEN, tuple(_bar(row, day) for row in found[unit][:MOST])) for unit in enough]


def currency(unit: str) -> str:
    """ "US dollars"; the code where it is none."""
    return get_currency_name(unit, count=2, locale="en")


def _bar(row: Row, day: str) -> Bar:
    amount = wording.amount(Mark(row, [row], None, "", "")).removesuffix(" of")
    when = span_text(row["period_start"], row["period_end"]) if row["period_start"] and row["period_end"] else ""
    state = "; ".join(part for part in (row["status"] if row["status"] != "actual" else "", when) if part)
    label = wording.capital(giving(row, day))
    return Bar(row["figure_id"], label, state, amount, f"{label}: {amount} {currency(row['unit'])}{f' ({state})' if state else ''}", row["value"], row["value_max"], row["change"], bool(row["vague"]), row["status"])


def giving(row: Row, day: str) -> str:
    """ "the US to Ukraine"."""
    giver = atlas.prose(row["actor"], day) if row["actor"] else ""
    taker = clean(row["recipient"] or row["place"])
    return f"{giver} to {taker}" if giver and taker else giver or (f"to {taker}" if taker else "giver and recipient not stated")
