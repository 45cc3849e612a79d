"""Arrows: for what moves, from a named origin or from nowhere, ending at the mark."""

import numpy as np
import pytest
from tests.drawing.deployments import force, tables

from sitrep.drawing import layout
from sitrep.drawing.content import read_content
from sitrep.drawing.frame import choose_frame
from sitrep.drawing.ground import Ground
from sitrep.drawing.room import Room


def placed_of(*forces):
    content = read_content(tables("2022-02-02", list(forces)))
    frame = choose_frame(content, [])
    ground = Ground(frame, content)
    return layout.lay_out(ground, Room(ground), content, frame)[0]


@pytest.mark.parametrize("told", [force("USA", "9 troops", "Mali", "presence", "actual"), force("USA", "", "Ukraine", status="denied"), force("MLI", "9 troops", "Mali"), force("", "9 troops", "Mali"), force("NATO", "9 troops", "Mali")])
def test_no_arrow_where_nothing_moves_or_nobody_knows_from_where(told):
    assert placed_of(told)[0].arrow is None


def test_a_deployment_without_a_named_origin_has_a_short_faded_arrow_from_home():
    item = placed_of(force("USA", "2,000 troops", "Germany"))[0]
    assert item.faded and item.from_edge is None
    assert np.hypot(*(item.arrow[-1] - (item.x, item.y))) == pytest.approx(item.radius + 3.5, abs=0.1)
    assert np.hypot(*(item.arrow[0] - item.arrow[-1])) < 80
    assert item.arrow[0][0] < item.x


def test_a_withdrawal_points_away():
    item = placed_of(force("FRA", "2,400 troops", "Mali", "withdrawal", "planned"))[0]
    assert np.hypot(*(item.arrow[0] - (item.x, item.y))) == pytest.approx(item.radius + 3.5, abs=0.1)
    assert item.arrow[-1][1] > item.y


def test_an_origin_in_view_is_where_the_arrow_starts():
    items = placed_of(force("USA", "9 troops", "Ādaži", start="Tapa"), force("USA", "9 troops", "Tapa", "presence", "actual"))
    assert not items[0].faded and items[0].from_edge is None
    assert items[0].arrow[0] == pytest.approx((items[1].x, items[1].y), abs=1.0)


def test_an_origin_far_off_comes_in_over_the_edge():
    item = placed_of(force("USA", "700 troops", "Ādaži", start="Fort Bragg"))[0]
    assert item.from_edge is not None
    assert min(item.from_edge[0], item.from_edge[1]) < 12
