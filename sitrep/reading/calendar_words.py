"""The words of calendar expressions, from data/reference/lexicon/calendar.csv."""

from __future__ import annotations

from .lexicon import LEXICON, load_rows, one_of, word

ROLES = ("month", "month_short", "weekday", "weekday_short", "day", "shift", "unit", "number", "part", "season", "hedge", "counted")
VOCABULARY: dict[str, dict[str, str]] = {role: {} for role in ROLES}
for _row in load_rows(LEXICON / "calendar.csv", {"word": word, "role": one_of(*ROLES), "value": str}):
    VOCABULARY[_row["role"]][_row["word"]] = _row["value"]

MONTHS = {token: int(value) for role in ("month", "month_short") for token, value in VOCABULARY[role].items()}
WEEKDAYS = {token: int(value) for role in ("weekday", "weekday_short") for token, value in VOCABULARY[role].items()}
DAY_WORDS = {token: int(value) for token, value in VOCABULARY["day"].items()}  # yesterday: -1
SHIFTS = {token: int(value) for token, value in VOCABULARY["shift"].items()}  # last: -1
FULL_MONTHS, FULL_WEEKDAYS = VOCABULARY["month"], VOCABULARY["weekday"]
UNITS, NUMBERS, PARTS = (VOCABULARY[role] for role in ("unit", "number", "part"))
SEASONS, HEDGES, COUNTED = (frozenset(VOCABULARY[role]) for role in ("season", "hedge", "counted"))
YEARS = {str(year): year for year in range(1500, 2100)}
DAYS = {text: number for number in range(1, 32) for text in (str(number), f"{number:02}")}
ORDINALS = frozenset(("st", "nd", "rd", "th"))
DASHES = frozenset("-–—‐‑")
WITHIN = frozenset("in over within for during throughout".split())
# before a month that is also a name, a verb or a noun
LEADS = frozenset("in since until till by from to last next this past early late mid during of through throughout between after before for around as coming".split())
NAMED_MONTHS = frozenset("april june august jan may march".split())
