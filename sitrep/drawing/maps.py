"""The map of an issue: from tables to a picture, checked before anybody sees it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from ..errors import DrawingError, ParameterError
from ..schema import Tables
from . import atlas, furniture, labels, notes, wording
from . import svg as vector
from .content import Content, Mark, read_content
from .frame import Frame, choose_frame
from .ground import DE_FACTO, DE_JURE, Ground
from .inset import draw_inset
from .placed import Placed
from .plan import Plan, make_plan
from .marks import draw_marks
from .names import Names, put_names
from .picture import Picture
from .scene import Disc, Scene, View
from .style import PAGE, PAPER, PHONE, Sheet

OUTSIDE, CROWDED = "its place lies outside this map", "there is no room for it on this map"


@dataclass
class Map(Picture):
    """A finished map. marks and unplaced: what is marked and what is not, as map.json holds it.

    wanted: what it was drawn from, to lay it out again for a phone. Besides the files of every picture it has two
    for a page that prints title and note itself: map_page.svg, the map with its key, and map_phone.svg, the same
    laid out for a narrow screen, its letters as large as on paper.
    """

    name = "map"
    title: str
    subtitle: str
    note: str
    alt: str
    marks: list[dict[str, Any]]
    unplaced: list[dict[str, Any]]
    scene: Scene = field(repr=False)
    bare: Scene = field(repr=False)
    wanted: tuple[Tables, list[str], str] = field(repr=False)

    @property
    def words(self) -> dict[str, Any]:
        """What the briefing needs besides the picture."""
        return {name: getattr(self, name) for name in ("title", "subtitle", "note", "alt", "marks", "unplaced")}

    @cached_property
    def page(self) -> bytes:
        """The map and its key as SVG."""
        return vector.svg(self.bare, self.title, self.alt)

    @cached_property
    def phone(self) -> bytes:
        """The same for a narrow screen; empty where not every mark finds room there."""
        try:
            drawn = _lay(*self.wanted, PHONE)
        except DrawingError:
            return b""
        shown = {item.mark.id for item in drawn.plan.placed}
        return vector.svg(drawn.bare, self.title, self.alt) if shown == {mark["force_id"] for mark in self.marks} else b""

    def save(self, folder: str | Path) -> None:
        """Write the files of a picture, and map_page.svg and map_phone.svg; an edition that there is none of is removed."""
        super().save(folder)
        for name, data in (("map_page.svg", self.page), ("map_phone.svg", self.phone)):
            if data:
                (Path(folder) / name).write_bytes(data)
            else:
                (Path(folder) / name).unlink(missing_ok=True)


@dataclass
class _Laid:
    """A map laid out on a sheet. bare: the map with its key and no words around it."""

    content: Content
    frame: Frame
    ground: Ground
    plan: Plan
    bare: Scene
    entries: list[furniture.Entry]


def draw_map(tables: Tables, focus: str = "", view: str = DE_JURE) -> Map:
    """The map of `forces` and `places`.

    focus: countries to show, ISO 3166-1 alpha-3 joined by commas; empty: chosen from the data. view: annexed land as its
    owner's ("de jure") or as its holder's ("de facto"). Raises ParameterError on an unknown country or view, DrawingError
    where labels or marks would overlap or leave the frame.
    """
    wanted = tables, parse_focus(focus), view
    if view not in (DE_JURE, DE_FACTO):
        raise ParameterError("view", repr(view), f"{DE_JURE!r} or {DE_FACTO!r}", "Correct the parameter.")
    drawn = _lay(*wanted, PAGE)
    content, plan = drawn.content, drawn.plan
    title, subtitle, note = wording.title(content), wording.subtitle(content), notes.note(content, drawn.ground, plan)
    scene = Scene(drawn.frame.width, drawn.frame.height, items=drawn.bare.items[:1], clips=drawn.bare.clips)
    _surround(scene, drawn.frame, drawn.entries, note, title, subtitle)
    alt = wording.alt(content, wording.joined([atlas.prose(code, content.day) for code in _story(content, drawn.ground)]) or "the world")
    unplaced = [*map(_unplaced, content.unplaced), *_left_out(plan.outside, OUTSIDE), *_left_out(plan.crowded, CROWDED)]
    return Map(title, subtitle, note, alt, [_said(item.mark) for item in plan.placed], unplaced, scene, drawn.bare, wanted)


def _lay(tables: Tables, countries: list[str], view: str, sheet: Sheet) -> _Laid:
    """The map on a sheet, checked: no label or mark over another or out of the frame."""
    content = read_content(tables)
    frame = choose_frame(content, countries, sheet)
    ground = Ground(frame, content, view)
    plan = make_plan(content, frame, ground)
    room, placed, stated = plan.room, plan.placed, plan.stated
    origins, spots = labels.label_starts(placed, room)
    stated += origins
    globe = draw_inset(placed, room, frame)
    names = put_names(ground, room, content, frame)
    scene = Scene(frame.width, frame.height)
    _compose(scene, ground, placed, stated, names)
    scene.items += [*(Disc(x, y, 2.0, colour, stroke=PAPER, width=0.7) for x, y, colour in spots), *globe]
    bar = furniture.scale_bar(scene, room, frame)
    if found := labels.faults([*stated, *names.labels, *([bar] if bar else [])], placed, room):
        raise DrawingError("map", "; ".join(found[:4]), "labels and marks clear of one another and inside the frame", "This is a defect of the map's layout; narrow it with focus meanwhile.")
    scene.items = [View(tuple(scene.items), "frame", frame.width, frame.height)]
    entries = furniture.key(ground, content, placed, names)
    _surround(scene, frame, entries)
    return _Laid(content, frame, ground, plan, scene, entries)


def _surround(scene: Scene, frame: Frame, entries: list[furniture.Entry], note: str = "", title: str = "", subtitle: str = "") -> None:
    """Title and subtitle above the map where there are any, the key and a note below it."""
    above = furniture.head(scene, frame, title, subtitle) if title else 0.0
    below = furniture.foot(scene, entries, note)
    scene.low, scene.height = -below, frame.height + above + below


def parse_focus(focus: str) -> list[str]:
    """Codes of `focus`. Raises ParameterError on one that is no country's."""
    codes = [code.strip().upper() for code in focus.split(",") if code.strip()]
    for code in codes:
        if not atlas.is_country(code):
            raise ParameterError("focus", repr(code), "ISO 3166-1 alpha-3 codes joined by commas, as POL,ROU,UKR", "Correct the code.")
    return codes


def _story(content: Content, ground: Ground) -> list[str]:
    told = [mark.force["place_iso3"] for mark in content.marks if mark.force["place_iso3"]]
    return [code for code in dict.fromkeys(told) if code in ground.countries.index]


def _compose(scene: Scene, ground: Ground, placed: list[Placed], stated: list[labels.Label], names: Names) -> None:
    """Ground, names, marks and their labels, in this order."""
    ground.draw(scene)
    scene.items += names.signs
    for label in names.labels:
        scene.items += label.texts
    draw_marks(scene, placed, ground.frame)
    for label in stated:
        scene.items += [*([label.leader] if label.leader else []), *label.texts]


def _said(mark: Mark) -> dict[str, Any]:
    force = mark.force
    return {
        "figure_ids": force["figure_ids"], "statement_ids": force["statement_ids"], "force_id": force["force_id"], "label": " ".join(wording.label(mark)),
        "place": wording.place(mark), "place_iso3": force["place_iso3"], "precision": mark.precision, "says": wording.phrase(mark), "status": force["status"],
    }


def _unplaced(row: dict[str, Any]) -> dict[str, Any]:
    return {"figure_ids": row["force"]["figure_ids"], "force_id": row["force"]["force_id"], "reason": row["reason"], "statement_ids": row["force"]["statement_ids"]}


def _left_out(marks: list[Mark], reason: str) -> list[dict[str, Any]]:
    return [{"figure_ids": mark.force["figure_ids"], "force_id": mark.id, "reason": reason, "statement_ids": mark.force["statement_ids"]} for mark in marks]
