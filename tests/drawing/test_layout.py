"""Where marks stand: in their country, at their point, behind their border; areas in proportion."""

from itertools import combinations

import numpy as np
import pytest
import shapely
from tests.drawing.deployments import DEPLOYMENTS, force, tables

from sitrep.drawing import layout
from sitrep.drawing.content import read_content
from sitrep.drawing.frame import choose_frame
from sitrep.drawing.ground import Ground
from sitrep.drawing.room import Room

DRAWN = [name for name in DEPLOYMENTS if not name.startswith("nothing")]


def lay(forces, day="2022-02-02", focus=()):
    content = read_content(tables(day, forces))
    frame = choose_frame(content, list(focus))
    ground = Ground(frame, content)
    placed, outside = layout.lay_out(ground, Room(ground), content, frame)
    return placed, outside, ground


@pytest.mark.parametrize("name", DRAWN)
def test_areas_are_in_proportion_to_people(name, parts_of):
    sized = [item for item in parts_of(name).placed if item.mark.has_size]
    per_head = [np.pi * item.inner**2 / item.mark.force["value"] for item in sized]
    assert all(share == pytest.approx(per_head[0], rel=0.01) for share in per_head)


@pytest.mark.parametrize("name", DRAWN)
def test_a_circle_that_needs_no_leader_lies_in_its_country(name, parts_of):
    parts = parts_of(name)
    for item in parts.placed:
        if item.mark.precision == "country" and not item.moved and item.mark.force["place_iso3"] in parts.ground.countries.index:
            assert shapely.buffer(parts.ground.shape(item.mark.force["place_iso3"]), 1.0).contains(shapely.Point(item.x, item.y).buffer(item.radius))


@pytest.mark.parametrize("name", DRAWN)
def test_a_point_stands_at_its_point_or_has_a_leader_to_it(name, parts_of):
    parts = parts_of(name)
    for item in parts.placed:
        spot = parts.frame.point(item.mark.force["lat"], item.mark.force["lon"])
        if item.mark.precision == "point":
            end = item.leader[-1] if item.moved else (item.x, item.y)
            assert end == pytest.approx(spot, abs=0.01)


@pytest.mark.parametrize("name", DRAWN)
def test_marks_neither_overlap_nor_leave_the_frame(name, parts_of):
    parts = parts_of(name)
    assert [(a.mark.id, b.mark.id) for a, b in combinations(parts.placed, 2) if np.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius] == []
    assert all(item.radius <= item.x <= parts.frame.width - item.radius and item.radius <= item.y <= parts.frame.height - item.radius for item in parts.placed)


@pytest.mark.parametrize(("told", "side", "other"), [
    (force("RUS", "about 100,000 troops", "Ukraine's border", "presence", "actual"), "RUS", "UKR"),
    (force("PRK", "70,000 troops", "Korean border", "presence", "actual"), "PRK", "KOR"),
    (force("VEN", "5,700 troops", "Guyana border", "presence", "actual"), "VEN", "GUY"),
    (force("POL", "up to 10,000 troops", "Belarus border", "deployment", "planned"), "POL", "BLR"),
])
def test_a_band_lies_on_the_actor_s_side_along_that_border(told, side, other):
    placed, _, ground = lay([told])
    item = placed[0]
    assert shapely.intersection(item.cut, ground.whole(side)).area == pytest.approx(item.cut.area, rel=1e-6)
    assert shapely.intersection(item.cut, ground.shape(other)).area < 0.01
    border = shapely.multilinestrings([shapely.linestrings(line) for line in ground.border(side, other)])
    assert item.cut.distance(border) < 0.1
    assert ground.shape(side).contains(shapely.Point(item.x, item.y))


def test_a_force_without_a_side_at_the_border_stands_on_the_country_s_own_side():
    side, lines = layout.border_of(lay([force("USA", "900 troops", "Belarus border")])[0][0].mark, lay([force("USA", "900 troops", "Belarus border")])[2])
    assert side == "BLR" and lines


def test_gaza_s_border_is_not_the_west_bank_s():
    placed, _, ground = lay([force("ISR", "about 300,000 troops", "Gaza border", "presence", "actual")])
    assert placed[0].cut.bounds[2] < ground.frame.point(31.5, 34.9)[0]


def test_what_lies_outside_the_focus_is_told_not_drawn():
    placed, outside, _ = lay([force("USA", "9 troops", "Germany"), force("USA", "9 troops", "Japan")], focus=["DEU"])
    assert [item.mark.name for item in placed] == ["Germany"]
    assert [mark.name for mark in outside] == ["Japan"]


def test_a_range_stands_with_its_upper_end():
    placed, _, _ = lay([force("USA", "100-400 troops", "Mali")])
    assert placed[0].radius == pytest.approx(2 * placed[0].inner)


def test_a_force_of_an_area_may_stand_beside_another_without_a_leader():
    placed, _, _ = lay([force("USA", "2 destroyers", "Red Sea"), force("GBR", "1 destroyer", "Red Sea")])
    assert [item.moved for item in placed] == [False, False]
