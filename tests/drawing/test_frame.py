"""Frames: what is in view, equal areas, the antimeridian, the world's seam."""

import numpy as np
import pytest
import shapely
from tests.drawing.deployments import DEPLOYMENTS, force, tables

from sitrep.drawing import frame as frames
from sitrep.drawing.content import read_content


def frame_of(name: str) -> frames.Frame:
    return frames.choose_frame(read_content(DEPLOYMENTS[name]), [])


@pytest.mark.parametrize("name", [name for name in DEPLOYMENTS if not name.startswith("nothing")])
def test_every_mark_is_in_the_frame(name):
    content = read_content(DEPLOYMENTS[name])
    frame = frames.choose_frame(content, [])
    for mark in content.marks:
        x, y = frame.point(mark.force["lat"], mark.force["lon"])
        assert -0.1 <= x <= frame.width + 0.1 and -0.1 <= y <= frame.height + 0.1


@pytest.mark.parametrize(("lat", "lon"), [(49.0, 27.0), (-17.0, 179.5), (78.0, 16.0), (0.0, 0.0)])
def test_a_square_kilometre_is_one_anywhere_in_the_frame(lat, lon):
    frame = frames.fitted(frames._around(lat, lon, 800))
    for east, north in ((0, 0), (700, 0), (0, -600)):
        at_lon, at_lat, _ = frames.GEOD.fwd(lon, lat, np.degrees(np.arctan2(east, north)), np.hypot(east, north) * 1000)
        cap = frames._around(at_lat, at_lon, 50)
        area = shapely.Polygon(frame.project(cap[:, 0], cap[:, 1])).area * (frame.metres / 1000) ** 2
        truth, _ = frames.GEOD.polygon_area_perimeter(cap[:, 0], cap[:, 1])
        assert area == pytest.approx(abs(truth) / 1e6, rel=0.005)


def test_a_country_across_the_antimeridian_is_one_piece():
    frame = frames.fitted(frames.main_land("FJI"))
    assert frame.width_km < 900
    assert 175 < frame.lon % 360 < 185


@pytest.mark.parametrize(("iso3", "least", "most"), [("FRA", 1000, 1600), ("USA", 4500, 6000), ("IDN", 4800, 6500), ("JPN", 1800, 3200), ("LUX", 75, 200), ("ECU", 600, 1000)])
def test_far_possessions_do_not_widen_a_country(iso3, least, most):
    assert least <= frames.fitted(frames.main_land(iso3)).width_km <= most


def test_the_piece_at_the_place_counts():
    frame = frames.fitted(frames.main_land("USA", (21.3, -157.8)))
    assert frame.width_km < 1500 and frame.lon == pytest.approx(-157.5, abs=2)


def test_a_country_the_base_map_lacks_is_empty():
    assert len(frames.main_land("XXX")) == 0


def test_places_five_kilometres_apart_get_a_close_frame():
    frame = frame_of("five_kilometres")
    assert frame.width_km == frames.LEAST_KM or frame.width_km < 120


def test_focus_shows_the_countries_asked_for():
    frame = frames.choose_frame(read_content(DEPLOYMENTS["sahel"]), ["TCD"])
    assert frame.width_km < 2200
    assert 0 < frame.point(15, 19)[0] < frame.width


def test_forces_all_over_the_globe_get_the_world_cut_where_none_stands():
    frame = frame_of("worldwide")
    assert frame.is_world
    seam = (frame.lon + 180) % 360
    lons = [mark.force["lon"] % 360 for mark in read_content(DEPLOYMENTS["worldwide"]).marks]
    assert min(abs((lon - seam + 180) % 360 - 180) for lon in lons) > 20


def test_without_a_mark_the_countries_named_are_shown_or_the_world():
    named = frames.choose_frame(read_content(tables("2022-02-02", [], ("Mali", "Niger"))), [])
    assert 2000 < named.width_km < 4500
    assert frame_of("nothing_at_all").is_world


@pytest.mark.parametrize("name", ["island", "worldwide", "antimeridian"])
def test_degrees_undo_the_projection(name):
    frame = frame_of(name)
    lat, lon = frame.degrees(120.0, 80.0)
    assert frame.point(lat, lon) == pytest.approx([120.0, 80.0], abs=1e-4)


def test_the_resolution_follows_the_width():
    point = read_content(tables("2022-02-02", [force("USA", "5 troops", "Gao")]))
    assert frames.choose_frame(point, []).resolution == "10m"
    assert frame_of("russia_wide").resolution == "50m"
    assert frame_of("worldwide").resolution == "110m"
