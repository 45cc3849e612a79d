"""An issue of the real notebooks, then one digit of it altered at a time."""

import shutil

import pytest

from sitrep.errors import InputError
from sitrep.paths import issue_folders
from sitrep.running.pipeline import brief
from sitrep.running.reading import read_into
from sitrep.running.verify import faults

TEXT = """ date 2023-05-04 Norway will send about 500 soldiers to Latvia, the defence ministry said on Thursday.

Latvia has pledged €20 million in aid to Ukraine.
"""
ALTERED = ("briefing.html", "briefing.pdf", "run.json", "ro-crate-metadata.json", "tables/figures.csv", "tables/figures.parquet", "tables/articles.csv", "figures/map.svg", "notebooks/1_tables.ipynb")


@pytest.fixture(scope="module")
def issue(tmp_path_factory):
    folder = tmp_path_factory.mktemp("verify")
    (folder / "baltic.txt").write_text(TEXT, encoding="utf-8")
    brief([folder / "baltic.txt"], folder / "issue")
    return folder / "issue"


def test_an_issue_as_it_was_made_is_sound(issue):
    assert faults(issue_folders(issue)) == []


@pytest.mark.parametrize("name", ALTERED)
def test_one_altered_digit_is_noticed(name, issue, tmp_path):
    copy = shutil.copytree(issue, tmp_path / "copy")
    content = (copy / name).read_bytes()
    at = next(at for at in range(len(content) // 2, len(content)) if content[at : at + 1].isdigit())
    other = b"7" if content[at : at + 1] != b"7" else b"3"
    (copy / name).write_bytes(content[:at] + other + content[at + 1 :])
    assert [fault for fault in faults(issue_folders(copy)) if fault.startswith(name)]


def test_an_altered_number_is_noticed_even_where_the_record_was_adapted(issue, tmp_path):
    from sitrep.running import record

    copy = shutil.copytree(issue, tmp_path / "copy")
    page = (copy / "briefing.html").read_text(encoding="utf-8")
    (copy / "briefing.html").write_text(page.replace(">500<", ">900<").replace("500 ", "900 "), encoding="utf-8")
    adapted = record.read(copy)
    adapted["outputs"]["briefing.html"] = record.digest(copy / "briefing.html")
    record.write(adapted, copy)
    assert [fault for fault in faults(issue_folders(copy)) if "900" in fault]


def test_a_missing_file_and_a_missing_issue_are_told(issue, tmp_path):
    copy = shutil.copytree(issue, tmp_path / "copy")
    (copy / "briefing.pdf").unlink()
    assert "briefing.pdf: not the file the run made" in faults(issue_folders(copy))
    with pytest.raises(InputError, match="no issue"):
        faults(issue_folders(tmp_path / "absent"))


def test_an_issue_has_the_tables_that_read_writes(issue, tmp_path):
    rows = read_into([issue.parent / "baltic.txt"], tmp_path / "tables")
    assert rows["figures"] == 2
    assert (tmp_path / "tables" / "figures.csv").read_bytes() == (issue / "tables" / "figures.csv").read_bytes()
