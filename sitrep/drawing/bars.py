"""Bars of reported numbers: one scale, the number itself at the end, its bounds drawn and never averaged.

Full: so reported. Light in an outline: planned; the outline broken: possible. A broken extension: the rest of a range.
A wedge behind the end: at least so many. A stop at the end: at most so many.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from . import type as letters
from .furniture import Entry
from .scene import Area, Group, Lines, Scene, text
from .style import FAINT, FORCE_TEXT, FORCE_VALUE, GREY, INK, PAPER, SOFT, Colours

LEAST_WORDS, MOST_WORDS, GAP = 84.0, 178.0, 5.0  # points: width of the words at the left; between a bar and its number
THICK, LINE, ROW_GAP, HEAD, PANEL_GAP = 9.0, 10.2, 5.2, 15.0, 7.0
THINNEST, AMOUNT_MOST = 0.7, 150.0
WEDGE, STOP = 4.2, 2.2
KEY_WORDS = {
    "actual": "As reported", "planned": "Planned", "possible": "Possible", "range": "Range: up to the broken end", "least": "At least: may be more", "most": "At most: may be fewer",
}


@dataclass(frozen=True)
class Bar:
    """A reported number. label, state: words at the left, the second paler; amount: at the end of the bar; says: all in a sentence."""

    key: str
    label: str
    state: str
    amount: str
    says: str
    value: float
    value_max: float | None
    change: str
    vague: bool
    status: str

    @property
    def end(self) -> float:
        return self.value_max or self.value

    @property
    def is_open(self) -> bool:
        """Whether the number is a lower bound."""
        return self.vague or self.change == ">"


@dataclass(frozen=True)
class Panel:
    """Bars under a heading, in one colour; an empty heading takes no room."""

    heading: str
    colours: Colours
    bars: tuple[Bar, ...]


def _words(bar: Bar) -> list[str]:
    lines = letters.wrap(f"{bar.label}, {bar.state}" if bar.state else bar.label, FORCE_TEXT, MOST_WORDS - 10)
    return [letters.shortened(line, FORCE_TEXT, MOST_WORDS - 10) for line in lines]


def _amount(bar: Bar) -> str:
    return letters.shortened(bar.amount, FORCE_TEXT, AMOUNT_MOST, "semibold")


def _start(panels: list[Panel]) -> float:
    """Where bars begin: right of all words."""
    return max(LEAST_WORDS, *(letters.width(line, FORCE_TEXT) + 10 for panel in panels for bar in panel.bars for line in _words(bar)))


def _height(bar: Bar) -> float:
    return max(len(_words(bar)) * LINE, THICK) + ROW_GAP


def height(panels: list[Panel]) -> float:
    """Points that `draw` takes."""
    return sum(HEAD * bool(panel.heading) + sum(_height(bar) for bar in panel.bars) for panel in panels) + PANEL_GAP * (len(panels) - 1)


def draw(scene: Scene, panels: list[Panel], own_scales: bool = False) -> None:
    """Draw panels under one another, the last one's foot at y = 0. own_scales: a scale for each panel instead of one for all."""
    y, start = height(panels), _start(panels)
    common = _scale(panels, scene.width - start)
    for panel in panels:
        scale = _scale([panel], scene.width - start) if own_scales else common
        if panel.heading:
            scene.items.append(text(letters.shortened(panel.heading, FORCE_VALUE, scene.width, "bold"), FORCE_VALUE, 0, y - FORCE_VALUE * letters.CAPITAL - 1, panel.colours.text, "bold"))
            y -= HEAD
        top = y
        for bar in panel.bars:
            middle = y - (_height(bar) - ROW_GAP) / 2
            scene.items.append(Group(bar.key, bar.says, tuple(_row(bar, panel.colours, start, middle, scale))))
            y -= _height(bar)
        scene.items.append(Lines((np.array([(start, top + 1.5), (start, y + ROW_GAP - 1.5)]),), FAINT, 0.6))
        y -= PANEL_GAP


def _scale(panels: list[Panel], width: float) -> float:
    """Points to one, so that the longest bar and its number fit."""
    bars = [bar for panel in panels for bar in panel.bars]
    return min((width - GAP - WEDGE - 2 - letters.width(_amount(bar), FORCE_TEXT, "semibold")) / bar.end for bar in bars)


def _row(bar: Bar, colours: Colours, start: float, middle: float, scale: float) -> list:
    lines = _words(bar)
    first = middle + (len(lines) - 1) * LINE / 2 - FORCE_TEXT * letters.CAPITAL / 2
    things = [text(line, FORCE_TEXT, 0, first - number * LINE, SOFT if number and bar.state else INK) for number, line in enumerate(lines)]
    things += shape(bar, colours, start, start + max(bar.value * scale, THINNEST), start + bar.end * scale, middle)
    after = start + max(bar.end * scale, THINNEST) + GAP + (WEDGE if bar.is_open else 0)
    return [*things, text(_amount(bar), FORCE_TEXT, after, middle - FORCE_TEXT * letters.CAPITAL / 2, colours.text, "semibold")]


def _box(left: float, right: float, middle: float, thick: float = THICK) -> np.ndarray:
    low, high = middle - thick / 2, middle + thick / 2
    return np.array([(left, low), (left, high), (right, high), (right, low), (left, low)])


def shape(bar: Bar, colours: Colours, begin: float, end: float, far: float, middle: float) -> list:
    """The bar from `begin` to `end`, its range up to `far`, its open or closed end."""
    if bar.status == "actual":
        things: list = [Area((_box(begin, end, middle),), colours.mark)]
    else:
        inset = min(0.5, (end - begin) / 2)
        things = [Area((_box(begin + inset, end - inset, middle, THICK - 1.0),), colours.light, stroke=colours.mark, width=1.0, dash=(2.2, 1.6) if bar.status == "possible" else ())]
    if far > end + 0.05:
        things.append(Area((_box(end + 0.4, far - 0.4, middle, THICK - 0.8),), PAPER, stroke=colours.mark, width=0.8, dash=(1.6, 1.4)))
    if bar.is_open:
        tip = max(end, far) + 1.4
        things.append(Area((np.array([(tip, middle - THICK / 2), (tip + WEDGE, middle), (tip, middle + THICK / 2), (tip, middle - THICK / 2)]),), colours.mark))
    elif bar.change == "<":
        things.append(Lines((np.array([(end, middle - THICK / 2 - STOP), (end, middle + THICK / 2 + STOP)]),), colours.mark, 1.5, round_ends=False))
    return things


def key(panels: list[Panel]) -> list[Entry]:
    """Entries for the kinds of bars that are drawn; none where all are plain."""
    bars = [bar for panel in panels for bar in panel.bars]
    kinds = [status for status in ("actual", "planned", "possible") if any(bar.status == status for bar in bars)]
    kinds = kinds if len(kinds) > 1 or kinds != ["actual"] else []
    kinds += ["range"] * any(bar.value_max is not None for bar in bars) + ["least"] * any(bar.is_open for bar in bars) + ["most"] * any(bar.change == "<" for bar in bars)
    return [Entry(tuple(shape(_sample(kind), GREY, -8.5, 0.0 if kind == "range" else 6.0, 8.0 if kind == "range" else 0.0, 0.0)), KEY_WORDS[kind], 20.0) for kind in kinds]


def _sample(kind: str) -> Bar:
    status = kind if kind in ("planned", "possible") else "actual"
    return Bar(kind, "", "", "", "", 1.0, None, {"least": ">", "most": "<"}.get(kind, "="), False, status)
