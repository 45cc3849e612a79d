"""The finished map: its files, its words for the briefing, the same bytes again."""

import hashlib
import json
import os
import subprocess
import sys

import pytest
from tests.drawing.deployments import DEPLOYMENTS, force, tables

from sitrep.drawing import draw_map
from sitrep.errors import ParameterError

ROOT = __import__("pathlib").Path(__file__).resolve().parents[2]
AGAIN = """
import hashlib, sys
from sitrep.drawing import draw_map
from tests.drawing.deployments import DEPLOYMENTS
drawn = draw_map(DEPLOYMENTS[sys.argv[1]])
print(*(hashlib.sha256(data).hexdigest() for data in (drawn.svg, drawn.png, drawn.pdf)))
"""


def test_saving_writes_four_files(map_of, tmp_path):
    map_of("kosovo").save(tmp_path / "new" / "figures")
    written = {path.name: path.read_bytes() for path in (tmp_path / "new" / "figures").iterdir()}
    assert sorted(written) == ["map.json", "map.pdf", "map.png", "map.svg"]
    assert written["map.png"].startswith(b"\x89PNG") and written["map.pdf"].startswith(b"%PDF") and written["map.svg"].startswith(b"<svg")
    said = json.loads(written["map.json"])
    assert sorted(said) == ["alt", "marks", "note", "subtitle", "title", "unplaced"]
    assert said["marks"][0] == {
        "figure_ids": ["000000000000"], "force_id": "f000000000000", "label": "≈4,500 NATO troops", "place": "Kosovo", "place_iso3": "XKX", "precision": "country",
        "says": "about 4,500 NATO troops in Kosovo", "statement_ids": [], "status": "actual",
    }
    assert written["map.json"].decode() == json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


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
    here = [hashlib.sha256(data).hexdigest() for data in (drawn.svg, drawn.png, drawn.pdf)]
    environment = {**os.environ, "PYTHONHASHSEED": "12345", "MPLCONFIGDIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    ran = subprocess.run([sys.executable, "-c", AGAIN, name], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ran.stdout.split() == here


@pytest.mark.parametrize("name", DEPLOYMENTS)
def test_every_deployment_is_drawn_and_told(name, map_of):
    drawn = map_of(name)
    content_forces = len(DEPLOYMENTS[name]["forces"])
    assert len(drawn.marks) + len(drawn.unplaced) == content_forces
    assert drawn.title and drawn.alt.startswith("Map of ")
