"""How the gate reads numbers: on its own, from the text that a reader sees."""

from decimal import Decimal

import pytest

from sitrep.briefing.facts import Facts
from sitrep.briefing.origins import Origins, numbers, quantities, says


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2,000 troops and 1.5 million", ["2,000", "1.5", "million"]),
        ("Three dozen, twice", ["Three", "dozen", "twice"]),
        ("someone, tenor, often, phone, twofold-ish", []),
        ("two-thirds, one-off", ["two", "one"]),
        ("½ of ² or Ⅳ, ٣ and 一", ["½", "²", "Ⅳ", "٣", "一"]),
        ("SHA-256 of the file", []),
        ("SHA-2567", ["2567"]),
        ("none, no, both", []),
    ],
)
def test_numbers(text, expected):
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("about 2,000", [2000]), ("1.5–2 million", [1500000, 2000000]), ("US$650 million", [650000000]), ("3,000–5,000", [3000, 5000]), ("−4", [-4]), ("none", []), ("0.5", [Decimal("0.5")])],
)
def test_quantities(text, expected):
    assert quantities(text) == expected


def row(**fields):
    return {"text": "2,000 troops", "start": 0, "number_start": 0, "value": 2000.0, "value_max": None, "vague": False, "change": "=", "change_word": None, "unit": "troop", **fields}


@pytest.mark.parametrize(
    ("fields", "right", "wrong"),
    [
        ({}, ["2,000 troops", "2,000", "2,000 troop"], ["about 2,000 troops", "2,000 tanks", "20,000 troops", "2,000 million", "2,000 troops 3", "2,000–3,000 troops", "", "troops", "two thousand troops"]),
        ({"change": "~"}, ["about 2,000 troops", "About 2,000"], ["2,000 troops", "at least 2,000", "around 2,000"]),
        ({"change": "~", "change_word": "around", "text": "around 2,000", "number_start": 7}, ["around 2,000"], ["about 2,000", "2,000"]),
        ({"value_max": 3000.0}, ["2,000–3,000 troops"], ["2,000 troops", "3,000–2,000", "2,000–3,001"]),
        ({"value": 6.5e8, "unit": "USD"}, ["US$650 million"], ["€650 million", "650 million", "US$650", "US$650 billion", "US$650 million troops"]),
        ({"value": 12e9, "unit": "UAH"}, ["UAH 12 billion"], ["UAH 12", "12 billion"]),
        ({"unit": None}, ["2,000"], ["2,000 troops"]),
        ({"vague": True, "change": "~", "text": "tens of thousands of troops"}, ["tens of thousands of troops", "Tens of thousands", "tens of thousands of troops"], ["20,000 troops", "hundreds of troops", "thousands and thousands", "troops"]),
        ({"vague": True, "change": "~", "text": "billions", "unit": "USD"}, ["billions of US dollars", "billions"], ["billions of euros", "millions of US dollars"]),
        ({"unit": "500-pound bomb", "value": 12.0, "text": "12 500-pound bombs"}, ["12 500-pound bombs", "12"], ["500 12-pound bombs"]),
    ],
)
def test_a_number_says_what_its_row_says_and_nothing_more(fields, right, wrong):
    assert [text for text in right if not says(row(**fields), text)] == []
    assert [text for text in wrong if says(row(**fields), text)] == []


def test_numbers_of_a_free_text_need_a_figure_or_a_date(tables):
    origins = Origins(Facts(tables), {"parameters": {"as_of": "2023-05-11"}})
    assert origins.unsupported("About 300 soldiers and 120 more on 10 May 2023, as of 11 May 2023; €35 million; dozens of trucks") == []
    assert origins.unsupported("About 301 soldiers on 12 May 2023, twice") == ["301", "12", "twice"]
