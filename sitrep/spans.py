"""Half-open character spans `[start, end)` into an article's text as read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from .errors import SpanError


def cut(text: str, start: int, end: int) -> str:
    """The words at `[start, end)`. Raises SpanError where the span is empty or leaves the text."""
    if not 0 <= start < end <= len(text):
        raise SpanError(
            f"characters {start}–{end}",
            f"a text of {len(text)} characters",
            "0 ≤ start < end ≤ length",
            "Check that the row belongs to this article and that the article was not changed.",
        )
    return text[start:end]


def check_spans(table: str, rows: Iterable[dict[str, Any]], texts: dict[str, str]) -> None:
    """Raise SpanError unless `texts[article_id][start:end] == text` for every row that has a span.

    rows: records with article_id, start, end, text; a row whose start is None states no words and is passed over.
    """
    for row in rows:
        if row["start"] is None:
            continue
        words = cut(texts[row["article_id"]], row["start"], row["end"])
        if words != row["text"]:
            raise SpanError(
                f"{table}, article {row['article_id']}, characters {row['start']}–{row['end']}",
                repr(words),
                repr(row["text"]),
                "Read the article again; the table was made from another text.",
            )


@dataclass(frozen=True)
class Segment:
    """A stretch of text and the keys of all marks that cover it (none: plain text)."""

    text: str
    start: int
    marks: tuple[str, ...]


def segments(text: str, marks: Sequence[tuple[int, int, str]]) -> list[Segment]:
    """Cut `text` at every edge of `marks` (start, end, key); the joined segments are the text again.

    Marks may overlap or nest. Keys of a segment are in the order of `marks`.
    """
    edges = sorted({0, len(text), *(edge for start, end, _ in marks for edge in (start, end))})
    return [
        Segment(text[a:b], a, tuple(key for start, end, key in marks if start <= a and b <= end))
        for a, b in zip(edges, edges[1:])
        if a < b
    ]
