"""The base map: countries from shared arcs, so that a border is one line to both its sides.

Files and their making: data/reference/basemap/README.md. Distances are kilometres on a sphere of 6371 km; projected
coordinates are whatever the caller's `project` returns (points of the page).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely

from ..errors import DrawingError
from ..paths import REFERENCE

BASEMAP = REFERENCE / "basemap"
EARTH_KM = 6371.0088
FAR_RING_KM, LONG_ARC_KM = 6700.0, 300.0  # no country lies around a frame with all its border farther off
Project = Callable[[np.ndarray, np.ndarray], np.ndarray]


def unit_vectors(lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """Degrees → (n, 3) unit vectors."""
    lon, lat = np.radians(lon), np.radians(lat)
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


def kilometres(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Great-circle distance of unit vectors."""
    return EARTH_KM * 2 * np.arcsin(np.clip(np.linalg.norm(a - b, axis=-1) / 2, 0, 1))


def _decoded(planes: np.ndarray) -> np.ndarray:
    zigzag = np.ascontiguousarray(planes.T).view(np.uint32).ravel().astype(np.int64)
    return (zigzag >> 1) ^ -(zigzag & 1)


def _cut(numbers: np.ndarray, lengths: np.ndarray) -> list[tuple[int, ...]]:
    """Consecutive stretches of `numbers` of these lengths."""
    values, ends = numbers.tolist(), np.cumsum(lengths).tolist()
    return [tuple(values[first:last]) for first, last in zip([0, *ends], ends)]


class Arcs:
    """Lines in degrees, `[starts[i], starts[i + 1])` of lon and lat each, with a cap (centre, radius in km) around each."""

    def __init__(self, stored: dict[str, np.ndarray]):
        lengths = stored["arc_lengths"]
        self.starts = np.concatenate([[0], np.cumsum(lengths)])
        first = self.starts[:-1]
        x, y = np.cumsum(_decoded(stored["dx"])), np.cumsum(_decoded(stored["dy"]))
        # Each arc begins at an absolute position: what was summed up before it is taken off again.
        before = np.repeat(np.where(first > 0, np.stack([x, y])[:, first - 1], 0), lengths, axis=1)
        self.lon = (x - before[0]) * stored["scale"][0] + stored["translate"][0]
        self.lat = (y - before[1]) * stored["scale"][1] + stored["translate"][1]
        vectors = unit_vectors(self.lon, self.lat)
        centre = np.add.reduceat(vectors, first, axis=0)
        self.centre = centre / np.maximum(np.linalg.norm(centre, axis=1, keepdims=True), 1e-9)
        self.radius = np.maximum.reduceat(kilometres(vectors, np.repeat(self.centre, lengths, axis=0)), first)

    def near(self, centre: np.ndarray, radius_km: float) -> np.ndarray:
        """Whether each arc may come within `radius_km` of a unit vector."""
        return kilometres(self.centre, centre) <= radius_km + self.radius

    def line(self, index: int, thin: bool = False) -> tuple[np.ndarray, np.ndarray]:
        """Degrees of an arc; thin: its ends and a few points between, for what only has to close a ring."""
        first, last = self.starts[index], self.starts[index + 1] - 1
        if not thin:
            return self.lon[first : last + 1], self.lat[first : last + 1]
        at = np.unique(np.linspace(first, last, min(last - first + 1, 8)).astype(int))
        return self.lon[at], self.lat[at]


@dataclass(frozen=True)
class Polygon:
    """One polygon of a part: rings of signed arc numbers (~i is arc i backwards), the first one outside."""

    part: str
    owner: str
    rings: tuple[tuple[int, ...], ...]


class Basemap:
    """Countries at one resolution: "10m", "50m" or "110m"."""

    def __init__(self, resolution: str):
        with np.load(BASEMAP / f"borders_{resolution}.npz") as stored:
            arrays = dict(stored)
        self.arcs = Arcs(arrays)
        rings = _cut(arrays["ring_arcs"], arrays["arcs_in_ring"])
        at = np.cumsum(arrays["rings_in_polygon"])
        self.polygons = [
            Polygon(part, owner, tuple(rings[last - count : last]))
            for part, owner, count, last in zip(arrays["part"].tolist(), arrays["owner"].tolist(), arrays["rings_in_polygon"].tolist(), at.tolist())
        ]

    @property
    def owners(self) -> dict[str, str]:
        """Part → whose territory it is."""
        return {polygon.part: polygon.owner for polygon in self.polygons}

    def users(self) -> dict[int, list[str]]:
        """Arc → the parts on its sides: one at a coast, two at a border."""
        found: dict[int, list[str]] = {}
        for polygon in self.polygons:
            for ring in polygon.rings:
                for index in ring:
                    parts = found.setdefault(index if index >= 0 else ~index, [])
                    if polygon.part not in parts:
                        parts.append(polygon.part)
        return found

    def outline(self, polygon: Polygon, thin: bool = False) -> np.ndarray:
        """Degrees (n, 2) of the outer ring."""
        return np.concatenate([_turned(self.arcs.line(index if index >= 0 else ~index, thin), index) for index in polygon.rings[0]])


def _turned(line: tuple[np.ndarray, np.ndarray], index: int) -> np.ndarray:
    points = np.column_stack(line)
    return points if index >= 0 else points[::-1]


@lru_cache(maxsize=3)
def load(resolution: str) -> Basemap:
    """The base map, read once per process. Raises DrawingError where its file is missing or broken."""
    try:
        return Basemap(resolution)
    except (OSError, ValueError, KeyError) as error:
        raise DrawingError(f"borders_{resolution}.npz", str(error), "the base map as committed", "Restore it, or run data/reference/basemap/rebuild.py.") from error


class Projected:
    """A base map around a frame, projected: arcs by number, simplified to `tolerance`, polygons built from the same arcs."""

    def __init__(self, base: Basemap, project: Project, centre: np.ndarray, radius_km: float, tolerance: float):
        self.base = base
        near = base.arcs.near(centre, radius_km)
        kept, self.near = self._kept(near, centre), near
        full = sorted({abs_arc for polygon in kept for ring in polygon.rings for abs_arc in map(_absolute, ring)})
        lines = [base.arcs.line(index, thin=not near[index]) for index in full]
        sizes = np.array([len(line[0]) for line in lines])
        points = project(np.concatenate([line[0] for line in lines]), np.concatenate([line[1] for line in lines])) if lines else np.empty((0, 2))
        simple = shapely.simplify(shapely.linestrings(points, indices=np.repeat(np.arange(len(sizes)), sizes)), tolerance) if lines else []
        self.arc = {index: shapely.get_coordinates(line) for index, line in zip(full, simple)}
        self.polygons = [(polygon, shape) for polygon in kept if (shape := self._shape(polygon)) is not None]

    def _kept(self, near: np.ndarray, centre: np.ndarray) -> list[Polygon]:
        arcs = self.base.arcs
        # Long arcs not too far off may belong to a country that lies around the frame.
        around = (kilometres(arcs.centre, centre) - arcs.radius < FAR_RING_KM) & (arcs.radius > LONG_ARC_KM)
        wanted = near | around
        return [polygon for polygon in self.base.polygons if any(wanted[_absolute(index)] for index in polygon.rings[0])]

    def _shape(self, polygon: Polygon) -> shapely.Geometry | None:
        rings = []
        for ring in polygon.rings:
            if ring is not polygon.rings[0] and not any(self.near[_absolute(index)] for index in ring):
                continue
            points = np.concatenate([self.arc[_absolute(index)][:: 1 if index >= 0 else -1][:-1] for index in ring])
            if len(points) >= 3:
                rings.append(np.concatenate([points, points[:1]]))
            elif ring is polygon.rings[0]:
                return None
        shape = shapely.Polygon(rings[0], rings[1:])
        # Rings of the source touch themselves here and there; what collapses to a line is dropped.
        return shape if shape.is_valid else shapely.make_valid(shape, method="structure", keep_collapsed=False)

    def lines(self, indices: Iterable[int]) -> list[np.ndarray]:
        """Projected points of those arcs that come near the frame."""
        return [self.arc[index] for index in indices if index in self.arc and self.near[index]]


def _absolute(index: int) -> int:
    return index if index >= 0 else ~index


class Waters:
    """Lakes and rivers, in degrees."""

    def __init__(self, resolution: str):
        with np.load(BASEMAP / f"waters_{resolution}.npz") as stored:
            arrays = dict(stored)
        self.arcs = Arcs(arrays)
        self.chains = _cut(arrays["chain_arcs"], arrays["arcs_in_chain"])
        self.lakes = int(arrays["lakes"])

    def near(self, centre: np.ndarray, radius_km: float) -> tuple[list[np.ndarray], list[np.ndarray]]:
        """(lakes, rivers) that may come within `radius_km`: points in degrees (n, 2)."""
        close = self.arcs.near(centre, radius_km)
        found: tuple[list[np.ndarray], list[np.ndarray]] = ([], [])
        for number, chain in enumerate(self.chains):
            if any(close[_absolute(index)] for index in chain):
                found[number >= self.lakes].append(np.concatenate([_turned(self.arcs.line(_absolute(index)), index) for index in chain]))
        return found


@lru_cache(maxsize=2)
def load_waters(resolution: str) -> Waters:
    """Lakes and rivers at "50m" or "110m"."""
    return Waters(resolution)
