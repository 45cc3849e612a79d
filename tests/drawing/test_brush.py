"""Bands and arrows as shapes."""

import numpy as np
import pytest
import shapely

from sitrep.drawing import brush

BOX = shapely.box(0, 0, 200, 100)
BORDER = np.array([(x, 50 + 3 * np.sin(x / 9)) for x in range(20, 181, 2)], dtype=float)
NORTH = shapely.Polygon([(0, 50), *BORDER.tolist(), (200, 50), (200, 100), (0, 100)])


def test_a_band_lies_on_its_side_and_touches_the_border():
    pieces, cut, border = brush.band([BORDER], NORTH, BOX, "#c00", "clip")
    assert shapely.difference(cut, shapely.buffer(NORTH, 1e-6)).is_empty
    assert cut.distance(border) < 0.01
    assert len(pieces) == brush.STEPS and {piece.clip for piece in pieces} == {"clip"}


def test_a_band_tapers_to_its_ends():
    _, cut, _ = brush.band([BORDER], NORTH, BOX, "#c00", "clip")
    tall = [shapely.intersection(cut, shapely.box(x - 1, 0, x + 1, 100)).bounds for x in (24, 100, 176)]
    heights = [high - low for _, low, _, high in tall]
    assert heights[1] > 1.6 * heights[0] and heights[1] > 1.6 * heights[2]


def test_the_far_shore_of_a_bay_is_not_painted():
    bay = shapely.difference(NORTH, shapely.box(0, 56, 200, 60))
    _, cut, _ = brush.band([BORDER], bay, BOX, "#c00", "clip")
    assert cut.bounds[3] <= 56.01


def test_short_scraps_of_a_border_do_not_count():
    scrap = np.array([(0.0, 0.0), (1.0, 0.0)])
    assert len(brush.longest([BORDER, scrap])) == 1


def test_a_curve_runs_from_start_to_end():
    line = brush.curve(np.array([0.0, 0.0]), np.array([100.0, 0.0]), 0.1)
    assert line[0] == pytest.approx([0, 0]) and line[-1] == pytest.approx([100, 0])
    assert line[:, 1].max() == pytest.approx(5.0, abs=0.1)


@pytest.mark.parametrize("faded", [True, False])
def test_an_arrow_ends_at_its_tip(faded):
    line = brush.curve(np.array([0.0, 0.0]), np.array([60.0, 0.0]), 0.0)
    pieces = brush.arrow(line, "#000", faded)
    assert max(piece.rings[0][:, 0].max() for piece in pieces) == pytest.approx(60)
    assert (pieces[0].opacity < 1) == faded and pieces[-1].opacity == 1
    assert max(np.abs(piece.rings[0][:, 1]).max() for piece in pieces) == pytest.approx(brush.HEAD_WIDTH / 2)
