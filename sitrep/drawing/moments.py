"""Dates as the reports give them: the sentence each stands in, in order of time; and days and spans in words."""

from __future__ import annotations

import re
from calendar import monthrange
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from .. import schema
from ..reading.sentences import cut_words
from ..schema import Tables
from .content import Row, clean

MOST, LEAST = 10, 3
LEAST_WORDS = 3  # besides the date: less says nothing
WEIGHTS = {**dict.fromkeys(("deployment", "withdrawal", "presence", "alert", "exercise", "strength"), 3), **dict.fromkeys(("casualty", "displacement", "aid"), 2)}
NEAR_DAYS = 120
HEADING = re.compile(r"\s*date\s*$")


@dataclass(frozen=True)
class Moment:
    """A dated sentence. earliest, latest: days the date may mean; article_id, start, end: the date's words; words: the sentence's, the date's place in it."""

    earliest: str
    latest: str
    article_id: str
    start: int
    end: int
    words: str
    at: tuple[int, int]
    weight: int


def find_moments(tables: Tables) -> list[Moment]:
    """Every dated sentence once, under its first date, by time."""
    articles = {row["article_id"]: row for row in schema.records(tables["articles"]) if row["text"]}
    sentences = {key: [(s.start, s.end) for s in cut_words(row["text"]).sentences] for key, row in articles.items()}
    figures: dict[str, list[Row]] = {}
    for row in schema.records(tables["figures"]):
        figures.setdefault(row["article_id"], []).append(row)
    found: dict[tuple, Moment] = {}
    for row in schema.records(tables["dates"]):
        article = articles.get(row["article_id"])
        if article is None or HEADING.fullmatch(article["text"][: row["start"]]):
            continue
        first, last = _sentence(sentences[row["article_id"]], row, article["text"])
        if len((article["text"][first : row["start"]] + " " + article["text"][row["end"] : last]).split()) < LEAST_WORDS:
            continue
        own = [figure for figure in figures.get(row["article_id"], ()) if first <= figure["start"] < last]
        found.setdefault((row["article_id"], first), _moment(row, article, first, last, own))
    return sorted(found.values(), key=lambda moment: (moment.earliest, moment.latest, moment.article_id, moment.start))


def _sentence(spans: list[tuple[int, int]], row: Row, text: str) -> tuple[int, int]:
    """The sentence around a date, without the line that gives the day of publication."""
    index = max(0, bisect_right([start for start, _ in spans], row["start"]) - 1)
    first, last = spans[index] if spans else (row["start"], row["end"])
    if heading := re.match(r"\s*date \d{4}-\d{2}-\d{2}\s*", text):
        first = max(first, heading.end()) if row["start"] >= heading.end() else first
    return first, max(last, row["end"])


def _moment(row: Row, article: Row, first: int, last: int, figures: list[Row]) -> Moment:
    before, inside, after = (clean(article["text"][a:b]) for a, b in ((first, row["start"]), (row["start"], row["end"]), (row["end"], last)))
    gap = " " if before and article["text"][row["start"] - 1].isspace() else ""
    words = f"{before}{gap}{inside}" + (" " if after and article["text"][row["end"]].isspace() else "") + after
    at = len(before) + len(gap), len(before) + len(gap) + len(inside)
    weight = max((WEIGHTS.get(figure["category"], 1) for figure in figures), default=0) + (row["earliest"] == row["latest"])
    if article["published"] and abs((date.fromisoformat(article["published"]) - date.fromisoformat(row["latest"])).days) <= NEAR_DAYS:
        weight += 1
    return Moment(row["earliest"], row["latest"], row["article_id"], row["start"], row["end"], words, at, weight)


def chosen(moments: list[Moment]) -> list[Moment]:
    """The weightiest, of like ones the latest, in order of time; none where fewer than three different dates are given."""
    if len({(moment.earliest, moment.latest) for moment in moments}) < LEAST:
        return []
    order = sorted(range(len(moments)), key=lambda k: (-moments[k].weight, -k))[:MOST]
    return [moments[k] for k in sorted(order)]


def span_text(earliest: str, latest: str) -> str:
    """ "2 Feb 2022", "Nov 2021", "2014", "14–20 Mar 2022", "Sep–Dec 2014", "2 Feb 2021 – 2 Feb 2022"."""
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    if first == last:
        return _day(first, "d MMM y")
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole_months and (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.year == last.year and first.month == last.month:
        return _day(first, "MMM y") if whole_months else f"{first.day}–{_day(last, 'd MMM y')}"
    if whole_months:
        return f"{_day(first, 'MMM' if first.year == last.year else 'MMM y')}–{_day(last, 'MMM y')}"
    return f"{_day(first, 'd MMM' if first.year == last.year else 'd MMM y')} – {_day(last, 'd MMM y')}"


def _day(day: date, form: str) -> str:
    return format_date(day, form, locale="en")


def gap_text(before: str, after: str) -> str:
    """ "about 7 years", "3 months" between two days; "" where it is less than two months."""
    first, last = date.fromisoformat(before), date.fromisoformat(after)
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    return "" if months < 2 else f"{months} months" if months < 24 else f"about {round(months / 12)} years"
