"""Calendar arithmetic on TIMEX3 values."""

import datetime as dt

import pytest

from sitrep.reading import timex

WEDNESDAY = dt.date(2022, 2, 2)


def test_a_day_the_calendar_lacks_is_none():
    assert timex.day(2024, 2, 29) == "2024-02-29"
    assert timex.day(2023, 2, 29) is None


@pytest.mark.parametrize("date, value", [("2018-12-31", "2019-W01"), ("2021-01-03", "2020-W53"), ("2022-02-02", "2022-W05")])
def test_weeks_are_iso_weeks(date, value):
    assert timex.week(dt.date.fromisoformat(date)) == value


@pytest.mark.parametrize(
    "value, first, last",
    [
        ("2022-01-28", "2022-01-28", "2022-01-28"),
        ("2022-W05", "2022-01-31", "2022-02-06"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2014", "2014-01-01", "2014-12-31"),
    ],
)
def test_bounds(value, first, last):
    assert tuple(day.isoformat() for day in timex.bounds(value)) == (first, last)


def test_thirds_of_a_month_cover_it_without_a_gap():
    first, last = timex.bounds("2022-01")
    parts = [timex.third(first, last, part) for part in ("early", "middle", "late")]
    assert parts == [
        (dt.date(2022, 1, 1), dt.date(2022, 1, 10)),
        (dt.date(2022, 1, 11), dt.date(2022, 1, 20)),
        (dt.date(2022, 1, 21), dt.date(2022, 1, 31)),
    ]


@pytest.mark.parametrize(
    "grain, number, value",
    [("day", -1, "2022-02-01"), ("week", -1, "2022-W04"), ("month", -2, "2021-12"), ("month", 11, "2023-01"), ("year", -8, "2014"), ("year", 9000, None)],
)
def test_shift(grain, number, value):
    assert timex.shift(WEDNESDAY, grain, number) == value


@pytest.mark.parametrize(
    "number, direction, value",
    [
        (3, -1, "2022-02-02"), (3, -2, "2022-01-26"), (3, 1, "2022-02-02"), (3, 2, "2022-02-09"), (5, -1, "2022-01-28"),
        (5, 0, "2022-01-28"), (5, 1, "2022-02-04"), (5, 2, "2022-02-04"), (4, -2, "2022-01-27"),
    ],
)
def test_weekday(number, direction, value):
    assert timex.weekday(WEDNESDAY, number, direction) == value


@pytest.mark.parametrize(
    "number, direction, value",
    [
        (11, -1, "2021-11"), (2, -1, "2022-02"), (2, -2, "2021-02"), (2, 2, "2023-02"), (6, 1, "2022-06"), (6, -1, "2021-06"),
        (4, 0, "2022-04"), (7, 0, "2021-07"), (2, 0, "2022-02"),
    ],
)
def test_month(number, direction, value):
    assert timex.month(WEDNESDAY, number, direction) == value


@pytest.mark.parametrize(
    "month, day, direction, value",
    [
        (1, 8, -1, "2022-01-08"), (2, 10, 0, "2022-02-10"), (12, 24, 0, "2021-12-24"), (12, 24, 1, "2022-12-24"),
        (2, 10, -1, "2022-02-10"),  # eleven months back would have its year
        (2, 29, 0, None), (6, 31, -1, None),
    ],
)
def test_month_day(month, day, direction, value):
    assert timex.month_day(WEDNESDAY, month, day, direction) == value
