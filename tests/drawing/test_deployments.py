"""Maps of deployments all over the world: what must hold of every picture, whatever it shows."""

import json
import math
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import shapely

from sitrep import schema
from sitrep.drawing import draw_map
from sitrep.drawing.content import read_content
from sitrep.drawing.frame import choose_frame
from sitrep.drawing.ground import Ground
from sitrep.drawing.layout import border_of, lay_out
from sitrep.drawing.room import Room
from sitrep.drawing.scene import Disc, Group, Lines, Text
from sitrep.drawing.style import PAPER
from tests.drawing.deployments import DEPLOYMENTS

ROOT = Path(__file__).resolve().parents[2]
SVG_AT_MOST = 400_000
WITHOUT_MARKS = {"nothing_placed", "nothing_at_all"}


@pytest.fixture(scope="module", params=DEPLOYMENTS)
def name(request):
    return request.param


@pytest.fixture(scope="module")
def tables(name):
    return DEPLOYMENTS[name]


@pytest.fixture(scope="module")
def drawn(tables):
    """The map; drawing raises DrawingError where labels or marks overlap or leave the frame."""
    return draw_map(tables)


@pytest.fixture(scope="module")
def laid(tables):
    """(ground, marks on the page)."""
    content = read_content(tables)
    frame = choose_frame(content, [])
    ground = Ground(frame, content)
    return ground, lay_out(ground, Room(ground), content, frame)[0]


def circles(drawn):
    """force_id → radius of the circle that stands for the force, its outline included."""
    found = {}
    for group in drawn.scene.items[0].items:
        discs = [item for item in group.items if isinstance(item, Disc) and item.fill] if isinstance(group, Group) else []
        if discs:
            found[group.key] = max(disc.radius + (disc.width / 2 if disc.stroke not in ("", PAPER) else 0) for disc in discs)
    return found


def test_tables_are_sound(tables):
    assert {name: schema.faults(name, table) for name, table in tables.items()} == dict.fromkeys(schema.TABLES, [])


def test_every_force_is_marked_or_listed_with_a_reason(drawn, tables):
    told = [mark["force_id"] for mark in drawn.marks] + [row["force_id"] for row in drawn.unplaced]
    assert sorted(told) == sorted(tables["forces"]["force_id"])
    assert all(row["reason"] for row in drawn.unplaced)


def test_only_what_has_no_place_goes_unmarked(drawn, name):
    assert bool(drawn.marks) == (name not in WITHOUT_MARKS)
    assert name in WITHOUT_MARKS or drawn.unplaced == []


def test_a_mark_names_the_rows_it_rests_on(drawn, tables):
    figures, statements = set(tables["figures"]["figure_id"]), set(tables["statements"]["statement_id"])
    for mark in drawn.marks:
        assert mark["figure_ids"] or mark["statement_ids"]
        assert set(mark["figure_ids"]) <= figures and set(mark["statement_ids"]) <= statements


def test_areas_are_in_proportion(drawn, tables):
    people = {row["force_id"]: row["value"] for row in schema.records(tables["forces"]) if row["dimension"] == "people" and row["status"] != "denied"}
    radii = {key: radius for key, radius in circles(drawn).items() if key in people}
    assert set(radii) == {mark["force_id"] for mark in drawn.marks} & set(people)
    areas = np.array([math.pi * radii[key] ** 2 / people[key] for key in sorted(radii)])
    assert np.allclose(areas, areas[:1], rtol=0.01)


def test_a_circle_known_by_its_country_lies_inside_it(laid):
    ground, placed = laid
    for item in placed:
        if item.mark.precision == "country" and not item.moved:
            land = ground.shape(item.mark.force["place_iso3"])
            assert shapely.Point(item.x, item.y).buffer(item.radius).difference(land).area < 0.02 * math.pi * item.radius**2


def test_a_mark_moved_aside_points_to_its_place(laid):
    ground, placed = laid
    for item in placed:
        if item.moved and item.mark.precision == "country":
            assert ground.shape(item.mark.force["place_iso3"]).distance(shapely.Point(item.anchor)) < 1
        elif item.moved and item.mark.precision == "point":
            assert np.allclose(item.anchor, ground.frame.point(item.mark.force["lat"], item.mark.force["lon"]))


def test_a_point_is_where_its_coordinates_say(laid):
    ground, placed = laid
    for item in placed:
        if item.mark.precision == "point" and not item.moved:
            assert np.allclose((item.x, item.y), ground.frame.point(item.mark.force["lat"], item.mark.force["lon"]))


def test_a_band_lies_on_the_side_of_its_force(laid):
    ground, placed = laid
    for item in placed:
        if item.cut is not None:
            side, _ = border_of(item.mark, ground)
            assert side == item.mark.force["actor"]
            assert item.cut.difference(ground.whole(side)).area < 0.01 * item.cut.area
            assert ground.shape(side).covers(shapely.Point(item.x, item.y))


def test_marks_stay_apart_and_in_the_frame(laid):
    ground, placed = laid
    for number, one in enumerate(placed):
        assert one.radius <= one.x <= ground.frame.width - one.radius and one.radius <= one.y <= ground.frame.height - one.radius
        for other in placed[number + 1 :]:
            assert math.hypot(one.x - other.x, one.y - other.y) >= one.radius + other.radius


def test_no_text_leaves_the_picture(drawn):
    low = getattr(drawn.scene, "low", 0.0)
    for item in drawn.scene.flat():
        if isinstance(item, Text):
            assert -0.5 <= item.x and item.x + item.run.width * item.size <= drawn.scene.width + 0.5, item.run.text
            assert low <= item.y <= low + drawn.scene.height


def test_the_svg_is_small_and_plain(drawn):
    text = drawn.svg.decode()
    assert len(drawn.svg) <= SVG_AT_MOST
    assert not re.search(r"<script|<image|<foreignObject|\son\w+=|href=\"(?!#)|nan|inf\b", text, re.IGNORECASE)


def test_each_marked_force_is_a_group_of_the_svg(drawn):
    text = drawn.svg.decode()
    assert all(mark["force_id"] in text for mark in drawn.marks)


def test_the_words_say_what_is_marked(drawn, tables):
    assert drawn.title and drawn.alt.startswith("Map of ") and drawn.note
    for value in tables["forces"]["value"].dropna():
        if value >= 1000 and not tables["figures"]["vague"].any():
            assert f"{value:,.0f}" in drawn.alt


FILES = ("map.svg", "map.png", "map.pdf", "map.json")
DRAW = """
import hashlib, os, pathlib, sys
from sitrep.drawing import draw_map
from tests.drawing.deployments import DEPLOYMENTS
for name in ("kosovo", "korea", "antimeridian", "origin_outside", "worldwide", "hostile", "nothing_at_all"):
    folder = pathlib.Path(sys.argv[1]) / name
    draw_map(DEPLOYMENTS[name]).save(folder)
    print(name, *(hashlib.sha256((folder / file).read_bytes()).hexdigest() for file in sys.argv[2:]))
"""
ONE = """
import os
from tests.drawing.deployments import DEPLOYMENTS
from sitrep.drawing import draw_map
drawn = draw_map(DEPLOYMENTS["ukraine_2023"])
drawn.svg, drawn.png
print(sum(os.times()[:2]))
"""


def python(code, *arguments, seed="0", config=None):
    """What a fresh interpreter prints."""
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)} | ({"MPLCONFIGDIR": str(config)} if config else {})
    return subprocess.run([sys.executable, "-c", code, *map(str, arguments)], cwd=ROOT, env=environment, check=True, capture_output=True, text=True).stdout


def test_files_are_the_same_under_another_hash_seed_and_a_fresh_cache(tmp_path):
    runs = [python(DRAW, tmp_path / seed, *FILES, seed=seed, config=tmp_path / f"config{seed}") for seed in ("1", "2")]
    assert runs[0].splitlines() == runs[1].splitlines()
    assert set(json.loads((tmp_path / "1" / "korea" / "map.json").read_text(encoding="utf-8"))) >= {"title", "subtitle", "alt", "note", "marks", "unplaced"}


def test_a_map_takes_few_seconds_from_a_cold_start():
    assert min(float(python(ONE)) for _ in range(2)) < 2.5


def test_hostile_text_stays_text():
    drawn = draw_map(DEPLOYMENTS["hostile"])
    text = drawn.svg.decode()
    assert "<script" not in text and "<b>" not in text and "\u202e" not in text + drawn.note
    assert "&lt;b&gt;" in text


def test_disputed_lines_are_dashed_where_they_are_in_view():
    for name in ("kosovo", "korea", "ukraine_2023"):
        assert [item for item in draw_map(DEPLOYMENTS[name]).scene.flat() if isinstance(item, Lines) and item.dash and item.lines]
