"""The finished map: its files, its words for the briefing, the same bytes again."""

import hashlib
import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest
import shapely
from tests.drawing.deployments import DEPLOYMENTS, force, tables

from sitrep.drawing import draw_map, maps
from sitrep.drawing.style import PHONE
from sitrep.errors import DrawingError, ParameterError

ROOT = __import__("pathlib").Path(__file__).resolve().parents[2]
SVG = "{http://www.w3.org/2000/svg}"
AGAIN = """
import hashlib, sys
from sitrep.drawing import draw_map
from tests.drawing.deployments import DEPLOYMENTS
drawn = draw_map(DEPLOYMENTS[sys.argv[1]])
print(*(hashlib.sha256(data).hexdigest() for data in (drawn.svg, drawn.png, drawn.pdf, drawn.page, drawn.phone)))
"""


def test_saving_writes_the_picture_and_its_editions(map_of, tmp_path):
    map_of("kosovo").save(tmp_path / "new" / "figures")
    written = {path.name: path.read_bytes() for path in (tmp_path / "new" / "figures").iterdir()}
    assert sorted(written) == ["map.json", "map.pdf", "map.png", "map.svg", "map_page.svg", "map_phone.svg"]
    assert written["map.png"].startswith(b"\x89PNG") and written["map.pdf"].startswith(b"%PDF") and written["map.svg"].startswith(b"<svg")
    said = json.loads(written["map.json"])
    assert sorted(said) == ["alt", "marks", "note", "subtitle", "title", "unplaced"]
    assert said["marks"][0] == {
        "figure_ids": ["000000000000"], "force_id": "f000000000000", "label": "≈4,500 NATO troops", "place": "Kosovo", "place_iso3": "XKX", "precision": "country",
        "says": "about 4,500 NATO troops in Kosovo", "statement_ids": [], "status": "actual",
    }
    assert written["map.json"].decode() == json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def test_the_editions_for_a_page_have_no_title_and_the_same_marks(map_of):
    drawn = map_of("kosovo")
    whole, page, phone = (ET.fromstring(data) for data in (drawn.svg, drawn.page, drawn.phone))
    assert [float(tree.get("width").removesuffix("pt")) for tree in (whole, page, phone)] == [510.0, 510.0, 270.0]
    assert float(page.get("height").removesuffix("pt")) < float(whole.get("height").removesuffix("pt")) - 40
    keys = [sorted(group.get("data-key") for group in tree.iter(f"{SVG}g") if group.get("data-key")) for tree in (whole, page, phone)]
    assert keys[0] == keys[1] == keys[2] == sorted(mark["force_id"] for mark in drawn.marks)
    assert len(page.findall(f".//{SVG}g[@data-view]")) == len(phone.findall(f".//{SVG}g[@data-view]")) == 1


def test_a_map_that_finds_no_room_on_a_phone_has_no_edition_for_it(monkeypatch, tmp_path):
    drawn = draw_map(DEPLOYMENTS["kosovo"])

    def full(*_):
        raise DrawingError("map", "“a” lies on “b”", "labels clear of one another", "Narrow it.")

    monkeypatch.setattr(maps, "_lay", full)
    (tmp_path / "map_phone.svg").write_text("of an earlier run")
    drawn.save(tmp_path)
    assert drawn.phone == b"" and not (tmp_path / "map_phone.svg").exists() and (tmp_path / "map_page.svg").exists()


def test_on_a_phone_a_circle_stays_on_its_side_of_the_border():
    content = [force("USA", "about 2,000 troops", "Germany"), force("RUS", "about 100,000 troops", "Ukraine's border", "presence", "actual")]
    laid = maps._lay(tables("2022-02-02", content), ["POL", "ROU", "UKR"], "de jure", PHONE)
    circle = next(item for item in laid.plan.placed if item.cut is not None)
    assert laid.ground.shape("RUS").contains(shapely.Point(circle.x, circle.y))


def test_what_is_not_marked_is_listed_with_its_reason(map_of):
    assert [(row["figure_ids"], row["reason"]) for row in map_of("nothing_placed").unplaced] == [
        (["000000000000"], "no place is stated for it"), (["000000000001"], "its place spans several countries"), (["000000000002"], "its place is not in the gazetteer"),
    ]


def test_a_force_outside_the_focus_is_listed():
    drawn = draw_map(tables("2022-02-02", [force("USA", "9 troops", "Germany"), force("USA", "8 troops", "Japan")]), focus="deu")
    assert [said["place"] for said in drawn.marks] == ["Germany"]
    assert [(row["figure_ids"], row["reason"]) for row in drawn.unplaced] == [(["000000000001"], "its place lies outside this map")]
    assert "Outside this map (1): 8 US troops to Japan." in drawn.note


@pytest.mark.parametrize("focus", ["POLAND", "POL;ROU", "NATO", "XXX", "../etc"])
def test_an_unknown_country_is_a_parameter_error(focus):
    with pytest.raises(ParameterError, match="ISO 3166-1 alpha-3"):
        draw_map(DEPLOYMENTS["kosovo"], focus=focus)


def test_an_unknown_view_is_a_parameter_error():
    with pytest.raises(ParameterError, match="de jure"):
        draw_map(DEPLOYMENTS["kosovo"], view="realistic")


def test_the_de_facto_view_says_so():
    assert "Crimea is drawn as held by Russia" in draw_map(DEPLOYMENTS["ukraine_2023"], view="de facto").note


def test_a_notebook_shows_the_svg(map_of):
    bundle = map_of("kosovo")._repr_mimebundle_()
    assert bundle["image/svg+xml"].startswith("<svg") and bundle["text/plain"] == map_of("kosovo").alt


@pytest.mark.parametrize("name", ["origin_outside", "worldwide"])
def test_another_process_with_another_hash_seed_draws_the_same_bytes(name, map_of, tmp_path):
    drawn = map_of(name)
    here = [hashlib.sha256(data).hexdigest() for data in (drawn.svg, drawn.png, drawn.pdf, drawn.page, drawn.phone)]
    environment = {**os.environ, "PYTHONHASHSEED": "12345", "MPLCONFIGDIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    ran = subprocess.run([sys.executable, "-c", AGAIN, name], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ran.stdout.split() == here


@pytest.mark.parametrize("name", DEPLOYMENTS)
def test_every_deployment_is_drawn_and_told(name, map_of):
    drawn = map_of(name)
    content_forces = len(DEPLOYMENTS[name]["forces"])
    assert len(drawn.marks) + len(drawn.unplaced) == content_forces
    assert drawn.title and drawn.alt.startswith("Map of ")
