"""Dates of an article: every expression that names a calendar day, week, month or year.

One pass finds trigger words; each trigger's rule reads the few tokens around it. Decades, seasons, quarters
and durations ("in the past year") are no dates. A relative expression is resolved against the day of
publication, or against the date mentioned before it ("three years later"); without either it is left out.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace

from . import dates_absolute as absolute
from . import dates_relative as relative
from . import timex
from .calendar_words import DAY_WORDS, MONTHS, SHIFTS, WEEKDAYS, YEARS
from .date_reader import DateMention, DateReader
from .sentences import Words

__all__ = ["DateMention", "dateline", "find", "retold"]

DOTTED = re.compile(r"(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?![\d.]*\d)")
DOTTED_END = re.compile(r"\.\d{1,2}\.\d{4}")
DATELINE = frozenset("date published updated posted dated released".split())
DATELINE_TOKENS = 60
RULES: dict[str, Callable[[DateReader, int], None]] = {
    **dict.fromkeys(DAY_WORDS, relative.day_word),
    **dict.fromkeys(SHIFTS, relative.shift_word),
    **dict.fromkeys(WEEKDAYS, relative.weekday),
    **dict.fromkeys(MONTHS, absolute.month),
    **dict.fromkeys(YEARS, absolute.year),
    **dict.fromkeys(("later", "earlier", "on"), relative.later),
    **dict.fromkeys(("following", "same", "before"), relative.following),
    "year": relative.year_end,
    "/": absolute.slash,
    "ago": relative.ago,
    "now": relative.now,
}


def find(words: Words, published: dt.date | None) -> list[DateMention]:
    """Date mentions in order, none overlapping. `published` None: relative ones resolve only through a dateline."""
    anchor = published if published and 1000 < published.year < 9000 else None
    found = _read(words, anchor)
    if anchor is None and (day := dateline(words, found)):
        found = _read(words, day)
    return found


def _read(words: Words, anchor: dt.date | None) -> list[DateMention]:
    reader = DateReader(words, anchor)
    hits = words.where(RULES.keys())
    # a quick look first: the full pattern is tried at every character
    if DOTTED_END.search(words.text) and (dotted := [bisect_left(words.starts, match.start()) for match in DOTTED.finditer(words.text)]):
        hits = sorted({*hits, *dotted})
    for i in hits:
        if i >= reader.done:
            RULES.get(words.lower[i], absolute.dotted)(reader, i)
    return reader.found


def dateline(words: Words, found: list[DateMention]) -> dt.date | None:
    """The day an article gives as its own: a full date that opens it or stands after "published", "updated", "date"."""
    for mention in found:
        if mention.first > DATELINE_TOKENS:
            return None
        if len(mention.value) == 10 and mention.shift is None:
            if mention.first <= 1 or not DATELINE.isdisjoint(words.lower[max(0, mention.first - 8) : mention.first]):
                return dt.date.fromisoformat(mention.value)
    return None


def retold(found: list[DateMention], first: int, last: int, said_on: dt.date) -> list[DateMention]:
    """`found` with the relative dates inside tokens `[first, last)` counted from the day the words were spoken."""
    result = []
    for mention in found:
        if mention.shift is not None and first <= mention.first < last and (value := timex.shift(said_on, mention.grain, mention.shift)):
            earliest, latest = timex.bounds(value)
            mention = replace(mention, value=value, earliest=earliest.isoformat(), latest=latest.isoformat())
        result.append(mention)
    return result
