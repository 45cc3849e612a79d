"""More forces than a page has room for: the weightiest are drawn, the others named."""

import pytest
from tests.drawing.deployments import COLOMBIA, DEPLOYMENTS, force, tables

from sitrep.drawing import draw_map, plan
from sitrep.drawing.content import read_content
from sitrep.drawing.frame import choose_frame
from sitrep.drawing.ground import Ground


def test_of_very_many_forces_the_greatest_are_drawn():
    many = [force("COL", f"{100 * (n + 1)} soldiers", name, "deployment", "actual") for n, name in enumerate([*COLOMBIA, *COLOMBIA, *COLOMBIA])]
    drawn = draw_map(tables("2022-02-02", many))
    left = [row for row in drawn.unplaced if row["reason"] == "there is no room for it on this map"]
    assert len(drawn.marks) <= plan.MOST_MARKS and len(drawn.marks) + len(left) == 45
    assert drawn.marks[-1]["label"].startswith("4,500")
    assert "Left out for want of room" in drawn.note and "and 7 more" in drawn.note or len(left) != 15


def test_one_place_with_twelve_forces_is_drawn_without_overlap():
    drawn = draw_map(tables("2022-02-02", [force(code, f"{900 + n} troops", "Camp Bondsteel", "presence", "actual") for n, code in enumerate("USA GBR DEU FRA ITA TUR POL HUN AUT CHE GRC ROU".split())]))
    assert len(drawn.marks) + len(drawn.unplaced) == 12 and len(drawn.marks) >= 6


@pytest.mark.parametrize("name", DEPLOYMENTS)
def test_nothing_is_left_out_where_there_is_room(name, parts_of):
    assert parts_of(name).crowded == []


def test_a_crowded_mark_leaves_the_content(monkeypatch):
    monkeypatch.setattr(plan, "MOST_MARKS", 2)
    content = read_content(DEPLOYMENTS["sahel"])
    frame = choose_frame(content, [])
    made = plan.make_plan(content, frame, Ground(frame, content))
    assert sorted(mark.force["value"] for mark in content.marks) == [1100.0, 2400.0]
    assert len(made.crowded) == 4 and len(made.placed) == 2
