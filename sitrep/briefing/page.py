"""From sections to one HTML file: each section shown is an output of a notebook, which nbconvert turns into the page."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import jinja2
import nbformat
from nbconvert.exporters.templateexporter import TemplateExporter

from ..paths import REFERENCE
from .blocks import Section
from .closing import MARK_NAMES
from .facts import Facts
from .safety import POLICY, SCRIPT

TEMPLATES = Path(__file__).parent / "templates"
FONTS = REFERENCE / "fonts"
FIRST_SCREEN = ("head", "bottom-line", "highlights", "key-figures", "map")  # the contents stand below it
LIVE = '<figure class="live">'
UNTIPPED = ("casualties", "other-figures", "sources", "checks", "gaps")  # the words stand beside the number, or above
FACES = ((400, "normal"), (400, "italic"), (600, "normal"), (700, "normal"))
SUBSETS = {
    "cyrillic": ((0x0301, 0x0301), (0x0400, 0x045F), (0x0490, 0x0491), (0x04B0, 0x04B1), (0x2116, 0x2116)),
    "latin-ext": ((0x0100, 0x02BA), (0x1D00, 0x1DBF), (0x1E00, 0x1E9F), (0x1EF2, 0x1EFF), (0x20A0, 0x20AB), (0x20AD, 0x20C0), (0x2C60, 0x2C7F), (0xA720, 0xA7FF)),
    "latin": ((0x0000, 0x00FF), (0x0131, 0x0131), (0x0152, 0x0153), (0x02BB, 0x02BC), (0x02C6, 0x02C6), (0x02DA, 0x02DA), (0x02DC, 0x02DC), (0x2000, 0x206F), (0x20AC, 0x20AC), (0x2122, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212), (0xFEFF, 0xFEFF), (0xFFFD, 0xFFFD)),
}


@dataclass
class Uses:
    """Which words have been used so far in one rendering, so that only the first use gets an id to come back to.

    targets: the words used anywhere in the page; words not among them lead nowhere. rows: the rows that can be found
    in it. alone: a section shown without the others, whose links have no target.
    """

    targets: frozenset[str] = frozenset()
    rows: frozenset[str] = frozenset()
    alone: bool = False
    section: str = ""
    used: set[str] = field(default_factory=set)
    tips: int = 0
    anchors: set[str] = field(default_factory=set)

    def anchor(self, name: str) -> bool:
        """Whether a row is the first one of that name, which then is its id."""
        fresh = name not in self.anchors
        self.anchors.add(name)
        return fresh

    def row(self, name: str, key: str) -> str:
        """Where a mark of the map leads: to that row, or to the mark's own where the page has no other."""
        return name if name in self.rows else f"m-{key}"

    def first(self, target: str) -> bool:
        fresh = target not in self.used
        self.used.add(target)
        return fresh

    def back(self, targets: list[str]) -> str:
        """The first of the marks at a segment that the page uses; empty where none is used."""
        return next((target for target in targets if target in self.targets), "")

    def tip(self) -> str:
        self.tips += 1
        return f"t-{self.section}-{self.tips}"


@cache
def environment() -> jinja2.Environment:
    return jinja2.Environment(loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True, undefined=jinja2.StrictUndefined)


def render(section: Section, facts: Facts, uses: Uses) -> str:
    """One section as HTML."""
    uses.section, uses.tips = section.id, 0
    made = environment().get_template("section.html.j2").render(
        section=section, uses=uses, number=facts.number.__getitem__, sentence=facts.sentence, mark_names=MARK_NAMES, untipped=UNTIPPED
    )
    return made.replace("\r", "&#13;")  # a parser reads a raw carriage return as a line feed, and spans would shift


def render_all(sections: list[Section], facts: Facts) -> list[str]:
    """Sections in the order shown. Rendered twice: the words marked lead back only to uses that exist."""
    before = Uses()
    for section in sections:
        render(section, facts, before)
    uses = Uses(frozenset(before.used), frozenset(before.anchors))
    return [render(section, facts, uses) for section in sections]


def style() -> str:
    """The style of the sections."""
    return (TEMPLATES / "section.css").read_text(encoding="utf-8")


def notebook_style() -> str:
    """The same for a notebook, each rule strong enough to hold against JupyterLab's own for tables, lists and links."""
    return style().replace(".sitrep", ".sitrep" * 4)


def in_notebook(section: Section, facts: Facts, uses: Uses, styled: bool) -> str:
    """One section as the output of a cell, its map answering. styled: with the style, which serves the cells after it too."""
    made = render(section, facts, uses)
    css = f"<style>{notebook_style()}</style>" if styled else ""
    return f'{css}<div class="sitrep">{made}</div>' + (f"<script>{SCRIPT}</script>" if LIVE in made else "")


def font_faces(text: str) -> str:
    """@font-face rules with the fonts inside, of the subsets that hold a character of `text`."""
    codes = {ord(char) for char in set(text)}
    rules = []
    for subset, ranges in SUBSETS.items():
        if not any(low <= code <= high for code in codes for low, high in ranges):
            continue
        spread = ",".join(f"U+{low:04X}-{high:04X}" for low, high in ranges)
        for weight, slant in FACES:
            data = base64.b64encode((FONTS / f"source-sans-3-{subset}-{weight}-{slant}.woff2").read_bytes()).decode("ascii")
            rules.append(f'@font-face{{font-family:"Source Sans 3";font-style:{slant};font-weight:{weight};src:url(data:font/woff2;base64,{data}) format("woff2");unicode-range:{spread}}}')
    return "\n".join(rules)


class PageExporter(TemplateExporter):
    """nbconvert with our own template: no script, nothing from the network, every value escaped but the sections."""

    file_extension = ".html"
    template_name = "briefing"

    def __init__(self) -> None:
        super().__init__(extra_template_basedirs=[str(TEMPLATES)])

    def _create_environment(self) -> jinja2.Environment:
        made = super()._create_environment()
        made.autoescape = True
        made.undefined = jinja2.StrictUndefined
        return made


def notebook(sections: Iterable[Section], rendered: Iterable[str]) -> nbformat.NotebookNode:
    """The sections shown as the outputs of a notebook, without source or execution count."""
    cells, below = [], False
    for section, html in zip(sections, rendered):
        output = nbformat.v4.new_output("display_data", {"text/html": html})
        leads = section.id in FIRST_SCREEN
        told = {"section": section.id, "title": "" if leads else section.title, "contents_before": not leads and not below}
        below = below or not leads
        cell = nbformat.v4.new_code_cell("", outputs=[output], metadata=told)
        cell["id"] = section.id
        cells.append(cell)
    return nbformat.v4.new_notebook(cells=cells)


def build(sections: list[Section], facts: Facts, title: str, given: dict[str, object]) -> str:
    """The whole page. given: what was handed in (parameters, map texts, version), kept in the page for the gate."""
    rendered = render_all(sections, facts)
    css = font_faces("".join(rendered)) + (TEMPLATES / "page.css").read_text(encoding="utf-8") + style()
    record = json.dumps(given, ensure_ascii=False, sort_keys=True)
    resources = {"sitrep": {"title": title, "given": record, "style": css, "policy": POLICY, "script": SCRIPT if any(LIVE in html for html in rendered) else ""}}
    html, _ = PageExporter().from_notebook_node(notebook(sections, rendered), resources=resources)
    return html
