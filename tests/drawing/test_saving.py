"""What an earlier run drew and this one does not is gone; nothing else is touched."""

from tests.drawing.deployments import DEPLOYMENTS

from sitrep.drawing import draw_charts, save_pictures


def test_charts_of_an_earlier_run_are_removed(tmp_path):
    for name in ("timeline.svg", "timeline.json", "aid.png", "aid.pdf", "forces.svg", "notes.txt", "map.svg"):
        (tmp_path / name).write_text("of an earlier run")
    save_pictures(draw_charts(DEPLOYMENTS["sahel"]), tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["forces.json", "forces.pdf", "forces.png", "forces.svg", "map.svg", "notes.txt"]
    assert (tmp_path / "forces.svg").read_bytes().startswith(b"<svg") and (tmp_path / "map.svg").read_text() == "of an earlier run"


def test_no_chart_leaves_an_empty_or_missing_folder_alone(tmp_path):
    save_pictures([], tmp_path / "none")
    assert not (tmp_path / "none").exists()
