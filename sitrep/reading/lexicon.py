"""Vocabulary as data: CSV files an analyst can edit, and the phrase matcher that reads text with them.

Every file in data/reference/lexicon/ has a header line; a `#` line is a comment. A row that breaks its
file's rule is rejected with file and line, never skipped.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Generic, TypeVar

from ..errors import LexiconError
from ..paths import REFERENCE
from .sentences import cut_words

LEXICON = REFERENCE / "lexicon"
Payload = TypeVar("Payload")


def load_rows(path: Path, columns: dict[str, Callable[[str], object]]) -> list[dict[str, object]]:
    """Rows of a vocabulary file, each cell turned by its column's function (which raises ValueError on a bad cell).

    Raises LexiconError naming file and line on a wrong header, a wrong number of cells, a bad or a repeated row.
    """
    with path.open(encoding="utf-8", newline="") as handle:
        lines = [(number, line) for number, line in enumerate(handle, 1) if line.strip() and not line.startswith("#")]
    rows, seen = [], set()
    reader = csv.reader(line for _, line in lines)
    for (number, _), cells in zip(lines, reader):
        where = f"{path.name}, line {number}"
        if number == lines[0][0]:
            if cells != list(columns):
                raise LexiconError(where, f"columns {cells}", f"columns {list(columns)}", "Restore the header line.")
            continue
        if len(cells) != len(columns):
            raise LexiconError(where, f"{len(cells)} cells", f"{len(columns)} cells", "Quote a cell that holds a comma.")
        try:
            row = {name: turn(cell.strip()) for (name, turn), cell in zip(columns.items(), cells)}
        except ValueError as error:
            raise LexiconError(where, f"{cells}", str(error), "Correct the row.") from None
        if tuple(cells) in seen:
            raise LexiconError(where, f"{cells} a second time", "each row once", "Delete the repetition.")
        seen.add(tuple(cells))
        rows.append(row)
    return rows


def one_of(*allowed: str) -> Callable[[str], str]:
    """A cell that must be one of `allowed`."""

    def turn(cell: str) -> str:
        if cell not in allowed:
            raise ValueError(f"one of {', '.join(allowed)}")
        return cell

    return turn


def word(cell: str) -> str:
    """A cell that must not be empty."""
    if not cell:
        raise ValueError("a word or phrase")
    return cell


def words_of(cell: str) -> list[str]:
    """A cell that lists phrases, parted by `|`; may be empty."""
    return [part.strip() for part in cell.split("|") if part.strip()]


class Phrases(Generic[Payload]):
    """Longest-match lookup of phrases in tokens; time linear in the text, phrase length bounded.

    Phrases are cut by the same tokeniser as the text, so "battalion tactical group" and "al-Shabab" match
    however the text spaces them. `fold` is applied to phrases here and must be applied to the tokens given.
    """

    def __init__(self, entries: Iterable[tuple[str, Payload]], fold: Callable[[str], str] = str.lower):
        heads: dict[str, dict[int, dict[tuple[str, ...], Payload]]] = {}  # first token → length → tokens behind it
        for phrase, payload in entries:
            head, *rest = (fold(token) for token in cut_words(phrase.replace("’", "'")).words)
            heads.setdefault(head, {}).setdefault(len(rest) + 1, {}).setdefault(tuple(rest), payload)
        self._heads = {head: sorted(lengths.items(), reverse=True) for head, lengths in heads.items()}

    def at(self, tokens: Sequence[str], i: int) -> tuple[int, Payload] | None:
        """Length in tokens and payload of the longest phrase that begins at token i."""
        for length, phrases in self._heads.get(tokens[i], ()):
            rest = tuple(tokens[i + 1 : i + length])
            if rest in phrases:
                return length, phrases[rest]
        return None

    def find(self, tokens: Sequence[str], first: int = 0, last: int | None = None) -> list[tuple[int, int, Payload]]:
        """All matches (first, last, payload) in tokens `[first, last)`, longest first, none overlapping."""
        found, behind, last = [], first, len(tokens) if last is None else last
        heads = self._heads
        for i in [i for i, token in enumerate(tokens[first:last], first) if token in heads]:
            if i >= behind and (match := self.at(tokens, i)) and i + match[0] <= last:
                behind = i + match[0]
                found.append((i, behind, match[1]))
        return found
