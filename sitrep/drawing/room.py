"""Room on the page: what is taken, what a box would cover, and where it may stand. Boxes are (left, low, right, high) in points."""

from __future__ import annotations

import numpy as np
import shapely
from PIL import Image, ImageDraw

from .ground import Ground
from .scene import rings_of
from .style import PAPER, SEA

Box = tuple[float, float, float, float]
SEA_INDEX = 0
CROSSES = 4.0  # points of boundary under a box


class _Taken:
    """Rows of numbers with names, in an array that grows by doubling."""

    def __init__(self, width: int):
        self.rows, self.names = np.empty((64, width)), []

    @property
    def columns(self) -> np.ndarray:
        return self.rows[: len(self.names)].T

    def add(self, row: tuple[float, ...], name: str) -> None:
        if len(self.names) == len(self.rows):
            self.rows = np.concatenate([self.rows, np.empty_like(self.rows)])
        self.rows[len(self.names)] = row
        self.names.append(name)

    def named(self, hit: np.ndarray) -> list[str]:
        return [self.names[k] for k in np.flatnonzero(hit)]


class Room:
    """Taken boxes and circles by name, and the ground as a raster of one point to a cell: whose land, and where its edges run."""

    def __init__(self, ground: Ground):
        self.width, self.height = ground.frame.width, ground.frame.height
        self.codes = ["", *ground.countries.index]
        size = int(np.ceil(self.width)), int(np.ceil(self.height))
        land, edges = Image.new("I", size, SEA_INDEX), Image.new("1", size)
        pen, liner = ImageDraw.Draw(land), ImageDraw.Draw(edges)
        for number, shape in enumerate(ground.countries.geometry, 1):
            for polygon in shapely.get_parts(shape).tolist():
                for index, ring in enumerate(rings_of(polygon)):
                    pen.polygon(ring.ravel().tolist(), fill=SEA_INDEX if index else number)
        lake, rivers = ground.waters
        for ring in rings_of(lake):
            pen.polygon(ring.ravel().tolist(), fill=SEA_INDEX)
        for style in ("coast", "border"):
            for line in ground.strokes[style]:
                liner.line(line.ravel().tolist(), fill=1)
        for lines in ground.disputes.values():
            for line in lines:
                liner.line(line.ravel().tolist(), fill=1)
        self.land = np.asarray(land)
        self.edges = _summed(np.asarray(edges, dtype=np.int64))
        self.boxes, self.discs = _Taken(4), _Taken(3)
        self.fills = {code: tint.fill for code, tint in ground.tints.items()}
        self._masks: dict[str, np.ndarray] = {}

    def code_at(self, x: float, y: float) -> str:
        """ISO code of the land at a point, "" at sea."""
        column, row = min(max(int(x), 0), self.land.shape[1] - 1), min(max(int(y), 0), self.land.shape[0] - 1)
        return self.codes[self.land[row, column]]

    def halo(self, box: Box) -> str:
        """Colour of the ground under a text, white as the casing of boundaries where it crosses some."""
        if self.crossings(box) > CROSSES:
            return PAPER
        return self.fills.get(self.code_at((box[0] + box[2]) / 2, (box[1] + box[3]) / 2), SEA)

    def share(self, code: str, box: Box) -> float:
        """Share of a box that lies on a country's land ("" the sea)."""
        if code not in self._masks:
            index = self.codes.index(code) if code in self.codes else -1
            self._masks[code] = _summed((self.land == index).astype(np.int64))
        return _count(self._masks[code], box) / max(1.0, _cells(box))

    def crossings(self, box: Box) -> float:
        """Points of coast and border under a box."""
        return float(_count(self.edges, box))

    def inside(self, box: Box, margin: float = 3.0) -> bool:
        """Whether a box stays in the frame."""
        return box[0] >= margin and box[1] >= margin and box[2] <= self.width - margin and box[3] <= self.height - margin

    def clear(self, box: Box, pad: float = 1.5, but: str = "") -> bool:
        """Whether nothing taken lies under a box; but: whose own things do not count."""
        return not self.under(box, pad, but)

    def under(self, box: Box, pad: float = 0.0, but: str = "") -> list[str]:
        """Names of what lies under a box."""
        left, low, right, high = box[0] - pad, box[1] - pad, box[2] + pad, box[3] + pad
        taken_left, taken_low, taken_right, taken_high = self.boxes.columns
        found = self.boxes.named((taken_left < right) & (taken_right > left) & (taken_low < high) & (taken_high > low))
        x, y, radius = self.discs.columns
        found += self.discs.named(np.hypot(x - np.clip(x, left, right), y - np.clip(y, low, high)) < radius)
        return [name for name in found if name != but]

    def clear_disc(self, x: float, y: float, radius: float, but: str = "") -> bool:
        """Whether nothing taken lies under a circle."""
        centre_x, centre_y, radii = self.discs.columns
        found = self.discs.named(np.hypot(centre_x - x, centre_y - y) < radii + radius)
        left, low, right, high = self.boxes.columns
        found += self.boxes.named(np.hypot(x - np.clip(x, left, right), y - np.clip(y, low, high)) < radius)
        return all(name == but for name in found)

    def take(self, box: Box, name: str) -> None:
        self.boxes.add(box, name)

    def take_disc(self, x: float, y: float, radius: float, name: str) -> None:
        self.discs.add((x, y, radius), name)

    def take_line(self, line: np.ndarray, width: float, name: str) -> None:
        """A stroke, as a chain of small boxes."""
        for a, b in zip(line[:-1], line[1:]):
            count = max(1, int(np.hypot(*(b - a)) / 4))
            for t in (np.arange(count) + 0.5) / count:
                x, y = a + (b - a) * t
                half = width / 2 + np.abs(b - a).max() / count / 2
                self.take((x - half, y - half, x + half, y + half), name)


def _summed(cells: np.ndarray) -> np.ndarray:
    table = np.zeros((cells.shape[0] + 1, cells.shape[1] + 1), dtype=np.int64)
    table[1:, 1:] = cells.cumsum(0).cumsum(1)
    return table


def _bounds(box: Box) -> tuple[int, int, int, int]:
    return int(np.floor(box[0])), int(np.floor(box[1])), int(np.ceil(box[2])), int(np.ceil(box[3]))


def _cells(box: Box) -> float:
    left, low, right, high = _bounds(box)
    return (right - left) * (high - low)


def _count(table: np.ndarray, box: Box) -> int:
    left, low, right, high = (min(max(v, 0), table.shape[1 - axis % 2] - 1) for axis, v in enumerate(_bounds(box)))
    return int(table[high, right] - table[low, right] - table[high, left] + table[low, left])
