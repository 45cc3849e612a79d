"""Dates as a whole: spans, the dateline, dates inside quotations, any text, linear time."""

import datetime as dt
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.reading import dates
from sitrep.reading.calendar_words import VOCABULARY
from sitrep.reading.sentences import cut_words

DAY = dt.date(2022, 2, 2)


def test_a_mention_holds_its_span_tokens_and_bounds():
    text = "Some 40 men came in late January and left on Tuesday."
    words = cut_words(text)
    january, tuesday = dates.find(words, DAY)
    assert (text[january.start : january.end], january.value, january.earliest, january.latest) == ("January", "2022-01", "2022-01-21", "2022-01-31")
    assert (tuesday.value, tuesday.earliest, tuesday.latest) == ("2022-02-01", "2022-02-01", "2022-02-01")
    assert words.words[tuesday.first : tuesday.last] == ["Tuesday"]


@pytest.mark.parametrize(
    "text, day",
    [
        (" date 2022-02-02 Men came on Friday.", "2022-02-02"),
        ("PUBLISHED:\n\n11:48 EST, 30 May 2013\n\nMen came.", "2013-05-30"),
        ("8 August 2000\n\nMen came today.", "2000-08-08"),
        ("Men drilled in Norway on 18 November 2021.", None),
        ("Men came. " * 40 + "Published 2 May 2020", None),
    ],
)
def test_dateline(text, day):
    words = cut_words(text)
    found = dates.dateline(words, dates.find(words, None))
    assert found == (dt.date.fromisoformat(day) if day else None)


def test_a_dateline_resolves_relative_dates():
    found = dates.find(cut_words("Published 2 February 2022. Men came on Friday."), None)
    assert [mention.value for mention in found] == ["2022-02-02", "2022-01-28"]


def test_a_relative_date_in_a_quotation_counts_from_the_day_it_was_said():
    words = cut_words("“We met yesterday, in 2021,” she said on Monday.")
    found = dates.retold(dates.find(words, DAY), 1, 9, dt.date(2022, 1, 31))
    assert [(mention.text, mention.value, mention.earliest) for mention in found] == [("yesterday", "2022-01-30", "2022-01-30"), ("2021", "2021", "2021-01-01"), ("Monday", "2022-01-31", "2022-01-31")]


PIECES = st.sampled_from([word for role in VOCABULARY.values() for word in role] + "Friday May Sept . , - – / ’s 2014 2022-02-30 9/11 31 0 th of ago later the\n\n 24.02.2022 $".split(" "))


@settings(deadline=None, max_examples=300)
@given(st.lists(PIECES, max_size=30).map(" ".join) | st.lists(PIECES, max_size=12).map("".join) | st.text(), st.none() | st.dates())
def test_any_text_is_read_with_exact_spans(text, published):
    last = 0
    for mention in dates.find(cut_words(text), published):
        assert text[mention.start : mention.end] == mention.text
        assert last <= mention.first < mention.last
        assert mention.earliest <= mention.latest
        last = mention.last


@pytest.mark.parametrize("piece", ["2014 ", "9/11 ", "May ", "Friday, ", "last year ", "two days later ", "1-", "12.12.2012 ", "Dec 23, ", "a b c d e f g h May "])
def test_time_is_linear(piece):
    def seconds(length):
        words = cut_words(piece * (length // len(piece)))
        start = time.perf_counter()
        dates.find(words, DAY)
        return time.perf_counter() - start

    seconds(5_000)
    small = min(seconds(30_000) for _ in range(3))
    assert seconds(240_000) < 8 * 6 * small + 0.1
