"""From the exported HTML to PDF/UA-1: a walker writes Typst markup, in which every text is a string literal.

No text of an article can be markup: `#`, `$`, `@`, `*`, `_`, `<` stand inside a literal. Pictures stay in memory.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass, field
from functools import cache

import typst
from bs4 import NavigableString, Tag

from ..errors import GateError
from .page import FONTS, TEMPLATES
from .safety import parse

LONGEST_WORD = 40
SHORT = 18
CLOSING = "”"
UNSHOWN = re.compile(r"the text `\"(.*?)\"` could not be displayed", re.DOTALL)
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
NO_GLYPH = "□"
SKIPPED = {"nav", "style", "script", "head"}
MAP_WORDS = {"map-title", "map-subtitle"}
INLINE = {"a", "span", "bdi", "time", "code", "em", "strong", "mark", "q"}


def literal(text: str) -> str:
    """A Typst string literal of `text`, white space made single, without characters a PDF/UA may not hold."""
    text = re.sub("[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff\u200e\u200f\u202a-\u202e\u2060-\u2069\ufff9-\ufffb]", "", text)
    text = re.sub(r"[ \t\r\n\x0b\x0c]+", " ", text)
    text = re.sub(rf"\S{{{LONGEST_WORD}}}(?=\S)", lambda word: word[0] + "\u200b", text)
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@dataclass
class Walker:
    """Turns the parsed page into Typst markup. files: pictures by name."""

    files: dict[str, bytes] = field(default_factory=dict)
    paragraph: int = 0  # of the article being walked
    in_article: bool = False
    aligned: bool = False  # in a column of numbers
    tabular: bool = False  # in a table or a card, where the page of the words does not stand behind each number

    def inline(self, node: Tag) -> str:
        return "".join(self.piece(child) for child in node.children)

    def piece(self, node: Tag | NavigableString) -> str:
        """One inline node; the sentence behind a number is left out: on paper the words are a page away."""
        if isinstance(node, NavigableString):
            return self._text(node)
        kinds = node.get("class") or []
        if "tip" in kinds or node.name in SKIPPED:
            return ""
        inner = self.inline(node)
        made = self._dressed(node, kinds, inner)
        if "line" in kinds and node.find_next_sibling(class_="line"):
            made += "#linebreak();"
        return (f'#anchor("{node["id"]}");' if node.get("id") else "") + made

    def _text(self, node: NavigableString) -> str:
        """Words as they are; a closing quotation mark goes before the page of the words that it closes."""
        text = str(node) if type(node) is NavigableString else ""
        page = ""
        if text.startswith(CLOSING) and (target := self._to_words(node.previous_sibling)):
            text, page = text[1:], f"#{literal(CLOSING)};#page-ref({literal(target)});"
        return page + (f"#{literal(text)};" if text else "")

    def _to_words(self, node: Tag | NavigableString | None) -> str:
        """The words that a link leads to, where their page is printed behind it."""
        target = node.get("href", "").removeprefix("#") if isinstance(node, Tag) and node.name == "a" and not self.in_article else ""
        return target if target.startswith("w-") and not self.tabular else ""

    def _dressed(self, node: Tag, kinds: list[str], inner: str) -> str:
        target = (node.get("href") or "").removeprefix("#") if node.name == "a" else ""
        if self.in_article:
            sorts = "(" + "".join(f'"{kind}",' for kind in kinds) + ")"
            made = f"#marked({sorts})[{inner}];" if kinds else inner
            used = f'#used-on("{target}");' if target and "figure" in kinds and not _goes_on(node) else ""
            return (f'#to-use("{target}")[{made}];' if target else made) + used
        if node.name == "a" and (node.get("href") or "").startswith("#"):
            body = f'#text(weight: "semibold")[{inner}];' if "reported" in kinds else inner
            behind = node.next_sibling
            is_closed = isinstance(behind, NavigableString) and behind.startswith(CLOSING)
            return f'#link(label("{target}"))[{body}];' + ("" if is_closed or not self._to_words(node) else f'#page-ref("{target}");')
        if node.name == "a":
            return f"#link({literal(node['href'])})[{inner}];"
        if node.name == "time":
            return inner.replace(" ", "\u00a0")
        if "status" in kinds:
            return f'#chip("{kinds[-1]}")[{inner}];'
        for kind in ("computed", "gap"):
            if kind in kinds:
                return f"#{kind}[{inner}];"
        if "figure" in kinds or {"statement", "quote", "place", "date", "residue"} & set(kinds):
            return f'#marked(("{kinds[0]}",))[{inner}];'
        if "qualifier" in kinds:
            return f'#qualifier[{inner}];'
        if "scale" in kinds and self.aligned:
            return f"#scale-box[{inner}];"
        return inner

    def blocks(self, node: Tag) -> str:
        return "\n".join(self.block(child) for child in node.children if isinstance(child, Tag) and child.name not in SKIPPED)

    def block(self, node: Tag) -> str:
        """One block; an id on it becomes an anchor before it."""
        made = self._block(node, node.get("class") or [])
        if node.name == "section" and node.find("figure", class_="live"):
            made = f'#start("{node["id"]}");\n{made}'
        return f'#anchor("{node["id"]}");\n{made}' if node.get("id") else made

    def _block(self, node: Tag, kinds: list[str]) -> str:
        name = node.name
        if name == "h1":
            return f"#title[{self.inline(node)}];"
        if name in ("h2", "h3"):
            return f"#heading(level: {1 if name == 'h2' else 2})[{self.inline(node)}];"
        if name == "p":
            return self._paragraph(node, kinds)
        if name == "ul":
            return self._list(node, kinds)
        if name == "table":
            self.tabular = True
            made = self.table(node)
            self.tabular = False
            return made
        if name == "dl":
            return "#headline(" + ", ".join(f"entry[{self.inline(each.dt)}][{self.inline(each.dd)}]" for each in node.find_all("div", recursive=False)) + ");"
        if name == "figure":
            return self._figure(node)
        if name == "summary":
            return f"#caption-of[{self.inline(node)}];"
        if "article-text" in kinds:
            self.paragraph, self.in_article = 0, True
            made = self.blocks(node)
            self.in_article = False
            return made
        return self.blocks(node)

    def _paragraph(self, node: Tag, kinds: list[str]) -> str:
        if self.in_article:
            self.paragraph += 1
            inner = re.sub('^#" ', '#"', self.inline(node))
            return f"#numbered({self.paragraph})[{inner}];"
        if MAP_WORDS & set(kinds):
            return ""  # they travel with the map
        style = {"kicker": "kicker", "lead": "lead", "note": "note", "aside": "aside", "meta": "note"}.get(kinds[0] if kinds else "")
        inner = self.inline(node)
        return f"#block(sticky: {str(style == 'aside').lower()}, {style}[{inner}]);" if style else f"#block[{inner}];"

    def _list(self, node: Tag, kinds: list[str]) -> str:
        items = node.find_all("li", recursive=False)
        if "cards" in kinds:
            self.tabular = True
            made = "#cards(" + ", ".join(f'card("{(item.get("class") or [""])[-1]}")[{self._card(item)}]' for item in items) + ");"
            self.tabular = False
            return made
        return "#list(" + ", ".join(f"[{self.inline(item)}]" for item in items) + ");"

    def _card(self, item: Tag) -> str:
        looks = {"label": 'weight: "semibold"', "big": "15pt", "of": "8.5pt", "foot": "8pt, fill: soft"}
        parts = [f"#text({look})[{self.inline(part)}];" for name, look in looks.items() if (part := item.find(class_=name))]
        return "#linebreak();".join(parts)

    def _figure(self, node: Tag) -> str:
        head, _, data = node.img["src"].partition(";base64,")
        name = f"picture-{len(self.files) + 1}.{'svg' if 'svg' in head else 'png'}"
        self.files[name] = base64.b64decode(data)
        if "chart" in (node.get("class") or []):
            return f'#picture("{name}", {literal(node.img["alt"])});'
        title = "".join(f", [{self.inline(each)}]" for each in node.parent.find_all("p", class_=list(MAP_WORDS), recursive=False))
        return f'#map-picture("{name}", {literal(node.img["alt"])}, {literal(node.find_parent("section")["id"])}{title});'

    def table(self, node: Tag) -> str:
        """A table with a last column that gives the page of the words behind each row."""
        head = node.thead.find_all("th")
        rows = [row.find_all(["th", "td"], recursive=False) for row in node.tbody.find_all("tr", recursive=False)]
        sorts = [cell["class"][0].removeprefix("c-") for cell in head]
        targets = [_targets(row) for row in rows]
        paged = any(targets)
        widths = [_width(sort, _longest(rows, n)) for n, sort in enumerate(sorts)]
        aligns = ["right" if sort == "number" else "left" for sort in sorts]
        scaled = any(cell.find(class_="scale") for row in rows for cell in row if "c-number" in cell["class"])
        cells = [f"[{self._cell(cell, scaled)}]" for cell in head]
        body = []
        for row, found in zip(rows, targets):
            body += [f"[{self._cell(cell, scaled)}]" for cell in row]
            if paged:
                body.append("[#pages(" + ", ".join(f'"{target}"' for target in found) + ");]" if found else "[]")
        if paged:
            widths, aligns, cells = [*widths, "auto"], [*aligns, "right"], [*cells, '[#"Page";]']
        caption = "" if "quiet" in (node.caption.get("class") or []) else f"#caption-of[{self.inline(node.caption)}];\n"
        return f"{caption}#facts(({', '.join(widths)},), ({', '.join(aligns)},), ({', '.join(cells)},), {', '.join(body)});"

    def _cell(self, cell: Tag, scaled: bool) -> str:
        lines = cell.find_all(class_="line", recursive=False) or [cell]
        self.aligned = "c-number" in cell["class"] and cell.get("scope") != "col"
        made = [self.inline(line) + ("#scale-box[];" if scaled and self.aligned and not line.find(class_="scale") else "") for line in lines]
        self.aligned = False
        bold = cell.name == "th" and cell.get("scope") == "row"
        joined = "#linebreak();".join(made)
        return f'#text(weight: "semibold")[{joined}];' if bold else joined


def _goes_on(node: Tag) -> bool:
    """Whether the words of a mark go on in the segment after this one (another mark lies inside them)."""
    after = node.next_sibling
    link = (after if after.name == "a" else after.find("a")) if isinstance(after, Tag) else None
    return link is not None and link["href"] == node["href"]


def _targets(row: list[Tag]) -> list[str]:
    found = [link["href"][1:] for cell in row for link in cell.find_all("a", href=True) if link["href"].startswith("#w-")]
    return list(dict.fromkeys(found))


def _longest(rows: list[list[Tag]], column: int) -> int:
    lines = [line for row in rows for line in row[column].find_all(class_="line", recursive=False) or [row[column]]]
    return max((len(line.get_text()) - sum(len(tip.get_text()) for tip in line.find_all(class_="tip")) for line in lines), default=0)


def _width(sort: str, longest: int) -> str:
    """A column as wide as its content where that is short, else a share of what is left."""
    return f"{min(45, longest)}fr" if sort == "code" or sort == "text" and longest > SHORT else "auto"


def typst_source(html: str) -> tuple[str, dict[str, bytes]]:
    """Typst markup of an exported page, and the pictures it shows by name."""
    page, walker = parse(html), Walker()
    day = page.find("time", datetime=re.compile(r"^\d{4}-\d{2}-\d{2}$"))
    date = "datetime(year: {}, month: {}, day: {})".format(*(int(part) for part in day["datetime"].split("-"))) if day else "none"
    body = walker.blocks(page.main)
    return f'#import "paper.typ": *\n#show: body => paper({literal(page.title.get_text())}, {date}, body)\n{body}\n', walker.files


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


def build(html: str) -> bytes:
    """The page as PDF/UA-1; a character without a glyph becomes □. Raises GateError where Typst refuses the page."""
    source, files = typst_source(html)
    paper = (TEMPLATES / "paper.typ").read_bytes()
    while True:
        try:
            return typst.compile({"main": source.encode("utf-8"), "paper.typ": paper, **files}, font_paths=_fonts(), pdf_standards=["ua-1"])
        except typst.TypstError as error:
            refused = str(error.diagnostic)
            missing = {ord(char) for text in UNSHOWN.findall(refused) for char in ESCAPED.sub(lambda code: chr(int(code[1], 16)), text) if ord(char) > 127}
            if not missing:
                break
            source = source.translate(dict.fromkeys(missing, NO_GLYPH))  # each round removes characters, so it ends
    raise GateError("briefing.pdf", refused.splitlines()[0], "a page that PDF/UA-1 allows", "This is a defect of the briefing; report it with the article.")
