"""How marks look: circles full or in outline, bands, arrows, signs. One style for map and key."""

from __future__ import annotations

import numpy as np

from . import brush
from .content import Mark
from .frame import Frame
from .placed import Placed
from .scene import Area, Disc, Group, Lines, Scene, rings_of
from .style import PAPER, Colours
from .wording import phrase, state

RING, PIP = 1.3, 1.25
SMALL = 2.4  # circles below this radius get a thin ring around them, to be found at all


def draw_marks(scene: Scene, placed: list[Placed], frame: Frame) -> None:
    """Bands first, then arrows, then circles and signs, each in a group that names its force."""
    scene.clips["frame"] = rings_of(frame.box)
    for item in placed:
        if item.cut is not None:
            scene.clips[f"clip-{item.mark.id}"] = rings_of(item.cut)
            scene.items += item.band
    for item in placed:
        scene.items.append(Group(item.mark.id, f"{phrase(item.mark)}{state(item.mark)}", tuple(_things(item))))


def _things(item: Placed) -> list:
    colours, things = item.mark.side.colours, []
    if item.arrow is not None:
        things += brush.arrow(item.arrow, colours.mark, item.faded, "frame")
    if item.leader is not None:
        things += [Lines((item.leader,), PAPER, 2.0), Lines((item.leader,), colours.mark, 0.9)]
        if item.cut is None:
            things.append(Disc(*item.anchor, min(1.6, max(0.7, item.inner * 0.7)), colours.mark, stroke=PAPER, width=0.6))
    things += sign(item.mark, item.x, item.y, item.inner, item.radius)
    if item.mark.precision == "point" and not item.moved and not item.mark.is_denied:
        things.append(Disc(item.x, item.y, min(PIP, max(0.6, item.inner * 0.35)), colours.mark if item.mark.is_planned else PAPER))
    return things


def sign(mark: Mark, x: float, y: float, inner: float, outer: float = 0.0) -> list:
    """Circle of a force of people, square of equipment or formations, struck circle of a denial."""
    colours, status = mark.side.colours, mark.force["status"]
    if mark.is_denied:
        return denied(x, y, inner, colours)
    if not mark.has_size:
        return [square(x, y, inner * 0.8, colours, status)]
    things = [circle(x, y, inner, colours, status)]
    if outer > inner + 0.05:
        things.append(Disc(x, y, outer, "", stroke=colours.mark, width=0.8, dash=(1.8, 1.4)))
    if inner < SMALL:
        things.append(Disc(x, y, inner + 1.8, "", stroke=colours.mark, width=0.5))
    return things


def circle(x: float, y: float, radius: float, colours: Colours, status: str) -> Disc:
    """Full: there; light with an outline: planned; the outline broken: possible. The outline lies inside, so the area is true."""
    if status == "actual":
        return Disc(x, y, radius, colours.mark, stroke=PAPER, width=min(RING, radius * 0.5) if radius < 2 else RING)
    width = min(1.8, radius * 0.45)
    return Disc(x, y, radius - width / 2, colours.light, stroke=colours.mark, width=width, dash=(2.6, 1.8) if status == "possible" else ())


def square(x: float, y: float, half: float, colours: Colours, status: str) -> Area:
    """For equipment, units and forces without a number, which no circle can be in proportion to."""
    points = np.array([(x - half, y - half), (x - half, y + half), (x + half, y + half), (x + half, y - half), (x - half, y - half)])
    full = status == "actual"
    return Area((points,), colours.mark if full else colours.light, stroke=PAPER if full else colours.mark, width=1.1, dash=(2.0, 1.4) if status == "possible" else ())


def denied(x: float, y: float, radius: float, colours: Colours) -> list:
    """A circle struck through."""
    step = radius * 0.7
    return [
        Disc(x, y, radius, PAPER, stroke=PAPER, width=2.6), Disc(x, y, radius - 0.6, PAPER, stroke=colours.text, width=1.3),
        Lines((np.array([(x - step, y - step), (x + step, y + step)]),), colours.text, 1.3),
    ]
