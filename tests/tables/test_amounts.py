"""Amounts as people write them."""

import pytest

from sitrep.tables.amounts import half_unit, plain_amount, plain_number, plain_rate


@pytest.mark.parametrize("value, text", [
    (0, "0"), (5, "5"), (13000, "13,000"), (999999, "999,999"), (1e6, "1 million"), (6.5e8, "650 million"), (2.345e9, "2.345 billion"),
    (2345678, "2,345,678"), (1.5e12, "1.5 trillion"), (8.7e12, "8.7 trillion"), (66.7, "66.7"), (-4, "-4"), (0.125, "0.125"), (912345678, "912,345,678"), (1000000.5, "1,000,000.5"),
])
def test_numbers(value, text):
    """Thousands separators; millions and more in words only where nothing is lost."""
    assert plain_number(value) == text


@pytest.mark.parametrize("value, upper, unit, dimension, text", [
    (3000, 5000, "troop", "people", "3,000 to 5,000"), (6.5e8, None, "USD", "money", "USD 650 million"), (1e9, 2e9, "EUR", "money", "EUR 1 billion to 2 billion"), (41, None, "percent", "percent", "41 %"),
])
def test_amounts(value, upper, unit, dimension, text):
    """Ranges keep both ends, money its currency, percentages their sign."""
    assert plain_amount({"value": value, "value_max": upper, "unit": unit, "dimension": dimension}) == text


@pytest.mark.parametrize("rate, text", [(912 / 650, "1.40"), (36.6, "36.6"), (5234.5, "5,230"), (0.01254, "0.0125"), (0.9996, "1.00"), (100, "100")])
def test_rates_have_three_digits(rate, text):
    """Enough to judge by, no more than the inputs bear."""
    assert plain_rate(rate) == text


@pytest.mark.parametrize("value, half", [(4800, 50), (5, 0.5), (1.6, 0.05), (0.25, 0.005), (1000, 500), (0, 0), (227, 0.5)])
def test_half_unit(value, half):
    """Trailing zeros are taken as rounding."""
    assert half_unit(value) == pytest.approx(half)
