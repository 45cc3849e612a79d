"""The house style of maps and charts: colours, sizes and line widths, in one place. Sizes are points (1/72 inch)."""

from __future__ import annotations

from dataclasses import dataclass



@dataclass(frozen=True)
class Sheet:
    """What a map is laid out for. width: points; least, most: the frame's height by its width."""

    width: float
    least: float
    most: float


PAGE_WIDTH = 510.0  # 180 mm, the text width of an A4 page
PAGE = Sheet(PAGE_WIDTH, 0.6, 0.98)
PHONE = Sheet(270.0, 0.8, 1.25)  # on a phone a point of it is a quarter larger than a pixel
PNG_DPI = 200  # twice the pixels of the page column on a screen

INK, SOFT, FAINT = "#1b2228", "#4a545c", "#6a747c"
PAPER, SEA, SEA_LINE, SEA_TEXT = "#ffffff", "#c9dbe2", "#8aa9b5", "#2f5a6d"
LAND, LAND_TEXT = "#f4f3ee", "#675f49"
FACED, FACED_TEXT, FINE_TEXT = "#fcf2d3", "#7a6526", "#5f4c1c"
BORDER, CASING, DISPUTED = "#8d8a84", "#ffffff", "#5b6170"
RIVER = "#93b9cc"


@dataclass(frozen=True)
class Colours:
    """Of one side: mark (fills), light (planned), text (labels, ≥ 4.5 : 1 on every tint), host, own and member (land tints)."""

    mark: str
    light: str
    text: str
    host: str
    own: str
    member: str
    land_text: str


BLUE = Colours("#155a96", "#dfeaf6", "#0d4a80", "#aac7e3", "#cfdff0", "#e2eaf5", "#3f5f8f")
ORANGE = Colours("#bf5020", "#fbe6d8", "#94390f", "#f0c9ac", "#f5e3d6", "#faefe6", "#8a5a3a")
GREEN = Colours("#2f7d5b", "#dcefe5", "#1d5f43", "#b4d6c4", "#d8e9df", "#e9f3ed", "#3c6a54")
PURPLE = Colours("#74478f", "#ece1f3", "#5d3576", "#d0bbdd", "#e5daec", "#f1eaf5", "#6a5279")
GREY = Colours("#55606a", "#e4e7ea", "#3c4650", "#c4cad0", "#dadfe3", "#eceef0", "#57616b")
# Alliances that always wear the same colour; everybody else takes the next free one in the order of their strength.
ALLIANCES = {"NATO": BLUE, "CSTO": ORANGE}
PALETTE = (BLUE, ORANGE, PURPLE, GREEN)

TITLE, SUBTITLE, NOTE, KEY = 14.0, 9.2, 7.0, 7.8
TITLE_LEADING, TEXT_LEADING = 1.18, 1.27
FORCE_VALUE, FORCE_TEXT = 9.6, 8.4
COUNTRY_LEAST, COUNTRY_MOST, TOWN, SEA_LEAST, SEA_MOST = 6.2, 10.0, 7.6, 7.2, 10.5
LARGEST_RADIUS, ONE_SIZE_RADIUS, LEAST_LARGEST = 38.0, 22.0, 13.0
HALO = 2.2
