"""What the rules for dates share: recording, parts of a month or year, counting from the story."""

import datetime as dt

import pytest

from sitrep.reading.date_reader import DateReader
from sitrep.reading.sentences import cut_words

DAY = dt.date(2022, 2, 2)


def reader(text, anchor=DAY):
    return DateReader(cut_words(text), anchor)


def values(dates):
    return [(mention.text, mention.value) for mention in dates.found]


def test_a_token_is_taken_once():
    dates = reader("on 4 May 2021")
    dates.record(1, 4, "2021-05-04")
    dates.record(3, 4, "2021")
    dates.record(4, 4, None)
    assert values(dates) == [("4 May 2021", "2021-05-04")]


@pytest.mark.parametrize(
    "text, at, earliest, latest",
    [
        ("in early 2021", 2, "2021-01-01", "2021-05-01"),
        ("in mid-2021", 3, "2021-05-02", "2021-08-31"),
        ("the end of 2021", 3, "2021-09-01", "2021-12-31"),
        ("some of 2021", 2, "2021-01-01", "2021-12-31"),
    ],
)
def test_a_part_narrows_the_bounds(text, at, earliest, latest):
    dates = reader(text)
    dates.record(at, at + 1, "2021")
    assert (dates.found[0].earliest, dates.found[0].latest) == (earliest, latest)


def test_a_range_reaches_to_its_last_day():
    dates = reader("Oct. 8-11")
    dates.record(0, 5, "2019-10-08", "2019-10-11")
    assert (dates.found[0].earliest, dates.found[0].latest) == ("2019-10-08", "2019-10-11")


def test_a_relative_date_needs_the_day_of_the_report():
    known, unknown = reader("yesterday"), reader("yesterday", None)
    known.relative(0, 1, "day", -1)
    unknown.relative(0, 1, "day", -1)
    assert (known.found[0].value, known.found[0].shift, unknown.found) == ("2022-02-01", -1, [])


@pytest.mark.parametrize(
    "story, grain, number, value",
    [
        (["2011"], "year", 3, "2014"),
        (["2021-06", "2021-06-24"], "month", 1, "2021-07"),
        (["2021-06-24"], "day", 1, "2021-06-25"),
        (["2021"], "day", 1, None),  # a year is too coarse to count days from
        ([], "day", 1, None),
    ],
)
def test_counting_from_the_story(story, grain, number, value):
    dates = reader("a b c d e f")
    for k, told in enumerate(story):
        dates.record(k, k + 1, told)
    dates.counted_from_story(4, 6, grain, number)
    assert [mention.value for mention in dates.found[len(story) :]] == ([value] if value else [])


def test_a_story_far_away_is_not_counted_from():
    dates = reader("a " * 300)
    dates.record(0, 1, "2011")
    dates.counted_from_story(290, 292, "year", 3)
    assert len(dates.found) == 1
