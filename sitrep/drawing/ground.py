"""The ground of the map: land by country, waters, boundaries as boundaries.csv says, and what a label needs to know of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import geopandas as gpd
import numpy as np
import shapely

from . import atlas, basemap
from .content import Content
from .frame import Frame
from .scene import Area, Lines, Scene, rings_of, strokes_of
from .seam import Cut
from .style import BORDER, CASING, DISPUTED, FACED, FACED_TEXT, LAND, LAND_TEXT, RIVER, SEA, SEA_LINE, Colours

SIMPLE = 0.25  # points: arcs are simplified to this, the same for both sides
SPECK = 0.25  # square points: smaller islands are not drawn
HATCH_STEP = 3.4
RIVER_KM, ALONG = 7.0, 4.0  # rivers stray so far from the borders that follow them; longer than so many times that beside one, a river is the border
STYLES = {"dashed": (2.6, 1.7), "dotted": (0.01, 2.0)}
DE_JURE, DE_FACTO = "de jure", "de facto"


@dataclass(frozen=True)
class Tint:
    """fill of a country and the colour of its name."""

    fill: str
    text: str


class Ground:
    """The projected base map around a frame on the content's day.

    countries: GeoDataFrame by ISO 3166-1 alpha-3, in points of the page, clipped to the frame; parts: areas of their own
    (Crimea); view: whose territory an annexed part is drawn as, "de jure" or "de facto".
    """

    def __init__(self, frame: Frame, content: Content, view: str = DE_JURE):
        self.frame, self.content, self.view = frame, content, view
        self._tinted_for: list | None = None
        self._tints: dict[str, Tint] = {}
        self.rows = atlas.boundaries(content.day)
        base = basemap.load(frame.resolution)
        around = frame.centre, frame.radius_km
        self.projected = Cut(base, frame.project, frame.lon, SIMPLE) if frame.is_world else basemap.Projected(base, frame.project, *around, SIMPLE)
        held = {row.a: row.holder for row in self.rows if row.kind == "part" and row.holder}
        hatched = {row.a: row for row in self.rows if row.kind == "part" and row.style == "hatched"}
        # Before the day of its annexation a part is its owner's and nothing else.
        self.owner = {part: (held.get(part, owner) if view == DE_FACTO else owner) for part, owner in base.owners.items()}
        land = gpd.GeoDataFrame(
            {"part": [p.part for p, _ in self.projected.polygons], "owner": [self.owner[p.part] for p, _ in self.projected.polygons]},
            geometry=[shape for _, shape in self.projected.polygons],
        )
        land["geometry"] = land.clip_by_rect(0, 0, frame.width, frame.height)
        land = land[~land.is_empty & (land.area > SPECK)]
        self.countries = land[["owner", "geometry"]].dissolve("owner") if len(land) else land.set_index("owner")[["geometry"]]
        self.countries["geometry"] = [polygonal(shape) for shape in self.countries.geometry]
        self.annexed = {row: shapely.union_all(land.geometry[land["part"] == part].values) for part, row in hatched.items() if (land["part"] == part).any()}

    def shape(self, iso3: str | None) -> shapely.Geometry:
        """A country's land in view; empty where none is."""
        return self.countries.geometry[iso3] if iso3 in self.countries.index else shapely.Polygon()

    def whole(self, iso3: str) -> shapely.Geometry:
        """A country's land around the frame, not clipped."""
        shapes = [shape for polygon, shape in self.projected.polygons if self.owner[polygon.part] == iso3]
        return shapely.union_all(shapes) if shapes else shapely.Polygon()

    def tint(self, iso3: str) -> Tint:
        content = self.content
        if side := content.hosts.get(iso3):
            return Tint(side.colours.host, side.colours.text)
        if iso3 in content.faced:
            return Tint(FACED, FACED_TEXT)
        colours = self.alliance_colours if iso3 in self.allies else next((m.side.colours for m in content.marks if m.force["actor"] == iso3), None)
        if colours:
            return Tint(colours.member if iso3 in self.allies else colours.own, colours.land_text)
        return Tint(LAND, LAND_TEXT)

    @property
    def allies(self) -> frozenset[str]:
        return atlas.members(self.content.alliance, self.content.day) if self.content.alliance else frozenset()

    @property
    def alliance_colours(self) -> Colours | None:
        return next((side.colours for side in self.content.sides if side.name == self.content.alliance), None)

    @property
    def tints(self) -> dict[str, Tint]:
        """Tint of every country in view, by the marks that the content holds now."""
        if self._tinted_for != self.content.marks:
            self._tinted_for = list(self.content.marks)
            self._tints = {iso3: self.tint(iso3) for iso3 in self.countries.index}
        return self._tints

    @cached_property
    def arcs_by_style(self) -> dict[str, list[int]]:
        """coast, border, dashed or dotted → arcs."""
        styles = {frozenset((row.a, row.b)): row.style for row in self.rows if row.kind == "pair"}
        found: dict[str, list[int]] = {"coast": [], "border": [], "dashed": [], "dotted": []}
        for arc, parts in self.projected.base.users().items():
            if arc not in self.projected.arc:
                continue
            if len(parts) == 1:
                found["coast"].append(arc)
                continue
            owners = frozenset(self.owner[part] for part in parts)
            style = styles.get(frozenset(parts)) or styles.get(owners) or ("border" if len(owners) > 1 else "")
            if style := {"plain": "border" if len(owners) > 1 else ""}.get(style, style):
                found[style].append(arc)
        return found

    @cached_property
    def strokes(self) -> dict[str, tuple[np.ndarray, ...]]:
        """Lines by style, joined and clipped to the frame."""
        return {style: self._clipped(self.projected.lines(arcs)) for style, arcs in self.arcs_by_style.items()}

    def _clipped(self, lines: list[np.ndarray]) -> tuple[np.ndarray, ...]:
        lines = [line for line in lines if len(line) > 1]
        if not lines:
            return ()
        merged = shapely.line_merge(shapely.multilinestrings(shapely.linestrings(np.concatenate(lines), indices=np.repeat(np.arange(len(lines)), list(map(len, lines))))))
        return strokes_of(shapely.clip_by_rect(merged, 0, 0, self.frame.width, self.frame.height))

    @cached_property
    def disputes(self) -> dict[str, tuple[np.ndarray, ...]]:
        """dashed, dotted → lines in view: arcs between parts, and lines of lines.csv."""
        lines = atlas.dispute_lines()
        found = {}
        for style in STYLES:
            drawn = [self.frame.project(*np.array(points).T) for row in self.rows if row.kind == "line" and row.style == style for points in lines[row.a] if self._is_near(points)]
            found[style] = self.strokes[style] + self._clipped(drawn)
        return found

    def _is_near(self, points: tuple[tuple[float, float], ...]) -> bool:
        lon, lat = np.array(points).T
        return bool(basemap.kilometres(basemap.unit_vectors(lon, lat), self.frame.centre).min() <= self.frame.radius_km)

    def border(self, a: str, b: str) -> list[np.ndarray]:
        """Projected arcs of the land border between two countries, also outside the frame; a part held by a third is left out."""
        pair = {a, b}
        arcs = [arc for arc, parts in self.projected.base.users().items() if len(parts) == 2 and {self.owner[part] for part in parts} == pair]
        return self.projected.lines(arcs)

    def neighbours(self, iso3: str) -> list[str]:
        """Countries with a land border to one, in view."""
        found = {self.owner[p] for arc, parts in self.projected.base.users().items() if len(parts) == 2 and arc in self.projected.arc and self.projected.near[arc] and iso3 in {self.owner[q] for q in parts} for p in parts}
        return sorted(found - {iso3, ""})

    @cached_property
    def waters(self) -> tuple[shapely.Geometry, tuple[np.ndarray, ...]]:
        """(lakes, rivers) in view; rivers rounded, since their source is coarse."""
        lakes, rivers = basemap.load_waters("110m" if self.frame.resolution == "110m" else "50m").near(self.frame.centre, self.frame.radius_km)
        lakes, rivers = ([line for line in lines if np.abs(np.diff(self.frame.project(*line.T)[:, 0])).max() < self.frame.width / 2] for lines in (lakes, rivers))
        shapes = [shapely.make_valid(shapely.Polygon(_rounded(self.frame.project(*lake.T)))) for lake in lakes if len(lake) > 3]
        lake = shapely.clip_by_rect(shapely.union_all(shapes), 0, 0, self.frame.width, self.frame.height) if shapes else shapely.Polygon()
        lines = [shapely.get_coordinates(shapely.simplify(shapely.LineString(_rounded(self.frame.project(*river.T))), SIMPLE)) for river in rivers if len(river) > 1]
        return lake, tuple(line for clipped in self._clipped(lines) for line in self._inland(clipped))

    def _inland(self, river: np.ndarray) -> tuple[np.ndarray, ...]:
        """A river without the stretches along which it is a border: its source is coarser, and two lines would run side by side."""
        if self._beside_border.is_empty:
            return (river,)
        line = shapely.LineString(river)
        beside = shapely.get_parts(shapely.intersection(line, self._beside_border)).tolist()
        along = [part for part in beside if part.length > ALONG * RIVER_KM * 1000 / self.frame.metres]
        # Taken off by a hair's breadth around them: two computed points seldom lie on a line exactly.
        return strokes_of(shapely.difference(line, shapely.buffer(shapely.union_all(along), 0.01))) if along else (river,)

    @cached_property
    def _beside_border(self) -> shapely.Geometry:
        lines = [line for style in ("border", "dashed", "dotted") for line in self.strokes[style]]
        shape = shapely.buffer(shapely.union_all([shapely.linestrings(line) for line in lines]), RIVER_KM * 1000 / self.frame.metres) if lines else shapely.Polygon()
        shapely.prepare(shape)
        return shape

    def is_island(self, part: shapely.Polygon) -> bool:
        """Whether a piece of land has no land neighbour in view."""
        return not any(shape.distance(part) < 0.5 for shape in self.countries.geometry if not shape.contains(part.representative_point()))

    def draw(self, scene: Scene) -> None:
        """Add sea, land, waters, boundaries."""
        scene.items.append(Area(rings_of(self.frame.box), SEA))
        # Ground of one colour first, so that no seam of the sea shows between neighbours.
        for fill in sorted({tint.fill for tint in self.tints.values()}):
            shapes = [shape for iso3, shape in zip(self.countries.index, self.countries.geometry) if self.tints[iso3].fill == fill]
            scene.items.append(Area(tuple(ring for shape in shapes for ring in rings_of(shape)), fill, stroke=fill, width=0.25))
        lakes, rivers = self.waters
        scene.items.append(Lines(rivers, RIVER, 0.7))
        scene.items.append(Lines(self.strokes["coast"], SEA_LINE, 0.5))
        scene.items.append(Area(rings_of(lakes), SEA, stroke=SEA_LINE, width=0.35))
        for row, shape in self.annexed.items():
            if row.style == "hatched":
                scene.items.append(Lines(hatch(shape), FACED_TEXT, 0.6))
        borders = self.strokes["border"]
        scene.items += [Lines(borders, CASING, 1.9), Lines(borders, BORDER, 0.6)]
        for style, dash in STYLES.items():
            scene.items += [Lines(self.disputes[style], CASING, 2.4), Lines(self.disputes[style], DISPUTED, 0.85, dash=dash if style == "dashed" else (1.0, 1.5), round_ends=False)]


def polygonal(shape: shapely.Geometry) -> shapely.MultiPolygon:
    """The polygons of a geometry, without the lines and points that clipping may leave."""
    parts = [piece for part in shapely.get_parts(shape).tolist() for piece in shapely.get_parts(part).tolist()]
    return shapely.multipolygons([part for part in parts if part.geom_type == "Polygon" and part.area > SPECK])


def hatch(shape: shapely.Geometry) -> tuple[np.ndarray, ...]:
    """Lines at 45° inside a shape, the same in every backend."""
    if shape.is_empty:
        return ()
    left, low, right, high = shape.bounds
    reach = high - low
    starts = np.arange(np.floor((left - reach) / HATCH_STEP) * HATCH_STEP, right, HATCH_STEP)
    lines = shapely.linestrings([[(x, low), (x + reach, high)] for x in starts])
    return tuple(line for cut in shapely.intersection(lines, shape).tolist() for line in strokes_of(cut))


def _rounded(line: np.ndarray) -> np.ndarray:
    """Corners cut twice (Chaikin), ends kept."""
    for _ in range(2):
        cut = np.empty((2 * len(line) - 2, 2))
        cut[0::2] = line[:-1] * 0.75 + line[1:] * 0.25
        cut[1::2] = line[:-1] * 0.25 + line[1:] * 0.75
        line = np.concatenate([line[:1], cut, line[-1:]])
    return line
