"""Nouns that speak: people, bodies, documents and the press, from data/reference/lexicon/sayers.csv."""

from __future__ import annotations

from .lexicon import LEXICON, load_rows, one_of, word

KINDS = ("people", "body", "generic", "document", "outlet")
NOUNS = {row["noun"]: row["kind"] for row in load_rows(LEXICON / "sayers.csv", {"noun": word, "kind": one_of(*KINDS)})}
DOCUMENTS = frozenset(noun for noun, kind in NOUNS.items() if kind == "document")


def kind(token: str) -> str | None:
    """Kind of a lower-cased noun, singular or plural; None for one that does not speak."""
    if token in NOUNS:
        return NOUNS[token]
    if token.endswith("ies"):
        return NOUNS.get(token[:-3] + "y")
    return NOUNS.get(token[:-1]) if token.endswith("s") else None
