"""From rows to sentences: title, bottom line and highlights. Every sentence is a template over rows; none says more.

Forces are told by group: same actor, category and status. The bottom line takes the first group that moves and the
first of another actor; highlights take what is left, largest first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from .facts import Facts, pieces_of, place_phrase, source_line
from .pieces import Cell, Line, join, plain, sentence
from .sums import computed_sum, rows_counted
from .wording import plural, shown

Row = dict[str, Any]

CATEGORY_ORDER = ("deployment", "withdrawal", "alert", "presence", "exercise", "strength", "aid", "casualty", "displacement", "other")
STATUS_ORDER = ("actual", "planned", "possible", "denied")
SHOWN_AT_MOST = 4


@dataclass(frozen=True)
class Verbs:
    """How a group speaks. active and gerund stand before the forces, passive (singular, plural) and tail after them."""

    active: str
    gerund: str
    passive: tuple[str, str]
    to: str = ""
    tail: str = ""


VERBS = {
    ("deployment", "planned"): Verbs("is to send", "sending", ("is to be sent", "are to be sent"), "to"),
    ("deployment", "actual"): Verbs("has sent or is sending", "sending", ("has been or is being sent", "have been or are being sent"), "to"),
    ("withdrawal", "planned"): Verbs("is to withdraw", "withdrawing", ("is to be withdrawn", "are to be withdrawn"), "from"),
    ("withdrawal", "actual"): Verbs("has withdrawn or is withdrawing", "withdrawing", ("has been or is being withdrawn", "have been or are being withdrawn"), "from"),
    ("alert", "planned"): Verbs("is to put", "putting", ("is to be put on alert", "are to be put on alert"), tail=" on alert"),
    ("alert", "actual"): Verbs("has put", "putting", ("is on alert", "are on alert"), tail=" on alert"),
    ("presence", "planned"): Verbs("is to have", "having", ("is to be present", "are to be present")),
    ("presence", "actual"): Verbs("has", "having", ("is present", "are present")),
    ("exercise", "planned"): Verbs("is to have", "having", ("is to take part in exercises", "are to take part in exercises"), tail=" in exercises"),
    ("exercise", "actual"): Verbs("has", "having", ("takes part in exercises", "take part in exercises"), tail=" in exercises"),
    ("strength", "planned"): Verbs("is to have a strength of", "having a strength of", ("is the strength planned", "is the strength planned")),
    ("strength", "actual"): Verbs("has a strength of", "having a strength of", ("is the strength stated", "is the strength stated")),
}


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


def groups(facts: Facts, focus: frozenset[str] = frozenset()) -> list[Group]:
    """Forces by actor, category and status; those in focus first, then as news goes (moves before presence), then by size."""
    found: dict[tuple[str | None, str, str], list[Row]] = {}
    for force in facts.forces:
        if force["category"] in CATEGORY_ORDER[:6]:
            found.setdefault((force["actor"], force["category"], force["status"]), []).append(force)
    made = [Group(*key, tuple(sorted(rows, key=lambda row: -(row["value"] or 0)))) for key, rows in found.items()]

    def rank(group: Group) -> tuple[Any, ...]:
        outside = bool(focus) and not any(force["place_iso3"] in focus for force in group.forces)
        undecided = group.status in ("possible", "denied")
        size = max((force["value"] or 0) for force in group.forces if force["dimension"] in (None, "people")) if _people(group) else 0
        return outside, undecided, CATEGORY_ORDER.index(group.category), -size, STATUS_ORDER.index(group.status), plain(facts.actor(group.actor))

    return sorted(made, key=rank)


def _people(group: Group) -> bool:
    return any(force["dimension"] in (None, "people") for force in group.forces)


def force_sources(facts: Facts, force: Row) -> Line:
    """Who says so, as the chain of the force's first figure or statement."""
    first = (facts.figure[id] for id in force["figure_ids"]) if force["figure_ids"] else (facts.statement[id] for id in force["statement_ids"])
    return source_line(next(first, {"source": force["sources"]})["source"])


def group_sentence(facts: Facts, group: Group, cite: bool = True) -> Line:
    """One sentence (without capital and full stop) on a group."""
    actor, verbs, alone = facts.actor(group.actor), group.verbs, len(group.forces) == 1
    items = join(_items(facts, group, cite and not alone))
    cited: Line = [" (", *force_sources(facts, group.forces[0]), ")"] if alone and cite else []
    undecided = {"possible": " is named as a possibility", "denied": " is denied or ruled out"}.get(group.status)
    if undecided:
        return [*actor, " " if actor else "", verbs.gerund, " ", *items, undecided, *cited]
    if actor:
        return [*actor, f" {verbs.active} ", *items, *cited]
    one = alone and group.forces[0]["value"] == 1
    return [*items, " ", verbs.passive[0 if one else 1], *cited]


def _items(facts: Facts, group: Group, cite: bool) -> list[Line]:
    """"roughly 2,000 troops to Poland (CNN)", "about 1,000 to Romania (…)"; the unit stands where it changes."""
    items: list[Line] = []
    unit = None
    passive = group.actor is None and group.status in ("planned", "actual")
    for force in group.forces[:SHOWN_AT_MOST]:
        item = _strength(facts, force, with_unit=force["unit"] != unit or force["unit"] is None)
        unit = force["unit"]
        item += [] if passive else [group.verbs.tail]
        item += [" from ", Cell("figures.origin", shown(force["origin"]))] if force["origin"] and group.verbs.to != "from" else []
        item += place_phrase(force, group.verbs.to)
        item += [" (", *force_sources(facts, force), ")"] if cite else []
        items.append(item)
    if rest := [id for force in group.forces[SHOWN_AT_MOST:] for id in force["figure_ids"]]:
        items.append([rows_counted(rest), " more under Forces"])
    return items


def _strength(facts: Facts, force: Row, with_unit: bool) -> Line:
    if not force["figure_ids"]:
        return ["forces" if force["unit"] is None else plural(shown(force["unit"]))]
    return [facts.reported(force["figure_ids"][0], with_unit)]


def title(facts: Facts, focus: frozenset[str] = frozenset()) -> Line:
    """A headline of the first group, without numbers: "United States to send troops to Poland and Romania"."""
    found = [group for group in groups(facts, focus) if group.status in ("planned", "actual")]
    if not found:
        return ["Situation briefing"]
    group = found[0]
    units = {plural(shown(force["unit"])) if force["unit"] else "forces" for force in group.forces}
    verbs = {"deployment": "to send", "withdrawal": "to withdraw", "alert": "to put", "presence": "to have", "exercise": "to have", "strength": "to have"}
    actual = {"deployment": "sends", "withdrawal": "withdraws", "alert": "puts", "presence": "has", "exercise": "has", "strength": "has"}
    verb = (verbs if group.status == "planned" else actual)[group.category]
    actor = [part.removeprefix("the ") if isinstance(part, str) else part for part in facts.actor(group.actor)]
    where = _places(group)
    what = min(units) if len(units) == 1 and not re.search(r"\d", min(units)) else "forces"
    return pieces_of(actor or "Forces", f" {verb} {what}" if actor else "", group.verbs.tail, where)


def _places(group: Group) -> Line:
    """" to Poland and Romania", " in Kosovo and on Serbia's border": the preposition stands again where it changes."""
    phrases = {plain(phrase): phrase for force in group.forces if (phrase := place_phrase(force, group.verbs.to))}
    chosen, last = [], ""
    for lead, name in list(phrases.values())[:SHOWN_AT_MOST]:
        word, _, article = lead.strip().partition(" ")
        chosen.append([f"{article} " if article else "", name] if word == last else [f"{word} {article} " if article else f"{word} ", name])
        last = word
    return [" ", *join(chosen)] if chosen else []


def bottom_line(facts: Facts, focus: frozenset[str] = frozenset()) -> tuple[list[Line], list[Group]]:
    """One or two sentences, and the groups they speak of. None where no force is reported."""
    ranked = groups(facts, focus)
    firm = [group for group in ranked if group.status in ("planned", "actual")] or ranked
    if not firm:
        return [], []
    first, told = firm[0], [firm[0]]
    line = group_sentence(facts, first)
    denied = next((group for group in ranked if group.status == "denied" and group.actor == first.actor and group is not first), None)
    if denied:
        line += ["; ", *group_sentence(facts, Group(None, denied.category, denied.status, denied.forces))]
        told.append(denied)
    lines = [sentence(line)]
    second = next((group for group in firm[1:] if group.actor != first.actor), None)
    if second:
        lines.append(sentence(group_sentence(facts, second)))
        told.append(second)
    return lines, told


def highlights(facts: Facts, told: list[Group], focus: frozenset[str] = frozenset()) -> list[Line]:
    """Up to five lines on what the bottom line does not say: the sum, other groups, aid, losses, people displaced."""
    lines = [line for group in told[:1] if (line := sum_line(facts, group))]
    others = [group for group in groups(facts, focus) if group not in told]
    lines += [sentence(group_sentence(facts, group)) for group in others[:2]]
    for label, category in (("Aid", "aid"), ("Casualties", "casualty"), ("People displaced or evacuated", "displacement")):
        if line := largest_line(facts, label, category):
            lines.append(line)
    lines += [sentence(group_sentence(facts, group)) for group in others[2:]]
    return lines[:5]


def sum_line(facts: Facts, group: Group) -> Line | None:
    """The computed sum of a group, where its forces lie in different countries and may be added."""
    rows = [facts.figure[force["figure_ids"][0]] for force in group.forces if force["figure_ids"]]
    countries = [force["place_iso3"] for force in group.forces]
    if not all(force["force_id"] in facts.addable for force in group.forces) or None in countries or len(set(countries)) < len(countries) or len(rows) < len(countries):
        return None
    added = computed_sum(rows)
    if added is None:
        return None
    parts: list[Line] = [[facts.reported(row["figure_id"], with_unit=False)] for row in rows]
    label = {"presence": "Forces present", "alert": "Forces on alert", "exercise": "Forces in exercises", "strength": "Strengths"}.get(group.category, group.category.capitalize() + "s")
    return [f"{label} in all ({group.status}): ", added, " (computed: ", *join(parts, " + ", " + "), ")."]


def largest_line(facts: Facts, label: str, category: str) -> Line | None:
    """The largest firm figure of a category, with its restatements, who gives to whom, where and who says so."""
    rows = [row for row in facts.figures if row["category"] == category and row["status"] != "denied" and row["dimension"] in ("people", "money")]
    rows = [row for row in rows if facts.leader(row["figure_id"]) == row["figure_id"]]
    if not rows:
        return None
    row = max(rows, key=lambda row: (row["unit"] == "USD", not row["vague"], row["value"]))
    line: Line = [label, f" ({row['status']}): "]
    line += quantity_line(facts, row)
    if category == "aid":
        line += [" from ", *facts.actor(row["actor"])] if row["actor"] else []
        line += place_phrase(row, "to")
    else:
        line += place_phrase(row)
    return [*line, " (", *source_line(row["source"]), ")."]


def quantity_line(facts: Facts, row: Row) -> Line:
    """A figure and, in brackets, what it is stated as again: "roughly US$650 million (about A$912 million)"."""
    others: list[Line] = [[facts.reported(other["figure_id"])] for other in facts.restated.get(row["figure_id"], [])]
    return [facts.reported(row["figure_id"]), *([" (", *join(others, ", ", ", "), ")"] if others else [])]
