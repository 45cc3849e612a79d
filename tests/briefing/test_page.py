import re

from sitrep import schema
from sitrep.briefing import compose
from sitrep.briefing.page import Uses, font_faces, in_notebook, notebook
from sitrep.briefing.safety import SCRIPT


def test_only_the_first_use_gets_an_id(tables):
    page = compose(tables).page()
    assert page.count('id="u-w-000000000000"') == 1 and page.count('href="#w-000000000000"') >= 3


def test_words_lead_back_only_to_uses_that_exist(tables):
    briefing = compose(tables)
    briefing.shown = ["head", "forces", "articles"]
    text = re.search(r'<div class="article-text".*?</div>', briefing.page(), re.DOTALL)[0]
    assert 'href="#u-w-000000000000"' in text and 'href="#u-w-000000000006"' not in text and 'id="w-000000000006"' in text


def test_uses():
    uses = Uses(frozenset("b"))
    assert (uses.first("a"), uses.first("a"), uses.back(["a", "b"]), uses.back([])) == (True, False, "b", "")


def test_a_row_is_found_by_its_first_anchor_and_a_mark_leads_to_its_own_row_where_there_is_none():
    uses = Uses(rows=frozenset({"r-a"}))
    assert (uses.anchor("r-a"), uses.anchor("r-a")) == (True, False)
    assert (uses.row("r-a", "k"), uses.row("r-b", "k")) == ("r-a", "m-k")


def test_every_figure_has_a_row_to_be_found_by(tables):
    page = compose(tables).page()
    leaders = [row["figure_id"] for row in schema.records(tables["figures"]) if row["same_as"] is None]
    assert len(leaders) > 5 and [key for key in leaders if page.count(f'id="r-{key}"') != 1] == []


def test_a_section_alone_in_a_notebook_leads_nowhere_outside_it(tables, figures):
    briefing = compose(tables, figures=figures)
    html = in_notebook(briefing.sections["map"], briefing.facts, Uses(alone=True), styled=False)
    assert re.findall(r'href="([^"]*)"', html) == ["#m-0"] and 'id="m-0"' in html and html.endswith(f"</div><script>{SCRIPT}</script>")
    assert "<script" not in in_notebook(briefing.sections["forces"], briefing.facts, Uses(), styled=True)


def test_fonts_hold_what_the_page_shows():
    faces = {text: re.findall(r"font-style:(\w+);font-weight:(\d+)", font_faces(text)) for text in ("plain", "Łódź", "Харків")}
    assert [len(found) for found in faces.values()] == [4, 8, 4] and set(faces["plain"]) == {("normal", "400"), ("italic", "400"), ("normal", "600"), ("normal", "700")}
    assert "url(data:font/woff2;base64,d09GM" in font_faces("a")


def test_the_notebook_holds_outputs_alone(tables):
    sections = list(compose(tables).sections.values())
    made = notebook(sections, ["<p>x</p>"] * len(sections))
    assert {cell.source for cell in made.cells} == {""} and [cell.metadata.contents_before for cell in made.cells].count(True) == 1
    assert [cell.metadata.section for cell in made.cells if cell.metadata.contents_before] == ["forces"]


def test_no_dollar_reaches_a_math_engine_and_nothing_runs_but_the_map(tables, figures):
    page = compose(tables, figures=figures).page()
    assert "<script" not in compose(tables).page() and page.count("<script") == page.count(f"<script>{SCRIPT}</script>\n</body>") == 1
    assert "mathjax" not in page.lower() and "http://" not in re.sub(r"base64,[^\"]*", "", page)


def test_the_contents_name_every_section_below_them(tables):
    page = compose(tables).page()
    contents = re.search(r"<nav.*?</nav>", page, re.DOTALL)[0]
    assert re.findall(r'href="#([\w-]+)"', contents) == ["forces", "denied", "money", "casualties", "other-figures", "quotes", "dates", "sources", "checks", "gaps", "articles", "method"]
