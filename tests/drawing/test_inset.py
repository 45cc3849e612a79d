"""The globe: what faces the reader, and where it is used."""

import numpy as np
import pytest

from sitrep.drawing import inset
from sitrep.drawing.inset import RADIUS, Globe
from sitrep.drawing.room import Room


def test_the_centre_is_in_the_middle_and_the_far_side_on_the_rim():
    points, front = Globe(50, 10, 100, 100).project(np.array([10, -150, 100]), np.array([50, -30, 50]))
    assert points[0] == pytest.approx([100, 100])
    assert front.tolist() == [True, False, True]
    assert np.hypot(*(points[1] - 100)) == pytest.approx(RADIUS, rel=1e-6)
    assert points[2][0] > 100


def test_north_is_up():
    points, _ = Globe(0, 0, 0, 0).project(np.array([0.0]), np.array([30.0]))
    assert points[0] == pytest.approx([0, RADIUS / 2])


def test_a_globe_is_drawn_for_far_origins_only(parts_of):
    far, near = parts_of("origin_outside"), parts_of("small_countries")
    assert inset.draw_inset(far.placed, Room(far.ground), far.frame)
    assert inset.draw_inset(near.placed, Room(near.ground), near.frame) == []


def test_a_globe_that_finds_no_corner_is_left_out(parts_of):
    parts = parts_of("origin_outside")
    room = Room(parts.ground)
    room.take((0, 0, room.width, room.height), "all")
    assert inset.draw_inset(parts.placed, room, parts.frame) == []
