"""Two builds in two folders, with other hash seeds, time zones and languages, give the same bytes."""

import os
import subprocess
import sys
from pathlib import Path

from sitrep.paths import SEEDS, issue_folders
from sitrep.running import record

ENVIRONMENTS = (
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "20", "TZ": "America/St_Johns", "LC_ALL": "C.UTF-8"},
)


def build(folder: Path, environment: dict[str, str]) -> subprocess.Popen:
    return subprocess.Popen([sys.executable, "-m", "sitrep", "brief", str(SEEDS), "--out", str(folder)], env={**os.environ, **environment}, stdout=subprocess.DEVNULL)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_two_builds_give_the_same_bytes(tmp_path):
    folders = [tmp_path / "one", tmp_path / "two" / "deeper"]
    builds = [build(folder, environment) for folder, environment in zip(folders, ENVIRONMENTS)]
    assert [process.wait(timeout=300) for process in builds] == [0, 0]
    one, two = map(files, folders)
    assert list(one) == list(two)
    assert [name for name in one if one[name] != two[name]] == []
    assert {"briefing.html", "briefing.pdf", "run.json", "tables/figures.csv", "figures/map.svg", "figures/map.png"} <= set(one)


def test_what_is_committed_is_what_the_code_makes():
    shipped = issue_folders()
    issue = record.read(shipped.page)
    assert issue["status"] == "published"
    assert record.altered(issue, shipped) == []
