"""One figure with everything that is known of it: its article's text, its evidence, the words around it."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import Any

from .. import schema
from ..errors import ParameterError
from ..schema import Tables

ABOUT = (  # the fields of a figure that say something of the world, in the order they are explained
    "value", "value_max", "vague", "change", "unit", "dimension", "category", "status", "actor", "place", "origin",
    "recipient", "source", "period_start", "period_end", "same_as",
)


@dataclass(frozen=True)
class Found:
    """A figure (record), the text of its article, and its evidence (field → record)."""

    figure: dict[str, Any]
    text: str
    evidence: dict[str, dict[str, Any]]

    @property
    def sentence(self) -> str:
        return self.text[self.figure["sentence_start"] : self.figure["sentence_end"]]


def find_figure(figure_id: str, tables: Tables) -> Found:
    """The figure whose id is, or alone begins with, `figure_id`. Raises ParameterError naming near ids where none or several do."""
    ids = [str(key) for key in tables["figures"]["figure_id"]]
    matches = [key for key in ids if key == figure_id] or [key for key in ids if figure_id and key.startswith(figure_id)]
    if len(matches) != 1:
        raise _unknown(figure_id, ids, matches)
    [figure] = schema.records(tables["figures"][tables["figures"]["figure_id"] == matches[0]])
    [article] = schema.records(tables["articles"][tables["articles"]["article_id"] == figure["article_id"]])
    evidence = schema.records(tables["evidence"][tables["evidence"]["figure_id"] == matches[0]])
    return Found(figure, article["text"] or "", {row["field"]: row for row in evidence})


def _unknown(figure_id: str, ids: list[str], matches: list[str]) -> ParameterError:
    todo = "The ids stand in the column figure_id of figures.csv."
    if matches:
        return ParameterError("figure id", repr(figure_id), f"more of it: {len(matches)} figures begin so ({', '.join(matches[:5])})", todo)
    if not ids:
        return ParameterError("figure id", repr(figure_id), "an id, but the articles gave no figure", "Read an article that reports numbers.")
    near = difflib.get_close_matches(figure_id, ids, n=3, cutoff=0.5) or ids[:3]
    return ParameterError("figure id", repr(figure_id), f"the id of a figure, such as {', '.join(near)}", todo)
