"""Text that attacks: it is printed as text, in page and paper, wherever a table can carry it."""

import re

import pytest
from bs4 import BeautifulSoup

from sitrep.briefing import compose, export, verify
from sitrep.briefing.gate import faults

PAYLOADS = [  # after the OWASP cheat sheets
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<svg/onload=alert(1)>",
    "javascript:alert(1)",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<a href=\"jAvAsCrIpT:alert(1)\">x</a>",
    "<META HTTP-EQUIV=\"refresh\" CONTENT=\"0;url=javascript:alert(1)\">",
    "</style><script>alert(1)</script>",
    "</title></head><body onload=alert(1)>",
    "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
    "{{7*7}}{% raw %}${7*7}`${alert(1)}`",
    "&lt;script&gt;&#60;b&#62;&amp;",
    "<base href=//x.example/><form action=//x.example><button>",
    '#import "x.typ"; #sys.version #eval("1") $x^2$ @label *b* _i_ <l> // c /* d */ \\u{41} ] ) "; #panic("x");',
    "\\\"; #read(\"/etc/passwd\"); \\",
    "=HYPERLINK(\"//x.example\")|cmd",
    "$100 and $200, $$x$$",
    "\u202egnitset\u202c \u2066left\u2069 \u200f\u200e",
    "zero\u200bwidth\u200d\u2060join \ufeff bom",
    "bell\u0007 escape\u001b[31m null-like\u0001 c1\u0085\u009b",
    "\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd \u4f60\u597d \U0001f600 Łódź Харків ș",
    "w" * 300,
    "a\r\nb\rc",
]


def attacked(desk_of, payload):
    """An article whose every field is the payload."""
    text = f"{payload} sends 2,000 troops to {payload}, {payload} said.\n\n“{payload}” {payload} may not go to Mars.\n"
    desk = desk_of(text, title=payload, publisher=payload, url=payload, path="a.txt", language="en")
    place = {"place": payload, "place_iso3": None, "place_kind": "city"}
    desk.figure("2,000 troops", 2000, unit="troop", actor="XYZ", origin=payload, recipient=payload, source=[payload, payload], **place)
    desk.figure("2,000", 2000, unit=payload, category="aid", dimension="count", recipient=payload, actor="XYZ")
    quoted = text.index("“") + 1
    desk.rows["quotes"].append({"article_id": desk.name, "start": quoted, "end": quoted + len(payload), "text": payload, "speaker": payload, "said_on": None})
    desk.statement("may not go to Mars", source=[payload], **place)
    desk.rows["places"].append({**desk.span(payload), "name": payload, "kind": "city", "precision": "point"})
    return desk


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_hostile_text_stays_text(payload, desk_of, made, tmp_path):
    tables = made(attacked(desk_of, payload))
    html, pdf = export(compose(tables, title=payload), tmp_path)
    page = html.read_bytes().decode("utf-8")
    assert verify(html, tables) == [] and pdf.read_bytes().startswith(b"%PDF-1.7")
    parsed = BeautifulSoup(page, "html.parser")
    assert not parsed.find_all(["script", "iframe", "form", "base", "button", "svg", "object"])
    assert len(parsed.find_all("img")) == 0 and len(parsed.find_all("meta", attrs={"http-equiv": True})) == 1
    assert not [name for tag in parsed.find_all(True) for name in tag.attrs if name.startswith("on") or name == "style"]
    assert all(link["href"].startswith("#") for link in parsed.find_all("a"))


@pytest.mark.parametrize("name", ["title", "place", "speaker", "source", "publisher"])
def test_direction_and_zero_width_characters_leave_the_names(name, desk_of, made):
    tables = made(attacked(desk_of, "Al\u202eepp\u200bo\u2067"))
    page = compose(tables).page()
    outside = re.sub(r'<div class="article-text".*?</div>|data-span="[^"]*">[^<]*<|<style>.*?</style>|data-equals="[^"]*"', "", page, flags=re.DOTALL)
    assert "Aleppo" in outside and not re.search("[\u200b\u202e\u2067]", outside)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//x.example", "ftp://x.example/a", "https://x.example/ onclick=1", "https://", "http://[::1", "https://x.ex\u202eample/", ""])
def test_an_address_that_is_not_plain_http_is_no_link(address, desk_of, made):
    page = compose(made(desk_of("Nothing happened.", url=address))).page()
    assert 'class="live"' not in page


def test_the_article_s_own_address_is_a_link(desk_of, made):
    tables = made(desk_of("Nothing happened.", url="https://news.example/a?b=1&c=2"))
    page = compose(tables).page()
    assert 'href="https://news.example/a?b=1&amp;c=2"' in page and faults(page, tables) == []


def test_text_of_the_article_is_kept_to_the_character(desk_of, made):
    text = " \ufeffdate 2023-05-10\r\n\r\nÉtat\u00a0major\u2009: 2\u202f000 troops\t\u202eRTL\r mid \x01\x85 \n\n\n \U0001f600 end  \n"
    tables = made(desk_of(text))
    page = compose(tables).page()
    assert faults(page, tables) == []
    parsed = BeautifulSoup(page, "html.parser", preserve_whitespace_tags={"html"})
    assert parsed.find(attrs={"data-article": "1"}).get_text() == text


def test_what_no_page_can_hold_is_replaced_one_for_one(desk_of, made):
    text = "a\x00b 5 troops\x00"
    desk = desk_of(text)
    desk.figure("5 troops", 5, unit="troop")
    tables = made(desk)
    page = compose(tables).page()
    assert faults(page, tables) == [] and "a\ufffdb " in page and "\x00" not in page
