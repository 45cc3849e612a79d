"""Names of the ground: countries, seas, towns, sites and annexed areas, each where it is clear, none where it is not."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import shapely

from . import atlas
from . import type as letters
from .content import Content
from .frame import Frame
from .ground import Ground
from .labels import Block, Label, Line, around, best
from .room import Box, Room
from .scene import Area, Disc, Lines
from .style import COUNTRY_LEAST, COUNTRY_MOST, FACED_TEXT, FINE_TEXT, INK, PAPER, SEA_LEAST, SEA_MOST, SEA_TEXT, TOWN

TRACKING = 0.09
TOWNS_AT_MOST, TOWNS_APART = 20, 26.0
SITES_AT_MOST = 8
EXCLAVES, EXCLAVE_AREA, EXCLAVE_APART = 4, 300.0, 25.0  # pieces of land, square points, points
DOT = 1.7
ANNEXED_AREA = 110.0  # square points: a smaller annexed area is hatched, and the key and the note say the rest
CROSSED_AT_MOST = 9  # points of boundary under a name that has no better place


@dataclass
class Names:
    """Labels placed and the signs that go with them."""

    labels: list[Label] = field(default_factory=list)
    signs: list[Area | Disc | Lines] = field(default_factory=list)
    sites: int = 0


def put_names(ground: Ground, room: Room, content: Content, frame: Frame) -> Names:
    """Place names in the order of their weight for the story; what finds no room is left out."""
    names = Names()
    _annexed(names, ground, room)
    _sites(names, room, content, frame)
    important = [iso3 for iso3 in ground.countries.index if iso3 in content.hosts or iso3 in content.faced or iso3 in content.actors]
    for iso3 in important:
        if not _country(names, iso3, ground, room):
            _beside_country(names, iso3, ground, room)
    if content.marks or not frame.is_world:
        _towns(names, room, content, frame, set(important))
    others = sorted((iso3 for iso3 in ground.countries.index if iso3 and iso3 not in important), key=lambda iso3: (-ground.countries.geometry[iso3].area, iso3))
    for iso3 in others:
        _country(names, iso3, ground, room)
    _seas(names, room, frame)
    return names


def _keep(names: Names, room: Room, name: str, block: Block, box: Box, align: float, halo: str) -> None:
    names.labels.append(Label(name, box, tuple(block.at(box, align, halo))))
    room.take(box, name)


def _splits(name: str) -> list[list[str]]:
    """The name on one line, and on two lines of like length."""
    words = name.split(" ")
    if len(words) == 1:
        return [[name]]
    at = min(range(1, len(words)), key=lambda k: abs(len(" ".join(words[:k])) - len(" ".join(words[k:]))))
    return [[name], [" ".join(words[:at]), " ".join(words[at:])]]


def _country(names: Names, iso3: str, ground: Ground, room: Room) -> bool:
    """The country's name in its greatest piece of land in view, and again in an exclave that has room for it; whether it found room."""
    done = False
    parts = sorted(shapely.get_parts(ground.countries.geometry[iso3]).tolist(), key=lambda part: -part.area)
    for number, part in enumerate(parts[:EXCLAVES]):
        if number and (part.area < EXCLAVE_AREA or part.distance(parts[0]) < EXCLAVE_APART or ground.is_island(part)):
            continue
        most = float(np.clip(4.6 + np.sqrt(part.area) / 17, COUNTRY_LEAST, COUNTRY_MOST))
        for size in np.arange(most, COUNTRY_LEAST - 0.01, -0.7):
            if _name_in(names, iso3, part, float(size), ground, room):
                done = True
                break
    return done


def _beside_country(names: Names, iso3: str, ground: Ground, room: Room) -> None:
    """The name of a country too small or too full for it: around its greatest piece of land."""
    part = max(shapely.get_parts(ground.countries.geometry[iso3]).tolist(), key=lambda part: part.area)
    left, low, right, high = part.bounds
    tint = ground.tints[iso3]
    block = Block((Line(atlas.label(iso3).upper(), COUNTRY_LEAST, "semibold", tint.text),), TRACKING)
    width, height = block.width, block.height
    candidates = []
    for gap in (3.0, 9.0, 16.0):
        for x, y in ((right + gap + width / 2, (low + high) / 2), (left - gap - width / 2, (low + high) / 2), ((left + right) / 2, high + gap + height / 2), ((left + right) / 2, low - gap - height / 2)):
            box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
            candidates.append((gap + 40 * (1 - room.share("", box)), box, 0.5))
    if chosen := best(room, candidates, iso3):
        _keep(names, room, iso3, block, chosen[0], 0.5, room.halo(chosen[0]))


def _name_in(names: Names, iso3: str, part: shapely.Polygon, size: float, ground: Ground, room: Room) -> bool:
    """Set the name on one line or two where it lies wholly on the land; at the least size a little beyond it will do."""
    tint, (left, low, right, high) = ground.tints[iso3], part.bounds
    middle = part.centroid
    step = max(2.0, min(right - left, high - low) / 16)
    enough, over = (0.995, 0.0) if size > COUNTRY_LEAST + 0.3 else (0.8, 6.0)
    for lines in _splits(atlas.label(iso3, ground.content.day).upper()):
        block = Block(tuple(Line(line, size, "semibold", tint.text) for line in lines), TRACKING)
        found = []
        for x in np.arange(left - over + block.width / 2, right + over - block.width / 2 + 0.1, step):
            for y in np.arange(low + block.height / 2, high - block.height / 2 + 0.1, step):
                box = (x - block.width / 2, y - block.height / 2, x + block.width / 2, y + block.height / 2)
                wide = (box[0] - 2, box[1] - 2, box[2] + 2, box[3] + 2) if not over else box
                if room.inside(box, 4.0) and (share := room.share(iso3, wide)) >= enough and (not over or room.crossings(box) <= CROSSED_AT_MOST) and room.clear(box, 2.5):
                    found.append((float(np.hypot(x - middle.x, (y - middle.y) * 1.3)) + 3 * room.crossings(wide) + 90 * (1 - share), box))
        if found:
            box = min(found)[1]
            _keep(names, room, iso3, block, box, 0.5, room.halo(box) if room.crossings(box) else "")
            return True
    return False


def _annexed(names: Names, ground: Ground, room: Room) -> None:
    """An annexed area's name, how it was annexed and whose territory it is, with a line to it."""
    for row, shape in ground.annexed.items():
        told = {row.b, row.holder} & ({*ground.content.hosts} | ground.content.faced | ground.content.actors) or row.label.partition(",")[0] in ground.content.regions
        if shape.area < ANNEXED_AREA or not told:
            continue
        name, _, how = row.label.partition(", ")
        owner = f"{atlas.adjective(row.b)} territory under"
        lines = [Line(name, 8.0, "bold", FINE_TEXT), Line(how[:1].upper() + how[1:] + ";", 6.9, "regular", FINE_TEXT)]
        lines += [Line(line, 6.9, "regular", FINE_TEXT) for line in (owner, row.basis.partition(" (")[0])]
        block = Block(tuple(lines))
        spot = shapely.maximum_inscribed_circle(shapely.simplify(shape, 0.5), 0.5)
        x, y = shapely.get_coordinates(spot)[0]
        candidates = []
        for distance in np.arange(20, 150, 6.0):
            for angle in np.arange(-90, 270, 12.0):
                centre = x + (distance + block.width / 3) * np.cos(np.radians(angle)), y + distance * np.sin(np.radians(angle))
                box = (centre[0] - block.width / 2, centre[1] - block.height / 2, centre[0] + block.width / 2, centre[1] + block.height / 2)
                touches = shapely.box(*box).intersects(shape)
                if not touches:
                    candidates.append((distance * 0.4 + 60 * (1 - room.share("", box)), box, 0.0))
        if chosen := best(room, candidates, row.a, 1.0):
            box, align = chosen
            line = np.array([[x, y], _edge((x, y), box, block)])
            names.signs += [Lines((line,), FACED_TEXT, 0.7), Disc(x, y, 1.5, FACED_TEXT)]
            room.take_line(line, 1.0, row.a)
            _keep(names, room, row.a, block, box, align, room.halo(box))


def _edge(spot: tuple[float, float], box: Box, block: Block) -> tuple[float, float]:
    """Where a line from a spot meets a block set flush left: above its first line, below its last, or at its side."""
    x, y = spot
    if box[1] <= y <= box[3]:
        return (box[0] - 1.5 if box[0] > x else box[2] + 1.5), y
    line = block.lines[0 if box[3] < y else -1]
    return float(np.clip(x, box[0] + 1, box[0] + letters.width(line.content, line.size, line.weight))), box[3] + 1.5 if box[3] < y else box[1] - 1.5


def _sites(names: Names, room: Room, content: Content, frame: Frame) -> None:
    """Bases and grounds that the text only names: a small triangle."""
    for site in content.sites:
        x, y = map(float, frame.point(site.lat, site.lon))
        box = (x - 3.6, y - 3.2, x + 3.6, y + 3.6)
        if names.sites >= SITES_AT_MOST or not room.inside(box) or not room.clear(box, but=site.name):
            continue
        block = Block((Line(site.name, TOWN, "semibold", INK),))
        if chosen := best(room, around(x, y, 3.4, block, (2.6, 5.0)), site.name):
            names.signs.append(triangle(x, y))
            room.take(box, site.name)
            _keep(names, room, site.name, block, chosen[0], chosen[1], room.halo(chosen[0]))
            names.sites += 1


def triangle(x: float, y: float, half: float = 3.2) -> Area:
    points = np.array([(x - half, y - half * 0.8), (x, y + half), (x + half, y - half * 0.8), (x - half, y - half * 0.8)])
    return Area((points,), INK, stroke=PAPER, width=0.8)


def _towns(names: Names, room: Room, content: Content, frame: Frame, important: set[str]) -> None:
    """Capitals and the greatest towns; those that the text names come first, then those of the countries of the story."""
    named = {(town.name, town.iso3) for town in content.towns}
    towns = atlas.towns()
    lon, lat = np.array([town.lon for town in towns]), np.array([town.lat for town in towns])
    points = frame.project(lon, lat)
    within = (points[:, 0] > 6) & (points[:, 0] < frame.width - 6) & (points[:, 1] > 6) & (points[:, 1] < frame.height - 6)
    order = sorted(np.flatnonzero(within), key=lambda k: ((towns[k].name, towns[k].iso3) not in named, not towns[k].capital, towns[k].iso3 not in important, k))
    kept: list[tuple[float, float]] = []
    for k in order:
        town, (x, y) = towns[k], map(float, points[k])
        if len(kept) >= TOWNS_AT_MOST or not town.capital and town.iso3 not in important and (town.name, town.iso3) not in named:
            continue
        apart = TOWNS_APART * (0.6 if town.capital else 1.4)
        box = (x - DOT - 0.6, y - DOT - 0.6, x + DOT + 0.6, y + DOT + 0.6)
        if any(np.hypot(x - a, y - b) < apart for a, b in kept) or not room.clear(box, 0.5, town.name):
            continue
        block = Block((Line(town.name, TOWN, "semibold" if town.capital else "regular", INK),))
        if chosen := best(room, around(x, y, DOT, block, (2.2,)), town.name):
            names.signs.append(town_sign(x, y, town.capital))
            room.take(box, town.name)
            _keep(names, room, town.name, block, chosen[0], chosen[1], room.halo(chosen[0]))
            kept.append((x, y))


def town_sign(x: float, y: float, capital: bool) -> Area | Disc:
    """A square for a capital, a ring for another town."""
    if capital:
        half = DOT
        return Area((np.array([(x - half, y - half), (x - half, y + half), (x + half, y + half), (x + half, y - half), (x - half, y - half)]),), INK, stroke=PAPER, width=0.6)
    return Disc(x, y, DOT * 0.9, PAPER, stroke=INK, width=0.8)


def _seas(names: Names, room: Room, frame: Frame) -> None:
    """Names of waters in italics, where they lie wholly on open water; each once."""
    done = set()
    for sea in atlas.seas():
        x, y = map(float, frame.point(sea.lat, sea.lon))
        reach = sea.reach_km * 1000 / frame.metres
        if sea.name in done or reach < 14 or not (-reach < x < frame.width + reach and -reach < y < frame.height + reach):
            continue
        size = float(np.clip(SEA_MOST - 0.9 * (sea.rank - 1), SEA_LEAST, min(SEA_MOST, SEA_LEAST + reach / 22)))
        step = max(4.0, reach / 7)
        for lines in _splits(sea.name):
            block = Block(tuple(Line(line, size, "italic", SEA_TEXT) for line in lines))
            found = []
            for dx in np.arange(-reach, reach + 0.1, step):
                for dy in np.arange(-reach, reach + 0.1, step):
                    box = (x + dx - block.width / 2, y + dy - block.height / 2, x + dx + block.width / 2, y + dy + block.height / 2)
                    wide = (box[0] - 4, box[1] - 3, box[2] + 4, box[3] + 3)
                    if np.hypot(dx, dy) <= reach and room.inside(box, 5.0) and room.share("", wide) > 0.999 and not room.crossings(wide) and room.clear(box, 3.0):
                        found.append((float(np.hypot(dx, dy)), box))
            if found:
                _keep(names, room, sea.name, block, min(found)[1], 0.5, "")
                done.add(sea.name)
                break
