"""Whether a page is inert: elements, attributes and addresses from short lists, nothing else."""

import base64
import hashlib
import re

import pytest

from sitrep.briefing.safety import POLICY, SCRIPT, faults, parse

FOREIGN = "active or foreign element <script>: not the map's own script, or not in its place"
HEAD = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}"><title>T</title></head>'


def found(body, addresses=()):
    return list(faults(parse(f"{HEAD}<body><main>{body}</main></body></html>"), frozenset(addresses)))


def svg(inside):
    return '<img alt="m" src="data:image/svg+xml;base64,{}">'.format(base64.b64encode(f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'.encode()).decode())


@pytest.mark.parametrize("body", ["", "<p>plain</p>", '<p id="x"><a href="#x">there</a></p>', '<a href="https://a.example/?b=1&amp;c">live</a>', svg("<path d='M0 0'/>"), svg('<use href="#a"/>')])
def test_sound(body):
    assert found(body, ["https://a.example/?b=1&c"]) == []


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("<script>x</script>", f"{FOREIGN}"),
        (f"<script>{SCRIPT}</script>", FOREIGN),  # not at the end of the body
        ("<picture><source media='(max-width: 44rem)' srcset='map.svg'></picture>", "a picture from outside the page: 'map.svg'"),
        ("<picture><source media='print' srcset='data:image/png;base64,AAAA'></picture>", "a picture's edition out of its place"),
        ("<p><source media='(max-width: 44rem)' srcset='data:image/png;base64,AAAA'></p>", "a picture's edition out of its place"),
        ('<img alt="m" src="data:image/png;base64,AAAA" srcset="https://x.example/a.png 2x">', "foreign srcset on <img>"),
        ("<button>x</button>", "active or foreign element <button>"),
        ("<svg><path/></svg>", "active or foreign element <svg>"),
        ("<math></math>", "active or foreign element <math>"),
        ("<object></object>", "active or foreign element <object>"),
        ("<input autofocus>", "active or foreign element <input>"),
        ('<link rel="stylesheet" href="x.css">', "active or foreign element <link>"),
        ('<p onmouseover="x">a</p>', "active or foreign attribute onmouseover on <p>"),
        ('<p tabindex="1">a</p>', "active or foreign attribute tabindex on <p>"),
        ('<a href="https://a.example/x">a</a>', "link to a foreign address 'https://a.example/x'"),
        ('<a href="">a</a>', "link to a foreign address ''"),
        ('<a href="#nowhere">a</a>', "broken link '#nowhere' at 'a'"),
        ('<p id="x"><a href="#x"> </a></p>', "empty link '#x'"),
        ('<p href="#x">a</p>', "foreign href on <p>"),
        ('<img alt="m" src="map.png">', "a picture from outside the page: 'map.png'"),
        ('<img alt="m" src="data:text/html;base64,AAAA">', "a picture from outside the page: 'data:text/html;base64,AAAA'"),
        ('<img src="data:image/png;base64,AAAA">', "a picture without a description"),
        (svg("<script>x</script>"), "active content in a picture: '<script'"),
        (svg('<a href="https://x.example">y</a>'), "active content in a picture: 'href=\"'"),
        (svg('<rect onclick="x"/>'), "active content in a picture: ' onclick='"),
        (svg("<style>a{background:url(https://x.example)}</style>"), "active content in a picture: 'url('"),
        ("<style>@import 'x'</style>", "the style reaches outside the page: '@import'"),
        ("<style>a{background:url(x.png)}</style>", "the style reaches outside the page: 'url('"),
        ('<p aria-describedby="t">a</p>', "aria-describedby of <p> names the missing id 't'"),
        ("<p id='x'></p><p id='x'></p>", "the id 'x' stands 2 times"),
        ("<!-- x -->", "a comment or processing instruction: ' x '"),
        ('<meta name="author" content="x">', "foreign <meta author>"),
    ],
)
def test_unsound(body, named):
    assert named in found(body)


def with_script(script, attributes="", after=""):
    return list(faults(parse(f"{HEAD}<body><main></main><script{attributes}>{script}</script>{after}</body></html>"), frozenset()))


def test_the_map_s_own_script_may_stand():
    assert with_script(SCRIPT) == []


def test_the_policy_allows_that_script_alone():
    digest = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in POLICY and POLICY.count("sha256-") == 1
    assert "unsafe-eval" not in POLICY and POLICY.count("unsafe-inline") == 1  # of the styles


def test_a_script_with_any_byte_altered_may_not():
    for at in range(0, len(SCRIPT), 97):
        assert with_script(SCRIPT[:at] + chr(ord(SCRIPT[at]) ^ 1) + SCRIPT[at + 1 :])[-1] == FOREIGN
    assert with_script(SCRIPT + " ") == [FOREIGN] == with_script(SCRIPT[:-1]) == with_script("")


@pytest.mark.parametrize("attributes", [' src="x.js"', ' type="module"', " defer", ' nonce="x"'])
def test_a_script_with_an_attribute_may_not(attributes):
    assert FOREIGN in with_script(SCRIPT, attributes)


def test_the_script_may_stand_once():
    assert with_script(SCRIPT, after=f"<script>{SCRIPT}</script>") == [FOREIGN]


def test_the_script_itself_ends_nowhere_else_and_asks_for_nothing():
    assert not re.search(r"</|<!--|<script|innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function|fetch|XMLHttp|WebSocket|import[ (]|localStorage|cookie|https?:", SCRIPT)


def test_a_page_without_language_title_or_policy():
    assert sorted(faults(parse("<html><head></head><body></body></html>"), frozenset())) == ["the page has no language or no title", "the policy that forbids the network is missing or changed"]


def test_white_space_is_kept_and_a_second_attribute_seen():
    page = parse('<html><div>\n\n \n</div><p id="a" id="b"></p></html>')
    assert page.div.get_text() == "\n\n \n" and page.p["repeated-attribute"] == "id"
