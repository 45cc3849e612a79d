import os
import time
from pathlib import Path

import pytest

from sitrep.paths import issue_folders
from sitrep.running.publish import publish, staging


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


EARLIER = {"run.json": "1", "briefing.html": "old", "tables/a.csv": "old", "figures/gone.svg": "old", "notes.txt": "mine"}
NEW = {"run.json": "2", "briefing.html": "new", "tables/a.csv": "new", "figures/map.svg": "new"}
NAMES = [name for name in NEW if name != "run.json"]


def test_a_new_issue_takes_the_place_of_the_earlier_one(tmp_path, contents):
    write(tmp_path / "issue", EARLIER)
    write(tmp_path / "stage", NEW)
    publish(tmp_path / "stage", NAMES, issue_folders(tmp_path / "issue"), ["figures/gone.svg"])
    assert contents(tmp_path / "issue") == {name: text.encode() for name, text in {**NEW, "notes.txt": "mine"}.items()}


@pytest.mark.parametrize("after", range(5))
def test_whatever_fails_the_earlier_issue_comes_back(after, tmp_path, contents, monkeypatch):
    write(tmp_path / "issue", EARLIER)
    write(tmp_path / "stage", NEW)
    before = contents(tmp_path / "issue")
    replace, unlink, left = Path.replace, Path.unlink, [after]

    def failing(act):
        def run(self, *args, **options):
            if "stage" in self.parts and "replaced" not in self.parts or act is unlink and self.name == "gone.svg":
                left[0] -= 1
                if left[0] < 0:
                    left[0] = 99
                    raise OSError("disk full")
            return act(self, *args, **options)
        return run

    monkeypatch.setattr(Path, "replace", failing(replace))
    monkeypatch.setattr(Path, "unlink", failing(unlink))
    with pytest.raises(OSError, match="disk full"):
        publish(tmp_path / "stage", NAMES, issue_folders(tmp_path / "issue"), ["figures/gone.svg"])
    assert contents(tmp_path / "issue") == before


def test_the_staging_folder_lies_beside_and_goes(tmp_path):
    with pytest.raises(ZeroDivisionError):
        with staging(tmp_path / "issue") as stage:
            assert stage.parent == tmp_path
            assert stage.is_dir()
            1 / 0
    assert not stage.exists()
    assert (tmp_path / "issue").is_dir()


def test_a_folder_abandoned_long_ago_goes_and_a_fresh_one_stays(tmp_path):
    old, fresh = tmp_path / ".sitrep-old", tmp_path / ".sitrep-fresh"
    old.mkdir()
    fresh.mkdir()
    os.utime(old, (time.time() - 100_000,) * 2)
    with staging(tmp_path / "issue"):
        assert fresh.exists() and not old.exists()
