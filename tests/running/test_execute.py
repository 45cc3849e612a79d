import pickle

import nbformat
import pytest

from sitrep.errors import RunError
from sitrep.running.execute import CellFailure, tidy


def executed(**change):
    cells = [
        nbformat.v4.new_markdown_cell("# Title", id="title"),
        nbformat.v4.new_code_cell("x = 1", id="parameters", metadata={"tags": ["parameters"], "papermill": {"duration": 0.1}}, execution_count=1),
        nbformat.v4.new_code_cell("x = 2", metadata={"tags": ["injected-parameters"]}, execution_count=2),
        nbformat.v4.new_code_cell("x", id="show", execution_count=3, outputs=[nbformat.v4.new_output("execute_result", {"text/plain": "2"}, execution_count=3)]),
    ]
    cells[3].update(change)
    return nbformat.v4.new_notebook(cells=cells, metadata={"papermill": {"start_time": "now"}, "language_info": {"name": "python", "version": "3.99"}})


def test_a_stored_notebook_holds_no_clock_no_version_and_no_random_id():
    text = tidy(executed(), keep_injected=True)
    assert text == tidy(executed(), keep_injected=True)
    notebook = nbformat.reads(text, as_version=4)
    assert [cell.id for cell in notebook.cells] == ["title", "parameters", "injected-parameters", "show"]
    assert "duration" not in text and "start_time" not in text and "3.99" not in text


def test_without_the_injected_cell_the_count_is_that_of_a_run_by_hand():
    notebook = nbformat.reads(tidy(executed(), keep_injected=False), as_version=4)
    assert [cell.get("execution_count") for cell in notebook.cells] == [None, 1, 2]
    assert notebook.cells[2].outputs[0].execution_count == 2


@pytest.mark.parametrize("change", [{"execution_count": None}, {"outputs": [nbformat.v4.new_output("error", ename="E", evalue="", traceback=[])]}])
def test_a_cell_that_was_not_executed_or_failed_is_not_stored(change):
    with pytest.raises(RunError, match="cell 4"):
        tidy(executed(**change), keep_injected=True)


def test_a_failure_keeps_what_it_knows_and_the_exit_status_of_its_kind():
    failure = CellFailure("1_tables", 4, "InputError", "a.txt: found no text")
    assert (failure.exit_status, CellFailure("1_tables", 4, "KeyError", "x").exit_status, CellFailure("1_tables", 4, "RunError", "x").exit_status) == (2, 1, 1)
    again = pickle.loads(pickle.dumps(failure))
    assert (again.notebook, again.cell, again.kind, again.message, again.exit_status) == ("1_tables", 4, "InputError", "a.txt: found no text", 2)
    assert str(failure) == "notebook 1_tables, cell 4: found InputError: a.txt: found no text; expected a cell that ends without an error. Nothing was published."
