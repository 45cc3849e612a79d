"""Where each mark stands: at its point, somewhere in its country, or beside its border, clear of the others.

Circles of people are in proportion by area: radius = scale × √people, one scale for the whole map.
"""

from __future__ import annotations

import numpy as np
import shapely

from . import atlas, brush
from .arrows import add_arrow
from .content import Content, Mark
from .frame import Frame
from .ground import Ground
from .placed import Placed
from .room import Room
from .style import LARGEST_RADIUS, LEAST_LARGEST, ONE_SIZE_RADIUS, PAGE_WIDTH

SIGN = 5.2  # half-size of a sign without proportion, points
GAP = 3.0
FILLED_AT_MOST = 0.10  # share of the frame under circles
ROOMY = 0.62  # a circle's share of its country's inner radius
AREA_REACH = 45.0  # points from its middle within which a mark may stand for an area or a water without a leader
BORDER_GAP_KM = 30.0
BORDER_AIR = ((10.0, 9.0), (3.0, 4.0), (-14.0, 2.0))  # points between a circle and its band, and the frame; at worst it lies on its own band
SITES_KEPT, SITE_BOX = 8, 3.4  # places only named keep this room free of marks that may stand anywhere in their country
CLUSTER = 27.0  # points: the radius of one circle of all that stands at one place
FARTHEST = 110.0  # points a mark may stand off its spot on a leader
CAPITAL_BOX, CAPITAL_REACH = 1.2, (75.0, 20.0)  # half of what a capital's sign keeps clear; how near its name would meet a label, across and up


def lay_out(ground: Ground, room: Room, content: Content, frame: Frame) -> tuple[list[Placed], list[Mark]]:
    """(marks placed, marks outside the frame). Points stand first, then the greatest first."""
    spots = {id(mark): frame.point(mark.force["lat"], mark.force["lon"]) for mark in content.marks}
    inside = [mark for mark in content.marks if _in_view(mark, spots[id(mark)], ground)]
    scale = _scale(inside, ground, frame)
    placed, bands = [], set()
    for mark in sorted(inside, key=lambda m: _turn(m, content)):
        inner = scale * float(np.sqrt(mark.force["value"])) if mark.has_size else SIGN
        radius = scale * float(np.sqrt(_upper(mark))) if mark.has_size else SIGN
        spot = tuple(float(v) for v in spots[id(mark)])
        if mark.precision == "country":
            _keep_capital(mark.force["place_iso3"], room, frame)
            for site in content.sites[:SITES_KEPT]:
                _keep(site.name, frame.point(site.lat, site.lon), SITE_BOX, room)
        place = {"border": _at_border, "country": _in_country}.get(mark.precision, _at_spot)
        placed.append(place(mark, spot, radius, ground, room))
        placed[-1].inner = inner
        _paint_once(placed[-1], bands)
        room.take_disc(placed[-1].x, placed[-1].y, radius + GAP, mark.id)
    for item in placed:
        if item.leader is not None:
            room.take_line(item.leader, 1.0, item.mark.id)
        add_arrow(item, room, frame)
    order = {id(mark): number for number, mark in enumerate(content.marks)}
    placed.sort(key=lambda item: order[id(item.mark)])
    return placed, [mark for mark in content.marks if mark not in inside]


def _keep_capital(iso3: str, room: Room, frame: Frame) -> None:
    """Keep marks that may stand anywhere in a country, and all labels, off its capital."""
    if town := atlas.capital(iso3):
        _keep(town.name, frame.point(town.lat, town.lon), CAPITAL_BOX, room)


def _keep(name: str, spot: np.ndarray, half: float, room: Room) -> None:
    x, y = map(float, spot)
    box = (x - half, y - half, x + half, y + half)
    if name not in room.boxes.names and room.clear(box, 0.0):
        room.take(box, name)


def _paint_once(item: Placed, done: set[tuple]) -> None:
    """Forces of one side on one border share its band: painted twice it would look twice as dense."""
    if item.cut is not None:
        key = (item.mark.side.name, *item.cut.bounds)
        item.band = [] if key in done else item.band
        done.add(key)


def _turn(mark: Mark, content: Content) -> tuple:
    exact = {"point": 0, "area": 1, "border": 2}.get(mark.precision, 3)
    return exact, -(mark.force["value"] or 0) if mark.has_size else 0, content.marks.index(mark)


def _in_view(mark: Mark, spot: np.ndarray, ground: Ground) -> bool:
    if mark.precision in ("country", "border"):
        land = ground.shape(mark.force["place_iso3"])
        if not land.is_empty:
            return True
    return 0 <= spot[0] <= ground.frame.width and 0 <= spot[1] <= ground.frame.height


def _scale(marks: list[Mark], ground: Ground, frame: Frame) -> float:
    """Points of radius for √1 person: no circle too large for the page, and if possible none for its country."""
    people = [_upper(mark) for mark in marks if mark.has_size]
    if not people:
        return 1.0
    most = np.sqrt(max(people))
    # Few sizes of one order need no large circles; a hundredfold does, for the least to be seen.
    largest = np.clip(ONE_SIZE_RADIUS + 8 * np.log10(max(people) / min(people)), ONE_SIZE_RADIUS, LARGEST_RADIUS) * np.sqrt(frame.width / PAGE_WIDTH)
    limits = [largest / most, np.sqrt(FILLED_AT_MOST * frame.width * frame.height / np.pi / sum(people))]
    for mark in marks:
        if mark.has_size and mark.precision == "country":
            land = ground.shape(mark.force["place_iso3"])
            if not land.is_empty:
                limits.append(ROOMY * _inner_radius(land) / np.sqrt(_upper(mark)))
    limits += _neighbour_limits([mark for mark in marks if mark.has_size and mark.precision == "point"], frame)
    return float(max(min(limits), min(LEAST_LARGEST / most, limits[1])))


def _neighbour_limits(marks: list[Mark], frame: Frame) -> list[float]:
    """The scale at which nine in ten neighbouring places keep their circles apart, and those of one place stay around it."""
    found, at_one = [], {}
    for mark in marks:
        spot = mark.force["lat"], mark.force["lon"]
        at_one[spot] = at_one.get(spot, 0.0) + _upper(mark)
    together = CLUSTER * np.sqrt(1 / max(at_one.values())) if len(at_one) < len(marks) else np.inf
    for number, one in enumerate(marks):
        gaps = []
        for other in marks[:number] + marks[number + 1 :]:
            apart = np.hypot(*(frame.point(one.force["lat"], one.force["lon"]) - frame.point(other.force["lat"], other.force["lon"])))
            if apart > 2:
                gaps.append((apart - 2 * GAP) / (np.sqrt(_upper(one)) + np.sqrt(_upper(other))))
        found += [min(gaps)] if gaps else []
    return [together, *([sorted(found)[len(found) // 10]] if found else [])]


def _upper(mark: Mark) -> float:
    return mark.force["value_max"] or mark.force["value"]


def _inner_radius(shape: shapely.Geometry) -> float:
    greatest = max(shapely.get_parts(shape).tolist(), key=lambda part: part.area)
    return float(shapely.length(shapely.maximum_inscribed_circle(shapely.simplify(greatest, 1.0), 1.0)))


def _grid(shape: shapely.Geometry, step: float) -> np.ndarray:
    left, low, right, high = shape.bounds
    xs, ys = np.meshgrid(np.arange(left + step / 2, right, step), np.arange(low + step / 2, high, step))
    points = np.column_stack([xs.ravel(), ys.ravel()])
    shapely.prepare(shape)
    return points[shapely.contains_xy(shape, points[:, 0], points[:, 1])] if len(points) else np.empty((0, 2))


def _in_country(mark: Mark, spot: tuple[float, float], radius: float, ground: Ground, room: Room) -> Placed:
    """Well inside the country, clear of other marks; outside with a leader where it is too small."""
    land = ground.shape(mark.force["place_iso3"])
    if land.is_empty:
        return _at_spot(mark, spot, radius, ground, room)
    simple = shapely.simplify(shapely.difference(land, ground.waters[0]), 0.8)
    spots = _grid(simple, max(2.0, np.sqrt(land.area) / 28))
    if not len(spots):
        return _beside(mark, (land.representative_point().x, land.representative_point().y), radius, room)
    points = shapely.points(spots)
    clearance = shapely.distance(points, simple.boundary)
    edge = np.minimum.reduce([spots[:, 0], ground.frame.width - spots[:, 0], spots[:, 1], ground.frame.height - spots[:, 1]])
    fits = (clearance >= radius + 1.0) & (edge >= radius + GAP)
    middle = np.array([simple.centroid.x, simple.centroid.y])
    reach = np.sqrt(land.area)
    score = np.minimum(clearance, radius + 30) / 30 - 1.1 * np.hypot(*(spots - middle).T) / reach + 0.5 * (spots[:, 0] < middle[0])
    score -= _crowding(mark.force["place_iso3"], spots, radius, ground.frame)
    for air in (9.0, 1.0):
        for index in np.argsort(-score, kind="stable"):
            x, y = map(float, spots[index])
            if fits[index] and room.clear_disc(x, y, radius + GAP + air):
                return Placed(mark, x, y, radius, (x, y))
    return _beside(mark, tuple(map(float, spots[int(np.argmax(clearance))])), radius, room)


def _crowding(iso3: str, spots: np.ndarray, radius: float, frame: Frame) -> np.ndarray:
    """How much the label of a mark at each of `spots` would meet the capital's name: 0 to 1."""
    town = atlas.capital(iso3)
    if town is None:
        return np.zeros(len(spots))
    across, up = np.abs(spots - frame.point(town.lat, town.lon)).T
    return np.clip(1 - across / (radius + CAPITAL_REACH[0]), 0, 1) ** 0.5 * (up < radius + CAPITAL_REACH[1])


def _at_spot(mark: Mark, spot: tuple[float, float], radius: float, ground: Ground, room: Room) -> Placed:
    """At its own spot, or beside it with a leader where another mark stands there."""
    if room.clear_disc(*spot, radius + GAP) and room.inside((spot[0] - radius, spot[1] - radius, spot[0] + radius, spot[1] + radius), 1.0):
        return Placed(mark, *spot, radius, spot)
    return _beside(mark, spot, radius, room)


def _beside(mark: Mark, spot: tuple[float, float], radius: float, room: Room) -> Placed:
    """The nearest clear place around a spot, with a leader to it."""
    for distance in np.arange(radius + 7, radius + FARTHEST, 5.0):
        found = []
        for angle in np.radians(np.arange(0, 360, 15.0)):
            x, y = spot[0] + distance * np.cos(angle), spot[1] + distance * np.sin(angle)
            box = (x - radius, y - radius, x + radius, y + radius)
            if room.inside(box, 4.0) and room.clear_disc(x, y, radius + GAP + 1):
                found.append((room.crossings(box) + 0.05 * np.hypot(x - room.width / 2, y - room.height / 2), round(x, 2), round(y, 2)))
        if found:
            _, x, y = min(found)
            loose = mark.precision == "area" and distance <= AREA_REACH
            return Placed(mark, x, y, radius, spot, leader=None if loose else _leader((x, y), radius, spot))
    return Placed(mark, *spot, radius, spot)


def _leader(centre: tuple[float, float], radius: float, spot: tuple[float, float]) -> np.ndarray:
    a, b = np.array(centre), np.array(spot)
    return np.array([a + (b - a) / max(np.hypot(*(b - a)), 1e-9) * radius, b])


def border_of(mark: Mark, ground: Ground) -> tuple[str, list[np.ndarray]]:
    """(whose side, arcs) of the border a force stands on: the actor's with the place's country, else the one nearest to the place."""
    iso3, actor = mark.force["place_iso3"], mark.force["actor"]
    if not iso3:
        return "", []
    if actor and actor != iso3 and (lines := ground.border(actor, iso3)):
        return actor, lines
    # Which border is meant is read off the place's coordinates: a point on it.
    spot = shapely.Point(ground.frame.point(mark.force["lat"], mark.force["lon"]))
    found = []
    for other in ground.neighbours(iso3):
        if lines := [line for line in ground.border(iso3, other) if len(line) > 1]:
            found.append((shapely.multilinestrings([shapely.linestrings(line) for line in lines]).distance(spot), other, lines))
    return (iso3, min(found, key=lambda row: row[:2])[2]) if found else ("", [])


def _stretch(lines: list[np.ndarray], spot: tuple[float, float], frame: Frame) -> list[np.ndarray]:
    """The stretch of a border nearest to a spot, with all that follows after short gaps: not Gaza's and the West Bank's at once."""
    strings = [shapely.linestrings(line) for line in lines if len(line) > 1]
    if not strings:
        return []
    kept = [min(strings, key=lambda line: line.distance(shapely.Point(spot)))]
    gap = BORDER_GAP_KM * 1000 / frame.metres
    while more := [line for line in strings if not any(line is k for k in kept) and any(line.distance(k) <= gap for k in kept)]:
        kept += more
    return [shapely.get_coordinates(line) for line in kept]


def _at_border(mark: Mark, spot: tuple[float, float], radius: float, ground: Ground, room: Room) -> Placed:
    """A band along the border on the side of the force, and its circle on the same side behind the band."""
    side, lines = border_of(mark, ground)
    lines = _stretch(lines, spot, ground.frame)
    if not lines:
        return _at_spot(mark, spot, radius, ground, room)
    pieces, cut, border = brush.band(lines, ground.whole(side), ground.frame.box, mark.side.colours.mark, f"clip-{mark.id}")
    if cut.is_empty:
        return _at_spot(mark, spot, radius, ground, room)
    for x, y in _grid(cut, 4.0):
        room.take((x - 2, y - 2, x + 2, y + 2), mark.id)
    middle = shapely.intersection(border, ground.frame.box).centroid
    spots = _grid(shapely.simplify(ground.shape(side), 0.8), 6.0)
    off = shapely.distance(shapely.points(spots), cut) if len(spots) else np.empty(0)
    edge = np.minimum.reduce([spots[:, 0], ground.frame.width - spots[:, 0], spots[:, 1], ground.frame.height - spots[:, 1]])
    cost = np.hypot(spots[:, 0] - middle.x, spots[:, 1] - middle.y) + 0.6 * np.abs(off - radius - 22)
    free = (index for apart, inside in BORDER_AIR for index in np.argsort(cost, kind="stable") if off[index] >= radius + apart and edge[index] >= radius + inside and room.clear_disc(*map(float, spots[index]), radius + GAP, mark.id))
    index = next(free, None)
    beside = _beside(mark, (middle.x, middle.y), radius, room) if index is None else None
    x, y = (beside.x, beside.y) if beside else map(float, spots[index])
    onto = shapely.intersection(border, ground.frame.box)
    nearest = shapely.get_coordinates(shapely.ops.nearest_points(onto, shapely.Point(x, y))[0])[0]
    end = nearest + (np.array([x, y]) - nearest) / np.hypot(x - nearest[0], y - nearest[1]) * brush.WIDEST * 0.45
    return Placed(mark, x, y, radius, tuple(nearest), leader=_leader((x, y), radius, tuple(end)), band=pieces, cut=cut)
