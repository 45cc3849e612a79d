"""Whether a page is inert and whole: allowed elements and attributes only, one script at most and that one our own to the
byte, no address but the articles' own, every link with a target, every id once, every picture with a description."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from bs4.element import Doctype, PreformattedString

TAGS = frozenset(
    "html head meta title style body main nav section article h1 h2 h3 p ul li dl dt dd div span a bdi time code table caption thead tbody tr th td figure img "
    "details summary picture source".split()
)
ATTRIBUTES = frozenset("lang charset name content class id href rel src alt role scope datetime media srcset aria-label aria-labelledby aria-describedby".split())
DATA = frozenset("data-figure data-formula data-parts data-table data-column data-equals data-span data-cell data-given data-article data-label data-mark data-part".split())
OWNERS = {"href": "a", "src": "img", "srcset": "source", "media": "source"}
METAS = frozenset(("Content-Security-Policy", "viewport", "referrer", "color-scheme", "sitrep"))
SCRIPT = (Path(__file__).parent / "templates" / "map.js").read_text(encoding="utf-8")
NARROW = "(max-width: 44rem)"
HASH = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode("ascii")
POLICY = f"default-src 'none'; script-src 'sha256-{HASH}'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
PICTURE = re.compile(r"data:image/(?:png|svg\+xml);base64,([A-Za-z0-9+/=]+)")
ACTIVE_SVG = re.compile(r"<script|<foreignObject|<!ENTITY|<iframe|\son\w+\s*=|javascript:|href\s*=\s*[\"'](?!#|data:image/png)|url\(\s*[\"']?(?!#)", re.IGNORECASE)
OUTSIDE_STYLE = re.compile(r"@import|url\(\s*(?!data:font/woff2;base64,)|expression\(|</", re.IGNORECASE)


def parse(html: str) -> BeautifulSoup:
    """The page as a browser reads it: white space kept, a repeated attribute kept as a fault instead of the last winning."""

    def twice(attributes: dict[str, str], name: str, value: str) -> None:
        attributes["repeated-attribute"] = name

    return BeautifulSoup(html, "html.parser", preserve_whitespace_tags={"html"}, on_duplicate_attribute=twice)


def faults(page: BeautifulSoup, addresses: frozenset[str]) -> Iterator[str]:
    """What is wrong with a parsed page. addresses: the articles' own URLs, the only ones that may be linked."""
    yield from _head(page)
    ids = Counter(tag["id"] for tag in page.find_all(id=True))
    yield from (f"the id {name!r} stands {times} times" for name, times in ids.items() if times > 1)
    for hidden in page.find_all(string=lambda text: isinstance(text, PreformattedString) and not isinstance(text, Doctype)):
        yield f"a comment or processing instruction: {str(hidden)[:60]!r}"
    yield from _scripts(page)
    for tag in page.find_all(True):
        yield from _element(tag)
        if tag.name == "a":
            yield from _link(tag, ids, addresses)
        if tag.name == "img":
            yield from _picture(tag)
        if tag.name == "source":
            yield from _edition(tag)
        for name in ("aria-labelledby", "aria-describedby"):
            if tag.has_attr(name) and tag[name] not in ids:
                yield f"{name} of <{tag.name}> names the missing id {tag[name]!r}"


def _head(page: BeautifulSoup) -> Iterator[str]:
    policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
    if policy is None or policy.get("content") != POLICY:
        yield "the policy that forbids the network is missing or changed"
    if page.html is None or page.html.get("lang") != "en" or not (page.title and page.title.get_text().strip()):
        yield "the page has no language or no title"
    for style in page.find_all("style"):
        if found := OUTSIDE_STYLE.search(style.get_text()):
            yield f"the style reaches outside the page: {found[0]!r}"


def _scripts(page: BeautifulSoup) -> Iterator[str]:
    """The map's own script may stand once, at the end of the body, without an attribute; anything else that acts may not."""
    for number, tag in enumerate(page.find_all("script")):
        if tag.string != SCRIPT or tag.attrs or tag.parent is not page.body or number:
            yield "active or foreign element <script>: not the map's own script, or not in its place"


def _element(tag: Tag) -> Iterator[str]:
    if tag.name not in TAGS and tag.name != "script":
        yield f"active or foreign element <{tag.name}>"
    for name in tag.attrs:
        if name not in ATTRIBUTES and name not in DATA and not (tag.name == "meta" and name == "http-equiv"):
            yield f"active or foreign attribute {name} on <{tag.name}>"
    if tag.name == "meta" and not tag.has_attr("charset") and (tag.get("http-equiv") or tag.get("name")) not in METAS:
        yield f"foreign <meta {tag.get('http-equiv') or tag.get('name')}>"
    for name, owner in OWNERS.items():
        if tag.has_attr(name) and tag.name != owner:
            yield f"foreign {name} on <{tag.name}>"


def _link(tag: Tag, ids: Counter[str], addresses: frozenset[str]) -> Iterator[str]:
    href = tag.get("href") or ""
    if href.startswith("#"):
        if href[1:] not in ids:
            yield f"broken link {href!r} at {tag.get_text()[:60]!r}"
    elif href not in addresses:
        yield f"link to a foreign address {href[:80]!r}"
    if not tag.get_text().strip():
        yield f"empty link {href[:80]!r}"


def _picture(tag: Tag) -> Iterator[str]:
    if not (tag.get("alt") or "").strip():
        yield "a picture without a description"
    yield from _drawn(tag.get("src") or "")


def _edition(tag: Tag) -> Iterator[str]:
    if tag.parent.name != "picture" or tag.get("media") != NARROW or "src" in tag.attrs:
        yield "a picture's edition out of its place"
    yield from _drawn(tag.get("srcset") or "")


def _drawn(address: str) -> Iterator[str]:
    source = PICTURE.fullmatch(address)
    if source is None:
        yield f"a picture from outside the page: {address[:60]!r}"
    elif "svg" in address[:20]:
        if found := ACTIVE_SVG.search(base64.b64decode(source[1]).decode("utf-8", "replace")):
            yield f"active content in a picture: {found[0]!r}"
