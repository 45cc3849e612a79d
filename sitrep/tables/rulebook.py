"""What the reader's rules do, in words, for an analyst who asks why a field reads as it does."""

from __future__ import annotations

from functools import cache

from ..reading.lexicon import LEXICON, load_rows, word


@cache
def meanings() -> dict[str, str]:
    """Rule → what it does. Raises LexiconError on a bad row of rules.csv."""
    return {row["rule"]: row["meaning"] for row in load_rows(LEXICON / "rules.csv", {"rule": word, "meaning": word})}


def told(rule: str) -> str:
    """A rule's name with what it does; the bare name of a rule that the book does not hold."""
    meaning = meanings().get(rule)
    return f"{rule}: {meaning}" if meaning else rule
