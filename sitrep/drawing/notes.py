"""The note under the map: how precise it is, what is not on it, who says so, how boundaries are drawn."""

from __future__ import annotations

from . import atlas
from .content import Content
from .ground import DE_FACTO, Ground
from .placed import Placed
from .plan import Plan
from .wording import phrase, sources_text, unplaced_text

MOST_LISTED = 8
CREDIT = "Base map: Natural Earth. Towns: GeoNames (CC BY 4.0)."


def note(content: Content, ground: Ground, plan: Plan) -> str:
    """All of it as one paragraph."""
    parts = [*_precision(plan.placed), *_absent(content, plan), *_boundaries(ground)]
    if sources := sources_text(content):
        parts.append(f"Reported by {sources}.")
    return " ".join([*parts, CREDIT])


def _precision(placed: list[Placed]) -> list[str]:
    shown = [item for item in placed if not item.mark.is_denied]
    parts = []
    if any(item.mark.precision == "country" for item in shown):
        parts.append("A force known only by its country stands somewhere in it, not at a base.")
    if any(item.mark.precision == "area" for item in shown):
        parts.append("A force known only by an area or a water stands near its middle.")
    if any(item.arrow is not None and item.faded for item in shown):
        parts.append("Arrows without a start show the destination only; no route is stated.")
    if any(item.cut is not None for item in shown):
        parts.append("The band marks the border named, not positions.")
    return parts


def _absent(content: Content, plan: Plan) -> list[str]:
    parts = []
    if left := unplaced_text(content):
        why = list(dict.fromkeys(row["reason"].replace("for it", "") .strip() for row in content.unplaced))
        parts.append(f"Not on the map ({len(left)}): {_list(left)} ({'; '.join(why)}).")
    for marks, where in ((plan.outside, "Outside this map"), (plan.crowded, "Left out for want of room")):
        if marks:
            parts.append(f"{where} ({len(marks)}): {_list([phrase(mark) for mark in marks])}.")
    return parts


def _list(items: list[str]) -> str:
    """Items parted by semicolons, the first few of many."""
    more = len(items) - MOST_LISTED
    return "; ".join(items) if more <= 1 else f"{'; '.join(items[:MOST_LISTED])}; and {more} more"


def _boundaries(ground: Ground) -> list[str]:
    parts = []
    for row in [row for row, shape in ground.annexed.items() if shape.area > 4]:
        owner = atlas.prose(row.holder if ground_is_de_facto(ground) else row.b, ground.content.day)
        parts.append(f"{row.label.partition(',')[0]} is drawn as {'held by' if ground_is_de_facto(ground) else 'territory of'} {owner} ({row.basis.partition(' (')[0]}).")
    return [*parts, "Boundaries as drawn settle no claim."]


def ground_is_de_facto(ground: Ground) -> bool:
    return ground.view == DE_FACTO
