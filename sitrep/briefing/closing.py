"""What a sceptic reads: sourcing, checks, what is not stated, the articles with their words marked, the method."""

from __future__ import annotations

import hashlib
import re
import shlex
from functools import cache
from typing import Any

from .. import __version__, spans
from ..paths import REFERENCE
from .blocks import Bullets, Column, Folded, MarkedText, Paragraph, Section, Table
from .facts import Facts, source_line
from . import live
from .opening import days_line
from .pieces import Cell, Day, Given, Line, join
from .sums import count, list_text, rows_counted
from .wording import day, shown

Row = dict[str, Any]
LISTED, UNFOLDED = 12, 3
REASONS = {
    "date": "part of a date", "age": "an age", "ordinal": "an ordinal", "name": "part of a name", "time": "a time of day", "label": "a label",
    "determiner": "an article or pronoun", "unread": "not understood",
}
CHECK_NAMES = {
    "span_equals_quote": "Every row’s words stand where the row says",
    "parts_against_total": "Parts against their total",
    "currency_pair": "An amount and its conversion",
    "conversion": "A conversion",
    "same_number_other_meaning": "The same number with another meaning",
}


def sources(facts: Facts) -> Section:
    """Figures by the chain of who says so, most first; the article's own voice is a row too."""
    found: dict[tuple[str, ...], list[Row]] = {}
    for row in facts.figures:
        found.setdefault(tuple(row["source"]), []).append(row)
    if not found:
        return Section("sources", "Who says so", [Paragraph(["No figure, so no source."])])
    rows = []
    for chain, figures in sorted(found.items(), key=lambda item: (-len(item[1]), item[0])):
        hand = "the article itself" if not chain else "named source" if len(chain) == 1 else "relayed"
        rows.append([[source_line(list(chain))], [[count("figures", len(figures), "source", list_text(list(chain)))]], [[hand]], [figure_list(facts, figures)]])
    columns = [Column("Source"), Column("Figures", "number"), Column("How"), Column("Which")]
    return Section("sources", "Who says so", [Table("Figures by source", columns, rows)], ["Relayed: the source named first says that it has the figure from the next."])


def figure_list(facts: Facts, rows: list[Row]) -> Line:
    """Figures as links; of many, the first and how many more."""
    listed: list[Line] = [[facts.reported(row["figure_id"])] for row in rows[:LISTED]]
    rest = [row["figure_id"] for row in rows[LISTED:]]
    return [*join(listed, ", " if rest else " and "), *([" and ", rows_counted(rest), " more"] if rest else [])]


def checks(facts: Facts) -> Section:
    """The consistency checks, those that do not hold first."""
    rows = []
    for row in sorted(facts.rows["checks"], key=lambda row: row["passed"]):
        result = "holds" if row["passed"] else "does not hold"
        parts: list[Line] = [[facts.reported(figure_id)] for figure_id in row["figure_ids"] if figure_id in facts.figure]
        rows.append([[[CHECK_NAMES[row["check"]]]], [[result]], [[Cell("checks.detail", shown(row["detail"]))]], [join(parts) or [""]]])
    if not rows:
        return Section("checks", "Number checks", [Paragraph(["There was nothing to check against."])])
    return Section("checks", "Number checks", [Table("Number checks", [Column("Check"), Column("Result", "status"), Column("Found"), Column("Figures")], rows)])


def gaps(facts: Facts) -> Section:
    """Gaps computed from the empty cells of figures, quotes and articles, and the numerals that became no figure."""
    lines: list[Line] = [["Not read: ", Cell("articles.path", shown(row["path"])), " (", Cell("articles.error", shown(row["error"])), ")."] for row in facts.articles if row["error"]]
    for field, said in (("source", "name(s) no source: the article speaks itself"), ("place", "state(s) no place"), ("actor", "state(s) no actor"), ("unit", "state(s) no unit")):
        if rows := [row for row in facts.figures if not row[field] and not (field == "actor" and row["category"] == "other")]:
            lines.append(_gap(facts, rows, said))
    if rows := [row for row in facts.figures if row["period_start"] is None and row["period_end"] is None]:
        lines.append(_gap(facts, rows, "give(s) no date of (its|their) own", name_them=len(rows) < len(facts.figures)))
    if nameless := [row for row in facts.rows["quotes"] if row["speaker"] is None]:
        lines.append([count("quotes", len(nameless), "speaker"), " of the quotations without a speaker."])
    lines += _unsigned(facts)
    blocks: list[Any] = [Bullets(lines)] if lines else [Paragraph(["Every figure has an actor, a place, a unit, a date and a source."])]
    if table := _residue(facts):
        blocks.append(table)
    return Section("gaps", "What is not stated", blocks)


def _unsigned(facts: Facts) -> list[Line]:
    """What the articles do not say of themselves."""
    fields = {"title": "title", "publisher": "publisher", "published": "date", "url": "address on the web"}
    empty = {field: found for field in fields if (found := sum(row[field] is None for row in facts.articles))}
    if len(facts.articles) == 1:
        return [["The article gives no ", *join([[fields[field]] for field in empty], " and no ", ", no "), "."]] if empty else []
    return [[count("articles", found, field), " of ", count("articles", len(facts.articles)), f" articles without {fields[field]}."] for field, found in empty.items()]


def _gap(facts: Facts, rows: list[Row], said: str, name_them: bool = True) -> Line:
    one = len(rows) == 1
    verb = re.sub(r"\((\w+)\|(\w+)\)", r"\1" if one else r"\2", said.replace("(s)", "s" if one else ""))
    line: Line = [rows_counted([row["figure_id"] for row in rows]), " of ", count("figures", len(facts.figures)), f" figures {verb}"]
    return [*line, ": ", *figure_list(facts, rows), "."] if name_them else [*line, "."]


def _residue(facts: Facts) -> Table | None:
    found: dict[str, list[Row]] = {}
    for row in facts.rows["residue"]:
        found.setdefault(row["reason"], []).append(row)
    rows = []
    for reason, mentions in sorted(found.items()):
        listed: list[Line] = [["“", facts.words(row, facts.mark_id("residue", row)), "”"] for row in mentions[:LISTED]]
        rows.append([[[REASONS[reason]]], [[count("residue", len(mentions), "reason", reason)]], [join(listed, ", ")]])
    return Table("Numbers in the text that are no figures", [Column("Why"), Column("How many", "number"), Column("Words")], rows) if rows else None


MARK_NAMES = ("figure", "statement", "quote", "place", "date", "residue")


def articles(facts: Facts) -> Section:
    """The articles with every mention marked by kind; of more than a few, each folded."""
    blocks: list[Any] = [Paragraph(["The text as read, with what was read from it marked: "], "legend")]
    whole = [row for row in facts.articles if row["error"] is None]
    marked = [marked_text(facts, row) for row in whole]
    for row, text in zip(whole, marked):
        name = Cell("articles.title", shown(row["title"])) if row["title"] else Cell("articles.article_id", shown(row["article_id"]))
        blocks.append(text if len(marked) <= UNFOLDED else Folded([name], [text]))
    if not marked:
        blocks = [Paragraph(["No article was read."])]
    return Section("articles", "The article" if len(marked) == 1 else "The articles", blocks)


def marked_text(facts: Facts, article: Row) -> MarkedText:
    """One article: headline, where it comes from, and its text cut at every mark's edge."""
    number, text = facts.number[article["article_id"]], article["text"] or ""
    entries: list[tuple[str, Line]] = []
    for term, line in (
        ("Publisher", [Cell("articles.publisher", shown(article["publisher"]))] if article["publisher"] else []),
        ("Published", [Day(article["published"], day(article["published"]))] if article["published"] else []),
        ("File", [Cell("articles.path", shown(article["path"]))]),
    ):
        entries += [(term, line)] if line else []
    own = [row for row in facts.figures if row["article_id"] == article["article_id"]]
    passages = list(zip(live.addresses(article, own)[1:], (facts.words(row) for row in own)))
    title: Line = [Cell("articles.title", shown(article["title"]))] if article["title"] else ["Without a headline"]
    return MarkedText(article["article_id"], f"a{number}", title, live.address(article["url"]), entries, passages, chunks(text, marks(facts, article["article_id"])))


def marks(facts: Facts, article_id: str) -> list[tuple[int, int, str]]:
    """All marks of an article as (start, end, "sort id"), figures first."""
    found = [(row["start"], row["end"], f"figure w-{row['figure_id']}") for row in facts.figures if row["article_id"] == article_id]
    found += [(row["start"], row["end"], f"statement w-{row['statement_id']}") for row in facts.statements if row["article_id"] == article_id]
    for sort, table in (("quote", "quotes"), ("place", "places"), ("date", "dates"), ("residue", "residue")):
        found += [(row["start"], row["end"], f"{sort} {facts.mark_id(sort, row)}") for row in facts.rows[table] if row["article_id"] == article_id]
    return found


def chunks(text: str, found: list[tuple[int, int, str]]) -> list[dict[str, Any]]:
    """Paragraphs (lists of segments) and the white space between them, in order; joined they are the text again.

    A segment is {text, sorts, links, ids}: what marks it, where its words lead, the ids that begin with it.
    """
    made, seen = [], set()
    edges = [0]
    for position in range(1, len(text)):
        if (text[position] == "\n") != (text[position - 1] == "\n"):
            edges.append(position)
    for start, end in zip(edges, [*edges[1:], len(text)]):
        piece = text[start:end]
        if start == end or piece[0] == "\n":
            made.append({"text": piece, "segments": []})
            continue
        inside = [(max(a, start) - start, min(b, end) - start, key) for a, b, key in found if a < end and b > start]
        parts = []
        for segment in spans.segments(piece, inside):
            keys = [key.split(" ") for key in segment.marks]
            parts.append({"text": segment.text, "sorts": sorted({sort for sort, _ in keys}, key=MARK_NAMES.index), "targets": [id for _, id in keys], "ids": [id for _, id in keys if id not in seen and not seen.add(id)]})
        made.append({"text": "", "segments": parts})
    return made


def method(facts: Facts, parameters: dict[str, str]) -> Section:
    """The machine-use statement, how numbers look, inputs with their SHA-256, parameters, the command."""
    said = Paragraph(["Made by a program, without a language model or other learned model: ", Given("version", f"Sitrep {__version__}"), " reads by fixed rules and "
                      "vocabulary files (SHA-256 ", Given("vocabulary", vocabulary()), "), offline; the same articles and parameters give the same pages, byte by byte. No person has checked this issue. "
                      "It says what the articles say, not what is so."])
    key = Paragraph(["How numbers look. Reported: a link to the article’s words, with the qualifier the article gives (about, over, up to). Computed: made from rows, "
                     "with its parts beside it. Quoted: in quotation marks, the article’s words as they stand."])
    inputs = [[[[Cell("articles.path", shown(row["path"]))]], [days_line([row["published"]] if row["published"] else [])], [[count_characters(row)]], [[Cell("articles.sha256", row["sha256"])]]] for row in facts.articles]
    blocks: list[Any] = [said, key]
    if inputs:
        blocks.append(Table("Inputs", [Column("File"), Column("Published"), Column("Characters", "number"), Column("SHA-256 of the file", "code")], inputs))
    given = [[[[name]], [[Given(f"parameters.{name}", shown(value)) if value else "(empty)"]]] for name, value in parameters.items()]
    blocks.append(Table("Parameters", [Column("Parameter"), Column("Value")], given))
    blocks.append(Paragraph(["To run it again: ", Given("command", command(parameters))], "code"))
    return Section("method", "How this was made", blocks)


@cache
def vocabulary() -> str:
    """SHA-256 over the names and bytes of the files the reader's rules draw on."""
    found = hashlib.sha256()
    for path in sorted(path for folder in ("lexicon", "gazetteer") for path in (REFERENCE / folder).rglob("*.csv*")):
        found.update(path.relative_to(REFERENCE).as_posix().encode("utf-8") + b"\n" + path.read_bytes())
    return found.hexdigest()


def count_characters(row: Row) -> Cell:
    return Cell("articles.characters", f"{row['characters']:,}")


def command(parameters: dict[str, str]) -> str:
    """The command that makes this issue again from the folder of its articles."""
    flags = [f"--{name.replace('_', '-')} {shlex.quote(value)}" for name, value in parameters.items() if value]
    return shown(" ".join(["python -m sitrep brief ARTICLES --out FOLDER", *flags]))

