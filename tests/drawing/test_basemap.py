"""The base map: whose land is where, borders as shared arcs, no slivers, sound polygons at all three resolutions."""

import numpy as np
import pytest
import shapely
from pyproj import Transformer

from sitrep.drawing import basemap
from sitrep.errors import DrawingError

RESOLUTIONS = ("10m", "50m", "110m")
FAR = 30_000.0
AT = {
    "Simferopol": (44.95, 34.1), "Kaliningrad": (54.7, 20.6), "Pristina": (42.67, 21.17), "Majdal Shams": (33.25, 35.76), "Laayoune": (26.8, -12.8),
    "Tifariti": (26.1, -10.4), "Hargeisa": (9.56, 44.06), "Tiraspol": (46.84, 29.63), "Sukhumi": (43.0, 41.1), "Donetsk": (48.0, 37.8), "Nova Kakhovka": (46.8, 33.4),
    "Anadyr": (66.3, 176.0), "Egvekinot": (66.6, -178.5), "Warsaw": (52.2, 21.0), "Kano": (12.0, 8.5),
}
OWNERS = {
    "Simferopol": "UKR", "Kaliningrad": "RUS", "Pristina": "XKX", "Majdal Shams": "SYR", "Laayoune": "ESH", "Tifariti": "ESH", "Hargeisa": "SOM",
    "Tiraspol": "MDA", "Sukhumi": "GEO", "Donetsk": "UKR", "Nova Kakhovka": "UKR", "Anadyr": "RUS", "Egvekinot": "RUS", "Warsaw": "POL", "Kano": "NGA",
}


def projected(resolution: str, lat: float, lon: float, radius_km: float, tolerance: float = 0.0) -> tuple[basemap.Projected, Transformer]:
    """The base map around a spot, in metres of an equal-area projection centred on it."""
    to_metres = Transformer.from_crs("EPSG:4326", f"+proj=laea +lat_0={lat} +lon_0={lon} +ellps=WGS84", always_xy=True)
    centre = basemap.unit_vectors(np.array([lon]), np.array([lat]))[0]
    return basemap.Projected(basemap.load(resolution), lambda x, y: np.column_stack(to_metres.transform(x, y)), centre, radius_km, tolerance), to_metres


def border(resolution: str, a: str, b: str) -> np.ndarray:
    """Degrees (n, 2) of all arcs between the parts a and b."""
    base = basemap.load(resolution)
    lines = [np.column_stack(base.arcs.line(arc)) for arc, parts in base.users().items() if set(parts) == {a, b}]
    return np.concatenate(lines) if lines else np.empty((0, 2))


@pytest.mark.parametrize("resolution", RESOLUTIONS)
@pytest.mark.parametrize("name", AT)
def test_a_place_lies_in_its_owners_land(resolution, name):
    lat, lon = AT[name]
    land, _ = projected(resolution, lat, lon, 300)
    assert [polygon.owner for polygon, shape in land.polygons if shape.covers(shapely.Point(0, 0))] == [OWNERS[name]]


@pytest.mark.parametrize("resolution", RESOLUTIONS)
def test_held_land_is_a_part_of_its_own(resolution):
    assert {part: owner for part, owner in basemap.load(resolution).owners.items() if part in ("XCR", "XGO", "XWS", "XNC", "XSO")} == {
        "XCR": "UKR", "XGO": "SYR", "XWS": "ESH", "XNC": "CYP", "XSO": "SOM"}


@pytest.mark.parametrize("resolution", RESOLUTIONS)
def test_perekop_is_the_only_land_line_of_crimea(resolution):
    west, south, east, north = shapely.LineString(border(resolution, "UKR", "XCR")).bounds
    assert 32.5 < west < east < 35.3 and 45.2 < south < north < 46.3
    assert not len(border(resolution, "RUS", "XCR"))


@pytest.mark.parametrize("resolution", RESOLUTIONS)
@pytest.mark.parametrize(("a", "b", "box"), [
    ("UKR", "RUS", (31.7, 46.9, 40.3, 52.5)), ("UKR", "BLR", (23.4, 51.2, 32.0, 52.3)), ("UKR", "POL", (22.4, 48.9, 24.3, 51.8)),
    ("PRK", "KOR", (126.0, 37.5, 128.6, 38.8)), ("SRB", "XKX", (20.0, 42.2, 21.9, 43.4)),
])
def test_a_land_border_runs_where_it_should(resolution, a, b, box):
    line = border(resolution, a, b)
    assert len(line) >= 3
    assert shapely.box(*box).covers(shapely.LineString(line))


@pytest.mark.parametrize("resolution", RESOLUTIONS)
def test_a_border_belongs_to_both_its_sides(resolution):
    land, to_metres = projected(resolution, 50.5, 23.5, 600)
    line = shapely.LineString(np.column_stack(to_metres.transform(*border(resolution, "POL", "UKR").T)))
    for code in ("POL", "UKR"):
        edge = shapely.union_all([shape.boundary for polygon, shape in land.polygons if polygon.part == code])
        assert shapely.get_num_coordinates(shapely.intersection(line, edge)) >= shapely.get_num_coordinates(line)


@pytest.mark.parametrize(("resolution", "lat", "lon"), [("10m", 45, 25), ("10m", -17.5, 179.5), ("10m", 66, 180), ("10m", 25, -12), ("50m", 45, 25), ("110m", 45, 25)])
def test_neighbours_share_their_edges_without_slivers(resolution, lat, lon):
    land, _ = projected(resolution, lat, lon, 1200)
    shapes = [shape for _, shape in land.polygons]
    assert all(shape.is_valid and not shape.is_empty for shape in shapes)
    around = shapely.Point(0, 0).buffer(1_000_000)
    pieces = [shapely.intersection(shape, around) for shape in shapes]
    assert shapely.union_all(pieces).area == pytest.approx(sum(piece.area for piece in pieces), rel=1e-6)


@pytest.mark.parametrize(("tolerance", "points_left"), [(500.0, 0.75), (5000.0, 0.2)])
def test_simplified_neighbours_still_share_their_edges(tolerance, points_left):
    land, to_metres = projected("10m", 50.5, 23.5, 600, tolerance)
    arcs = [arc for arc, parts in land.base.users().items() if set(parts) == {"POL", "UKR"}]
    fine, _ = projected("10m", 50.5, 23.5, 600)
    assert sum(map(len, land.lines(arcs))) < sum(map(len, fine.lines(arcs))) * points_left
    shapes = {code: shapely.union_all([shape for polygon, shape in land.polygons if polygon.part == code]) for code in ("POL", "UKR")}
    for line in land.lines(arcs):
        assert all(shape.boundary.covers(shapely.MultiPoint(line)) for shape in shapes.values())


@pytest.mark.parametrize(("resolution", "lat", "lon", "square_km"), [("10m", -16.85, 180, 440), ("50m", -16.85, 180, 440), ("10m", 71.25, 180, 7600), ("50m", 71.25, 180, 7600), ("110m", 71.25, 180, 7600)])
def test_an_island_on_the_antimeridian_is_one_piece(resolution, lat, lon, square_km):
    """Taveuni (440 km²) and Wrangel Island (7,600 km²): the source cuts them along 180°."""
    land, _ = projected(resolution, lat, lon, 200)
    islands = [shape for _, shape in land.polygons if shape.covers(shapely.Point(0, 0))]
    assert [(shape.geom_type, shape.is_valid) for shape in islands] == [("Polygon", True)]
    assert islands[0].area / 1e6 == pytest.approx(square_km, rel=0.07)


@pytest.mark.parametrize("resolution", RESOLUTIONS)
def test_no_coast_runs_along_the_antimeridian(resolution):
    base = basemap.load(resolution)
    for arc in base.users():
        on = np.abs(base.arcs.line(arc)[0]) > 179.9995
        assert not (on[:-1] & on[1:]).any()


@pytest.mark.parametrize("resolution", RESOLUTIONS)
def test_antarctica_reaches_the_pole(resolution):
    land, _ = projected(resolution, -90, 0, 3000)
    assert [polygon.part for polygon, shape in land.polygons if shape.covers(shapely.Point(0, 0).buffer(400_000))] == ["ATA"]


def test_land_around_a_frame_fills_it():
    """All of a frame deep inside Russia is Russia's, though no border comes near it."""
    land, _ = projected("10m", 64, 100, 200)
    assert {polygon.owner for polygon, shape in land.polygons if shape.covers(shapely.Point(0, 0).buffer(200_000))} == {"RUS"}


def test_every_country_has_an_iso_code_or_is_a_part():
    parts = basemap.load("10m").owners
    own = {part for part, owner in parts.items() if part == owner}
    assert all(len(part) == 3 and part.isupper() for part in parts)
    assert {part for part in own if part.startswith("X")} == {"XKX"}
    assert {"UKR", "RUS", "POL", "ROU", "TWN", "PSE", "SSD", "ESH", "FRA", "GUF", "REU", "MYT"} <= own


def test_distances_are_great_circle_kilometres():
    london, moscow = basemap.unit_vectors(np.array([-0.13, 37.62]), np.array([51.51, 55.75]))
    assert basemap.kilometres(london, moscow) == pytest.approx(2500, rel=0.01)
    assert basemap.kilometres(london, -london) == pytest.approx(np.pi * basemap.EARTH_KM)


def test_waters_are_found_near_a_spot():
    centre = basemap.unit_vectors(np.array([33.0]), np.array([-1.0]))[0]
    lakes, rivers = basemap.load_waters("50m").near(centre, 200)
    assert any(shapely.Polygon(lake).contains(shapely.Point(33.0, -1.0)) for lake in lakes if len(lake) > 3)
    assert all(line.shape[1] == 2 for line in [*lakes, *rivers])


def test_a_map_is_read_once():
    assert basemap.load("110m") is basemap.load("110m")


def test_a_broken_file_is_named(tmp_path, monkeypatch):
    (tmp_path / "borders_9m.npz").write_bytes(b"no archive")
    monkeypatch.setattr(basemap, "BASEMAP", tmp_path)
    with pytest.raises(DrawingError, match="borders_9m.npz"):
        basemap.load("9m")
    with pytest.raises(DrawingError, match="borders_8m.npz"):
        basemap.load("8m")


def test_the_files_stay_small():
    assert sum(path.stat().st_size for path in basemap.BASEMAP.iterdir() if path.is_file()) <= 1_500_000
