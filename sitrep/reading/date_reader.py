"""The state of one pass over an article's dates: the mentions so far, and what the rules share."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from . import timex
from .calendar_words import DASHES, PARTS, WEEKDAYS
from .sentences import Words

FINENESS = ("year", "month", "week", "day")
REACH = 120  # tokens back to the date that "three years later" counts from
NEAREST = 4  # mentions looked at for it


@dataclass(slots=True, unsafe_hash=True)
class DateMention:
    """Characters `[start, end)` and tokens `[first, last)`; earliest and latest are ISO days.

    grain and shift say how many days, weeks, months or years from the report a relative one lies (None: absolute).
    """

    start: int
    end: int
    text: str
    value: str
    earliest: str
    latest: str
    first: int
    last: int
    grain: str = ""
    shift: int | None = None


class DateReader:
    """anchor: the day of the report, None where it is not known (relative dates are then left out)."""

    def __init__(self, words: Words, anchor: dt.date | None):
        self.words, self.lower, self.anchor = words, words.lower, anchor
        self.count = len(words.words)
        self.found: list[DateMention] = []
        self.done = 0  # tokens before this one are taken

    @cached_property
    def weekdays_named(self) -> set[str]:
        return self.words.at.keys() & WEEKDAYS.keys()

    def token(self, i: int) -> str:
        return self.lower[i] if 0 <= i < self.count else ""

    def is_capitalised(self, i: int) -> bool:
        return self.words.words[i][0].isupper()

    def record(self, first: int, last: int, value: str | None, until: str | None = None, grain: str = "", shift: int | None = None) -> None:
        """Add a mention of tokens `[first, last)` unless its value is None or a token is taken; until: the end of a range."""
        if value is None or first < self.done:
            return
        start, end = self.words.starts[first], self.words.ends[last - 1]
        lower, upper = timex.bounds(value)
        if until:
            upper = max(upper, timex.bounds(until)[1])
        elif len(value) in (4, 7) and (part := self.part(first)):
            lower, upper = timex.third(lower, upper, part)
        self.found.append(DateMention(start, end, self.words.text[start:end], value, lower.isoformat(), upper.isoformat(), first, last, grain, shift))
        self.done = last

    def part(self, first: int) -> str | None:
        """ "early", "mid-", "late", "the end of" before token `first`."""
        before = self.token(first - 1)
        if before in DASHES or before == "of":
            return PARTS.get(self.token(first - 2))
        return PARTS.get(before) if before in ("early", "late", "mid") else None

    def relative(self, first: int, last: int, grain: str, number: int) -> None:
        """A date `number` days, weeks, months or years from the report."""
        if self.anchor:
            self.record(first, last, timex.shift(self.anchor, grain, number), grain=grain, shift=number)

    def counted_from_story(self, first: int, last: int, grain: str, number: int) -> None:
        """A date counted from one mentioned before it: the last of the same grain, else the last that is finer."""
        if grain not in FINENESS:
            return
        near = [mention for mention in self.found[-NEAREST:] if mention.last + REACH >= first]
        fine = [mention for mention in near if FINENESS.index(timex.GRAIN[len(mention.value)]) >= FINENESS.index(grain)]
        same = [mention for mention in fine if timex.GRAIN[len(mention.value)] == grain]
        if fine:
            self.record(first, last, timex.shift(timex.bounds((same or fine)[-1].value)[0], grain, number))
