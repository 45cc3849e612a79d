"""The command line: four commands, five exit statuses, one line for what went wrong.

Each command imports what it needs when it runs, so that an unchanged `brief` answers at once.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from .errors import SitrepError

DONE, NOTHING_TO_REPORT, UNCHANGED, FAILED, BAD_USAGE = 0, 3, 4, 1, 2
STATUSES = {"published": DONE, "empty": NOTHING_TO_REPORT, "unchanged": UNCHANGED}

app = typer.Typer(
    name="sitrep", add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False,
    help="Turn news articles about military deployments into tables, a map and a briefing (HTML and PDF) in which every number opens the words it came from.",
    epilog="Exit status: 0 done or published; 3 published, but the articles report nothing; 4 unchanged, nothing to do; 2 wrong usage or input; 1 failed, nothing published.",
)


@app.command(short_help="Publish an issue: tables, map, briefing.", epilog="Example: python -m sitrep brief kosovo.txt --out issues/kosovo --title 'Kosovo, October' --focus XKX,SRB")
def brief(
    articles: Annotated[list[Path] | None, typer.Argument(metavar="ARTICLE", help="Text files, or one folder of them (with an index.csv if you like). None: seeds/.", show_default=False)] = None,
    out: Annotated[str, typer.Option(metavar="DIR", help="Folder the issue is written to. Not given: data/tables, figures, notebooks and briefing of this clone.", show_default=False)] = "",
    title: Annotated[str, typer.Option(help="Headline. Not given: made from the data.", show_default=False)] = "",
    focus: Annotated[str, typer.Option(metavar="CODES", help="Countries the map shows, as POL,ROU,UKR (ISO 3166-1 alpha-3). Not given: chosen from the data.", show_default=False)] = "",
    as_of: Annotated[str, typer.Option(metavar="DATE", help="Data cut-off, as 2022-02-02. Not given: the newest article's date.", show_default=False)] = "",
) -> None:
    """Read articles and publish an issue: tables, map, briefing.html, briefing.pdf and run.json.

    Nothing runs if articles, parameters and code are those of the issue that stands. A run that fails leaves that issue
    as it was and writes what failed into run.json.
    """
    from .running.parameters import Parameters
    from .running.pipeline import brief

    outcome = brief(articles or (), out, Parameters(title, focus, as_of))
    for name, reason in outcome.unread.items():
        typer.echo(f"Not read: {name}: {reason}.", err=True)
    page = _shown(outcome.folders.page / "briefing.html")
    report = {
        "published": f"Published {page} and briefing.pdf beside it: {_count(outcome.rows)}.",
        "empty": f"Nothing to report: {_count(outcome.rows)}. An empty briefing is at {page}.",
        "unchanged": f"Unchanged: {page} already says what these articles say ({_count(outcome.rows)}).",
    }
    typer.echo(report[outcome.status])
    raise typer.Exit(STATUSES[outcome.status])


@app.command(short_help="Read articles into tables only.", epilog="Example: python -m sitrep read articles/ --out tables --format csv")
def read(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Text files, or one folder of them.", show_default=False)],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder the tables are written to.", show_default=False)],
    format: Annotated[str, typer.Option(metavar="csv|parquet", help="How they are written. Not given: both.", show_default=False)] = "",
) -> None:
    """Read articles into tables, without map and briefing. DIR/datapackage.json describes them."""
    from .running.reading import read_into

    rows = read_into(paths, out, format)
    typer.echo(f"Wrote the tables to {_shown(out)}: {_count(rows)}.")


@app.command(short_help="Verify an issue from its files.", epilog="Example: python -m sitrep check issues/kosovo")
def check(folder: Annotated[str, typer.Argument(metavar="DIR", help="An issue's folder. Not given: the shipped issue.", show_default=False)] = "") -> None:
    """Verify an issue again from its files: every hash, every span against the article, every number of the pages."""
    from .paths import issue_folders
    from .running.verify import faults

    found = faults(issue_folders(folder))
    for fault in found:
        typer.echo(fault, err=True)
    if found:
        typer.echo(f"{len(found)} fault{'s' if len(found) > 1 else ''}. Do not rely on this issue.", err=True)
        raise typer.Exit(FAILED)
    typer.echo("Sound: every file, every span and every number is as the run made it.")


@app.command(short_help="Show the words behind a figure.", epilog="Example: python -m sitrep explain 3f1c --issue issues/kosovo")
def explain(
    figure_id: Annotated[str, typer.Argument(metavar="FIGURE_ID", help="figure_id in figures.csv, or enough of its beginning.", show_default=False)],
    issue: Annotated[str, typer.Option(metavar="DIR", help="The issue it is in. Not given: the shipped issue.", show_default=False)] = "",
) -> None:
    """Show where a figure comes from: its sentence, and for each field the words and the rule behind it."""
    from .paths import issue_folders
    from .tables import store
    from .tables.explain import explain

    typer.echo(explain(figure_id, store.load(issue_folders(issue).tables)), nl=False)


def _count(rows: dict[str, int]) -> str:
    parts = ((rows[name], one, many) for name, one, many in (("figures", "figure", "figures"), ("forces", "force", "forces"), ("articles", "article", "articles")))
    figures, forces, articles = (f"{number} {one if number == 1 else many}" for number, one, many in parts)
    return f"{figures} and {forces} from {articles}"


def _shown(path: Path) -> str:
    """The path from here where it lies below, else as it is."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def main() -> NoReturn:
    """Run the command line. Whatever is wrong with usage or input is told in one line."""
    try:
        status = app(standalone_mode=False)
    except SitrepError as error:
        print(f"sitrep: {' '.join(str(error).split())}", file=sys.stderr)
        status = error.exit_status
    except typer.TyperException as error:
        print(f"sitrep: {' '.join(error.format_message().split())} Try 'python -m sitrep --help'.", file=sys.stderr)
        status = BAD_USAGE
    except (KeyboardInterrupt, typer.Abort):
        print("sitrep: stopped.", file=sys.stderr)
        status = FAILED
    except Exception as error:  # a full disk, or a defect of ours: either way a schedule's log wants one line
        if os.environ.get("SITREP_DEBUG"):
            raise
        told = " ".join(f"{type(error).__name__}: {error}".split())
        print(f"sitrep: failed with {told}. With SITREP_DEBUG=1 in the environment it shows where.", file=sys.stderr)
        status = FAILED
    sys.exit(status or DONE)
