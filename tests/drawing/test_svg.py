"""The SVG: well-formed, nothing active, hostile words as words, ids of two maps apart."""

import re
import xml.etree.ElementTree as ET

import numpy as np
import pytest
from tests.drawing.deployments import DEPLOYMENTS

from sitrep.drawing.scene import Area, Disc, Group, Lines, Scene, View, text
from sitrep.drawing.svg import svg

SVG = "{http://www.w3.org/2000/svg}"
SQUARE = np.array([(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)], dtype=float)


def root(scene: Scene, title: str = "t", description: str = "d") -> ET.Element:
    return ET.fromstring(svg(scene, title, description))


def test_a_square_is_drawn_from_the_top_in_tenths():
    path = root(Scene(20, 20, items=[Area((SQUARE,), "#123456")])).find(f"{SVG}path")
    assert path.get("d") == "M0 200l100 0 0-100-100 0z"
    assert path.get("fill") == "#123456"


def test_points_closer_than_a_unit_fall_together():
    line = np.array([(0, 0), (0.001, 0.001), (5, 0)])
    assert root(Scene(10, 10, items=[Lines((line,), "#000", 1)])).find(f"{SVG}path").get("d") == "M0 100l50 0"


def test_a_circle_keeps_its_area_within_a_hundredth():
    radius = float(root(Scene(10, 10, items=[Disc(5, 5, 1.2345, "#000")])).find(f"{SVG}circle").get("r"))
    assert (radius / 10 / 1.2345) ** 2 == pytest.approx(1, abs=0.001)


def test_hostile_words_stay_words():
    words = '<script>alert(1)</script>" onload="x'
    tree = root(Scene(10, 10, items=[Group(words, words, (Disc(5, 5, 1, "#000"),))]), words, words)
    assert {element.tag.removeprefix(SVG) for element in tree.iter()} <= {"svg", "title", "desc", "defs", "rect", "g", "circle"}
    assert tree.find(f"{SVG}title").text == tree.find(f"{SVG}g").get("aria-label") == words


def test_a_glyph_is_stored_once_and_used():
    tree = root(Scene(99, 20, items=[text("aaa", 10, 0, 5, "#000", halo="#fff", halo_width=2)]))
    assert len(tree.find(f"{SVG}defs")) == 1
    uses = list(tree.iter(f"{SVG}use"))
    halo, line = tree.find(f"{SVG}g")
    assert len(uses) == 4 and halo.get("href") == f"#{line.get('id')}" and halo.get("stroke") == "#fff"


def test_what_is_drawn_twice_is_stored_once():
    line = np.array([(number, number % 2) for number in range(40)], dtype=float)
    tree = root(Scene(50, 10, items=[Lines((line,), "#fff", 2), Lines((line,), "#000", 1), Area((SQUARE,), "#123456")]))
    stored, = tree.find(f"{SVG}defs")
    assert [(use.get("href"), use.get("stroke")) for use in tree.findall(f"{SVG}use")] == [(f"#{stored.get('id')}", "#fff"), (f"#{stored.get('id')}", "#000")]
    assert len(tree.findall(f"{SVG}path")) == 1


def test_a_view_says_where_it_lies_and_is_cut():
    scene = Scene(20, 30, low=-10, clips={"frame": (SQUARE,)}, items=[View((Disc(5, 5, 1, "#000"),), "frame", 20, 20)])
    outer = root(scene).find(f"{SVG}g")
    assert outer.get("clip-path").endswith("frame)") and outer[0].get("data-view") == "0 0 200 200"


def test_ids_of_two_maps_do_not_meet():
    one, two = (svg(Scene(99, 20, items=[text("a", 10, 0, 5, "#000")]), title, "d").decode() for title in ("one", "two"))
    assert set(re.findall(r'id="([^"]+)"', one)) & set(re.findall(r'id="([^"]+)"', two)) == set()


@pytest.mark.parametrize("name", DEPLOYMENTS)
def test_a_map_is_small_passive_and_well_formed(name, map_of):
    data = map_of(name).svg
    assert len(data) <= 300_000
    tree = ET.fromstring(data)
    assert {element.tag.removeprefix(SVG) for element in tree.iter()} <= {"svg", "title", "desc", "defs", "clipPath", "path", "use", "g", "rect", "circle"}
    assert not [key for element in tree.iter() for key in element.keys() if key.startswith("on")]
    assert all(element.get("href").startswith("#") for element in tree.iter(f"{SVG}use"))
    assert all(np.isfinite(ring).all() for item in map_of(name).scene.flat() for ring in getattr(item, "rings", getattr(item, "lines", ())))
