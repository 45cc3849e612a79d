import pytest

from sitrep.briefing import compose
from sitrep.briefing.gate import faults
from sitrep.briefing.live import address, passage

TEXT = "It sent 5,000 troops — well-armed — & more.\nLater 5,000 troops left, 5,000 troops."


@pytest.mark.parametrize(
    ("words", "after", "expected"),
    [
        ("well-armed", 0, "well%2Darmed"),
        ("& more.", 0, "%26%20more."),
        ("5,000 troops", 0, "It%20sent-,5%2C000%20troops,-%E2%80%94%20well%2Darmed%20%E2%80%94"),
        ("5,000 troops", 30, "Later-,5%2C000%20troops,-left%2C%205%2C000%20troops."),
    ],
)
def test_passage(words, after, expected):
    start = TEXT.index(words, after)
    assert passage("https://a.example/x?y=1#top", TEXT, start, start + len(words)) == f"https://a.example/x?y=1#:~:text={expected}"


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "//a.example", "http://", "https://a.example/ b", "file:///etc/passwd", "https://a\u200b.example/"])
def test_no_address(url):
    assert address(url) == ""


def test_words_lead_to_the_live_article(tables):
    tables["articles"].loc[0, "url"] = "https://news.example/vilnius"
    page = compose(tables).page()
    assert 'href="https://news.example/vilnius#:~:text=about%20300%20soldiers"' in page and page.count('class="live"') == 9
    assert faults(page, tables) == []
    assert any("link to a foreign address" in fault for fault in faults(page.replace("#:~:text=about%20300", "#:~:text=about%20400"), tables))
