"""The notebooks are thin, typed, executed, and say nothing of the machine they ran on."""

import json
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"
NAMES = ["1_tables", "2_maps", "3_briefing", "explore"]
PARAMETERS = {
    "1_tables": {"articles": '""', "out_dir": '""'},
    "2_maps": {"out_dir": '""', "focus": '""'},
    "3_briefing": {"out_dir": '""', "title": '""', "focus": '""', "as_of": '""'},
    "explore": {"out_dir": '""'},
}


@pytest.fixture(params=NAMES)
def notebook(request):
    return nbformat.read(NOTEBOOKS / f"{request.param}.ipynb", as_version=4)


def code(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def test_there_are_these_notebooks_and_no_others():
    assert sorted(path.stem for path in NOTEBOOKS.glob("*.ipynb")) == NAMES


def test_notebooks_are_valid(notebook):
    nbformat.validate(notebook)


def test_notebooks_call_and_define_nothing(notebook):
    sources = [cell.source for cell in code(notebook)]
    assert not [source for source in sources if re.search(r"^\s*(def|class|async|lambda)\b", source, re.M)]
    assert max(len(source.splitlines()) for source in sources) <= 6
    assert sum(len(source.splitlines()) for source in sources) <= 40


def test_there_is_as_much_prose_as_code(notebook):
    prose = [cell for cell in notebook.cells if cell.cell_type == "markdown"]
    assert len(prose) >= len(code(notebook))
    assert sum(len(cell.source) for cell in prose) >= sum(len(cell.source) for cell in code(notebook))


@pytest.mark.parametrize("name", NAMES)
def test_parameters_are_declared_once_typed_and_explained(name):
    from papermill import inspect_notebook

    known = inspect_notebook(str(NOTEBOOKS / f"{name}.ipynb"))
    assert {key: value["default"] for key, value in known.items()} == PARAMETERS[name]
    assert {value["inferred_type_name"] for value in known.values()} == {"str"}
    assert all(len(value["help"]) > 10 for value in known.values())
    notebook = nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)
    assert sum("parameters" in cell.metadata.get("tags", []) for cell in notebook.cells) == 1


def test_papermill_explains_the_parameters():
    shown = subprocess.run(
        [sys.executable, "-m", "papermill", "--help-notebook", str(NOTEBOOKS / "1_tables.ipynb")], capture_output=True, text=True, check=True
    ).stdout
    assert re.search(r'articles: str \(default ""\)\s+an article', shown)


def test_every_code_cell_was_executed_in_order_without_error(notebook):
    assert [cell.execution_count for cell in code(notebook)] == list(range(1, len(code(notebook)) + 1))
    kinds = {output.output_type for cell in code(notebook) for output in cell.outputs}
    assert kinds <= {"display_data", "execute_result", "stream"}
    assert not [output.name for cell in code(notebook) for output in cell.outputs if output.output_type == "stream" and output.name == "stderr"]


def test_stored_notebooks_name_no_clock_no_path_and_no_run(notebook):
    text = json.dumps(notebook)
    assert "papermill" not in json.dumps([cell.metadata for cell in notebook.cells]) + json.dumps(notebook.metadata)
    assert notebook.metadata.language_info == {"name": "python"}
    assert str(NOTEBOOKS.parent) not in text and ".sitrep-" not in text
    assert "injected-parameters" not in text
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)
