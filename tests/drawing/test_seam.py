"""The world in one picture: sound polygons, nothing torn across the page."""

import numpy as np
import pytest
import shapely

from sitrep.drawing import basemap
from sitrep.drawing.frame import WORLD, world
from sitrep.drawing.seam import Cut


@pytest.fixture(scope="module")
def cut():
    frame = world(WORLD)
    return frame, Cut(basemap.load("110m"), frame.project, frame.lon, 0.1)


def test_every_country_is_there_and_sound(cut):
    _, flat = cut
    assert {polygon.part for polygon, _ in flat.polygons} == set(flat.base.owners)
    assert all(shape.is_valid for _, shape in flat.polygons)


@pytest.mark.parametrize(("code", "million_km2"), [("RUS", 16.9), ("FJI", 0.019), ("ATA", 12.3), ("BRA", 8.5), ("USA", 9.5)])
def test_areas_are_right_on_either_side_of_the_seam(cut, code, million_km2):
    frame, flat = cut
    area = sum(shape.area for polygon, shape in flat.polygons if polygon.owner == code) * (frame.metres / 1000) ** 2 / 1e6
    assert area == pytest.approx(million_km2, rel=0.06)


def test_no_line_runs_across_the_page(cut):
    frame, flat = cut
    longest = max(np.abs(np.diff(line[:, 0])).max() for line in flat.lines(range(len(flat.arc))))
    assert longest < frame.width / 6


def test_countries_do_not_overlap(cut):
    _, flat = cut
    shapes = [shape for _, shape in flat.polygons]
    tree = shapely.STRtree(shapes)
    pairs = [(a, b) for a, b in tree.query(shapes, predicate="overlaps").T if a < b]
    assert max((shapely.intersection(shapes[a], shapes[b]).area for a, b in pairs), default=0.0) < 1.5
