"""The words of the map, made from rows: labels, title, subtitle, notes and the text for those who cannot see it."""

from __future__ import annotations

import re
from typing import Any

from babel.dates import format_date, parse_date

from ..tables.amounts import plain_number
from . import atlas
from .content import Content, Mark, clean

Row = dict[str, Any]
SAME = frozenset("aircraft personnel people police infantry cavalry artillery troops headquarters corps staff crew military dead".split())
VAGUE = re.compile(r"(?:(?:a|several|few|some|many|couple|of|tens|dozens?|scores?|hundreds?|thousands?|millions?)\b[ -]*)+", re.IGNORECASE)
# (category, status) → what an actor does, the preposition before the place, and the noun that labels and keys use.
VERBS = {
    ("deployment", "planned"): ("is to send", "to", "deployment"), ("deployment", "actual"): ("has sent", "to", "deployment"),
    ("deployment", "possible"): ("may send", "to", "deployment"), ("withdrawal", "planned"): ("is to withdraw", "from", "withdrawal"),
    ("withdrawal", "actual"): ("has withdrawn or is withdrawing", "from", "withdrawal"), ("withdrawal", "possible"): ("may withdraw", "from", "withdrawal"),
    ("presence", "planned"): ("is to have", "in", "presence"), ("presence", "possible"): ("may have", "in", "presence"),
    ("alert", "actual"): ("has on alert", "in", "alert"), ("alert", "planned"): ("is to put on alert", "in", "alert"),
    ("exercise", "actual"): ("exercises with", "in", "exercise"), ("exercise", "planned"): ("is to exercise with", "in", "exercise"),
}
OTHERWISE = ("has", "in", "presence")
MOST_IN_TITLE = 4


def plural(unit: str) -> str:
    """English plural of a singular head noun."""
    head, space, last = unit.rpartition(" ")
    if last.lower() in SAME:
        return unit
    if last.endswith(("man",)) and not last.endswith("human"):
        return f"{head}{space}{last[:-3]}men"
    if re.search("[^aeiou]y$", last):
        return f"{head}{space}{last[:-1]}ies"
    return f"{head}{space}{last}{'es' if re.search('(s|x|z|ch|sh)$', last) else 's'}"


def amount(mark: Mark, sign: bool = True) -> str:
    """ "≈2,000" (sign) or "about 2,000"; "over 13,000"; "up to 600"; "1,000–2,000"; "thousands of"; "" without a number."""
    force = mark.force
    if force["value"] is None:
        return ""
    figure = mark.figures[0] if mark.figures else None
    if figure and figure["vague"] and (words := VAGUE.match(figure["text"], figure["number_start"] - figure["start"])):
        return re.sub(r"(\s+of)*\s*$", "", words[0].lower()) + (" of" if re.search(r"s( of)?\s*$", words[0]) else "")
    number = plain_number(force["value"]) + (f"–{plain_number(force['value_max'])}" if force["value_max"] else "")
    word = clean(figure["change_word"]).lower() if figure and figure["change_word"] else ""
    before = {"~": "≈" if sign else "about ", "<": "up to ", ">": f"{word} " if word in ("over", "more than", "at least") else "over " if not word else "at least "}
    return before.get(force["change"] or "=", "") + number


def units(mark: Mark) -> str:
    """ "troops", "tank", "battalions"; "forces" where no unit is known."""
    unit = clean(mark.force["unit"])
    return "forces" if not unit else unit if mark.force["value"] == 1 else plural(unit)


def whose(mark: Mark) -> str:
    return atlas.adjective(mark.force["actor"]) if mark.force["actor"] else ""


def label(mark: Mark) -> list[str]:
    """Lines of a mark's label: the amount, then whose and what. A denied one says so."""
    noun = VERBS.get((mark.force["category"], mark.force["status"]), OTHERWISE)[2]
    if mark.is_denied:
        what = VERBS.get((mark.force["category"], "planned"), OTHERWISE)[2]
        return [f"{whose(mark)} {what}".strip().capitalize() if not whose(mark) else f"{whose(mark)} {what}", f"denied{': ' + amount(mark) if mark.force['value'] else ''}"]
    lines = [amount(mark), f"{whose(mark)} {units(mark)}".strip()]
    after = {"withdrawal": "leaving" if not mark.is_planned else "to leave", "alert": "on alert", "exercise": "in exercise"}.get(noun)
    where = f"on {place(mark)}" if mark.precision == "border" else ""
    return [line for line in (*lines, where, "possible" if mark.force["status"] == "possible" else after) if line]


def preposition(mark: Mark) -> str:
    before = VERBS.get((mark.force["category"], mark.force["status"]), OTHERWISE)[1]
    return {"border": "on"}.get(mark.precision, before) if before == "in" else before


def place(mark: Mark) -> str:
    """The place as the text names it; with the country's article where it is a country ("the Philippines")."""
    if mark.precision == "country" and mark.force["place_iso3"] and atlas.is_country(mark.force["place_iso3"]):
        return atlas.prose(mark.force["place_iso3"], mark.day)
    name = mark.name
    needs_article = re.search(r"(?i)\b(sea|ocean|strait|straits|gulf|channel|canal|border|sahel|peninsula|coast|bay|region|balkans|baltics)$", name)
    return f"the {name}" if needs_article and not re.match(r"(?i)the |\w+’s? ", name) else name


def phrase(mark: Mark, named: bool = True, in_words: bool = True) -> str:
    """ "about 2,000 US troops to Poland"."""
    if mark.is_denied:
        return " ".join(part for part in (*label(mark)[:1], amount(mark, sign=False) and f"of {amount(mark, sign=False)}", "to" if mark.force["category"] == "deployment" else preposition(mark), place(mark)) if part)
    parts = [amount(mark, sign=not in_words), whose(mark) if named else "", units(mark), preposition(mark), place(mark)]
    return " ".join(part for part in parts if part)


def joined(items: list[str]) -> str:
    """ "a, b and c"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def title(content: Content) -> str:
    """What the map shows, as a sentence where the forces are few, else as a heading."""
    told = [mark for mark in content.marks if not mark.is_denied and mark.force["actor"]]
    if not told:
        denied = [mark for mark in content.marks if mark.is_denied]
        return f"{label(denied[0])[0]} in {place(denied[0])}: denied" if denied else "No force to place"
    groups: dict[tuple[str, str], list[Mark]] = {}
    for mark in told:
        groups.setdefault((mark.force["actor"], VERBS.get((mark.force["category"], mark.force["status"]), OTHERWISE)[0]), []).append(mark)
    if len(told) > MOST_IN_TITLE or len(groups) > 2:
        return _heading(told)
    clauses = []
    for number, ((actor, verb), marks) in enumerate(groups.items()):
        items, unit = [], ""
        for mark in marks:
            items.append(" ".join(p for p in (amount(mark, sign=False), units(mark) if units(mark) != unit else "", preposition(mark), place(mark)) if p))
            unit = units(mark)
        clauses.append(f"{atlas.prose(actor, marks[0].day)} {verb} {joined(items)}")
    text = "; ".join(clauses)
    return text[0].upper() + text[1:]


def _heading(marks: list[Mark]) -> str:
    actors = list(dict.fromkeys(atlas.adjective(mark.force["actor"]) for mark in marks))
    places = list(dict.fromkeys(atlas.prose(mark.force["place_iso3"], mark.day) if mark.force["place_iso3"] else place(mark) for mark in marks))
    who = f"{joined(actors)} forces" if len(actors) <= 3 else f"Forces of {len(actors)} parties"
    where = joined(places) if len(places) <= 4 else f"{len(places)} countries"
    spots = len({(mark.force["lat"], mark.force["lon"]) for mark in marks})
    return f"{who} in {where}" if len(places) > 1 or spots == 1 else f"{who} at {spots} places in {where}"


def day_text(day: str) -> str:
    return format_date(parse_date(day, format="yyyy-MM-dd"), "d MMMM yyyy", locale="en")


def subtitle(content: Content) -> str:
    """When it was reported, and how to read the circles."""
    when = "" if content.day == atlas.LATEST else f"As reported on {day_text(content.day)}" if content.since == content.day else f"As reported from {day_text(content.since)} to {day_text(content.day)}"
    circles = "circle areas are in proportion to the number of people" if any(mark.has_size for mark in content.marks) else ""
    text = "; ".join(part for part in (when, circles) if part)
    return f"{text[0].upper()}{text[1:]}." if text else ""


def unplaced_text(content: Content) -> list[str]:
    """One phrase for each force without a place: "8,500 US troops on alert (no place is stated for it)"."""
    found = []
    for row in content.unplaced:
        mark = Mark(row["force"], row["figures"], None, "", "")
        words = " ".join(part for part in (amount(mark, sign=False), whose(mark), units(mark), {"alert": "on alert"}.get(row["force"]["category"], "")) if part)
        found.append(f"{words}{', denied' if mark.is_denied else ''}")
    return found


def sources_text(content: Content) -> str:
    """ "CNN (Poland); Wall Street Journal (Romania)"."""
    by_source: dict[str, list[str]] = {}
    for mark in content.marks:
        if mark.force["sources"]:
            by_source.setdefault(clean(mark.force["sources"][0]), []).append(place(mark))
    return "; ".join(f"{source} ({joined(list(dict.fromkeys(places)))})" for source, places in by_source.items())


def alt(content: Content, shown: str) -> str:
    """What the picture shows, in sentences. shown: the countries in view."""
    marks = [f"{phrase(mark)}{' (planned)' if mark.force['status'] == 'planned' else ' (possible)' if mark.force['status'] == 'possible' else ' (denied)' if mark.is_denied else ''}" for mark in content.marks]
    said = f"Map of {shown}. " + (f"Marked: {'; '.join(marks)}." if marks else "No force is marked.")
    left = unplaced_text(content)
    return said + (f" Without a place on the map: {'; '.join(left)}." if left else "")
