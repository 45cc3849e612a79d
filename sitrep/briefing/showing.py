"""A map in a notebook as the page shows it: it answers there too, and stands alone."""

from __future__ import annotations

from typing import Any, Protocol

from ..schema import Tables
from . import opening, page
from .facts import Facts
from .pictures import bare


class Drawn(Protocol):
    """What a drawn map must have. words: what map.json holds; page: the map and its key as SVG."""

    @property
    def words(self) -> dict[str, Any]: ...

    @property
    def page(self) -> bytes: ...


def show_map(drawn: Drawn, tables: Tables) -> None:
    """Display a map with the table of what it marks: marks show their sentence and lead to their row there."""
    from IPython.display import HTML, display

    facts = Facts(tables)
    section = opening.map_section(facts, drawn.words | bare(drawn.page))
    display(HTML(page.in_notebook(section, facts, page.Uses(alone=True), styled=True)))
