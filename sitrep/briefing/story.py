"""What is told first: title, bottom line and highlights, chosen from the tables by rank.

Forces come by group (same actor, category and status). The bottom line takes the first group that moves and the first of
another actor; where no force is reported, the largest amount of aid, casualties or people displaced. Highlights take what
is left.
"""

from __future__ import annotations

import re
from typing import Any

from .clauses import SHOWN_AT_MOST, UNDECIDED, Group, fact_clause, group_clause
from .facts import Facts, pieces_of
from .pieces import Line, join, plain, sentence
from .sums import computed_sum
from .wording import plural, shown

Row = dict[str, Any]

CATEGORY_ORDER = ("deployment", "withdrawal", "alert", "presence", "exercise", "strength")
STATUS_ORDER = ("actual", "planned", "possible", "denied")
FACT_ORDER = ("aid", "casualty", "displacement")
HIGHLIGHTS_AT_MOST = 5


def groups(facts: Facts, focus: frozenset[str] = frozenset()) -> list[Group]:
    """Forces by actor, category and status; those in focus first, then as news goes (moves before presence), then by size."""
    found: dict[tuple[str | None, str, str], list[Row]] = {}
    for force in facts.forces:
        if force["category"] in CATEGORY_ORDER:
            found.setdefault((force["actor"], force["category"], force["status"]), []).append(force)
    made = [Group(*key, tuple(sorted(rows, key=lambda row: (row["dimension"] != "people", -(row["value"] or 0))))) for key, rows in found.items()]

    def rank(group: Group) -> tuple[Any, ...]:
        outside = bool(focus) and not any(force["place_iso3"] in focus for force in group.forces)
        people = [force["value"] or 0 for force in group.forces if force["dimension"] in (None, "people")]
        return outside, group.status in UNDECIDED, CATEGORY_ORDER.index(group.category), -max(people, default=0), STATUS_ORDER.index(group.status), plain(facts.actor(group.actor))

    return sorted(made, key=rank)


def leading_facts(facts: Facts) -> list[Row]:
    """The largest figure of aid (in money), of casualties and of people displaced, in this order; firm before vague."""
    found = []
    for category in FACT_ORDER:
        rows = [row for row in facts.figures if row["category"] == category and row["status"] != "denied" and row["dimension"] == ("money" if category == "aid" else "people")]
        rows = [row for row in rows if facts.leader(row["figure_id"]) == row["figure_id"]]
        found += sorted(rows, key=lambda row: (row["status"] == "possible", row["unit"] != "USD", row["vague"], -row["value"]))[:1]
    return found


def title(facts: Facts, focus: frozenset[str] = frozenset()) -> Line:
    """A headline without numbers: "United States to send troops to Poland and Romania"."""
    firm = [group for group in groups(facts, focus) if group.status not in UNDECIDED]
    if firm:
        return _group_title(facts, firm[0])
    for row in leading_facts(facts):
        giver: Line = [" from ", *facts.actor(row["actor"])] if row["actor"] else []
        heads: dict[str, Line] = {"aid": ["Aid", *giver, *facts.place(row, "to")], "casualty": ["Casualties", *facts.place(row)], "displacement": ["People displaced", *facts.place(row)]}
        return heads[row["category"]]
    return ["Situation briefing"]


def _group_title(facts: Facts, group: Group) -> Line:
    units = {plural(shown(force["unit"])) if force["unit"] else "forces" for force in group.forces}
    what = min(units) if len(units) == 1 and not re.search(r"\d", min(units)) else "forces"
    actor = facts.bare_actor(group.actor)
    if group.category == "strength":
        return pieces_of("Strength of the forces", *([" of ", *facts.actor(group.actor)] if actor else []))
    where = _places(facts, group)
    if not actor:
        return pieces_of(what[:1].upper() + what[1:], f" {group.verbs.label}", where)
    planned = {"deployment": "to send", "withdrawal": "to withdraw", "alert": "to put", "presence": "to have", "exercise": "to have"}
    actual = {"deployment": "sends", "withdrawal": "withdraws", "alert": "puts", "presence": "has", "exercise": "has"}
    return pieces_of(actor, f" {(planned if group.status == 'planned' else actual)[group.category]} {what}", group.verbs.tail, where)


def _places(facts: Facts, group: Group) -> Line:
    """" to Poland and Romania", " in Kosovo and on Serbia's border": the preposition stands again where it changes."""
    phrases = {plain(phrase): phrase for force in group.forces if (phrase := facts.place(force, group.verbs.to))}
    chosen, last = [], ""
    for lead, name in list(phrases.values())[:SHOWN_AT_MOST]:
        word, _, article = lead.strip().partition(" ")
        chosen.append([f"{article} " if article else "", name] if word == last else [f"{word} {article} " if article else f"{word} ".lstrip(), name])
        last = word
    return [" ", *join(chosen)] if chosen else []


def bottom_line(facts: Facts, focus: frozenset[str] = frozenset()) -> tuple[list[Line], list[Group]]:
    """One or two sentences, and the groups of forces they speak of. No sentence where nothing is reported."""
    ranked = groups(facts, focus)
    firm = [group for group in ranked if group.status not in UNDECIDED] or ranked
    if not firm:
        return [sentence(fact_clause(facts, row)) for row in leading_facts(facts)[:2]], []
    first, told = firm[0], [firm[0]]
    line = group_clause(facts, first)
    denied = next((group for group in ranked if group.status == "denied" and group.actor == first.actor and group is not first), None)
    if denied:
        line += ["; ", *group_clause(facts, Group(None, denied.category, denied.status, denied.forces))]
        told.append(denied)
    lines = [sentence(line)]
    second = next((group for group in firm[1:] if group.actor != first.actor), None)
    if second:
        lines.append(sentence(group_clause(facts, second)))
        told.append(second)
    return lines, told


def highlights(facts: Facts, told: list[Group], focus: frozenset[str] = frozenset()) -> list[Line]:
    """Up to five lines on what the bottom line does not say: the sum, other groups, aid, losses, people displaced."""
    lines = [line for group in told[:1] if (line := sum_line(facts, group))]
    others = [sentence(group_clause(facts, group)) for group in groups(facts, focus) if group not in told]
    said = leading_facts(facts) if told else leading_facts(facts)[2:]
    lines += [*others[:2], *(sentence(fact_clause(facts, row)) for row in said), *others[2:]]
    return lines[:HIGHLIGHTS_AT_MOST]


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
