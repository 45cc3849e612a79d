"""Amounts in plain words for a check's detail or an explanation: 13,000; 650 million; USD 1.5 billion; 3,000 to 5,000."""

from __future__ import annotations

import math
from typing import Any

LARGE = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def plain_number(value: float) -> str:
    """`value` in full, with thousands separators; from a million on in millions, billions or trillions where three decimals hold it."""
    for scale, word in LARGE:
        short = round(value / scale, 3)
        if abs(value) >= scale and math.isclose(short * scale, value, rel_tol=1e-12):
            return f"{_digits(short)} {word}"
    return _digits(value)


def plain_amount(row: dict[str, Any]) -> str:
    """The value of a figure or force (record with value, value_max, unit, dimension); money with its currency code in front."""
    numbers = [plain_number(value) for value in (row["value"], row["value_max"]) if value is not None]
    text = " to ".join(numbers)
    if row["dimension"] == "money":
        return f"{row['unit']} {text}"
    return f"{text} %" if row["dimension"] == "percent" else text


def plain_rate(rate: float) -> str:
    """A ratio above 0 to three significant digits: 1.40, 36.6, 5,230, 0.0125."""
    rounded = round(rate, 2 - math.floor(math.log10(rate)))
    return f"{rounded:,.{max(0, 2 - math.floor(math.log10(rounded)))}f}"


def half_unit(value: float) -> float:
    """Half a unit of the last significant digit of `value`, as an editor rounds: 50 for 4,800, 0.05 for 1.6, 0 for 0."""
    if value == 0:
        return 0.0
    digits = f"{abs(value):.6f}".rstrip("0").rstrip(".")
    whole, _, decimals = digits.partition(".")
    return 0.5 / 10 ** len(decimals) if decimals else 0.5 * 10 ** (len(whole) - len(whole.rstrip("0")))


def _digits(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.3f}".rstrip("0")
