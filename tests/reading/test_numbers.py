"""Numbers with range, currency and qualifier."""

import pytest

from sitrep.reading.numbers import NumberReader, load_number_lexicon
from sitrep.reading.sentences import cut_words

LEXICON = load_number_lexicon()


def find(text, skip=()):
    words = cut_words(text)
    reader = NumberReader(words, LEXICON, [k in skip for k in range(len(words.words))])
    return words, reader, reader.find()


def one(text):
    words, _, (number,) = find(text)
    return words, number


def shown(words, span):
    return words.text[words.starts[span[0]] : words.ends[span[1] - 1]] if span else None


@pytest.mark.parametrize(
    "text, low, high",
    [
        ("between 3,000 and 5,000 troops", 3000, 5000),
        ("between 5,000 and 3,000 troops", 3000, 5000),
        ("5,000 to 6,000 troops", 5000, 6000),
        ("from 1,000 to 2,500 troops", 1000, 2500),
        ("5-6,000 troops", 5000, 6000),
        ("5–6,000 troops", 5000, 6000),
        ("two to three million shells", 2e6, 3e6),
        ("two or three ships", 2, 3),
        ("2,000–3,000 men", 2000, 3000),
        ("2 000–3 000 men", 2000, 3000),
        ("$3-4 billion", 3e9, 4e9),
        ("US$1.2-1.4bn", 1.2e9, 1.4e9),
        ("£3m to £5m", 3e6, 5e6),
        ("1-2 percent", 1, 2),
        ("500 to 1,000 men", 500, 1000),
        ("half a million to a million men", 5e5, None),
    ],
)
def test_a_range_keeps_both_ends(text, low, high):
    _, _, numbers = find(text)
    assert (numbers[0].value, numbers[0].value_max) == (low, high)


@pytest.mark.parametrize(
    "text, values",
    [
        ("3,000 and 5,000 troops", [3000, 5000]),
        ("raised by 500 to 2,000", [500, 2000]),
        ("grew from 500 to 2,000", [500, 2000]),
        ("5,000 to 600 men", [5000, 600]),
        ("1914 to 1918", [1914, 1918]),
        ("20 to one", [20, 1]),
        ("dozens to 300", [24, 300]),
        ("1,500 or 2,000 men", [1500, 2000]),
        ("two - three men", [2, 3]),
    ],
)
def test_what_is_no_range(text, values):
    assert [(number.value, number.value_max) for number in find(text)[2]] == [(value, None) for value in values]


@pytest.mark.parametrize(
    "text, value, code, lead",
    [
        ("paid $5 million", 5e6, "$", "$"),
        ("paid US$5 million", 5e6, "USD", "US"),
        ("paid U.S. $5 million", 5e6, "USD", "U.S."),
        ("paid A$5m", 5e6, "AUD", "A"),
        ("paid £2.3bn", 2.3e9, "GBP", "£"),
        ("paid €500m", 5e8, "EUR", "€"),
        ("paid ¥43.5tn", 4.35e13, "JPY", "¥"),
        ("paid Rs 1,200 crore", 1.2e10, "INR", "Rs"),
        ("paid 2.000.000 euros", 2e6, "EUR", "2.000.000"),
        ("paid 1.5 million U.S. dollars", 1.5e6, "USD", "1.5"),
        ("paid hundreds of millions of yen", 2e8, "JPY", "hundreds"),
        ("paid three million pounds sterling", 3e6, "GBP", "three"),
        ("a 40-million-euro plan", 4e7, "EUR", "40"),
        ("paid 300 Swiss francs", 300, "CHF", "300"),
    ],
)
def test_money(text, value, code, lead):
    words, number = one(text)
    assert (number.value, number.currency, number.dimension, words.words[number.lead]) == (value, code, "money", lead)


def test_two_currencies_share_the_scale_behind_the_bracket():
    words, _, numbers = find("paid $US650 ($AU912) million for them")
    assert [(number.value, number.currency, words.words[number.first]) for number in numbers] == [(650e6, "USD", "650"), (912e6, "AUD", "912")]


@pytest.mark.parametrize("text", ["sent us 5 men", "all in all 5 men", "won 5 games", "5 percent", "5 per day"])
def test_no_money(text):
    assert {number.dimension for number in find(text)[2]} <= {None, "percent"}


@pytest.mark.parametrize("text, dimension", [("45 percent", "percent"), ("45%", "percent"), ("45 per cent", "percent"), ("45 pct", "percent"), ("45 percentage points", "percent"), ("45 per day", None), ("45 percentage", None)])
def test_percent(text, dimension):
    assert one(text)[1].dimension == dimension


@pytest.mark.parametrize(
    "text, change, modifier",
    [
        ("exactly 3,000 troops", "=", None),
        ("nearly 3,000 troops", "~", "nearly"),
        ("some 3,000 troops", "~", "some"),
        ("an estimated 3,000 troops", "~", "an estimated"),
        ("upwards of 3,000 troops", ">", "upwards of"),
        ("no fewer than 3,000 troops", ">", "no fewer than"),
        ("at least 3,000 troops", ">", "at least"),
        ("well over 3,000 troops", ">", "well over"),
        ("as few as 3,000 troops", ">", "as few as"),
        ("as many as 3,000 troops", "<", "as many as"),
        ("no more than 3,000 troops", "<", "no more than"),
        ("up to about 3,000 troops", "<", "up to about"),
        ("at least some 3,000 troops", ">", "at least some"),
        ("more than $3 million", ">", "more than"),
        ("more than two dozen jets", ">", "more than"),
        ("about between 3 and 5 jets", "~", "about"),
        ("3,000-plus troops", ">", "plus"),
        ("3,000+ troops", ">", "+"),
        ("3,000 or so troops", "~", "or so"),
        ("3,000 or more troops", ">", "or more"),
        ("30-odd tanks", "~", "odd"),
        ("30ish tanks", "~", "ish"),
        ("20-some tanks", "~", "some"),
        ("20 some tanks", "=", None),
        ("~20 tanks", "~", "~"),
        ("≥20 tanks", ">", "≥"),
        ("held sway over 3,000 people", "=", None),
        ("rule over 3,000 people", "=", None),
        ("spread over three years", "=", None),
        ("lasted over three years", ">", "over"),
    ],
)
def test_a_qualifier_is_never_lost(text, change, modifier):
    words, number = one(text)
    assert (number.change, shown(words, number.modifier)) == (change, modifier)


@pytest.mark.parametrize("text, change", [("thousands of men", "~"), ("at least dozens of men", ">"), ("up to several hundred men", "<")])
def test_a_vague_number_is_about_unless_qualified(text, change):
    assert one(text)[1].change == change


@pytest.mark.parametrize("text, words_of_figure", [("only about 3,000 troops", "about 3,000"), ("a dozen jets", "a dozen"), ("the 3,000 men", "3,000"), ("between 3 and 5 jets", "between 3 and 5"), ("an additional 300 men", "300"), ("more than £3m", "more than £3m")])
def test_where_a_number_begins(text, words_of_figure):
    words, number = one(text)
    assert shown(words, (number.lead, number.last)) == words_of_figure


def test_numbers_of_dates_and_in_no_known_form_are_left_out():
    words, reader, numbers = find("On 5 May 2021 it sent 300 men to 10.0.0.1 and 1,2,3", skip={1, 3})
    assert [number.value for number in numbers] == [300]
    assert [words.words[i] for i in reader.unread] == ["10.0.0.1", "1,2,3"]


def test_a_range_does_not_reach_into_a_date():
    _, _, numbers = find("3 to 5 May", skip={2})
    assert [(number.value, number.value_max) for number in numbers] == [(3, None)]
