"""A mark with its place on the page."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import shapely

from .content import Mark
from .scene import Area


@dataclass
class Placed:
    """A mark on the page, in points.

    radius: of the upper end of a range; inner: of the value; anchor: the spot it stands for; leader: a line to it where
    they differ; arrow: its course; faded: its tail comes out of nothing; from_edge: where an arrow from a named origin
    outside enters the frame; band, cut: the brush along a border and the land it is cut to.
    """

    mark: Mark
    x: float
    y: float
    radius: float
    anchor: tuple[float, float]
    inner: float = 0.0
    leader: np.ndarray | None = None
    arrow: np.ndarray | None = None
    faded: bool = True
    from_edge: tuple[float, float] | None = None
    band: list[Area] = field(default_factory=list)
    cut: shapely.Geometry | None = None

    @property
    def moved(self) -> bool:
        return self.leader is not None
