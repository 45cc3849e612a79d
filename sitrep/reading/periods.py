"""Periods of an article, bounded by days: since 2014, from May to July, in the coming days, over the past year.

No rows of a table: they say when a figure holds. A vague period ("the coming days") is bounded by what
reporters commonly mean by it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from . import timex
from .calendar_words import NUMBERS, UNITS
from .date_reader import DateMention
from .sentences import Words

AHEAD, BACK = frozenset("coming next following".split()), frozenset("past last previous".split())
VAGUE = {"day": 7, "week": 4, "month": 6, "year": 5}  # "the coming days": within a week
GAP = 3  # tokens between the two ends of "from May 3 to May 5"


@dataclass(slots=True, unsafe_hash=True)
class PeriodMention:
    """Characters `[start, end)` and tokens `[first, last)`; earliest and latest are ISO days."""

    start: int
    end: int
    text: str
    earliest: str
    latest: str
    first: int
    last: int


def find(words: Words, published: dt.date | None, dates: Sequence[DateMention]) -> list[PeriodMention]:
    """Period mentions in order of the text; those that reach to or from the report need its day."""
    found = [*_between_dates(words, published, dates), *_around_report(words, published)]
    return sorted(found, key=lambda mention: (mention.first, mention.last))


def _mention(words: Words, first: int, last: int, earliest: str, latest: str) -> list[PeriodMention]:
    if earliest > latest:
        return []
    start, end = words.starts[first], words.ends[last - 1]
    return [PeriodMention(start, end, words.text[start:end], earliest, latest, first, last)]


def _between_dates(words: Words, published: dt.date | None, dates: Sequence[DateMention]) -> list[PeriodMention]:
    """since X; until X, by X; from X to Y, between X and Y."""
    found, lower, taken = [], words.lower, -1
    day = published.isoformat() if published else None
    for k, date in enumerate(dates):
        before = lower[date.first - 1] if date.first else ""
        other = dates[k + 1] if k + 1 < len(dates) else None
        if k == taken:
            continue
        if other and before in ("from", "between") and _links(lower[date.last : other.first], before):
            found += _mention(words, date.first - 1, other.last, date.earliest, other.latest)
            taken = k + 1
        elif before == "since" and day:
            found += _mention(words, date.first - 1, date.last, date.earliest, day)
        elif before in ("until", "till", "by", "through") and day:
            found += _mention(words, date.first - 1, date.last, min(day, date.earliest), date.latest)
    return found


def _links(between: list[str], opening: str) -> bool:
    """Whether the tokens between two dates join them to a period."""
    joints = ("and",) if opening == "between" else ("to", "until", "till", "through")
    return 0 < len(between) <= GAP and any(token in joints for token in between)


def _around_report(words: Words, published: dt.date | None) -> list[PeriodMention]:
    """the coming days; the next six months; the past year"""
    found, lower = [], words.lower
    for i in words.where(AHEAD | BACK) if published else ():
        number = lower[i + 1] if i + 1 < len(lower) else ""
        counted = number in NUMBERS or number.isdecimal() and len(number) < 4
        at = i + 1 + counted
        grain = UNITS.get(lower[at]) if at < len(lower) else None
        if grain not in VAGUE or i == 0 or lower[i - 1] not in ("the", "these"):
            continue
        plural = lower[at].endswith("s")
        count = (int(NUMBERS.get(number, number)) if counted else VAGUE[grain] if plural else 1) * (1 if lower[i] in AHEAD else -1)
        if (edge := _away(published, grain, count)) is not None:
            earliest, latest = sorted((published.isoformat(), edge))
            found += _mention(words, i - 1, at + 1, earliest, latest)
    return found


def _away(published: dt.date, grain: str, count: int) -> str | None:
    """The day that lies `count` days, weeks, months or years from the report."""
    if grain in ("day", "week"):
        return timex.shift(published, "day", count * (7 if grain == "week" else 1))
    month = timex.shift(published, "month", count * (12 if grain == "year" else 1))
    return min(f"{month}-{published.day:02}", timex.bounds(month)[1].isoformat()) if month else None
