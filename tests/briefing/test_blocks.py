"""The template knows every kind of block and piece: a kind added without its look fails here."""

import inspect

import pytest

from sitrep.briefing import blocks, page, pieces
from sitrep.briefing.facts import Facts, Gap

PICTURE = blocks.Picture("png", "iVBORw==", "a picture")
TABLE = blocks.Table("Caption", [blocks.Column("Who"), blocks.Column("How many", "number")], [[[["a"]], [["b"]]]], note=["a note"])
EXAMPLES = {
    "Paragraph": (blocks.Paragraph(["said"], "note"), '<p class="note">said</p>'),
    "Bullets": (blocks.Bullets([["a"], ["b"]]), "<li>b</li>"),
    "Table": (TABLE, '<td role="cell" class="c-number" data-label="How many"><span class="line">b</span></td>'),
    "Cards": (blocks.Cards([blocks.Card(["L"], ["N"], ["U"], "planned", ["S"])]), '<li class="card planned"><span class="label">L</span>'),
    "Headline": (blocks.Headline(["T"], [("Term", ["said"])]), "<dt>Term</dt><dd>said</dd>"),
    "Picture": (PICTURE, '<img src="data:image/png;base64,iVBORw==" alt="a picture">'),
    "MarkedText": (blocks.MarkedText("wire-1", "a1", ["T"], "https://a.example/", [("File", ["f"])], [], [{"text": "\n", "segments": []}]), '<div class="article-text" data-article="1">\n</div>'),
    "Folded": (blocks.Folded(["More"], [TABLE]), '<details><summary>More</summary>'),
}


def render(tables, block):
    return page.render(blocks.Section("forces", "Forces", [block]), Facts(tables), page.Uses())


@pytest.mark.parametrize("name", [name for name, made in inspect.getmembers(blocks, inspect.isclass) if hasattr(made, "kind") and made.__module__ == blocks.__name__])
def test_every_block_has_its_look(name, tables):
    block, expected = EXAMPLES[name]
    assert expected in render(tables, block)


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("a<b", "a&lt;b"),
        (Gap("not stated"), '<span class="gap">not stated</span>'),
        (pieces.Computed("3", "count", table="articles", column="title", equals='"x"'), '<span class="computed" data-formula="count" data-table="articles" data-column="title" data-equals="&#34;x&#34;">3</span>'),
        (pieces.Day("2022-02", "February 2022"), '<time datetime="2022-02">February 2022</time>'),
        (pieces.Cell("figures.place", "<i>"), '<bdi data-cell="figures.place">&lt;i&gt;</bdi>'),
        (pieces.Given("version", "1"), '<bdi data-given="version">1</bdi>'),
        (pieces.Words("wire-1", 0, 4, "date"), '<bdi class="words" data-span="1 0 4">date</bdi>'),
        (pieces.Words("wire-1", 0, 4, "date", "w-x"), '<a class="words" id="u-w-x" href="#w-x" data-span="1 0 4">date</a>'),
    ],
)
def test_every_piece_has_its_look(piece, expected, tables):
    assert f"<p>{expected}</p>" in render(tables, blocks.Paragraph([piece]))


def test_a_reported_number_carries_its_sentence(tables):
    made = render(tables, blocks.Paragraph([Facts(tables).reported("000000000002")]))
    assert 'href="#w-000000000002" data-figure="000000000002" aria-describedby="t-forces-1"><span class="qualifier">at least</span> <span class="digits">4,500</span> troops</a>' in made
    assert ">Belarus has at least 4,500 troops near its border.</bdi></span></span></p>" in made
