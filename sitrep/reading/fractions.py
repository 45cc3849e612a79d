"""Fractions: shares in words ("two-thirds of"), parts of a scale ("a quarter of a million"), signs (½) and strokes (1/2).

A share of something is read as percent, as in the annotation guide; "half a million" is a number.
"""

from __future__ import annotations

from .sentences import Words

SHARES = {
    "half": 50.0, "halves": 50.0, "third": 33.3, "thirds": 33.35, "quarter": 25.0, "quarters": 25.0, "fourth": 25.0, "fourths": 25.0, "fifth": 20.0, "fifths": 20.0,
    "sixth": 16.7, "sixths": 16.7, "seventh": 14.3, "sevenths": 14.3, "eighth": 12.5, "eighths": 12.5, "ninth": 11.1, "ninths": 11.1, "tenth": 10.0, "tenths": 10.0,
}
ORDINALS = frozenset(word for word in SHARES if not word.endswith("s") and word not in {"half", "quarter"})
GLYPHS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}
STROKED = frozenset("2 3 4 5 6 8 10 16 32".split())  # what people divide by in print; the rest are dates and labels
SLASHES = frozenset("/⁄")


def stroke(words: Words, i: int) -> float | None:
    """Value of the fraction "1/2" whose first digit is token i; None for dates, labels and the like."""
    lower = words.lower
    if i + 2 >= len(lower) or lower[i + 1] not in SLASHES or lower[i + 2] not in STROKED or not (words.adjacent(i + 1) and words.adjacent(i + 2)):
        return None
    if i + 3 < len(lower) and words.adjacent(i + 3) and (lower[i + 3] in SLASHES or lower[i + 3][0].isalnum()) or i > 0 and words.adjacent(i) and lower[i - 1] in SLASHES:
        return None
    over, under = lower[i], int(lower[i + 2])
    return int(over) / under if over.isascii() and over.isdigit() and len(over) < 3 and 0 < int(over) < under else None
