"""Whose money a bare name or sign is. Facts are invented."""

from collections import Counter

import pytest

from sitrep.reading.moneys import MoneyReader, dollar_of
from tests.reading.wire import figure


@pytest.mark.parametrize(
    "text, code",
    [
        ("Manila said that the Philippines would pay 40 million pesos.", "PHP"),
        ("Mexico will pay 40 million pesos.", "MXN"),
        ("Mexico and the Philippines will pay 40 million pesos.", "MXN"),
        ("Pakistan will pay 40 million rupees.", "PKR"),
        ("Libya will pay 40 million dinars.", "LYD"),
        ("It will pay 40 million pesos.", "MXN"),
        ("Angola has set aside 18 billion kwanzas.", "AOA"),
        ("Papua New Guinea will pay 18 million kina.", "PGK"),
    ],
)
def test_bare_names(text, code):
    assert figure(text)["unit"] == code


def test_the_country_named_most_wins():
    assert MoneyReader().local(Counter({"COL": 2, "CHL": 3}))["MXN"] == "CLP"


def test_a_bare_dollar():
    assert (dollar_of(Counter({"AUS": 3})), dollar_of(Counter({"AUS": 3, "USA": 2})), dollar_of(Counter())) == ("AUD", "USD", "USD")
