"""Forces as bars by actor: all that count the same thing, whether or not they have a place."""

from __future__ import annotations

from . import atlas, wording
from .bars import Bar, Panel
from .content import Content, Mark, Row, clean
from .moments import span_text
from .style import GREY

MOST = 14  # bars: more are not read
LEAST = 3


def comparable(content: Content) -> list[Mark]:
    """The forces of the kind that is reported most often: people of any sort, or one unit of equipment or formations; greatest first."""
    kinds: dict[tuple[str, str], list[Mark]] = {}
    for mark in [*content.marks, *(_unplaced(row, content.day) for row in content.unplaced)]:
        force = mark.force
        if force["value"] and not mark.is_denied:
            kinds.setdefault((force["dimension"] or "", "" if force["dimension"] == "people" else force["unit"] or ""), []).append(mark)
    kinds = {kind: marks for kind, marks in kinds.items() if kind[0] in ("people", "equipment", "formation")}
    most = max(kinds.items(), key=lambda item: (len(item[1]), item[0][0] == "people", item[0][1]), default=(None, []))[1]
    return sorted(most, key=lambda mark: (-mark.force["value"], mark.id))


def _unplaced(row: Row, day: str) -> Mark:
    return Mark(row["force"], row["figures"], row["side"], "", clean(row["force"]["place"]), None, day)


def panels(marks: list[Mark]) -> list[Panel]:
    """A panel for each actor, the one with the greatest force first."""
    by_actor: dict[str, list[Mark]] = {}
    for mark in marks:
        by_actor.setdefault(mark.force["actor"] or "", []).append(mark)
    one_unit = len({wording.units(mark) for mark in marks if mark.force["value"] != 1}) <= 1
    return [
        Panel("" if len(by_actor) == 1 and actor else atlas.label(actor, own[0].day) if actor else "Not stated whose", own[0].side.colours if actor else GREY, tuple(_bar(mark, one_unit) for mark in own))
        for actor, own in by_actor.items()
    ]


def _bar(mark: Mark, one_unit: bool) -> Bar:
    force = mark.force
    spans = {(row["period_start"], row["period_end"]) for row in mark.figures if row["period_start"] and row["period_end"]}
    state = "; ".join(part for part in (force["status"] if mark.is_planned else "", span_text(*min(spans)) if spans else "") if part)
    amount = wording.amount(mark)
    vague = any(row["vague"] for row in mark.figures)
    return Bar(
        mark.id, wording.capital(where(mark)), state, amount.removesuffix(" of") if one_unit else f"{amount} {wording.units(mark)}", f"{says(mark)}{wording.state(mark)}",
        force["value"], force["value_max"], force["change"] or "=", vague, force["status"],
    )


def where(mark: Mark) -> str:
    """ "to Poland", "on Ukraine's border", "on alert", "in Norway, exercise"; "in total" of a strength without a place."""
    category, after = mark.force["category"], wording.usage(mark).after
    placed = f"{wording.preposition(mark)} {wording.place(mark)}" if mark.name else ""
    if category in ("withdrawal", "exercise"):
        return f"{placed}, {category}" if placed else category
    words = " ".join(part for part in (after, placed) if part)
    return words or {"deployment": "deployment, place not stated", "strength": "in total"}.get(category, "place not stated")


def says(mark: Mark) -> str:
    parts = [wording.amount(mark, sign=False), wording.whose(mark), wording.units(mark), where(mark)]
    return " ".join(part for part in parts if part)


def title(marks: list[Mark]) -> str:
    """ "Troops reported, by country"."""
    units = {wording.units(mark) for mark in marks if mark.force["value"] != 1}
    what = units.pop() if len(units) == 1 else "forces"
    by = "country" if all(atlas.is_country(mark.force["actor"]) for mark in marks if mark.force["actor"]) else "actor"
    actors = {mark.force["actor"] for mark in marks}
    return wording.capital(f"{what} reported, by {by}" if len(actors) > 1 else f"{wording.whose(marks[0])} {what} reported".strip())


def subtitle(marks: list[Mark], content: Content) -> str:
    """When it was reported and what a bar counts."""
    units = {wording.units(mark) for mark in marks if mark.force["value"] != 1}
    what = units.pop() if len(units) == 1 else "people"
    return f"{wording.capital(wording.reported(content))}{'; b' if wording.reported(content) else 'B'}ars are in proportion to the number of {what}."
