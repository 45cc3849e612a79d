"""Checks of an article's figures against each other and against its words; each row says in a sentence what was found.

A check that fails stops nothing: newspapers err, and the reader of the briefing is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

import pandas as pd

from .. import schema
from ..paths import REFERENCE
from ..reading.lexicon import load_rows, word
from ..schema import TABLES, Tables
from .amounts import half_unit, plain_amount, plain_number, plain_rate
from .facts import Row, facts, unit_class
from .parts import find_totals

MEASURES = {  # unit: what it measures, and how many of the first unit named there
    "kilometer": ("length", 1.0), "mile": ("length", 1.609344), "nautical mile": ("length", 1.852), "meter": ("length", 0.001),
    "foot": ("length", 0.0003048), "yard": ("length", 0.0009144), "inch": ("length", 0.0000254), "centimeter": ("length", 0.00001),
    "kilogram": ("mass", 1.0), "pound": ("mass", 0.45359237), "ton": ("mass", 907.18474), "tonne": ("mass", 1000.0), "ounce": ("mass", 0.028349523),
    "square kilometer": ("area", 1.0), "square mile": ("area", 2.589988), "hectare": ("area", 0.01), "acre": ("area", 0.0040468564),
    "liter": ("volume", 1.0), "gallon": ("volume", 3.785411784), "barrel": ("volume", 158.987295),
}
SPELLINGS = {"kilometre": "kilometer", "metre": "meter", "centimetre": "centimeter", "square kilometre": "square kilometer", "litre": "liter", "metric ton": "tonne"}
MOST_OFF = 0.1  # a conversion further off than this is wrong, however roughly it was rounded
NOTABLE = 100  # below this, and of a digit with zeros, one number for two things is chance
CLASH_DIMENSIONS = frozenset(("people", "formation", "equipment", "money", "count"))
MOST_NAMED = 5  # clashes written out


def run_checks(tables: Tables) -> pd.DataFrame:
    """Table `checks` from all tables that the reader made; articles in their order, checks in the order of schema.CHECKS."""
    spans, figures = _spans_by_article(tables), _grouped(schema.records(tables["figures"]))
    rows = []
    for article in schema.records(tables["articles"]):
        key, text = article["article_id"], article["text"] or ""
        here = sorted(figures.get(key, []), key=lambda row: row["start"])
        found = [_span_check(spans.get(key, []), text)]
        for check in CHECKS:
            found += check(here, text)
        rows += [{"article_id": key, **row} for row in found]
    return schema.frame("checks", rows)


def _row(check: str, passed: bool, detail: str, figures: list[Row]) -> Row:
    return {"check": check, "passed": passed, "detail": detail, "figure_ids": [row["figure_id"] for row in figures]}


def _grouped(rows: list[Row]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row["article_id"], []).append(row)
    return grouped


def _spans_by_article(tables: Tables) -> dict[str, list[Row]]:
    spans = [{"article_id": row["article_id"], "table": name, **{key: row[key] for key in ("start", "end", "text")}} for name, table in TABLES.items() if table.spans for row in schema.records(tables[name]) if row["start"] is not None]
    return _grouped(spans)


def _span_check(spans: list[Row], text: str) -> Row:
    wrong = [span for span in spans if text[span["start"] : span["end"]] != span["text"] or not span["text"]]
    if wrong:
        first = wrong[0]
        detail = f"{len(wrong)} of {len(spans)} spans do not hold their words, the first in {first['table']} at characters {first['start']}–{first['end']}."
    else:
        detail = "1 span equals its words." if len(spans) == 1 else f"{plain_number(len(spans))} spans equal their words."
    return _row("span_equals_quote", not wrong, detail, [])


def _parts_checks(figures: list[Row], text: str) -> Iterator[Row]:
    for total in find_totals(figures, text):
        whole, parts = total.total, _and([_words(row) for row in total.parts])
        together = plain_amount(whole | {"value": total.sum})
        if len(total.parts) == 1:
            detail = f"Of {_words(whole)}, {parts} is a part; the rest is not broken down."
        elif total.is_complete:
            detail = f"Of {_words(whole)}, {parts} are parts: together {together}, the whole."
        elif total.is_exceeded:
            detail = f"Of {_words(whole)}, {parts} are parts: together {together}, more than the whole."
        else:
            detail = f"Of {_words(whole)}, {parts} are parts: together {together}; the rest is not broken down."
        yield _row("parts_against_total", not total.is_exceeded, detail, [whole, *total.parts])


def _pairs(figures: list[Row]) -> Iterator[tuple[Row, Row]]:
    """Each figure with the earlier one that same_as ties it to, where both are plain numbers in different units."""
    by_id = {row["figure_id"]: row for row in figures}
    for row in figures:
        earlier = by_id.get(row["same_as"])
        if earlier and earlier["unit"] != row["unit"] and not (row["vague"] or earlier["vague"]) and min(row["value"], earlier["value"]) > 0:
            yield earlier, row


def _currency_checks(figures: list[Row], text: str) -> Iterator[Row]:
    for pair in _pairs(figures):
        if {row["dimension"] for row in pair} != {"money"} or None in (pair[0]["unit"], pair[1]["unit"]):
            continue
        fewer, more = sorted(pair, key=lambda row: (row["value"], row["start"]))
        rate = more["value"] / fewer["value"]
        detail = f"{plain_amount(pair[0])} and {plain_amount(pair[1])}: {plain_rate(rate)} {more['unit']} to the {fewer['unit']}"
        band = _band(fewer["unit"], more["unit"])
        if band is None:
            yield _row("currency_pair", True, f"{detail}; no band is known for this pair, so the rate is stated only.", list(pair))
        elif band[0] <= rate <= band[1]:
            yield _row("currency_pair", True, f"{detail}.", list(pair))
        else:
            yield _row("currency_pair", False, f"{detail}, where {plain_rate(band[0])} to {plain_rate(band[1])} is plausible.", list(pair))


def _conversion_checks(figures: list[Row], text: str) -> Iterator[Row]:
    for first, second in _pairs(figures):
        measures = [MEASURES.get(SPELLINGS.get(row["unit"], row["unit"])) for row in (first, second)]
        if None in measures or measures[0][0] != measures[1][0]:
            continue
        factor = measures[0][1] / measures[1][1]
        exact = first["value"] * factor
        within = abs(exact - second["value"]) <= half_unit(second["value"]) or abs(second["value"] / factor - first["value"]) <= half_unit(first["value"])
        passed = within and abs(exact - second["value"]) <= MOST_OFF * exact
        detail = f"{_words(first)} and {_words(second)}: converted exactly, the second is {plain_rate(exact)}" + (", which rounding allows." if passed else ", which no rounding explains.")
        yield _row("conversion", passed, detail, [first, second])


def _clash_checks(figures: list[Row], text: str) -> Iterator[Row]:
    by_value: dict[float, dict[Any, Row]] = {}
    for group in facts(figures):
        for value, row in {row["value"]: row for row in reversed(group)}.items():
            if row["dimension"] in CLASH_DIMENSIONS and not row["vague"] and row["value_max"] is None and _is_notable(value):
                by_value.setdefault(value, {}).setdefault((unit_class(row), row["category"]), row)
    if not by_value:
        return
    clashes = [(value, sorted(rows.values(), key=lambda row: row["start"])) for value, rows in by_value.items() if len(rows) > 1]
    if not clashes:
        yield _row("same_number_other_meaning", True, f"No number of {NOTABLE} or more, round ones apart, stands for two different things.", [])
        return
    named = [f"{plain_number(value)} stands for " + _and([f"{_words(row)} ({row['category']})" for row in rows]) for value, rows in clashes[:MOST_NAMED]]
    more = f"; and {len(clashes) - MOST_NAMED} more" if len(clashes) > MOST_NAMED else ""
    yield _row("same_number_other_meaning", False, "; ".join(named) + more + ".", [row for _, rows in clashes for row in rows])


CHECKS: tuple[Callable[[list[Row], str], Iterator[Row]], ...] = (_parts_checks, _currency_checks, _conversion_checks, _clash_checks)


def _is_notable(value: float) -> bool:
    return value >= NOTABLE and len(f"{value:.0f}".rstrip("0")) > 1


def _words(row: Row) -> str:
    return "“" + " ".join(row["text"].split()) + "”"


def _and(items: list[str]) -> str:
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + " and " + items[-1]


def _band(fewer: str, more: str) -> tuple[float, float] | None:
    """Lowest and highest plausible price of one `fewer` in `more`."""
    bands = _bands()
    if fewer not in bands or more not in bands:
        return None
    return bands[more][0] / bands[fewer][1], bands[more][1] / bands[fewer][0]


@lru_cache(maxsize=1)
def _bands() -> dict[str, tuple[float, float]]:
    rows = load_rows(REFERENCE / "currency_bands.csv", {"code": word, "low": float, "high": float})
    return {row["code"]: (row["low"], row["high"]) for row in rows}
