"""Periods bounded by days. The report is of Wednesday, 2 February 2022."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.reading import dates, periods
from sitrep.reading.sentences import cut_words

DAY = dt.date(2022, 2, 2)


def read(text, published=DAY):
    words = cut_words(text)
    return [(mention.text, mention.earliest, mention.latest) for mention in periods.find(words, published, dates.find(words, published))]


@pytest.mark.parametrize(
    "text, period",
    [
        ("It has lasted since 2014.", ("since 2014", "2014-01-01", "2022-02-02")),
        ("It lasts until Friday.", ("until Friday", "2022-01-28", "2022-01-28")),
        ("It will last until Friday.", ("until Friday", "2022-02-02", "2022-02-04")),
        ("It will end by 2030.", ("by 2030", "2022-02-02", "2030-12-31")),
        ("It lasted from May 2020 to July 2021.", ("from May 2020 to July 2021", "2020-05-01", "2021-07-31")),
        ("It fell between 2011 and 2013.", ("between 2011 and 2013", "2011-01-01", "2013-12-31")),
        ("They will go in the coming days.", ("the coming days", "2022-02-02", "2022-02-09")),
        ("They will go in the next six months.", ("the next six months", "2022-02-02", "2022-08-02")),
        ("It rose in the past year.", ("the past year", "2021-02-02", "2022-02-02")),
        ("It rose over the last 10 days.", ("the last 10 days", "2022-01-23", "2022-02-02")),
    ],
)
def test_a_period(text, period):
    assert read(text) == [period]


@pytest.mark.parametrize("text", ["It fell last year.", "the last tank", "Since then it rose.", "from 2011 on", "the following"])
def test_no_period(text):
    assert read(text) == []


def test_without_the_day_of_the_report_only_closed_periods_are_known():
    assert read("since 2014, in the coming days, from 2011 to 2013", None) == [("from 2011 to 2013", "2011-01-01", "2013-12-31")]


def test_a_month_end_stays_in_its_month():
    assert read("in the next month", dt.date(2022, 1, 31)) == [("the next month", "2022-01-31", "2022-02-28")]


PIECES = st.sampled_from("the coming next past last six 3 days weeks months year since until by from between and to 2014 May 2020 Friday . ,".split(" "))


@settings(deadline=None, max_examples=200)
@given(st.lists(PIECES, max_size=25).map(" ".join) | st.text(), st.none() | st.dates())
def test_any_text_is_read(text, published):
    words = cut_words(text)
    for mention in periods.find(words, published, dates.find(words, published)):
        assert text[mention.start : mention.end] == mention.text and mention.earliest <= mention.latest
