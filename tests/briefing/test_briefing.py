import pytest

from sitrep.briefing import SECTIONS, compose
from sitrep.errors import ParameterError


def test_sections_are_shown_in_the_order_asked_for(tables, capsys):
    briefing = compose(tables)
    for name in ("head", "articles", "method", "head"):
        briefing.show(name)
    page = briefing.page()
    assert briefing.shown == ["head", "articles", "method"]
    assert [name for name in ("head", "articles", "method", "forces") if f'<section id="{name}"' in page] == ["head", "articles", "method"]


def test_all_sections_where_none_was_shown(tables):
    page = compose(tables).page()
    assert [name for name in SECTIONS if f'<section id="{name.replace("_", "-")}"' not in page] == []


def test_unknown_sections_and_parameters_are_refused(tables):
    with pytest.raises(ParameterError, match="section: found 'forecast'"):
        compose(tables).show("forecast")
    with pytest.raises(ParameterError, match="focus: found POLAND"):
        compose(tables, focus="POLAND,ROU")
    with pytest.raises(ParameterError, match="as_of: found '2022-13-01'"):
        compose(tables, as_of="2022-13-01")


def test_focus_is_read_leniently(tables):
    assert compose(tables, focus=" ltu, LVA ,").given["parameters"]["focus"] == "LTU,LVA"


def test_a_section_in_a_notebook_brings_its_style_once(tables, monkeypatch):
    shown = []
    monkeypatch.setattr("IPython.display.display", lambda made: shown.append(made.data))
    briefing = compose(tables)
    briefing.show("head")
    briefing.show("forces")
    assert shown[0].startswith("<style>") and "<style>" not in shown[1] and shown[1].startswith('<div class="sitrep"><section id="forces"')


def test_a_title_given_stands_on_top(tables):
    page = compose(tables, title="Watch <b>7</b>").page()
    assert "<title>Watch &lt;b&gt;7&lt;/b&gt;</title>" in page and 'data-given="parameters.title">Watch &lt;b&gt;7&lt;/b&gt;<' in page
