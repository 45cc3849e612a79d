"""Labels: blocks of lines, where they may stand beside what they name, and the check that nothing overlaps or leaves the frame."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from . import type as letters
from .content import Mark
from .placed import Placed
from .room import Box, Room
from .scene import Lines, Text, text
from .style import FORCE_TEXT, FORCE_VALUE, HALO, PAPER
from .wording import label

LEADING = 1.12
SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 0.8), (1, -0.8), (-1, 0.8), (-1, -0.8))
INSIDE_LEAST = 21.0  # radius from which a label may stand in its circle
CROSSING_COST, STEP_COST = 0.35, 2.0
FARTHEST = 75.0  # points from a mark to a label on a leader


@dataclass(frozen=True)
class Line:
    """One line of a block. size: points."""

    content: str
    size: float
    weight: str
    fill: str


@dataclass(frozen=True)
class Block:
    """Lines set together; tracking: extra space between letters, in units of the size."""

    lines: tuple[Line, ...]
    tracking: float = 0.0

    @cached_property
    def width(self) -> float:
        return max(letters.width(line.content, line.size, line.weight, self.tracking) for line in self.lines)

    @cached_property
    def height(self) -> float:
        """From the top of the first line's capitals to the foot of the last line's baseline, a little descent included."""
        first, *rest = self.lines
        return first.size * letters.CAPITAL + sum(line.size * LEADING for line in rest) + self.lines[-1].size * letters.DESCENT * 0.6

    def at(self, box: Box, align: float, halo: str = "") -> list[Text]:
        """The lines in a box of this block's size. align: 0 flush left, 0.5 centred, 1 flush right."""
        texts, y = [], box[3]
        for number, line in enumerate(self.lines):
            y -= line.size * (LEADING if number else letters.CAPITAL)
            x = box[0] + align * (box[2] - box[0])
            texts.append(text(line.content, line.size, x, y, line.fill, line.weight, align, self.tracking, halo, HALO if halo else 0.0))
        return texts


@dataclass(frozen=True)
class Label:
    """A block that stands in a box; name: what it labels; leader: a line to it, if it stands apart."""

    name: str
    box: Box
    texts: tuple[Text, ...]
    leader: Lines | None = None
    inside: bool = False


def around(x: float, y: float, radius: float, block: Block, gaps: tuple[float, ...] = (3.0,)) -> list[tuple[float, Box, float]]:
    """(cost, box, align) of the places beside a circle, the right one first."""
    width, height, found = block.width, block.height, []
    for far, gap in enumerate(gaps):
        for number, (across, up) in enumerate(SIDES):
            reach = radius + gap
            if up == 0 or across == 0:
                centre_x, centre_y = x + across * (reach + width / 2), y + up * (reach + height / 2)
            else:
                centre_x, centre_y = x + across * (reach * 0.75 + width / 2), y + up * (reach * 0.75 + height / 2)
            box = (centre_x - width / 2, centre_y - height / 2, centre_x + width / 2, centre_y + height / 2)
            found.append((STEP_COST * number + 6.0 * far, box, {1: 0.0, 0: 0.5, -1: 1.0}[across]))
    return found


def best(room: Room, candidates: list[tuple[float, Box, float]], name: str, crossing_cost: float = CROSSING_COST) -> tuple[Box, float] | None:
    """The cheapest clear candidate, or None."""
    found = [
        (cost + crossing_cost * room.crossings(box), number)
        for number, (cost, box, _) in enumerate(candidates) if room.inside(box) and room.clear(box, but="")
    ]
    if not found:
        return None
    _, box, align = candidates[min(found)[1]]
    return box, align


def force_block(item: Placed, fill: str, short: bool = False) -> Block:
    """The label's lines as they stand beside a mark."""
    first, *rest = label(item.mark, short)
    value = bool(item.mark.force["value"]) and not item.mark.is_denied
    lines = [Line(first, FORCE_VALUE if value else FORCE_TEXT, "bold", fill)]
    return Block((*lines, *(Line(line, FORCE_TEXT, "regular" if line == item.mark.name else "semibold", fill) for line in rest)))


def _inside(item: Placed, short: bool) -> Label | None:
    """The label in its circle, where it fits; a point keeps its circle for the dot that says so."""
    if item.inner < INSIDE_LEAST or not item.mark.has_size or item.mark.precision == "point":
        return None
    fill = item.mark.side.colours.text if item.mark.is_planned else PAPER
    first, *rest = label(item.mark, short)
    for size in np.arange(FORCE_VALUE * min(1.35, item.inner / 26), FORCE_VALUE * 0.8, -0.6):
        small = max(6.4, size * 0.72)
        lines = [line for part in rest for line in letters.wrap(part, small, item.inner * 1.75, "semibold")]
        block = Block((Line(first, float(size), "bold", fill), *(Line(line, small, "semibold", fill) for line in lines)))
        texts = block.at((item.x - block.width / 2, item.y - block.height / 2, item.x + block.width / 2, item.y + block.height / 2), 0.5)
        if all(_in_circle(text, item) for text in texts):
            box = (item.x - block.width / 2, item.y - block.height / 2, item.x + block.width / 2, item.y + block.height / 2)
            return Label(item.mark.id, box, tuple(texts), inside=True)
    return None


def _in_circle(line: Text, item: Placed) -> bool:
    corners = [(x, y) for x in (line.x, line.x + line.run.width * line.size) for y in (line.y, line.y + letters.CAPITAL * line.size)]
    return all(np.hypot(x - item.x, y - item.y) <= item.inner - 2.5 for x, y in corners)


def label_marks(placed: list[Placed], room: Room, short: bool = False) -> tuple[list[Label], list[Mark]]:
    """(labels, marks whose label finds no room): a label for every other mark, the weightiest placed first."""
    found: dict[str, Label] = {}
    for item in sorted(placed, key=lambda item: item.mark.weight, reverse=True):
        if made := _inside(item, short) or _beside(item, room, short):
            found[item.mark.id] = made
            room.take(made.box, item.mark.id)
    return [found[item.mark.id] for item in placed if item.mark.id in found], [item.mark for item in placed if item.mark.id not in found]


def label_starts(placed: list[Placed], room: Room) -> tuple[list[Label], list[tuple[float, float, str]]]:
    """(labels, spots): the names of origins, at their spot in the frame or where their arrow enters it; each spot once."""
    labels, spots, done = [], [], set()
    for item in placed:
        if item.arrow is None or not item.mark.start or item.faded and item.from_edge is None:
            continue
        x, y = item.from_edge or tuple(map(float, item.arrow[0] if item.mark.force["category"] != "withdrawal" else item.arrow[-1]))
        name, colours = item.mark.start[2], item.mark.side.colours
        if (name, round(x), round(y)) in done:
            continue
        done.add((name, round(x), round(y)))
        block = Block((Line(name if item.from_edge is None else f"From {name}", FORCE_TEXT, "semibold", colours.text),))
        candidates = around(x, y, 2.4, block) if item.from_edge is None else _along(item.arrow, block, room)
        if chosen := best(room, candidates, item.mark.id):
            box, align = chosen
            labels.append(Label(f"origin {name}", box, tuple(block.at(box, align, room.halo(box)))))
            room.take(box, name)
        if item.from_edge is None:
            spots.append((x, y, colours.mark))
    return labels, spots


def _along(arrow: np.ndarray, block: Block, room: Room) -> list[tuple[float, Box, float]]:
    """Places beside the first half of an arrow that comes in over the edge, pushed inside the frame."""
    found = []
    for number, (x, y) in enumerate(arrow[1 : len(arrow) // 2 : 3]):
        for cost, box, _ in around(float(x), float(y), 2.0, block, (3.0, 8.0, 14.0)):
            push = max(0.0, 4.0 - box[0]) + min(0.0, room.width - 4.0 - box[2])
            found.append((cost + 4 * number, (box[0] + push, box[1], box[2] + push, box[3]), 0.5))
    return found


def _beside(item: Placed, room: Room, short: bool) -> Label | None:
    fill = item.mark.side.colours.text
    for shorter in (short, True):
        block = force_block(item, fill, shorter)
        if chosen := best(room, around(item.x, item.y, item.radius, block, (3.5, 7.0)), item.mark.id):
            box, align = chosen
            return Label(item.mark.id, box, tuple(block.at(box, align, room.halo(box))))
    for shorter in (short, True):
        block = force_block(item, fill, shorter)
        for distance in np.arange(item.radius + 16, item.radius + FARTHEST, 7.0):
            candidates = []
            for number, angle in enumerate(np.arange(0, 360, 15.0)):
                x, y = item.x + distance * np.cos(np.radians(angle)), item.y + distance * np.sin(np.radians(angle))
                box = (x - block.width / 2, y - block.height / 2, x + block.width / 2, y + block.height / 2)
                if _is_clear(_leader(item, box), room, item.mark.id):
                    candidates.append((0.1 * number, box, 0.5))
            if chosen := best(room, candidates, item.mark.id):
                box, align = chosen
                leader = _leader(item, box)
                room.take_line(leader, 0.8, item.mark.id)
                return Label(item.mark.id, box, tuple(block.at(box, align, room.halo(box))), Lines((leader,), fill, 0.7))
    return None


def _is_clear(line: np.ndarray, room: Room, but: str) -> bool:
    """Whether a line runs over nothing taken by others."""
    count = max(2, int(np.hypot(*(line[1] - line[0])) / 4))
    return all(room.clear((x - 0.5, y - 0.5, x + 0.5, y + 0.5), 0.0, but) for x, y in np.linspace(line[0], line[1], count))


def _leader(item: Placed, box: Box) -> np.ndarray:
    centre = np.array([item.x, item.y])
    end = np.array([np.clip(item.x, box[0], box[2]), np.clip(item.y, box[1], box[3])])
    step = (end - centre) / max(np.hypot(*(end - centre)), 1e-9)
    return np.array([centre + step * item.radius, end - step * 1.5])


def faults(labels: list[Label], placed: list[Placed], room: Room) -> list[str]:
    """Overlaps of labels with one another and with marks, and what leaves the frame; one sentence each."""
    found = []
    for number, one in enumerate(labels):
        if not room.inside(one.box, 0.0):
            found.append(f"the label of {one.name} leaves the frame")
        for other in labels[number + 1 :]:
            if one.box[0] < other.box[2] and other.box[0] < one.box[2] and one.box[1] < other.box[3] and other.box[1] < one.box[3]:
                found.append(f"the labels of {one.name} and {other.name} overlap")
        for item in placed:
            gap = np.hypot(item.x - np.clip(item.x, one.box[0], one.box[2]), item.y - np.clip(item.y, one.box[1], one.box[3]))
            if gap < item.radius and not (one.inside and one.name == item.mark.id):
                found.append(f"the label of {one.name} lies on the mark of {item.mark.id}")
            if item.arrow is not None and _crosses(item.arrow, one.box):
                found.append(f"the label of {one.name} lies on the arrow of {item.mark.id}")
    for number, one in enumerate(placed):
        if not room.inside((one.x - one.radius, one.y - one.radius, one.x + one.radius, one.y + one.radius), 0.0):
            found.append(f"the mark of {one.mark.id} leaves the frame")
        found += [f"the marks of {one.mark.id} and {other.mark.id} overlap" for other in placed[number + 1 :] if np.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius - 0.01]
    return found


def _crosses(line: np.ndarray, box: Box) -> bool:
    return bool(((line[:, 0] > box[0]) & (line[:, 0] < box[2]) & (line[:, 1] > box[1]) & (line[:, 1] < box[3])).any())
