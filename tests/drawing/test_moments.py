"""Dated sentences: which, in which order, and days and spans in words."""

import pytest

from sitrep import schema
from sitrep.drawing import moments

TEXT = (
    "date 2022-02-02 The ministry met on Tuesday. Its forces crossed the river in 2014 and 2015. "
    "On 28 January the president said: “We moved 500 troops in November 2021.” Then came nothing. 3 March 2022."
)
DATES = {"2022-02-02": ("2022-02-02",) * 2, "Tuesday": ("2022-02-01",) * 2, "2014": ("2014-01-01", "2014-12-31"), "2015": ("2015-01-01", "2015-12-31"), "28 January": ("2022-01-28",) * 2, "November 2021": ("2021-11-01", "2021-11-30"), "3 March 2022": ("2022-03-03",) * 2}


def tables(text: str = TEXT, dates: dict = DATES, published: str | None = "2022-02-02"):
    rows = [{"article_id": "own", "start": text.index(words), "end": text.index(words) + len(words), "text": words, "value": earliest, "earliest": earliest, "latest": latest} for words, (earliest, latest) in dates.items()]
    at = text.find("500 troops")
    figure = {"figure_id": "f", "article_id": "own", "start": at, "end": at + 10, "text": "500 troops", "number_start": at, "sentence_start": 0, "sentence_end": 9, "value": 500.0, "vague": False, "change": "=", "dimension": "people", "category": "deployment", "status": "actual", "source": [], "unresolved": []}
    return {
        "articles": schema.frame("articles", [{"article_id": "own", "path": "own.txt", "sha256": "0" * 64, "published": published, "characters": len(text), "text": text}]),
        "dates": schema.frame("dates", rows), "figures": schema.frame("figures", [figure] if at >= 0 else []),
    }


def test_each_dated_sentence_once_in_order_of_time():
    assert [(m.earliest, m.words) for m in moments.find_moments(tables())] == [
        ("2014-01-01", "Its forces crossed the river in 2014 and 2015."),
        ("2022-01-28", "On 28 January the president said: “We moved 500 troops in November 2021.”"),
        ("2022-02-01", "The ministry met on Tuesday."),
    ]


def test_the_day_of_publication_is_no_moment_and_no_part_of_one():
    words = [moment.words for moment in moments.find_moments(tables())]
    assert not any("date 2022" in line for line in words)


def test_a_sentence_of_a_date_alone_says_nothing():
    assert all("March" not in moment.words for moment in moments.find_moments(tables()))


def test_the_date_is_found_in_its_words():
    for moment in moments.find_moments(tables()):
        assert moment.words[slice(*moment.at)] in DATES
        assert TEXT[moment.start : moment.end] == moment.words[slice(*moment.at)]


def test_a_sentence_with_a_force_near_the_day_of_publication_weighs_most():
    weights = {m.earliest: m.weight for m in moments.find_moments(tables())}
    assert weights == {"2014-01-01": 0, "2022-01-28": 5, "2022-02-01": 2}
    assert {m.weight for m in moments.find_moments(tables(published=None))} == {0, 4, 1}


def test_fewer_than_three_dates_are_no_line_of_time():
    few = {words: DATES[words] for words in ("Tuesday", "2014")}
    assert moments.chosen(moments.find_moments(tables(dates=few))) == []
    assert len(moments.chosen(moments.find_moments(tables()))) == 3


def test_the_weightiest_are_chosen_and_stand_in_order():
    text = " ".join(f"In {year} the army of the land marched." for year in range(1990, 2010))
    dates = {str(year): (f"{year}-01-01", f"{year}-12-31") for year in range(1990, 2010)}
    chosen = moments.chosen(moments.find_moments(tables(text, dates, None)))
    assert [m.earliest[:4] for m in chosen] == [str(year) for year in range(2000, 2010)]


@pytest.mark.parametrize(("earliest", "latest", "words"), [
    ("2022-02-02", "2022-02-02", "2 Feb 2022"), ("2021-11-01", "2021-11-30", "Nov 2021"), ("2014-01-01", "2014-12-31", "2014"), ("2024-02-01", "2024-02-29", "Feb 2024"), ("2024-02-01", "2024-02-28", "1–28 Feb 2024"),
    ("2022-03-14", "2022-03-20", "14–20 Mar 2022"), ("2014-09-01", "2014-12-31", "Sep–Dec 2014"), ("2020-12-01", "2021-02-28", "Dec 2020–Feb 2021"), ("2014-01-01", "2015-12-31", "2014–2015"),
    ("2022-01-31", "2022-02-06", "31 Jan – 6 Feb 2022"), ("2021-02-02", "2022-02-02", "2 Feb 2021 – 2 Feb 2022"), ("9999-01-01", "9999-12-31", "9999"),
])
def test_a_span_in_words(earliest, latest, words):
    assert moments.span_text(earliest, latest) == words


@pytest.mark.parametrize(("before", "after", "words"), [
    ("2022-01-01", "2022-02-28", ""), ("2022-01-01", "2022-03-01", "2 months"), ("2014-12-31", "2021-11-18", "about 7 years"), ("2020-01-15", "2022-01-14", "23 months"), ("2020-01-15", "2022-01-15", "about 2 years"), ("2022-05-01", "2021-01-01", ""),
])
def test_a_gap_in_words(before, after, words):
    assert moments.gap_text(before, after) == words
