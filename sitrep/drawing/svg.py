"""A scene as SVG: small, self-contained, text as outlines, each mark with its name. Units are tenths of a point.

What is drawn twice (a border and its casing, a halo and its letters) is stored once. A view and the marks in it carry
the attributes that briefing/templates/map.js looks for; without it they do nothing.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

import numpy as np
from matplotlib.path import Path

from . import type as letters
from .scene import Area, Disc, Group, Lines, Scene, Text, View

UNIT = 10  # to a point: 0.1 pt is a printer's dot
TWICE = 40  # a path of fewer characters is cheaper written twice than stored
GLYPH = 140  # units of the em in which glyphs are stored: as fine as UNIT in a title, finer in smaller letters


def svg(scene: Scene, title: str, description: str) -> bytes:
    """The scene as UTF-8 SVG with a title and a description for readers of the screen."""
    writer = _Writer(scene, "m" + hashlib.sha256(f"{title}\n{description}".encode()).hexdigest()[:5])
    body = "\n".join(writer.item(item) for item in scene.items)
    width, height = round(scene.width * UNIT), round(scene.height * UNIT)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{scene.width:g}pt" height="{scene.height:g}pt" viewBox="0 0 {width} {height}" '
        f'stroke-linejoin="round" role="img" aria-labelledby="{writer.mark}t {writer.mark}d">\n<title id="{writer.mark}t">{escape(title)}</title>\n<desc id="{writer.mark}d">{escape(description)}</desc>'
    )
    return f"{head}\n<defs>{writer.definitions()}</defs>\n<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n{body}\n</svg>\n".encode()


class _Writer:
    def __init__(self, scene: Scene, mark: str):
        self.scene, self.mark = scene, mark  # the mark keeps the ids of two maps on one page apart
        self.top = (scene.low + scene.height) * UNIT
        self.glyphs: dict[tuple[str, str], str] = {}
        self.runs = 0
        drawn = Counter(self.drawn(item) for item in scene.flat() if isinstance(item, (Area, Lines)))
        self.stored = {path: f"{self.mark}p{number}" for number, path in enumerate(path for path, times in drawn.items() if times > 1 and len(path) > TWICE)}

    def definitions(self) -> str:
        paths = "".join(f'<path id="{name}" d="{path}"/>' for path, name in self.stored.items())
        clips = "".join(f'<clipPath id="{self.mark}{name}"><path d="{self.path(rings, True)}" clip-rule="evenodd"/></clipPath>' for name, rings in self.scene.clips.items())
        glyphs = "".join(f'<path id="{name}" d="{_outline(*letters.outline(*key))}"/>' for key, name in self.glyphs.items())
        return paths + clips + glyphs

    def path(self, lines: Iterable[np.ndarray], closed: bool) -> str:
        return "".join(self._line(line, closed) for line in lines)

    def _line(self, line: np.ndarray, closed: bool) -> str:
        points = np.column_stack([line[:, 0] * UNIT, self.top - line[:, 1] * UNIT]).round().astype(int)
        steps = np.diff(points, axis=0)
        steps = steps[steps.any(axis=1)]
        if closed and len(steps) < 3 or not len(steps):
            return ""
        return f"M{points[0, 0]} {points[0, 1]}l{_joined(steps[:-1] if closed else steps)}{'z' if closed else ''}"

    def drawn(self, item: Area | Lines) -> str:
        return self.path(item.rings, True) if isinstance(item, Area) else self.path(item.lines, False)

    def item(self, item: Area | Lines | Disc | Text | Group | View) -> str:
        if isinstance(item, View):
            inside = "\n".join(filter(None, (self.item(inner) for inner in item.items)))
            box = 0, self.top - item.height * UNIT, item.width * UNIT, item.height * UNIT
            return f'<g clip-path="url(#{self.mark}{item.clip})"><g data-view="{" ".join(f"{number:.0f}" for number in box)}">\n{inside}\n</g></g>'
        if isinstance(item, Group):
            inside = "\n".join(self.item(inner) for inner in item.items)
            return f"<g data-key={quoteattr(item.key)} role=\"img\" aria-label={quoteattr(item.title)}><title>{escape(item.title)}</title>\n{inside}\n</g>"
        if isinstance(item, Text):
            return self.text(item)
        if isinstance(item, Disc):
            place = f'<circle cx="{item.x * UNIT:.2f}" cy="{self.top - item.y * UNIT:.2f}" r="{item.radius * UNIT:.3f}"'
        else:
            drawn = self.drawn(item)
            if not drawn:
                return ""
            place = f'<use href="#{self.stored[drawn]}"' if drawn in self.stored else f'<path d="{drawn}"'
            place += ' fill-rule="evenodd"' if isinstance(item, Area) and len(item.rings) > 1 else ""
        return place + self.pen(item) + "/>"

    def pen(self, item: Area | Lines | Disc) -> str:
        fill = f' fill="{item.fill or "none"}"' if not isinstance(item, Lines) else ' fill="none"'
        opacity = getattr(item, "opacity", 1.0)
        stroke = f' stroke="{item.stroke}" stroke-width="{item.width * UNIT:g}"' if item.stroke else ""
        ends = ' stroke-linecap="round"' if isinstance(item, Lines) and item.round_ends and not item.dash else ""
        dash = f' stroke-dasharray="{" ".join(f"{length * UNIT:g}" for length in item.dash)}"' if item.dash and item.stroke else ""
        clip = f' clip-path="url(#{self.mark}{item.clip})"' if getattr(item, "clip", "") else ""
        return fill + (f' opacity="{opacity:g}"' if opacity < 1 else "") + stroke + ends + dash + clip

    def text(self, item: Text) -> str:
        """Glyphs are stored once and used; the halo is the same glyphs, stroked, beneath them."""
        uses = []
        for glyph, at in item.run.glyphs:
            key = item.run.weight, glyph
            if len(letters.outline(*key)[0]):
                name = self.glyphs.setdefault(key, f"{self.mark}{len(self.glyphs)}")
                uses.append(f'<use href="#{name}" x="{round(at * GLYPH)}"/>')
        scale = item.size * UNIT / GLYPH
        place = f'transform="translate({item.x * UNIT:.0f} {self.top - item.y * UNIT:.0f}) scale({scale:.5g})"'
        inside = "".join(uses)
        if not item.halo:
            return f'<g {place} fill="{item.fill}">{inside}</g>'
        self.runs += 1
        name = f"{self.mark}r{self.runs}"
        halo = f'<use href="#{name}" fill="{item.halo}" stroke="{item.halo}" stroke-width="{item.halo_width * UNIT / scale:.0f}"/>'
        return f'<g {place} fill="{item.fill}">{halo}<g id="{name}">{inside}</g></g>'


def _joined(steps: np.ndarray) -> str:
    """Relative steps, a space only where no minus sign parts two numbers."""
    return " ".join(map(str, steps.ravel().tolist())).replace(" -", "-")


def _outline(vertices: np.ndarray, codes: np.ndarray) -> str:
    """A glyph's outline at GLYPH units to the em, y downward."""
    points = (vertices * (GLYPH, -GLYPH)).round().astype(int)
    out, index, here, last = [], 0, np.zeros(2, dtype=int), ""
    letter = {Path.MOVETO: ("m", 1), Path.LINETO: ("l", 1), Path.CURVE3: ("q", 2), Path.CURVE4: ("c", 3), Path.CLOSEPOLY: ("z", 0)}
    start = here
    while index < len(codes):
        sign, count = letter[codes[index]]
        if sign == "z":
            out.append("z")
            index, here, last = index + 1, start, sign
            continue
        steps = _joined(points[index : index + count] - here)
        out.append((("" if steps[0] == "-" else " ") if last == sign else sign) + steps)  # a letter said is understood until the next
        last = sign
        here = points[index + count - 1]
        start = here if sign == "m" else start
        index += count
    return "".join(out)
