"""The tables of what is reported: forces, denied, money, casualties and displaced, other figures, quotes, dates.

Each figure stands in exactly one of these tables, so that no number of an article goes missing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from . import clauses, story
from .blocks import Bullets, Column, Folded, Paragraph, Section, Table
from .facts import Facts, Gap, place_cell
from .pictures import picture
from .pieces import Anchor, Cell, Day, Line, Words
from .wording import CURRENCY_SIGNS, currency_words, day, is_currency, shown, unit_words

Row = dict[str, Any]
Drawn = dict[str, Any] | None

EXCERPT = 150
UNFOLDED = 15
HOW_MANY = (Column("How many", "number"), Column("of what", "unit"))
STATUS, SAYS = Column("Status", "status"), Column("Who says so")


def tabled(table: Table) -> list[Any]:
    """The table; of a long one the first rows, and the rest folded."""
    if len(table.rows) <= UNFOLDED:
        return [table]
    rest = replace(table, rows=table.rows[UNFOLDED:])
    return [replace(table, rows=table.rows[:UNFOLDED], note=[]), Folded(["The rest of the table"], [rest])]


def _charted(chart: Drawn) -> list[Any]:
    return [picture(chart, "chart")] if chart else []


def table_of(facts: Facts, figure_id: str) -> str:
    """The section whose table holds a figure: denied, forces, money, casualties or other."""
    row = facts.figure[facts.leader(figure_id)]
    if row["status"] == "denied":
        return "denied"
    if row["dimension"] == "money":
        return "money"
    if any(figure_id in force["figure_ids"] and force["status"] != "denied" and force["category"] in story.CATEGORY_ORDER for force in facts.forces):
        return "forces"
    return "casualties" if row["category"] in ("casualty", "displacement") else "other"


def _leaders(facts: Facts, table: str) -> list[Row]:
    return [row for row in facts.figures if facts.leader(row["figure_id"]) == row["figure_id"] and table_of(facts, row["figure_id"]) == table]


def number_cells(facts: Facts, rows: list[Row]) -> list[list[Line]]:
    """Two cells, number and unit, a line for each figure."""
    return [[[facts.reported(row["figure_id"], with_unit=False)] for row in rows], [unit_line(row) for row in rows]]


def unit_line(row: Row) -> Line:
    """The unit beside a number that stands without it."""
    if row["unit"] is None:
        return [Gap("unit not stated")]
    if is_currency(row["unit"]):
        return [f"of {currency_words(row['unit'])}" if row["vague"] else ""]
    words = unit_words(row["unit"], row["value"] == 1 and not row["vague"])
    return [Cell("figures.unit", words)] if words else [""]


def actor_cell(facts: Facts, code: str | None) -> Line:
    return facts.bare_actor(code) or [Gap("not stated")]


def _what(facts: Facts, row: Row, to: str) -> Line:
    origin: Line = [" from ", Cell("figures.origin", shown(row["origin"]))] if row.get("origin") and to != "from" else []
    place = facts.place(row, to) or [" (", Gap("place not stated"), ")"]
    return [row["category"], *origin, *place]


def _to(row: Row) -> str:
    verbs = clauses.VERBS.get((row["category"], "planned"))
    return verbs.to if verbs else ""


def excerpt(facts: Facts, row: Row) -> Line:
    """The sentence around a figure, cut at word bounds to a readable length, verbatim."""
    text = facts.article[row["article_id"]]["text"]
    start, end = row["sentence_start"], row["sentence_end"]
    if end - start > EXCERPT:
        room = max(0, EXCERPT - (row["end"] - row["start"])) // 2
        low, high = max(start, row["start"] - room), min(end, row["end"] + room)
        start = low if low == start else low + re.match(r"\S*\s*", text[low : row["start"]])[0].__len__()
        end = high if high == end else row["end"] + len(re.match(r"(?s).*\s|", text[row["end"] : high])[0].rstrip())
    before, after = "…\u00a0" if start > row["sentence_start"] else "", "\u00a0…" if end < row["sentence_end"] else ""
    return [f"“{before}", Words(row["article_id"], start, end, text[start:end]), f"{after}”"]


def forces(facts: Facts, focus: frozenset[str], chart: Drawn = None) -> Section:
    """Forces by actor, category and status, each with its figures, where it is or goes and who says so."""
    rows = []
    for group in story.groups(facts, focus):
        if group.status == "denied":
            continue
        for force in group.forces:
            figures = [facts.figure[figure_id] for figure_id in force["figure_ids"]]
            numbers = number_cells(facts, figures) if figures else [[[Gap("number not stated")]], [["forces"]]]
            said = [facts.said(row) for row in figures] or [clauses.force_sources(facts, force)]
            what = _what(facts, force, group.verbs.to)
            found = anchors(facts, force["figure_ids"] or force["statement_ids"])
            rows.append([[[*found, *actor_cell(facts, force["actor"])]], *numbers, [what], [[force["status"]]], once(said)])
    if not rows:
        return Section("forces", "Forces", [Paragraph(["No article reports a force that is sent, present, on alert, in exercises or withdrawn."])])
    columns = [Column("Who"), *HOW_MANY, Column("What and where"), STATUS, SAYS]
    return Section("forces", "Forces", [*tabled(Table("Forces reported", columns, rows)), *_charted(chart)], ["Planned: ordered, approved or announced. Actual: has happened or is so. Possible: considered, asked for or conditional."])


def anchors(facts: Facts, ids: list[str]) -> Line:
    """Where a row is found by its figures or statements; a fact stated again is found by its first figure."""
    return [Anchor(facts.leader(each) if each in facts.figure else each) for each in ids]


def once(lines: list[Line]) -> list[Line]:
    """The lines without repetitions."""
    return [line for position, line in enumerate(lines) if line not in lines[:position]]


def denied(facts: Facts) -> Section:
    """Figures and statements without a number that an article denies or rules out, in its words."""
    columns = [Column("Who"), *HOW_MANY, Column("What and where"), Column("In the article’s words"), SAYS]
    rows = [
        [[[*anchors(facts, [row["figure_id"]]), *actor_cell(facts, row["actor"])]], *number_cells(facts, [row]), [_what(facts, row, _to(row))],
         [excerpt(facts, row)], [facts.said(row)]]
        for row in _leaders(facts, "denied")
    ]
    for row in facts.statements:
        if row["status"] == "denied":
            words: Line = ["“", facts.words(row, f"w-{row['statement_id']}"), "”"]
            rows.append([[[Anchor(row["statement_id"]), *actor_cell(facts, row["actor"])]], [[Gap("number not stated")]], [["forces"]], [_what(facts, row, _to(row))], [words], [facts.said(row)]])
    if not rows:
        return Section("denied", "Denied and ruled out", [Paragraph(["No article denies or rules out a force or figure."])])
    return Section("denied", "Denied and ruled out", tabled(Table("Denied and ruled out", columns, rows)))


def money(facts: Facts, chart: Drawn = None) -> Section:
    """Amounts of money; one fact in two currencies is one row."""
    rows = []
    for row in _leaders(facts, "money"):
        stated = [row, *facts.restated.get(row["figure_id"], [])]
        amounts = [[facts.reported(each["figure_id"], with_unit=False), *((" ", *unit_line(each)) if each["vague"] else ())] for each in stated]
        recipient = place_cell({"place": row["recipient"] or row["place"]}) if row["recipient"] or row["place"] else [Gap("not stated")]
        rows.append([[[*anchors(facts, [row["figure_id"]]), *actor_cell(facts, row["actor"])]], [amounts[0], *(["= ", *line] for line in amounts[1:])], [recipient], [[row["category"]]], [[row["status"]]], [facts.said(row)]])
    if not rows:
        return Section("money", "Money", [Paragraph(["No article reports an amount of money."])])
    columns = [Column("From"), Column("Amount", "number"), Column("To or where"), Column("What for"), STATUS, SAYS]
    signs = sorted({row["unit"] for row in facts.figures if row["dimension"] == "money" and is_currency(row["unit"])})
    note: Line = ["; ".join(f"{CURRENCY_SIGNS.get(code, code)}: {currency_words(code)}" for code in signs) + "."] if signs else []
    note += [" An amount after = states the same fact in another currency, by the article’s own conversion."] if any(len(row[1]) > 1 for row in rows) else []
    return Section("money", "Money", [*tabled(Table("Money reported", columns, rows, note=note)), *_charted(chart)])


def casualties(facts: Facts) -> Section:
    """Casualties, losses of arms and people displaced, with the words that say which."""
    rows = []
    for row in _leaders(facts, "casualties"):
        stated = [row, *facts.restated.get(row["figure_id"], [])]
        what = (clauses.toll(facts, row) or "casualties") if row["category"] == "casualty" else "displaced or evacuated"
        rows.append([[[*anchors(facts, [row["figure_id"]]), what]], *number_cells(facts, stated), [place_cell(row)], [excerpt(facts, row)], [[row["status"]]], [facts.said(row)]])
    title = "Casualties and people displaced"
    if not rows:
        return Section("casualties", title, [Paragraph(["No article reports casualties or people displaced."])])
    columns = [Column("What"), *HOW_MANY, Column("Where"), Column("In the article’s words"), STATUS, SAYS]
    return Section("casualties", title, tabled(Table(title, columns, rows)), ["Casualties are people killed, wounded, missing or captured, and arms lost; the words say which."])


def other_figures(facts: Facts) -> Section:
    """Every figure that no other table holds."""
    rows = []
    for row in _leaders(facts, "other"):
        stated = [row, *facts.restated.get(row["figure_id"], [])]
        numbers, units = number_cells(facts, stated)
        numbers[0] = [*anchors(facts, [row["figure_id"]]), *numbers[0]]
        rows.append([numbers, units, [excerpt(facts, row)], [[row["status"]]], [facts.said(row)]])
    if not rows:
        return Section("other-figures", "Other figures", [Paragraph(["No other figure is reported."])])
    columns = [*HOW_MANY, Column("In the article’s words"), STATUS, SAYS]
    return Section("other-figures", "Other figures", tabled(Table("Other figures reported", columns, rows)), ["Durations, distances, shares, counts, and totals whose parts stand in the tables above."])


def quotes(facts: Facts) -> Section:
    """Direct quotations with speaker and day."""
    lines: list[Line] = []
    for row in facts.rows["quotes"]:
        who: Line = [Cell("quotes.speaker", shown(row["speaker"]))] if row["speaker"] else [Gap("speaker not stated")]
        when: Line = [", ", Day(row["said_on"], day(row["said_on"]))] if row["said_on"] else []
        lines.append(["“", facts.words(row, facts.mark_id("quote", row)), "” ", "— ", *who, *when])
    title = "What was said"
    return Section("quotes", title, [Bullets(lines)] if lines else [Paragraph(["No article quotes anybody at length."])])


def dates(facts: Facts, chart: Drawn = None) -> Section:
    """Days in order, each with the article's words for it."""
    found: dict[str, list[Row]] = {}
    for row in facts.rows["dates"]:
        found.setdefault(row["value"], []).append(row)
    if not found:
        return Section("dates", "Dates", [Paragraph(["No article names a date."])])
    rows = []
    for value, mentions in sorted(found.items(), key=lambda item: (item[1][0]["earliest"], item[1][0]["latest"])):
        said = [part for row in mentions for part in (", ", "“", facts.words(row, facts.mark_id("date", row)), "”")][1:]
        rows.append([[[Day(value, day(value))]], [said], [_clause(facts, mentions[0])]])
    table = Table("Dates named", [Column("Date"), Column("In the words"), Column("Where it stands")], rows)
    return Section("dates", "Dates", [*_charted(chart), Folded(["The dates as a table"], [table])] if chart else tabled(table))


def _clause(facts: Facts, row: Row) -> Line:
    """A few words around a date, verbatim."""
    text = facts.article[row["article_id"]]["text"]
    low = max(text.rfind("\n", 0, row["start"]) + 1, row["start"] - 50)
    high = min((text.find("\n", row["end"]) + 1 or len(text) + 1) - 1, row["end"] + 50)
    if low > 0 and not text[low - 1].isspace():
        low += len(re.match(r"\S*\s*", text[low : row["start"]])[0])
    if high < len(text) and not text[high].isspace():
        high = row["end"] + len(re.match(r"(?s).*\s|", text[row["end"] : high])[0].rstrip())
    return ["…\u00a0", Words(row["article_id"], low, high, text[low:high]), "\u00a0…"]


