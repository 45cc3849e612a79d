"""How marks look: the outline inside the true area, each state in its own way."""

import numpy as np
import pytest
from tests.drawing.deployments import force, tables

from sitrep.drawing import marks
from sitrep.drawing.content import read_content
from sitrep.drawing.scene import Area, Disc, Group, Lines
from sitrep.drawing.style import BLUE, PAPER


def mark(said: str, **how):
    return read_content(tables("2022-02-02", [force("USA", said, "Mali", **how)])).marks[0]


@pytest.mark.parametrize("status", ["planned", "possible"])
@pytest.mark.parametrize("radius", [1.5, 5.0, 30.0])
def test_an_outlined_circle_is_as_large_as_its_number(status, radius):
    drawn = marks.circle(0, 0, radius, BLUE, status)
    assert drawn.radius + drawn.width / 2 == pytest.approx(radius)
    assert drawn.fill == BLUE.light and bool(drawn.dash) == (status == "possible")


def test_a_force_that_is_there_is_full():
    drawn = marks.circle(0, 0, 9, BLUE, "actual")
    assert (drawn.radius, drawn.fill, drawn.stroke) == (9, BLUE.mark, PAPER)


def test_a_range_has_a_broken_ring_at_its_upper_end():
    inner, ring = marks.sign(mark("100-400 troops", status="actual"), 0, 0, 5, 10)
    assert inner.radius == 5 and (ring.radius, ring.fill, bool(ring.dash)) == (10, "", True)


def test_a_small_circle_is_ringed_to_be_found():
    assert [thing.radius for thing in marks.sign(mark("10 troops", status="actual"), 0, 0, 1.0, 1.0)] == [1.0, 2.8]


@pytest.mark.parametrize("said", ["3 tanks", "2 battalions", ""])
def test_what_has_no_number_of_people_is_a_square(said):
    things = marks.sign(mark(said), 0, 0, 5.2)
    assert [type(thing) for thing in things] == [Area] and len(things[0].rings[0]) == 5


def test_a_denial_is_struck_through():
    things = marks.sign(mark("", status="denied"), 0, 0, 5.2)
    assert [type(thing) for thing in things] == [Disc, Disc, Lines]


def test_each_mark_is_a_group_that_says_what_it_is(map_of):
    groups = [item for item in map_of("syria").scene.items[0].items if isinstance(item, Group)]
    assert [group.title for group in groups][:2] == ["about 2,000 US troops in Syria", "about 7,500 Russian troops from Syria (possible)"]
    assert [group.key for group in groups] == [said["force_id"] for said in map_of("syria").marks]


def test_a_dot_marks_a_point_and_nothing_else(parts_of):
    for item in parts_of("syria").placed:
        dots = [thing for thing in marks._things(item) if isinstance(thing, Disc) and thing.radius <= marks.PIP and np.hypot(thing.x - item.x, thing.y - item.y) < 1e-6]
        assert bool(dots) == (item.mark.precision == "point")
