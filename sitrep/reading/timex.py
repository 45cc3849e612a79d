"""TIMEX3 values (day 2022-01-28, week 2022-W05, month 2022-01, year 2022) and the calendar behind them."""

from __future__ import annotations

import calendar
import datetime as dt

GRAIN = {4: "year", 7: "month", 8: "week", 10: "day"}  # by length of the value


def day(year: int, month: int, number: int) -> str | None:
    """Value of a day; None where the calendar has no such day."""
    try:
        return dt.date(year, month, number).isoformat()
    except ValueError:
        return None


def week(date: dt.date) -> str:
    """Value of the ISO week `date` lies in."""
    year, number, _ = date.isocalendar()
    return f"{year:04}-W{number:02}"


def of(date: dt.date, grain: str) -> str:
    """Value of the day, week, month or year `date` lies in."""
    if grain == "week":
        return week(date)
    return date.isoformat()[: {"day": 10, "month": 7, "year": 4}[grain]]


def bounds(value: str) -> tuple[dt.date, dt.date]:
    """First and last day of a value."""
    grain = GRAIN[len(value)]
    if grain == "day":
        return (dt.date.fromisoformat(value),) * 2
    if grain == "week":
        return dt.date.fromisocalendar(int(value[:4]), int(value[6:]), 1), dt.date.fromisocalendar(int(value[:4]), int(value[6:]), 7)
    year = int(value[:4])
    if grain == "year":
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    month = int(value[5:])
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])


def third(first: dt.date, last: dt.date, part: str) -> tuple[dt.date, dt.date]:
    """The early, middle or late third of the days from `first` to `last`."""
    length = (last - first).days + 1
    k = ("early", "middle", "late").index(part)
    return first + dt.timedelta(length * k // 3), first + dt.timedelta(length * (k + 1) // 3 - 1)


def shift(anchor: dt.date, grain: str, number: int) -> str | None:
    """Value of the day, week, month or year that lies `number` of them after `anchor`; None off the calendar."""
    try:
        if grain in ("day", "week"):
            return of(anchor + dt.timedelta(number * (7 if grain == "week" else 1)), grain)
        months = anchor.year * 12 + anchor.month - 1 + number * (12 if grain == "year" else 1)
        return of(dt.date(months // 12, months % 12 + 1, 1), grain)
    except (OverflowError, ValueError):
        return None


def weekday(anchor: dt.date, number: int, direction: int) -> str | None:
    """The day with ISO weekday `number`: latest on or before `anchor` (direction 0 or -1), before it (-2), on or after (1), after (2)."""
    ahead = (number - anchor.isoweekday()) % 7
    if direction <= 0:
        ahead -= 7 if ahead or direction == -2 else 0
    elif direction == 2 and not ahead:
        ahead = 7
    return shift(anchor, "day", ahead)


def month(anchor: dt.date, number: int, direction: int) -> str | None:
    """The month `number` (1-12): at or before `anchor`'s (-1), before (-2), at or after (1), after (2), 0: as a report means it.

    A report that gives no sign looks back up to eight months, and ahead otherwise.
    """
    ahead = (number - anchor.month) % 12
    if direction < 0 or direction == 0 and (ahead == 0 or ahead > 3):
        ahead -= 12 if ahead or direction == -2 else 0
    elif direction == 2 and not ahead:
        ahead = 12
    return shift(anchor, "month", ahead)


def month_day(anchor: dt.date, number: int, of_month: int, direction: int) -> str | None:
    """The day `of_month` of month `number` that is nearest to `anchor`, or nearest on the side that `direction` points to."""
    candidates = [value for year in (anchor.year - 1, anchor.year, anchor.year + 1) if (value := day(year, number, of_month) if 0 < year < 9999 else None)]
    distance = {value: (dt.date.fromisoformat(value) - anchor).days for value in candidates}
    wanted = [value for value in candidates if not direction or distance[value] * direction >= 0]
    near = min(wanted or candidates, key=lambda value: abs(distance[value]), default=None)
    # a day named without its year eleven months off is the one around the corner
    return min(candidates, key=lambda value: abs(distance[value])) if near and abs(distance[near]) > 330 else near
