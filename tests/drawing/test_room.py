"""Room on the page: what is taken and what lies beneath."""

import numpy as np
import pytest

from sitrep.drawing.room import Room
from sitrep.drawing.style import SEA


@pytest.fixture
def room(parts_of):
    return Room(parts_of("island").ground)


def test_boxes_and_circles_take_room(room):
    room.take((10, 10, 20, 20), "box")
    room.take_disc(50, 50, 10, "disc")
    assert room.under((15, 15, 60, 60)) == ["box", "disc"]
    assert not room.clear((41, 49, 45, 51), 0)
    assert room.clear((41, 41, 42, 42), 0) and room.clear((15, 15, 18, 18), 0, but="box")


def test_a_circle_is_clear_of_boxes_and_circles_or_not(room):
    room.take((10, 10, 20, 20), "box")
    room.take_disc(50, 50, 10, "disc")
    assert room.clear_disc(30, 15, 9.9) and not room.clear_disc(30, 15, 10.1)
    assert room.clear_disc(65, 50, 4.9) and not room.clear_disc(65, 50, 5.1)
    assert room.clear_disc(50, 50, 5, but="disc")


def test_a_line_takes_the_room_along_it(room):
    room.take_line(np.array([(10.0, 10.0), (90.0, 50.0)]), 2, "line")
    assert room.under((48, 28, 52, 32)) and not room.under((48, 44, 52, 48))


def test_many_rows_are_kept(room):
    for number in range(500):
        room.take((number, 0, number + 0.5, 1), str(number))
    assert room.under((399.9, 0, 400.4, 1)) == ["400"]


def test_the_ground_under_a_box(room, parts_of):
    frame = parts_of("island").frame
    land, sea = frame.point(35.0, 33.1), frame.point(34.2, 32.0)
    assert (room.code_at(*land), room.code_at(*sea)) == ("CYP", "")
    assert room.share("CYP", (land[0] - 2, land[1] - 2, land[0] + 2, land[1] + 2)) == 1.0
    assert room.share("", (sea[0] - 9, sea[1] - 4, sea[0] + 9, sea[1] + 4)) == 1.0
    assert room.halo((sea[0] - 9, sea[1] - 4, sea[0] + 9, sea[1] + 4)) == SEA


def test_crossings_count_coast_under_a_box(room, parts_of):
    coast = parts_of("island").ground.strokes["coast"][0]
    x, y = coast[len(coast) // 2]
    assert room.crossings((x - 5, y - 5, x + 5, y + 5)) > 3


def test_inside_keeps_a_margin(room):
    assert room.inside((4, 4, 20, 20)) and not room.inside((2, 4, 20, 20)) and not room.inside((4, 4, room.width - 2, 20))
