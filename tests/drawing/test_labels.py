"""Labels: blocks, places beside a mark, and the check that finds every overlap."""

from types import SimpleNamespace

import numpy as np
import pytest
from tests.drawing.deployments import DEPLOYMENTS

from sitrep.drawing import labels
from sitrep.drawing.labels import Block, Label, Line
from sitrep.drawing.placed import Placed
from sitrep.drawing.room import Room

BLOCK = Block((Line("Poland", 10, "bold", "#000"), Line("about 2,000", 8, "regular", "#000")))


def mark(x: float, y: float, radius: float, key: str = "m", arrow=None) -> Placed:
    return Placed(SimpleNamespace(id=key), x, y, radius, (x, y), arrow=arrow)


def test_a_block_is_as_wide_as_its_widest_line():
    assert BLOCK.width == max(Block((line,)).width for line in BLOCK.lines)
    assert BLOCK.height > Block(BLOCK.lines[:1]).height + 8


def test_lines_stand_in_their_box():
    texts = BLOCK.at((100, 50, 100 + BLOCK.width, 50 + BLOCK.height), 1.0)
    assert [round(text.x + text.run.width * text.size, 3) for text in texts] == [round(100 + BLOCK.width, 3)] * 2
    assert texts[0].y > texts[1].y > 50


def test_places_around_a_circle_do_not_touch_it():
    for _, box, _ in labels.around(100, 100, 20, BLOCK):
        gap = np.hypot(100 - np.clip(100, box[0], box[2]), 100 - np.clip(100, box[1], box[3]))
        assert gap >= 20 * 0.75


@pytest.mark.parametrize(("one", "other", "fault"), [
    ((10, 10, 50, 20), (40, 15, 80, 25), "the labels of a and b overlap"), ((480, 10, 520, 20), (10, 40, 50, 50), "the label of a leaves the frame"),
    ((95, 95, 150, 105), (10, 40, 50, 50), "the label of a lies on the mark of m"), ((200, 195, 250, 205), (10, 40, 50, 50), "the label of a lies on the arrow of m"),
])
def test_a_fault_is_found(one, other, fault, parts_of):
    room = Room(parts_of("island").ground)
    item = mark(100, 100, 10, arrow=np.array([(230.0, 150.0), (230.0, 200.0), (230.0, 250.0)]))
    assert labels.faults([Label("a", one, ()), Label("b", other, ())], [item], room) == [fault]


def test_marks_that_overlap_or_leave_are_found(parts_of):
    room = Room(parts_of("island").ground)
    assert labels.faults([], [mark(100, 100, 10, "a"), mark(115, 100, 10, "b"), mark(5, 100, 10, "c")], room) == ["the marks of a and b overlap", "the mark of c leaves the frame"]


def test_a_label_without_room_is_told(parts_of):
    parts = parts_of("kosovo")
    room = Room(parts.ground)
    room.take((0, 0, room.width, room.height), "all")
    points = [item for item in parts.placed if item.mark.precision == "point"]
    assert labels.label_marks(points, room) == ([], [item.mark for item in points])


@pytest.mark.parametrize("name", DEPLOYMENTS)
def test_no_overlap_in_any_deployment(name, parts_of):
    parts = parts_of(name)
    assert labels.faults([*parts.labels, *parts.names.labels], parts.placed, parts.room) == []


@pytest.mark.parametrize("name", DEPLOYMENTS)
def test_every_mark_has_its_label(name, parts_of):
    parts = parts_of(name)
    assert [made.name for made in parts.labels] == [item.mark.id for item in parts.placed]


def test_a_far_origin_is_named_where_it_comes_in(parts_of):
    parts = parts_of("origin_outside")
    made, spots = labels.label_starts(parts.placed, Room(parts.ground))
    assert sorted(label.name for label in made) == ["origin Fort Bragg", "origin Salisbury"]
    assert spots == []
