"""Arrows of deployments and withdrawals: where they run on the page. An origin is drawn only where the text names it."""

from __future__ import annotations

import numpy as np

from . import atlas, brush
from .content import Mark
from .frame import GEOD, Frame
from .placed import Placed
from .room import Room

ARROW_LENGTHS, TURNS, BENDS = (74.0, 58.0, 44.0), (0, 18, -18, 36, -36, 60, -60), (0.13, -0.13)


def add_arrow(item: Placed, room: Room, frame: Frame) -> None:
    """The course of a deployment or withdrawal: from its origin where the text names one, else a short faded arrow from home."""
    mark = item.mark
    if mark.is_denied or mark.force["category"] not in ("deployment", "withdrawal") or mark.precision == "border":
        return
    centre, away = np.array([item.x, item.y]), item.radius + 3.5
    begin = mark.start[:2] if mark.start else _home(mark)
    if begin is None:
        return
    from_point = frame.point(*begin)
    in_view = 0 <= from_point[0] <= frame.width and 0 <= from_point[1] <= frame.height
    if mark.start and in_view and np.hypot(*(from_point - centre)) > away + 24:
        course = brush.curve(from_point, centre, 0.13)
        item.arrow, item.faded = _trimmed(course, away), False
    elif mark.start and not in_view and len(entering := _entering(mark, begin, centre, frame)) and np.hypot(*(entering[0] - centre)) > away + 24:
        item.arrow, item.from_edge = _trimmed(entering, away), tuple(map(float, entering[0]))
    else:
        item.arrow = _short(centre, away, _bearing(mark, begin, frame), room, mark.id)
    if item.arrow is not None and mark.force["category"] == "withdrawal":
        item.arrow = item.arrow[::-1]
    if item.arrow is not None:
        room.take_line(item.arrow[::4], brush.HEAD_WIDTH * 0.8, mark.id)


def _entering(mark: Mark, begin: tuple[float, float], centre: np.ndarray, frame: Frame) -> np.ndarray:
    """The course from where the great circle from a far origin enters the frame; empty where it does not."""
    force = mark.force
    degrees = np.array(GEOD.npts(force["lon"], force["lat"], begin[1], begin[0], 1500))
    points = frame.project(degrees[:, 0], degrees[:, 1])
    outside = (points < 2).any(axis=1) | (points > (frame.width - 2, frame.height - 2)).any(axis=1)
    edge = int(outside.argmax())
    return brush.curve(points[edge - 1], centre, 0.08) if edge > 1 and not frame.is_world else np.empty((0, 2))


def _home(mark: Mark) -> tuple[float, float] | None:
    """(lat, lon) of the actor's country, unless it is the force's own place."""
    actor = mark.force["actor"]
    return atlas.middle(actor) if actor and actor != mark.force["place_iso3"] else None


def _bearing(mark: Mark, begin: tuple[float, float], frame: Frame) -> np.ndarray:
    """Unit vector on the page from the force towards where it comes from, along the great circle."""
    lat, lon = mark.force["lat"], mark.force["lon"]
    azimuth, _, _ = GEOD.inv(lon, lat, begin[1], begin[0])
    beyond_lon, beyond_lat, _ = GEOD.fwd(lon, lat, azimuth, 100_000)
    step = frame.point(beyond_lat, beyond_lon) - frame.point(lat, lon)
    return step / np.hypot(*step)


def _short(centre: np.ndarray, away: float, towards: np.ndarray, room: Room, name: str) -> np.ndarray | None:
    """The least hindered of a few short courses from the side of `towards`."""
    best: tuple[float, int, np.ndarray] | None = None
    number = 0
    for length in ARROW_LENGTHS:
        for turn in TURNS:
            angle = np.radians(turn)
            step = np.array([towards[0] * np.cos(angle) - towards[1] * np.sin(angle), towards[0] * np.sin(angle) + towards[1] * np.cos(angle)])
            for bend in BENDS:
                course = _trimmed(brush.curve(centre + step * (away + length), centre, bend), away)
                number += 1
                hits = sum(len(set(room.under((x - 3, y - 3, x + 3, y + 3), 0, name))) for x, y in course[::6])
                outside = sum(not room.inside((x, y, x, y), 2.0) for x, y in course[len(course) // 2 :])
                cost = hits * 10 + outside * 5 + abs(turn) / 18 + (ARROW_LENGTHS[0] - length) / 12
                if best is None or (cost, number) < best[:2]:
                    best = cost, number, course
    return best[2] if best and best[0] < 30 else None


def _trimmed(course: np.ndarray, away: float) -> np.ndarray:
    """The course up to `away` points before its end."""
    kept = course[np.hypot(*(course - course[-1]).T) > away]
    last = course[-1] + (kept[-1] - course[-1]) / np.hypot(*(kept[-1] - course[-1])) * away
    return np.concatenate([kept, last[None]])
