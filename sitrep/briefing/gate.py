"""The gate: a page is published only if every number has its row, every link its target, and nothing in it is active
but the map's own script."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, NavigableString, Tag

from .. import schema, spans
from ..errors import GateError, InputError, SpanError
from ..schema import Tables
from . import live, origins, pdf, safety
from .facts import Facts

NAMED = 5
LITERAL = re.compile(r'#"((?:[^"\\]|\\.)*)";')


def faults(html: str, tables: Tables) -> list[str]:
    """All that is wrong with an exported page, one sentence each; none if it may be published."""
    facts, page = Facts(tables), safety.parse(html)
    addresses = frozenset(address for row in facts.articles for address in live.addresses(row, facts.figures))
    found = list(_spans(facts))
    found += safety.faults(page, addresses)
    found += origins.Origins(facts, _given(page)).faults(page)
    shown = {tag["data-article"] for tag in page.find_all(attrs={"data-article": True})}
    found += [f"the text of article {number} is missing" for key, number in facts.number.items() if shown and str(number) not in shown and facts.article[key]["error"] is None]
    return found or list(_paper(html, page))


def _given(page: BeautifulSoup) -> dict[str, Any]:
    record = page.find("meta", attrs={"name": "sitrep"})
    try:
        given = json.loads(record["content"]) if record else {}
    except (ValueError, KeyError):
        return {}
    return given if isinstance(given, dict) else {}


def _spans(facts: Facts) -> list[str]:
    """Rows whose words are not where they say."""
    texts = {row["article_id"]: row["text"] or "" for row in facts.articles}
    found = []
    for name, table in schema.TABLES.items():
        for row in facts.rows[name] if table.spans else ():
            try:
                spans.check_spans(name, [row], texts)
            except SpanError as error:
                found.append(str(error))
            except KeyError:
                found.append(f"{name} names the unknown article {row['article_id']!r}")
    return found


def _paper(html: str, page: BeautifulSoup) -> list[str]:
    """Numbers that the paper shows and the page does not, or the other way round."""
    source, _ = pdf.typst_source(html)
    printed = Counter(origins.numbers("\n".join(LITERAL.findall(source)).replace("\u200b", "")))
    on_screen = Counter(number for text in visible(page.main) for number in origins.numbers(shown_on_paper(text)))
    differing = sorted(set((printed - on_screen) + (on_screen - printed)))
    return [f"number {number!r} differs between HTML and PDF" for number in differing]


def visible(node: Tag) -> Iterator[str]:
    """The texts of a page that the paper has, too: all but tips, contents and captions that repeat a heading."""
    for child in node.children:
        if isinstance(child, Tag):
            if child.name != "nav" and not {"tip", "quiet"} & set(child.get("class") or ()):
                yield from visible(child)
        elif type(child) is NavigableString:
            yield str(child)


def shown_on_paper(text: str) -> str:
    """A text as the paper's string literal holds it."""
    return pdf.literal(text)[1:-1].replace("\u200b", "")


def check(html: str, tables: Tables) -> None:
    """Raise a GateError that names the first faults of a page; return if it has none."""
    if found := faults(html, tables):
        more = f" (and {len(found) - NAMED} more)" if len(found) > NAMED else ""
        raise GateError("briefing.html", "; ".join(found[:NAMED]) + more, "every number tied to a row and nothing active", "Nothing was published. Correct the row or template that is named.")


def verify(html_path: str | Path, tables: Tables) -> list[str]:
    """Faults of a published page against its tables; none if all holds. A briefing.pdf beside it must be the page's own.

    Raises InputError where the page cannot be read.
    """
    path = Path(html_path)
    try:
        html = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(path), str(error), "an exported briefing.html", "Name the folder of an issue.") from error
    found = faults(html, tables)
    paper = path.with_suffix(".pdf")
    if not found and paper.exists() and paper.read_bytes() != pdf.build(html):
        found.append("briefing.pdf is not what briefing.html gives (altered, or made by another version of Typst)")
    return found
