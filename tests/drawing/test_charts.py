"""Charts are drawn where they say something, and hold what the tables hold."""

import xml.etree.ElementTree as ET

import pytest
from tests.drawing.deployments import DEPLOYMENTS, force, tables

from sitrep import schema
from sitrep.drawing import charts, draw_charts
from sitrep.drawing.content import read_content
from sitrep.drawing.scene import Scene, text
from sitrep.errors import DrawingError

WITH_BARS = {"kosovo", "sahel", "antimeridian", "island", "fifteen_places", "syria", "worldwide", "small_countries", "ukraine_2023", "high_north", "nothing_placed"}


@pytest.mark.parametrize("name", DEPLOYMENTS)
def test_bars_are_drawn_for_three_comparable_forces_and_more(name):
    found = [chart.name for chart in draw_charts(DEPLOYMENTS[name])]
    assert ("forces" in found) == (name in WITH_BARS)
    assert "timeline" not in found and "aid" not in found


def test_every_bar_names_its_force_and_figures():
    chart = next(chart for chart in draw_charts(DEPLOYMENTS["sahel"]) if chart.name == "forces")
    forces = {row["force_id"]: row for row in schema.records(DEPLOYMENTS["sahel"]["forces"])}
    assert len(chart.marks) == len(forces)
    assert all(mark["figure_ids"] == forces[mark["force_id"]]["figure_ids"] for mark in chart.marks)
    assert chart.marks[0]["says"] == "2,400 French troops from Mali, withdrawal (planned)"
    assert chart.alt.startswith("Bar chart. France: 2,400 French troops from Mali, withdrawal (planned), ")


def test_what_is_too_many_is_counted():
    chart = draw_charts(DEPLOYMENTS["fifteen_places"])[0]
    assert len(chart.marks) == 14
    assert "1 smaller one is not shown." in chart.note


def test_the_timeline_marks_the_words_of_each_date():
    said = "The brigade left in 2014. The second brigade left in May 2015. The third brigade left on 3 June 2016."
    dates = {"2014": ("2014-01-01", "2014-12-31"), "May 2015": ("2015-05-01", "2015-05-31"), "3 June 2016": ("2016-06-03",) * 2}
    rows = [{"article_id": "own", "start": said.index(w), "end": said.index(w) + len(w), "text": w, "value": a, "earliest": a, "latest": b} for w, (a, b) in dates.items()]
    own = {name: schema.frame(name, []) for name in schema.TABLES}
    own |= {"dates": schema.frame("dates", rows), "articles": schema.frame("articles", [{"article_id": "own", "path": "own.txt", "sha256": "0" * 64, "characters": len(said), "text": said}])}
    chart = charts.draw_timeline(own)
    assert [said[mark["start"] : mark["end"]] for mark in chart.marks] == list(dates)
    assert (chart.title, chart.subtitle) == ("What the article dates, in its own words", "From 2014 to 3 Jun 2016.")
    assert chart.alt == "Timeline. 2014: The brigade left in 2014. May 2015: The second brigade left in May 2015. 3 Jun 2016: The third brigade left on 3 June 2016."


def test_aid_is_drawn_by_currency_and_says_what_it_leaves_out():
    common = {"article_id": "own", "number_start": 0, "sentence_start": 0, "sentence_end": 9, "vague": False, "change": "=", "dimension": "money", "category": "aid", "status": "actual", "actor": "USA", "recipient": "Ukraine", "text": "$1"}
    amounts = [(1e9, "USD"), (2e9, "USD"), (5e8, "USD"), (1e6, "EUR")]
    own = {name: schema.frame(name, []) for name in schema.TABLES}
    own["figures"] = schema.frame("figures", [common | {"figure_id": f"f{n}", "start": n, "end": n + 1, "value": value, "unit": unit} for n, (value, unit) in enumerate(amounts)])
    chart = charts.draw_aid(own, read_content(own))
    assert (chart.title, chart.subtitle) == ("Aid reported, in US dollars", "Bars are in proportion to the amount.")
    assert chart.note == "Amounts may include one another; nothing is converted or added up. Not shown: 1 in euros."
    assert [mark["figure_ids"] for mark in chart.marks] == [["f1"], ["f0"], ["f2"]]


def test_hostile_words_stay_words():
    evil = tables("2022-02-02", [force("USA", f"{n},000 troops", "Hostile", source="<script>alert(1)</script> \u202e$x^2$") for n in (3, 2, 1)])
    chart = draw_charts(evil)[0]
    root = ET.fromstring(chart.svg)
    assert not [node for node in root.iter() if node.tag.endswith(("script", "foreignObject", "image", "a"))]
    assert "\u202e" not in chart.svg.decode() and "\u0007" not in chart.svg.decode()


def test_text_on_text_and_text_outside_are_faults():
    scene = Scene(100.0, 50.0)
    scene.items += [text("one", 10, 5, 20, "#000000"), text("two", 10, 8, 22, "#000000"), text("three words or four", 10, 60, 40, "#000000")]
    assert charts.faults(scene) == ["“three words or four” leaves the picture", "“one” lies on “two”"]


def test_a_fault_stops_the_chart(monkeypatch):
    monkeypatch.setattr(charts, "faults", lambda scene: ["“a” lies on “b”"])
    with pytest.raises(DrawingError, match="chart forces"):
        draw_charts(DEPLOYMENTS["sahel"])
