"""The paper says what the page says, is PDF/UA-1, and leads from numbers to words."""

import io
import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from matplotlib.image import imread

from sitrep.briefing import compose
from sitrep.briefing.pdf import build, literal, typst_source
from sitrep.errors import GateError

pypdf = pytest.importorskip("pypdf", reason="pypdf of the test extras reads the PDF")
validation = pytest.importorskip("page", reason="page-validation of the test extras holds the PDF/UA-1 rules")


@pytest.fixture
def html(tables, figures):
    return compose(tables, figures=figures, as_of="2023-05-11").page()


@pytest.fixture
def paper(html):
    return pypdf.PdfReader(io.BytesIO(build(html)))


def test_pdf_ua_1(html, tmp_path):
    path = tmp_path / "briefing.pdf"
    path.write_bytes(build(html))
    report = validation.validate_pdf(str(path), profile=validation.ValidationProfile.PDF_UA_1)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == [] and report.rules.passed == report.rules.total > 100


def test_title_language_day_and_bookmarks(paper):
    root = paper.trailer["/Root"]
    assert paper.metadata.title == "Netherlands to send soldiers to Lithuania and Latvia"
    assert root["/Lang"] == "en" and root["/MarkInfo"]["/Marked"]
    assert paper.metadata.creation_date.date().isoformat() == "2023-05-10"
    names = [item.title for item in flat(paper.outline)]
    assert names == [
        "Bottom line", "Highlights", "Key figures", "Map", "Forces", "Denied and ruled out", "Money", "Casualties and people displaced", "Other figures", "What was said", "Dates",
        "Who says so", "Number checks", "What is not stated", "The article", "Without a headline", "How this was made",
    ]


def flat(outline):
    for item in outline:
        yield from flat(item) if isinstance(item, list) else [item]


def test_running_head_and_page_numbers(paper):
    last = len(paper.pages)
    assert last > 1
    texts = [page.extract_text() for page in paper.pages]
    assert all(f"{number} / {last}" in text for number, text in enumerate(texts, 1))
    assert all(text.startswith("Netherlands to send soldiers to Lithuania and Latvia") for text in texts[1:])


def test_numbers_lead_to_the_page_of_their_words(paper):
    text = paper.pages[0].extract_text()
    said = re.search(r"about 300 soldiers\s*\(p\.\s*(\d+)\)", text)
    words_on = [number for number, page in enumerate(paper.pages, 1) if "Defence Minister Ada Kuiper said on" in page.extract_text().replace("\n", " ")]
    assert said and int(said[1]) in words_on
    links = [note.get_object() for note in paper.pages[0]["/Annots"]]
    assert len([link for link in links if link["/Subtype"] == "/Link"]) > 10


def test_a_page_stands_behind_the_closing_quotation_mark(paper):
    """“… we are ready” (p. 3), and not inside the quotation."""
    text = "".join(page.extract_text() for page in paper.pages)
    assert re.search(r"”\s*\(p\.\s*\d+\)", text) and not re.search(r"\(p\.\s*\d+\)\s*”", text)


def test_every_word_of_the_page_is_in_the_paper(html, paper):
    from bs4 import BeautifulSoup

    page = BeautifulSoup(html, "html.parser")
    for gone in page.select(".tip, nav, caption.quiet, style"):
        gone.decompose()
    words = re.findall(r"\w+", page.main.get_text(" "))
    printed = set(re.findall(r"\w+", " ".join(sheet.extract_text() for sheet in paper.pages).replace("-\n", "")))
    joined = re.sub(r"\s+", "", "".join(sheet.extract_text() for sheet in paper.pages))
    assert [word for word in words if word not in printed and word not in joined] == []


def test_same_bytes_with_another_hash_seed():
    code = "import sys; sys.path[:0] = [{!r}]; from hashes import both; print(both())".format(str(Path(__file__).parent))
    runs = {subprocess.run([sys.executable, "-c", code], env={"PYTHONHASHSEED": seed, "PATH": "", "LC_ALL": "C", "TZ": zone}, capture_output=True, text=True, check=True).stdout for seed, zone in (("1", "UTC"), ("77", "Asia/Tokyo"))}
    assert len(runs) == 1 and len(runs.pop().split()) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [('a"b\\c', '"a\\"b\\\\c"'), ("#x $y$ @z *b* _i_ <l>", '"#x $y$ @z *b* _i_ <l>"'), ("a\n\t b", '"a b"'), ("\ufeffa\u202eb\u0001c", '"abc"'), ("w" * 41, '"' + "w" * 40 + "\u200bw" + '"')],
)
def test_a_text_is_a_string_literal(text, expected):
    assert literal(text) == expected


def test_letters_without_glyph_become_boxes(desk_of, made):
    text = "".join(chr(0x4E00 + n) for n in range(700)) + " sent 5 troops."
    desk = desk_of(text)
    desk.figure("5 troops", 5, unit="troop")
    printed = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(build(compose(made(desk)).page()))).pages)
    assert "□□□" in printed and "5 troops" in printed and "\u4e00" not in printed


def test_a_page_that_typst_refuses_is_a_gate_error(html):
    with pytest.raises(GateError, match="briefing.pdf"):
        build(html.replace('href="#w-000000000000"', 'href="#nowhere"'))


def test_tips_are_left_out(html):
    source, files = typst_source(html)
    assert list(files) == ["picture-1.svg"] and source.count("Another 120 soldiers will go to Latvia") == 1


def drawn_by(figures, height):
    """A map for the page, 60 units wide, and its title; its colour tells how large it is printed."""
    (figures / "map_page.svg").write_bytes(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 {height}" width="60" height="{height}"><rect width="60" height="{height}" fill="#d020d0"/></svg>'.encode())


def printed_map(data, tmp_path):
    """(page, width, height in mm) of the map's colour on paper."""
    if shutil.which("pdftoppm") is None:
        pytest.skip("no pdftoppm on the path: apt-get install poppler-utils")
    (tmp_path / "p.pdf").write_bytes(data)
    subprocess.run(["pdftoppm", "-r", "72", "-png", str(tmp_path / "p.pdf"), str(tmp_path / "p")], check=True)
    for number, path in enumerate(sorted(tmp_path.glob("p-*.png")), 1):
        pixels = (imread(path)[:, :, :3] * 255).round()
        rows, columns = np.nonzero((np.abs(pixels - (208, 32, 208)) < 12).all(axis=2))
        if len(rows):
            return number, round((np.ptp(columns) + 1) * 25.4 / 72), round((np.ptp(rows) + 1) * 25.4 / 72)
    return None


@pytest.mark.parametrize(("height", "page", "expected"), [(20, 1, (172, 57)), (48, 2, (172, 138))])
def test_a_map_is_as_wide_as_the_text(tables, figures, tmp_path, height, page, expected):
    drawn_by(figures, height)
    data = build(compose(tables, figures=figures).page())
    assert printed_map(data, tmp_path) == (page, *expected)
    texts = [re.sub(r"\s+", " ", sheet.extract_text()) for sheet in pypdf.PdfReader(io.BytesIO(data)).pages]
    titled = [number for number, text in enumerate(texts, 1) if "Dutch soldiers for Lithuania and Latvia" in text]
    assert titled == [page] and "What the map marks, as a table, and notes" in texts[0]  # what follows fills the page before it
    (tmp_path / "briefing.pdf").write_bytes(data)
    report = validation.validate_pdf(str(tmp_path / "briefing.pdf"), profile=validation.ValidationProfile.PDF_UA_1)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
