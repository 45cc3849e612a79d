"""The tables as the briefing needs them: rows by id, the same fact stated twice, who says so, in which order."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from .. import schema
from ..errors import ParameterError
from ..schema import Tables
from ..tables.forces import addable
from ..tables.names import actor_name
from .pieces import Cell, Line, Piece, Reported, Words
from .wording import quantity, shown, typeset, with_article

Row = dict[str, Any]

PLAIN_NAMES = {"MMR": "Myanmar", "COD": "DR Congo", "COG": "Congo-Brazzaville", "HKG": "Hong Kong", "PSE": "Palestine", "CIV": "Ivory Coast", "MAC": "Macao"}


PREPOSITIONS = {"border": "on", "base": "at"}
WHERE = frozenset("aboard above across along around at beyond in inside near off on outside over throughout under within".split())
WHITHER = frozenset("along around near off outside over toward towards".split())
ADVERBS = frozenset("abroad ashore downrange here home overseas there".split())
NAMES = ("actor", "origin", "place", "publisher", "recipient", "speaker", "title", "unit")
UNREADABLE = re.compile("[\u0000\ud800-\udfff]")
LEAD = re.compile(r"(?:\b([a-z]+)\s+)?(the\s+)?$", re.IGNORECASE)


class Facts:
    """Rows of one issue, looked up. Reads the tables once; changes nothing."""

    def __init__(self, tables: Tables):
        rows = {name: [_readable_row(row) for row in schema.records(schema.check(name, tables[name]))] for name in schema.TABLES}
        self.rows = rows
        self.articles: list[Row] = rows["articles"]
        self.figures: list[Row] = rows["figures"]
        self.forces: list[Row] = rows["forces"]
        self.statements: list[Row] = rows["statements"]
        self.article = {row["article_id"]: row for row in self.articles}
        self.figure = {row["figure_id"]: row for row in self.figures}
        self.statement = {row["statement_id"]: row for row in self.statements}
        self.number = {row["article_id"]: position for position, row in enumerate(self.articles, 1)}
        self.addable = frozenset(addable(tables)["force_id"]) if self.forces else frozenset()
        self.place_words = {row["figure_id"]: row for row in rows["evidence"] if row["field"] == "place"}
        self.category_words = {row["figure_id"]: row["text"] or "" for row in rows["evidence"] if row["field"] == "category"}
        self.restated: dict[str, list[Row]] = {}
        for row in self.figures:
            if (leader := self.leader(row["figure_id"])) != row["figure_id"]:
                self.restated.setdefault(leader, []).append(row)

    def leader(self, figure_id: str) -> str:
        """The first figure that states the fact which `figure_id` states again; itself where it is the first."""
        seen = {figure_id}
        while (earlier := self.figure[figure_id]["same_as"]) in self.figure and earlier not in seen:
            seen.add(figure_id := earlier)
        return figure_id

    def reported(self, figure_id: str, with_unit: bool = True) -> Reported:
        return quantity(self.figure[figure_id], with_unit)

    def sentence(self, figure_id: str) -> Words:
        """The sentence a figure or a statement stands in."""
        row = self.figure.get(figure_id) or self.statement[figure_id]
        start, end = row["sentence_start"], row["sentence_end"]
        return Words(row["article_id"], start, end, self.article[row["article_id"]]["text"][start:end])

    def words(self, row: Row, target: str = "") -> Words:
        return Words(row["article_id"], row["start"], row["end"], row["text"], target)

    def mark_id(self, sort: str, row: Row) -> str:
        """Id in the page of the mark of a row that has no id of its own. sort: quote, date or residue."""
        return f"w-{sort}-{self.number[row['article_id']]}-{row['start']}"

    def actor(self, code: str | None) -> Line:
        """An actor in a sentence; empty where none is known."""
        if code is None:
            return []
        name = country_name(code)
        article = with_article(name).removesuffix(name)
        return [*([article] if article else []), *self.bare_actor(code)]

    def bare_actor(self, code: str | None) -> Line:
        """An actor in a headline or table: without "the"; empty where none is known."""
        return [Cell("figures.actor", shown(country_name(code)))] if code is not None else []

    def place(self, row: Row, to: str = "") -> Line:
        """Where: " to Poland", " on Ukraine’s border", " near the Gulf"; empty where no place is known.

        to: the preposition that the verb asks for, else the one of the place's kind. The article's own preposition and
        "the" are taken where the evidence shows them.
        """
        if row["place"] is None:
            return []
        name = typeset(row["place"])
        if name.lower() in ADVERBS:
            return [" ", Cell("figures.place", name)]
        lead, the = self._lead(row, name)
        word = to or PREPOSITIONS.get(row["place_kind"] or "", "in")
        if lead in (WHITHER if to else WHERE) and to != "from":
            word = lead
        return [f" {word} {with_article(name).removesuffix(name) if the is None else the}", Cell("figures.place", name)]

    def _lead(self, row: Row, name: str) -> tuple[str, str | None]:
        """The word before the place in the article and whether "the " stands there; None where no evidence shows it."""
        key = row["figure_ids"][0] if row.get("figure_ids") else row.get("figure_id")
        found = self.place_words.get(key)
        if found is None or found["start"] is None or typeset(found["text"]) != name:
            return "", None
        before = LEAD.search(self.article[found["article_id"]]["text"][max(0, found["start"] - 40) : found["start"]])
        return (before[1] or "").lower(), "the " if before[2] else ""

    def said(self, row: Row) -> Line:
        """Who says so: the chain of sources; of several articles, also who printed it."""
        printed = self.printed(row["article_id"])
        if not row["source"]:
            return [*printed, " in its own voice"] if printed else source_line([])
        return [*source_line(row["source"]), *([", in ", *printed] if printed and len(self.articles) > 1 else [])]

    def printed(self, article_id: str) -> Line:
        """Who printed an article; of several articles one without a publisher goes by its headline or file. Else empty."""
        article = self.article[article_id]
        fields = ("publisher", "title", "path") if len(self.articles) > 1 else ("publisher",)
        return next(([Cell(f"articles.{field}", shown(article[field]))] for field in fields if article[field]), [])

    def published(self) -> list[str]:
        return sorted({row["published"] for row in self.articles if row["published"]})


def readable(text: str) -> str:
    """The text with what no page can hold (NUL, lone surrogates) replaced one for one, so that spans stay true."""
    return UNREADABLE.sub("\ufffd", text)


def _readable_row(row: Row) -> Row:
    """The row with readable texts; a name or source without a visible letter is none."""
    made = {key: readable(value) if isinstance(value, str) else [readable(item) for item in value] if isinstance(value, list) else value for key, value in row.items()}
    made |= {key: None for key in NAMES if made.get(key) is not None and not shown(made[key])}
    return made | {key: [item for item in made[key] if shown(item)] for key in ("source", "sources") if key in made}


def country_name(code: str) -> str:
    """English name of an actor's code, without the brackets and dashes of the Unicode names."""
    return PLAIN_NAMES.get(code) or actor_name(code) or code


def source_line(sources: list[str], origin: str = "figures.source") -> Line:
    """Who says so: "CNN, citing US officials"; the article's own voice where no source is named."""
    if not sources:
        return ["the article’s own voice"]
    line: Line = [Cell(origin, shown(sources[0]))]
    for relayed in sources[1:]:
        line += [", citing ", Cell(origin, shown(relayed))]
    return line


def place_cell(row: Row) -> Line:
    return [Cell("figures.place", typeset(row["place"]))] if row["place"] else [Gap("place not stated")]


class Gap(str):
    """Fixed words that say that the article does not state something."""

    kind = "gap"


def valid_day(name: str, value: str) -> str:
    """A date parameter as YYYY-MM-DD, or empty. Raises ParameterError."""
    if value == "":
        return ""
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise ParameterError(name, repr(value), "a date YYYY-MM-DD or nothing", "Correct the parameter.") from None


def pieces_of(*parts: Piece | Line) -> Line:
    """One line from pieces and lines."""
    line: Line = []
    for part in parts:
        line.extend(part) if isinstance(part, list) else line.append(part)
    return line
