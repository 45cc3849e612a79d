"""What stands around the map: title, subtitle, key, scale bar, note. The key holds what the map shows and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from . import atlas, brush, marks
from . import type as letters
from .content import Content
from .frame import GEOD, Frame
from .ground import Ground, hatch
from .labels import Label
from .placed import Placed
from .names import Names, triangle
from .room import Room
from .scene import Area, Disc, Lines, Scene, paragraph, text
from .style import CASING, DISPUTED, FACED, FACED_TEXT, FAINT, GREY, INK, KEY, NOTE, SOFT, SUBTITLE, TEXT_LEADING, TITLE, TITLE_LEADING, Colours
from .wording import joined

SWATCH, ROW, BETWEEN = 17.0, 14.0, 14.0
TOP = 1.0  # above the title, for its tallest letters
MILE = 1609.344
NICE = (1, 2, 5)


@dataclass(frozen=True)
class Entry:
    """One entry of the key: things drawn around (0, 0) in a swatch of `wide` points, and words."""

    things: tuple
    words: str
    wide: float = 11.0


def head(scene: Scene, frame: Frame, title: str, subtitle: str) -> float:
    """Draw title and subtitle above the frame; the height they take."""
    lines = letters.wrap(title, TITLE, scene.width, "bold")
    below = letters.wrap(subtitle, SUBTITLE, scene.width) if subtitle else []
    height = len(lines) * TITLE * TITLE_LEADING + len(below) * SUBTITLE * TEXT_LEADING + 9 + TOP
    top = frame.height + height - TOP
    scene.items += paragraph(lines, TITLE, TITLE_LEADING, 0, top, INK, "bold")
    scene.items += paragraph(below, SUBTITLE, TEXT_LEADING, 0, top - len(lines) * TITLE * TITLE_LEADING - 2, SOFT)
    return height


def foot(scene: Scene, entries: list[Entry], note: str) -> float:
    """Draw key and note below the frame; the height they take."""
    x, y = 0.0, -ROW
    for entry in entries:
        wide = entry.wide + 4.5 + letters.width(entry.words, KEY)
        if x and x + wide > scene.width:
            x, y = 0.0, y - ROW
        scene.items += [moved(thing, x + entry.wide / 2, y) for thing in entry.things]
        scene.items.append(text(entry.words, KEY, x + entry.wide + 4.5, y - KEY * 0.33, INK))
        x += wide + BETWEEN
    lines = letters.wrap(note, NOTE, scene.width) if note else []
    top = y - (ROW * 0.75 if entries else -ROW * 0.5)
    scene.items += paragraph(lines, NOTE, TEXT_LEADING, 0, top, FAINT)
    return -top + len(lines) * NOTE * TEXT_LEADING + 2


def moved(thing: Area | Disc | Lines, x: float, y: float) -> Area | Disc | Lines:
    """A thing shifted by (x, y)."""
    if isinstance(thing, Disc):
        return Disc(thing.x + x, thing.y + y, thing.radius, thing.fill, thing.opacity, thing.stroke, thing.width, thing.dash)
    if isinstance(thing, Lines):
        return Lines(tuple(line + (x, y) for line in thing.lines), thing.stroke, thing.width, thing.dash, thing.round_ends)
    return Area(tuple(ring + (x, y) for ring in thing.rings), thing.fill, thing.opacity, thing.stroke, thing.width, thing.dash)


def _tile(fill: str) -> Area:
    half, up = SWATCH / 2, 4.2
    return Area((np.array([(-half, -up), (-half, up), (half, up), (half, -up), (-half, -up)]),), fill, stroke="#b9b6ad", width=0.4)


def _line(dash: tuple[float, ...]) -> tuple:
    line = (np.array([(-SWATCH / 2, 0.0), (SWATCH / 2, 0.0)]),)
    return Lines(line, CASING, 2.4), Lines(line, DISPUTED, 0.9, dash=dash, round_ends=False)


def key(ground: Ground, content: Content, placed: list[Placed], names: Names) -> list[Entry]:
    """Entries for what is on the map, in the order of its weight."""
    return [*_mark_entries(placed), *_land_entries(ground, content), *_line_entries(ground, names)]


def _mark_entries(placed: list[Placed]) -> list[Entry]:
    found = []
    sized = [item for item in placed if item.mark.has_size]
    several = len({item.mark.side for item in placed}) > 1
    for status, words in (("actual", "Forces there"), ("planned", "Planned"), ("possible", "Possible")):
        if drawn := [item for item in sized if item.mark.force["status"] == status]:
            found.append(Entry((marks.circle(0, 0, 4.6, _one_colour(drawn, several), status),), words))
    if ranged := [item for item in sized if item.radius > item.inner + 0.05]:
        colours = _one_colour(ranged, several)
        found.append(Entry((marks.circle(0, 0, 3.2, colours, ranged[0].mark.force["status"]), Disc(0, 0, 5.4, "", stroke=colours.mark, width=0.8, dash=(1.8, 1.4))), "Range: from the inner to the outer circle"))
    exact = {item.mark.precision == "point" for item in placed if not item.mark.is_denied and item.mark.precision != "border"}
    if drawn := [item for item in sized if item.mark.precision == "point"]:
        colours = _one_colour(drawn, several)
        found.append(Entry((Disc(0, 0, 4.6, colours.mark), Disc(0, 0, 1.25, "#ffffff")), "With a dot: at the place named" if len(exact) > 1 else "At the place named"))
    if drawn := [item for item in placed if not item.mark.has_size and not item.mark.is_denied]:
        found.append(Entry((marks.square(0, 0, 4.0, _one_colour(drawn, several), drawn[0].mark.force["status"]),), "Equipment, units or no number given: not to scale"))
    if drawn := next((item for item in placed if item.arrow is not None and item.faded), None):
        line = np.column_stack([np.linspace(-SWATCH / 2 - 2, SWATCH / 2, 20), np.zeros(20)])
        found.append(Entry(tuple(brush.arrow(line, drawn.mark.side.colours.mark, True)), "Destination" if drawn.mark.force["category"] == "deployment" else "Leaving", SWATCH))
    if drawn := next((item for item in placed if item.cut is not None), None):
        tile = np.array([(-SWATCH / 2, -4.2), (-SWATCH / 2, 4.2), (SWATCH / 2, 4.2), (SWATCH / 2, -4.2), (-SWATCH / 2, -4.2)])
        bands = tuple(Area((tile * (1, (9 - k) / 9) - (0, 4.2 * k / 9),), drawn.mark.side.colours.mark, 0.13) for k in range(9))
        found.append(Entry((*bands, Lines((tile[[0, 3]],), CASING, 1.4)), "Massed along this border", SWATCH))
    if drawn := [item for item in placed if item.mark.is_denied]:
        found.append(Entry(tuple(marks.denied(0, 0, 4.8, _one_colour(drawn, several))), "Denied or ruled out"))
    return found


def _one_colour(drawn: list[Placed], several: bool) -> Colours:
    """The colour of a sign of the key: its side's where the map shows one side; none of them where it shows several, for the sign means them all."""
    return GREY if several else drawn[0].mark.side.colours


def _land_entries(ground: Ground, content: Content) -> list[Entry]:
    found = []
    for side in content.sides:
        hosts = [code for code, host in content.hosts.items() if host == side and code in ground.countries.index]
        drawn = [m for m in content.marks if m.force["place_iso3"] in hosts and m.side == side and not m.is_denied and m.precision != "border"]
        if not drawn:
            continue
        actors = list(dict.fromkeys(m.force["actor"] for m in drawn if m.force["actor"]))
        whose = joined([atlas.adjective(actor) for actor in actors]) if 0 < len(actors) <= 2 else side.name if len(actors) > 2 and side.name == content.alliance else "foreign"
        planned = {m.is_planned and m.force["category"] != "withdrawal" for m in drawn}  # who is to leave is there
        verb = "with, or to receive," if len(planned) > 1 else "to receive" if planned == {True} else "with"
        found.append(Entry((_tile(side.colours.host),), f"Country {verb} {whose} forces", SWATCH))
    if ground.alliance_colours and any(code in ground.allies and code not in content.hosts for code in ground.countries.index):
        found.append(Entry((_tile(ground.alliance_colours.member),), f"{'Other ' if set(content.hosts) & ground.allies else ''}{content.alliance} member", SWATCH))
    for row in [row for row, shape in ground.annexed.items() if shape.area > 4][:2]:
        tile = _tile(FACED)
        lines = Lines(hatch(_polygon(tile)), FACED_TEXT, 0.6)
        how = row.label.partition(", ")[2]
        found.append(Entry((tile, lines), how[:1].upper() + how[1:], SWATCH))
    return found


def _polygon(tile: Area):
    from shapely import Polygon

    return Polygon(tile.rings[0])


def _line_entries(ground: Ground, names: Names) -> list[Entry]:
    found = []
    if ground.disputes["dashed"]:
        found.append(Entry(_line((2.6, 1.7)), "Disputed boundary", SWATCH))
    if ground.disputes["dotted"]:
        found.append(Entry(_line((1.0, 1.5)), "Ceasefire line or claim", SWATCH))
    if names.sites:
        found.append(Entry((triangle(0, 0),), "Place named, no force stated there"))
    return found


def scale_bar(scene: Scene, room: Room, frame: Frame) -> Label | None:
    """A bar of a round number of kilometres and of miles, true at its own place, where it hides least; none on the world."""
    if frame.is_world:
        return None
    kilometres = _nice(frame.width_km * 0.17)
    best = None
    for number, (across, up) in enumerate([(x, y) for y in np.linspace(0, 1, 9) for x in np.linspace(0, 1, 9)]):
        rough = kilometres * 1000 / frame.metres
        width, height = rough * 1.08, 23.0
        x, y = 10 + across * (frame.width - 20 - width), 9 + up * (frame.height - 18 - height)
        box = (x, y, x + width, y + height)
        if room.clear(box, 3):
            cost = room.crossings(box) * 2 + 60 * min(across, 1 - across) + 60 * min(up, 1 - up)
            best = min(best, (cost, number, box)) if best else (cost, number, box)
    if best is None:
        return None
    _, _, (left, low, right, high) = best
    middle = low + 11.5
    length, miles = (_length(frame, left, middle, metres) for metres in (kilometres * 1000, _nice(kilometres / 1.609) * MILE))
    lines = [[(left, middle), (left + max(length, miles), middle)], [(left, middle - 4), (left, middle + 4)], [(left + length, middle), (left + length, middle + 4)], [(left + miles, middle), (left + miles, middle - 4)]]
    texts = (
        text(f"{kilometres:g} km", 7.2, left + length / 2, middle + 3.5, SOFT, anchor=0.5), text(f"{_nice(kilometres / 1.609):g} miles", 7.2, left + miles / 2, middle - 9.2, SOFT, anchor=0.5),
    )
    scene.items += [Lines(tuple(np.array(line, dtype=float) for line in lines), SOFT, 0.8, round_ends=False), *texts]
    room.take((left, low, right, high), "scale bar")
    return Label("scale bar", (left, low, right, high), texts)


def _nice(value: float) -> float:
    """The greatest of 1, 2, 5 × 10ⁿ not above `value`."""
    power = 10.0 ** np.floor(np.log10(value))
    return float(max(step * power for step in NICE if step * power <= value * 1.0001))


def _length(frame: Frame, x: float, y: float, metres: float) -> float:
    """Points that `metres` take eastward on the page from (x, y), measured on the ellipsoid."""
    length = metres / frame.metres
    for _ in range(3):
        lat, lon = frame.degrees(x, y)
        lat2, lon2 = frame.degrees(x + length, y)
        length *= metres / GEOD.inv(lon, lat, lon2, lat2)[2]
    return float(length)
