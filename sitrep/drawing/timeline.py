"""Dated sentences down a line of time: a full dot for a day, an open one for a month, a year or a span; long gaps are broken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from . import type as letters
from .furniture import Entry
from .moments import Moment, gap_text, span_text
from .scene import Disc, Group, Lines, Scene, text
from .style import BLUE, FAINT, FORCE_TEXT, INK, PAPER

AXIS, WORDS_AT = 106.0, 120.0  # points from the left
SIZE, LEADING, BETWEEN, BROKEN = 8.6, 10.8, 9.5, 15.0
NEARBY, NO_BREAK = 80, "\u00a0"  # words before and after a date that may come into its excerpt
LINES, DATE_GAP, PUBLISHER_MOST = 2, 9.0, 140.0
DOT, OPEN = 3.1, 2.6
LINE, INKED = "#9aa1a7", BLUE


@dataclass(frozen=True)
class Entered:
    """A moment as it is set: its date ("" where it is the one before), the lines of its words, what stands before it (a gap in words, or "")."""

    moment: Moment
    date: str
    lines: tuple[str, ...]
    gap: str

    @property
    def height(self) -> float:
        return (len(self.lines) - 1) * LEADING + SIZE * letters.CAPITAL


def entered(moments: list[Moment], width: float, publishers: dict[str, str]) -> list[Entered]:
    """Moments as they are set. publishers: article → who printed it, where there are several articles."""
    found, before, shown = [], "", ""
    for moment in moments:
        when = span_text(moment.earliest, moment.latest)
        gap = gap_text(before, moment.earliest) if before else ""
        printed = letters.shortened(publishers.get(moment.article_id, ""), SIZE, PUBLISHER_MOST)
        lines = excerpt(moment, width - WORDS_AT, f" ({printed})" if printed else "")
        found.append(Entered(moment, when if when != shown else "", tuple(lines), gap))
        before, shown = max(before, moment.latest), when
    return found


def excerpt(moment: Moment, width: float, after: str = "") -> list[str]:
    """At most two lines of the sentence, its date among them; "…" where it is cut, `after` behind it."""
    before, rest = moment.words[: moment.at[1]].split(" "), moment.words[moment.at[1] :]
    dated = len(moment.words[moment.at[0] : moment.at[1]].split(" "))
    # The rest of the date's own word ("2014,") belongs to it.
    own, _, rest = rest.partition(" ")
    words = [letters.shortened(word, SIZE, width / 2) for word in [*before[:-1], before[-1] + own, *filter(None, rest.split(" "))][: len(before) + NEARBY]]

    def lines(first: int, last: int) -> list[str]:
        whole = last == len(before) + len(rest.split(" ")) * bool(rest)
        text = " ".join(words[first:last])
        return letters.wrap(f"{'… ' if first else ''}{text}{'' if whole else NO_BREAK + '…'}{after}", SIZE, width)

    least = max(0, len(before) - NEARBY)
    first = _least(least, len(before) - dated, lambda k: len(lines(k, len(before))) <= LINES)
    last = len(words) - _least(0, len(words) - len(before), lambda k: len(lines(first, len(words) - k)) <= LINES)
    return lines(first, last)[:LINES]


def _least(low: int, high: int, holds: Callable[[int], bool]) -> int:
    """The least number in [low, high] for which `holds`, by halving; `high` if for none."""
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle + 1, high)
    return low


def height(rows: list[Entered]) -> float:
    """Points that `draw` takes."""
    return sum(row.height + BETWEEN for row in rows) + sum(BROKEN for row in rows if row.gap) - BETWEEN + 2 * DOT


def draw(scene: Scene, rows: list[Entered]) -> None:
    """Draw the rows under one another, the last one's foot near y = 0."""
    y, line_from = height(rows) - DOT, None
    pieces: list[tuple[float, float, bool]] = []
    for row in rows:
        if row.gap:
            pieces.append((line_from, y + BETWEEN / 2, False))
            pieces.append((y + BETWEEN / 2, y - BROKEN + BETWEEN / 2, True))
            scene.items.append(text(row.gap, 7.2, AXIS - DATE_GAP, y + BETWEEN / 2 - BROKEN / 2 - 7.2 * letters.SMALL / 2, FAINT, "italic", 1.0))
            line_from = y - BROKEN + BETWEEN / 2
            y -= BROKEN
        middle = y - SIZE * letters.CAPITAL / 2
        line_from = middle if line_from is None else line_from
        scene.items.append(Group(f"{row.moment.article_id}-{row.moment.start}", f"{span_text(row.moment.earliest, row.moment.latest)}: {row.moment.words}", tuple(_row(row, y, middle))))
        last = middle
        y -= row.height + BETWEEN
    pieces.append((line_from, last, False))
    axis = [Lines((np.array([(AXIS, a), (AXIS, b)]),), LINE, 1.1, dash=(0.5, 2.6) if broken else (), round_ends=not broken) for a, b, broken in pieces if a > b]
    scene.items[:0] = axis


def _row(row: Entered, top: float, middle: float) -> list:
    base = top - SIZE * letters.CAPITAL
    things: list = [text(line, SIZE, WORDS_AT, base - number * LEADING, INK) for number, line in enumerate(row.lines)]
    if row.date:
        things.append(text(row.date, FORCE_TEXT, AXIS - DATE_GAP, base, INKED.text, "semibold", 1.0))
    if row.moment.earliest == row.moment.latest:
        return [*things, Disc(AXIS, middle, DOT, INKED.mark, stroke=PAPER, width=1.0)]
    return [*things, Disc(AXIS, middle, OPEN, PAPER, stroke=INKED.mark, width=1.3)]


def key(rows: list[Entered]) -> list[Entry]:
    """Entries for days and spans, where both are drawn."""
    if len({row.moment.earliest == row.moment.latest for row in rows}) < 2:
        return []
    return [Entry((Disc(0, 0, DOT, INKED.mark),), "A day"), Entry((Disc(0, 0, OPEN, PAPER, stroke=INKED.mark, width=1.3),), "A month, a year or a span")]
