"""Dates with a month, a year or figures alone."""

import datetime as dt

import pytest

from sitrep.reading import dates
from sitrep.reading.sentences import cut_words

DAY = dt.date(2022, 2, 2)


def read(text, published=DAY):
    return [(mention.text, mention.value) for mention in dates.find(cut_words(text), published)]


@pytest.mark.parametrize(
    "text, found",
    [
        ("It fell on November 18, 2021.", [("November 18, 2021", "2021-11-18")]),
        ("It fell on 18 November 2021.", [("18 November 2021", "2021-11-18")]),
        ("It fell on the 18th of November.", [("18th of November", "2021-11-18")]),
        ("It fell on Nov. 18th.", [("Nov. 18th", "2021-11-18")]),
        ("It fell Wednesday, 20 September 2000.", [("Wednesday, 20 September 2000", "2000-09-20")]),
        ("Sunday Sept. 15, 2019, it fell.", [("Sunday Sept. 15, 2019", "2019-09-15")]),
        ("A poll was taken Oct. 8-11.", [("Oct. 8-11", "2021-10-08")]),
        ("A poll was taken 8–11 October 2019.", [("8–11 October 2019", "2019-10-08")]),
        ("Drills run from Feb. 10 to Feb. 20.", [("Feb. 10", "2022-02-10"), ("Feb. 20", "2022-02-20")]),
        ("+3 +18 -4 Dec 23-25, 2018 out", [("Dec 23-25, 2018", "2018-12-23")]),
        ("from October\n\n1994 until March 1995", [("October\n\n1994", "1994-10"), ("March 1995", "1995-03")]),
        ("In May, it fell.", [("May", "2021-05")]),
        ("It fell in October last year.", [("October last year", "2021-10")]),
        ("It fell in March of last year.", [("March of last year", "2021-03")]),
        ("The August shooting, and June's too.", [("August", "2021-08"), ("June", "2021-06")]),
        ("The March offensive and the May vote failed.", [("March", "2021-03"), ("May", "2021-05")]),
        ("It will start in June.", [("June", "2022-06")]),
    ],
)
def test_months(text, found):
    assert read(text) == found


@pytest.mark.parametrize("text", ["Mrs May spoke.", "They may go.", "April Jones came.", "A march in town.", "The March on London, the March for peace.", "It will march on.", "June Smith said", "It fell on 31 June 2021 of a war."])
def test_no_months(text):
    assert [pair for pair in read(text) if pair[1] != "2021"] == []


@pytest.mark.parametrize(
    "text, found",
    [
        ("Since 2014 the war has gone on.", [("2014", "2014")]),
        ("the 2003 invasion and the post-1989 era", [("2003", "2003"), ("1989", "1989")]),
        ("In 2014 troops came.", [("2014", "2014")]),
        ("the season 2014-15", [("2014-15", "2014")]),
        ("from 2014–2016", [("2014–2016", "2014")]),
        ("on 2022-02-02 and 2022/03/04", [("2022-02-02", "2022-02-02"), ("2022/03/04", "2022-03-04")]),
        ("on 24.02.2022.", [("24.02.2022", "2022-02-24")]),
        ("on 20/09/2000", [("20/09/2000", "2000-09-20")]),
        ("on 09/20/2000", [("09/20/2000", "2000-09-20")]),
        ("Copyright 2015 by nobody", [("2015", "2015")]),
        ("the years after 9/11", [("9/11", "2001-09-11")]),
        ("after the September 11 attacks", [("September 11", "2001-09-11")]),
        ("after the Sept. 11 terrorist attacks", [("Sept. 11", "2001-09-11")]),
    ],
)
def test_years_and_figures(text, found):
    assert read(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "2,014 troops", "2014 troops came", "about 1500 Australian soldiers", "some 2000 US troops", "The 1990s ended.", "$2014", "2014km", "2014%", "a 2000-strong force",
        "at 1700 GMT", "call 1800 011 046", "the late summer of 2022", "the winter 2019", "©2024 Satellite", "F-2000", "the 2022nd", "a score of 20/9", "page 12.02.99",
    ],
)
def test_numbers_that_are_no_years(text):
    assert read(text) == []


def test_without_a_day_of_the_report_only_what_is_whole_resolves():
    assert read("In May 2021, on Friday, in June, on Oct. 5 and in 1999.", None) == [("May 2021", "2021-05"), ("1999", "1999")]


@pytest.mark.parametrize("text", ["Prices rise by an average of 1500.", "They cited Resolution 1701 there.", "Call channel 1800 now."])
def test_amounts_and_labels_are_no_years(text):
    assert read(text) == []
