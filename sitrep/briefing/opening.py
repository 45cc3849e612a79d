"""The first screen: head line, bottom line, highlights, key figures, map."""

from __future__ import annotations

from typing import Any

from . import story
from .blocks import Bullets, Card, Cards, Column, Folded, Headline, Paragraph, Section, Table
from .body import once, unit_line
from .facts import Facts, Gap, country_name, pieces_of
from .pictures import picture
from .pieces import Cell, Day, Given, Line, Marked, join, plain, sentence
from .sums import count, distinct
from .wording import currency_words, day, is_currency, shown, unit_words

Row = dict[str, Any]
MAP_TEXTS = ("title", "subtitle", "alt", "note", "marks", "unplaced")


def days_line(days: list[str]) -> Line:
    """One day, or the first and the last: "2 February 2022", "30 January 2022 to 2 February 2022"."""
    if not days:
        return ["not stated"]
    first, last = Day(days[0], day(days[0])), Day(days[-1], day(days[-1]))
    return [first] if first == last else [first, " to ", last]


def head(facts: Facts, title: str, focus: tuple[str, ...], as_of: str) -> Section:
    """Title and head line: subject, days of the articles, data cut-off, how many were read."""
    days = facts.published()
    publishers = sorted({row["publisher"] for row in facts.articles if row["publisher"]})
    cut_off = as_of or (days[-1] if days else "")
    entries = [
        ("Subject", join([[country_name(code)] for code in focus]) if focus else ["all forces and figures reported"]),
        ("Articles of", _days_of(facts, days)),
        ("Data cut-off", [Day(cut_off, day(cut_off))] if cut_off else ["not stated"]),
        ("Read", _read(facts, publishers)),
    ]
    chosen: Line = [Given("parameters.title", shown(title))] if title else story.title(facts, frozenset(focus))
    return Section("head", "Situation briefing", [Headline(chosen, entries)])


def _days_of(facts: Facts, days: list[str]) -> Line:
    undated = len([row for row in facts.articles if row["published"] is None])
    return [*days_line(days), *([", ", count("articles", undated, "published"), " without date"] if undated and days else [])]


def _read(facts: Facts, publishers: list[str]) -> Line:
    found, whole = len(facts.articles), len([row for row in facts.articles if row["error"] is None])
    line: Line = [*([count("articles", whole, "error"), " of "] if whole < found else []), count("articles", found), " article" if found == 1 else " articles"]
    if publishers:
        return [*line, " of ", distinct("articles", "publisher", len(publishers)), " publisher" if len(publishers) == 1 else " publishers"]
    return [*line, ", publisher not stated"]


def bottom_line(facts: Facts, focus: frozenset[str]) -> Section:
    """One or two sentences, or one that says that there is nothing to report."""
    lines, _ = story.bottom_line(facts, focus)
    if not lines:
        said = "Nothing to report: no article was read." if not facts.articles else "No force, no aid and no casualties are reported."
        lines = [[said]]
    return Section("bottom-line", "Bottom line", [Paragraph(pieces_of(*(part for line in lines for part in (line, " "))), "lead")])


def highlights(facts: Facts, focus: frozenset[str]) -> Section:
    """Up to five lines on what the bottom line does not say."""
    lines = story.highlights(facts, story.bottom_line(facts, focus)[1], focus)
    return Section("highlights", "Highlights", [Bullets(lines) if lines else Paragraph(["Nothing is reported beyond the bottom line."])])


def key_figures(facts: Facts, focus: frozenset[str]) -> Section:
    """Up to six cards: one for each force told first, then money, losses, people displaced."""
    chosen = [force["figure_ids"][0] for group in story.groups(facts, focus) if group.status != "denied" for force in group.forces if force["figure_ids"]][:4]
    for category in ("aid", "casualty", "displacement"):
        rows = [row for row in facts.figures if row["category"] == category and row["status"] != "denied" and not row["same_as"] and row["figure_id"] not in chosen]
        rows.sort(key=lambda row: (not row["vague"], row["value"]), reverse=True)
        chosen += [row["figure_id"] for row in rows[:1]]
    cards = [card(facts, facts.figure[figure_id]) for figure_id in chosen[:6]]
    blocks = [Cards(cards)] if cards else [Paragraph(["The articles report no figure."])]
    return Section("key-figures", "Key figures", blocks)


CARD_LABELS = {
    ("deployment", "planned"): "to be sent", ("deployment", "actual"): "sent or on their way", ("withdrawal", "planned"): "to be withdrawn",
    ("withdrawal", "actual"): "withdrawn or leaving", ("alert", "actual"): "on alert", ("presence", "actual"): "present", ("exercise", "actual"): "in exercises",
    ("displacement", "actual"): "displaced or evacuated", ("casualty", "actual"): "casualties",
}


def card(facts: Facts, row: Row) -> Card:
    """Who and where, the number, of what, whether planned or so, who says so."""
    actor = facts.bare_actor(row["actor"])
    place = facts.place(row, {"deployment": "to", "aid": "to", "withdrawal": "from"}.get(row["category"], ""))
    label = [*actor, *place] if actor else sentence([part.lstrip() if isinstance(part, str) else part for part in place])[:-1] or [row["category"].capitalize()]
    noun = f"of {currency_words(row['unit'])}" if row["vague"] else ""
    unit: Line = [noun] if is_currency(row["unit"]) else [Cell("figures.unit", unit_words(row["unit"], row["value"] == 1))] if row["unit"] else []
    again = [other for other in facts.restated.get(row["figure_id"], []) if other["unit"] != row["unit"]][:1]
    of = [part for part in (unit, [CARD_LABELS.get((row["category"], row["status"]), row["category"])], *([facts.reported(other["figure_id"])] for other in again)) if plain(part)]
    return Card(label, [facts.reported(row["figure_id"], with_unit=False)], join(of, ", "), row["status"], facts.said(row))


def map_section(facts: Facts, drawn: dict[str, Any] | None) -> Section:
    """The map; folded below it what it marks as a table and its notes, which the picture holds in small print; what it could not place."""
    if drawn is None:
        return Section("map", "Map", [Paragraph(["No map was drawn for this issue."])])
    told = [(key, shown(drawn.get(key) or "")) for key in ("title", "subtitle") if drawn["is_bare"]]
    blocks: list[Any] = [Paragraph([Given(f"map.{key}", text)], f"map-{key}") for key, text in told if text]
    blocks.append(picture(drawn, "live"))
    if unplaced := [line for item in drawn.get("unplaced", []) if (line := _unplaced(facts, item))]:
        blocks.append(Paragraph(["Not on the map: ", *join(unplaced, "; ", "; "), "."], "note"))
    rows = {key: row for key, mark in _keyed(drawn) if (row := _mark_row(facts, key, mark))}
    columns = [Column("Marked at"), Column("How many", "number"), Column("of what", "unit"), Column("Status", "status"), Column("Who says so", part="source"), Column("In the article’s words", part="quoted")]
    inside: list[Any] = [Table("What the map marks", columns, list(rows.values()), keys=list(rows))] if rows else []
    if note := shown(drawn.get("note") or ""):
        inside.append(Paragraph([Given("map.note", note)], "note"))
    return Section("map", "Map", [*blocks, *([Folded(["What the map marks, as a table, and notes"], inside)] if inside else [])])


def _keyed(drawn: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """The marks with what tells them apart in the page."""
    return [(shown(str(mark.get("force_id") or position)), mark) for position, mark in enumerate(drawn.get("marks", []))]


def _unplaced(facts: Facts, item: dict[str, Any]) -> Line:
    """What a force without a place says and why it has none."""
    named: list[Line] = [[facts.reported(figure_id)] for figure_id in item.get("figure_ids", []) if figure_id in facts.figure]
    named += [["“", facts.words(facts.statement[key], f"w-{key}"), "”"] for key in item.get("statement_ids", []) if key in facts.statement and not named]
    return [*join(named), " (", Given("map.unplaced", shown(str(item.get("reason")))), ")"] if named else []


def _mark_row(facts: Facts, key: str, mark: dict[str, Any]) -> list[list[Line]]:
    """One row for the figures or statements that a mark stands for; empty for a mark that stands for none."""
    rows = [facts.figure[key] for key in mark.get("figure_ids", []) if key in facts.figure]
    said = [facts.statement[key] for key in mark.get("statement_ids", []) if key in facts.statement]
    if not rows and not said:
        return []
    numbers = [[facts.reported(row["figure_id"], with_unit=False)] for row in rows] or [[Gap("number not stated")]]
    units = [unit_line(row) for row in rows] or [["forces"]]
    of = facts.leader(rows[0]["figure_id"]) if rows else said[0]["statement_id"]
    place = Marked(of, key, shown(str(mark.get("place") or "")))
    sentences = once([["“", facts.sentence(row.get("figure_id") or row["statement_id"]), "”"] for row in rows or said])
    return [[[place]], numbers, units, [[(rows or said)[0]["status"]]], once([facts.said(row) for row in rows or said]), sentences]
