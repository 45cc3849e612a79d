"""Addresses on the web: which of the articles' own may become links, and links to the very words in the live article.

A text fragment (WICG draft "URL Fragment Text Directives") makes a browser scroll to words; where they repeat in the
article, the words before and after them tell which are meant. The live page may change; the copy in the briefing stays.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote, urlsplit

from .wording import shown

Row = dict[str, Any]

AROUND = 3


def address(url: str | None) -> str:
    """The article's own address where it is http(s) and plain; else empty: no other address may become a link."""
    if url is None or url != shown(url) or " " in url:
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.hostname else ""


def passage(url: str, text: str, start: int, end: int) -> str:
    """The address of the words `text[start:end]` in the live article at `url`."""
    words = text[start:end]
    directive = _encoded(words)
    if text.count(words) > 1:
        before, after = re.findall(r"\S+", text[:start].rpartition("\n")[2])[-AROUND:], re.findall(r"\S+", text[end:].partition("\n")[0])[:AROUND]
        directive = ",".join([*([_encoded(" ".join(before)) + "-"] if before else []), directive, *(["-" + _encoded(" ".join(after))] if after else [])])
    return f"{url.partition('#')[0]}#:~:text={directive}"


def _encoded(words: str) -> str:
    """Percent-encoded, the dash too, which has a meaning in the directive."""
    return quote(" ".join(words.split()), safe="").replace("-", "%2D")


def addresses(article: Row, figures: list[Row]) -> list[str]:
    """All addresses that may be linked for an article: its own and those of its figures' words."""
    url = address(article["url"])
    return [url, *(passage(url, article["text"] or "", row["start"], row["end"]) for row in figures if row["article_id"] == article["article_id"])] if url else []
