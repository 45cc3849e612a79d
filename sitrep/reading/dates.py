"""Dates of an article: every expression that names a calendar day, week, month or year.

One pass finds trigger words; each trigger's rule reads the few tokens around it. Decades, seasons, quarters
and durations ("in the past year") are no dates. A relative expression is resolved against the day of
publication, or against the date mentioned before it ("three years later"); without either it is left out.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property

from . import timex
from .lexicon import LEXICON, load_rows, one_of, word
from .sentences import Words
from .tense import direction

ROLES = ("month", "month_short", "weekday", "weekday_short", "day", "shift", "unit", "number", "part", "season", "hedge", "counted")
VOCABULARY: dict[str, dict[str, str]] = {role: {} for role in ROLES}
for _row in load_rows(LEXICON / "calendar.csv", {"word": word, "role": one_of(*ROLES), "value": str}):
    VOCABULARY[_row["role"]][_row["word"]] = _row["value"]
MONTHS = {token: int(value) for role in ("month", "month_short") for token, value in VOCABULARY[role].items()}
WEEKDAYS = {token: int(value) for role in ("weekday", "weekday_short") for token, value in VOCABULARY[role].items()}
UNITS, NUMBERS, PARTS, COUNTED, HEDGES = (VOCABULARY[role] for role in ("unit", "number", "part", "counted", "hedge"))
YEARS = {str(year): year for year in range(1500, 2100)}
DAYS = {text: number for number in range(1, 32) for text in (str(number), f"{number:02}")}
DASHES = frozenset("-–—‐‑")
ORDINALS = frozenset(("st", "nd", "rd", "th"))
LEADS = frozenset("in since until till by from to last next this past early late mid during of through throughout between after before for around as coming".split())
WITHIN = frozenset("in over within for during throughout".split())
NAMED_MONTHS = frozenset("april june august jan may march".split())  # also first names, a verb or a noun
DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.]*\d)")
DATELINE = frozenset("date published updated posted dated released".split())
DATELINE_TOKENS = 60
FINENESS = ("year", "month", "week", "day")
REACH = 120  # tokens back to the date that "three years later" counts from


@dataclass(frozen=True, slots=True)
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


def find(words: Words, published: dt.date | None) -> list[DateMention]:
    """Date mentions in order, none overlapping. `published` None: relative ones resolve only through a dateline."""
    anchor = published if published and 1000 < published.year < 9000 else None
    found = _Reader(words, anchor).read()
    if anchor is None and (line := dateline(words, found)):
        found = _Reader(words, line).read()
    return found


def dateline(words: Words, found: list[DateMention]) -> dt.date | None:
    """The day an article gives as its own: a full date that opens it or stands after "published", "updated", "date"."""
    for mention in found:
        if mention.first > DATELINE_TOKENS:
            return None
        if len(mention.value) == 10 and mention.shift is None:
            if mention.first <= 1 or DATELINE & set(words.lower[max(0, mention.first - 8) : mention.first]):
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


class _Reader:
    """State of one pass: the mentions so far. Each rule takes a trigger's token and records at most one mention."""

    def __init__(self, words: Words, anchor: dt.date | None):
        self.words, self.lower, self.anchor = words, words.lower, anchor
        self.count = len(words.words)
        self.found: list[DateMention] = []
        self.done = 0  # tokens before this one are taken

    def read(self) -> list[DateMention]:
        hits = [i for i, token in enumerate(self.lower) if token in RULES]
        if dotted := [bisect_left(self.words.starts, match.start()) for match in DOTTED.finditer(self.words.text)]:
            hits = sorted({*hits, *dotted})
        for i in hits:
            if i >= self.done:
                RULES.get(self.lower[i], _Reader.dotted)(self, i)
        return self.found

    @cached_property
    def weekdays_named(self) -> set[str]:
        return set(WEEKDAYS).intersection(self.lower)

    def token(self, i: int) -> str:
        return self.lower[i] if 0 <= i < self.count else ""

    def record(self, first: int, last: int, value: str | None, latest: str | None = None, grain: str = "", shift: int | None = None) -> None:
        """Add a mention of tokens `[first, last)`; latest: the last day of a range whose first is `value`."""
        if value is None or first < self.done:
            return
        start, end = self.words.starts[first], self.words.ends[last - 1]
        lower, upper = timex.bounds(value)
        if latest:
            upper = max(upper, timex.bounds(latest)[1])
        elif len(value) in (4, 7) and (part := self.part(first)):
            lower, upper = timex.third(lower, upper, part)
        self.found.append(DateMention(start, end, self.words.text[start:end], value, lower.isoformat(), upper.isoformat(), first, last, grain, shift))
        self.done = last

    def part(self, first: int) -> str | None:
        """"early", "mid-", "late", "the end of" before token `first`."""
        k = first - 1
        if self.token(k) in DASHES or self.token(k) == "of":
            return PARTS.get(self.token(k - 1))
        return PARTS.get(self.token(k)) if self.token(k) in ("early", "late", "mid") else None

    def relative(self, first: int, last: int, grain: str, number: int) -> None:
        if self.anchor:
            self.record(first, last, timex.shift(self.anchor, grain, number), grain=grain, shift=number)

    # days and weeks

    def day_word(self, i: int) -> None:
        """today, yesterday, tonight, tomorrow"""
        if self.lower[i] == "today" and (self.token(i - 1) == "usa" or not self.token(i + 1) in (",", "'s") and not direction(self.words, i, i + 1)):
            return  # a title, or "nowadays"
        self.relative(i, i + 1, "day", int(VOCABULARY["day"][self.lower[i]]))

    def shift_word(self, i: int) -> None:
        """last week, this month, next year, last Friday, next May, last night, this morning"""
        step, k = int(VOCABULARY["shift"][self.lower[i]]), i + 1
        if step == 0 and self.token(k) in ("past", "last", "coming", "next"):
            step, k = (-1 if self.token(k) in ("past", "last") else 1), k + 1
        token = self.token(k)
        if token in VOCABULARY["weekday"] and self.anchor:
            self.record(i, k + 1, timex.weekday(self.anchor, WEEKDAYS[token], 2 * step or direction(self.words, i, k + 1)))
        elif token in VOCABULARY["month"] and self.words.words[k][0].isupper():
            self.month_after_shift(i, k, step)
        elif token in UNITS and token[-1] != "s":
            self.unit_after_shift(i, k, step)

    def month_after_shift(self, i: int, k: int, step: int) -> None:
        if (read := self.month_parts(k)) and read[3] is None and read[1] is None and self.anchor:
            self.record(i, k + 1, timex.month(self.anchor, MONTHS[self.lower[k]], 2 * step or direction(self.words, i, k + 1)))
        else:
            self.month(k)

    def unit_after_shift(self, i: int, k: int, step: int) -> None:
        """A "last year" with an article is a duration, except "the next day" of a story."""
        unit, before = UNITS[self.token(k)], self.token(i - 1)
        if before in ("the", "these"):
            if step == 1 and self.token(i - 2) not in WITHIN:
                self.counted_from_story(i - 1, k + 1, unit, 1)
            return
        if k > i + 1 and step:  # "this past week" is a duration
            return
        if unit == "weekend":
            self.relative(i, k + 1, "week", step)
        elif unit == "night":
            if step == -1 and self.lower[k] == "night" or step == 0 and self.lower[k] != "night":
                self.relative(i, k + 1, "day", step)
        elif unit in ("week", "month", "year"):
            self.relative(i, k + 1, unit, step)

    def weekday(self, i: int) -> None:
        """Friday; Sunday, Oct. 6; Monday, 14 September"""
        short = self.lower[i] not in VOCABULARY["weekday"]
        if not self.words.words[i][0].isupper():
            return
        k = i + 1
        while self.token(k) in (".", ",", "the") and k < i + 4:
            k += 1
        if self.token(k) in MONTHS:
            month = k
        else:
            month = next((m for m in (k + 1, k + 2, k + 3) if self.token(k) in DAYS and self.token(m) in MONTHS and self.token(m - 1) in {"of", *ORDINALS, self.token(k)}), 0)
        if month:
            self.month(month, opening=i)
        elif not short and self.anchor:
            self.record(i, i + 1, self.bare_weekday(WEEKDAYS[self.lower[i]], direction(self.words, i, i + 1)))

    def bare_weekday(self, number: int, way: int) -> str | None:
        """The latest such day. The morrow's weekday in the past, in a report that also tells of its own day by name, is the morrow: zones of time."""
        own = self.anchor.isoweekday()
        if way < 1 and number == own % 7 + 1 and not self.weekdays_named.isdisjoint(token for token, day in WEEKDAYS.items() if day == own):
            return timex.shift(self.anchor, "day", 1)
        return timex.weekday(self.anchor, number, way)

    # months

    def month_parts(self, i: int) -> tuple[int, int | None, int | None, int | None, int] | None:
        """first token, day, last day of a range, year, token after the last, of the expression around month i."""
        first, last = i, i + 1
        if self.token(last) == "." and self.words.adjacent(last) and self.lower[i] not in VOCABULARY["month"]:
            last += 1
        day = until = None
        k = i - 1
        if self.token(k) == "of":
            k -= 1
        if self.token(k) in ORDINALS and self.words.adjacent(k):
            k -= 1
        elif k < i - 1:
            k = -1  # "of March" without an ordinal
        if self.token(k) in DAYS and k >= self.done and not self.leads_day(last):
            day, first = DAYS[self.token(k)], k
            if self.token(k - 1) in DASHES and self.token(k - 2) in DAYS and k - 2 >= self.done:
                day, until, first = DAYS[self.token(k - 2)], day, k - 2
        elif self.token(last) in DAYS and self.token(last + 1) not in COUNTED and not (self.token(last + 1) in (":", "%") and self.words.adjacent(last + 1)):
            day, last = DAYS[self.token(last)], last + 1
            if self.token(last) in ORDINALS and self.words.adjacent(last):
                last += 1
            if self.token(last) in DASHES and self.token(last + 1) in DAYS and self.words.adjacent(last) and self.token(last + 2) not in MONTHS:
                until, last = DAYS[self.token(last + 1)], last + 2
        year, last = self.year_after(last)
        return first, day, until, year, last

    def leads_day(self, k: int) -> bool:
        """Whether a day and a year stand at token k, so that a number before the month is none of it."""
        ahead = range(k + 1, k + 5)
        return self.token(k) in DAYS and any(self.token(m) in YEARS for m in ahead)

    def year_after(self, k: int) -> tuple[int | None, int]:
        """Year behind a month or day: "2014", ", 2014", "of 2014", "last year", "of this year"."""
        at = k + (self.token(k) in (",", "of"))
        if self.token(at) in YEARS and not (self.token(at + 1) == "s" and self.words.adjacent(at + 1)) and self.token(at + 1) not in COUNTED:
            return YEARS[self.token(at)], at + 1
        step = VOCABULARY["shift"].get(self.token(at))
        if step and self.token(at + 1) == "year" and self.anchor and self.token(k) != ",":
            return self.anchor.year + int(step), at + 2
        return None, k

    def month(self, i: int, opening: int | None = None) -> None:
        """Any expression around a month's name; opening: the weekday that leads it."""
        if not self.words.words[i][0].isupper():
            return
        first, day, until, year, last = self.month_parts(i)
        number = MONTHS[self.lower[i]]
        if day is None and year is None and not self.names_a_month(i, last):
            return
        start = first if opening is None else opening
        if year is None and day is not None and self.is_terror_day(number, day, last):
            year = 2001
        if year is not None:
            value = f"{year:04}-{number:02}" if day is None else timex.day(year, number, day)
        elif self.anchor:
            way = direction(self.words, start, last)
            value = timex.month(self.anchor, number, way) if day is None else timex.month_day(self.anchor, number, day, way)
        else:
            value = None
        latest = timex.day(int(value[:4]), number, until) if value and until and until > day else None
        self.record(start, last, value, latest)

    def names_a_month(self, i: int, last: int) -> bool:
        """Whether a bare "May", "April" is the month: no name stands around it, or a preposition leads it."""
        before, token = self.token(i - 1), self.lower[i]
        if token in VOCABULARY["month_short"] and last == i + 1 and token != "sept":
            return False
        if token not in NAMED_MONTHS or before in LEADS or before in DASHES:
            return before not in ("for", "after", "before", "around", "as") or token not in ("may", "march")
        if token in ("may", "march") or i and self.words.words[i - 1][0].isupper():
            return False
        return not (last < self.count and self.words.words[last][0].isupper())

    def is_terror_day(self, month: int, day: int, last: int) -> bool:
        """"the September 11 (terrorist) attacks" of 2001, unless the report is of those very days of another year."""
        after = [self.token(k) for k in range(last, last + 3)]
        return (month, day) == (9, 11) and (after[0] == "attacks" or after[0].startswith(("terror", "hijack")))

    # years and numeric dates

    def year(self, i: int) -> None:
        """2014; 2014-15; 2022-02-02"""
        if self.token(i + 1) in ("-", "/") and self.token(i + 3) == self.token(i + 1) and self.token(i + 4) in DAYS and self.token(i + 2) in DAYS:
            self.record(i, i + 5, timex.day(YEARS[self.lower[i]], DAYS[self.lower[i + 2]], DAYS[self.lower[i + 4]]))
        elif self.is_year(i):
            year, last = YEARS[self.lower[i]], i + 1
            until = self.token(i + 2)
            if self.token(i + 1) in DASHES | {"/"} and until.isdigit() and len(until) in (2, 4):
                end = int(until) if len(until) == 4 else year // 100 * 100 + int(until)
                if not year < end < year + 100:
                    return
                return self.record(i, i + 3, self.lower[i], f"{end:04}")
            self.record(i, last, self.lower[i])

    def is_year(self, i: int) -> bool:
        """Four digits are a year unless they count, measure or label something."""
        words, before, after = self.words, self.token(i - 1), self.token(i + 1)
        if words.adjacent(i) and not (before in "([\"'“‘—–,.;:/" or before in DASHES and not self.token(i - 2).isdigit() and self.token(i - 2) in {*PARTS, "post", "pre", ""}):
            return False
        if after and words.adjacent(i + 1):
            if after[0].isalnum() or after in "%$€£°:":
                return False
            if after in DASHES and (self.token(i + 2)[:1].isalpha() or not self.token(i + 2)) and after == "-" and self.token(i + 2) not in ("era", "vintage"):
                return False
        if after.isdigit() and not words.adjacent(i + 1) or before in VOCABULARY["season"] or before == "of" and self.token(i - 2) in VOCABULARY["season"]:
            return False
        if before.isdigit() and not words.adjacent(i):
            return False
        nearby = [self.token(k) for k in range(i + 1, i + 5)]
        if after in COUNTED and (before not in ("in", "since", "the") or self.lower[i].endswith("00")):
            return False
        return not (before in HEDGES or self.lower[i].endswith("00")) or not any(token in COUNTED for token in nearby)

    def slash(self, i: int) -> None:
        """9/11; 20/09/2000"""
        self.numeric(i - 1, i + 1, "/")

    def numeric(self, a: int, b: int, mark: str) -> None:
        one, two = self.token(a), self.token(b)
        if one not in DAYS or two not in DAYS or not self.words.adjacent(b) or a < self.done:
            return
        if self.token(b + 1) == mark and self.token(b + 2) in YEARS:
            self.record(a, b + 3, self.day_month(DAYS[one], DAYS[two], YEARS[self.token(b + 2)]))
        elif (one, two) == ("9", "11") and self.token(b + 1) != mark:
            self.record(a, b + 1, "2001-09-11")

    def day_month(self, one: int, two: int, year: int) -> str | None:
        """Day first, unless only month first is a date, or lies nearer to the day of publication."""
        values = [value for value in (timex.day(year, two, one), timex.day(year, one, two)) if value]
        if self.anchor:
            return min(values, key=lambda value: abs((dt.date.fromisoformat(value) - self.anchor).days), default=None)
        return values[0] if values else None

    def dotted(self, i: int) -> None:
        """24.02.2022"""
        one, two, year = self.lower[i].split(".") if self.lower[i].count(".") == 2 else ("", "", "")
        if one in DAYS and two in DAYS and year in YEARS:
            self.record(i, i + 1, timex.day(YEARS[year], DAYS[two], DAYS[one]))

    def year_end(self, i: int) -> None:
        """by year-end"""
        if self.token(i + 1) in DASHES and self.token(i + 2) == "end" and self.anchor and self.token(i + 3) not in DASHES:
            value = timex.of(self.anchor, "year")
            self.record(i, i + 3, value)

    # counted from today or from the story

    def quantity(self, i: int) -> tuple[int, int, str] | None:
        """first token, number and grain of "ten days" that ends before token i."""
        unit, number = UNITS.get(self.token(i - 1)), self.token(i - 2)
        if unit not in ("day", "week", "month", "year", "decade") or i - 2 < self.done:
            return None
        if self.token(i - 3) in DASHES and self.words.adjacent(i - 2):
            return None
        count = int(NUMBERS[number]) if number in NUMBERS else int(number) if number.isdecimal() and len(number) < 4 else 0
        if not count:
            return None
        return i - 2, count * (10 if unit == "decade" else 1), "year" if unit == "decade" else unit

    def ago(self, i: int) -> None:
        if read := self.quantity(i):
            self.relative(read[0], i + 1, read[2], -read[1])

    def now(self, i: int) -> None:
        if self.token(i - 1) == "from" and (read := self.quantity(i - 1)):
            self.relative(read[0], i + 1, read[2], read[1])

    def later(self, i: int) -> None:
        """three years later; a day earlier; four months on,"""
        token = self.lower[i]
        if token == "on" and self.token(i + 1) not in (",", ".") or not (read := self.quantity(i)):
            return
        self.counted_from_story(read[0], i + 1, read[2], -read[1] if token == "earlier" else read[1])

    def following(self, i: int) -> None:
        """the following day; that same year; the week before,"""
        if self.lower[i] == "before":
            if self.token(i - 2) == "the" and self.token(i + 1) in (",", ".") and (unit := UNITS.get(self.token(i - 1))):
                self.counted_from_story(i - 2, i + 1, unit, -1)
        elif unit := UNITS.get(self.token(i + 1)):
            if self.lower[i] == "same" and self.token(i - 1) == "that" and unit in ("month", "year"):
                self.counted_from_story(i - 1, i + 2, unit, 0)
            elif self.lower[i] == "following" and self.token(i - 1) == "the":
                self.counted_from_story(i - 1, i + 2, unit, 1)

    def counted_from_story(self, first: int, last: int, grain: str, number: int) -> None:
        """A date counted from the one mentioned before it, where that is fine enough and near enough."""
        if grain not in FINENESS:
            return
        near = [mention for mention in self.found[-4:] if mention.last + REACH >= first]
        fine = [mention for mention in near if FINENESS.index(timex.GRAIN[len(mention.value)]) >= FINENESS.index(grain)]
        same = [mention for mention in fine if timex.GRAIN[len(mention.value)] == grain]
        if fine:
            self.record(first, last, timex.shift(timex.bounds((same or fine)[-1].value)[0], grain, number))


RULES = {
    **dict.fromkeys(VOCABULARY["day"], _Reader.day_word),
    **dict.fromkeys(VOCABULARY["shift"], _Reader.shift_word),
    **dict.fromkeys(WEEKDAYS, _Reader.weekday),
    **dict.fromkeys(MONTHS, _Reader.month),
    **dict.fromkeys(YEARS, _Reader.year),
    **dict.fromkeys(("later", "earlier", "on"), _Reader.later),
    **dict.fromkeys(("following", "same", "before"), _Reader.following),
    "year": _Reader.year_end,
    "/": _Reader.slash,
    "ago": _Reader.ago,
    "now": _Reader.now,
}
