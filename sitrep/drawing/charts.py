"""The charts of an issue, each only where it says something: forces by actor, what is dated, aid by currency."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .. import schema
from ..errors import DrawingError
from ..schema import Tables
from . import aid, bars, furniture, moments, strengths, timeline, wording
from . import type as letters
from .bars import Panel
from .content import Content, Row, clean, read_content
from .picture import Picture
from .scene import Scene, Text
from .style import PAGE_WIDTH

NAMES = ("forces", "timeline", "aid")
TOUCH = 0.3  # points by which boxes of text may overlap before the eye sees it


@dataclass
class Chart(Picture):
    """A finished chart. marks: what is drawn, in order, with the ids of the rows it rests on, as NAME.json holds it."""

    name: str
    title: str
    subtitle: str
    note: str
    alt: str
    marks: list[dict[str, Any]]
    scene: Scene = field(repr=False)

    @property
    def words(self) -> dict[str, Any]:
        """What the briefing needs besides the picture."""
        return {name: getattr(self, name) for name in ("title", "subtitle", "note", "alt", "marks")}


def draw_charts(tables: Tables) -> list[Chart]:
    """All charts that the tables carry, none where too little is comparable.

    Raises DrawingError where text would overlap or leave the picture.
    """
    content = read_content(tables)
    found = [draw_forces(content), draw_timeline(tables), draw_aid(tables, content)]
    return [chart for chart in found if chart]


def draw_forces(content: Content) -> Chart | None:
    """Bars of the forces that count the same thing, by actor; None for fewer than three."""
    marks = strengths.comparable(content)
    if len(marks) < strengths.LEAST:
        return None
    shown = marks[: strengths.MOST]
    panels = strengths.panels(shown)
    note = ["Forces may overlap: they are not to be added up."]
    if left := len(marks) - len(shown):
        note.append(f"{left} smaller one{'s are' if left > 1 else ' is'} not shown.")
    if sources := list(dict.fromkeys(clean(mark.force["sources"][0]) for mark in shown if mark.force["sources"])):
        note.append(f"Reported by {wording.joined(sources)}.")
    by_key = {mark.id: {"figure_ids": mark.force["figure_ids"], "statement_ids": mark.force["statement_ids"], "force_id": mark.id} for mark in shown}
    return _bar_chart("forces", strengths.title(shown), strengths.subtitle(shown, content), " ".join(note), panels, by_key)


def draw_aid(tables: Tables, content: Content) -> Chart | None:
    """Bars of aid in money, a panel for each currency with at least three amounts; None where none has."""
    found = aid.by_currency(tables)
    panels = aid.panels(found, content.day)
    if not panels:
        return None
    note = ["Amounts may include one another; nothing is converted or added up." + (" Each currency has a scale of its own." if len(panels) > 1 else "")]
    other = {unit: rows if len(rows) < aid.LEAST else rows[aid.MOST :] for unit, rows in found.items()}
    if left := [f"{len(rows)} in {aid.currency(unit)}" for unit, rows in other.items() if rows]:
        note.append(f"Not shown: {wording.joined(left)}.")
    when = wording.reported(content)
    subtitle = f"{wording.capital(when)}; b" if when else "B"
    by_key = {row["figure_id"]: {"figure_ids": [row["figure_id"]]} for rows in found.values() for row in rows}
    return _bar_chart("aid", "Aid reported, by currency" if len(panels) > 1 else f"Aid reported, in {aid.currency(next(iter(found)))}", f"{subtitle}ars are in proportion to the amount.", " ".join(note), panels, by_key, own_scales=True)


def _bar_chart(name: str, title: str, subtitle: str, note: str, panels: list[Panel], by_key: dict[str, Row], own_scales: bool = False) -> Chart:
    scene = Scene(PAGE_WIDTH, bars.height(panels))
    bars.draw(scene, panels, own_scales)
    said = "; ".join((f"{panel.heading}: " if panel.heading else "") + ", ".join(bar.says for bar in panel.bars) for panel in panels)
    marks = [{"says": bar.says, **by_key[bar.key]} for panel in panels for bar in panel.bars]
    return _finished(name, scene, title, subtitle, note, bars.key(panels), f"Bar chart. {said}.", marks)


def draw_timeline(tables: Tables) -> Chart | None:
    """The dated sentences in order of time; None for fewer than three dates."""
    every = moments.find_moments(tables)
    chosen = moments.chosen(every)
    if not chosen:
        return None
    articles = schema.records(tables["articles"])
    publishers = {row["article_id"]: clean(row["publisher"]) or row["article_id"] for row in articles} if len(articles) > 1 else {}
    rows = timeline.entered(chosen, PAGE_WIDTH, publishers)
    scene = Scene(PAGE_WIDTH, timeline.height(rows))
    timeline.draw(scene, rows)
    note = "Days named by their weekday or by “last year” are reckoned from the day of publication."
    if left := len(every) - len(chosen):
        note += f" {left} more dated sentence{'s are' if left > 1 else ' is'} not shown."
    title = f"What the {'articles date' if publishers else 'article dates'}, in {'their' if publishers else 'its'} own words"
    subtitle = f"From {moments.span_text(chosen[0].earliest, chosen[0].latest)} to {moments.span_text(chosen[-1].earliest, chosen[-1].latest)}."
    said = [f"{moments.span_text(m.earliest, m.latest)}: {m.words}" for m in chosen]
    marks = [{"article_id": m.article_id, "start": m.start, "end": m.end, "says": words} for m, words in zip(chosen, said)]
    return _finished("timeline", scene, title, subtitle, note, timeline.key(rows), f"Timeline. {' '.join(said)}", marks)


def _finished(name: str, scene: Scene, title: str, subtitle: str, note: str, entries: list[furniture.Entry], alt: str, marks: list[dict[str, Any]]) -> Chart:
    above = furniture.head(scene, scene, title, subtitle)
    below = furniture.foot(scene, entries, note)
    scene.low, scene.height = -below, scene.height + above + below
    if found := faults(scene):
        raise DrawingError(f"chart {name}", "; ".join(found[:4]), "text clear of other text and inside the picture", "This is a defect of the chart's layout.")
    return Chart(name, title, subtitle, note, alt, marks, scene)


def faults(scene: Scene) -> list[str]:
    """Text that lies on other text or leaves the picture."""
    texts = [item for item in scene.flat() if isinstance(item, Text)]
    boxes = [(t.x, t.y - letters.DESCENT * t.size, t.x + t.run.width * t.size, t.y + letters.CAPITAL * t.size, t.run.text) for t in texts]
    found = [f"“{box[4]}” leaves the picture" for box in boxes if box[0] < -TOUCH or box[2] > scene.width + TOUCH or box[1] < scene.low - TOUCH or box[3] > scene.low + scene.height + TOUCH]
    for index, a in enumerate(boxes):
        for b in boxes[index + 1 :]:
            if a[0] < b[2] - TOUCH and b[0] < a[2] - TOUCH and a[1] < b[3] - TOUCH and b[1] < a[3] - TOUCH:
                found.append(f"“{a[4]}” lies on “{b[4]}”")
    return found
