"""From content to marks and labels on the page; what finds no room is left out by name, weightiest first, not drawn over others."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from . import labels
from .content import Content, Mark
from .frame import Frame
from .ground import Ground
from .layout import lay_out
from .placed import Placed
from .room import Room
from .wording import is_monotonous

MOST_MARKS = 24  # more cannot be told apart on a page
ATTEMPTS = 12


@dataclass
class Plan:
    """room: what is taken; placed, stated: marks and their labels; outside: marks beyond the frame; crowded: marks without room."""

    room: Room
    placed: list[Placed]
    outside: list[Mark]
    stated: list[labels.Label]
    crowded: list[Mark] = field(default_factory=list)


def make_plan(content: Content, frame: Frame, ground: Ground) -> Plan:
    """Marks with their labels, no two of them over one another. Takes the crowded marks out of `content`."""
    crowded = _beyond_the_most(content.marks)
    for _ in range(ATTEMPTS):
        if crowded:
            content.keep([mark for mark in content.marks if mark not in crowded])
        room = Room(ground)
        placed, outside = lay_out(ground, room, content, frame)
        homeless = _overlapping(placed)
        stated, unlabelled = labels.label_marks([item for item in placed if item.mark not in homeless], room, is_monotonous(content))
        homeless += unlabelled
        if not homeless:
            break
        # Without the lightest of them the others may find room: half of them go at a time.
        crowded += sorted(homeless, key=lambda mark: mark.weight)[: (len(homeless) + 1) // 2]
    else:
        crowded += [mark for mark in homeless if mark not in crowded]
        content.keep([mark for mark in content.marks if mark not in crowded])
        placed = [item for item in placed if item.mark not in crowded]
    return Plan(room, placed, outside, stated, crowded)


def _beyond_the_most(marks: list[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda mark: mark.weight, reverse=True)[MOST_MARKS:]


def _overlapping(placed: list[Placed]) -> list[Mark]:
    """The lighter ones of marks that lie over one another."""
    kept: list[Placed] = []
    out = []
    for item in sorted(placed, key=lambda item: item.mark.weight, reverse=True):
        if any(np.hypot(item.x - other.x, item.y - other.y) < item.radius + other.radius for other in kept):
            out.append(item.mark)
        else:
            kept.append(item)
    return out
