import pytest

from sitrep.briefing.facts import Facts, country_name, readable, source_line, valid_day
from sitrep.briefing.pieces import plain
from sitrep.errors import ParameterError, SchemaError


def test_leader_follows_restatements_and_ends_in_a_circle(desk_of, made):
    desk = desk_of("5 men, 5 men, 5 men; 6 men and 6 men.")
    rows = [desk.figure("5 men", 5, after=after) for after in (0, 5, 12)]
    rows[1]["same_as"], rows[2]["same_as"] = rows[0]["figure_id"], rows[1]["figure_id"]
    circle = [desk.figure("6 men", 6, after=after) for after in (15, 25)]
    circle[0]["same_as"], circle[1]["same_as"] = circle[1]["figure_id"], circle[0]["figure_id"]
    tables = made(desk)
    facts = Facts(tables)
    assert [facts.leader(row["figure_id"]) for row in rows] == [rows[0]["figure_id"]] * 3
    assert [len(facts.restated.get(row["figure_id"], [])) for row in rows] == [2, 0, 0]
    assert facts.leader(circle[0]["figure_id"]) == circle[1]["figure_id"]


def test_who_says_so(desk_of, made):
    def said(sources, *desks):
        first = desks[0]
        first.figure("5 men", 5, source=sources)
        facts = Facts(made(*desks))
        return plain(facts.said(facts.figures[0]))

    assert said([], desk_of("5 men.")) == "the article’s own voice"
    assert said([], desk_of("5 men.", publisher="The Courier")) == "The Courier in its own voice"
    assert said(["CNN", "US officials"], desk_of("5 men.", publisher="The Courier")) == "CNN, citing US officials"
    assert said([], desk_of("5 men."), desk_of("Nothing.", name="wire-2")) == "wire-1.txt in its own voice"
    assert said([], desk_of("5 men.", title="Five men"), desk_of("Nothing.", name="wire-2")) == "Five men in its own voice"
    assert said(["CNN"], desk_of("5 men.", publisher="The Courier"), desk_of("Nothing.", name="wire-2")) == "CNN, in The Courier"
    assert plain(source_line(["a", "b", "c"])) == "a, citing b, citing c"


def test_names_of_actors():
    assert [country_name(code) for code in ("USA", "XKX", "NATO", "COD", "QQQ")] == ["United States", "Kosovo", "NATO", "DR Congo", "QQQ"]


def test_days_are_valid():
    assert valid_day("as_of", "") == "" and valid_day("as_of", "2022-02-02") == "2022-02-02"
    with pytest.raises(ParameterError, match="as_of: found '2022-02-30'"):
        valid_day("as_of", "2022-02-30")


def test_tables_that_break_the_schema_are_refused(tables):
    tables["figures"].loc[0, "category"] = "rumour"
    with pytest.raises(SchemaError, match="rumour"):
        Facts(tables)


def test_readable_keeps_every_place():
    assert readable("a\0b\ud800c") == "a\ufffdb\ufffdc"
