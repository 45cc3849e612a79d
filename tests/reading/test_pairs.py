"""Two numbers that make one: ranges and ratios."""

import pytest

from tests.reading.wire import figures


def read(text):
    return [(row["value"], row["value_max"], row["unit"]) for row in figures(text)]


@pytest.mark.parametrize(
    "text, found",
    [
        # signs, measures and percent at both ends
        ("It costs between $48,000 and $90,000.", (48000, 90000, "USD")),
        ("It costs between $US160 million and $US171 million.", (160e6, 171e6, "USD")),
        ("It costs 8 or $9.", (8, 9, "USD")),
        ("It grows 5% to 10% each time.", (5, 10, "percent")),
        ("It grows between 5 per cent and 10 per cent.", (5, 10, "percent")),
        ("Tones between 15kHz and 17kHz are heard.", (15, 17, "kilohertz")),
        ("The halls have 450 sq ft up to 900 sq ft.", (450, 900, "square foot")),
        # hyphens that wait for their noun
        ("Six- to nine-month rotations begin.", (6, 9, "month")),
        ("A nine-to-12-month tour begins.", (9, 12, "month")),
        ("A 7- or 8-inch gun was found.", (7, 8, "inch")),
        ("They eat 2000 - 2500 calories.", (2000, 2500, "calorie")),
        # the low end borrows the scale
        ("Three to four hundred soldiers left.", (300, 400, "soldier")),
        ("Two to three dozen soldiers left.", (24, 36, "soldier")),
        ("It has 5,000-8 [thousand] soldiers.", (5000, 8000, "soldier")),
        ("It took one to two years.", (1, 2, "year")),
        # ratios are shares
        ("One in five soldiers left.", (20, None, "percent")),
        ("Three out of four soldiers left.", (75, None, "percent")),
        ("1 in 10 left.", (10, None, "percent")),
    ],
)
def test_one_figure(text, found):
    assert read(text) == [found]


@pytest.mark.parametrize(
    "text, found",
    [
        ("The garrison grew from 300 to 500 soldiers.", [(300, None, "soldier"), (500, None, "soldier")]),
        ("The rate fell from 4.8 percent to 4.7 percent.", [(4.8, None, "percent"), (4.7, None, "percent")]),
        ("The rate rose from 4 to 5 percent.", [(4, None, "percent"), (5, None, "percent")]),
        ("The lift was raised from 13.5 to 14.0 mm.", [(13.5, None, "millimetre"), (14, None, "millimetre")]),
        ("It lost two in three days.", []),
    ],
)
def test_no_range(text, found):
    assert read(text)[: len(found)] == found
    assert all(row[1] is None for row in read(text))
