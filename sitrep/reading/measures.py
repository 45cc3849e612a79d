"""Measures written as symbols beside their number: 256GB, 8.5 kW, 570 sq m, 30C, 80 m.p.h., barrels a day.

The vocabulary tells upper and lower case apart (MW, mW). Short symbols count only where they are set against the number.
"""

from __future__ import annotations

from dataclasses import dataclass

from .lexicon import LEXICON, Phrases, load_rows, one_of, word, words_of
from .sentences import Words

HYPHENS = frozenset("-‐‑–")
KINDS = {"distance": "length", "duration": "time", "count": "measure"}


@dataclass(frozen=True, slots=True)
class Measure:
    """Tokens `[first, last)` of the symbol; `term` is the measure's name in full."""

    first: int
    last: int
    term: str
    dimension: str


class MeasureReader:
    """Finds the measure that stands behind a number. Built once; holds the vocabulary, not the article."""

    def __init__(self) -> None:
        rows = load_rows(LEXICON / "measures.csv", {"term": word, "dimension": one_of(*KINDS), "forms": words_of, "stands": one_of("joined", "anywhere")})
        self._forms = Phrases(((form, (row["term"], row["dimension"], row["stands"] == "joined")) for row in rows for form in row["forms"]), fold=str)

    def at(self, words: Words, i: int) -> Measure | None:
        """The measure that begins at token i, right behind a number; a hyphen may join them."""
        if i < len(words.words) and words.words[i] in HYPHENS and words.adjacent(i) and i + 1 < len(words.words) and words.adjacent(i + 1):
            i += 1
        if i >= len(words.words) or words.gaps[i].count("\n") > 1:
            return None
        match = self._forms.at(words.words, i)
        if match is None:
            return None
        length, (term, dimension, joined) = match
        last = i + length
        if joined and not words.adjacent(i) or self._runs_on(words, last):
            return None
        return Measure(i, last, term, dimension)

    def _runs_on(self, words: Words, last: int) -> bool:
        """Whether the symbol is but the beginning of a longer word or name: "5 km2x", "12C4"."""
        return last < len(words.words) and words.adjacent(last) and words.words[last][0].isalnum()
