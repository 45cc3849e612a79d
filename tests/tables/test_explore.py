"""Filtering names its mistakes; everything shown in a notebook is escaped and the same each time."""

import re
from html.parser import HTMLParser

import pytest

from sitrep.errors import ParameterError
from sitrep.tables import reconcile
from sitrep.tables.explore import filter_figures, residue, sentence, show

HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}"\'><a href="javascript:alert(3)">'


class Tags(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.text = set(), set(), ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.text += data


def values(table):
    return table["value"].tolist()


@pytest.mark.parametrize("equals, found", [
    ({}, [900, 1200]), ({"actor": "KEN"}, [900]), ({"actor": ["KEN", "TZA"]}, [900, 1200]), ({"actor": ("KEN",), "status": "planned"}, [900]), ({"actor": "KEN", "status": "actual"}, []),
    ({"value": 900}, [900]), ({"vague": False}, [900, 1200]), ({"place": None}, [1200]), ({"source": "defence ministry"}, [900]), ({"source": None}, [1200]),
    ({"unresolved": "place:not_stated"}, [1200]), ({"category": "casualty"}, []), ({"category": {"presence", "casualty"}}, [1200]),
])
def test_filter(kenya, equals, found):
    """Equal, any of several, empty, item of a list; an allowed value that no figure has gives no rows."""
    assert values(filter_figures(kenya, **equals)) == found


@pytest.mark.parametrize("equals, where, expected", [
    ({"actr": "KEN"}, "filter", "one of figure_id, article_id, start,"), ({"actor": "KEM"}, "filter on actor", "one of KEN, TZA"),
    ({"category": "parade"}, "filter on category", "one of deployment, alert,"), ({"value": 901}, "filter on value", "one of 900.0, 1200.0"), ({"recipient": "x"}, "filter on recipient", "None, for no figure has a value there"),
])
def test_a_filter_that_cannot_match_is_refused(kenya, equals, where, expected):
    """A misspelt column or value is named with what is allowed; it does not give an empty table."""
    with pytest.raises(ParameterError) as caught:
        filter_figures(kenya, **equals)
    assert caught.value.where == where and caught.value.expected.startswith(expected)


def test_the_sentence_shows_its_words_marked(kenya):
    """Each marked stretch names its fields; the text is whole; terminals get the explanation."""
    shown = sentence("f0026", kenya)
    html = shown._repr_html_()
    assert [(fields, text) for fields, text in re.findall(r'<mark title="([^"]*)"[^>]*>([^<]*)</mark>', html)] == [
        ("status", "will send"), ("change", "about"), ("figure", " "), ("value", "900"), ("figure", " soldiers"), ("place", "Goma"), ("source", "the defence ministry said"),
    ]
    assert "NAIROBI — Kenya will send about 900 soldiers to Goma, the defence ministry said on Monday." in " ".join(Tags(html).text.split())
    assert repr(shown).startswith("Figure f0026: article a") and sentence("f0026", kenya)._repr_html_() == html


def test_overlapping_words_name_all_their_fields(make):
    """Where fields share words, the stretch names both and wears the colour of the narrower."""
    text = "It sends 600 troops."
    row = make.figure(text, "600 troops", 600)
    ground = [{"figure_id": row["figure_id"], "article_id": "a", "field": field, "start": start, "end": end, "text": text[start:end], "rule": "r"} for field, start, end in (("category", 3, 19), ("value", 9, 12))]
    html = sentence(row["figure_id"], reconcile(make.build(text, figures=[row], evidence=ground)))._repr_html_()
    marks = re.findall(r'<mark title="([^"]*)" style="color:#111;background:(#\w+)', html)
    assert [fields for fields, _ in marks] == ["category", "category, value", "category"] and marks[0][1] == marks[2][1] != marks[1][1]


def test_nothing_hostile_lives(make):
    """Script, handler and link in text, source, place and id come out as text in every view."""
    text = f"It sends 600 troops {HOSTILE} there."
    row = make.figure(text, "600 troops", 600, source=[HOSTILE], place=HOSTILE, unit=HOSTILE)
    start = make.find(text, HOSTILE)
    ground = [{"figure_id": row["figure_id"], "article_id": "a", "field": "place", "start": start, "end": start + len(HOSTILE), "text": HOSTILE, "rule": HOSTILE}]
    tables = reconcile(make.build(text, figures=[row], evidence=ground))
    for html in (sentence(row["figure_id"], tables)._repr_html_(), show(tables, "figures").html, show(tables, "evidence", ["text", "rule"]).html, show(tables, "forces").html):
        seen = Tags(html)
        assert not seen.tags & {"script", "img", "a", "iframe"} and not {name for name in seen.attributes if name.startswith("on")}
        assert "{{ 7*7 }}" in seen.text


def test_show_is_a_table_of_the_columns_asked_for(kenya):
    """Missing cells are empty, whole numbers have no point, lists are joined; the id is fixed."""
    html = show(kenya, "forces", ["actor_name", "value", "place", "sources"]).html
    assert re.findall(r"<td[^>]*>([^<]*)</td>", html) == ["Kenya", "900", "Goma", "defence ministry", "Tanzania", "1,200", "", ""]
    assert 'id="sitrep-forces-actor_name-value-place-sources"' in html and html == show(kenya, "forces", ["actor_name", "value", "place", "sources"]).html


def test_show_keeps_its_style_to_itself_and_names_no_memory(kenya):
    """No rule reaches another table of the page; the plain form is the table, the same in every run."""
    shown = show(kenya, "forces", ["actor_name", "value"])
    style = re.search(r"<style>(.*?)</style>", shown._repr_html_(), re.DOTALL)[1]
    selectors = [selector.strip() for rule in re.findall(r"([^{}]+)\{[^{}]*\}", style) for selector in rule.split(",")]
    assert selectors and [selector for selector in selectors if not selector.startswith("#sitrep-forces-actor_name-value")] == []
    assert repr(shown).split() == ["actor_name", "value", "Kenya", "900", "Tanzania", "1,200"]


def test_show_without_columns_shows_all_but_whole_texts(kenya):
    """The text of an article is no table cell."""
    assert "We go to protect" not in show(kenya, "articles").html and "We go to protect" in show(kenya, "quotes").html


@pytest.mark.parametrize("name, columns, message", [("gossip", None, "one of articles, figures"), ("forces", ["actor", "strenght"], "found 'strenght'")])
def test_show_refuses_what_is_not_there(kenya, name, columns, message):
    """A misspelt table or column is named."""
    with pytest.raises(ParameterError, match=message):
        show(kenya, name, columns)


def test_residue_shows_the_unread_first_with_words_around(make):
    """What was not understood comes first; context is on one line and cannot steer a terminal."""
    text = "In 2031 the 3rd Brigade met\nat 5 \x1b o'clock, article 9."
    rows = [{"article_id": "a", "start": make.find(text, number), "end": make.find(text, number) + len(number), "text": number, "reason": reason} for number, reason in (("2031", "date"), ("3rd", "ordinal"), ("9", "unread"), ("5", "time"))]
    table = residue(reconcile(make.build(text, residue=rows)))
    assert table["reason"].tolist() == ["unread", "date", "ordinal", "time"] and table["text"].tolist() == ["9", "2031", "3rd", "5"]
    assert table["around"][3] == "In 2031 the 3rd Brigade met at 5 \\u001b o'clock, article 9."


def test_residue_of_an_article_without_numbers(make):
    """No rows, but the columns."""
    table = residue(reconcile(make.build("All quiet.")))
    assert len(table) == 0 and list(table.columns) == ["reason", "text", "around", "article_id", "start", "end"]
