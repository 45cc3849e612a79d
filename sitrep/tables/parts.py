"""Totals and their parts: "3,000 troops, 2,000 of them to Poland and 1,000 to Romania".

A figure is a part of another where the text says so (a phrase of partitives.csv beside it), where it goes on a
list of such parts, or, without a word, where figures that follow one another add up exactly to their neighbour.
What the text ties may differ in category ("of the 2,400 leaving, 1,000 will go to Niger"); a sum ties only what is alike.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from ..reading.lexicon import LEXICON, load_rows, one_of, word
from .amounts import half_unit
from .facts import Row, facts, unit_class

ADDITIVE = frozenset(("people", "formation", "equipment", "money", "count"))
MOVES = frozenset(("deployment", "alert", "presence", "withdrawal", "exercise", "strength"))  # one force may be told under several
LIST_GAP = 60  # characters between two items of a list
REACH = 30  # figures looked at before and after one, so that time stays linear in their number
NEAR = 400  # characters between a total's sentence and a part's where no word ties them
LEAST = 10  # below this, sums come out equal by chance
SLACK = 0.05  # parts of a rounded total may miss it by this share


@dataclass(frozen=True)
class Total:
    """A figure and the figures that are its parts (records), each in order of the text."""

    total: Row
    parts: tuple[Row, ...]

    @property
    def sum(self) -> float:
        return sum(row["value"] for row in self.parts)

    @property
    def is_complete(self) -> bool:
        """Whether two or more parts make up the whole total, as far as it is rounded."""
        whole = self.total["value"]
        rounded = any(row["change"] == "~" for row in (self.total, *self.parts))
        slack = min(half_unit(whole), SLACK * whole) if rounded else 0.0
        return len(self.parts) > 1 and abs(self.sum - whole) <= slack

    @property
    def is_exceeded(self) -> bool:
        """Whether the parts are more than the total allows."""
        return self.sum > self.total["value"] and self.total["change"] != ">" and not self.is_complete


@dataclass
class _Reading:
    """What is known of one article while its figures are gone through in the order of the text."""

    text: str
    rows: list[Row]
    fact_of: dict[str, int]
    total_of: dict[int, int] = field(default_factory=dict)  # fact of a part → fact of its total
    parts: dict[int, list[Row]] = field(default_factory=dict)  # fact of a total → its parts
    first: dict[int, Row] = field(default_factory=dict)  # fact of a total → the total's row

    def tie(self, part: Row, total: Row) -> None:
        a, b = self.fact_of[part["figure_id"]], self.fact_of[total["figure_id"]]
        if a == b or a in self.total_of or self.total_of.get(b) == a:
            return
        self.total_of[a] = b
        self.first.setdefault(b, total)
        self.parts.setdefault(b, []).append(part)

    def is_part(self, row: Row) -> bool:
        return self.fact_of[row["figure_id"]] in self.total_of

    def room(self, total: Row) -> float:
        """What the parts known so far leave of `total`."""
        return total["value"] - sum(row["value"] for row in self.parts.get(self.fact_of[total["figure_id"]], ()))


def find_totals(figures: list[Row], text: str) -> list[Total]:
    """Totals with their parts among `figures`, the records of one article whose text is `text`; totals in text order."""
    grouped = facts(figures)
    fact_of = {row["figure_id"]: i for i, group in enumerate(grouped) for row in group}
    rows = sorted((row for row in figures if row["dimension"] in ADDITIVE and not row["vague"] and row["value_max"] is None), key=lambda row: row["start"])
    reading = _Reading(text, rows, fact_of)
    for i in range(len(rows)):
        _tie_by_words(reading, i)
    for i in range(len(rows)):
        _tie_by_sum(reading, rows[i], rows[i + 1 : i + 1 + REACH])
        _tie_by_sum(reading, rows[i], rows[max(0, i - REACH) : i][::-1])
    found = [Total(reading.first[fact], tuple(sorted(parts, key=lambda row: row["start"]))) for fact, parts in reading.parts.items()]
    return sorted(found, key=lambda total: total.total["start"])


def _tie_by_words(reading: _Reading, i: int) -> None:
    row, before = reading.rows[i], reading.rows[max(0, i - REACH) : i][::-1]
    if _says(reading.text, row, "total"):
        if before and _says_between(reading.text, before[0], row) and _comparable(row, before[0]):
            reading.tie(before[0], row)
            return
        for later in reading.rows[i + 1 : i + 1 + REACH]:
            if later["sentence_start"] == row["sentence_start"] and _comparable(row, later) and later["value"] <= reading.room(row):
                reading.tie(later, row)
        return
    said = _says(reading.text, row, "before") or _says(reading.text, row, "after")
    goes_on = bool(before) and before[0]["sentence_start"] == row["sentence_start"] and reading.is_part(before[0]) and _is_listed(reading.text, before[0], row)
    if not said and not goes_on:
        return
    for total in before:
        if not reading.is_part(total) and _comparable(total, row) and _adjoins(reading, total, row):
            if said or row["value"] <= reading.room(total):
                reading.tie(row, total)
            return


def _tie_by_sum(reading: _Reading, total: Row, neighbours: list[Row]) -> None:
    fact = reading.fact_of[total["figure_id"]]
    if total["value"] < LEAST or fact in reading.parts or fact in reading.total_of:
        return
    parts: dict[int, Row] = {}
    for row in neighbours:
        if not _alike(total, row) or reading.is_part(row) or _distance(total, row) > NEAR:
            break
        parts.setdefault(reading.fact_of[row["figure_id"]], row)
        if len(parts) > 1 and sum(part["value"] for part in parts.values()) == total["value"]:
            for part in parts.values():
                reading.tie(part, total)
            return


def _comparable(total: Row, part: Row) -> bool:
    """Whether `part` can be counted within `total` at all."""
    same_things = total["dimension"] == part["dimension"] and (total["dimension"] == "people" or unit_class(total) == unit_class(part))
    same_actor = total["actor"] == part["actor"] or None in (total["actor"], part["actor"])
    same_category = total["category"] == part["category"] or {total["category"], part["category"]} <= MOVES
    return same_things and same_actor and same_category and part["value"] < total["value"]


def _alike(total: Row, part: Row) -> bool:
    """Whether the two speak of the same things so closely that a sum alone may tie them.

    3,000 to Poland are not the sum of 2,000 to Romania and 1,000 to Hungary: a total holds the places of its parts.
    """
    same_things = unit_class(total) == unit_class(part) and all(total[name] == part[name] for name in ("actor", "category", "status"))
    holds_place = None in (total["place"], part["place"], total["place_iso3"]) or total["place_iso3"] == part["place_iso3"]
    return _comparable(total, part) and same_things and holds_place


def _distance(a: Row, b: Row) -> int:
    """Characters between the sentences of two figures."""
    return max(0, a["sentence_start"] - b["sentence_end"], b["sentence_start"] - a["sentence_end"])


def _adjoins(reading: _Reading, total: Row, part: Row) -> bool:
    """Whether `part` stands in the sentence of `total` or of its last part, or in the next."""
    last = [total, *reading.parts.get(reading.fact_of[total["figure_id"]], ())][-1]
    return _distance(last, part) <= 2


def _is_listed(text: str, before: Row, row: Row) -> bool:
    """Whether `row` follows `before` as the next item of a list: after a comma, a semicolon or "and"."""
    between = text[before["end"] : row["start"]].casefold().rstrip()
    return len(between) <= LIST_GAP and (between.endswith((",", ";")) or between.split()[-1:] == ["and"])


def _says(text: str, row: Row, position: str) -> bool:
    """Whether a partitive phrase of `position` stands beside the figure."""
    if position == "after":
        beside = " ".join(text[row["end"] : row["end"] + 30].casefold().split()) + " "
        return any(beside.startswith(phrase) and not beside[len(phrase)].isalnum() for phrase in _partitives()[position])
    beside = " " + " ".join(text[max(0, row["start"] - 30) : row["start"]].casefold().split())
    return any(beside.endswith(phrase) and not beside[-len(phrase) - 1].isalnum() for phrase in _partitives()[position])


def _says_between(text: str, part: Row, total: Row) -> bool:
    """Whether nothing but a partitive phrase stands between two figures ("1,700 of the 2,000 troops")."""
    return " ".join(text[part["end"] : total["start"]].casefold().split()) in _partitives()["total"]


@lru_cache(maxsize=1)
def _partitives() -> dict[str, tuple[str, ...]]:
    rows = load_rows(LEXICON / "partitives.csv", {"phrase": word, "position": one_of("total", "before", "after")})
    return {place: tuple(str(row["phrase"]) for row in rows if row["position"] == place) for place in ("total", "before", "after")}
