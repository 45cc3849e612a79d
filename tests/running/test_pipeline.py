"""Whole runs with real kernels: what is published, what is not, and what the record says."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from sitrep.errors import InputError, ParameterError, RunError
from sitrep.paths import issue_folders
from sitrep.running.execute import CellFailure
from sitrep.running.parameters import Parameters
from sitrep.running.pipeline import Limits, brief
from sitrep.running.record import altered

OUTPUTS = [
    "briefing.html", "briefing.pdf", "figures/map.svg", "notebooks/1_tables.ipynb", "notebooks/2_maps.ipynb", "notebooks/3_briefing.ipynb",
]


@pytest.fixture
def frozen_code(monkeypatch):
    """Take the package's code as unchanged, whoever edits it while the tests run."""
    monkeypatch.setattr("sitrep.running.record._code", list)


def record(folder):
    return json.loads((folder / "run.json").read_text(encoding="utf-8"))


def test_an_issue_is_published_whole(plant, article, tmp_path, contents):
    out = tmp_path / "issue"
    outcome = brief([article], out, Parameters(title="North", focus="nor, lva", as_of="2023-05-05"), plant())
    assert outcome.status == "published"
    assert outcome.rows["figures"] == 1
    files = contents(out)
    assert [name for name in files if not name.startswith("tables/")] == [*OUTPUTS, "ro-crate-metadata.json", "run.json"]
    assert files["briefing.html"] == b"North: 1 figures as of 2023-05-05"
    assert files["figures/map.svg"] == b"<svg>NOR,LVA</svg>"
    made = record(out)
    assert made["status"] == "published"
    assert list(made["inputs"]) == ["harbour.txt"]
    assert made["parameters"] == {"title": "North", "focus": "NOR,LVA", "as_of": "2023-05-05"}
    assert sorted(made["outputs"]) == sorted(set(files) - {"run.json"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["harbour.txt", "issue", "planted"]  # no staging folder left


def test_no_output_names_a_path_or_a_time(plant, article, tmp_path, contents, frozen_code):
    brief([article], tmp_path / "one", notebooks=plant())
    brief([article], tmp_path / "deeper" / "two", notebooks=plant())
    assert contents(tmp_path / "one") == contents(tmp_path / "deeper" / "two")
    assert str(tmp_path).encode() not in b"".join(contents(tmp_path / "one").values())


def test_unchanged_input_runs_nothing_and_a_change_of_anything_runs(plant, article, tmp_path, frozen_code):
    out = tmp_path / "issue"
    notebooks = plant()
    assert brief([article], out, notebooks=notebooks).status == "published"
    assert brief([article], out, notebooks=notebooks).status == "unchanged"
    assert brief([article], out, Parameters(title="New"), notebooks).status == "published"
    assert brief([article], out, Parameters(title="New"), plant(n2_maps="print('more')")).status == "published"
    (out / "briefing.html").write_text("altered by hand")
    assert brief([article], out, Parameters(title="New"), plant(n2_maps="print('more')")).status == "published"
    assert (out / "briefing.html").read_text() == "New: 1 figures as of "
    article.write_text(article.read_text() + " It has 500 soldiers.")
    assert brief([article], out, Parameters(title="New"), plant(n2_maps="print('more')")).status == "published"


def test_an_article_without_figures_gives_an_empty_issue(plant, article, tmp_path, frozen_code):
    article.write_text("Nothing to count here.")
    assert brief([article], tmp_path / "issue", notebooks=plant()).status == "empty"
    assert record(tmp_path / "issue")["status"] == "empty"
    assert brief([article], tmp_path / "issue", notebooks=plant()).status == "unchanged"


def test_an_output_that_is_no_longer_made_goes_and_a_stranger_file_stays(plant, article, tmp_path):
    out = tmp_path / "issue"
    brief([article], out, notebooks=plant(n2_maps='(folder / "old.svg").write_text("<svg/>")'))
    (out / "figures" / "mine.svg").write_text("mine")
    brief([article], out, notebooks=plant())
    assert sorted(path.name for path in (out / "figures").iterdir()) == ["map.svg", "mine.svg"]


FAILURES = {
    "a cell that raises": ("1/0", "ZeroDivisionError", "division by zero"),
    "a killed kernel": ("import os\nos.kill(os.getpid(), 9)", "DeadKernel", "the kernel was killed or crashed (out of memory?)"),
    "a cell that exits": ("raise SystemExit(3)", "SystemExit", "3"),
    "a cell that takes too long": ("while True: pass", "Timeout", "still running after 2 s, or the run's time was over"),
}


@pytest.mark.parametrize("code, kind, message", FAILURES.values(), ids=FAILURES)
def test_a_failed_run_publishes_nothing_and_says_what_failed(code, kind, message, plant, article, tmp_path, contents, frozen_code):
    out = tmp_path / "issue"
    brief([article], out, notebooks=plant())
    before = contents(out)
    with pytest.raises(CellFailure) as raised:
        brief([article], out, notebooks=plant(n2_maps=code), limits=Limits(cell=2))
    assert raised.value.exit_status == 1
    failed = record(out)
    assert failed["status"] == "failed"
    assert failed["error"] == {"notebook": "2_maps", "cell": 3, "kind": kind, "message": message}
    assert failed["earlier"] == json.loads(before["run.json"])
    assert {**contents(out), "run.json": b""} == {**before, "run.json": b""}
    assert brief([article], out, notebooks=plant()).status == "unchanged"  # the earlier issue is still the right one
    assert contents(out) == before


def test_the_first_run_may_fail_too(plant, article, tmp_path, contents):
    out = tmp_path / "issue"
    with pytest.raises(CellFailure):
        brief([article], out, notebooks=plant(n3_briefing="1/0"))
    assert list(contents(out)) == ["run.json"]
    assert record(out)["earlier"] is None
    assert brief([article], out, notebooks=plant()).status == "published"


def test_the_whole_run_has_a_time_limit(plant, article, tmp_path):
    slow = plant(n1_tables="import threading\nthreading.Event().wait(30)")
    began = time.monotonic()
    with pytest.raises(CellFailure, match="Timeout"):
        brief([article], tmp_path / "issue", notebooks=slow, limits=Limits(run=3))
    assert time.monotonic() - began < 20


def test_an_output_that_names_the_staging_folder_is_refused(plant, article, tmp_path, contents):
    leaking = plant(n2_maps='(folder / "map.svg").write_text(str(folder.resolve()))')
    with pytest.raises(RunError, match="figures/map.svg: found the name of the staging folder"):
        brief([article], tmp_path / "issue", notebooks=leaking)
    assert list(contents(tmp_path / "issue")) == ["run.json"]


def test_a_missing_page_is_refused(plant, article, tmp_path):
    with pytest.raises(RunError, match="no briefing.pdf"):
        brief([article], tmp_path / "issue", notebooks=plant(n3_briefing='(pathlib.Path(out_dir) / "briefing.pdf").unlink()'))


def test_bad_input_found_inside_a_notebook_is_bad_input(plant, article, tmp_path):
    code = 'from sitrep.errors import InputError\nraise InputError("index.csv, line 2", "no date", "a date", "Write one.")'
    with pytest.raises(CellFailure, match="index.csv, line 2: found no date") as raised:
        brief([article], tmp_path / "issue", notebooks=plant(n1_tables=code))
    assert raised.value.exit_status == 2


def test_an_article_that_cannot_be_read_is_named_and_stops_no_other(plant, article, tmp_path):
    mark = """
tables = store.load(pathlib.Path(out_dir) / "tables")
tables["articles"].loc[tables["articles"]["article_id"].str.startswith("broken"), "error"] = "not UTF-8 at byte 3"
store.write(tables, pathlib.Path(out_dir) / "tables")
"""
    (tmp_path / "broken.txt").write_text("500 soldiers")
    outcome = brief([article, tmp_path / "broken.txt"], tmp_path / "issue", notebooks=plant(n1_tables=mark))
    assert (outcome.status, outcome.unread) == ("published", {"broken.txt": "not UTF-8 at byte 3"})
    assert record(tmp_path / "issue")["unread"] == outcome.unread
    with pytest.raises(InputError, match="broken.txt: found not UTF-8 at byte 3; expected at least one article"):
        brief([tmp_path / "broken.txt"], tmp_path / "issue", notebooks=plant(n1_tables=mark))
    assert record(tmp_path / "issue")["earlier"]["status"] == "published"


def test_a_folder_with_files_of_others_is_refused(plant, article, tmp_path):
    (tmp_path / "mine" / "figures").mkdir(parents=True)
    with pytest.raises(ParameterError, match="mine with figures but no run.json"):
        brief([article], tmp_path / "mine", notebooks=plant())
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "run.json").write_text('{"name": "of another program"}')
    with pytest.raises(InputError, match="no record of a run"):
        brief([article], tmp_path / "other", notebooks=plant())
    with pytest.raises(ParameterError, match="expected a folder"):
        brief([article], article, notebooks=plant())


def test_a_missing_article_starts_nothing(plant, tmp_path):
    with pytest.raises(InputError, match="found no file"):
        brief([tmp_path / "absent.txt"], tmp_path / "issue", notebooks=plant())
    assert not (tmp_path / "issue").exists()


RUN = """
import sys
from pathlib import Path
from sitrep.running.pipeline import brief
brief([Path(sys.argv[1])], Path(sys.argv[2]), notebooks=Path(sys.argv[3]))
"""


def start(article, out, notebooks):
    return subprocess.Popen([sys.executable, "-c", RUN, article, out, notebooks], stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_stopped_run_cleans_up_and_says_so(number, plant, article, tmp_path, contents):
    flag = tmp_path / "kernel.pid"
    os.mkfifo(flag)
    waiting = plant(n2_maps=f"import os, threading\nopen({str(flag)!r}, 'w').write(str(os.getpid()))\nthreading.Event().wait()")
    process = start(article, tmp_path / "issue", waiting)
    kernel = int(flag.read_text())  # blocks until the cell runs
    process.send_signal(number)
    assert process.wait(timeout=30) == 1
    assert record(tmp_path / "issue")["error"]["message"] == number.name
    assert list(contents(tmp_path / "issue")) == ["run.json"]
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".sitrep-")]
    with pytest.raises(ProcessLookupError):
        os.kill(kernel, 0)


def test_runs_at_once_do_not_collide(plant, article, tmp_path, contents):
    notebooks = plant()
    folders = [tmp_path / "same", tmp_path / "same", tmp_path / "other"]
    processes = [start(article, folder, notebooks) for folder in folders]
    assert [(process.wait(timeout=120), process.stderr.read()) for process in processes] == [(0, "")] * 3
    assert contents(tmp_path / "same") == contents(tmp_path / "other")
    assert altered(record(tmp_path / "same"), issue_folders(tmp_path / "same")) == []
