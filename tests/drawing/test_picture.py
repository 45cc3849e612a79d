"""What a picture writes: four files by its name, the same bytes again."""

import json

from tests.drawing.deployments import DEPLOYMENTS

from sitrep.drawing import draw_charts


def test_a_picture_writes_its_files_the_same_again(tmp_path):
    for folder in ("one", "two"):
        for chart in draw_charts(DEPLOYMENTS["sahel"]):
            chart.save(tmp_path / folder)
    names = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert names == ["forces.json", "forces.pdf", "forces.png", "forces.svg"]
    assert [name for name in names if (tmp_path / "one" / name).read_bytes() != (tmp_path / "two" / name).read_bytes()] == []
    assert (tmp_path / "one" / "forces.png").read_bytes().startswith(b"\x89PNG") and (tmp_path / "one" / "forces.pdf").read_bytes().startswith(b"%PDF")
    assert set(json.loads((tmp_path / "one" / "forces.json").read_text(encoding="utf-8"))) == {"title", "subtitle", "note", "alt", "marks"}


def test_a_notebook_shows_it():
    chart = draw_charts(DEPLOYMENTS["sahel"])[0]
    shown = chart._repr_mimebundle_()
    assert shown["image/svg+xml"].startswith("<svg ") and shown["text/plain"] == chart.alt
