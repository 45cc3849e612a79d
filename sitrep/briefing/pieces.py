"""What running text is made of. A line is a list of plain strings (fixed prose, without numerals) and pieces.

Each piece says where its words come from, so that the gate can check every number of the exported page against
its origin: a figure, a formula over rows, a date of the tables, a cell, the article's words, or a parameter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Reported:
    """A number that an article reports: text is the wording shown, split for alignment on the digit."""

    figure_id: str
    qualifier: str
    number: str
    scale: str = ""
    unit: str = ""
    kind: str = "reported"

    @property
    def target(self) -> str:
        return f"w-{self.figure_id}"

    @property
    def text(self) -> str:
        return " ".join(part for part in (self.qualifier, self.number, self.scale, self.unit) if part)


@dataclass(frozen=True)
class Computed:
    """A number made from rows. formula: sum (parts: figure ids), rows (parts: figure ids), count or distinct (of a table)."""

    text: str
    formula: str
    parts: tuple[str, ...] = ()
    table: str = ""
    column: str = ""
    equals: str = ""
    kind: str = "computed"


@dataclass(frozen=True)
class Day:
    """A date of the tables or parameters. value: YYYY, YYYY-MM, YYYY-MM-DD or YYYY-Www."""

    value: str
    text: str
    kind: str = "day"


@dataclass(frozen=True)
class Cell:
    """The text of a cell as it stands; origin is table.column."""

    origin: str
    text: str
    kind: str = "cell"


@dataclass(frozen=True)
class Words:
    """Words of an article, verbatim. target: id of the mark in the article below that they link to; none: no link."""

    article_id: str
    start: int
    end: int
    text: str
    target: str = ""
    kind: str = "words"


@dataclass(frozen=True)
class Given:
    """A text handed in: a parameter, the map's caption, the version. key names it in the page's record of what was given."""

    key: str
    text: str
    kind: str = "given"


@dataclass(frozen=True)
class Anchor:
    """Where a row can be found by what it is about, a figure or statement."""

    of: str
    text: str = ""
    kind: str = "anchor"

    @property
    def id(self) -> str:
        return f"r-{self.of}"


@dataclass(frozen=True)
class Marked:
    """The place of a mark of the map, a link to the row of the figure or statement `of`; key: the mark's, whose own row it is where the page has no other."""

    of: str
    key: str
    text: str
    kind: str = "marked"

    @property
    def id(self) -> str:
        return f"r-{self.of}"


Piece = str | Reported | Computed | Day | Cell | Words | Given | Anchor | Marked
Line = list[Piece]


def plain(line: Iterable[Piece]) -> str:
    """The line as text, as the reader sees it."""
    return "".join(piece if isinstance(piece, str) else piece.text for piece in line)


def join(lines: Sequence[Line], last: str = " and ", comma: str = ", ") -> Line:
    """Lines as an English list: a, b and c."""
    joined: Line = []
    for position, line in enumerate(lines):
        if position:
            joined.append(last if position == len(lines) - 1 else comma)
        joined.extend(line)
    return joined


def sentence(line: Line) -> Line:
    """The line with a capital at its start and a full stop at its end."""
    for position, piece in enumerate(line):
        if isinstance(piece, str) and piece:
            return [*line[:position], piece[0].upper() + piece[1:], *line[position + 1 :], "."]
        if isinstance(piece, Reported):
            first = "qualifier" if piece.qualifier else "number"
            word = getattr(piece, first)
            raised = Reported(**{**piece.__dict__, first: word[:1].upper() + word[1:]})
            return [*line[:position], raised, *line[position + 1 :], "."]
        if not isinstance(piece, str):
            break
    return [*line, "."]
