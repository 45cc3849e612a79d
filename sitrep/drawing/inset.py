"""A small globe: where on earth a close frame lies, or where forces from outside it start and the great circle between."""

from __future__ import annotations

import numpy as np

from . import basemap
from . import type as letters
from .frame import GEOD, Frame
from .placed import Placed
from .room import Box, Room
from .scene import Area, Disc, Lines, text
from .style import BLUE, INK, PAPER, SEA_LINE

RADIUS, LOCATOR_RADIUS, MARGIN = 46.0, 27.0, 6.0
LOCATOR_KM = 900.0  # width up to which a frame does not say itself where on earth it lies
OFF_CORNER = 60.0  # points of boundary that a globe may hide in a corner rather than stand at a side
LEAST_OUTLINE = 3.0  # points: a smaller frame is a square of this size on the globe
LAND, WATER = "#cfd4d4", "#edf2f5"
SIZE = 7.0


class Globe:
    """An orthographic view centred on (lat, lon); what lies behind is pressed to the rim."""

    def __init__(self, lat: float, lon: float, x: float, y: float, radius: float = RADIUS):
        self.at, self.radius = np.array([x, y]), radius
        self.up = basemap.unit_vectors(np.array([lon]), np.array([lat]))[0]
        lat, lon = np.radians(lat), np.radians(lon)
        self.east = np.array([-np.sin(lon), np.cos(lon), 0.0])
        self.north = np.array([-np.sin(lat) * np.cos(lon), -np.sin(lat) * np.sin(lon), np.cos(lat)])

    def project(self, lon: np.ndarray, lat: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Points (n, 2) of the page, and whether each faces the reader."""
        vectors = basemap.unit_vectors(np.asarray(lon, dtype=float), np.asarray(lat, dtype=float))
        flat = np.column_stack([vectors @ self.east, vectors @ self.north])
        front = vectors @ self.up >= 0
        rim = np.maximum(np.hypot(*flat.T), 1e-9)[:, None]
        return self.at + self.radius * np.where(front[:, None], flat, flat / rim), front


def far_starts(placed: list[Placed]) -> list[Placed]:
    """Marks whose named origin lies outside the frame."""
    return [item for item in placed if item.from_edge is not None]


def draw_inset(placed: list[Placed], room: Room, frame: Frame) -> list:
    """The globe's things, in the corner that hides least; nothing where a wide frame needs none or no corner is clear."""
    far = far_starts(placed)
    radius = RADIUS if far else LOCATOR_RADIUS
    box = _corner(room, frame, radius) if not frame.is_world and (far or frame.width_km <= LOCATOR_KM) else None
    if box is None:
        return []
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    globe = Globe(*_between(far, frame), x, y, radius)
    room.take(box, "inset")
    things = [Disc(x, y, radius + 1.5, PAPER), Disc(x, y, radius, WATER), _land(globe), Disc(x, y, radius, "", stroke=SEA_LINE, width=0.8), _frame_outline(globe, frame)]
    labelled = set()
    for item in far:
        things += _route(globe, item, labelled)
    return things


def _corner(room: Room, frame: Frame, radius: float) -> Box | None:
    found = []
    side = 2 * (radius + 1.5)
    for number, (across, up) in enumerate([(x, y) for y in (0.0, 1.0, 0.5) for x in (0.0, 1.0, 0.5)]):
        left, low = MARGIN + across * (frame.width - 2 * MARGIN - side), MARGIN + up * (frame.height - 2 * MARGIN - side)
        box = (left, low, left + side, low + side)
        if room.clear(box, 2.0):
            found.append((room.crossings(box) + OFF_CORNER * (0.5 in (across, up)), number, box))
    return min(found)[2] if found else None


def _between(far: list[Placed], frame: Frame) -> tuple[float, float]:
    starts = np.array([item.mark.start[:2] for item in far]).reshape(-1, 2)
    vectors = np.concatenate([basemap.unit_vectors(starts[:, 1], starts[:, 0]), [frame.centre]])
    middle = vectors.sum(axis=0)
    return float(np.degrees(np.arctan2(middle[2], np.hypot(*middle[:2])))), float(np.degrees(np.arctan2(middle[1], middle[0])))


def _land(globe: Globe) -> Area:
    base, rings = basemap.load("110m"), []
    for polygon in base.polygons:
        points, front = globe.project(*base.outline(polygon).T)
        if front.any() and len(points) > 3:
            rings.append(np.concatenate([points, points[:1]]))
    return Area(tuple(rings), LAND, stroke=LAND, width=0.3)


def _frame_outline(globe: Globe, frame: Frame) -> Area:
    t = np.linspace(0, 1, 12)
    edges = np.concatenate([
        np.column_stack([t * frame.width, t * 0]), np.column_stack([t * 0 + frame.width, t * frame.height]),
        np.column_stack([(1 - t) * frame.width, t * 0 + frame.height]), np.column_stack([t * 0, (1 - t) * frame.height]),
    ])
    degrees = np.array([frame.degrees(x, y) for x, y in edges])
    points, _ = globe.project(degrees[:, 1], degrees[:, 0])
    if np.ptp(points, axis=0).max() < LEAST_OUTLINE:
        points = points.mean(axis=0) + LEAST_OUTLINE / 2 * np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)])
    return Area((np.concatenate([points, points[:1]]),), "", stroke=INK, width=0.8)


def _route(globe: Globe, item: Placed, labelled: set[str]) -> list:
    start_lat, start_lon, name = item.mark.start
    force, colour = item.mark.force, item.mark.side.colours.mark
    between = GEOD.npts(start_lon, start_lat, force["lon"], force["lat"], 30)
    lon, lat = np.array([(start_lon, start_lat), *between, (force["lon"], force["lat"])]).T
    points, front = globe.project(lon, lat)
    things = [Lines((points[front],), colour, 1.2), Disc(*map(float, points[0]), 2.2, colour, stroke=PAPER, width=0.7)]
    if name not in labelled:
        labelled.add(name)
        wide = letters.width(name, SIZE, "semibold")
        x = float(np.clip(points[0][0] - wide / 2, globe.at[0] - globe.radius * 0.8, max(globe.at[0] - globe.radius * 0.8, globe.at[0] + globe.radius * 0.8 - wide)))
        things.append(text(name, SIZE, x, float(points[0][1]) - 9.5, item.mark.side.colours.text or BLUE.text, "semibold", halo=WATER, halo_width=2.0))
    return things
