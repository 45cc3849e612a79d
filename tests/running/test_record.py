import json

import nbformat
import pytest

from sitrep.errors import InputError
from sitrep.paths import ROOT, issue_folders
from sitrep.running import record
from sitrep.running.execute import CellFailure
from sitrep.running.parameters import Parameters

ROWS = {"articles": 1, "figures": 2, "forces": 1}


def made(**change):
    return record.success("abc", {"a.txt": "00"}, Parameters(), {"briefing.html": "11"}, {**ROWS, **change}, {})


def test_a_record_says_published_or_empty():
    assert made()["status"] == "published"
    assert made(figures=0)["status"] == "published"
    assert made(figures=0, forces=0)["status"] == "empty"


def test_text_is_in_order_and_has_no_clock():
    text = record.text(made())
    assert list(json.loads(text)) == ["inputs", "issue", "outputs", "parameters", "rows", "seal", "status", "unread", "versions"]
    assert text == record.text(made())
    assert text.endswith("}\n")


def test_what_is_written_is_read(tmp_path):
    assert record.read(tmp_path) is None
    record.write(made(), tmp_path / "new" / "folder")
    read = record.read(tmp_path / "new" / "folder")
    assert read == {**made(), "seal": record.seal(made())}
    assert record.seal({**read, "issue": "abd"}) != read["seal"]
    assert [path.name for path in (tmp_path / "new" / "folder").iterdir()] == ["run.json"]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"status": "great", "issue": ""}', '{"status": "failed"}', "\ud800".encode("utf-8", "surrogatepass").decode("latin-1")])
def test_what_is_no_record_is_refused(tmp_path, text):
    (tmp_path / "run.json").write_text(text, encoding="latin-1")
    with pytest.raises(InputError, match="no record of a run"):
        record.read(tmp_path)


def test_the_issue_that_stands_outlives_failed_runs():
    error = record.describe(CellFailure("2_maps", 3, "ValueError", "no"))
    assert error == {"notebook": "2_maps", "cell": 3, "kind": "ValueError", "message": "no"}
    first = record.failure("def", {}, Parameters(), error, made())
    assert record.standing(first) == made()
    second = record.failure("ghi", {}, Parameters(), error, record.standing(first))
    assert record.standing(second) == made()
    assert record.standing(record.failure("def", {}, Parameters(), error, None)) is None
    assert record.standing(None) is None


def test_another_error_is_described_by_its_type():
    assert record.describe(OSError("disk full")) == {"notebook": None, "cell": None, "kind": "OSError", "message": "disk full"}


def test_outputs_lie_where_the_folders_say(tmp_path):
    folders = issue_folders("")
    assert record.place(folders, "briefing.html") == ROOT / "briefing" / "briefing.html"
    assert record.place(folders, "tables/figures.csv") == ROOT / "data" / "tables" / "figures.csv"
    assert record.place(issue_folders(tmp_path), "notebooks/1_tables.ipynb") == tmp_path / "notebooks" / "1_tables.ipynb"


def test_an_altered_or_missing_output_is_named(tmp_path):
    (tmp_path / "figures").mkdir()
    for name in ("briefing.html", "figures/map.svg"):
        (tmp_path / name).write_text("whole")
    hashes = {name: record.digest(tmp_path / name) for name in ("briefing.html", "figures/map.svg")}
    written = {**made(), "outputs": {**hashes, "briefing.pdf": "00"}}
    assert record.altered(written, issue_folders(tmp_path)) == ["briefing.pdf"]
    (tmp_path / "figures" / "map.svg").write_text("whale")
    assert record.altered(written, issue_folders(tmp_path)) == ["figures/map.svg", "briefing.pdf"]


@pytest.fixture
def notebook(tmp_path):
    def write(*sources, output=None):
        cells = [nbformat.v4.new_code_cell(source, id=f"c{number}") for number, source in enumerate(sources)]
        if output:
            cells[0].outputs = [nbformat.v4.new_output("stream", text=output)]
        if len(cells) > 1:
            cells[1].metadata["tags"] = ["injected-parameters"]
        nbformat.write(nbformat.v4.new_notebook(cells=cells), tmp_path / "n.ipynb")
        return [tmp_path / "n.ipynb"]

    return write


def test_the_hash_of_an_issue_follows_what_it_is_made_from_and_nothing_else(notebook, monkeypatch):
    monkeypatch.setattr(record, "_code", lambda: [ROOT / "requirements.txt"])
    plain = record.content_hash({"a.txt": "00"}, Parameters(), notebook("x = 1"))
    assert plain == record.content_hash({"a.txt": "00"}, Parameters(), notebook("x = 1", output="1"))
    assert plain == record.content_hash({"a.txt": "00"}, Parameters(), notebook("x = 1", "x = 2"))  # the second is injected
    others = {
        record.content_hash({"a.txt": "01"}, Parameters(), notebook("x = 1")),
        record.content_hash({"b.txt": "00"}, Parameters(), notebook("x = 1")),
        record.content_hash({"a.txt": "00"}, Parameters(title="T"), notebook("x = 1")),
        record.content_hash({"a.txt": "00"}, Parameters(), notebook("x = 2")),
    }
    monkeypatch.setattr(record, "_code", lambda: [ROOT / "LICENSE"])
    others.add(record.content_hash({"a.txt": "00"}, Parameters(), notebook("x = 1")))
    assert len(others - {plain}) == 5


def test_code_reference_data_corrections_and_lock_count():
    names = {path.relative_to(ROOT).as_posix() for path in record._code()}
    assert {"sitrep/schema.py", "sitrep/running/record.py", "data/reference/fonts/OFL.txt", "data/handmade/corrections.csv", "requirements.txt"} <= names
    assert not [name for name in names if "__pycache__" in name or name.startswith("data/tables")]
