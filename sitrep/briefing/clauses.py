"""From rows to sentences: a group of forces, an amount of aid, casualties, people displaced. None says more than its rows.

A sentence is a template over cells: the verb follows category and status, the preposition is the article's own where the
evidence shows it, the qualifier is the article's own, and who says so stands in brackets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from .facts import Facts
from .pieces import Cell, Line, join
from .sums import rows_counted
from .wording import plural, shown

Row = dict[str, Any]

SHOWN_AT_MOST = 4


@dataclass(frozen=True)
class Verbs:
    """How a group speaks. active and gerund stand before the forces, tail after them; passive (for one, for many) after the
    forces of nobody known, label before several of them. to: the preposition of the place."""

    active: str
    gerund: str
    passive: tuple[str, str]
    label: str
    to: str = ""
    tail: str = ""


VERBS = {
    ("deployment", "planned"): Verbs("is to send", "sending", ("is to be sent", "are to be sent"), "to be sent", "to"),
    ("deployment", "actual"): Verbs("has sent or is sending", "sending", ("has been or is being sent", "have been or are being sent"), "sent or on their way", "to"),
    ("withdrawal", "planned"): Verbs("is to withdraw", "withdrawing", ("is to be withdrawn", "are to be withdrawn"), "to be withdrawn", "from"),
    ("withdrawal", "actual"): Verbs("has withdrawn or is withdrawing", "withdrawing", ("has been or is being withdrawn", "have been or are being withdrawn"), "withdrawn or leaving", "from"),
    ("alert", "planned"): Verbs("is to put", "putting", ("is to be put on alert", "are to be put on alert"), "to be put on alert", tail=" on alert"),
    ("alert", "actual"): Verbs("has put", "putting", ("is on alert", "are on alert"), "on alert", tail=" on alert"),
    ("presence", "planned"): Verbs("is to have", "having", ("is to be present", "are to be present"), "to be present"),
    ("presence", "actual"): Verbs("has", "having", ("is present", "are present"), "present"),
    ("exercise", "planned"): Verbs("is to have", "having", ("is to take part in exercises", "are to take part in exercises"), "to take part in exercises", tail=" in exercises"),
    ("exercise", "actual"): Verbs("has", "having", ("takes part in exercises", "take part in exercises"), "in exercises", tail=" in exercises"),
    ("strength", "planned"): Verbs("is to have a strength of", "having a strength of", ("is the strength planned", "is the strength planned"), "strength planned"),
    ("strength", "actual"): Verbs("has a strength of", "having a strength of", ("is the strength stated", "is the strength stated"), "strength stated"),
}
TOLLS = {
    "killed": "kill|dead\\b|deaths?\\b|died\\b|dying|fatal|slain|lost their lives|lives lost", "wounded": "wound|injur|hurt\\b", "missing": "missing|unaccounted",
    "captured": "captur|hostage|prisoner|taken captive", "destroyed": "destroy|shot down|sunk\\b|downed",
}
NAMED_BY_UNIT = frozenset(("casualty", "dead", "death", "fatality", "injury", "wounded"))
UNDECIDED = {"possible": "is named as a possibility", "denied": "is denied or ruled out"}


@dataclass(frozen=True)
class Group:
    """Forces of one actor, category and status, largest first."""

    actor: str | None
    category: str
    status: str
    forces: tuple[Row, ...]

    @property
    def verbs(self) -> Verbs:
        return VERBS[self.category, self.status if self.status in ("planned", "actual") else "planned"]


def group_clause(facts: Facts, group: Group, cite: bool = True) -> Line:
    """What a group does, as a sentence without capital and full stop."""
    actor, verbs = facts.actor(group.actor), group.verbs
    sources = [force_sources(facts, force) for force in group.forces[:SHOWN_AT_MOST]]
    once: Line = [" (", *sources[0], ")"] if cite and all(source == sources[0] for source in sources) else []
    each = cite and not once
    if group.status in UNDECIDED:
        return [*actor, " " if actor else "", verbs.gerund, " ", *join(_items(facts, group, each, verbs.tail)), f" {UNDECIDED[group.status]}", *once]
    if actor:
        return [*actor, f" {verbs.active} ", *join(_items(facts, group, each, verbs.tail)), *once]
    if len(group.forces) > 1:
        return [f"{verbs.label}: ", *join(_items(facts, group, each, "")), *once]
    force = group.forces[0]
    return [*_strength(facts, force, True), f" {verbs.passive[0 if force['value'] == 1 else 1]}", *_way(facts, force, verbs.to), *once]


def _items(facts: Facts, group: Group, cite: bool, tail: str) -> list[Line]:
    """"roughly 2,000 troops to Poland (CNN)", "about 1,000 to Romania (…)"; the unit stands where it changes."""
    items: list[Line] = []
    unit = None
    for force in group.forces[:SHOWN_AT_MOST]:
        item = [*_strength(facts, force, force["unit"] != unit or force["unit"] is None), tail, *_way(facts, force, group.verbs.to)]
        unit = force["unit"]
        items.append([*item, *([" (", *force_sources(facts, force), ")"] if cite else [])])
    if rest := [id for force in group.forces[SHOWN_AT_MOST:] for id in force["figure_ids"]]:
        items.append([rows_counted(rest), " more under Forces"])
    return items


def _strength(facts: Facts, force: Row, with_unit: bool) -> Line:
    if not force["figure_ids"]:
        return ["forces" if force["unit"] is None else plural(shown(force["unit"]))]
    return [facts.reported(force["figure_ids"][0], with_unit)]


def _way(facts: Facts, force: Row, to: str) -> Line:
    """From where and to where, or where."""
    origin: Line = [" from ", Cell("figures.origin", shown(force["origin"]))] if force["origin"] and to != "from" else []
    return [*origin, *facts.place(force, to)]


def force_sources(facts: Facts, force: Row) -> Line:
    """Who says so, as the chain of the force's first figure or statement."""
    rows = [facts.figure[id] for id in force["figure_ids"]] + [facts.statement[id] for id in force["statement_ids"]]
    return facts.said(rows[0])


def fact_clause(facts: Facts, row: Row) -> Line:
    """An amount of aid, casualties or people displaced, as a sentence without capital and full stop."""
    what = quantity_line(facts, row)
    cited: Line = [" (", *facts.said(row), ")"]
    status = row["status"]
    if row["category"] == "aid":
        giver: Line = [" from ", *facts.actor(row["actor"])] if row["actor"] else []
        said = {"planned": "is planned", "actual": "has been given or committed"} | UNDECIDED
        return ["aid of ", *what, *giver, *facts.place(row, "to"), f" {said[status]}", *cited]
    state = toll(facts, row) if row["category"] == "casualty" else "displaced or evacuated"
    place = facts.place(row)
    if status == "denied":
        return ["reports of ", *what, *place, f" {'as casualties' if state == 'casualties' else state}".rstrip(), " are denied", *cited]
    one = row["value"] == 1 and not row["vague"] and row["value_max"] is None
    bare = state == "casualties"
    noun = ("as a casualty" if one else "as casualties") if bare else state
    said = {"actual": f"reported {noun}", "planned": f"expected {noun if bare else 'to be ' + state}", "possible": "named as a possibility" if bare else f"named as possibly {state}"}
    return [*what, *place, f" {'is' if one else 'are'} {said[status]}".rstrip(), *cited]


def toll(facts: Facts, row: Row) -> str:
    """What happened to the people or arms of a casualty figure, where the words it rests on say so; empty where its unit does."""
    if (row["unit"] or "").split(" ")[-1] in NAMED_BY_UNIT:
        return ""
    words = facts.category_words.get(row["figure_id"], "").lower()
    states = [state for state, stem in TOLLS.items() if re.search(rf"\b(?:{stem})", words)]
    return " or ".join(states) or ("lost" if row["dimension"] == "equipment" else "casualties")


def quantity_line(facts: Facts, row: Row) -> Line:
    """A figure and, in brackets, what it is in another unit: "roughly US$650 million (about A$912 million)"."""
    again = [other for other in facts.restated.get(row["figure_id"], []) if other["unit"] != row["unit"] and other["value"] != row["value"]]
    others: list[Line] = [[facts.reported(other["figure_id"])] for other in again[:1]]
    return [facts.reported(row["figure_id"]), *([" (", *join(others), ")"] if others else [])]
