"""Each fault is planted in a sound page and must be named."""

import json
import re

import pytest

from sitrep.briefing import compose, export, verify
from sitrep.briefing.gate import faults
from sitrep.errors import GateError, InputError


@pytest.fixture
def page(tables, figures):
    return compose(tables, figures=figures, focus="LTU,LVA", as_of="2023-05-11").page()


def test_a_sound_page_has_no_fault(page, tables):
    assert faults(page, tables) == []


def swap(page, old, new, times=1):
    assert old in page, f"the page no longer holds {old!r}: this test plants nothing"
    return page.replace(old, new, times)


PLANTED = {
    "a number in prose": ("<h2 id=\"h-forces\">Forces", "<h2 id=\"h-forces\">Forces: 40,000", "number '40,000' without a table row in section 'forces'"),
    "a number word in prose": ("Relayed: the source", "Relayed by three: the source", "number 'three' without a table row in section 'sources'"),
    "a fraction sign": ("Relayed: the source", "Relayed ½: the source", "number '½' without a table row in section 'sources'"),
    "another digit in a figure": ('<span class="digits">4,500</span>', '<span class="digits">4,600</span>', "is not what figure 000000000002 says"),
    "a lost qualifier": ('<span class="qualifier">at least</span> ', "", "is not what figure 000000000002 says"),
    "another qualifier": ('<span class="qualifier">at least</span>', '<span class="qualifier">at most</span>', "is not what figure 000000000002 says"),
    "another scale": ('<span class="scale">million</span>', '<span class="scale">billion</span>', "is not what figure 000000000003 says"),
    "another currency": ('<span class="digits">€35</span>', '<span class="digits">£35</span>', "is not what figure 000000000003 says"),
    "a vague number made firm": ('<span class="digits">dozens of</span>', '<span class="digits">24</span>', "is not what figure 000000000005 says"),
    "a figure that is none": ('data-figure="000000000002"', 'data-figure="00000000000f"', "leads to no figure"),
    "a figure that leads to another's words": ('href="#w-000000000002" data-figure', 'href="#w-000000000001" data-figure', "leads to no figure"),
    "a sum that does not come out": ("about 400 soldiers</span>", "about 500 soldiers</span>", "computed number 'about 500 soldiers' does not come out of its formula sum"),
    "a sum without its qualifier": ("about 400 soldiers</span>", "400 soldiers</span>", "does not come out of its formula sum"),
    "a sum of one part twice": ('data-parts="000000000000 000000000001"', 'data-parts="000000000000 000000000000"', "names a part that is no figure, or one twice"),
    "an unknown formula": ('data-formula="sum"', 'data-formula="mean"', "unknown formula 'mean'"),
    "a count that does not come out": ('data-table="articles">1<', 'data-table="articles">2<', "does not come out of its formula count"),
    "a date that no row has": ('<time datetime="2023-05-10">10 May 2023', '<time datetime="2023-05-12">12 May 2023', "date '12 May 2023' stands in no row"),
    "a date that reads otherwise": ('<time datetime="2023-05-10">10 May 2023', '<time datetime="2023-05-10">11 May 2023', "date '11 May 2023' is not 2023-05-10"),
    "altered quoted words": ("We keep our word to our friends,</a>", "We keep our word to 12 friends,</a>", "are not the article's"),
    "a hash with one other digit": ('data-cell="articles.sha256">', 'data-cell="articles.sha256">0', "stands in no cell of articles.sha256"),
    "an altered article": (re.compile(r"(?<=<p>)(?=Belarus)"), "In 7 days, ", "the text of article 1 is not the text that was read"),
    "an altered parameter": ('data-given="parameters.as_of">2023-05-11', 'data-given="parameters.as_of">2023-05-10', "is not what was given as parameters.as_of"),
    "an altered note of the map": ("UN resolution 68/262", "UN resolution 68/263", "is not what was given as map.note"),
    "a broken link": ('<a href="#forces">', '<a href="#forcs">', "broken link '#forcs'"),
    "a script": ("</main>", "<script>alert(1)</script></main>", "active or foreign element <script>"),
    "an altered script": ('"use strict";', '"use strict" ;', "not the map's own script"),
    "a second script": ("</script>", "</script><script>alert(1)</script>", "not the map's own script"),
    "a script from elsewhere": ("<script>", '<script src="https://x.example/a.js">', "not the map's own script"),
    "another script allowed": ("script-src 'sha256-", "script-src 'unsafe-inline' 'sha256-", "the policy that forbids the network is missing or changed"),
    "a mark that leads nowhere": ('href="#r-000000000000"', 'href="#r-00000000000f"', "broken link '#r-00000000000f'"),
    "a handler": ("<main>", '<main onclick="alert(1)">', "active or foreign attribute onclick on <main>"),
    "a style attribute": ("<main>", '<main style="background:url(//x.example)">', "active or foreign attribute style on <main>"),
    "a javascript address": ('<a href="#forces">', '<a href="javascript:alert(1)">', "link to a foreign address 'javascript:alert(1)'"),
    "an address hidden behind a second one": ('<a href="#forces">', '<a href="javascript:alert(1)" href="#forces">', "active or foreign attribute repeated-attribute on <a>"),
    "a foreign address": ('<a href="#forces">', '<a href="https://news.example/other">', "link to a foreign address"),
    "a frame": ("</main>", '<iframe src="https://x.example"></iframe></main>', "active or foreign element <iframe>"),
    "a form": ("</main>", '<form action="https://x.example"></form></main>', "active or foreign element <form>"),
    "a picture from outside": ("data:image/svg+xml;base64,", "https://x.example/map.svg?", "a picture from outside the page"),
    "a picture without description": (re.compile(r'alt="[^"]+"'), 'alt=""', "a picture without a description"),
    "a number in the description": ("with about 300 soldiers in Lithuania", "with about 900 soldiers in Lithuania", "without a table row in alt"),
    "an id twice": ('<section id="money"', '<section id="forces"', "the id 'forces' stands 2 times"),
    "another policy": ("default-src 'none'", "default-src *", "the policy that forbids the network is missing or changed"),
    "a style that loads": ("html {", "@import url(https://x.example/a.css); html {", "the style reaches outside the page"),
    "a refresh": ("<title>", '<meta http-equiv="refresh" content="0;url=https://x.example"><title>', "foreign <meta refresh>"),
    "a comment": ("</main>", "<!-- 40,000 --></main>", "a comment or processing instruction"),
    "another title": ("<title>Netherlands", "<title>Denmark", "is not its heading"),
    "an article left out": (re.compile(r'<div class="article-text".*?</div>', re.DOTALL), "<p>(not printed)</p>", "broken link"),
}


@pytest.mark.parametrize("planted", PLANTED, ids=lambda name: name.replace(" ", "_"))
def test_a_planted_fault_is_named(planted, page, tables):
    old, new, named = PLANTED[planted]
    if planted == "a number in the description":
        altered = page.replace(old, new)  # in the record of what was given, too: the row behind it is what counts
    elif isinstance(old, str):
        altered = swap(page, old, new)
    else:
        altered, times = old.subn(new, page, count=1)
        assert times == 1
    assert any(named in fault for fault in faults(altered, tables)), faults(altered, tables)[:5]


@pytest.mark.parametrize("name", ["map.svg", "map_page.svg", "map_phone.svg"])
def test_active_content_inside_a_picture(tables, figures, name):
    (figures / "map_page.svg").write_bytes((figures / "map.svg").read_bytes()) if name == "map_phone.svg" else None
    (figures / name).write_bytes(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4"><script>alert(1)</script></svg>')
    assert any("active content in a picture: '<script'" in fault for fault in faults(compose(tables, figures=figures).page(), tables))


def test_a_row_whose_words_are_elsewhere(tables, page):
    tables["places"].loc[0, "start"] -= 1
    assert any(fault.startswith("places, article wire-1") for fault in faults(page, tables))


def test_a_table_changed_after_the_page_was_made(tables, page):
    tables["figures"].loc[2, "value"] = 5400.0
    assert any("'at least 4,500'" in fault and "figure 000000000002" in fault for fault in faults(page, tables))


def test_export_refuses_and_writes_nothing(tables, figures, tmp_path):
    briefing = compose(tables, figures=figures)
    briefing.sections["forces"].aside.append(" In all 99 battalions.")
    with pytest.raises(GateError, match="number '99' without a table row in section 'forces'"):
        export(briefing, tmp_path / "issue")
    assert not (tmp_path / "issue").exists()


def test_export_refuses_words_of_an_article_that_is_not_shown(tables, tmp_path):
    briefing = compose(tables)
    briefing.shown = ["head", "bottom_line", "method"]
    with pytest.raises(GateError, match="broken link '#w-000000000000'"):
        export(briefing, tmp_path)


def test_every_digit_of_the_page_counts(page, tables):
    """One digit altered anywhere in what a reader sees is found."""
    body = page[page.index("<main>") : page.index("</main>")]
    body = re.sub(r'base64,[^"]+', lambda data: "_" * len(data[0]), body)
    visible = [match.start() for match in re.finditer(r"\d(?=[^<>]*<)", body)]
    assert len(visible) > 150
    offset = page.index("<main>")
    for at in visible[::7]:
        digit = str((int(page[offset + at]) + 1) % 10)
        assert faults(page[: offset + at] + digit + page[offset + at + 1 :], tables), page[offset + at - 80 : offset + at + 20]


def test_verify_reads_what_was_exported(tables, figures, tmp_path):
    html, pdf = export(compose(tables, figures=figures), tmp_path)
    assert verify(html, tables) == []
    html.write_text(html.read_text(encoding="utf-8").replace('"digits">4,500', '"digits">4,501'), encoding="utf-8")
    assert any("4,501" in fault for fault in verify(html, tables))
    with pytest.raises(InputError, match="an exported briefing.html"):
        verify(tmp_path / "none.html", tables)


def test_verify_finds_an_altered_paper(tables, tmp_path):
    html, pdf = export(compose(tables), tmp_path)
    paper = bytearray(pdf.read_bytes())
    paper[len(paper) // 2] ^= 1
    pdf.write_bytes(bytes(paper))
    assert verify(html, tables) == ["briefing.pdf is not what briefing.html gives (altered, or made by another version of Typst)"]


def test_the_record_of_what_was_given_is_in_the_page(page):
    record = json.loads(re.search(r'<meta name="sitrep" content="([^"]*)">', page)[1].replace("&#34;", '"').replace("&#39;", "'").replace("&amp;", "&"))
    assert record["parameters"] == {"as_of": "2023-05-11", "focus": "LTU,LVA", "title": ""}
