"""From articles to a published issue: the notebooks in order, in a staging folder, then all at once into place.

Nothing of a run is seen before it is whole. A run that fails leaves the earlier issue byte for byte and a run.json
that says what failed.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from ..errors import ParameterError, RunError, SitrepError
from ..paths import NOTEBOOKS, IssueFolders, issue_folders
from . import crate, inputs, record, verify
from .parameters import Parameters, check_names
from .publish import publish, staging
from .stopping import Stopped, stoppable

STAGES = {"1_tables": "sitrep.reading", "2_maps": "sitrep.drawing", "3_briefing": "sitrep.briefing"}  # notebook → the part it calls
SHIPPED_STAGES = {**STAGES, "explore": "sitrep.tables.explore"}  # the repository keeps its outputs too
CELL_SECONDS = 300
RUN_SECONDS = 1200
UNCHANGED = "unchanged"


@dataclass(frozen=True)
class Outcome:
    """status: published, empty or unchanged; folders: where the issue lies; rows: row counts by table.

    unread: why an article was not read, by its file name.
    """

    status: str
    folders: IssueFolders
    rows: dict[str, int]
    unread: dict[str, str]


@dataclass(frozen=True)
class Limits:
    """Seconds that one cell and the whole run may take."""

    cell: float = CELL_SECONDS
    run: float = RUN_SECONDS


def brief(
    articles: Sequence[str | Path] = (), out_dir: str | Path = "", parameters: Parameters = Parameters(), notebooks: Path = NOTEBOOKS, limits: Limits = Limits()
) -> Outcome:
    """Publish the issue of `articles` (files, or one folder; none: seeds/) in `out_dir` (empty: the shipped folders).

    Raises ParameterError or InputError before a kernel starts; any SitrepError after a failed run, when nothing was
    published, the earlier issue stands and run.json holds the failure.
    """
    run = _plan(articles, out_dir, parameters, notebooks, limits)
    if run.earlier and run.earlier["issue"] == run.issue and not record.altered(run.earlier, run.folders):
        if record.read(run.folders.page) != run.earlier:  # a failed run came between; what stands is what is wanted
            record.write(run.earlier, run.folders.page)
        return Outcome(UNCHANGED, run.folders, run.earlier["rows"], run.earlier["unread"])
    with staging(run.folders.page) as stage:
        try:
            with stoppable():
                made = run.make(stage)
                gone = set(run.earlier["outputs"]) - set(made["outputs"]) if run.earlier else set()
                publish(stage, made["outputs"], run.folders, sorted(gone))
        except BaseException as error:  # whatever ended the run, the record says so
            failed = record.failure(run.issue, run.inputs, parameters, _hide(record.describe(error), stage), run.earlier)
            record.write(failed, run.folders.page)
            raise _as_sitrep_error(error, stage) from error
    return Outcome(made["status"], run.folders, made["rows"], made["unread"])


def _plan(articles: Sequence[str | Path], out_dir: str | Path, parameters: Parameters, notebooks: Path, limits: Limits) -> _Run:
    folders = issue_folders(out_dir)
    files = inputs.collect(articles)
    sources = [notebooks / f"{name}.ipynb" for name in (STAGES if str(out_dir) else SHIPPED_STAGES)]
    hashes = inputs.hashes(files)
    return _Run(
        files=files, inputs=hashes, parameters=parameters, sources=sources, folders=folders, limits=limits,
        issue=record.content_hash(hashes, parameters, sources),
        earlier=_earlier(out_dir, folders),
        in_clone=not str(out_dir),
        as_shipped=not (str(out_dir) or articles or parameters != Parameters()),
    )


def _earlier(out_dir: str | Path, folders: IssueFolders) -> dict[str, Any] | None:
    """The record of the issue that stands. Raises ParameterError where the folder holds what no record accounts for."""
    if folders.page.exists() and not folders.page.is_dir():
        raise ParameterError("parameter out", f"the file {out_dir}", "a folder", "Name a folder for the issue.")
    last = record.read(folders.page)
    if str(out_dir) and last is None:
        for name in ("tables", "figures", "notebooks", *verify.PAGES):
            if record.place(folders, name).exists():
                raise ParameterError("parameter out", f"{out_dir} with {name} but no {record.NAME}", "a new folder, or one that holds an issue", "Name another folder; these files are not Sitrep's.")
    return record.standing(last)


@dataclass(frozen=True)
class _Run:
    """All that a run is decided by.

    in_clone: whether it writes the shipped folders; as_shipped: whether the notebooks' defaults say what the parameters say.
    """

    files: dict[str, bytes]
    inputs: dict[str, str]
    parameters: Parameters
    sources: list[Path]
    folders: IssueFolders
    limits: Limits
    issue: str
    earlier: dict[str, Any] | None
    in_clone: bool
    as_shipped: bool

    def make(self, stage: Path) -> dict[str, Any]:
        """Make the whole issue in `stage`, verified, and return its record, which lies there too."""
        values = {source: self._values(source.stem) for source in self.sources}
        for source in self.sources:
            check_names(source, values[source])
        inputs.copy(self.files, stage / "articles")
        (stage / "notebooks").mkdir()
        self._execute(stage, values)
        outputs, tables = verify.finished(stage)
        articles = tables["articles"]
        unread = dict(articles.loc[articles["error"].notna(), ["path", "error"]].itertuples(index=False))
        made = record.success(self.issue, self.inputs, self.parameters, outputs, {name: len(table) for name, table in tables.items()}, unread)
        if not self.in_clone:
            crate.write(stage, made, articles["published"].dropna())
            made["outputs"][crate.NAME] = record.digest(stage / crate.NAME)
        record.write(made, stage)
        return made

    def _values(self, name: str) -> dict[str, Any]:
        """Parameters of a notebook; paths are relative to its folder, so that no output can name the staging folder."""
        own = {
            "1_tables": {"articles": "../articles"},
            "2_maps": {"focus": self.parameters.focus},
            "3_briefing": asdict(self.parameters),
        }
        return {"out_dir": "..", **own.get(name, {})}

    def _execute(self, stage: Path, values: dict[Path, dict[str, Any]]) -> None:
        from tqdm import tqdm

        from .execute import cells, execute, tidy
        from .kernels import kernels

        deadline = monotonic() + self.limits.run
        folder = stage / "notebooks"
        modules = [SHIPPED_STAGES[source.stem] for source in values]
        progress = tqdm(total=sum(map(cells, values)), unit="cell", disable=not sys.stderr.isatty(), leave=False)
        with progress as bar, kernels(modules, folder) as started:
            for (source, parameters), kernel in zip(values.items(), started):
                bar.set_description(source.stem)
                done = execute(source, parameters, kernel, bar.update, deadline, self.limits.cell)
                (folder / source.name).write_text(tidy(done, keep_injected=not self.as_shipped), encoding="utf-8")


def _hide(failure: dict[str, Any], stage: Path) -> dict[str, Any]:
    return {**failure, "message": failure["message"].replace(str(stage), "").strip()}


def _as_sitrep_error(error: BaseException, stage: Path) -> SitrepError:
    if isinstance(error, SitrepError):
        return error
    found = f"{error or 'a signal'}" if isinstance(error, (Stopped, KeyboardInterrupt)) else f"{type(error).__name__}: {error}".replace(str(stage), "")
    return RunError("the run", found, "a run to its end", f"Nothing was published; {record.NAME} says so too. Run it again.")
