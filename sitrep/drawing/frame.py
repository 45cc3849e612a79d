"""The frame: which part of the world, in which projection, at which scale. From degrees to points of the page.

The projection is Lambert's azimuthal equal-area one, centred on the frame, so that circles and countries compare by
area anywhere on earth and no antimeridian exists. Where the data span the globe it is Equal Earth, cut where no data lie.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from pyproj import Geod, Transformer

from . import basemap
from .content import Content, Mark
from .style import PAGE, Sheet

GEOD = Geod(ellps="WGS84")
LEAST_KM = 75.0  # the base map is no finer than this width bears
POINT_KM, AREA_KM, WATER_KM = 110.0, 240.0, 300.0  # what is shown around a place of each precision, at least
LONE_KM = 230.0  # around a point that stands alone: enough to know where it lies
MARGIN, WORLD_MARGIN = 0.09, 0.22
FINE_KM, MEDIUM_KM, GLOBAL_KM, WHOLE_KM = 3200.0, 9500.0, 11_500.0, 26_000.0  # widths: up to which 10m, 50m and one hemisphere serve; all longitudes
WORLD = np.array([[lon, lat] for lon in range(-168, 180, 24) for lat in (-50.0, 70.0)])
ISLAND_GAP_KM = 250.0  # roughly: between the circles around two islands that belong together


@dataclass(frozen=True)
class Frame:
    """lat, lon: centre in degrees; width, height: points of the page; metres: metres to a point."""

    lat: float
    lon: float
    metres: float
    width: float
    height: float
    is_world: bool = False

    @cached_property
    def _transformer(self) -> Transformer:
        return Transformer.from_crs("EPSG:4326", self.crs, always_xy=True)

    @property
    def crs(self) -> str:
        if self.is_world:
            return f"+proj=eqearth +lon_0={self.lon:.4f} +ellps=WGS84 +units=m"
        return f"+proj=laea +lat_0={self.lat:.4f} +lon_0={self.lon:.4f} +ellps=WGS84 +units=m"

    @cached_property
    def _middle(self) -> tuple[float, float]:
        """Projected metres of the frame's centre: nothing but for the world, whose projection centres on the equator."""
        return tuple(map(float, self._transformer.transform(self.lon, self.lat))) if self.is_world else (0.0, 0.0)

    def project(self, lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
        """Degrees → points (n, 2), origin at the lower left corner of the frame."""
        x, y = self._transformer.transform(np.asarray(lon, dtype=float), np.asarray(lat, dtype=float))
        return np.column_stack([(x - self._middle[0]) / self.metres + self.width / 2, (y - self._middle[1]) / self.metres + self.height / 2])

    def point(self, lat: float, lon: float) -> np.ndarray:
        return self.project(np.array([lon]), np.array([lat]))[0]

    def degrees(self, x: float, y: float) -> tuple[float, float]:
        """Point of the page → (lat, lon)."""
        east, north = (x - self.width / 2) * self.metres + self._middle[0], (y - self.height / 2) * self.metres + self._middle[1]
        lon, lat = self._transformer.transform(east, north, direction="INVERSE")
        return lat, lon

    @property
    def box(self) -> shapely.Polygon:
        return shapely.box(0, 0, self.width, self.height)

    @property
    def centre(self) -> np.ndarray:
        return basemap.unit_vectors(np.array([self.lon]), np.array([self.lat]))[0]

    @property
    def width_km(self) -> float:
        return self.width * self.metres / 1000

    @property
    def radius_km(self) -> float:
        """From the centre to a corner, with something over for the sphere."""
        if self.is_world:
            return np.pi * basemap.EARTH_KM
        return float(np.hypot(self.width, self.height)) / 2 * self.metres / 1000 * 1.12 + 20

    @property
    def resolution(self) -> str:
        return "10m" if self.width_km <= FINE_KM else "50m" if self.width_km <= MEDIUM_KM else "110m"


def main_land(iso3: str, near: tuple[float, float] | None = None) -> np.ndarray:
    """Degrees (n, 2) of a country's land that belongs together: the piece at `near` (lat, lon), or its greatest, and its islands.

    Pieces beyond the sea and far off (French Guiana, Hawaii) are left out. Empty where the base map lacks the country.
    """
    base = basemap.load("50m")
    outlines = [base.outline(polygon) for polygon in base.polygons if polygon.owner == iso3]
    if not outlines:
        return np.empty((0, 2))
    vectors = [basemap.unit_vectors(o[:, 0], o[:, 1]) for o in outlines]
    centres = np.array([v.mean(axis=0) / np.linalg.norm(v.mean(axis=0)) for v in vectors])
    sizes = np.array([basemap.kilometres(v, c).max() for v, c in zip(vectors, centres)])
    first = int(sizes.argmax())
    if near is not None:
        here = basemap.unit_vectors(np.array([near[1]]), np.array([near[0]]))[0]
        gaps = np.array([basemap.kilometres(v, here).min() for v in vectors])
        candidates = np.flatnonzero(gaps <= max(gaps.min(), sizes[first] * 0.35))
        first = int(candidates[sizes[candidates].argmax()])
    together, fresh = {first}, [first]
    while fresh:
        centre, size = centres[fresh[0]], sizes[fresh.pop(0)]
        gaps = basemap.kilometres(centres, centre) - sizes - size
        fresh += (joined := [int(k) for k in np.flatnonzero(gaps <= ISLAND_GAP_KM) if int(k) not in together])
        together.update(joined)
    return np.concatenate([outlines[k] for k in sorted(together)])


def _around(lat: float, lon: float, km: float) -> np.ndarray:
    bearings = np.arange(0, 360, 45.0)
    lons, lats, _ = GEOD.fwd(np.full(8, lon), np.full(8, lat), bearings, np.full(8, km * 1000))
    return np.column_stack([lons, lats])


def _extent(mark: Mark) -> np.ndarray:
    """Degrees of what must be in view for a mark."""
    force = mark.force
    at = force["lat"], force["lon"]
    if mark.precision in ("country", "border"):
        land = main_land(force["place_iso3"], at) if force["place_iso3"] else np.empty((0, 2))
        return np.concatenate([land, _around(*at, POINT_KM)])
    return _around(*at, {"point": POINT_KM, "area": WATER_KM if force["place_kind"] == "water" else AREA_KM}.get(mark.precision, AREA_KM))


def choose_frame(content: Content, focus: list[str], sheet: Sheet = PAGE) -> Frame:
    """The frame around all marks, or around the countries of `focus` (ISO 3166-1 alpha-3).

    Without a mark it is the frame of the countries that the text names, or the world.
    """
    if focus or not content.marks:
        extents = [land for code in focus or content.named if len(land := main_land(code))]
    else:
        extents = [_extent(mark) for mark in content.marks]
        if all(mark.precision == "point" for mark in content.marks):
            extents = _close_up(content)
    return fitted(np.concatenate(extents), sheet) if extents else world(WORLD, sheet)


def _close_up(content: Content) -> list[np.ndarray]:
    """Extents of places that lie close together: only as wide as the places are apart."""
    points = np.array([[mark.force["lon"], mark.force["lat"]] for mark in content.marks])
    vectors = basemap.unit_vectors(points[:, 0], points[:, 1])
    spread = max(basemap.kilometres(vectors, v).max() for v in vectors)
    km = min(POINT_KM, max(LEAST_KM / 2, spread * 0.5)) if spread else LONE_KM
    return [_around(lat, lon, km) for lon, lat in points]


def world(degrees: np.ndarray, sheet: Sheet = PAGE) -> Frame:
    """The frame in Equal Earth around points in degrees (n, 2), its seam in the widest gap between them."""
    lon = np.unique(degrees[:, 0] % 360)
    gaps = np.diff(lon, append=lon[0] + 360)
    seam = float(lon[gaps.argmax()] + gaps.max() / 2)
    centre = round((seam + 360) % 360 - 180, 1)
    trial = Frame(0.0, centre, 1000.0, 0.0, 0.0, is_world=True)
    points = trial.project(degrees[:, 0], degrees[:, 1])
    low, high = points.min(axis=0), points.max(axis=0)
    width, height = (high - low) * (1 + (0.0 if degrees is WORLD else WORLD_MARGIN))
    wide = max(width, height / sheet.most)
    shape = max(height / wide, 0.45)
    middle_lat, _ = trial.degrees(*((low + high) / 2 * (0, 1)))
    east = float((low + high)[0] / 2)
    _, lon_0 = trial.degrees(east, 0.0)
    lon_0 = lon_0 if width < WHOLE_KM else centre
    return Frame(round(float(middle_lat), 4), round(float(lon_0), 4), float(wide) * 1000.0 / sheet.width, sheet.width, round(sheet.width * float(shape), 1), is_world=True)


def fitted(degrees: np.ndarray, sheet: Sheet = PAGE) -> Frame:
    """The smallest frame of the sheet's width that holds points in degrees (n, 2), with a margin."""
    vectors = basemap.unit_vectors(degrees[:, 0], degrees[:, 1])
    centre = vectors.min(axis=0) + vectors.max(axis=0)
    for _ in range(4):
        centre = centre / max(np.linalg.norm(centre), 1e-9)
        used, points, axes = centre, *_flat(vectors, centre)
        low, high = points.min(axis=0), points.max(axis=0)
        shift = (low + high) / 2 / basemap.EARTH_KM
        turn = 2 * np.arcsin(min(np.hypot(*shift) / 2, 1.0))
        centre = used * np.cos(turn) + shift @ axes / max(np.hypot(*shift), 1e-9) * np.sin(turn)
    width, height = (high - low) * (1 + 2 * MARGIN)
    if not np.isfinite(points).all() or max(width, height) > GLOBAL_KM:
        return world(degrees, sheet)
    wide = max(width, height / sheet.most, LEAST_KM)
    shape = min(max(height / wide, sheet.least), sheet.most)
    lat, lon = np.degrees([np.arcsin(used[2]), np.arctan2(used[1], used[0])])
    return Frame(round(float(lat), 4), round(float(lon), 4), float(wide) * 1000.0 / sheet.width, sheet.width, round(sheet.width * float(shape), 1))


def _flat(vectors: np.ndarray, centre: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(kilometres east and north of a centre, its axes east and north): the equal-area projection on the sphere, to find a frame by."""
    east = np.cross([0.0, 0.0, 1.0], centre)
    east = east / np.linalg.norm(east) if np.linalg.norm(east) > 1e-9 else np.array([0.0, 1.0, 0.0])
    axes = np.array([east, np.cross(centre, east)])
    stretch = np.sqrt(2 / np.maximum(1 + vectors @ centre, 1e-12))
    return basemap.EARTH_KM * stretch[:, None] * (vectors @ axes.T), axes
