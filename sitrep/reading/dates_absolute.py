"""Dates with a month, a year or figures alone: Nov. 18, 2021; 14 September; early May; 2014-15; 2022-02-02; 9/11."""

from __future__ import annotations

import datetime as dt

from . import timex
from .calendar_words import COUNTED, DASHES, DAYS, FULL_MONTHS, HEDGES, LEADS, MONTHS, NAMED_MONTHS, ORDINALS, PARTS, SEASONS, SHIFTS, WITHIN, YEARS
from .date_reader import DateReader
from .tense import direction

TERROR_DAY = (9, 11)
AMOUNTS = frozenset("average total sum maximum minimum price crew force".split())
NUMBERED = frozenset("resolution resolutions room flight highway route page box extension channel unit".split())


def month_parts(reader: DateReader, i: int) -> tuple[int, int | None, int | None, int | None, int]:
    """First token, day, last day of a range, year and token after the last, of the expression around month i."""
    last = i + 1
    if reader.token(last) == "." and reader.words.adjacent(last) and reader.lower[i] not in FULL_MONTHS:
        last += 1
    first, day, until = _day_before(reader, i, last)
    if day is None:
        day, until, last = _day_after(reader, last)
    year, last = _year_after(reader, last, day is not None)
    return first, day, until, year, last


def _day_before(reader: DateReader, i: int, last: int) -> tuple[int, int | None, int | None]:
    """First token, day and last day of a range before month i: "14", "the 14th of", "8-11"."""
    k, token = i - 1, reader.token
    if token(k) == "of":
        k -= 1
        if token(k) not in ORDINALS:
            return i, None, None
    if token(k) in ORDINALS and reader.words.adjacent(k):
        k -= 1
    if token(k) not in DAYS or k < reader.done or token(last) in DAYS and any(token(m) in YEARS for m in range(last + 1, last + 5)):
        return i, None, None  # "+18 -4 Dec 23, 2018": the day stands behind
    if token(k - 1) in DASHES and token(k - 2) in DAYS and k - 2 >= reader.done:
        return k - 2, DAYS[token(k - 2)], DAYS[token(k)]
    return k, DAYS[token(k)], None


def _day_after(reader: DateReader, last: int) -> tuple[int | None, int | None, int]:
    """Day, last day of a range and token behind them: "6", "6th", "8-11"."""
    token, words = reader.token, reader.words
    if token(last) not in DAYS or token(last + 1) in COUNTED or token(last + 1) in (":", "%") and words.adjacent(last + 1):
        return None, None, last
    day, last = DAYS[token(last)], last + 1
    if token(last) in ORDINALS and words.adjacent(last):
        last += 1
    if token(last) in DASHES and token(last + 1) in DAYS and words.adjacent(last) and token(last + 2) not in MONTHS:
        return day, DAYS[token(last + 1)], last + 2
    return day, None, last


def _year_after(reader: DateReader, k: int, has_day: bool) -> tuple[int | None, int]:
    """Year behind a month or day, and the token after it: "2014", ", 2014", "of 2014", "last year", "of this year".

    "in May 2000 troops" may be a count, "on 8 May 2000 troops" is a year.
    """
    token = reader.token
    at = k + (token(k) in (",", "of"))
    is_decade = token(at + 1) == "s" and at + 1 < reader.count and reader.words.adjacent(at + 1)
    if token(at) in YEARS and not is_decade and (has_day or token(at + 1) not in COUNTED):
        return YEARS[token(at)], at + 1
    if token(at) in SHIFTS and token(at + 1) == "year" and reader.anchor and token(k) != ",":
        return reader.anchor.year + SHIFTS[token(at)], at + 2
    return None, k


def month(reader: DateReader, i: int, opening: int | None = None) -> None:
    """Any expression around the month named by token i; opening: the weekday that leads it."""
    if not reader.is_capitalised(i):
        return
    first, day, until, year, last = month_parts(reader, i)
    number = MONTHS[reader.lower[i]]
    if day is None and year is None and not _names_a_month(reader, i, last):
        return
    start = first if opening is None else opening
    if year is None and (number, day) == TERROR_DAY and _tells_of_terror(reader, last):
        year = 2001
    if year is not None:
        value = f"{year:04}-{number:02}" if day is None else timex.day(year, number, day)
    elif reader.anchor:
        way = direction(reader.words, start, last)
        value = timex.month(reader.anchor, number, way) if day is None else timex.month_day(reader.anchor, number, day, way)
    else:
        value = None
    reader.record(start, last, value, timex.day(int(value[:4]), number, until) if value and until and until > day else None)


def _names_a_month(reader: DateReader, i: int, last: int) -> bool:
    """Whether a bare "May", "April" is the month: a preposition leads it, or no name stands around it."""
    before, token = reader.token(i - 1), reader.lower[i]
    if token not in FULL_MONTHS and last == i + 1 and token != "sept":
        return False
    if token not in NAMED_MONTHS or before in LEADS or before in DASHES:
        return before not in ("for", "after", "before", "around", "as") or token not in ("may", "march")
    if token in ("may", "march"):  # "the March offensive", not "the March on London"
        return before == "the" and reader.token(last).isalpha() and not reader.is_capitalised(last) and reader.token(last) not in WITHIN | LEADS | {"on", "against"}
    if i and reader.is_capitalised(i - 1) and before != "the":
        return False
    return not (last < reader.count and reader.is_capitalised(last))


def _tells_of_terror(reader: DateReader, last: int) -> bool:
    """ "the September 11 (terrorist) attacks" are those of 2001."""
    return reader.token(last) == "attacks" or reader.token(last).startswith(("terror", "hijack"))


def year(reader: DateReader, i: int) -> None:
    """2014; 2014-15; 2022-02-02"""
    token = reader.token
    if token(i + 1) in ("-", "/") and token(i + 3) == token(i + 1) and token(i + 4) in DAYS and token(i + 2) in DAYS:
        return reader.record(i, i + 5, timex.day(YEARS[token(i)], DAYS[token(i + 2)], DAYS[token(i + 4)]))
    if not _is_year(reader, i):
        return None
    first, until = YEARS[token(i)], token(i + 2)
    if (token(i + 1) in DASHES or token(i + 1) == "/") and until.isdecimal() and len(until) in (2, 4):
        end = int(until) if len(until) == 4 else first // 100 * 100 + int(until)
        return reader.record(i, i + 3, token(i), f"{end:04}") if first < end < first + 100 else None
    return reader.record(i, i + 1, token(i))


def _is_year(reader: DateReader, i: int) -> bool:
    """Whether four digits name a year and do not count, measure or label something."""
    token, words = reader.token, reader.words
    before, after = token(i - 1), token(i + 1)
    if words.adjacent(i) and not _may_touch(before, token(i - 2)):
        return False
    if after and words.adjacent(i + 1):
        if after[0].isalnum() or after in "%$€£°:":
            return False
        if after == "-" and not token(i + 2).isdecimal() and token(i + 2) not in ("era", "vintage"):
            return False
    if (after.isdecimal() and not words.adjacent(i + 1)) or (before.isdecimal() and not words.adjacent(i)):
        return False  # a telephone number
    if before in SEASONS or before == "of" and token(i - 2) in SEASONS | AMOUNTS or before in NUMBERED:
        return False
    is_round = token(i).endswith("00")
    if after in COUNTED and (is_round or before not in ("in", "since", "the")):
        return False
    return not (is_round or before in HEDGES) or COUNTED.isdisjoint(token(k) for k in range(i + 1, i + 5))


def _may_touch(before: str, two_before: str) -> bool:
    """Whether a year may follow `before` without white space: a bracket, a mark, "mid-", "post-"."""
    if before in DASHES:
        return two_before in PARTS or two_before in ("post", "pre", "")
    return before in "([\"'“‘,.;:/"


def slash(reader: DateReader, i: int) -> None:
    """9/11; 20/09/2000"""
    one, two = reader.token(i - 1), reader.token(i + 1)
    if one not in DAYS or two not in DAYS or not reader.words.adjacent(i + 1):
        return
    if reader.token(i + 2) == "/" and reader.token(i + 3) in YEARS:
        reader.record(i - 1, i + 4, _day_month(reader, DAYS[one], DAYS[two], YEARS[reader.token(i + 3)]))
    elif (int(one), int(two)) == TERROR_DAY and reader.token(i + 2) != "/":
        reader.record(i - 1, i + 2, "2001-09-11")


def dotted(reader: DateReader, i: int) -> None:
    """24.02.2022"""
    parts = reader.lower[i].split(".")
    if len(parts) == 3 and parts[0] in DAYS and parts[1] in DAYS and parts[2] in YEARS:
        reader.record(i, i + 1, _day_month(reader, DAYS[parts[0]], DAYS[parts[1]], YEARS[parts[2]]))


def _day_month(reader: DateReader, one: int, two: int, of_year: int) -> str | None:
    """Day first, unless only month first is a date or lies nearer to the day of the report."""
    values = [value for value in (timex.day(of_year, two, one), timex.day(of_year, one, two)) if value]
    if reader.anchor:
        return min(values, key=lambda value: abs((dt.date.fromisoformat(value) - reader.anchor).days), default=None)
    return values[0] if values else None
