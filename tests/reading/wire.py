"""Reads texts of the tests as the articles of one day, Wednesday, 2 February 2022."""

import hashlib

import pandas as pd

from sitrep import schema
from sitrep.reading import read

PUBLISHED = "2022-02-02"


def articles(*texts: str, first: int = 0) -> pd.DataFrame:
    """Table articles: a<first>, a<first + 1>, …"""
    rows = (
        {"article_id": f"a{k}", "path": f"a{k}.txt", "sha256": hashlib.sha256(text.encode()).hexdigest(), "published": PUBLISHED, "language": "en", "characters": len(text), "text": text}
        for k, text in enumerate(texts, first)
    )
    return schema.frame("articles", rows)


def rows(table: str, text: str) -> list[dict]:
    """Rows of a table, of one article."""
    return schema.records(read(articles(text))[table])


def figures(text: str) -> list[dict]:
    return rows("figures", text)


def figure(text: str) -> dict:
    """The one figure of a text."""
    (row,) = figures(text)
    return row


def residue(text: str) -> list[tuple[str, str]]:
    return [(row["text"], row["reason"]) for row in rows("residue", text)]
