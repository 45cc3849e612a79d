"""Key, scale bar, title and note: only what is on the map, and true."""

import pytest
from tests.drawing.deployments import DEPLOYMENTS

from sitrep.drawing import furniture
from sitrep.drawing.frame import GEOD
from sitrep.drawing.room import Room
from sitrep.drawing.scene import Scene, Text
from sitrep.drawing.style import GREY


def words(parts) -> list[str]:
    return [entry.words for entry in furniture.key(parts.ground, parts.content, parts.placed, parts.names)]


@pytest.mark.parametrize(("name", "expected"), [
    ("fifteen_places", ["Forces there", "At the place named", "Disputed boundary"][:2]),
    ("one_denial", ["Denied or ruled out", "Annexed by Russia in 2014", "Disputed boundary", "Ceasefire line or claim"]),
    ("small_countries", ["Forces there", "Planned", "Destination", "Country with, or to receive, US forces", "Other NATO member"]),
    ("russia_wide", ["Planned", "Annexed by Russia in 2014", "Disputed boundary"]),
])
def test_the_key_holds_what_the_map_shows(name, expected, parts_of):
    assert words(parts_of(name)) == expected


@pytest.mark.parametrize("name", ["kosovo", "sahel", "high_north", "five_kilometres"])
def test_a_scale_bar_is_as_long_as_it_says(name, parts_of):
    parts = parts_of(name)
    scene = Scene(parts.frame.width, parts.frame.height)
    furniture.scale_bar(scene, Room(parts.ground), parts.frame)
    bar, texts = scene.items[0], [item for item in scene.items if isinstance(item, Text)]
    kilometres = float(texts[0].run.text.removesuffix(" km").replace(",", ""))
    (left, y), (right, _) = bar.lines[0][0], bar.lines[2][0]
    lat, lon = parts.frame.degrees(left, y)
    lat2, lon2 = parts.frame.degrees(right, y)
    assert GEOD.inv(lon, lat, lon2, lat2)[2] / 1000 == pytest.approx(kilometres, rel=0.005)


def test_the_world_has_no_scale_bar(parts_of):
    parts = parts_of("worldwide")
    assert furniture.scale_bar(Scene(1, 1), Room(parts.ground), parts.frame) is None


@pytest.mark.parametrize("name", DEPLOYMENTS)
def test_nothing_around_the_map_leaves_the_page(name, map_of):
    scene = map_of(name).scene
    for item in scene.flat():
        if isinstance(item, Text):
            assert -0.1 <= item.x and item.x + item.run.width * item.size <= scene.width + 1.0
            assert scene.low <= item.y <= scene.low + scene.height


def test_a_long_title_is_broken_and_kept_whole():
    scene = Scene(510, 300)
    height = furniture.head(scene, type("F", (), {"height": 300})(), "word " * 40 + "end", "")
    lines = [item.run.text for item in scene.items]
    assert " ".join(lines) == "word " * 40 + "end" and len(lines) > 2 and height > 40


def test_signs_of_the_key_take_no_side_s_colour_where_several_sides_are_shown(parts_of):
    def colours(name):
        parts = parts_of(name)
        signs = [entry for entry in furniture.key(parts.ground, parts.content, parts.placed, parts.names) if entry.words in ("Forces there", "Planned")]
        return len(parts.content.sides), {disc.fill if entry.words == "Forces there" else disc.stroke for entry in signs for disc in entry.things}

    assert colours("sahel")[0] > 1 and colours("sahel")[1] == {GREY.mark}
    assert colours("fifteen_places") == (1, {parts_of("fifteen_places").content.sides[0].colours.mark})
