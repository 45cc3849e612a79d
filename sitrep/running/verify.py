"""Is what lies in an issue's folder what a run made, whole and sound? Asked before publishing and by `check`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import InputError, RunError, SitrepError
from ..paths import IssueFolders, issue_folders
from . import record
from .inputs import INDEX

if TYPE_CHECKING:  # importing pandas takes half a second that an unchanged `brief` does not have
    from ..schema import Tables

PAGES = ("briefing.html", "briefing.pdf")
FOLDERS = ("tables", "figures", "notebooks")


def finished(stage: Path) -> tuple[dict[str, str], Tables]:
    """SHA-256 of every output in `stage`, and the tables.

    Raises RunError where a page is missing or an output names the staging folder; InputError where no article could be
    read; SchemaError, SpanError or InputError where the tables are not sound.
    """
    from ..tables import store

    folders = issue_folders(stage)
    names = [path.relative_to(stage).as_posix() for top in FOLDERS for path in sorted((stage / top).rglob("*")) if path.is_file()]
    names += PAGES
    for name in names:
        path = record.place(folders, name)
        if not path.is_file():
            raise RunError("the run", f"no {name}", "a page made by notebook 3_briefing", "Nothing was published. Run the notebook by hand to see why.")
        if stage.name.encode() in path.read_bytes():
            raise RunError(name, "the name of the staging folder", "no path of the machine it was made on", "Nothing was published. Make the notebook print names, not paths.")
    tables = store.load(folders.tables)
    articles = tables["articles"]
    if len(articles) and articles["error"].notna().all():
        raise InputError(", ".join(articles["path"]), str(articles["error"].iloc[0]), "at least one article that can be read", "Save the article as UTF-8 text.")
    return {name: record.digest(record.place(folders, name)) for name in sorted(names)}, tables


def faults(folders: IssueFolders) -> list[str]:
    """Everything wrong with the issue in `folders`, one line each; none if it is sound.

    Verified again from the files alone: every output's hash by run.json, every table's schema, every row's span against
    the article's text, every number of the pages against the tables. Raises InputError where there is no issue.
    """
    from ..briefing import verify
    from ..tables import store

    issue = record.standing(record.read(folders.page))
    if issue is None:
        raise InputError(str(folders.page), "no issue", f"a folder with {record.NAME}", "Name the folder given to `brief --out`.")
    found = [f"{name}: not the file the run made" for name in record.altered(issue, folders)]
    try:
        tables = store.load(folders.tables)
        found += _disagreements(issue, tables)
        found += [f"briefing.html: {fault}" for fault in verify(folders.page / PAGES[0], tables)]
    except SitrepError as error:
        found.append(str(error))
    return found


def _disagreements(issue: dict[str, Any], tables: Tables) -> list[str]:
    """Where the record was altered, or does not say what the tables say."""
    found = [] if issue.get("seal") == record.seal(issue) else [f"{record.NAME}: altered since the run wrote it"]
    read = dict(zip(tables["articles"]["path"], tables["articles"]["sha256"]))
    if read != {name: value for name, value in issue["inputs"].items() if name != INDEX}:
        found.append(f"{record.NAME}: names other articles, or other bytes of them, than tables/articles")
    found += [f"{record.NAME}: says {issue['rows'].get(name)} rows of {name}, there are {len(table)}" for name, table in tables.items() if issue["rows"].get(name) != len(table)]
    return found
