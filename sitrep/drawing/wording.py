"""The words of the map, made from rows: labels, title, subtitle, notes and the text for those who cannot see it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from babel.dates import format_date, parse_date

from ..tables.amounts import plain_number
from . import atlas
from .content import Content, Mark, clean

Row = dict[str, Any]
SAME = frozenset("aircraft personnel people police infantry cavalry artillery troops headquarters corps staff crew military dead".split())
VAGUE = re.compile(r"(?:(?:a|several|few|some|many|couple|of|tens|dozens?|scores?|hundreds?|thousands?|millions?|billions?)\b[ -]*)+", re.IGNORECASE)
@dataclass(frozen=True)
class Usage:
    """How a category and status are said: the actor's verb, what follows the number, the preposition before the place, the noun."""

    verb: str
    after: str
    before_place: str
    noun: str


USAGE = {
    ("deployment", "planned"): Usage("is to send", "", "to", "deployment"), ("deployment", "actual"): Usage("has sent", "", "to", "deployment"),
    ("deployment", "possible"): Usage("may send", "", "to", "deployment"), ("withdrawal", "planned"): Usage("is to withdraw", "", "from", "withdrawal"),
    ("withdrawal", "actual"): Usage("has withdrawn or is withdrawing", "", "from", "withdrawal"), ("withdrawal", "possible"): Usage("may withdraw", "", "from", "withdrawal"),
    ("presence", "planned"): Usage("is to have", "", "in", "presence"), ("presence", "possible"): Usage("may have", "", "in", "presence"),
    ("alert", "actual"): Usage("has", "on alert", "in", "alert"), ("alert", "planned"): Usage("is to put", "on alert", "in", "alert"), ("alert", "possible"): Usage("may put", "on alert", "in", "alert"),
    ("exercise", "actual"): Usage("exercises with", "", "in", "exercise"), ("exercise", "planned"): Usage("is to exercise with", "", "in", "exercise"),
    ("exercise", "possible"): Usage("may exercise with", "", "in", "exercise"),
}
OTHERWISE = Usage("has", "", "in", "presence")
STATES = {"planned": " (planned)", "possible": " (possible)", "denied": " (denied)"}
MOST_IN_TITLE, MOST_SPELT_OUT = 4, 6
IN_WORDS = "no one two three four five six seven eight nine".split()


def usage(mark: Mark) -> Usage:
    """How a mark's category and status are said; what is denied as what it would have been."""
    status = "planned" if mark.is_denied else mark.force["status"]
    return USAGE.get((mark.force["category"], status), OTHERWISE)


def plural(unit: str) -> str:
    """English plural of a singular head noun."""
    head, space, last = unit.rpartition(" ")
    if last.lower() in SAME or re.search("(craft|[a-z]ese)$", last):
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
        said = re.sub(r"(\s+of)*\s*$", "", words[0].lower())
        return re.sub(r"^(?=few|couple)", "a ", said) + (" of" if re.search(r"s( of)?\s*$", words[0]) else "")
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


def label(mark: Mark, short: bool = False) -> list[str]:
    """Lines of a mark's label: the amount, then whose and what, where it is not in a country named anyway. A denied one says so.

    short: an amount without whose and what, which the title says of all.
    """
    if mark.is_denied:
        return [f"{whose(mark)} {usage(mark).noun}".strip(), f"denied: {amount(mark)}" if mark.force["value"] else "denied"]
    after = {"withdrawal": "to leave" if mark.is_planned else "leaving", "alert": "on alert", "exercise": "in exercise"}.get(usage(mark).noun, "")
    named = mark.precision == "point" or mark.precision == "area" and mark.force["place_kind"] != "water"
    where = f"on {place(mark)}" if mark.precision == "border" else mark.name if named else ""
    number = amount(mark)
    bare = number.removesuffix(" of")
    what = "" if short and bare else " ".join(part for part in ("of" if bare != number else "", whose(mark), units(mark)) if part)
    lines = [bare, what, where, "possible" if mark.force["status"] == "possible" else after]
    return [line for line in lines if line]


def is_monotonous(content: Content) -> bool:
    """Whether many marks are of one actor and unit, so that the title says it for all."""
    kinds = {(mark.force["actor"], mark.force["unit"]) for mark in content.marks}
    return len(content.marks) > MOST_SPELT_OUT and len(kinds) == 1


def preposition(mark: Mark) -> str:
    """ "to", "from", "in"; "on" a border and "at" a base where nothing moves."""
    before = usage(mark).before_place
    if before != "in":
        return before
    return "on" if mark.precision == "border" else "at" if mark.force["place_kind"] == "base" else "in"


def place(mark: Mark) -> str:
    """The place as the text names it; with the country's article where it is a country ("the Philippines")."""
    if mark.precision == "country" and mark.force["place_iso3"] and atlas.is_country(mark.force["place_iso3"]):
        return atlas.prose(mark.force["place_iso3"], mark.day)
    name = mark.name
    needs_article = re.search(r"(?i)\b(sea|ocean|strait|straits|gulf|channel|canal|border|frontier|sahel|peninsula|coast|bay|region|balkans|baltics?)$|^(border|frontier|coast) ", name)
    return f"the {name}" if needs_article and not re.match(r"(?i)(the|its|their|his|her|our) |.*’s? ", name) else name


def phrase(mark: Mark) -> str:
    """ "about 2,000 US troops to Poland"."""
    number = amount(mark, sign=False)
    if mark.is_denied:
        parts = [whose(mark), usage(mark).noun, number and f"of {number}", preposition(mark), place(mark)]
    else:
        parts = [number, whose(mark), units(mark), usage(mark).after, preposition(mark), place(mark)]
    return " ".join(part for part in parts if part)


def state(mark: Mark) -> str:
    """ " (planned)", " (possible)", " (denied)" or nothing."""
    return STATES.get(mark.force["status"], "")


def joined(items: list[str]) -> str:
    """ "a, b and c"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def title(content: Content) -> str:
    """What the map shows, as a sentence where the forces are few, else as a heading."""
    told = [mark for mark in content.marks if not mark.is_denied and mark.force["actor"]]
    if not told:
        denied = next((mark for mark in content.marks if mark.is_denied), None)
        return capital(f"{phrase(denied)} denied") if denied else _heading(content.marks) if content.marks else "No force to place on a map"
    groups: dict[tuple[str, str], list[Mark]] = {}
    for mark in told:
        groups.setdefault((mark.force["actor"], usage(mark).verb), []).append(mark)
    if len(told) > MOST_IN_TITLE or len(groups) > 2:
        return _heading(told)
    return capital("; ".join(f"{atlas.prose(actor)} {verb} {joined(_items(marks))}" for (actor, verb), marks in groups.items()))


def _items(marks: list[Mark]) -> list[str]:
    """ "about 2,000 troops to Poland", "about 1,000 to Romania": one for each place, a repeated unit left out."""
    by_place: dict[str, list[Mark]] = {}
    for mark in marks:
        by_place.setdefault(f"{preposition(mark)} {place(mark)}", []).append(mark)
    items, before = [], ""
    for where, there in by_place.items():
        numbers, mixed = [], len({units(mark) for mark in there}) > 1
        for mark in there:
            unit = units(mark)
            numbers.append(" ".join(part for part in (amount(mark, sign=False), unit if mixed or unit != before else "", usage(mark).after) if part))
            before = unit
        items.append(f"{joined(numbers)} {where}")
    return items


def in_words(number: int) -> str:
    return IN_WORDS[number] if number < len(IN_WORDS) else str(number)


def _heading(marks: list[Mark]) -> str:
    actors = list(dict.fromkeys(whose(mark) for mark in marks if mark.force["actor"]))
    places = list(dict.fromkeys(atlas.prose(mark.force["place_iso3"]) if mark.force["place_iso3"] else place(mark) for mark in marks))
    who = f"{joined(actors)} forces" if 0 < len(actors) <= 3 else f"Forces of {in_words(len(actors))} parties" if actors else "Forces"
    where = joined(places) if len(places) <= 4 else f"{in_words(len({mark.force['place_iso3'] for mark in marks} - {None}))} countries"
    spots = len({(mark.force["lat"], mark.force["lon"]) for mark in marks})
    exact = all(mark.precision == "point" for mark in marks)
    return capital(f"{who} at {in_words(spots)} places in {where}" if exact and spots > 1 and len(places) == 1 else f"{who} in {where}")


def day_text(day: str) -> str:
    return format_date(parse_date(day, format="yyyy-MM-dd"), "d MMMM yyyy", locale="en")


def reported(content: Content) -> str:
    """ "as reported on 2 February 2022"; "" where no article says when it appeared: a day in its text may be long past."""
    if not content.dated or content.day == atlas.LATEST:
        return ""
    return f"as reported on {day_text(content.day)}" if content.since == content.day else f"as reported from {day_text(content.since)} to {day_text(content.day)}"


def subtitle(content: Content) -> str:
    """When it was reported, and how to read the circles."""
    when = reported(content)
    counted = {units(mark) for mark in content.marks if mark.has_size}
    circles = f"circle areas are in proportion to the number of {counted.pop() if len(counted) == 1 else 'people'}" if counted else ""
    text = "; ".join(part for part in (when, circles) if part)
    return f"{capital(text)}." if text else ""


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
    marks = [f"{phrase(mark)}{state(mark)}" for mark in content.marks]
    said = f"Map of {shown}. " + (f"Marked: {'; '.join(marks)}." if marks else "No force is marked.")
    left = unplaced_text(content)
    return said + (f" Without a place on the map: {'; '.join(left)}." if left else "")
