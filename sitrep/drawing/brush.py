"""Bands along a border and tapered arrows: shapes whose edges fade by laying translucent pieces over one another."""

from __future__ import annotations

import numpy as np
import shapely

from .scene import Area, rings_of

STEPS, STEP_OPACITY = 15, 0.077
SMOOTH = 9  # points of the spine on either side over which the outer steps run straight
WIDEST, LENGTH_SHARE = 23.0, 0.085  # points; a short border gets a narrower band
TOUCHES = 1.0
ARROW_WIDTH, HEAD_LENGTH, HEAD_WIDTH, FADES = 3.4, 10.0, 9.0, 12


def longest(lines: list[np.ndarray]) -> list[np.ndarray]:
    """The stretches of a border that count: joined, without those shorter than a tenth of the longest."""
    merged = shapely.line_merge(shapely.multilinestrings([shapely.linestrings(line) for line in lines if len(line) > 1]))
    stretches = [part for part in shapely.get_parts(merged).tolist() if part.length > 0]
    most = max((part.length for part in stretches), default=0.0)
    return [shapely.get_coordinates(part) for part in stretches if part.length >= most / 10]


def _spine(line: np.ndarray, box: shapely.Geometry) -> tuple[np.ndarray, np.ndarray]:
    """Points along a smoothed line in `box` and the share of the full width at each: nothing at its ends, unless the frame cuts it."""
    whole = shapely.simplify(shapely.LineString(line), 1.5)
    inside = shapely.get_parts(shapely.intersection(whole, box)).tolist()
    points, shares = [np.empty((0, 2))], [np.empty(0)]
    for part in inside:
        if part.geom_type != "LineString" or part.length < 1:
            continue
        along = np.linspace(0, part.length, max(8, int(part.length / 2.5)))
        start = whole.project(shapely.Point(part.coords[0]))
        at = np.clip((start + along) / whole.length, 0, 1)
        points.append(shapely.get_coordinates(part.interpolate(along)))
        shares.append(np.clip(np.sin(np.pi * at), 0, 1) ** 0.55)
    return np.concatenate(points), np.concatenate(shares)


def _smoothed(points: np.ndarray) -> np.ndarray:
    """A running mean of points (n, 2), narrower towards the ends."""
    sums = np.concatenate([np.zeros((1, 2)), np.cumsum(points, axis=0)])
    at = np.arange(len(points))
    reach = np.minimum(np.minimum(at, len(points) - 1 - at), SMOOTH)
    return (sums[at + reach + 1] - sums[at - reach]) / (2 * reach + 1)[:, None]


def band(lines: list[np.ndarray], land: shapely.Geometry, box: shapely.Geometry, colour: str, clip: str) -> tuple[list[Area], shapely.Geometry, shapely.Geometry]:
    """(translucent pieces, the land they are cut to, their outline): a brush along a border on the side of `land`.

    lines: the border, points (n, 2); box: what is in view; clip: the name under which the caller keeps the land. The
    far shore of a bay is left out: only land that touches the border is painted.
    """
    stretches = longest(lines)
    border = shapely.multilinestrings([shapely.linestrings(line) for line in stretches])
    spines = [_spine(line, shapely.buffer(box, WIDEST)) for line in stretches]
    points, shares = np.concatenate([p for p, _ in spines]), np.concatenate([s for _, s in spines])
    smooth = np.concatenate([_smoothed(p) for p, _ in spines])
    width = min(WIDEST, max(6.0, border.length * LENGTH_SHARE))

    def brushed(part: float) -> shapely.Geometry:
        circles = shapely.buffer(shapely.points(points * (1 - part) + smooth * part), np.maximum(shares * width * part, 0.05), quad_segs=5)
        return shapely.simplify(shapely.union_all(circles), 0.45)

    outer = shapely.intersection(brushed(1.0), shapely.intersection(land, shapely.buffer(box, 1)))
    touching = [piece for piece in shapely.get_parts(outer).tolist() if piece.distance(border) < TOUCHES]
    cut = shapely.intersection(shapely.union_all(touching), box)
    pieces = [Area(rings_of(brushed((step + 1) / STEPS)), colour, STEP_OPACITY, clip=clip) for step in reversed(range(STEPS))]
    return pieces, cut, border


def curve(start: np.ndarray, end: np.ndarray, bend: float) -> np.ndarray:
    """Points (40, 2) of an arc from start to end that bulges to its left by `bend` of its length."""
    across = np.array([start[1] - end[1], end[0] - start[0]])
    middle = (start + end) / 2 + across * bend
    t = np.linspace(0, 1, 40)[:, None]
    return (1 - t) ** 2 * start + 2 * t * (1 - t) * middle + t**2 * end


def arrow(line: np.ndarray, colour: str, faded: bool, clip: str = "") -> list[Area]:
    """A tapered arrow along points (n, 2), its head at the last one. faded: its tail comes out of nothing (origin unknown)."""
    steps = np.diff(line, axis=0)
    reached = np.concatenate([[0], np.cumsum(np.hypot(*steps.T))])
    neck = max(0.0, reached[-1] - HEAD_LENGTH)
    if faded:
        opacity = 1 - 0.02 ** (1 / FADES)
        fading = neck * 0.75
        return [Area((_piece(line, reached, fading * step / FADES, neck),), colour, round(opacity, 3), clip=clip) for step in range(FADES)] + [Area((_piece(line, reached, fading, neck),), colour, clip=clip)]
    return [Area((_piece(line, reached, 0.0, neck),), colour, clip=clip)]


def _piece(line: np.ndarray, reached: np.ndarray, begin: float, neck: float) -> np.ndarray:
    """Outline (n, 2) of the arrow from `begin` along it to its tip."""
    at = np.linspace(begin, neck, 10)
    spine = np.column_stack([np.interp(at, reached, line[:, 0]), np.interp(at, reached, line[:, 1])])
    forward = np.gradient(spine, axis=0) if neck > begin else np.repeat([line[-1] - line[0]], 10, axis=0)
    forward /= np.maximum(np.hypot(*forward.T), 1e-9)[:, None]
    left = np.column_stack([-forward[:, 1], forward[:, 0]])
    half = (ARROW_WIDTH * (0.3 + 0.7 * at / max(neck, 1e-9)) / 2)[:, None]
    base, tip = spine[-1], line[-1]
    head = [base + left[-1] * HEAD_WIDTH / 2 - forward[-1] * 1.2, tip, base - left[-1] * HEAD_WIDTH / 2 - forward[-1] * 1.2]
    outline = np.concatenate([spine + left * half, head, (spine - left * half)[::-1]])
    return np.concatenate([outline, outline[:1]])
