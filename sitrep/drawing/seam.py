"""The base map of the whole world: cut along one meridian, where a sphere must be cut to lie flat."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import shapely

from .basemap import Basemap, Polygon, Project, Projected

EDGE = 179.999


class Cut(Projected):
    """As `Projected`, for every country, cut at the meridian opposite to `lon_0` (degrees)."""

    def __init__(self, base: Basemap, project: Project, lon_0: float, tolerance: float):
        self.base, self.near = base, np.ones(len(base.arcs.radius), dtype=bool)
        self.project, self.lon_0, self.tolerance = project, lon_0, tolerance
        self.arc = {index: np.column_stack(base.arcs.line(index)) for index in range(len(base.arcs.radius))}
        self.polygons = [(polygon, shape) for polygon in base.polygons if not (shape := self._flat(polygon)).is_empty]

    def _flat(self, polygon: Polygon) -> shapely.Geometry:
        rings = [self._unrolled(np.concatenate([self.arc[max(i, ~i)][:: 1 if i >= 0 else -1][:-1] for i in ring])) for ring in polygon.rings]
        shape = shapely.make_valid(shapely.Polygon(rings[0], rings[1:])) if len(rings[0]) > 3 else shapely.Polygon()
        pieces = []
        for turn in (-360.0, 0.0, 360.0):
            piece = shapely.clip_by_rect(shape, turn - EDGE, -90, turn + EDGE, 90)
            if not piece.is_empty:
                pieces.append(shapely.transform(piece, lambda points, turn=turn: self.project(points[:, 0] - turn + self.lon_0, points[:, 1])))
        flat = shapely.simplify(shapely.union_all([shapely.make_valid(piece) for piece in pieces]), self.tolerance) if pieces else shapely.Polygon()
        return flat if flat.is_valid else shapely.make_valid(flat)

    def _unrolled(self, ring: np.ndarray) -> np.ndarray:
        """A ring with continuous longitudes around lon_0; one that runs around a pole is closed over it."""
        lon = np.unwrap(self._relative(ring[:, 0]), period=360)
        points = np.column_stack([lon, ring[:, 1]])
        turn = np.unwrap([lon[-1], self._relative(ring[:1, 0])[0]], period=360)[1] - lon[0]
        if abs(turn) > 180:
            pole = -90.0 if ring[:, 1].mean() < 0 else 90.0
            points = np.concatenate([points, [[lon[0] + turn, ring[0, 1]], [lon[0] + turn, pole], [lon[0], pole]]])
        return np.concatenate([points, points[:1]])

    def _relative(self, lon: np.ndarray) -> np.ndarray:
        return (lon - self.lon_0 + 180) % 360 - 180

    def lines(self, indices: Iterable[int]) -> list[np.ndarray]:
        """Projected points of arcs, parted where they cross the seam."""
        found = []
        for index in indices:
            lon = self._relative(self.arc[index][:, 0])
            for piece in np.split(np.column_stack([lon, self.arc[index][:, 1]]), np.flatnonzero(np.abs(np.diff(lon)) > 180) + 1):
                if len(piece) > 1:
                    points = self.project(np.clip(piece[:, 0], -EDGE, EDGE) + self.lon_0, piece[:, 1])
                    found.append(shapely.get_coordinates(shapely.simplify(shapely.LineString(points), self.tolerance)))
        return found
