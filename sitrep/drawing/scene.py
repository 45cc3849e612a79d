"""The picture as a list of plain things, drawn alike by canvas.py (PNG, PDF) and svg.py. Points, y upward, drawn in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely

from . import type as letters


@dataclass(frozen=True)
class Area:
    """Filled rings, each (n, 2), even-odd; clip: name of a clip of the scene."""

    rings: tuple[np.ndarray, ...]
    fill: str
    opacity: float = 1.0
    stroke: str = ""
    width: float = 0.0
    dash: tuple[float, ...] = ()
    clip: str = ""


@dataclass(frozen=True)
class Lines:
    """Strokes, each (n, 2)."""

    lines: tuple[np.ndarray, ...]
    stroke: str
    width: float
    dash: tuple[float, ...] = ()
    round_ends: bool = True
    clip: str = ""


@dataclass(frozen=True)
class Disc:
    """A circle."""

    x: float
    y: float
    radius: float
    fill: str
    opacity: float = 1.0
    stroke: str = ""
    width: float = 0.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True)
class Text:
    """A line of text with its baseline's left end at (x, y)."""

    run: letters.Run
    size: float
    x: float
    y: float
    fill: str
    halo: str = ""
    halo_width: float = 0.0


@dataclass(frozen=True)
class Group:
    """Things that belong to one mark: its key in the tables and what it says, for those who point at it or cannot see it."""

    key: str
    title: str
    items: tuple


@dataclass(frozen=True)
class View:
    """What a reader moves and magnifies as one, cut to the clip of that name: the map without the words around it."""

    items: tuple
    clip: str
    width: float
    height: float


@dataclass
class Scene:
    """The picture, from y = low upward. clips: name → rings that cut things to a country."""

    width: float
    height: float
    low: float = 0.0
    items: list = field(default_factory=list)
    clips: dict[str, tuple[np.ndarray, ...]] = field(default_factory=dict)

    def flat(self) -> Iterable:
        """All things, groups and views opened."""
        waiting = list(reversed(self.items))
        while waiting:
            item = waiting.pop()
            if isinstance(item, (Group, View)):
                waiting += reversed(item.items)
            else:
                yield item


def rings_of(shape: shapely.Geometry) -> tuple[np.ndarray, ...]:
    """Rings of the polygons in a geometry; lines and points in it are left out."""
    found = []
    for part in shapely.get_parts(shape).tolist():
        if part.geom_type == "Polygon" and not part.is_empty:
            found += [shapely.get_coordinates(ring) for ring in (part.exterior, *part.interiors)]
        elif part.geom_type == "GeometryCollection":
            found += rings_of(part)
    return tuple(found)


def strokes_of(shape: shapely.Geometry) -> tuple[np.ndarray, ...]:
    """Lines in a geometry."""
    return tuple(shapely.get_coordinates(part) for part in shapely.get_parts(shape).tolist() if part.geom_type in ("LineString", "LinearRing") and not part.is_empty)


def text(content: str, size: float, x: float, y: float, fill: str, weight: str = "regular", anchor: float = 0.0, tracking: float = 0.0, halo: str = "", halo_width: float = 0.0) -> Text:
    """A line set at (x, y). anchor: 0 its left end, 0.5 its middle, 1 its right end."""
    run = letters.set_line(content, weight, tracking)
    return Text(run, size, x - anchor * run.width * size, y, fill, halo, halo_width)


def paragraph(lines: Sequence[str], size: float, leading: float, x: float, top: float, fill: str, weight: str = "regular") -> list[Text]:
    """Lines of running text under one another, the first one's top at `top`."""
    return [text(line, size, x, top - letters.ASCENT * size - number * leading * size, fill, weight) for number, line in enumerate(lines)]
