"""One notebook, executed by papermill, or a RunError that says which cell failed and how."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Any

import nbformat
from jupyter_client.manager import AsyncKernelManager

from .. import errors
from ..errors import RunError

INJECTED = "injected-parameters"


class CellFailure(RunError):
    """A cell of a notebook ended the run.

    notebook: its name; cell: its number, counted from 1 in the notebook as shipped; kind and message: what was raised.
    """

    def __init__(self, notebook: str, cell: int, kind: str, message: str):
        self.notebook, self.cell, self.kind, self.message = notebook, cell, kind, message
        super().__init__(f"notebook {notebook}, cell {cell}", f"{kind}: {message}", "a cell that ends without an error", "Nothing was published.")
        family = getattr(errors, kind, None)
        if isinstance(family, type) and issubclass(family, errors.SitrepError):
            self.exit_status = family.exit_status  # bad input found inside a notebook is bad input

    def __reduce__(self):
        return type(self), (self.notebook, self.cell, self.kind, self.message)


def execute(
    notebook: Path, parameters: dict[str, Any], kernel: AsyncKernelManager, cell_done: Callable[[], Any], deadline: float, cell_seconds: float
) -> nbformat.NotebookNode:
    """Execute `notebook` in `kernel` and return it with its outputs; the file itself stays as it is.

    cell_done is called after each cell; deadline: monotonic seconds after which no cell may still run.
    Raises CellFailure where a cell raises, its kernel dies, or a time limit is reached.
    """
    import papermill
    from nbclient.exceptions import CellTimeoutError, DeadKernelError
    from papermill.exceptions import PapermillExecutionError

    logging.getLogger("papermill").setLevel(logging.CRITICAL)  # its errors reach the user as one RunError
    at = 0

    def start(cell: nbformat.NotebookNode, cell_index: int) -> None:
        nonlocal at
        if at:
            cell_done()
        at = cell_index + 1

    def seconds(cell: nbformat.NotebookNode) -> float:
        return max(0.001, min(cell_seconds, deadline - monotonic()))

    source = without_injected(nbformat.read(notebook, as_version=4))
    shift = 1 if parameters else 0  # the cell papermill injects after `parameters`
    first = next((number for number, cell in enumerate(source.cells, 1) if "parameters" in cell.metadata.get("tags", [])), 0)

    def number(at: int) -> int:
        return at - shift if at > first else at

    try:
        done = papermill.execute_notebook(
            source, None, parameters, progress_bar=False, request_save_on_cell_execute=False,
            km=kernel, on_cell_start=start, timeout_func=seconds,
        )
    except PapermillExecutionError as error:
        raise CellFailure(notebook.stem, number(at), error.ename, error.evalue) from error
    except CellTimeoutError as error:
        raise CellFailure(notebook.stem, number(at), "Timeout", f"still running after {cell_seconds:g} s, or the run's time was over") from error
    except DeadKernelError as error:
        raise CellFailure(notebook.stem, number(at), "DeadKernel", "the kernel was killed or crashed (out of memory?)") from error
    cell_done()
    return done


def cells(notebook: Path) -> int:
    """How many cells a run of the notebook passes through, the injected one included."""
    return len(without_injected(nbformat.read(notebook, as_version=4)).cells) + 1


def without_injected(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The notebook without the parameters that an earlier run injected."""
    notebook.cells = [cell for cell in notebook.cells if INJECTED not in cell.metadata.get("tags", [])]
    return notebook


def tidy(notebook: nbformat.NotebookNode, keep_injected: bool) -> str:
    """The executed notebook as JSON that is the same on every run: no clock, no path, no random cell id.

    Raises RunError where a code cell was not executed or holds an error.
    """
    if not keep_injected:
        notebook = without_injected(notebook)
    for number, cell in enumerate(notebook.cells, 1):
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
        if INJECTED in cell.metadata.get("tags", []):
            cell.id = INJECTED
        if cell.cell_type == "code" and cell.source.strip():
            _check_executed(cell, number)
    _renumber(notebook)
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    return nbformat.writes(notebook) + "\n"


def _check_executed(cell: nbformat.NotebookNode, number: int) -> None:
    if cell.execution_count is None or any(output.output_type == "error" for output in cell.outputs):
        raise RunError(f"cell {number}", "a cell that was not executed, or ended in an error", "an executed cell", "Run the notebook by hand to see it.")


def _renumber(notebook: nbformat.NotebookNode) -> None:
    """Count executed cells from 1, as a run by hand from top to bottom counts them."""
    count = 0
    for cell in notebook.cells:
        if cell.cell_type == "code" and cell.source.strip():
            count += 1
            cell.execution_count = count
            for output in cell.outputs:
                if "execution_count" in output:
                    output["execution_count"] = count
