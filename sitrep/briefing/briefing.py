"""The briefing: its sections, composed from the tables, and the order in which they are shown."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from .. import __version__
from ..errors import ParameterError
from ..schema import Tables
from . import body, closing, opening, page
from .blocks import Section
from .facts import Facts, readable, valid_day
from .pictures import load_pictures
from .pieces import plain
from .wording import shown

SECTIONS = (
    "head", "bottom_line", "highlights", "key_figures", "map", "forces", "denied", "money", "casualties", "other_figures", "quotes", "dates",
    "sources", "checks", "gaps", "articles", "method",
)


class Briefing:
    """Sections by name, and the names shown so far in order. Made by `compose`."""

    def __init__(self, tables: Tables, facts: Facts, sections: dict[str, Section], given: dict[str, Any], title: str):
        self.tables, self.facts, self.sections, self.given, self.title = tables, facts, sections, given, title
        self.shown: list[str] = []

    def show(self, section: str) -> None:
        """Display a section (a name of SECTIONS) in the notebook and make it the next one of the page.

        Showing a section again displays it again and leaves its place in the page. Raises ParameterError on an unknown name.
        """
        from IPython.display import HTML, display

        if section not in self.sections:
            raise ParameterError("section", repr(section), f"one of {', '.join(SECTIONS)}", "Correct the name.")
        if section not in self.shown:
            self.shown.append(section)
        display(HTML(page.in_notebook(self.sections[section], self.facts, page.Uses(), styled=section == self.shown[0])))

    def page(self) -> str:
        """The sections shown, or all of them where none was, as one HTML file."""
        names = self.shown or list(SECTIONS)
        return page.build([self.sections[name] for name in names], self.facts, self.title, self.given)


def compose(tables: Tables, title: str = "", focus: str = "", as_of: str = "", figures: str | Path = "") -> Briefing:
    """Make every section of a briefing from the tables; no clock, no network.

    title: headline, made from the tables where empty; focus: ISO 3166-1 alpha-3 codes joined by commas, whose forces come
    first; as_of: data cut-off YYYY-MM-DD, the newest article's date where empty; figures: folder with map.svg, map.png and
    map.json and those of the charts, no picture where empty. Raises ParameterError, InputError (map files), SchemaError (tables).
    """
    codes = tuple(code.strip().upper() for code in focus.split(",") if code.strip())
    if wrong := [code for code in codes if not re.fullmatch(r"[A-Z]{3}", code)]:
        raise ParameterError("focus", ", ".join(wrong), "ISO 3166-1 alpha-3 codes joined by commas", "Correct the parameter, as in --focus POL,ROU,UKR.")
    facts, cut_off, drawn, wanted = Facts(tables), valid_day("as_of", as_of), load_pictures(figures), frozenset(codes)
    parameters = {"title": shown(readable(title)), "focus": ",".join(codes), "as_of": cut_off}
    sections = {
        "head": opening.head(facts, parameters["title"], codes, cut_off),
        "bottom_line": opening.bottom_line(facts, wanted),
        "highlights": opening.highlights(facts, wanted),
        "key_figures": opening.key_figures(facts, wanted),
        "map": opening.map_section(facts, drawn.get("map")),
        "forces": body.forces(facts, wanted, drawn.get("forces")),
        "denied": body.denied(facts),
        "money": body.money(facts, drawn.get("aid")),
        "casualties": body.casualties(facts),
        "other_figures": body.other_figures(facts),
        "quotes": body.quotes(facts),
        "dates": body.dates(facts, drawn.get("timeline")),
        "sources": closing.sources(facts),
        "checks": closing.checks(facts),
        "gaps": closing.gaps(facts),
        "articles": closing.articles(facts),
        "method": closing.method(facts, parameters),
    }
    given: dict[str, Any] = {"parameters": parameters, "version": f"Sitrep {__version__}", "command": closing.command(parameters), "vocabulary": closing.vocabulary()}
    given |= {name: {key: words.get(key) for key in opening.MAP_TEXTS} if name == "map" else {"alt": words["alt"]} for name, words in drawn.items()}
    headline = sections["head"].blocks[0].title
    return Briefing(tables, facts, sections, given, plain(headline))
