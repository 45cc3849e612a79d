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
