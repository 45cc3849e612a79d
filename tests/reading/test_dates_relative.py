"""Dates counted from the report or from the story. The report is of Wednesday, 2 February 2022."""

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
        ("He said so on Friday.", [("Friday", "2022-01-28")]),
        ("He said so Wednesday.", [("Wednesday", "2022-02-02")]),
        ("He will say so on Friday.", [("Friday", "2022-02-04")]),
        ("It fell last Wednesday.", [("last Wednesday", "2022-01-26")]),
        ("It comes next Wednesday.", [("next Wednesday", "2022-02-09")]),
        ("It will come this Friday.", [("this Friday", "2022-02-04")]),
        ("Friday's attack", [("Friday", "2022-01-28")]),
        ("Fridays are calm, and Sat. too.", []),
        ("It fell last May.", [("last May", "2021-05")]),
        ("It fell this past December.", [("this past December", "2021-12")]),
        ("It fell last month, after last year's vote.", [("last month", "2022-01"), ("last year", "2021")]),
        ("It fell last week and goes on this week.", [("last week", "2022-W04"), ("this week", "2022-W05")]),
        ("It fell last weekend.", [("last weekend", "2022-W04")]),
        ("It fell last night and this morning.", [("last night", "2022-02-01"), ("this morning", "2022-02-02")]),
        ("It fell in the past year, over the last week, this past month.", []),
        ("It fell yesterday; tomorrow we go.", [("yesterday", "2022-02-01"), ("tomorrow", "2022-02-03")]),
        ("The office today announced it.", [("today", "2022-02-02")]),
        ("Europe today is at ease.", []),
        ("USA TODAY said so.", []),
        ("It will end by year-end.", [("year-end", "2022")]),
    ],
)
def test_from_the_report(text, found):
    assert read(text) == found


@pytest.mark.parametrize(
    "text, found",
    [
        ("Ten days ago it fell.", [("Ten days ago", "2022-01-23")]),
        ("It fell 3 weeks ago.", [("3 weeks ago", "2022-W02")]),
        ("It fell 10 months ago.", [("10 months ago", "2021-04")]),
        ("It fell a year ago.", [("a year ago", "2021")]),
        ("It fell two decades ago.", [("two decades ago", "2002")]),
        ("It ends six months from now.", [("six months from now", "2022-08")]),
        ("It fell years ago, two-and-a-half years ago.", []),
    ],
)
def test_so_long_ago(text, found):
    assert read(text) == found


@pytest.mark.parametrize(
    "text, found",
    [
        ("They left in 2011. Three years later they came back.", ["2011", "2014"]),
        ("He left on Sunday. The following day he was back.", ["2022-01-30", "2022-01-31"]),
        ("It sank on Sunday, a day earlier than told.", ["2022-01-30", "2022-01-29"]),
        ("It began in November. Four months on, it lasts.", ["2021-11", "2022-03"]),
        ("It fell in 2010, and that same year it rose.", ["2010", "2010"]),
        ("It was 5 last week. The week before, it was 4.", ["2022-W04", "2022-W03"]),
        ("In August 2020 it fell. The next month it rose.", ["2020-08", "2020-09"]),
        ("Three years later they came back.", []),
    ],
)
def test_from_the_story(text, found):
    assert [value for _, value in read(text)] == found


def test_a_report_that_names_its_own_day_tells_of_tomorrow_elsewhere():
    assert read("It sank early Wednesday. Divers found them Thursday.") == [("Wednesday", "2022-02-02"), ("Thursday", "2022-02-03")]
    assert read("Divers found them Thursday.") == [("Thursday", "2022-01-27")]
