"""What the README says is so: its commands are run as they stand, its links lead somewhere, its tables name what is there."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from sitrep import cli
from sitrep.tables import store

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```\n(.*?)^```$", TEXT, re.M | re.S)
COMMANDS = [line for block in BLOCKS for line in block.splitlines() if line.startswith(".venv/bin/")]
CRON = next(line for block in BLOCKS for line in block.splitlines() if line.startswith("15 6"))
ARTICLE = """ date 2023-10-01 A convoy leaves the port of Durres. Photo: Example Wire

Britain will send about 200 soldiers to Kosovo to join the peace force, the defence ministry said on Sunday.

Serbia has moved more than 4,000 troops to the border with Kosovo, Example Wire reported, citing two officials.
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A folder in which the README's commands find what they name: an environment, an article, a folder of articles."""
    folder = tmp_path_factory.mktemp("home") / "sitrep"
    (folder / ".venv" / "bin").mkdir(parents=True)
    for name, module in (("python", ""), ("papermill", "-m papermill")):
        script = folder / ".venv" / "bin" / name
        script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} {module} "$@"\n')
        script.chmod(0o755)
    (folder / "notebooks").symlink_to(ROOT / "notebooks")
    (folder / "articles").mkdir()
    for path in (folder / "kosovo.txt", folder / "articles" / "kosovo.txt"):
        path.write_text(ARTICLE, encoding="utf-8")
    return folder


def run(command, folder):
    return subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, text=True, env={"PATH": "/usr/bin:/bin", "HOME": str(folder.parent)})


def test_the_commands_run_as_they_stand(desk):
    for command in COMMANDS:
        if "FIGURE_ID" in command:
            figures = store.load(desk / "issues" / "kosovo" / "tables")["figures"]
            command = command.replace("FIGURE_ID", figures["figure_id"].iloc[0])
        ended = run(command, desk)
        assert ended.returncode == 0, f"{command}\n{ended.stderr}"
    assert {path.name for path in (desk / "issues" / "kosovo").iterdir()} == {"briefing.html", "briefing.pdf", "tables", "figures", "notebooks", "run.json", "ro-crate-metadata.json"}
    assert {path.name for path in (desk / "trial").iterdir()} == {"tables"}
    assert (desk / "tables" / "figures.csv").exists() and not (desk / "tables" / "figures.parquet").exists()


def test_the_crontab_line_publishes_once_and_then_has_nothing_to_do(desk):
    minute, hour, *rest = CRON.split(" ", 5)
    assert (minute, hour, rest[:3]) == ("15", "6", ["*", "*", "*"])
    assert "%" not in rest[3]  # cron would end the line there
    assert [run(rest[3], desk).returncode for _ in range(2)] == [0, 4]
    log = (desk / "issues.log").read_text()
    assert re.findall(r"^\w+", log, re.M) == ["Published", "Unchanged"]


def test_the_picture_comes_first():
    first = TEXT.split("\n## ")[0]
    assert re.search(r"!\[[^\]]{10,}\]\(figures/map.png\)", first)
    assert len(first.splitlines()) <= 8
    assert BLOCKS[0] == "make brief\nmake test\n"


def test_it_is_short():
    assert len(TEXT.splitlines()) <= 160


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)#:]+)\)", TEXT))))
def test_links_lead_somewhere(target):
    assert (ROOT / target).exists()


def test_make_targets_exist():
    named = set(re.findall(r"`?\bmake (brief|test|lab|clean|help|\w+)`", TEXT))
    targets = set(re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), re.M)[1].split())
    assert named and named <= targets


def test_exit_statuses_are_those_of_the_command_line():
    listed = re.findall(r"^\| (\d) \|", TEXT, re.M)
    assert [int(status) for status in listed] == [cli.DONE, cli.NOTHING_TO_REPORT, cli.UNCHANGED, cli.BAD_USAGE, cli.FAILED]


def test_the_parts_listed_are_the_parts_there_are():
    listed = re.findall(r"^\| `(\w+)/` \| [^|]", TEXT.split("| `sitrep/` | does |")[1], re.M)
    assert sorted(listed) == sorted(path.parent.name for path in (ROOT / "sitrep").glob("*/__init__.py"))
