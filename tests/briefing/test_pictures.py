import base64
import json

import pytest

from sitrep.briefing import compose, pictures
from sitrep.briefing.gate import faults
from sitrep.errors import InputError


def test_no_folder_no_pictures():
    assert pictures.load_pictures("") == {}


def test_a_large_picture_goes_in_as_png(figures):
    (figures / "map.svg").write_bytes(b"<svg>" + b" " * pictures.SVG_AT_MOST + b"</svg>")
    assert pictures.load_pictures(figures)["map"]["sort"] == "png"


@pytest.mark.parametrize("broken", ["missing", "no json"])
def test_a_broken_figures_folder_is_an_input_error(figures, broken):
    (figures / "map.json").unlink() if broken == "missing" else (figures / "map.json").write_text("{")
    with pytest.raises(InputError, match="map.svg, map.png and map.json"):
        pictures.load_pictures(figures)


def test_an_edition_for_the_page_brings_its_title_and_the_one_for_a_phone(tables, figures):
    (figures / "map_page.svg").write_bytes((figures / "map.svg").read_bytes().replace(b"60", b"61"))
    (figures / "map_phone.svg").write_bytes((figures / "map.svg").read_bytes().replace(b"60", b"62"))
    drawn = pictures.load_pictures(figures)["map"]
    assert [b'viewBox="0 0 %d 40"' % wide in base64.b64decode(drawn[name]) for name, wide in (("data", 61), ("phone", 62))] == [True, True] and drawn["is_bare"]
    page = compose(tables, figures=figures).page()
    assert faults(page, tables) == [] and '<p class="map-title"><bdi data-given="map.title">Dutch soldiers for Lithuania and Latvia</bdi></p>' in page
    assert page.count("<source media=") == 1 == page.count('<figure class="live"><picture>')


def test_a_picture_with_its_own_title_brings_none(tables, figures):
    page = compose(tables, figures=figures).page()
    assert "map-title\"" not in page and "<source" not in page


def chart(figures, name, alt):
    for ending in ("svg", "png"):
        (figures / f"{name}.{ending}").write_bytes((figures / f"map.{ending}").read_bytes())
    (figures / f"{name}.json").write_text(json.dumps({"alt": alt}))


def test_charts_stand_with_their_tables(tables, figures):
    chart(figures, "timeline", "Timeline. 9 May 2023: Kuiper said on Tuesday. 2022: More than 60 people were killed in 2022.")
    chart(figures, "forces", "Bars: about 300 soldiers, 120 soldiers.")
    page = compose(tables, figures=figures).page()
    assert faults(page, tables) == [] and page.count('<figure class="chart">') == 2
    assert page.index('id="forces"') < page.index('alt="Bars:') < page.index('id="denied"') < page.index('id="dates"') < page.index('alt="Timeline.') < page.index("The dates as a table")


def test_a_chart_may_not_say_what_no_row_says(tables, figures):
    chart(figures, "aid", "Bars: €35 million, €36 million.")
    assert [fault for fault in faults(compose(tables, figures=figures).page(), tables)] == ["number '36,000,000' without a table row in alt 'Bars: €35 million, €36 million.'"]
