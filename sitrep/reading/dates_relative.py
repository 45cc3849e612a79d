"""Dates counted from the report or from the story: today, last Friday, this month, ten days ago, three years later."""

from __future__ import annotations

from . import timex
from .calendar_words import DASHES, DAY_WORDS, FULL_MONTHS, FULL_WEEKDAYS, MONTHS, NUMBERS, SHIFTS, UNITS, WEEKDAYS, WITHIN
from .date_reader import DateReader
from .dates_absolute import month, month_parts
from .tense import direction


def day_word(reader: DateReader, i: int) -> None:
    """today, yesterday, tonight, tomorrow"""
    if reader.lower[i] == "today":
        is_title = reader.token(i - 1) == "usa"
        is_nowadays = reader.token(i + 1) not in (",", "'s") and not direction(reader.words, i, i + 1)
        if is_title or is_nowadays:
            return
    reader.relative(i, i + 1, "day", DAY_WORDS[reader.lower[i]])


def shift_word(reader: DateReader, i: int) -> None:
    """last week, this month, next year, last Friday, next May, last night, this morning, this past December"""
    step, k = SHIFTS[reader.lower[i]], i + 1
    if step == 0 and reader.token(k) in ("past", "last", "coming", "next"):
        step, k = (-1 if reader.token(k) in ("past", "last") else 1), k + 1
    token = reader.token(k)
    if token in FULL_WEEKDAYS and reader.anchor:
        reader.record(i, k + 1, timex.weekday(reader.anchor, WEEKDAYS[token], 2 * step or direction(reader.words, i, k + 1)))
    elif token in FULL_MONTHS and reader.is_capitalised(k):
        _, day, _, year, _ = month_parts(reader, k)
        if day is None and year is None and reader.anchor:
            reader.record(i, k + 1, timex.month(reader.anchor, MONTHS[token], 2 * step or direction(reader.words, i, k + 1)))
        else:
            month(reader, k)
    elif token in UNITS and token[-1] != "s":
        _unit_after_shift(reader, i, k, step)


def _unit_after_shift(reader: DateReader, i: int, k: int, step: int) -> None:
    """A "last year" with an article is a duration, except "the next day" of a story."""
    unit, before = UNITS[reader.token(k)], reader.token(i - 1)
    if before in ("the", "these"):
        if step == 1 and reader.token(i - 2) not in WITHIN:
            reader.counted_from_story(i - 1, k + 1, unit, 1)
    elif k > i + 1 and step:
        return  # "this past week" is a duration
    elif unit == "weekend":
        reader.relative(i, k + 1, "week", step)
    elif unit == "night":
        if step == -1 and reader.lower[k] == "night" or step == 0 and reader.lower[k] != "night":
            reader.relative(i, k + 1, "day", step)
    elif unit in ("week", "month", "year"):
        reader.relative(i, k + 1, unit, step)


def weekday(reader: DateReader, i: int) -> None:
    """Friday; Sunday, Oct. 6; Monday, 14 September"""
    if not reader.is_capitalised(i):
        return
    if of_month := _month_behind(reader, i):
        month(reader, of_month, opening=i)
    elif reader.lower[i] in FULL_WEEKDAYS and reader.anchor:
        reader.record(i, i + 1, _bare_weekday(reader, WEEKDAYS[reader.lower[i]], direction(reader.words, i, i + 1)))


def _month_behind(reader: DateReader, i: int) -> int | None:
    """The month that goes on with weekday i: "Sunday, Oct. 6", "Sunday the 6th of October"."""
    k = i + 1
    while reader.token(k) in (".", ",", "the") and k < i + 4:
        k += 1
    if reader.token(k) in MONTHS:
        return k
    if reader.token(k)[:2].isdigit() or reader.token(k)[:1].isdigit():
        for m in (k + 1, k + 2, k + 3):
            if reader.token(m) in MONTHS:
                return m
            if reader.token(m) not in ("st", "nd", "rd", "th", "of"):
                return None
    return None


def _bare_weekday(reader: DateReader, number: int, way: int) -> str | None:
    """The latest such day.

    A report in the past tense that names its own weekday and the next one tells of tomorrow in another zone of
    time: nobody calls a day of six days ago by its bare name.
    """
    own = reader.anchor.isoweekday()
    if way < 1 and number == own % 7 + 1 and any(WEEKDAYS[token] == own for token in reader.weekdays_named):
        return timex.shift(reader.anchor, "day", 1)
    return timex.weekday(reader.anchor, number, way)


def year_end(reader: DateReader, i: int) -> None:
    """by year-end"""
    if reader.token(i + 1) in DASHES and reader.token(i + 2) == "end" and reader.token(i + 3) not in DASHES and reader.anchor:
        reader.record(i, i + 3, timex.of(reader.anchor, "year"))


def _quantity(reader: DateReader, i: int) -> tuple[int, int, str] | None:
    """First token, number and grain of "ten days" that ends before token i."""
    unit, number = UNITS.get(reader.token(i - 1)), reader.token(i - 2)
    if unit not in ("day", "week", "month", "year", "decade") or i - 2 < reader.done:
        return None
    if reader.token(i - 3) in DASHES and reader.words.adjacent(i - 2):
        return None  # "two-and-a-half years"
    count = int(NUMBERS[number]) if number in NUMBERS else int(number) if number.isdecimal() and len(number) < 4 else 0
    if not count:
        return None
    return i - 2, count * (10 if unit == "decade" else 1), "year" if unit == "decade" else unit


def ago(reader: DateReader, i: int) -> None:
    """ten days ago"""
    if read := _quantity(reader, i):
        reader.relative(read[0], i + 1, read[2], -read[1])


def now(reader: DateReader, i: int) -> None:
    """six months from now"""
    if reader.token(i - 1) == "from" and (read := _quantity(reader, i - 1)):
        reader.relative(read[0], i + 1, read[2], read[1])


def later(reader: DateReader, i: int) -> None:
    """three years later; a day earlier; four months on,"""
    token = reader.lower[i]
    if token == "on" and reader.token(i + 1) not in (",", "."):
        return
    if read := _quantity(reader, i):
        reader.counted_from_story(read[0], i + 1, read[2], -read[1] if token == "earlier" else read[1])


def following(reader: DateReader, i: int) -> None:
    """the following day; that same year; the week before,"""
    before, unit = reader.token(i - 1), UNITS.get(reader.token(i + 1))
    if reader.lower[i] == "before":
        if reader.token(i - 2) == "the" and reader.token(i + 1) in (",", ".") and before in UNITS:
            reader.counted_from_story(i - 2, i + 1, UNITS[before], -1)
    elif reader.lower[i] == "same" and before == "that" and unit in ("month", "year"):
        reader.counted_from_story(i - 1, i + 2, unit, 0)
    elif reader.lower[i] == "following" and before == "the" and unit:
        reader.counted_from_story(i - 1, i + 2, unit, 1)
