"""What a section is made of, apart from how it looks: paragraphs, lists, tables, cards, the map, the marked article."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .pieces import Line, Words


@dataclass(frozen=True)
class Paragraph:
    line: Line
    style: str = ""
    kind: str = "paragraph"


@dataclass(frozen=True)
class Bullets:
    lines: list[Line]
    kind: str = "bullets"


@dataclass(frozen=True)
class Column:
    """sort: text, number (aligned on the digit), unit (beside its number), status or code. part: what the map's script takes from it, source or quoted."""

    label: str
    sort: str = "text"
    part: str = ""


@dataclass(frozen=True)
class Table:
    """rows: one list of cells per row; a cell is a list of lines, shown below each other. row_header: the column that names the row.

    keys: of each row of a map's table, the mark it says in words.
    """

    caption: str
    columns: list[Column]
    rows: list[list[list[Line]]]
    row_header: int = 0
    note: Line = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    kind: str = "table"


@dataclass(frozen=True)
class Card:
    """One key figure: label (who, where), number, unit (of what, what happens), status, source."""

    label: Line
    number: Line
    unit: Line
    status: str
    source: Line


@dataclass(frozen=True)
class Cards:
    cards: list[Card]
    kind: str = "cards"


@dataclass(frozen=True)
class Headline:
    """title: the h1; entries: (term, line) of the head line."""

    title: Line
    entries: list[tuple[str, Line]]
    kind: str = "headline"


@dataclass(frozen=True)
class Picture:
    """data: the picture's bytes as base64; sort: svg+xml or png; style: chart, live (a map that answers) or nothing.

    phone: the SVG for a narrow screen as base64; empty where there is none.
    """

    sort: str
    data: str
    alt: str
    style: str = ""
    phone: str = ""
    kind: str = "picture"


@dataclass(frozen=True)
class MarkedText:
    """An article: paragraphs and the white space between them, each paragraph cut into marked segments.

    url: where it stands on the web, and passages: (address, words) of its figures there; empty where no address is known.
    """

    article_id: str
    anchor: str
    title: Line
    url: str
    entries: list[tuple[str, Line]]
    passages: list[tuple[str, Words]]
    chunks: list[dict[str, Any]]
    kind: str = "article"


@dataclass(frozen=True)
class Folded:
    """Blocks behind a summary; open on paper."""

    summary: Line
    blocks: list[Any]
    kind: str = "folded"


@dataclass(frozen=True)
class Section:
    """A part of the page under one heading. id: its anchor; aside: a note under the heading."""

    id: str
    title: str
    blocks: list[Any]
    aside: Line = field(default_factory=list)
