"""The command line as a user meets it: help, exit statuses, one line for what is wrong."""

import subprocess
import sys
import time

import pytest

from sitrep import cli
from sitrep.errors import GateError
from sitrep.paths import issue_folders
from sitrep.running.pipeline import Outcome


def run(*arguments, cwd=None):
    return subprocess.run([sys.executable, "-m", "sitrep", *arguments], capture_output=True, text=True, cwd=cwd)


@pytest.fixture
def called(monkeypatch, capsys):
    """called(*arguments) runs the command line in this process and returns exit status, output, error output."""

    def call(*arguments):
        monkeypatch.setattr(sys, "argv", ["sitrep", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsys.readouterr()
        return ended.value.code, out, err

    return call


def test_help_names_the_commands_and_the_exit_statuses():
    shown = run("--help").stdout
    assert all(command in shown for command in ("brief", "read", "check", "explain"))
    assert "3 published, but the articles report" in shown


@pytest.mark.parametrize("command, words", [("brief", "--as-of DATE"), ("read", "--format csv|parquet"), ("check", "every hash"), ("explain", "FIGURE_ID")])
def test_each_command_has_help_with_an_example(command, words):
    shown = run(command, "--help")
    assert shown.returncode == 0
    assert words in shown.stdout
    assert f"python -m sitrep {command}" in shown.stdout


@pytest.mark.parametrize("arguments, words", [
    ([], "Missing command."),
    (["brief", "--colour", "red"], "No such option: --colour"),
    (["publish"], "No such command 'publish'."),
    (["read"], "Missing argument 'PATH'."),
    (["brief", "absent.txt"], "absent.txt: found no file; expected an article (.txt) or a folder of articles."),
    (["brief", "--as-of", "soon"], "parameter as_of: found 'soon'; expected a day as YYYY-MM-DD."),
    (["brief", "--focus", "Poland"], "parameter focus: found 'POLAND'; expected ISO 3166-1 alpha-3 codes"),
    (["check", "absent"], "absent: found no issue; expected a folder with run.json."),
    (["explain", "f00", "--issue", "absent"], "no such file"),
])
def test_wrong_usage_is_told_in_one_line_with_exit_status_2(arguments, words, tmp_path):
    ended = run(*arguments, cwd=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("sitrep: ") and ended.stderr.count("\n") == 1
    assert words in ended.stderr
    assert list(tmp_path.iterdir()) == []


ROWS = {"figures": 1, "forces": 0, "articles": 2}


@pytest.mark.parametrize("status, code, line", [
    ("published", 0, "Published {page} and briefing.pdf beside it: 1 figure and 0 forces from 2 articles.\n"),
    ("empty", 3, "Nothing to report: 1 figure and 0 forces from 2 articles. An empty briefing is at {page}.\n"),
    ("unchanged", 4, "Unchanged: {page} already says what these articles say (1 figure and 0 forces from 2 articles).\n"),
])
def test_what_became_of_a_run_is_told_in_one_line(status, code, line, called, monkeypatch, tmp_path):
    given = []
    monkeypatch.setattr("sitrep.running.pipeline.brief", lambda *values: given.append(values) or Outcome(status, issue_folders(tmp_path), ROWS, {"b.txt": "not UTF-8 at byte 3"}))
    assert called("brief", "a.txt", "b.txt", "--out", tmp_path, "--title", "T", "--focus", "pol") == (code, line.format(page=tmp_path / "briefing.html"), "Not read: b.txt: not UTF-8 at byte 3.\n")
    articles, out, parameters = given[0]
    assert ([str(path) for path in articles], out, parameters.title, parameters.focus) == (["a.txt", "b.txt"], str(tmp_path), "T", "POL")


def test_a_failed_run_has_exit_status_1_and_one_line(called, monkeypatch):
    def fail(*values):
        raise GateError("briefing.html", "the number 9", "a number\nof a row", "Report it.")

    monkeypatch.setattr("sitrep.running.pipeline.brief", fail)
    assert called("brief") == (1, "", "sitrep: briefing.html: found the number 9; expected a number of a row. Report it.\n")


def test_a_defect_is_told_in_one_line_and_shown_whole_on_demand(called, monkeypatch):
    def fail(folders):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("sitrep.running.verify.faults", fail)
    assert called("check") == (1, "", "sitrep: failed with OSError: [Errno 28] No space left on device. With SITREP_DEBUG=1 in the environment it shows where.\n")
    monkeypatch.setenv("SITREP_DEBUG", "1")
    monkeypatch.setattr(sys, "argv", ["sitrep", "check"])
    with pytest.raises(OSError):
        cli.main()


def test_faults_of_an_issue_are_listed(called, monkeypatch):
    monkeypatch.setattr("sitrep.running.verify.faults", lambda folders: ["briefing.html: not the file the run made"])
    assert called("check") == (1, "", "briefing.html: not the file the run made\n1 fault. Do not rely on this issue.\n")
    monkeypatch.setattr("sitrep.running.verify.faults", lambda folders: [])
    assert called("check") == (0, "Sound: every file, every span and every number is as the run made it.\n", "")


def test_the_command_line_starts_light():
    heavy = "print(sorted({'pandas', 'papermill', 'matplotlib', 'nbformat', 'jupyter_client'} & set(sys.modules)))"
    code = f"import sys, sitrep.cli, sitrep.running.pipeline, sitrep.running.record\n{heavy}"
    began = time.monotonic()
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
    assert time.monotonic() - began < 2
