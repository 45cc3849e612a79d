"""A scene as PNG and PDF, by matplotlib. The same scene gives the same bytes: no clock, no viewer's font, no hinting."""

from __future__ import annotations

from io import BytesIO

import matplotlib
import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Circle, PathPatch
from matplotlib.path import Path

from . import type as letters
from .scene import Area, Disc, Lines, Scene, Text
from .style import PAPER, PNG_DPI

DECIMALS = 2  # of a point: finer than any printer, and a third of the bytes


def png(scene: Scene, dpi: int = PNG_DPI) -> bytes:
    """The scene as a PNG of `dpi` pixels to 72 points."""
    figure = _figure(scene)
    FigureCanvasAgg(figure)
    out = BytesIO()
    figure.savefig(out, format="png", dpi=dpi, facecolor=PAPER, metadata={"Software": None})
    return out.getvalue()


def pdf(scene: Scene, title: str) -> bytes:
    """The scene as one page of PDF, text as outlines."""
    from matplotlib.backends.backend_pdf import FigureCanvasPdf  # a quarter of a second, for those who want a PDF only

    figure = _figure(scene)
    FigureCanvasPdf(figure)
    out = BytesIO()
    with matplotlib.rc_context({"pdf.compression": 6}):
        figure.savefig(out, format="pdf", facecolor=PAPER, metadata={"CreationDate": None, "Producer": None, "Creator": "Sitrep", "Title": title})
    return out.getvalue()


def _figure(scene: Scene) -> Figure:
    figure = Figure(figsize=(scene.width / 72, scene.height / 72))
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, scene.width), ylim=(scene.low, scene.low + scene.height))
    axes.set_axis_off()
    # A clip must be in display units of the figure: it travels with the axes' own transform.
    clips = {name: (compound(rings, closed=True), axes.transData) for name, rings in scene.clips.items()}
    for number, item in enumerate(scene.flat()):
        for artist in _artists(item):
            artist.set_zorder(number)
            axes.add_artist(artist)
            if getattr(item, "clip", ""):
                artist.set_clip_path(*clips[item.clip])
    return figure


def compound(lines: tuple[np.ndarray, ...], closed: bool) -> Path:
    """One path of many rings or strokes."""
    if not lines:
        return Path(np.zeros((1, 2)))
    codes = []
    for line in lines:
        kinds = np.full(len(line), Path.LINETO, dtype=np.uint8)
        kinds[0] = Path.MOVETO
        if closed:
            kinds[-1] = Path.CLOSEPOLY
        codes.append(kinds)
    return Path(np.concatenate(lines).round(DECIMALS), np.concatenate(codes))


def _artists(item: Area | Lines | Disc | Text) -> list:
    if isinstance(item, Text):
        outlines = letters.as_path(item.run, item.size, item.x, item.y)
        path = Path(outlines.vertices.round(DECIMALS), outlines.codes)
        halo = [PathPatch(path, facecolor=item.halo, edgecolor=item.halo, linewidth=item.halo_width, joinstyle="round")] if item.halo else []
        return [*halo, PathPatch(path, facecolor=item.fill, linewidth=0)]
    pen = {"edgecolor": item.stroke or "none", "linewidth": item.width if item.stroke else 0}
    if item.dash:
        pen["linestyle"] = (0, tuple(length / max(item.width, 0.01) for length in item.dash))
    if isinstance(item, Lines):
        return [PathPatch(compound(item.lines, closed=False), facecolor="none", joinstyle="round", capstyle="butt" if item.dash or not item.round_ends else "round", **pen)]
    if isinstance(item, Disc):
        return [Circle((item.x, item.y), item.radius, facecolor=item.fill or "none", alpha=item.opacity, **pen)]
    return [PathPatch(compound(item.rings, closed=True), facecolor=item.fill or "none", alpha=item.opacity, joinstyle="round", **pen)]
