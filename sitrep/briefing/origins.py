"""Every number of a page against its origin: a figure, a formula over rows, a date, a cell, an article's words, what was given.

Numbers are read here anew, from the text that a reader sees; the house style that wrote them is not trusted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from bs4 import BeautifulSoup, NavigableString, Tag

from .facts import Facts, country_name
from .sums import list_text, total
from .wording import CURRENCY_SIGNS, QUALIFIERS, currency_words, day, is_currency, plural, qualifier, shown, typeset

Row = dict[str, Any]

WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty "
    "sixty seventy eighty ninety hundred thousand million billion trillion dozen score half twice double triple couple"
).split()
NUMBER_WORD = re.compile(r"(?<![\w’'-])(?:" + "|".join(WORDS) + r")s?(?![\w’'])", re.IGNORECASE)
VAGUE_WORD = re.compile(r"\b(?:tens|dozens?|scores?|hundreds?|thousands?|millions?|billions?|trillions?|lakhs?|crores?|teens|several|few|couple|many|countless)\b")
NUMERAL = re.compile(r"\d+(?:[.,]\d+)*")
QUANTITY = re.compile(r"(−?\d[\d,]*(?:\.\d+)?)(?:–(−?\d[\d,]*(?:\.\d+)?))?(?: (million|billion|trillion))?")
POWERS = {None: 0, "million": 6, "billion": 9, "trillion": 12}
NAMES = re.compile(r"\bSHA-256\b")  # names of standards in fixed prose hold a number that reports nothing
ORIGINS = frozenset(("data-figure", "data-formula", "datetime", "data-span", "data-cell", "data-given", "data-article"))
READ_ALOUD = frozenset(("alt", "aria-label", "data-label"))


def numbers(text: str) -> list[str]:
    """The numerals and number words of a text, as they stand."""
    text = NAMES.sub(lambda name: "-" * len(name[0]), text)
    found = [(match.start(), match[0]) for pattern in (NUMERAL, NUMBER_WORD) for match in pattern.finditer(text)]
    covered = {at for start, word in found for at in range(start, start + len(word))}
    found += [(at, char) for at, char in enumerate(text) if char.isnumeric() and at not in covered]
    return [word for _, word in sorted(found)]


def quantities(text: str) -> list[Decimal]:
    """The values of "2,000", "1.5 million", "3,000–5,000", in order."""
    values = []
    for low, high, scale in QUANTITY.findall(text):
        values += [Decimal(end.replace(",", "").replace("−", "-")).scaleb(POWERS[scale or None]) for end in (low, high) if end]
    return values


class Origins:
    """Checks a page's texts against the tables. given: what the page says it was given (parameters, map texts, version)."""

    def __init__(self, facts: Facts, given: dict[str, Any]):
        self.facts, self.given = facts, given
        self.texts = {position: row["text"] or "" for position, row in enumerate(facts.articles, 1)}
        self.days = self._days()
        self.cells: dict[str, set[str]] = {}

    def faults(self, page: BeautifulSoup) -> Iterator[str]:
        """Every number without support and every text that differs from its origin."""
        for text in page.body.find_all(string=True):
            if type(text) is NavigableString and (loose := numbers(str(text))) and not any(not ORIGINS.isdisjoint(parent.attrs) for parent in text.parents):
                yield f"number {loose[0]!r} without a table row in {where(text)}: “{shown(str(text))[:80]}”"
        for tag in page.find_all(True):
            for name in tag.attrs:
                if name in ORIGINS and (fault := self._check(name, tag)):
                    yield f"{fault} in {where(tag)}"
                if name in READ_ALOUD and (fault := self._attribute(name, tag)):
                    yield fault
        heading = page.find("h1")
        if page.title and heading and shown(page.title.get_text()) != shown(heading.get_text()):
            yield f"the page's title {page.title.get_text()!r} is not its heading {heading.get_text()!r}"

    def _check(self, name: str, tag: Tag) -> str | None:
        check = getattr(self, "_" + {"datetime": "day"}.get(name, name.removeprefix("data-")))
        return check(tag, tag.get_text())

    def _figure(self, tag: Tag, text: str) -> str | None:
        row = self.facts.figure.get(tag["data-figure"])
        if row is None or tag.get("href") != f"#w-{tag['data-figure']}":
            return f"number {text!r} leads to no figure"
        return None if says(row, shown(text)) else f"number {text!r} is not what figure {row['figure_id']} says ({row['text']!r}, {row['change']}{row['value']:g})"

    def _formula(self, tag: Tag, text: str) -> str | None:
        formula, parts = tag["data-formula"], (tag.get("data-parts") or "").split()
        rows = [self.facts.figure[part] for part in parts if part in self.facts.figure]
        if len(rows) != len(parts) or len(set(parts)) != len(parts):
            return f"computed number {text!r} names a part that is no figure, or one twice"
        if formula == "sum":
            added = total(rows)
            right = added is not None and quantities(text) == [Decimal(repr(added.value))] and shown(text).startswith(QUALIFIERS[added.change])
        elif formula in ("rows", "count", "distinct"):
            right = text == f"{self._counted(formula, tag, rows):,}"
        else:
            return f"computed number {text!r} has the unknown formula {formula!r}"
        return None if right else f"computed number {text!r} does not come out of its formula {formula}"

    def _counted(self, formula: str, tag: Tag, rows: list[Row]) -> int:
        table, column = self.facts.rows.get(tag.get("data-table") or "", []), tag.get("data-column")
        if formula == "rows":
            return len(rows)
        values = [as_text(row.get(column)) for row in table] if column else []
        if formula == "distinct":
            return len(set(values) - {""})
        return len([value for value in values if value == tag.get("data-equals")]) if column else len(table)

    def _day(self, tag: Tag, text: str) -> str | None:
        if tag["datetime"] not in self.days:
            return f"date {text!r} stands in no row"
        return None if text == day(tag["datetime"]) else f"date {text!r} is not {tag['datetime']}"

    def _span(self, tag: Tag, text: str) -> str | None:
        try:
            number, start, end = (int(part) for part in tag["data-span"].split(" "))
        except ValueError:
            return f"quoted words {text[:60]!r} name no place in an article"
        return None if self.texts.get(number, "")[start:end] == text != "" else f"quoted words {text[:60]!r} are not the article's"

    def _cell(self, tag: Tag, text: str) -> str | None:
        name = tag["data-cell"]
        if name not in self.cells:
            self.cells[name] = self._values(name)
        return None if text in self.cells[name] else f"{text[:60]!r} stands in no cell of {name}"

    def _values(self, name: str) -> set[str]:
        table, _, column = name.partition(".")
        tables = ["figures", "statements", "forces"] if table == "figures" else [table]
        columns = {"source": ("source", "sources"), "place": ("place", "recipient")}.get(column, (column,))
        found: set[str] = set()
        for row in (row for each in tables for row in self.facts.rows.get(each, [])):
            for value in (row.get(each) for each in columns):
                found.update(shown(item) for item in value) if isinstance(value, list) else found.add(f"{value:,}" if isinstance(value, int) else shown(value or ""))
        also = {"unit": plural, "place": typeset, "actor": country_name}.get(column)
        return found | {shown(also(value)) for value in found if value} if also else found

    def _given(self, tag: Tag, text: str) -> str | None:
        value: Any = self.given
        for key in tag["data-given"].split("."):
            value = value.get(key) if isinstance(value, dict) else None
        if isinstance(value, list):
            allowed = {shown(str(item.get(key))) for item in value for key in ("place", "reason")}
        else:
            allowed = {shown(str(value))}
        return None if text in allowed else f"{text[:60]!r} is not what was given as {tag['data-given']}"

    def _article(self, tag: Tag, text: str) -> str | None:
        number = tag["data-article"]
        return None if number.isdecimal() and self.texts.get(int(number)) == text else f"the text of article {number} is not the text that was read"

    def _attribute(self, name: str, tag: Tag) -> str | None:
        text = tag[name]
        if name == "alt" and text not in {shown(str(words.get("alt"))) for words in self.given.values() if isinstance(words, dict)}:
            return f"description {text[:60]!r} is not that of a picture drawn"
        loose = self.unsupported(text) if name == "alt" else numbers(text)
        return f"number {loose[0]!r} without a table row in {name} {text[:60]!r}" if loose else None

    def unsupported(self, text: str) -> list[str]:
        """The numbers of a picture's description that are no figure's value, no part of a date and do not stand so in an article."""
        allowed = {Decimal(repr(value)) for row in self.facts.figures for value in (row["value"], row["value_max"]) if value is not None}
        allowed |= {Decimal(part) for value in self.days for part in re.findall(r"\d+", value)}
        printed = " ".join(self.texts.values())
        stated = set(numbers(printed)) | {str(value) for value in quantities(printed)}
        loose = [f"{value:,f}" for value in quantities(text) if value not in allowed and str(value) not in stated]
        words = {word.lower() for word in stated} | {"million", "billion", "trillion"}
        return loose + [word for word in NUMBER_WORD.findall(text) if word.lower() not in words]

    def _days(self) -> set[str]:
        rows = self.facts.rows
        found = {row["value"] for row in rows["dates"]} | {row["said_on"] for row in rows["quotes"]} | {row["published"] for row in rows["articles"]}
        found |= {row[end] for row in rows["figures"] for end in ("period_start", "period_end")} | {self.given.get("parameters", {}).get("as_of")}
        return {value for value in found if value}


def as_text(value: Any) -> str:
    return list_text(value) if isinstance(value, list) else "" if value is None else str(value)


def where(node: Tag | NavigableString) -> str:
    section = node.find_parent("section")
    return f"section {section.get('id')!r}" if section else "the page"


def says(row: Row, text: str) -> bool:
    """Whether `text` says what a figure's row says: its number, its qualifier, its unit, and nothing more."""
    if row["vague"] and text.lower() == shown(row["text"]).lower():
        return True
    own = qualifier(row)
    rest = text[len(own) :].strip() if own and text.lower().startswith(own) else text
    if own and rest == text and not row["vague"]:
        return False
    unit = row["unit"]
    money = is_currency(unit)
    nouns = {currency_words(unit)} if money else {"", shown(unit or ""), plural(shown(unit or " "))}
    if row["vague"]:
        noun = next((noun for noun in sorted(nouns, key=len, reverse=True) if noun and rest.endswith(" " + noun)), "")
        words = re.sub(r" of$", "", rest.removesuffix(noun).strip()).lower()
        words = words.removeprefix("a ") if re.match(r"a (?:few|couple)\b", words) else words
        return VAGUE_WORD.search(words) is not None and not NUMERAL.search(words) and words in shown(row["text"]).lower()
    if money:
        sign = CURRENCY_SIGNS.get(unit, unit + " ")
        if not rest.startswith(sign):
            return False
        rest = rest.removeprefix(sign)
    found = QUANTITY.match(rest)
    expected = [Decimal(repr(value)) for value in (row["value"], row["value_max"]) if value is not None]
    return found is not None and quantities(found[0]) == expected and rest[found.end() :].strip() in ({""} if money else nouns)
