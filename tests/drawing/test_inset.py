"""The globe: what faces the reader, and where it is used."""

import numpy as np
import pytest

from sitrep.drawing import inset
from sitrep.drawing.inset import LEAST_OUTLINE, LOCATOR_RADIUS, RADIUS, Globe
from sitrep.drawing.room import Room
from sitrep.drawing.scene import Disc


def test_the_centre_is_in_the_middle_and_the_far_side_on_the_rim():
    points, front = Globe(50, 10, 100, 100).project(np.array([10, -150, 100]), np.array([50, -30, 50]))
    assert points[0] == pytest.approx([100, 100])
    assert front.tolist() == [True, False, True]
    assert np.hypot(*(points[1] - 100)) == pytest.approx(RADIUS, rel=1e-6)
    assert points[2][0] > 100


def test_north_is_up():
    points, _ = Globe(0, 0, 0, 0).project(np.array([0.0]), np.array([30.0]))
    assert points[0] == pytest.approx([0, RADIUS / 2])


def test_a_globe_is_drawn_for_far_origins_and_close_frames_only(parts_of):
    far, close, wide = parts_of("origin_outside"), parts_of("kosovo"), parts_of("ukraine_2023")
    radii = [max(thing.radius for thing in inset.draw_inset(parts.placed, Room(parts.ground), parts.frame) if isinstance(thing, Disc)) for parts in (far, close)]
    assert radii == [RADIUS + 1.5, LOCATOR_RADIUS + 1.5]
    assert inset.draw_inset(wide.placed, Room(wide.ground), wide.frame) == []


def test_a_frame_too_small_to_see_is_a_square_on_the_globe(parts_of):
    parts = parts_of("five_kilometres")
    outline = inset.draw_inset(parts.placed, Room(parts.ground), parts.frame)[4].rings[0]
    assert np.ptp(outline, axis=0) == pytest.approx([LEAST_OUTLINE, LEAST_OUTLINE])


def test_a_globe_that_finds_no_corner_is_left_out(parts_of):
    parts = parts_of("origin_outside")
    room = Room(parts.ground)
    room.take((0, 0, room.width, room.height), "all")
    assert inset.draw_inset(parts.placed, room, parts.frame) == []
