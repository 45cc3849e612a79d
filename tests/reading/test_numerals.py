"""Numerals as newspapers write them, read at the first word of a text."""

import pytest

from sitrep.reading.numerals import NumeralReader, digits_value
from sitrep.reading.sentences import cut_words


def read(text, at=0):
    """Value, vagueness and words of the numeral at token `at`."""
    words = cut_words(text)
    number = NumeralReader(words, [False] * len(words.words)).read(at)
    return number and (number.value, number.vague, text[words.starts[number.lead] : words.ends[number.last - 1]])


@pytest.mark.parametrize(
    "token, value",
    [
        ("7", 7), ("2000", 2000), ("2,000", 2000), ("1,234,567", 1234567), ("1,234.5", 1234.5), ("1.5", 1.5), ("2.000.000", 2000000), ("2.000.000,5", 2000000.5),
        ("10,50", 10.5), ("12,34,567", 1234567), ("1,00,000", 100000), ("0.25", 0.25), ("007", 7),
        ("1,23,4", None), ("1.2.3", None), ("192.168.0.1", None), ("5,0000", None), ("٢٠٠", None), ("２０", None), ("9" * 24, float("9" * 24)), ("9" * 25, None),
    ],
)
def test_marks_among_digits(token, value):
    assert digits_value(token) == value


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2007", "\u2009", "\u202f"])
def test_spaces_among_digits(space):
    assert read(f"2{space}000 troops") == (2000, False, f"2{space}000")
    assert read(f"1{space}500{space}000 troops") == (1500000, False, f"1{space}500{space}000")


@pytest.mark.parametrize("text, value", [("2  000 men", 2), ("2\n000 men", 2), ("2 0000 men", 2), ("2000 300 men", 2000), ("2.5 300 men", 2.5), ("2 00 men", 2)])
def test_other_digits_beside_are_no_groups(text, value):
    assert read(text)[0] == value


@pytest.mark.parametrize(
    "text, value, words",
    [
        ("1.5 million people", 1.5e6, "1.5 million"),
        ("2.5\nmillion shells", 2.5e6, "2.5\nmillion"),
        ("3 hundred thousand men", 3e5, "3 hundred thousand"),
        ("1,200 crore rupees", 1.2e10, "1,200 crore"),
        ("3 lakh men", 3e5, "3 lakh"),
        ("20 dozen eggs", 240, "20 dozen"),
        ("5-million fund", 5e6, "5-million"),
        ("2.3bn paid", 2.3e9, "2.3bn"),
        ("5 bn paid", 5e9, "5 bn"),
        ("1.5 mln people", 1.5e6, "1.5 mln"),
        ("3 m tonnes", 3, "3"),
        ("1.2m tonnes", 1.2e6, "1.2m"),
        ("2.7m digital and paper sales", 2.7e6, "2.7m"),
        ("2.7m joint digital and paper sales", 2.7e6, "2.7m"),
        ("35m of its devices", 3.5e7, "35m"),
        ("3.2m.", 3.2e6, "3.2m"),
        ("35m high walls", 35, "35"),
        ("300m away", 300, "300"),
        ("3,\n000 troops", 3000, "3,\n000"),
        ("3, 000 troops", 3, "3"),
        ("10 [thousand] men", 10000, "10 [thousand]"),
        ("2.998×10−8 m", 2.998e-8, "2.998×10−8"),
        ("3 x 10^8 m", 3e8, "3 x 10^8"),
        ("011 046 men", 11, "011"),
        ("43.5tn paid", 4.35e13, "43.5tn"),
        ("40k men", 40000, "40k"),
        ("3m people", 3e6, "3m"),
        ("3m wall", 3, "3"),
        ("3 m people", 3, "3"),
        ("3\n\nmillion men", 3, "3"),
        ("15 and a half million men", 1.55e7, "15 and a half million"),
    ],
)
def test_digits_with_a_scale(text, value, words):
    assert read(text) == (value, False, words)


@pytest.mark.parametrize("text", ["€500m", "EUR500m", "RM500m"])
def test_a_letter_is_a_scale_behind_a_currency_sign(text):
    assert read(text, 1) == (5e8, False, "500m")


@pytest.mark.parametrize("text, at, value, words", [("sent .5 million men", 2, 5e5, ".5 million"), ("sent 1.5 million men", 1, 1.5e6, "1.5 million"), ("he left.5 men came", 3, 5, "5")])
def test_a_stop_before_the_digits(text, at, value, words):
    assert read(text, at) == (value, False, words)


@pytest.mark.parametrize(
    "text, value, words",
    [
        ("seven men", 7, "seven"),
        ("twenty-five tanks", 25, "twenty-five"),
        ("two hundred and forty men", 240, "two hundred and forty"),
        ("twelve thousand three hundred and forty-five men", 12345, "twelve thousand three hundred and forty-five"),
        ("two\nthousand men", 2000, "two\nthousand"),
        ("one million two hundred thousand men", 1.2e6, "one million two hundred thousand"),
        ("nineteen twenty men", 19, "nineteen"),
        ("five and six men", 5, "five"),
        ("twenty and thirty men", 20, "twenty"),
        ("million men", 1e6, "million"),
        ("one-and-a-half million men", 1.5e6, "one-and-a-half million"),
        ("one and a half years", 1.5, "one and a half"),
        ("two\n\nthousand men", 2, "two"),
        ("half a million men", 5e5, "half a million"),
        ("half-million men", 5e5, "half-million"),
        ("half a dozen men", 6, "half a dozen"),
        ("two dozen men", 24, "two dozen"),
        ("twice as many men", 2, "twice"),
        ("three-hundred-man companies", 300, "three-hundred"),
        ("threefold", 3, "threefold"),
    ],
)
def test_words(text, value, words):
    assert read(text) == (value, False, words)


@pytest.mark.parametrize(
    "text, value, words",
    [
        ("dozens of men", 24, "dozens"),
        ("scores of men", 40, "scores"),
        ("hundreds of men", 200, "hundreds"),
        ("thousands", 2000, "thousands"),
        ("billions in aid", 2e9, "billions"),
        ("tens of thousands of men", 20000, "tens of thousands"),
        ("hundreds of thousands of men", 200000, "hundreds of thousands"),
        ("hundreds of millions of euros", 2e8, "hundreds of millions"),
        ("tens of thousands of millions of euros", 2e10, "tens of thousands of millions"),
        ("several hundred men", 300, "several hundred"),
        ("several thousand men", 3000, "several thousand"),
        ("few thousand men", 3000, "few thousand"),
        ("few dozen men", 36, "few dozen"),
        ("couple of hundred men", 200, "couple of hundred"),
        ("couple hundred men", 200, "couple hundred"),
    ],
)
def test_vague_quantities_are_lower_bounds(text, value, words):
    assert read(text) == (value, True, words)


@pytest.mark.parametrize("text", ["several men", "few men", "couple of men", "scores were even", "half the battle", "and men", "twice a year", "quarter past"])
def test_words_that_count_nothing_here(text):
    assert read(text) is None


@pytest.mark.parametrize("text, at, value", [("a score of men", 1, 20), ("a pair of jets", 1, 2), ("a score of 3-1", 1, None), ("the score of men", 1, None)])
def test_words_that_count_behind_a(text, at, value):
    number = read(text, at)
    assert (number and number[0]) == value


@pytest.mark.parametrize(
    "text, at, share, words",
    [
        ("half of its men", 0, 50, "half"),
        ("a quarter of its men", 1, 25, "quarter"),
        ("two-thirds of its men", 0, 66.7, "two-thirds"),
        ("three quarters of its men", 0, 75, "three quarters"),
        ("one-fifth of them", 0, 20, "one-fifth"),
        ("nearly a tenth of them", 2, 10, "tenth"),
    ],
)
def test_fractions_are_percent(text, at, share, words):
    assert read(text, at) == (share, False, words)


@pytest.mark.parametrize("text, at", [("the first half of the year", 2), ("the last quarter of it", 2), ("the third of May", 1)])
def test_parts_of_a_period_are_no_fractions(text, at):
    assert read(text, at) is None


def test_words_of_dates_are_left_alone():
    words = cut_words("two thousand")
    assert NumeralReader(words, [False, True]).read(0).value == 2


def test_a_scaled_decimal_keeps_its_digits():
    """8.7 times a trillion is 8699999999999.999 in binary."""
    from tests.reading.wire import figure

    assert figure("Japan approved 8.7 trillion yen.")["value"] == 8_700_000_000_000.0
