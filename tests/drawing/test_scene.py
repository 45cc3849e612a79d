"""Things of a picture: rings and strokes out of geometries, anchored text."""

import pytest
import shapely

from sitrep.drawing import scene


def test_rings_of_a_polygon_with_a_hole_are_two():
    shape = shapely.Polygon([(0, 0), (9, 0), (9, 9), (0, 9)], [[(3, 3), (6, 3), (6, 6)]])
    assert [len(ring) for ring in scene.rings_of(shape)] == [5, 4]


def test_lines_and_points_of_a_collection_are_no_rings():
    mixed = shapely.GeometryCollection([shapely.Point(0, 0), shapely.LineString([(0, 0), (1, 1)]), shapely.box(0, 0, 1, 1)])
    assert len(scene.rings_of(mixed)) == 1
    assert len(scene.strokes_of(mixed)) == 1


@pytest.mark.parametrize("anchor", [0.0, 0.5, 1.0])
def test_text_stands_at_its_anchor(anchor):
    made = scene.text("Poland", 10, 100, 0, "#000", anchor=anchor)
    assert made.x + anchor * made.run.width * 10 == pytest.approx(100)


def test_lines_of_a_paragraph_stand_one_leading_apart():
    first, second = scene.paragraph(["one", "two"], 10, 1.2, 0, 50, "#000")
    assert first.y - second.y == pytest.approx(12)


def test_a_group_is_opened_for_backends_without_groups():
    disc = scene.Disc(0, 0, 1, "#000")
    assert list(scene.Scene(10, 10, items=[scene.Group("k", "t", (disc, disc)), disc]).flat()) == [disc, disc, disc]
