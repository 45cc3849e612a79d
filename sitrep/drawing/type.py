"""Letters as outlines: measuring and setting text in the house typeface, alike in SVG, PNG and PDF.

Text is laid out here once, unhinted and kerned, so that what is measured is what is drawn; no viewer's font matters.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.path import Path
from matplotlib.textpath import text_to_path

from ..paths import REFERENCE

FONTS = REFERENCE / "fonts"
FILES = {
    "regular": "SourceSans3_400Regular.ttf", "italic": "SourceSans3_400Regular_Italic.ttf",
    "semibold": "SourceSans3_600SemiBold.ttf", "bold": "SourceSans3_700Bold.ttf",
}
UNITS = 100.0  # size at which the font is asked
ASCENT, DESCENT, CAPITAL, SMALL = 0.71, 0.21, 0.66, 0.486  # of the size: b, p, H and x in this typeface


@dataclass(frozen=True)
class Run:
    """A line of text at size 1: glyphs as (name, x), width in units of the size."""

    text: str
    weight: str
    glyphs: tuple[tuple[str, float], ...]
    width: float


@lru_cache(maxsize=None)
def _font(weight: str) -> FT2Font:
    font = FT2Font(str(FONTS / FILES[weight]))
    font.set_size(UNITS, 72)
    return font


_outlines: dict[tuple[str, str], tuple[np.ndarray, np.ndarray]] = {}


def outline(weight: str, glyph: str) -> tuple[np.ndarray, np.ndarray]:
    """Vertices (n, 2) at size 1, y upward, and matplotlib path codes of a glyph that a run names."""
    return _outlines[weight, glyph]


def drawable(text: str, weight: str = "regular") -> str:
    """`text` with every letter the typeface lacks replaced by its base letter, or by □."""
    font = _font(weight)
    shown = []
    for character in unicodedata.normalize("NFC", text):
        bare = unicodedata.normalize("NFD", character)[0]
        shown.append(next((c for c in (character, bare) if font.get_char_index(ord(c))), "□"))
    return "".join(shown)


@lru_cache(maxsize=4096)
def set_line(text: str, weight: str = "regular", tracking: float = 0.0) -> Run:
    """Lay out one line, kerned. tracking: extra space after each letter, in units of the size."""
    font, text = _font(weight), drawable(text, weight)
    placed, found, _ = text_to_path.get_glyphs_with_font(font, text)
    for glyph, (vertices, codes) in found.items():
        _outlines.setdefault((weight, glyph), (np.asarray(vertices, dtype=float) / UNITS, np.asarray(codes)))
    font.set_text(text, 0.0, flags=LoadFlags.NO_HINTING)
    length = font.get_width_height()[0] / 64 / UNITS
    glyphs = tuple((glyph, round(x / UNITS + tracking * index, 4)) for index, (glyph, x, _, _) in enumerate(placed))
    return Run(text, weight, glyphs, length + tracking * max(0, len(placed) - 1))


def width(text: str, size: float, weight: str = "regular", tracking: float = 0.0) -> float:
    """Width of a line in points."""
    return set_line(text, weight, tracking).width * size


def shortened(text: str, size: float, most: float, weight: str = "regular") -> str:
    """`text`, cut with "…" where it is wider than `most` points."""
    if width(text, size, weight) <= most:
        return text
    low, high = 0, len(text) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if width(f"{text[:middle].rstrip()}…", size, weight) <= most else (low, middle - 1)
    return f"{text[:low].rstrip()}…"


def wrap(text: str, size: float, most: float, weight: str = "regular") -> list[str]:
    """Lines no wider than `most` points; a longer single word stands alone. "\\n" forces a break."""
    lines, space = [], width("n n", size, weight) - 2 * width("n", size, weight)
    for paragraph in text.split("\n"):
        line, reached = "", 0.0
        for word in paragraph.split(" "):
            own = width(word, size, weight)
            if line and reached + space + own > most:
                lines.append(line)
                line, reached = "", 0.0
            line, reached = (f"{line} {word}", reached + space + own) if line else (word, own)
        lines.append(line)
    return lines


def as_path(run: Run, size: float, x: float, y: float) -> Path:
    """The run's outlines at (x, y) of its baseline, as one compound path."""
    vertices, codes = [np.empty((0, 2))], [np.empty(0, dtype=np.uint8)]
    for glyph, at in run.glyphs:
        points, kinds = outline(run.weight, glyph)
        if len(points):
            vertices.append(points * size + (x + at * size, y))
            codes.append(kinds)
    return Path(np.concatenate(vertices), np.concatenate(codes))
